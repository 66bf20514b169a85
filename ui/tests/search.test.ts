// Search as you type: a list that the keyboard walks through, and Enter that opens the client.

import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { pretend } from "../mock/host";
import { people } from "../mock/people";
import { place, startAfresh } from "../src/lib/place.svelte";
import Search from "../src/features/shell/Search.svelte";

let page: Record<string, unknown>;
let asked: string[];

beforeEach(() => {
  vi.useFakeTimers();
  startAfresh();
  asked = [];
  pretend("client.find", ({ text }: { text: string }) => {
    asked.push(text);
    return people
      .slice(0, 3)
      .map((it) => ({ id: it.id, number: it.number, name: it.client.surname, birthDate: "1980" }));
  });
  page = mount(Search, { target: document.body });
  flushSync();
});

afterEach(async () => {
  await unmount(page);
  vi.useRealTimers();
});

const input = () => document.querySelector("input") as HTMLInputElement;

function type(text: string) {
  input().value = text;
  input().dispatchEvent(new Event("input", { bubbles: true }));
}

async function press(key: string) {
  input().dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  await vi.advanceTimersByTimeAsync(1);
  flushSync();
}

async function pause() {
  await vi.advanceTimersByTimeAsync(100);
  flushSync();
}

it("asks once the typing pauses, for what stands there then", async () => {
  type("m");
  type("me");
  type("meu");
  await pause();
  expect(asked).toEqual(["meu"]);
  expect(input().getAttribute("aria-expanded")).toBe("true");
  expect(document.querySelectorAll('[role="option"]')).toHaveLength(3);
});

it("walks through the list with the arrow keys and opens with Enter", async () => {
  type("a");
  await pause();
  await press("ArrowDown");
  const active = document.getElementById(input().getAttribute("aria-activedescendant") ?? "");
  expect(active?.getAttribute("aria-selected")).toBe("true");
  await press("Enter");
  expect(place.here).toEqual({ page: "client", id: people[1]?.id, tab: "details" });
  expect(input().getAttribute("aria-expanded")).toBe("false");
});

it("closes the list with Escape, and then clears the field", async () => {
  type("a");
  await pause();
  await press("Escape");
  expect([input().getAttribute("aria-expanded"), input().value]).toEqual(["false", "a"]);
  await press("Escape");
  expect(input().value).toBe("");
});

it("does not open what was found for an earlier text", async () => {
  type("o");
  await pause();
  type("os");
  await press("Enter");
  expect(asked).toEqual(["o", "os"]);
});

it("opens the best match with Enter, even before the pause is over", async () => {
  type("ose");
  await press("Enter");
  expect(asked).toEqual(["ose"]);
  expect(place.here).toMatchObject({ page: "client", id: people[0]?.id });
});
