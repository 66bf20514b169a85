// What is copied out of the program goes through the program, which takes it off the clipboard again.

import { look } from "./ask.svelte";

/** Take over copying and cutting until the returned function is called. `isOurs` says whether the machine can. */
export function watchCopies(isOurs: () => boolean) {
  const copied = (event: ClipboardEvent) => {
    const text = selected();
    if (!isOurs() || text === "") return;
    event.preventDefault();
    void look("clipboard.copy", { text }).catch(() => undefined);
    if (event.type === "cut") document.execCommand("delete");
  };
  addEventListener("copy", copied);
  addEventListener("cut", copied);
  return () => {
    removeEventListener("copy", copied);
    removeEventListener("cut", copied);
  };
}

function selected(): string {
  const { activeElement: field } = document;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    // A hidden password is never copied.
    if (field.type === "password") return "";
    return field.value.substring(field.selectionStart ?? 0, field.selectionEnd ?? 0);
  }
  return getSelection()?.toString() ?? "";
}
