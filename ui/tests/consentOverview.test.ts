// The overview of consents: every state in words, a choice of clients, and what a run of letters sends.

import { flushSync, mount, unmount } from "svelte";
import { SvelteSet } from "svelte/reactivity";
import { afterEach, expect, it, vi } from "vitest";
import Matrix from "../src/features/consentOverview/Matrix.svelte";
import { draftFor, emptyBulk } from "../src/features/consentOverview/draft";
import type { ClientId, ConsentCell, ConsentMatrix, MatrixColumn, OfferedKind } from "../src/lib/bindings";
import { leftOutInDutch, remarks, totals } from "../src/nl/consentOverview";

const shown: Record<string, unknown>[] = [];

afterEach(async () => {
  for (const page of shown.splice(0)) await unmount(page);
  document.body.replaceChildren();
});

const empty: ConsentCell = {
  state: null,
  consent: null,
  since: null,
  until: null,
  endsSoon: false,
  askAgain: null,
  missing: false,
  successor: false,
};

const column = (code: string, changes: Partial<MatrixColumn> = {}): MatrixColumn => ({
  code,
  name: `Soort ${code}`,
  offer: "profile",
  shown: true,
  expected: false,
  canBeExpected: true,
  missing: 0,
  onItsWay: 0,
  inForce: 0,
  expiring: 0,
  askAgain: 0,
  declined: 0,
  ...changes,
});

const row = (id: string, cells: ConsentCell[]): ConsentMatrix["rows"][number] => ({
  client: {
    id: id as ClientId,
    number: 1001,
    name: `Cliënt ${id}`,
    birthDate: "1980-02-01" as never,
    town: "Duinveen",
    inCare: true,
    deceasedOn: null,
    secretAddress: false,
  },
  cells,
});

function show(matrix: ConsentMatrix, chosen = new SvelteSet<ClientId>()) {
  const onletters = vi.fn();
  shown.push(mount(Matrix, { target: document.body, props: { matrix, chosen, canMake: true, onletters } }));
  flushSync();
  return { chosen, onletters };
}

const matrix: ConsentMatrix = {
  columns: [column("a", { expected: true, missing: 2, inForce: 1 }), column("hidden", { shown: false }), column("b")],
  rows: [
    row("een", [{ ...empty, missing: true }, empty]),
    row("twee", [
      { ...empty, state: "inForce", consent: "c" as never, since: "2026-03-01", askAgain: "clientSignsNow" },
      empty,
    ]),
  ],
  total: 2,
  pageSize: 50,
  clients: 2,
};

it("says in words where everybody stands, and leaves out what is not shown", () => {
  show(matrix);
  const headings = [...document.querySelectorAll("thead th")].map((it) => it.textContent.replace(/\s+/g, " ").trim());
  expect(headings).toEqual(["Cliënt", "Soort a Van elke cliënt Brieven maken voor 2", "Soort b"]);
  const cells = [...document.querySelectorAll("tbody td")].map((it) => it.textContent.replace(/\s+/g, " ").trim());
  expect(cells[0]).toBe("Ontbreekt");
  expect(cells[1]).toContain("Niet gevraagd");
  expect(cells[2]).toContain("Geldig");
  expect(cells[2]).toContain("Opnieuw vragen: de cliënt tekent nu zelf");
  expect(document.querySelector("tbody td button")?.getAttribute("aria-label")).toBe(
    "Soort a van Cliënt twee: Geldig. Openen",
  );
  expect(document.querySelector("tfoot")?.textContent).toContain("Ontbreekt: 2");
});

it("chooses one client, all of the page, and nobody again", () => {
  const { chosen } = show(matrix);
  const [all, one] = [...document.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  one?.click();
  flushSync();
  expect([...chosen]).toEqual(["een"]);
  all?.click();
  flushSync();
  expect([...chosen].sort()).toEqual(["een", "twee"]);
  all?.click();
  flushSync();
  expect(chosen.size).toBe(0);
});

it("offers letters for everybody who lacks a kind, under that kind alone", () => {
  const { onletters } = show(matrix);
  const buttons = [...document.querySelectorAll<HTMLButtonElement>("thead button")];
  expect(buttons.map((it) => it.textContent.trim())).toEqual(["Brieven maken voor 2"]);
  buttons[0]?.click();
  expect(onletters).toHaveBeenCalledWith("a");
});

it("counts only what there is, and says since when", () => {
  expect(totals(column("a", { onItsWay: 3, declined: 1 }))).toEqual([
    ["Onderweg", 3],
    ["Nee gezegd", 1],
  ]);
  expect(remarks({ ...empty, state: "printed", since: "2026-03-02" })).toEqual(["sinds 02-03-2026"]);
  expect(remarks({ ...empty, state: "inForce", since: "2026-03-02", until: "2026-04-01" })).toEqual([
    "tot en met 01-04-2026",
  ]);
  expect(leftOutInDutch({ is: "recipientMissing", kind: "pharmacy" })).toContain("apotheek");
});

it("sends the client's own carers, the ticked choices and the others, a line each", () => {
  const kind = {
    code: "a",
    purposes: ["Goede zorg"],
    recipients: { ask: "several", kinds: ["gp", "pharmacy", "hospital"] },
    choices: { ask: "several", options: ["Het zorgplan", "Medicijnen"] },
  } as unknown as OfferedKind["kind"];
  const typed = emptyBulk([{ kind, offer: "profile" }], "a");
  expect(typed.own).toEqual(["gp", "pharmacy"]);
  typed.choices = ["Medicijnen"];
  typed.otherChoices = "Foto van de wond\n\n";
  expect(draftFor(typed, kind, ["een" as ClientId])).toEqual({
    kind: "a",
    clients: { are: "chosen", clients: ["een"] },
    purpose: "Goede zorg",
    recipients: { are: "own", kinds: ["gp", "pharmacy"] },
    choices: ["Medicijnen", "Foto van de wond"],
    validUntil: "",
  });
  expect(draftFor({ ...typed, recipients: "same" }, kind, null).clients).toEqual({ are: "lacking" });
});
