// Lets every answer that is under way arrive and be drawn.

import { flushSync } from "svelte";

export async function settle() {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((done) => setTimeout(done));
    flushSync();
  }
}
