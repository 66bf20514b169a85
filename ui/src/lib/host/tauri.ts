// The door of the desktop window: every command goes through the one Tauri command `call`.

import { invoke } from "@tauri-apps/api/core";
import type { Door } from "./door";

export const door: Door = {
  call: (name, input) => invoke("call", { name, input }),
};
