// Representatives: what is said of an exception beside who decides, and a BSN that is hidden until asked for.

import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, it } from "vitest";
import HiddenBsn from "../src/features/bsnCheck/HiddenBsn.svelte";
import type { ContactId, Decider, OpenException, WhoDecides } from "../src/lib/bindings";
import { words as bsn } from "../src/nl/bsnCheck";
import { alike, exceptionsInDutch, warningsInDutch } from "../src/nl/representation";
import { settle } from "./settle";

const IRIS = "iris" as ContactId;
const BO = "bo" as ContactId;
const name = (contact: ContactId) => (contact === IRIS ? "Iris" : "Bo");

const decider = (contact: ContactId): Decider => ({
  who: { is: "contact", contact, role: "partner", mandate: null, article: "BW art. 7:465(3)", needsChecking: false },
  manner: "alone",
});

const decision = (matter: WhoDecides["matter"], deciders: Decider[]): WhoDecides => ({
  matter,
  on: "2026-03-02" as never,
  law: "wgbo",
  youngest: 50,
  oldest: 50,
  ageStep: null,
  capacity: { fact: "notAssessed" },
  client: "incapable",
  deciders,
  complete: true,
  ladder: [],
  missing: [],
  profile: [],
  uncertain: [],
  next: [],
  notes: [],
  ownRights: [],
  afterDeath: null,
});

const exception = (until: string | null): OpenException => ({
  contact: IRIS,
  since: "2026-02-01" as never,
  until: until as never,
  reason: "De cliënt is bang.\nOverleg maakt dat erger.",
});

it.each([
  [null, "niet, sinds 1 februari 2026. "],
  ["2026-06-30", "niet, van 1 februari 2026 tot en met 30 juni 2026. "],
])("says since when and why somebody who decides is not involved, until %s", (until, when) => {
  const [line, ...rest] = exceptionsInDutch(decision("care", [decider(IRIS)]), [exception(until)], name);
  expect(line).toBe(
    `U informeert en betrekt Iris ${when}Wie beslist, verandert hierdoor niet. Reden: De cliënt is bang. Overleg maakt dat erger.`,
  );
  expect(rest).toEqual([]);
});

it("says nothing of it beside a decision of somebody else", () => {
  const decisions = [decision("care", [decider(IRIS)]), decision("money", [decider(BO)])];
  const groups = alike({ decisions, clientName: "Gerda", exceptions: [exception(null)] }, name);
  expect(groups.map((it) => [it.who, it.attention.length])).toEqual([
    ["Iris (partner)", 1],
    ["Bo (partner)", 0],
  ]);
  expect(decisions.map((it) => warningsInDutch(it, [exception(null)]).length)).toEqual([1, 0]);
});

let page: Record<string, unknown> | undefined;

afterEach(async () => {
  if (page !== undefined) await unmount(page);
  page = undefined;
  document.body.replaceChildren();
});

function show(allowed: boolean, asked: () => Promise<string | null>) {
  page = mount(HiddenBsn, { target: document.body, props: { masked: "•••••0006", allowed, ask: asked } });
  flushSync();
}

const button = () => document.querySelector("button");

it("shows a BSN when asked, and hides it again", async () => {
  let asked = 0;
  show(true, () => Promise.resolve(((asked += 1), "999900006")));
  expect(document.body.textContent).toContain("•••••0006");
  expect(document.body.textContent).toContain(bsn.logged);
  button()?.click();
  await settle();
  expect([document.querySelector("strong")?.textContent, asked]).toEqual(["999900006", 1]);
  button()?.click();
  flushSync();
  expect(document.querySelector("strong")?.textContent).toBe("•••••0006");
});

it("keeps a BSN hidden from who may not see it, and where it cannot be read", async () => {
  show(false, () => Promise.resolve("999900006"));
  expect(button()).toBeNull();
  if (page !== undefined) await unmount(page);
  show(true, () => Promise.reject({ kind: "notAllowed" }));
  button()?.click();
  await settle();
  expect(document.querySelector("strong")?.textContent).toBe("•••••0006");
  expect(document.querySelector("[role=alert]")).not.toBeNull();
});
