// Consents and objections: a form asks what its kind asks and no more, and an answer begins empty.

import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, expect, it } from "vitest";
import { door } from "#host";
import ConsentForm from "../src/features/consent/ConsentForm.svelte";
import ConsentPage from "../src/features/consent/ConsentPage.svelte";
import type { ClientSummary, ConsentRow, ConsentState, Stance, Today } from "../src/lib/bindings";
import { keepStatus } from "../src/lib/session.svelte";
import { headingOf, meansOfAnswer, stateInWords, states } from "../src/nl/consent";
import { blankKind, permissions, permissionsOf, starter } from "../src/nl/consentKind";
import { settle } from "./settle";

let page: Record<string, unknown> | undefined;

afterEach(async () => {
  if (page !== undefined) await unmount(page);
  page = undefined;
  keepStatus(undefined);
  document.body.replaceChildren();
});

async function show<Props extends Record<string, unknown>>(screen: Component<Props>, props: Props) {
  keepStatus((await door.call("start.status", null)) as never);
  page = mount(screen, { target: document.body, props });
  flushSync();
  await settle();
  await settle();
}

const texts = (selector: string) => [...document.querySelectorAll(selector)].map((it) => it.textContent.trim());
const labelled = (text: string) =>
  [...document.querySelectorAll("label")].find((it) => it.textContent.trim().startsWith(text));

async function choose(kind: string) {
  const radio = document.getElementById(labelled(kind)?.getAttribute("for") ?? "") as HTMLInputElement;
  radio.click();
  await settle();
}

async function asked(kind: string) {
  const { rows } = (await door.call("client.list", { page: 0, onlyCurrent: false })) as { rows: ClientSummary[] };
  const client = rows[0]?.id;
  if (client === undefined) throw new Error("the pretended vault is empty");
  await show(ConsentForm, { client });
  if (kind !== "") await choose(kind);
}

it("asks nothing but the kind at first", async () => {
  await asked("");
  expect(texts("h1")[0]).toMatch(/^Toestemming van .* vragen$/);
  expect(labelled("Naam van de persoon of praktijk")).toBeUndefined();
  expect(texts("button")).not.toContain("Brief maken");
});

it("asks recipients and lines where the kind has them, all lines ticked", async () => {
  await asked("Informatie delen met andere zorgverleners");
  expect(labelled("Naam van de persoon of praktijk")).toBeDefined();
  expect(texts("button")).toContain("Ontvanger toevoegen");
  const line = document.getElementById(labelled("Afspraken en het zorgplan")?.getAttribute("for") ?? "");
  expect((line as HTMLInputElement).checked).toBe(true);
});

it("asks one recipient and the one day of an audit", async () => {
  await asked("Inzage door een auditor");
  expect(labelled("Naam van de persoon of praktijk")).toBeDefined();
  expect(texts("button")).not.toContain("Ontvanger toevoegen");
  expect(labelled("Op welke dag?")).toBeDefined();
});

it("calls an objection an objection", async () => {
  await asked("Bezwaar tegen delen met andere behandelaars");
  expect(texts("h1")[0]).toMatch(/^Bezwaar van .* vastleggen$/);
  expect(document.body.textContent).not.toContain("tot de cliënt haar intrekt");
});

it("says that only the client can do it, where that is so", async () => {
  await asked("Iemand machtigen");
  expect(labelled("De cliënt kan dit niet zelf beslissen")).toBeUndefined();
  expect(document.body.textContent).toMatch(/Alleen de cliënt zelf kan dit/);
});

it("begins an answer with nothing ticked, asks yes or no of each, and takes all at once", async () => {
  const { toSign } = (await door.call("today.read", null)) as Today;
  const printed = toSign[0];
  if (printed === undefined) throw new Error("nothing is printed in the pretended vault");
  await show(ConsentPage, { id: printed.id });
  const boxes = () => [...document.querySelectorAll<HTMLInputElement>("form.answer input[type=checkbox]")];
  const button = (name: string) =>
    [...document.querySelectorAll("button")].find((it) => it.textContent.trim() === name)?.click();
  expect(boxes().map((it) => it.checked)).toEqual([false, false, false]);
  button("Antwoord opslaan");
  await settle();
  expect(texts("[role=alert] a")).toContain("Apotheek Waterkant: Kies ja of nee.");
  button("Alles ja en aangekruist");
  await settle();
  expect(boxes().map((it) => it.checked)).toEqual([true, true, true]);
  button("Antwoord opslaan");
  await settle();
  await settle();
  const after = (await door.call("consent.read", printed.id)) as ConsentRow;
  expect(after.consent.signers[0]?.given).toMatchObject({ recipients: [0, 1], choices: [0, 1, 2], means: "paper" });
});

it("has a sentence for every state of a consent and of an objection", async () => {
  const { toSign } = (await door.call("today.read", null)) as Today;
  const row = (await door.call("consent.read", toSign[0]?.id)) as ConsentRow;
  for (const stance of ["consent", "objection"] as Stance[]) {
    const said = (Object.keys(states[stance]) as ConsentState[]).map((state) =>
      stateInWords({ ...row, state }, stance),
    );
    expect(new Set(said).size).toBe(8);
    for (const words of said) expect(words).not.toMatch(/undefined|null/);
  }
});

it("offers speech only where writing is not asked, and paper only once it is printed", () => {
  const ways = (isWritten: boolean, isPrinted: boolean) => meansOfAnswer(isWritten, isPrinted).map(([it]) => it);
  expect(ways(true, true)).toEqual(["paper", "digital"]);
  expect(ways(false, true)).toEqual(["paper", "digital", "spoken"]);
  expect(ways(false, false)).toEqual(["digital", "spoken"]);
});

it("splits what is permitted from what is forbidden", () => {
  const names = (stance: Stance) => permissionsOf(stance).map(([it]) => it);
  expect(names("objection").sort()).toEqual(["anonymisedUse", "coTreaterSharing", "insurerRiskUse"]);
  expect(names("consent").length + names("objection").length).toBe(Object.keys(permissions).length);
});

it("begins an own kind with a letter of its own", () => {
  const kind = blankKind();
  kind.letter.paragraphs.pop();
  expect(blankKind().letter).toEqual(starter("consent"));
  expect(starter("objection").declaration.statementOwn).toContain("bezwaar");
});

it("takes a heading of the letter, unless something is filled in there", () => {
  expect(headingOf("Wie is de auditor?", "Met wie?")).toBe("Wie is de auditor?");
  expect(headingOf("Wat mag {client}?", "Wat mag?")).toBe("Wat mag?");
  expect(headingOf("", "Met wie?")).toBe("Met wie?");
});
