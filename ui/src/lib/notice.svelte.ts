// Short messages that something was done, for eyes and for screen readers.

/** How long a message stays, in milliseconds. */
const SHOWN = 7000;

let text = $state("");
let timer: ReturnType<typeof setTimeout> | undefined;

export const notice = {
  get text() {
    return text;
  },
};

/** Say that something was done. */
export function say(words: string) {
  clearTimeout(timer);
  text = words;
  timer = setTimeout(hush, SHOWN);
}

/** Take the message away. */
export function hush() {
  clearTimeout(timer);
  text = "";
}
