// The lock that closes by itself: after the time of the vault without a sign of life, and not sooner.

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { idle, watchIdle } from "../src/lib/idle.svelte";

const MINUTE = 60_000;

const program = vi.hoisted(() => ({ open: true, touched: [] as boolean[] }));

vi.mock("#host", () => ({
  door: {
    call(name: string, input: { touched: boolean }) {
      if (name !== "session.present") throw new Error(name);
      program.touched.push(input.touched);
      return Promise.resolve(program.open);
    },
  },
}));

let locked: string[];
let busy: boolean;
let minutes: number;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(program, { open: true, touched: [] });
  [locked, busy, minutes] = [[], false, 5];
  stop = watchIdle({
    minutes: () => minutes,
    isBusy: () => busy,
    lock: () => locked.push("by the page"),
    locked: () => locked.push("by the program"),
  });
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

it.each([1, 5, 30])("counts down %i minutes and locks once", (chosen) => {
  minutes = chosen;
  vi.advanceTimersByTime(chosen * MINUTE - 30_000);
  expect([locked, idle.secondsLeft]).toEqual([[], 30]);
  vi.advanceTimersByTime(60_000);
  expect(locked).toEqual(["by the page"]);
});

it.each(["keydown", "pointerdown", "pointermove", "wheel"])("begins again at %s", (sign) => {
  vi.advanceTimersByTime(5 * MINUTE - 1000);
  window.dispatchEvent(new Event(sign));
  vi.advanceTimersByTime(5 * MINUTE - 1000);
  expect(locked).toEqual([]);
  vi.advanceTimersByTime(1000);
  expect(locked).toEqual(["by the page"]);
});

it("waits while long work is under way", () => {
  busy = true;
  vi.advanceTimersByTime(15 * MINUTE);
  expect(locked).toEqual([]);
});

it("locks at once after a sleep", () => {
  vi.advanceTimersByTime(1000);
  vi.setSystemTime(Date.now() + 8 * 60 * MINUTE);
  vi.advanceTimersByTime(1000);
  expect(locked).toEqual(["by the page"]);
});

it("tells the program of a hand, and not of its own questions", () => {
  vi.advanceTimersByTime(3000);
  window.dispatchEvent(new Event("keydown"));
  vi.advanceTimersByTime(2000);
  expect(program.touched).toEqual([true, false, false, false, true, false]);
});

it("goes too where the program has locked", async () => {
  program.open = false;
  await vi.advanceTimersByTimeAsync(2000);
  expect(locked).toEqual(["by the program"]);
});
