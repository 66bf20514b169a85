// How far a long command is, asked again and again while it runs, and the wish to stop it.

import { look } from "./ask.svelte";
import type { WorkProgress } from "./bindings";

/** How often is asked, in milliseconds. */
const PAUSE = 200;

let underWay = $state(0);

export const longWork = {
  /** Whether any is under way, past its dialogs. */
  get isUnderWay() {
    return 0 < underWay;
  },
};

export class LongWork {
  /** The latest that was heard; null where nothing is under way. */
  progress = $state.raw<WorkProgress | null>(null);

  /** Runs a command, and keeps its progress current until it is over. */
  async during<Output>(command: () => Promise<Output>): Promise<Output> {
    const timer = setInterval(() => void this.#look(), PAUSE);
    try {
      return await command();
    } finally {
      clearInterval(timer);
      if (this.progress !== null) underWay -= 1;
      this.progress = null;
    }
  }

  /** Asks it to stop; it answers when it has. */
  async stop() {
    if (this.progress !== null) this.progress = { ...this.progress, stopping: true };
    await look("work.cancel", null);
  }

  async #look() {
    try {
      const heard = await look("work.status", null);
      if (heard === null) return;
      if (this.progress === null) underWay += 1;
      this.progress = heard;
    } catch {
      // The command itself will say what is wrong.
    }
  }
}
