// The overview of consents in the practice environment: who lacks what, and letters for many at once.

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { prepared } from "../journey/facts.mjs";
import { inBrowser } from "./browser.mjs";

const PATIENTLY = { within: 120_000 };

test("the overview of consents, and letters for everybody who lacks one", async () => {
  const folder = fileURLToPath(new URL("../../target/browser/consents", import.meta.url));
  await prepared(folder);
  const violations = [];
  await inBrowser({ folder }, async (screen) => {
    const see = (shown) => screen.judge(shown).catch((failure) => violations.push(failure.message));
    await screen.click("button", /^Oefenomgeving/u);
    await screen.find("heading", "Vandaag", PATIENTLY);
    await screen.read(/Bij \d+ cliënten ontbreekt een toestemming/u);
    await see("vandaag");
    await screen.click("button", "Naar het overzicht");
    await screen.find("heading", "Toestemmingen");
    await screen.read("Van elke cliënt");
    await see("ontbreekt");
    await screen.click("button", "Vraagt aandacht");
    await screen.read("Te tekenen");
    await see("aandacht");
    await screen.click("button", /^Brieven maken voor \d+: /u);
    await screen.find("heading", "Brieven voor meer cliënten");
    await see("brieven-formulier");
    await screen.click("radio", "Voor iedereen dezelfde");
    await screen.click("button", "Controleren");
    await screen.read("Vul dit in.");
    await see("brieven-fouten");
    await screen.fill("Naam van de persoon of praktijk", "Huisartsenpraktijk De Linde");
    await screen.click("button", "Controleren");
    await screen.read(/Er kunnen \d+ brieven gemaakt worden/u, PATIENTLY);
    await see("brieven-controle");
    await screen.click("button", /^\d+ brieven maken$/u);
    await screen.read(/\d+ brieven zijn gemaakt/u, PATIENTLY);
    await see("brieven-gemaakt");
    await screen.click("button", "Openen om te printen");
    await screen.click("button", "Klaar");
    await screen.find("heading", "Toestemmingen");
    await screen.click("button", "Onderweg");
    await screen.read("Te tekenen");
    await see("onderweg");
  });
  assert.equal(violations.join("\n"), "");
});
