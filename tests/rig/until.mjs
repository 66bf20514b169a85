// Looking again until something is there. The only waiting in the journeys.

const LOOK_AGAIN_MS = 100;
/** As long as a page may be loading anew before it is a fault. */
const LOADING_MS = 15_000;
/** What Playwright and WebDriver answer when the page, or what was found on it, was replaced under a question. */
const LOADED_ANEW = /context was destroyed|navigat|no such frame|unload event|stale element/u;

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

/**
 * What `asking` gives; asks again for as long as the page is being loaded anew under the question, as it
 * is when the vault locks.
 */
export async function untilLoaded(asking) {
  const look = () => answered(asking);
  const answer = await until(look, LOADING_MS, () => "the page kept being loaded anew");
  return answer.value;
}

/** The answer, or null when the page was loaded anew before it could answer. */
async function answered(asking) {
  try {
    return { value: await asking() };
  } catch (cause) {
    if (!LOADED_ANEW.test(cause.message)) throw cause;
    return null;
  }
}
