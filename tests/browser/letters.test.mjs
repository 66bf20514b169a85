// Letters of the office: chosen, filled in with the letter beside it, refused, made, found again, and sent to everybody
// who never got one. Every screen is judged by axe.

import assert from "node:assert/strict";
import { test } from "node:test";
import { register } from "../journey/people.mjs";
import { inside } from "../rig/screen.mjs";
import { inPractice, refused, unfold } from "./practice.mjs";

const PATIENTLY = { within: 120_000 };

test("letters for one client, about a breach, and for everybody", () =>
  inPractice("letters", {}, async (screen, place, see) => {
    await register(screen, { Voornamen: "Ilse", Achternaam: "Vermeer", Geboortedatum: "3-6-1971" });
    await toSign(screen, see);
    await one(screen, see);
    await inOwnWords(screen, see);
    await breach(screen, see);
    await everybody(screen, see);
  }));

/** A letter that the client signs stands at the consents; its button opens that very kind. */
async function toSign(screen, see) {
  await screen.click("tab", "Brieven");
  await screen.click("button", "Brief maken");
  await screen.click("button", "Volmacht om het dossier in te zien");
  await screen.read("De cliënt vindt het goed dat één genoemde persoon");
  await see("volmacht-gekozen");
  await screen.click("button", "Terug");
  await screen.find("heading", /^Brief maken voor /u);
  await screen.click("button", "Terug");
}

/** The words of a letter can be adapted like those of any other text. */
async function inOwnWords(screen, see) {
  await screen.click("button", "Instellingen");
  await screen.click("tab", "Teksten");
  await screen.click("button", "Meldblad voor de Autoriteit Persoonsgegevens");
  await screen.find("img", /^Pagina 1/u);
  await see("brief-tekst");
  await unfold(screen);
  await screen.fill(inside("Algemeen", "Betreft"), "Ons meldblad voor de toezichthouder");
  await see("brief-tekst-aangepast");
  await screen.click("button", "Eigen tekst bewaren");
  await screen.read("De eigen tekst is bewaard.");
}

/** A decision that refuses: what is missing is told at its field, and the letter is kept at the client. */
async function one(screen, see) {
  await screen.click("tab", "Brieven");
  await screen.read("Voor deze cliënt zijn nog geen brieven gemaakt.");
  await see("brieven-leeg");
  await screen.click("button", "Brief maken");
  await screen.find("heading", /^Brief maken voor /u);
  await see("brieven-kiezen");
  await screen.fill("Welke brief zoekt u?", "geweigerd", { role: "searchbox" });
  await screen.click("button", "Brief maken: Besluit: verzoek geweigerd");
  await screen.find("heading", "Besluit: verzoek geweigerd");
  await screen.read("Er ontbreken nog", PATIENTLY);
  await see("brief-leeg");
  await screen.fill("Waarover gaat het verzoek?", "vernietiging van het zorgplan");
  await refused(screen, "Brief maken en bewaren", {
    message: /^Verzoek ontvangen op: Vul dit in/u,
    typed: ["Waarover gaat het verzoek?", "vernietiging van het zorgplan"],
  });
  await see("brief-fouten");
  await screen.fill("Verzoek ontvangen op", "1-3-2026");
  await screen.fill("Wat doet u niet?", "Het zorgplan vernietigen");
  await screen.choose("Op welke grond?", "Wij moeten de gegevens bewaren");
  await screen.fill("Leg uit waarom", "De wet zegt dat wij een zorgplan twintig jaar bewaren.");
  await unfold(screen);
  await see("brief-ingevuld");
  await screen.click("button", "Brief maken en bewaren");
  await screen.read("De brief is gemaakt en staat in het dossier.", PATIENTLY);
  await screen.find("button", "Openen om te printen");
  await unfold(screen);
  await screen.read("vernietiging van het zorgplan");
  await see("brief-gemaakt");
  await screen.click("button", "Openen om te printen");
  await screen.read("De brief is geopend in een ander programma.");
  await screen.click("button", "Naar de cliënt");
  await screen.find("button", "Besluit: verzoek geweigerd");
  await see("brieven-van-client");
}

/** A sheet about nobody in particular, at the documents. */
async function breach(screen, see) {
  await screen.click("button", "Documenten");
  await screen.click("tab", "Brieven");
  await screen.find("heading", "Datalekken");
  await see("brieven-organisatie");
  await screen.click("button", "Brief maken: Meldblad voor de Autoriteit Persoonsgegevens");
  await screen.find("heading", "Meldblad voor de Autoriteit Persoonsgegevens");
  await screen.read(/Meld binnen 72 uur/u);
  await see("meldblad");
}

/** The information letter to everybody who never got it. */
async function everybody(screen, see) {
  await screen.click("button", "Documenten");
  await screen.click("tab", "Brieven");
  await screen.click("button", "Brief maken: Informatiebrief over privacy");
  await screen.find("heading", "Informatiebrief over privacy: voor meer cliënten");
  await screen.read(/Wie deze brief nog niet kreeg \(\d+ cliënten\)/u);
  await screen.click("radio", "Zelf kiezen");
  await screen.find("searchbox", "Zoek op naam");
  await see("brieven-zelf-kiezen");
  await screen.click("button", "Controleren");
  await screen.read("Kies eerst een of meer cliënten.");
  await screen.click("radio", /^Wie deze brief nog niet kreeg/u);
  await screen.click("button", "Controleren");
  await screen.read(/Er kunnen \d+ brieven gemaakt worden/u, PATIENTLY);
  await see("brieven-controle");
  await screen.click("button", /^\d+ brieven maken$/u);
  await screen.read(/\d+ brieven zijn gemaakt/u, PATIENTLY);
  await see("brieven-gemaakt");
  await screen.click("button", "Openen om te printen");
  await screen.click("button", "Klaar");
  assert.match(await screen.text(), /Brieven/u);
}
