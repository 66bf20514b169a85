// Scans that come in: dropped files go over whole, each outcome is told, and the tray is emptied by hand.

import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { door } from "#host";
import type { Status } from "../src/lib/bindings";
import { keepStatus } from "../src/lib/session.svelte";
import { go, place, startAfresh } from "../src/lib/place.svelte";
import { base64, inbox, PIECE } from "../src/features/scans/inbox.svelte";
import Tray from "../src/features/scans/Tray.svelte";
import WindowDrop from "../src/features/scans/WindowDrop.svelte";
import { settle } from "./settle";

const shown: Record<string, unknown>[] = [];

beforeEach(async () => {
  keepStatus((await door.call("start.status", null)) as Status);
  startAfresh();
  inbox.clear();
});

afterEach(async () => {
  for (const page of shown.splice(0)) await unmount(page);
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

function show(component: typeof WindowDrop | typeof Tray) {
  shown.push(mount(component as typeof Tray, { target: document.body, props: {} }));
  flushSync();
}

/** A file as the window hands it over. */
function dropped(files: File[], kind: "drop" | "dragenter" | "dragover" = "drop") {
  const event = new Event(kind, { cancelable: true, bubbles: true });
  Object.assign(event, { dataTransfer: { types: ["Files"], files, dropEffect: "none" } });
  window.dispatchEvent(event);
  flushSync();
  return event;
}

const until = (told: () => boolean) => vi.waitFor(() => expect(told()).toBe(true));
const text = () => document.body.textContent ?? "";

it("sends every byte of a file, in order, in pieces that a command takes", async () => {
  const calls = vi.spyOn(door, "call");
  show(WindowDrop);
  const bytes = Uint8Array.from({ length: PIECE + 5 }, (_, index) => index % 251);
  expect(dropped([new File([bytes], "stapel.pdf")]).defaultPrevented).toBe(true);
  await until(() => inbox.outcomes.length === 1);
  const pieces = calls.mock.calls.filter(([name]) => name === "scan.receive").map(([, input]) => input);
  expect(pieces.map((it) => (it as { from: number }).from)).toEqual([0, PIECE]);
  const sent = pieces.map((it) => atob((it as { content: string }).content)).join("");
  expect(sent.length).toBe(bytes.length);
  expect(sent.charCodeAt(PIECE + 4)).toBe(bytes[PIECE + 4]);
  expect(calls.mock.calls.filter(([name]) => name === "scan.fileDropped").length).toBe(1);
});

it("writes bytes as base 64, however many", () => {
  expect(base64(new Uint8Array())).toBe("");
  expect(base64(Uint8Array.of(1, 2, 250))).toBe("AQL6");
  expect(atob(base64(new Uint8Array(100_000).fill(7))).length).toBe(100_000);
});

it("tells where each letter went and what went to the tray", async () => {
  show(WindowDrop);
  dropped([new File(["x"], "post.pdf")]);
  await until(() => inbox.outcomes.length === 1);
  await settle();
  expect(text()).toContain("post.pdf");
  expect(text()).toContain("Leg nu de handtekeningen vast");
  expect(text()).toContain("Er is geen code gelezen");
});

it("lays a file on the consent whose page is open, and says plainly why it was refused", async () => {
  const calls = vi.spyOn(door, "call");
  go({ page: "consent", id: "k1" as never });
  show(WindowDrop);
  dropped([], "dragenter");
  expect(text()).toContain("bij deze toestemming");
  dropped([new File([], "leeg.pdf")]);
  await until(() => inbox.outcomes.length === 1);
  await settle();
  const call = calls.mock.calls.find(([name]) => name === "scan.fileDropped");
  expect((call?.[1] as { consent: string }).consent).toBe("k1");
  expect(text()).toContain("leeg.pdf is niet opgeborgen.");
  expect(text()).toContain("Dit bestand is leeg.");
  expect(place.here.page).toBe("consent");
});

it("lets a text that is dragged alone", () => {
  show(WindowDrop);
  const event = new Event("drop", { cancelable: true });
  Object.assign(event, { dataTransfer: { types: ["text/plain"], files: [] } });
  window.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
});

it("asks why before a scan leaves the tray", async () => {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  show(Tray);
  await settle();
  expect(text()).toContain("scan0412.pdf");
  document.querySelector<HTMLButtonElement>('button[aria-label="scan0412.pdf bekijken en opbergen"]')?.click();
  await settle();
  const button = [...document.querySelectorAll("button")].find((it) => it.textContent?.trim() === "Vernietigen");
  button?.click();
  await settle();
  expect(text()).toContain("Vul dit in.");
  const reason = document.getElementById("tray-reason") as HTMLTextAreaElement;
  reason.value = "Is een folder";
  reason.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
  button?.click();
  await settle();
  await settle();
  expect(text()).not.toContain("scan0412.pdf");
});
