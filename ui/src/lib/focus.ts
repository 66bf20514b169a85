// Where the focus goes when what had it disappears or moves: a row that was removed, a button that has done its work.

import { tick } from "svelte";

/** Once the page is drawn again, puts the focus on the first of these that is there. */
export async function focusOn(...ids: string[]) {
  await tick();
  ids
    .map((id) => document.getElementById(id))
    .find((it) => it !== null)
    ?.focus();
}
