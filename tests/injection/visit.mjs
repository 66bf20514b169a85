// Every page on which something of the record is shown, and what to look at there.

import { MARK } from "./payloads.mjs";

const TABS = ["details", "identity", "people", "care", "consents", "disclosures", "letters"];
const PARTS = ["all", "careContent", "medical", "education", "finances", "judicial", "images", "workNotes"];
const REGISTERS = {
  incidents: "incident.list",
  restraint: "restraint.list",
  medication: "medication.list",
  abuse: "abuse.list",
};
const RECORDS = {
  processor: "processor.list",
  certificate: "certificate.list",
  processing: "processing.list",
  dpia: "dpia.list",
};
const REGISTER_PARTS = ["processors", "certificates", "processing", "officer", "dpia", "declarations", "authorisation"];
const SETTINGS = ["organisation", "policy", "users", "consentKinds", "texts", "security", "appearance"];
const PRINTS = [
  "processors",
  "certificates",
  "processing",
  "compatibility",
  "officerTasks",
  "dpia",
  "declarations",
  "authorisation",
];

/** The pages that belong to no client. */
export async function commonPlaces(ask) {
  const { rows } = await ask("intake.list", null).then((found) => ({ rows: ids(found) }));
  const records = await Promise.all(
    Object.entries(RECORDS).map(async ([kind, list]) => ids(await ask(list, null)).map((id) => [kind, id])),
  );
  return [
    ...["today", "clients", "intake", "consents", "disclosureRegister"].map((page) => ({ page })),
    ...["statement", "letters"].map((tab) => ({ page: "documents", tab })),
    ...REGISTER_PARTS.map((part) => ({ page: "registers", part })),
    ...SETTINGS.map((part) => ({ page: "settings", part })),
    ...rows.flatMap((id) => [{ page: "application", id }]),
    ...records.flat().map(([kind, id]) => ({ page: "registerRecord", kind, id, about: "" })),
    ...PRINTS.map((register) => ({ page: "registerPrint", register, client: null, period: null })),
    ...(await ask("letter.listOfOrganisation", null)).map(({ id }) => ({ page: "letter", id })),
    ...(await ask("text.list", null)).slice(0, 5).map(({ code }) => ({ page: "text", code })),
  ];
}

/** The pages of a client. */
export async function clientPlaces(ask, client) {
  const of = async (command) => ids(await ask(command, client));
  const entries = await Promise.all(
    Object.entries(REGISTERS).map(async ([register, command]) =>
      (await of(command)).map((id) => ({ page: "registerEntry", client, register, id })),
    ),
  );
  const each = async (command, page, more = {}) => (await of(command)).map((id) => ({ page, id, ...more }));
  return [
    ...TABS.map((tab) => ({ page: "client", id: client, tab })),
    ...[...PARTS, ...Object.keys(REGISTERS)].map((part) => ({ page: "client", id: client, tab: "dossier", part })),
    { page: "clientChange", id: client },
    { page: "dossierPrint", id: client },
    { page: "correctionSheet", client },
    ...(await each("contact.list", "contact", { client })),
    ...(await each("contact.list", "contactChange", { client })),
    ...(await each("consent.list", "consent")),
    ...(await each("disclosure.list", "disclosure", { client })),
    ...(await each("notice.list", "notice", { client })),
    ...(await each("dossier.list", "dossierItem")),
    ...(await each("letter.list", "letter")),
    ...(await each("care.read", "decision", { client })),
    ...entries.flat(),
  ];
}

/** The ids of the rows in an answer: of its first list that has any. */
function ids(answer) {
  const lists = Array.isArray(answer) ? [answer] : Object.values(answer ?? {}).filter(Array.isArray);
  const own = lists.map((rows) => rows.map((row) => row?.id).filter((id) => typeof id === "string"));
  return own.find((list) => 0 < list.length) ?? [];
}

/** What the page shows and holds, and everything in it that no page of ours has. Runs in the page. */
export const LOOK = `
  const held = [...document.querySelectorAll("input, textarea")].map((field) => field.value);
  const labels = [...document.querySelectorAll("[aria-label], [title], [alt], [placeholder]")].flatMap((it) =>
    ["aria-label", "title", "alt", "placeholder"].map((name) => it.getAttribute(name) ?? ""));
  const odd = [...document.querySelectorAll("*")].filter((it) =>
    ["IFRAME", "OBJECT", "EMBED", "BASE", "META", "SCRIPT", "FORM", "MARQUEE", "VIDEO", "AUDIO", "MATH"].includes(it.tagName)
      && (it.closest("main") !== null || it.tagName === "BASE" || it.tagName === "IFRAME") && !(it.tagName === "FORM" && !it.hasAttribute("action"))
    || [...it.attributes].some(({ name, value }) => name.startsWith("on") || /^\\s*(javascript|vbscript|data:text)/iu.test(value) && ["href", "src", "action", "data"].includes(name)));
  return { text: [document.body.textContent, ...held, ...labels].join("\\n"), odd: odd.map((it) => it.outerHTML.slice(0, 200)) };`;

/** What stays of a text in which only the order of letters and signs counts. */
export const ON_SCREEN = /\s/gu;

/**
 * On paper and in its preview a sign that no face has is "�", a control sign is nothing, and a line may break at a
 * hyphen: there the signs of ASCII count.
 */
export const ON_PAPER = /[^!-,.-~]/gu;

/** Pages that show the words of a document as it would be printed. */
export const PREVIEWS = ["documents", "letter", "text", "dossierPrint", "registerPrint", "consent", "notice"];

/** The marks in a text before which the whole of what was typed stands, and those before which it does not. */
export function judged(text, texts, without) {
  const bare = (it) => it.normalize("NFC").replaceAll(without, "");
  const shown = bare(text);
  const whole = new Set();
  const cut = new Map();
  for (const found of shown.matchAll(MARK)) {
    const number = Number(found[1]);
    const expected = bare(texts[number]);
    const end = found.index + found[0].length;
    if (shown.slice(Math.max(0, end - expected.length), end) === expected) whole.add(number);
    else cut.set(number, `${expected} as ${shown.slice(Math.max(0, end - expected.length - 10), end)}`);
  }
  // The head of a letter shortens a name that would fill the page; it stands whole elsewhere.
  for (const number of whole) cut.delete(number);
  return { whole, cut };
}
