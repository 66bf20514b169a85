// ask and tell: every question on screen is asked again after a change, and the latest answer wins.

import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, it } from "vitest";
import { pretend } from "../mock/host";
import { look, tell } from "../src/lib/ask.svelte";
import Probe from "./Probe.svelte";
import { settle } from "./settle";

let clients = 0;
let asked = 0;
let page: Record<string, unknown> | undefined;

beforeEach(() => {
  clients = 12;
  asked = 0;
  pretend("today.read", () => {
    asked += 1;
    return { clients };
  });
});

afterEach(async () => {
  if (page !== undefined) await unmount(page);
  page = undefined;
  document.body.replaceChildren();
});

function show(text = "") {
  page = mount(Probe, { target: document.body, props: { text } });
  flushSync();
}

const text = (id: string) => document.getElementById(id)?.textContent?.trim();

it("asks when the page is shown, and again after every change", async () => {
  show();
  await settle();
  expect(text("today")).toBe("12");
  clients = 13;
  await tell("consent.markPrinted", "c1" as never);
  await settle();
  expect(text("today")).toBe("13");
  expect(asked).toBe(2);
});

it("does not ask again after a look, or after a change that was refused", async () => {
  show();
  await settle();
  await look("user.list", null);
  const withdrawal = { by: "Els Smit", means: "spoken" } as const;
  await expect(tell("consent.withdraw", { consent: "none" as never, withdrawal })).rejects.toEqual({
    kind: "notFound",
    what: "consent",
  });
  await settle();
  expect(asked).toBe(1);
});

it("keeps the former answer on screen while it asks again, and shows why there is none", async () => {
  show();
  await settle();
  pretend("today.read", () => {
    throw { kind: "locked" };
  });
  await tell("consent.markPrinted", "c1" as never);
  await settle();
  expect(text("today")).toBe("12 locked");
});

it("asks nothing while there is nothing to ask", async () => {
  let found = 0;
  pretend("client.find", () => {
    found += 1;
    return [];
  });
  show("");
  await settle();
  expect(found).toBe(0);
});

it("lets the latest answer win, whichever arrives last", async () => {
  const waiting: ((names: object[]) => void)[] = [];
  pretend("client.find", () => new Promise((answer) => waiting.push(answer)));
  show("se");
  await settle();
  await tell("consent.markPrinted", "c1" as never);
  await settle();
  waiting[1]?.([{ name: "Øse" }]);
  await settle();
  waiting[0]?.([{ name: "Smit" }]);
  await settle();
  expect(text("found")).toBe("Øse");
});

it("calls whatever a host rejects with that is no failure of the program a defect", async () => {
  pretend("user.list", () => {
    throw new Error("the window lost its backend");
  });
  await expect(look("user.list", null)).rejects.toEqual({ kind: "unexpected", reference: "UI" });
});
