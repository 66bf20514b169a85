// Half-filled forms: what a hand changed is held by the program, and comes back in its fields.

import { flushSync } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { DraftRow, HeldDraft } from "../src/lib/bindings";
import { drafts, holdNow, resume, saved, watchDrafts } from "../src/lib/drafts.svelte";
import { place, startAfresh } from "../src/lib/place.svelte";

const calls = vi.hoisted(() => [] as [string, unknown][]);

vi.mock("#host", () => ({
  door: {
    call(name: string, input: unknown) {
      calls.push([name, structuredClone(input)]);
      return Promise.resolve(null);
    },
  },
}));

const FORM = `
  <main><h1>Nieuwe cliënt</h1></main>
  <input id="search" />
  <form>
    <label for="client-surname">Achternaam</label><input id="client-surname" value="Al ingevuld" />
    <label for="client-note">Opmerking</label><textarea id="client-note"></textarea>
    <label for="client-secret">Geheim adres</label><input id="client-secret" type="checkbox" />
    <fieldset><legend>Geslacht</legend>
      <input type="radio" name="client-sex" id="client-sex" value="female" />
      <input type="radio" name="client-sex" id="client-sex-male" value="male" />
    </fieldset>
    <select id="client-name"><option value=""></option><option value="own">Eigen</option></select>
    <input id="client-password" type="password" />
    <input id="client-shown" type="text" data-secret />
  </form>`;

let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  calls.length = 0;
  startAfresh();
  document.body.innerHTML = FORM;
  stop = watchDrafts();
});

afterEach(async () => {
  document.body.replaceChildren();
  await vi.advanceTimersByTimeAsync(1000);
  stop();
  vi.useRealTimers();
});

function field<Kind extends HTMLElement = HTMLInputElement>(id: string): Kind {
  return document.getElementById(id) as Kind;
}

function type(id: string, text: string) {
  const control = field(id);
  control.dispatchEvent(new Event("focusin", { bubbles: true }));
  if (control.type === "checkbox" || control.type === "radio") control.checked = text !== "";
  else control.value = text;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}

function held(): HeldDraft | undefined {
  return calls.filter(([name]) => name === "draft.hold").at(-1)?.[1] as HeldDraft | undefined;
}

const draft = (fields: [string, string][], id = "d1") =>
  ({
    id,
    heading: "Nieuwe cliënt",
    place: JSON.stringify({ page: "clientNew" }),
    keptAt: "2026-03-01T09:00:00Z",
    fields: fields.map(([key, value]) => ({ id: key, label: key, value })),
  }) as unknown as DraftRow;

it("holds what a hand changed, a moment after the last key, and never a password", async () => {
  type("client-note", "Belt mo");
  type("client-note", "Belt morgen");
  type("client-secret", "aan");
  type("client-sex-male", "aan");
  type("client-password", "geheim-geheim");
  type("client-shown", "geheim-geheim");
  type("search", "Bakker");
  expect(calls).toEqual([]);
  await vi.advanceTimersByTimeAsync(500);
  expect(held()?.heading).toBe("Nieuwe cliënt");
  expect(held()?.fields).toEqual([
    { id: "client-note", label: "Opmerking", value: "Belt morgen" },
    { id: "client-secret", label: "Geheim adres", value: "1" },
    { id: "client-sex", label: "Geslacht", value: "male" },
  ]);
  expect(calls).toHaveLength(1);
});

it("leaves out what stands as it stood, and lets go when nothing is left", async () => {
  type("client-surname", "Anders");
  await vi.advanceTimersByTimeAsync(500);
  expect(held()?.fields).toHaveLength(1);
  type("client-surname", "Al ingevuld");
  await vi.advanceTimersByTimeAsync(500);
  expect(calls.at(-1)).toEqual(["draft.letGo", null]);
});

it("lets go when the form is saved or goes away", async () => {
  type("client-surname", "Anders");
  await vi.advanceTimersByTimeAsync(500);
  saved("client");
  await vi.advanceTimersByTimeAsync(500);
  expect(calls.at(-1)).toEqual(["draft.letGo", null]);
  type("client-note", "Nog iets");
  await vi.advanceTimersByTimeAsync(500);
  document.querySelector("form")?.remove();
  await vi.advanceTimersByTimeAsync(1000);
  expect(calls.at(-1)).toEqual(["draft.letGo", null]);
});

it("has told the last key before a lock", async () => {
  type("client-note", "Belt morgen");
  await holdNow();
  expect(held()?.fields[0]?.value).toBe("Belt morgen");
});

it("puts everything back, also in fields that come up later, and goes on from the draft", async () => {
  document.querySelector("form")?.remove();
  const fields: [string, string][] = [
    ["client-surname", "Øse"],
    ["client-secret", "1"],
    ["client-sex", "male"],
    ["client-name", "own"],
    ["client-phones-3", "06 00012345"],
  ];
  resume(draft(fields));
  expect(place.here.page).toBe("clientNew");
  document.body.insertAdjacentHTML("beforeend", FORM);
  await vi.advanceTimersByTimeAsync(500);
  expect(field("client-surname").value).toBe("Øse");
  expect([field("client-secret").checked, field("client-sex-male").checked]).toEqual([true, true]);
  expect(field<HTMLSelectElement>("client-name").value).toBe("own");
  expect(drafts.pending.map((it) => it.id)).toEqual(["client-phones-3"]);
  expect(held()?.continues).toBe("d1");
  expect(held()?.fields.map((it) => it.id)).toContain("client-phones-3");
  document.querySelector("form")?.insertAdjacentHTML("beforeend", '<input id="client-phones-3" />');
  await vi.advanceTimersByTimeAsync(500);
  expect(field("client-phones-3").value).toBe("06 00012345");
  flushSync();
  expect(drafts.pending).toEqual([]);
  saved("client");
  await vi.advanceTimersByTimeAsync(500);
  expect(calls.at(-1)).toEqual(["draft.letGo", "d1"]);
});

it("forgets what found no place when the page is left", async () => {
  resume(draft([["client-nowhere", "x"]], "d2"));
  startAfresh();
  document.body.append(document.createElement("p"));
  await vi.advanceTimersByTimeAsync(500);
  expect(drafts.pending).toEqual([]);
});
