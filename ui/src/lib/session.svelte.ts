// What the whole window needs to know about the vault: App keeps it current, pages read it.

import type { Changes, Reads, Status } from "./bindings";

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

/** Whether the role of the user may call this command. The program decides; the page only hides what it would refuse. */
export function may(command: keyof Reads | keyof Changes): boolean {
  return status?.allowed.includes(command) === true;
}

/** Only App calls this. */
export function keepStatus(latest: Status | undefined) {
  status = latest;
}
