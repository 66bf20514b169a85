// The programs that a rig starts, and their end. Each gets its own process group, so that what it starts
// itself ends with it.

import { spawn } from "node:child_process";

/** Every group that still runs, for when this program is itself stopped. */
const running = new Set();
process.on("exit", () => running.forEach(end));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

/** Starts and stops programs. */
export class Processes {
  #started = [];

  /** Starts a program; settings as for `spawn`. */
  start(program, options, settings) {
    const child = spawn(program, options, { ...settings, detached: true });
    const gone = new Promise((resolve) => child.once("close", resolve));
    const failed = new Promise((_, reject) => child.once("error", reject));
    // Whoever awaits the program's first answer hears of it; nobody else needs to.
    failed.catch(() => {});
    this.#started.push({ child, gone });
    if (child.pid !== undefined) running.add(child.pid);
    return { child, failed };
  }

  /** Stops all of them, last first, and waits until they are gone. */
  async stop() {
    for (const { child, gone } of this.#started.toReversed()) {
      if (child.pid === undefined) continue;
      end(child.pid);
      await gone;
      running.delete(child.pid);
    }
    this.#started = [];
  }
}

function end(group) {
  try {
    process.kill(-group, "SIGKILL");
  } catch (cause) {
    if (cause.code !== "ESRCH") throw cause;
  }
}
