// Looking again until something is there. The only waiting in the journeys.

const LOOK_AGAIN_MS = 100;

/** Repeats `look` until it gives something other than null; fails with `problem` after so many ms. */
export async function until(look, within, problem) {
  const deadline = Date.now() + within;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(await problem());
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}
