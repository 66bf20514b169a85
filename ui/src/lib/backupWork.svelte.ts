// How far a backup, drill or restoring is, asked again and again while it runs.

import { look } from "./ask.svelte";
import type { BackupProgress } from "./bindings";

/** How often is asked, in milliseconds. */
const PAUSE = 250;

export class BackupWork {
  /** The latest that was heard; null where nothing is under way. */
  progress = $state.raw<BackupProgress | null>(null);

  /** Runs a command, and keeps its progress current until it is over. */
  async during<Output>(command: () => Promise<Output>): Promise<Output> {
    const timer = setInterval(() => void this.#look(), PAUSE);
    try {
      return await command();
    } finally {
      clearInterval(timer);
      this.progress = null;
    }
  }

  async #look() {
    try {
      this.progress = await look("backup.progress", null);
    } catch {
      // The command itself will say what is wrong.
    }
  }
}
