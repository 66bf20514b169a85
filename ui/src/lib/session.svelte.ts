// What the whole window needs to know about the vault: App keeps it current, pages read it.

import type { Status } from "./bindings";

let status = $state.raw<Status | undefined>();

export const session = {
  get status() {
    return status;
  },
  /** Today as the program sees it, jjjj-mm-dd. */
  get today() {
    return status?.today ?? "";
  },
  get user() {
    return status?.user ?? null;
  },
};

/** Only App calls this. */
export function keepStatus(latest: Status | undefined) {
  status = latest;
}
