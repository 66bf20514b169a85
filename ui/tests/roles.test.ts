// Roles: what the program says that somebody may not do is not on the screen, and is not asked for.

import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, expect, it } from "vitest";
import { door } from "#host";
import ClientPage from "../src/features/client/ClientPage.svelte";
import SettingsPage from "../src/features/settings/SettingsPage.svelte";
import TodayPage from "../src/features/today/TodayPage.svelte";
import type { ClientSummary, Status } from "../src/lib/bindings";
import { keepStatus, may } from "../src/lib/session.svelte";
import { words as today } from "../src/nl/today";
import { settle } from "./settle";

const ofCareWorker = [
  "today.read",
  "client.read",
  "client.list",
  "client.history",
  "care.read",
  "consent.list",
  "consent.kinds",
];

let page: Record<string, unknown> | undefined;

afterEach(async () => {
  if (page !== undefined) await unmount(page);
  page = undefined;
  keepStatus(undefined);
  document.body.replaceChildren();
});

async function signIn(change: Partial<Status>) {
  const status = (await door.call("start.status", null)) as Status;
  keepStatus({ ...status, ...change });
  return status;
}

async function show<Props extends Record<string, unknown>>(screen: Component<Props>, props: Props) {
  page = mount(screen, { target: document.body, props });
  flushSync();
  await settle();
}

const names = (selector: string) => [...document.querySelectorAll(selector)].map((it) => it.textContent.trim());

async function someClient() {
  const { rows } = (await door.call("client.list", { page: 0, onlyCurrent: false })) as { rows: ClientSummary[] };
  const first = rows[0];
  if (first === undefined) throw new Error("the pretended vault is empty");
  return first.id;
}

it("allows what the program lists, and nothing before it has answered", async () => {
  expect(may("client.register")).toBe(false);
  await signIn({ allowed: ["client.register"] });
  expect([may("client.register"), may("user.invite")]).toEqual([true, false]);
});

it("shows a coordinator every part of a client", async () => {
  await signIn({});
  await show(ClientPage, { id: await someClient(), startTab: "details" });
  expect(names('[role="tab"]')).toEqual([
    "Gegevens",
    "Identiteit en BSN",
    "Contacten en vertegenwoordigers",
    "Zorg",
    "Toestemmingen",
    "Verstrekkingen",
    "Kring",
    "Wie keek mee",
  ]);
  expect(names("button")).toContain("Gegevens wijzigen");
  expect(names("button")).toContain("Dossier afdrukken");
});

it("shows a care worker the data and the consents of a client, and no button to change", async () => {
  await signIn({ allowed: ofCareWorker });
  await show(ClientPage, { id: await someClient(), startTab: "details" });
  expect(names('[role="tab"]')).toEqual(["Gegevens", "Zorg", "Toestemmingen"]);
  expect(names("button")).not.toContain("Gegevens wijzigen");
  expect(names("button")).not.toContain("Dossier afdrukken");
});

it("shows a care worker three parts of the settings", async () => {
  await signIn({ allowed: ofCareWorker, practice: false });
  await show(SettingsPage, {});
  expect(names('[role="tab"]')).toEqual(["Wachtwoord", "Vergrendeling", "Weergave"]);
  expect(names("h2")).toEqual(["Wachtwoord wijzigen"]);
});

it("leaves the work of a coordinator out of Vandaag for a care worker", async () => {
  await signIn({ allowed: ofCareWorker, recoveryKeyMissing: true, organisationComplete: false });
  await show(TodayPage, {});
  expect(names("h1")).toEqual([today.heading]);
  expect(names("h2")).not.toContain(today.checkHeading);
  expect(names("button")).not.toContain(today.register);
  expect(document.body.textContent).not.toContain(today.recoveryHeading);
  expect(document.body.textContent).not.toContain(today.settingsHeading);
});

it("tells who may make one that there is no recovery sheet yet", async () => {
  await signIn({ recoveryKeyMissing: true });
  await show(TodayPage, {});
  expect(document.body.textContent).toContain(today.recoveryHeading);
  expect(names("button")).toContain(today.toRecovery);
});
