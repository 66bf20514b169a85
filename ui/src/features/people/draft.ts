// The form of a contact, empty or as it was read: only texts and choices, no rules.

import type { ClientId, ContactDraft, ContactKind } from "../../lib/bindings";

/** A form without anything in it. An organisation is one to the client too. */
export function emptyContact(client: ClientId, kind: ContactKind): ContactDraft {
  return {
    client,
    kind,
    surname: "",
    prefix: "",
    initials: "",
    firstNames: "",
    organisation: "",
    function: null,
    functionOther: "",
    relations: kind === "organisation" ? ["institution"] : [],
    agb: "",
    phones: [""],
    email: "",
    street: "",
    houseNumber: "",
    houseLetter: "",
    houseAddition: "",
    postcode: "",
    town: "",
    foreignAddress: "",
    country: "",
    secretAddress: false,
    birthDate: "",
    deceasedOn: "",
    bsn: "",
    remark: "",
  };
}

/** A form to type in has at least one line for a telephone number. */
export function withPhoneLine(draft: ContactDraft): ContactDraft {
  return draft.phones.length === 0 ? { ...draft, phones: [""] } : draft;
}
