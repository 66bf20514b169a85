// The time until the vault locks by itself. Every key and every movement starts it again; what the page asks by itself
// does not. The program counts too, and is told of a hand; where it has locked, the page goes as well.

import { look } from "./ask.svelte";

const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel"] as const;
const MINUTE = 60 * 1000;

let left = $state(5 * MINUTE);

export const idle = {
  /** Whole seconds left. */
  get secondsLeft() {
    return Math.max(0, Math.ceil(left / 1000));
  },
};

interface Watched {
  /** Minutes without a hand until locking. */
  minutes: () => number;
  /** Long work that was asked for holds the time. */
  isBusy: () => boolean;
  lock: () => void;
  /** The program locked already. */
  locked: () => void;
}

/** Watch until the returned function is called. */
export function watchIdle({ minutes, isBusy, lock, locked }: Watched) {
  let last = Date.now();
  let told = 0;
  const touch = () => (last = Date.now());
  const stop = () => {
    clearInterval(timer);
    for (const sign of SIGNS) removeEventListener(sign, touch, true);
  };
  const tell = async () => {
    const touched = told < last;
    told = last;
    const open = await look("session.present", { touched }).catch(() => true);
    if (open) return;
    stop();
    locked();
  };
  const tick = () => {
    if (isBusy()) touch();
    left = minutes() * MINUTE - (Date.now() - last);
    if (0 < left) return void tell();
    stop();
    lock();
  };
  const timer = setInterval(tick, 1000);
  for (const sign of SIGNS) addEventListener(sign, touch, { capture: true, passive: true });
  tick();
  return stop;
}
