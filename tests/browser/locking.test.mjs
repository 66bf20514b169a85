// Locking: its settings, a lock in the middle of a form by hand and by the machine, the form that is offered again, and
// what was copied. Every screen is judged by axe.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { prepared } from "../journey/facts.mjs";
import { fillOrganisation, keepRecoveryKey, makeVault } from "../journey/steps.mjs";
import { until } from "../rig/until.mjs";
import { inBrowser } from "./browser.mjs";

const PATIENTLY = { within: 120_000 };
const OFFER = /U was bezig met ‘Cliënt inschrijven’/u;

const silently = async () => {};

test("a lock in the middle of a form, and the form afterwards", async () => {
  const folder = fileURLToPath(new URL("../../target/browser/locking", import.meta.url));
  const place = await prepared(folder);
  const violations = [];
  await inBrowser({ folder }, async (screen) => {
    const see = async (shown) => {
      await screen.run("window.scrollTo(0, 0)");
      await screen.judge(shown).catch((failure) => violations.push(failure.message));
    };
    await makeVault(screen, place, silently);
    await keepRecoveryKey(screen, place, silently);
    await fillOrganisation(screen, place, silently);
    await settings(screen, see);
    await byHand(screen, place, see);
    await byTheMachine(screen, place, see);
    await overADialog(screen, place);
    await copied(screen, folder);
  });
  assert.equal(violations.join("\n"), "");
});

async function settings(screen, see) {
  await screen.click("button", "Instellingen");
  await screen.click("tab", "Vergrendeling");
  await screen.find("heading", "Wanneer gaat de kluis op slot?");
  await screen.fill("Na hoeveel minuten zonder toetsen of muis?", "45");
  await screen.click("button", "Opslaan");
  await screen.find("link", /Typ een heel getal van 1 tot en met 30/u);
  await see("vergrendeling-geweigerd");
  await screen.fill("Na hoeveel minuten zonder toetsen of muis?", "12");
  await screen.click("checkbox", "Ook als het venster klein wordt gemaakt");
  await screen.click("button", "Opslaan");
  await screen.read("De vergrendeling is aangepast.");
  await screen.read(/Gekozen door/u);
  await screen.read(/Sluit over 1[12] min\./u);
  await see("vergrendeling");
}

async function halfFilled(screen) {
  await screen.click("button", "Cliënten");
  await screen.find("heading", "Cliënten");
  await screen.click("button", "Inschrijven");
  await screen.find("heading", "Cliënt inschrijven");
  await screen.fill("Voornamen", "Ilse");
  await screen.fill("Achternaam", "Vermeer");
  await screen.fill("Geboortedatum", "3-6-1971");
}

async function unlocked(screen, place) {
  await screen.find("heading", /ontgrendelen$/u, PATIENTLY);
  const shown = await screen.text();
  assert.doesNotMatch(shown, /Vermeer|Ilse/u, "nothing of the form is left in the page");
  await screen.fill("Wachtwoord", place.password);
  await screen.click("button", "Ontgrendelen");
  await screen.find("heading", "Vandaag", PATIENTLY);
}

async function byHand(screen, place, see) {
  await halfFilled(screen);
  await screen.press("Control", "l");
  await unlocked(screen, place);
  await screen.read(OFFER);
  await see("formulier-aangeboden");
  await screen.click("button", "Verder gaan met ‘Cliënt inschrijven’");
  await screen.find("heading", "Cliënt inschrijven");
  await until(
    async () => (await screen.value("Achternaam")) === "Vermeer" || null,
    10_000,
    () => "what was typed is not back",
  );
  assert.equal(await screen.value("Voornamen"), "Ilse");
  assert.equal(await screen.value("Geboortedatum"), "3-6-1971");
  await see("formulier-verder");
  await screen.click("button", "Inschrijven");
  await screen.find("heading", "Ilse Vermeer");
  await screen.press("Control", "l");
  await unlocked(screen, place);
  await screen.run("return new Promise((done) => setTimeout(done, 1000))");
  assert.doesNotMatch(await screen.text(), OFFER, "what was saved is not offered again");
}

/** The program hears of what was typed within half a second. */
async function told(screen) {
  await screen.run("return new Promise((done) => setTimeout(done, 1000))");
}

/** The window is made small, which this vault wants to be a lock. */
async function byTheMachine(screen, place, see) {
  await halfFilled(screen);
  await told(screen);
  assert.equal(await happens(screen, "minimised"), "true");
  await unlocked(screen, place);
  await screen.read(OFFER);
  await screen.click("button", "‘Cliënt inschrijven’ weggooien");
  await screen.find("heading", "Weggooien?");
  await see("formulier-weggooien");
  await screen.click("button", "Weggooien");
  await screen.read("Het formulier is weggegooid.");
  assert.doesNotMatch(await screen.text(), OFFER);
}

async function overADialog(screen, place) {
  await halfFilled(screen);
  await told(screen);
  await screen.click("button", "Vandaag");
  await screen.find("heading", "Uw invoer is nog niet opgeslagen");
  assert.equal(await happens(screen, "screenLocked"), "true");
  await unlocked(screen, place);
  await screen.read(OFFER);
}

async function copied(screen, folder) {
  const file = join(folder, "answers", "clipboard");
  await screen.run("getSelection().selectAllChildren(document.querySelector('main h1'))");
  await screen.press("Control", "c");
  await until(
    async () => existsSync(file) || null,
    10_000,
    () => "nothing was copied",
  );
  assert.equal((await readFile(file, "utf8")).trim(), "Vandaag");
  await happens(screen, "screenLocked");
  await until(
    async () => !existsSync(file) || null,
    10_000,
    () => "the clipboard was not wiped at the lock",
  );
}

/** What the machine tells the window, as the bridge plays it. */
async function happens(screen, what) {
  return screen.run("return fetch('/happens', { method: 'POST', body: arguments[0] }).then((it) => it.text())", what);
}
