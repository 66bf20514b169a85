// The door of the loopback bridge, with which an ordinary browser drives the real screens in tests.

import type { CommandError } from "../bindings";
import { go, type Place } from "../place.svelte";
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

// A test that must see every page of many clients goes there directly. No other build has this file.
window.addEventListener("visit", (event) => {
  if (event instanceof CustomEvent) go(event.detail as Place);
});
