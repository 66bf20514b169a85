// Users: a care worker is let in, sees only the client in whose circle she is and not the part on abuse, and
// breaks the glass for another; the coordinator finds that on Vandaag. Every screen is judged by axe.

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { USER, prepared } from "../journey/facts.mjs";
import { register } from "../journey/people.mjs";
import { fillOrganisation, keepRecoveryKey, makeVault } from "../journey/steps.mjs";
import { inBrowser } from "./browser.mjs";
import { unfold } from "./practice.mjs";

const PATIENTLY = { within: 120_000 };
const WORKER = { name: "Noor de Wit", password: "zeven-lampen-onder-water" };

const silently = async () => {};

test("a care worker sees her own clients, and another only by breaking the glass", async () => {
  const folder = fileURLToPath(new URL("../../target/browser/users", import.meta.url));
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
    await register(screen, { Voornamen: "Otto", Achternaam: "Zilverberg", Geboortedatum: "4-7-1962" });
    const temporary = await invite(screen, see);
    await ownRole(screen, see);
    await schemeShown(screen, see);
    await intoCircle(screen, see);
    await enter(screen, { name: WORKER.name, password: temporary });
    await firstPassword(screen, see, temporary);
    await onlyHerOwn(screen, see);
    await breakTheGlass(screen, see);
    await enter(screen, { name: USER, password: place.password });
    await screen.find("heading", "Vandaag", PATIENTLY);
    await lookedInto(screen, see);
    await newKey(screen, place, see);
    await suspended(screen, see);
  });
  assert.equal(violations.join("\n"), "");
});

async function invite(screen, see) {
  await screen.click("button", "Instellingen");
  await screen.click("tab", "Gebruikers");
  await screen.find("heading", "Wie werkt met deze kluis?");
  await see("gebruikers");
  await screen.click("button", "Gebruiker toevoegen");
  await screen.find("link", /^Naam: Vul dit in/u);
  await screen.fill("Naam", WORKER.name);
  await screen.click("radio", /^Auditor/u);
  await screen.fill("Dag van de audit", "1-1-2020");
  await screen.click("button", "Gebruiker toevoegen");
  await screen.find("link", /^Dag van de audit:/u);
  await see("gebruiker-geweigerd");
  await screen.click("radio", /^Zorgmedewerker/u);
  await screen.click("button", "Gebruiker toevoegen");
  await screen.find("heading", `Tijdelijk wachtwoord voor ${WORKER.name}`);
  await see("tijdelijk-wachtwoord");
  const temporary = await screen.run("return document.querySelector('dialog code').innerText");
  await screen.click("button", "Ik heb het opgeschreven");
  await screen.read("Heeft nog een tijdelijk wachtwoord");
  return temporary;
}

async function ownRole(screen, see) {
  await screen.click("button", "Eigen functie maken");
  await screen.fill("Naam van de functie", "Stagiair");
  await see("eigen-functie");
  await screen.click("button", "Opslaan");
  await screen.read("De functie Stagiair is bewaard.");
  await unfold(screen);
  await see("gebruikers-gevuld");
}

async function schemeShown(screen, see) {
  await screen.click("tab", "Bevoegdheden");
  await screen.find("heading", "Bevoegdheidsschema");
  await unfold(screen);
  await screen.read("Stagiair");
  await see("bevoegdheidsschema");
}

async function intoCircle(screen, see) {
  await screen.take("Cliënt zoeken", "vermeer", /^Ilse Vermeer/u);
  await screen.click("tab", "Kring");
  await screen.read("Er staat nog niemand in de kring.");
  await see("kring-leeg");
  await screen.click("button", "Iemand in de kring zetten");
  await screen.click("radio", "Neemt waar");
  await screen.click("button", "Opslaan");
  await screen.find("link", /^Wie: Vul dit in/u);
  await see("kring-geweigerd");
  await screen.click("radio", "Vaste begeleider of behandelaar");
  await screen.choose("Wie", `${WORKER.name} (Zorgmedewerker)`);
  await screen.click("button", "Opslaan");
  await screen.read(`${WORKER.name} staat in de kring.`);
  await unfold(screen);
  await see("kring");
}

