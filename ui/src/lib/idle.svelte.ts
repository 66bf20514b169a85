// The time until the vault locks by itself. Every key and every movement starts it again.

/** Idle time until locking, in milliseconds. */
export const LOCK_AFTER = 5 * 60 * 1000;

const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

let left = $state(LOCK_AFTER);

export const idle = {
  /** Whole seconds left. */
  get secondsLeft() {
    return Math.max(0, Math.ceil(left / 1000));
  },
};

/** Watch until the returned function is called. `isBusy` holds the time while work is under way. */
export function watchIdle(lock: () => void, isBusy: () => boolean) {
  let last = Date.now();
  const touch = () => (last = Date.now());
  const tick = () => {
    if (isBusy()) touch();
    left = LOCK_AFTER - (Date.now() - last);
    if (0 < left) return;
    stop();
    lock();
  };
  const timer = setInterval(tick, 1000);
  const stop = () => {
    clearInterval(timer);
    for (const sign of SIGNS) removeEventListener(sign, touch, true);
  };
  for (const sign of SIGNS) addEventListener(sign, touch, { capture: true, passive: true });
  tick();
  return stop;
}
