// Light, dark, or as the system says. Kept for as long as the window is open, and nowhere else.

import { keep, kept } from "./reload";

export type Theme = "system" | "light" | "dark";

let chosen = $state<Theme>(kept().theme ?? "system");

export const theme = {
  get chosen() {
    return chosen;
  },
};

/** Choose and show. */
export function chooseTheme(next: Theme) {
  chosen = next;
  keep({ theme: next === "system" ? undefined : next });
  showTheme();
}

/** Put the choice on the page, where the style sheet finds it. */
export function showTheme() {
  if (chosen === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}
