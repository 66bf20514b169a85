// The log: sought on the page of a client, printed and saved; the whole log with its chain and codes; what stands out.
// Every screen is judged by axe.

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { prepared } from "../journey/facts.mjs";
import { register } from "../journey/people.mjs";
import { fillOrganisation, keepRecoveryKey, makeVault } from "../journey/steps.mjs";
import { inBrowser } from "./browser.mjs";

const silently = async () => {};

test("who looked along, the whole log, its chain, and what stands out", async () => {
  const folder = fileURLToPath(new URL("../../target/browser/log", import.meta.url));
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
    await register(screen, { Voornamen: "Ilse", Achternaam: "Vermeer", Geboortedatum: "3-6-1971" });
    await ofClient(screen, see);
    await wholeLog(screen, see);
    await standsOut(screen, see);
  });
  assert.equal(violations.join("\n"), "");
});

async function ofClient(screen, see) {
  await screen.take("Cliënt zoeken", "vermeer", /^Ilse Vermeer/u);
  await screen.click("tab", "Wie keek mee");
  await screen.read("Cliënt ingeschreven");
  await screen.read("Hoort bij de functie");
  await see("wie-keek-mee");
  await screen.fill(/^Vanaf/u, "31-2-2026");
  await screen.click("button", "Tonen");
  await screen.find("link", /^Vanaf:/u);
  await see("wie-keek-mee-geweigerd");
  await screen.fill(/^Vanaf/u, "1-1-2020");
  await screen.choose("Soort", "Vernietigd");
  await screen.click("button", "Tonen");
  await screen.read("Er is nog niets vastgelegd.");
  await screen.choose("Soort", "Alles");
  await screen.click("button", "Tonen");
  await screen.read("Cliënt ingeschreven");
  await screen.click("button", "Bewaren als…");
  await screen.find("heading", "Het logboek bewaren");
  await see("wie-keek-mee-bewaren");
  await screen.click("button", "Annuleren");
}

async function wholeLog(screen, see) {
  await screen.click("button", "Instellingen");
  await screen.click("tab", "Wachtwoord en sleutel");
  await screen.click("button", "Naar het logboek");
  await screen.find("heading", "Regels van het logboek");
  await screen.click("button", "Logboek controleren");
  await screen.read(/Het logboek klopt: alle \d/u);
  await see("logboek");
  await screen.fill("Regel", "1");
  await screen.fill("Code", "0000-0000-0000");
  await screen.click("button", "Vergelijken");
  await screen.read(/Dit klopt niet: op deze plaats staat een andere regel/u);
  await see("logboek-vergeleken");
}

async function standsOut(screen, see) {
  await screen.click("button", "Opvallend gebruik");
  await screen.find("heading", "Wanneer valt iets op?");
  await see("opvallend-gebruik");
  await screen.fill(/^Zoveel cliënten of meer in een uur/u, "1");
  await screen.click("button", "Opslaan");
  await screen.find("link", /^Zoveel cliënten of meer in een uur:/u);
  await screen.fill(/^Zoveel cliënten of meer in een uur/u, "30");
  await screen.click("button", "Opslaan");
  await screen.read("De grenzen zijn bewaard.");
  await see("opvallend-gebruik-bewaard");
}
