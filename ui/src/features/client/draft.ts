// The form of a client, empty or as it was read: only texts and choices, no rules.

import type { ClientDraft } from "../../lib/bindings";

/** A form without anything in it. */
export function emptyDraft(): ClientDraft {
  return {
    surname: "",
    prefix: "",
    partnerSurname: "",
    partnerPrefix: "",
    nameUse: "own",
    initials: "",
    firstNames: "",
    birthDate: "",
    sex: "unknown",
    birthPlace: "",
    nationality: "",
    maritalStatus: "unknown",
    family: "",
    language: "",
    interpreter: false,
    communication: "",
    deceasedOn: "",
    street: "",
    houseNumber: "",
    houseLetter: "",
    houseAddition: "",
    postcode: "",
    town: "",
    foreignAddress: "",
    country: "",
    secretAddress: false,
    phones: [""],
    email: "",
    preferredChannel: "noPreference",
    reference: "",
    careStart: "",
    careEnd: "",
  };
}

/** A form to type in has at least one line for a telephone number. */
export function withPhoneLine(draft: ClientDraft): ClientDraft {
  return draft.phones.length === 0 ? { ...draft, phones: [""] } : draft;
}