async function enter(screen, { name, password }) {
  await screen.click("button", "Vergrendelen");
  await screen.find("heading", /ontgrendelen$/u);
  await screen.fill("Uw naam", name);
  await screen.fill("Wachtwoord", password);
  await screen.click("button", "Ontgrendelen");
}

async function firstPassword(screen, see, temporary) {
  await screen.find("heading", "Kies een eigen wachtwoord", PATIENTLY);
  await see("eerste-wachtwoord");
  await screen.fill("Tijdelijk wachtwoord", temporary);
  await screen.fill("Nieuw wachtwoord", WORKER.password);
  await screen.fill("Wachtwoord nog een keer", WORKER.password);
  await screen.click("button", "Wachtwoord opslaan");
  await screen.find("heading", "Vandaag", PATIENTLY);
}

async function onlyHerOwn(screen, see) {
  await see("zorgmedewerker-vandaag");
  await screen.click("button", "Cliënten");
  await screen.find("heading", "Cliënten");
  await screen.read("Vermeer");
  assert.doesNotMatch(await screen.text(), /Zilverberg/u, "who is outside the circle is in no list");
  await screen.fill("Cliënt zoeken", "zilverberg", { role: "combobox" });
  await screen.read("Niemand gevonden.");
  await screen.press("Escape");
  await screen.take("Cliënt zoeken", "vermeer", /^Ilse Vermeer/u);
  await screen.click("tab", "Dossier");
  await screen.find("button", "Nieuw stuk");
  assert.doesNotMatch(await screen.text(), /[Mm]eldcode|misbruik/u, "the part on abuse is not there");
  await see("zorgmedewerker-dossier");
}

async function breakTheGlass(screen, see) {
  await screen.click("button", "Vandaag");
  await screen.click("button", "Noodtoegang");
  await screen.find("heading", "Noodtoegang tot een cliënt");
  await screen.fill(/^Achternaam/u, "Zilverberg");
  await screen.fill(/^Geboortedatum/u, "4-7-1962");
  await screen.click("button", "Cliënt openen");
  await screen.find("link", /^Waarom kan het niet wachten\?: Vul dit in/u);
  await see("noodtoegang-geweigerd");
  await screen.fill("Waarom kan het niet wachten?", "Cliënt belde in paniek, zijn begeleider is ziek.");
  await screen.click("button", "Cliënt openen");
  await screen.find("heading", /Otto Zilverberg/u);
  await screen.click("button", "Vandaag");
  await screen.read("U heeft noodtoegang tot Otto Zilverberg");
  await see("noodtoegang-loopt");
}

async function lookedInto(screen, see) {
  await screen.find("heading", "Noodtoegang om na te kijken");
  await screen.read("Cliënt belde in paniek");
  await see("noodtoegang-nakijken");
  await screen.click("button", `Noodtoegang van ${WORKER.name} tot Otto Zilverberg nakijken`);
  await screen.fill("Wat vond u?", "Terecht.");
  await see("noodtoegang-bevinding");
  await screen.click("button", "Opslaan");
  await screen.gone("heading", "Noodtoegang om na te kijken");
  await screen.take("Cliënt zoeken", "zilverberg", /^Otto Zilverberg/u);
  await screen.click("tab", "Wie keek mee");
  await screen.read("Noodtoegang genomen");
  await screen.click("tab", "Kring");
  await screen.read("Els Smit: Terecht.");
  await see("kring-noodtoegang");
}

async function newKey(screen, place, see) {
  await screen.click("button", "Instellingen");
  await screen.click("tab", "Wachtwoord en sleutel");
  await screen.find("heading", "Wachtwoord wijzigen");
  await unfold(screen);
  await see("nieuwe-sleutel");
  await screen.fill("Uw wachtwoord voor de nieuwe sleutel", place.password);
  await screen.click("button", "Alles opnieuw versleutelen");
  await screen.read("De kluis heeft een nieuwe sleutel.");
}

async function suspended(screen, see) {
  await screen.click("tab", "Gebruikers");
  await screen.click("button", "Schorsen");
  await screen.find("heading", `${WORKER.name} schorsen`);
  await see("schorsen");
  await screen.click("button", "Schorsen");
  await screen.read(`${WORKER.name} is geschorst.`);
  await see("gebruiker-geschorst");
}
