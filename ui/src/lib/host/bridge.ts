// The door of the loopback bridge, with which an ordinary browser drives the real screens in tests.

import type { CommandError } from "../bindings";
import type { Door } from "./door";

type Answer = { ok: unknown } | { error: CommandError };

export const door: Door = {
  async call(name, input) {
    const body = JSON.stringify({ name, input });
    const response = await fetch("/call", { method: "POST", headers: { "Content-Type": "application/json" }, body });
    const answer = (await response.json()) as Answer;
    if ("error" in answer) throw answer.error;
    return answer.ok;
  },
};
