// The form of a letter, and what is sent of it.

import type { ClientId, LetterDraft, LetterForm, RecipientKind } from "../../lib/bindings";

/** The form as it is filled in. */
export interface TypedLetter {
  recipientKind: RecipientKind | null;
  recipientName: string;
  recipientAddress: string;
  fields: Record<string, string>;
}

/** What the form starts with. */
export function start(form: LetterForm): TypedLetter {
  const fields = Object.entries(form.start).map(([name, value]) => [name, value ?? ""] as const);
  return {
    recipientKind: form.recipient,
    recipientName: "",
    recipientAddress: "",
    fields: Object.fromEntries(fields),
  };
}

/** What is sent. */
export function draftOf(kind: string, client: ClientId | null, typed: TypedLetter): LetterDraft {
  return {
    kind,
    client,
    recipientKind: typed.recipientKind,
    recipientName: typed.recipientName,
    recipientAddress: typed.recipientAddress,
    fields: { ...typed.fields },
  };
}
