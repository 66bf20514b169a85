// The dossier print: which parts are asked for, and what can be done when none is chosen.

import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { door } from "#host";
import DossierPrint from "../src/features/dossierPrint/DossierPrint.svelte";
import type { ClientSummary, Status } from "../src/lib/bindings";
import { keepStatus } from "../src/lib/session.svelte";
import { words } from "../src/nl/dossierPrint";
import { settle } from "./settle";

const PARTS = [
  "client",
  "clientHistory",
  "bsnCheck",
  "care",
  "contact",
  "recipient",
  "capacity",
  "representation",
  "dossierItem",
  "correctionSheet",
  "incident",
  "restraint",
  "medication",
  "abuse",
  "consent",
];

let page: Record<string, unknown> | undefined;

beforeEach(async () => {
  keepStatus((await door.call("start.status", null)) as Status);
});

afterEach(async () => {
  if (page !== undefined) await unmount(page);
  page = undefined;
  keepStatus(undefined);
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

async function show(parts?: readonly string[]) {
  const { rows } = (await door.call("client.list", { page: 0, onlyCurrent: false })) as { rows: ClientSummary[] };
  const first = rows[0];
  if (first === undefined) throw new Error("the pretended vault is empty");
  const calls = vi.spyOn(door, "call");
  page = mount(DossierPrint, { target: document.body, props: { id: first.id, parts } });
  flushSync();
  await settle();
  const asked = () => calls.mock.calls.filter(([name]) => name === "dossier.preview").map(([, input]) => input);
  return { id: first.id, asked };
}

const boxes = () => [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
const buttons = () => [...document.querySelectorAll("button")].map((it) => it.textContent.trim());

async function press(box: HTMLInputElement | undefined) {
  box?.click();
  flushSync();
  await settle();
}

it("begins with all parts, and asks again for those that are left", async () => {
  const { id, asked } = await show();
  expect(boxes().map((it) => it.checked)).toEqual(PARTS.map(() => true));
  await press(boxes()[0]);
  expect(asked()).toEqual([
    { client: id, parts: null },
    { client: id, parts: PARTS.slice(1) },
  ]);
});

it("begins with the one part that was asked for", async () => {
  const { id, asked } = await show(["correctionSheet"]);
  expect(asked()).toEqual([{ client: id, parts: ["correctionSheet"] }]);
  expect(boxes().map((it) => it.checked)).toEqual(PARTS.map((it) => it === "correctionSheet"));
  await press(boxes()[0]);
  expect(asked().at(-1)).toEqual({ client: id, parts: ["client", "correctionSheet"] });
});

it("prints nothing when nothing is chosen, and says so", async () => {
  await show();
  expect(buttons()).toContain(words.print);
  for (const box of boxes()) await press(box);
  expect(document.body.textContent).toContain(words.none);
  expect(buttons()).not.toContain(words.print);
  expect(buttons()).not.toContain(words.save);
});

it("does not look again, and so logs nothing, when something is printed", async () => {
  const { asked } = await show();
  const print = [...document.querySelectorAll("button")].find((it) => it.textContent.trim() === words.print);
  print?.click();
  flushSync();
  await settle();
  expect(asked().length).toBe(1);
});
