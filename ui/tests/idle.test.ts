// The lock that closes by itself: after five minutes without a sign of life, and not sooner.

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { idle, LOCK_AFTER, watchIdle } from "../src/lib/idle.svelte";

let locked: number;
let busy: boolean;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  locked = 0;
  busy = false;
  stop = watchIdle(
    () => (locked += 1),
    () => busy,
  );
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

it("counts down and locks once", () => {
  vi.advanceTimersByTime(LOCK_AFTER - 30_000);
  expect([locked, idle.secondsLeft]).toEqual([0, 30]);
  vi.advanceTimersByTime(60_000);
  expect(locked).toBe(1);
});

it.each(["keydown", "pointerdown", "pointermove", "wheel"])("begins again at %s", (sign) => {
  vi.advanceTimersByTime(LOCK_AFTER - 1000);
  window.dispatchEvent(new Event(sign));
  vi.advanceTimersByTime(LOCK_AFTER - 1000);
  expect(locked).toBe(0);
  vi.advanceTimersByTime(1000);
  expect(locked).toBe(1);
});

it("waits while work is under way", () => {
  busy = true;
  vi.advanceTimersByTime(LOCK_AFTER * 3);
  expect(locked).toBe(0);
});
