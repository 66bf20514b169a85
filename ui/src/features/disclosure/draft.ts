// The form of a disclosure, empty or as the one that it puts right: only texts and choices, no rules.

import type { ClientId, DisclosureDraft, DisclosureRow } from "../../lib/bindings";

/** A form without anything in it. */
export function emptyDisclosure(client: ClientId, by: string): DisclosureDraft {
  return {
    client,
    recipient: null,
    name: "",
    contact: null,
    address: "",
    purpose: null,
    purposeWords: "",
    data: [],
    items: [],
    extent: "part",
    words: "",
    on: "vandaag",
    by,
    function: "",
    channel: null,
    ticks: [],
    claimed: null,
    copyAsked: false,
    copySent: false,
    outsideEurope: false,
    imageUse: "",
    emergency: "",
    danger: "",
    corrects: null,
  };
}

/** As it was recorded, to put right; the conditions are asked again. */
export function correctionOf({ id, disclosure }: DisclosureRow): DisclosureDraft {
  const { carried, on } = disclosure;
  return {
    ...emptyDisclosure(disclosure.client, disclosure.by),
    recipient: disclosure.recipient,
    name: disclosure.name,
    contact: disclosure.contact,
    address: disclosure.address,
    purpose: disclosure.purpose,
    purposeWords: disclosure.purposeWords,
    data: [...disclosure.data],
    items: [...disclosure.items],
    extent: disclosure.extent,
    words: disclosure.words,
    on: on.split("-").reverse().join("-"),
    function: disclosure.function,
    channel: disclosure.channel,
    copyAsked: disclosure.copyAsked,
    copySent: disclosure.copySent,
    outsideEurope: disclosure.outsideEurope,
    imageUse: disclosure.imageUse,
    emergency: carried.kind === "emergency" ? carried.reason : "",
    danger: disclosure.danger,
    corrects: id,
  };
}
