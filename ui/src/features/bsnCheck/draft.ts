// A check as it is typed. What was not chosen is an empty text here and null on the wire.

import type {
  BsnCheck,
  BsnCheckDraft,
  BsnSource,
  ClientId,
  DocumentKind,
  IdentityBasis,
  NoBsnReason,
  RegisterChannel,
  RegisterOutcome,
  RegisterPath,
  WidCheck,
} from "../../lib/bindings";
import { inDigits } from "../../nl/dates";

export interface TypedCheck {
  checkedOn: string;
  checkedBy: string;
  basis: IdentityBasis | null;
  documentKind: DocumentKind | "";
  documentNumber: string;
  validUntil: string;
  issuingCountry: string;
  widCheck: WidCheck;
  basisReason: string;
  hasBsn: "yes" | "no";
  noBsn: NoBsnReason | "";
  noBsnRemark: string;
  bsn: string;
  source: BsnSource | "";
  sender: string;
  receivedOn: string;
  registerOutcome: RegisterOutcome | "";
  searchPath: RegisterPath | null;
  askedOn: string;
  channel: RegisterChannel | "";
  registerRemark: string;
}

/** A form as it starts. Where the BSN came from stays as it was said before. */
export function startOf(today: string, user: string, isIdentified: boolean, newest: BsnCheck | undefined): TypedCheck {
  const origin = newest?.origin;
  const known = origin?.kind === "known" ? origin : undefined;
  const absent = origin?.kind === "noBsn" ? origin : undefined;
  return {
    checkedOn: inDigits(today),
    checkedBy: user,
    basis: isIdentified ? "earlier" : "document",
    documentKind: "",
    documentNumber: "",
    validUntil: "",
    issuingCountry: "",
    widCheck: "notDone",
    basisReason: "",
    hasBsn: absent === undefined ? "yes" : "no",
    noBsn: absent?.reason ?? "",
    noBsnRemark: absent?.remark ?? "",
    bsn: "",
    source: known?.source ?? "",
    sender: known?.sender ?? "",
    receivedOn: known === undefined ? "" : inDigits(known.receivedOn),
    registerOutcome: "",
    searchPath: null,
    askedOn: inDigits(today),
    channel: "",
    registerRemark: "",
  };
}

/** The draft for the program. */
export function draftOf(client: ClientId, typed: TypedCheck): BsnCheckDraft {
  const { hasBsn, ...rest } = typed;
  return {
    ...rest,
    client,
    documentKind: chosen(typed.documentKind),
    withoutBsn: hasBsn === "no",
    noBsn: chosen(typed.noBsn),
    source: chosen(typed.source),
    registerOutcome: chosen(typed.registerOutcome),
    channel: chosen(typed.channel),
  };
}

function chosen<Value extends string>(value: Value | ""): Value | null {
  return value === "" ? null : value;
}
