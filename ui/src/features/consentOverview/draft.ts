// The form for letters for many clients, and what is sent of it.

import type {
  BulkDraft,
  BulkRecipients,
  ClientId,
  ConsentKind,
  OfferedKind,
  Recipient,
  RecipientKind,
} from "../../lib/bindings";

/** The form as it is filled in. */
export interface TypedBulk {
  kind: string;
  purpose: string;
  recipients: "own" | "same";
  /** Which of the client's own contacts. */
  own: RecipientKind[];
  same: Recipient[];
  /** Choices of the kind that are ticked. */
  choices: string[];
  /** Other choices, a line each. */
  otherChoices: string;
  validUntil: string;
}

/** The carers whom most clients have. */
const USUAL: readonly RecipientKind[] = ["gp", "pharmacy"];

/** The form before anything is typed. */
export function emptyBulk(kinds: readonly OfferedKind[], code: string): TypedBulk {
  const kind = kinds.find((it) => it.kind.code === code)?.kind;
  return { kind: code, ...startOf(kind), validUntil: "" };
}

/** What a kind begins with. */
export function startOf(kind: ConsentKind | undefined): Omit<TypedBulk, "kind" | "validUntil"> {
  const usual = USUAL.filter((it) => kind?.recipients.kinds.includes(it) === true);
  const own = kind?.recipients.ask === "one" ? usual.slice(0, 1) : usual;
  return {
    purpose: kind?.purposes[0] ?? "",
    recipients: own.length === 0 ? "same" : "own",
    own,
    same: [{ kind: kind?.recipients.kinds[0] ?? "other", name: "", place: "" }],
    choices: kind === undefined || kind.choices.ask === "none" ? [] : [...kind.choices.options],
    otherChoices: "",
  };
}

/** What is sent. */
export function draftFor(typed: TypedBulk, kind: ConsentKind, clients: readonly ClientId[] | null): BulkDraft {
  const others = typed.otherChoices.split("\n").filter((it) => it.trim() !== "");
  return {
    kind: kind.code,
    clients: clients === null ? { are: "lacking" } : { are: "chosen", clients: [...clients] },
    purpose: typed.purpose,
    recipients: recipientsOf(typed, kind),
    choices: kind.choices.ask === "none" ? [] : [...typed.choices, ...others],
    validUntil: typed.validUntil,
  };
}

function recipientsOf(typed: TypedBulk, kind: ConsentKind): BulkRecipients {
  if (kind.recipients.ask === "none") return { are: "nobody" };
  if (typed.recipients === "own") return { are: "own", kinds: [...typed.own] };
  return { are: "same", recipients: typed.same.map((it) => ({ ...it })) };
}
