// A visit to the practice vault in a browser, in which every screen that `see` is called on is judged.

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { prepared } from "../journey/facts.mjs";
import { openPractice } from "../journey/people.mjs";
import { inBrowser } from "./browser.mjs";

/** The day on which a visit begins. */
export const START = "2026-03-02T08:00:00Z";

/**
 * Opens the practice vault and gives `visit` a screen, a place for its files, and `see`. Goes on after a violation,
 * and names them all.
 */
export async function inPractice(name, options, visit) {
  const folder = fileURLToPath(new URL(`../../target/browser/${name}`, import.meta.url));
  const place = await prepared(folder);
  const violations = [];
  await inBrowser({ folder, ...options }, async (screen) => {
    const see = async (shown) => {
      // What lies half under the bar, because the page was scrolled there, would count as too small.
      await screen.run("window.scrollTo(0, 0)");
      await screen.judge(shown).catch((failure) => violations.push(failure.message));
    };
    await openPractice(screen, { at: START });
    await visit(screen, place, see);
  });
  assert.equal(violations.join("\n"), "");
}

/** Sends a form that lacks something: the message stands at the field and in the summary, and what was typed stays. */
export async function refused(screen, button, { message, typed: [label, text], role }) {
  await screen.click("button", button);
  await screen.find("link", message);
  assert.equal(await screen.value(label, { role }), text, "what was typed is still there");
}

/** Opens every part of the page that is folded. */
export async function unfold(screen) {
  await screen.run("document.querySelectorAll('main details').forEach((it) => { it.open = true; })");
}
