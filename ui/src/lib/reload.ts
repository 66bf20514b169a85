// Locking reloads the window, so that nothing of the record stays in its memory. What may outlive that is kept with the
// history entry: no names, no numbers, only how the window looks and where it begins.

interface Kept {
  theme?: "light" | "dark" | undefined;
  atWelcome?: boolean | undefined;
}

/** What was kept before the window reloaded. */
export function kept(): Kept {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null ? state : {};
}

/** Keep this too. */
export function keep(more: Kept) {
  history.replaceState({ ...kept(), ...more }, "");
}
