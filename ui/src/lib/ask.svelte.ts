// Looking up and changing. The program itself is the state: nothing is kept here but the answers on screen.
//
// `ask` belongs to a page and is asked again after every change, while the former answer stays visible. `look` asks
// once. `tell` changes, and thereby makes every `ask` on screen ask again.

import { door } from "#host";
import type { Changes, CommandError, Locked, Reads } from "./bindings";

type Beside =
  | "start.status"
  | "work.status"
  | "work.cancel"
  | "backup.progress"
  | "backup.stop"
  | "restore.forget"
  | "session.present";
/** They show or do something behind the work, and change nothing that is on screen. */
type Behind = "backup.list" | "backup.runIfDue" | "vault.checkAge" | "draft.letGo";

export type Asks = Reads & Pick<Locked, Beside> & Pick<Changes, Behind>;
export type Tells = Omit<Changes, Behind> & Omit<Locked, Beside>;

let revision = $state(0);
let statusRevision = $state(0);

/** The answer to a question that stays on screen. */
export interface Answer<Output> {
  /** The latest answer; undefined before the first one. */
  readonly value: Output | undefined;
  /** Why there is no answer; null where there is one. */
  readonly error: CommandError | null;
  /** Whether a question is under way. */
  readonly asking: boolean;
}

/** Look something up for as long as this component is shown. An input of undefined asks nothing yet. */
export function ask<Name extends keyof Asks>(
  name: Name,
  input: () => Asks[Name]["input"] | undefined,
): Answer<Asks[Name]["output"]> {
  let value = $state.raw<Asks[Name]["output"] | undefined>();
  let error = $state.raw<CommandError | null>(null);
  let asking = $state(true);
  let latest = 0;

  $effect(() => {
    void revision;
    if (name === "start.status") void statusRevision;
    const question = input();
    const turn = ++latest;
    if (question === undefined) return;
    asking = true;
    const settle = (outcome: () => void) => {
      if (turn !== latest) return;
      outcome();
      asking = false;
    };
    look(name, $state.snapshot(question) as Asks[Name]["input"]).then(
      (output) =>
        settle(() => {
          value = output;
          error = null;
        }),
      (failure: CommandError) => settle(() => (error = failure)),
    );
  });

  return {
    get value() {
      return value;
    },
    get error() {
      return error;
    },
    get asking() {
      return asking;
    },
  };
}

/** Look something up once. */
export async function look<Name extends keyof Asks>(name: Name, input: Asks[Name]["input"]) {
  return (await call(name, input)) as Asks[Name]["output"];
}

/** How often something was changed since the window opened. */
export function timesTold(): number {
  return revision;
}

/** Change the record, or open or close it. */
export async function tell<Name extends keyof Tells>(name: Name, input: Tells[Name]["input"]) {
  const output = (await call(name, input)) as Tells[Name]["output"];
  revision += 1;
  return output;
}

async function call(name: keyof (Asks & Tells), input: unknown): Promise<unknown> {
  try {
    return await door.call(name, input);
  } catch (failure) {
    const error = asCommandError(failure);
    const isLocked = error.kind === "locked" && name !== "start.status";
    // A wrong password changes how long to wait for another.
    if (isLocked || name === "vault.unlock") statusRevision += 1;
    throw error;
  }
}

/** Whatever a host rejects with that is no CommandError is a defect. */
function asCommandError(failure: unknown): CommandError {
  const known = typeof failure === "object" && failure !== null && "kind" in failure;
  return known ? (failure as CommandError) : { kind: "unexpected", reference: "UI" };
}
