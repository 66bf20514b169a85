// The dossier of a client and the registers beside it: every screen, as it is at first, refused and filled in, judged
// by axe; and the main way through it by keyboard alone. A test goes on after a violation and names them all.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { prepared } from "../journey/facts.mjs";
import { inBrowser } from "./browser.mjs";
import { inside } from "../rig/screen.mjs";

const PATIENTLY = { within: 120_000 };
const CLIENT = /Bakker$/u;

/** Opens the practice vault at the dossier of a client. */
async function inDossier(name, options, visit) {
  const folder = fileURLToPath(new URL(`../../target/browser/${name}`, import.meta.url));
  const place = await prepared(folder);
  const violations = [];
  await inBrowser({ folder, ...options }, async (screen) => {
    const see = (shown) => screen.judge(shown).catch((failure) => violations.push(failure.message));
    await screen.click("button", /^Oefenomgeving/u);
    await screen.find("heading", "Vandaag", PATIENTLY);
    await screen.take("Cliënt zoeken", "bakker", /Bakker/u);
    await screen.click("tab", "Dossier");
    await screen.find("heading", "Alle stukken");
    await visit(screen, place, see);
  });
  assert.equal(violations.join("\n"), "");
}

test("items of the dossier: new, refused, read, corrected, shielded, with a file", () =>
  inDossier("dossier", {}, async (screen, place, see) => {
    await see("dossier-leeg");
    await item(screen, see);
    await files(screen, place, see);
    await correction(screen, see);
    await shielding(screen, see);
    await otherKinds(screen, see);
    await screen.click("button", CLIENT);
    await screen.click("button", /^Alle stukken/u);
    await screen.find("heading", "Alle stukken");
    await see("dossier");
    await screen.click("button", "Correctieblad");
    await screen.find("heading", /^Correctieblad van/u);
    await see("correctieblad");
  }));

test("registers and personal work notes", () =>
  inDossier("registers", {}, async (screen, place, see) => {
    await workNotes(screen, see);
    await incidents(screen, see);
    await restraint(screen, see);
    await medication(screen, see);
    await abuse(screen, see);
    await screen.click("button", CLIENT);
    await screen.click("tab", "Wie keek mee");
    await screen.read("Medicatie afgetekend");
  }));

test("an item with a file is put in and shielded by keyboard alone", () =>
  inDossier("dossier-keyboard", { hands: "keyboard" }, async (screen, place) => {
    const file = join(place.papers, "brief.txt");
    await writeFile(file, "Een brief.\n");
    await newItem(screen, "Verslag van de begeleiding", "Huisbezoek");
    await screen.fill("Tekst", "Alles goed.");
    await screen.answerDialog(file);
    await screen.click("button", "Bewaren en bestand toevoegen");
    await screen.find("heading", "Huisbezoek");
    await screen.read("brief.txt");
    await screen.click("button", "Afschermen");
    await screen.fill("Waarom schermt u het af?", "De cliënt vraagt het.");
    await screen.click("button", "Ja, afschermen");
    await screen.find("button", "Afscherming opheffen");
  }));

async function newItem(screen, kind, title) {
  await screen.click("button", "Nieuw stuk");
  await screen.find("heading", /^Nieuw stuk/u);
  await screen.choose("Wat voor stuk is het?", kind);
  await screen.fill("Titel", title);
}

async function item(screen, see) {
  await screen.click("button", "Nieuw stuk");
  await screen.find("heading", /^Nieuw stuk/u);
  await screen.click("button", "Bewaren");
  await screen.read("Er is 1 punt om te verbeteren");
  await see("nieuw-zonder-soort");
  await screen.choose("Wat voor stuk is het?", "Zorgplan");
  await screen.fill("Tekst", "Doel 1: zelf koken.\n  - twee keer per week");
  await screen.click("button", "Bewaren");
  await screen.read("Titel: Vul dit in.");
  assert.match(await screen.value("Tekst"), /zelf koken/u, "what was typed is still there");
  await see("nieuw-geweigerd");
  await screen.fill("Titel", "Zorgplan najaar");
  await screen.fill(/^Geldig vanaf/u, "1-9-2026");
  await screen.click("checkbox", "Hierin staan gevoelige gegevens");
  await screen.click("radio", "Bijzondere persoonsgegevens");
  await screen.click("checkbox", "Geloof of levensovertuiging");
  await screen.click("radio", "Nodig naast de gegevens over gezondheid, voor goede zorg");
  await screen.fill("Leg uit waarom dit nodig is", "De cliënt wil bij het eten rekening houden met zijn geloof.");
  await opened(screen, "Doel, grondslag of bewaren aanpassen");
  await see("nieuw-ingevuld");
  await screen.click("button", "Bewaren");
  await screen.find("heading", "Zorgplan najaar");
  await opened(screen, "Herkomst, doel en grondslag");
  await screen.read("rekening houden met zijn geloof");
  await see("stuk");
}

async function files(screen, { papers }, see) {
  await writeFile(join(papers, "brief.txt"), "Een brief.\n");
  await writeFile(join(papers, "brief.pdf"), "Geen PDF.\n");
  await screen.answerDialog(join(papers, "brief.pdf"));
  await screen.click("button", "Bestand toevoegen");
  await screen.read("Volgens de naam is dit een PDF-bestand, maar de inhoud is een tekstbestand.");
  await see("bestand-geweigerd");
  await screen.answerDialog(join(papers, "brief.txt"));
  await screen.click("button", "Bestand toevoegen");
  await screen.read("Het bestand is toegevoegd.");
  await screen.click("button", "brief.txt bewaren als…");
  await screen.find("heading", "Het bestand buiten de kluis bewaren");
  await see("bestand-bewaren");
  await screen.answerDialog(join(papers, "kopie.txt"));
  await screen.click("button", "Bewaren als…");
  await screen.read("Bewaard als kopie.txt");
}

async function correction(screen, see) {
  await screen.click("button", "Verbetering toevoegen");
  await screen.find("heading", "Het stuk zoals het er staat");
  await screen.click("button", "Verbetering bewaren");
  await screen.read("Er zijn 3 punten om te verbeteren");
  await see("verbetering-geweigerd");
  await screen.fill("Wat klopt er niet?", "Twee keer per week.");
  await screen.fill("Hoe moet het zijn?", "Drie keer per week.");
  await screen.fill("Op verzoek van", "De cliënt");
  await screen.click("button", "Verbetering bewaren");
  await screen.find("heading", "Correctieblad");
  await see("stuk-met-verbetering");
}

async function shielding(screen, see) {
  await screen.click("button", "Afschermen");
  await screen.find("heading", "Dit stuk afschermen?");
  await screen.click("button", "Ja, afschermen");
  await screen.read("Vul dit in.");
  await see("afschermen-geweigerd");
  await screen.fill("Waarom schermt u het af?", "De cliënt vraagt het.");
  await screen.click("button", "Ja, afschermen");
  await screen.read("Het stuk is afgeschermd.");
  await opened(screen, "Herkomst, doel en grondslag");
  await screen.click("button", "Anders bewaren");
  await screen.find("heading", "Anders bewaren");
  await see("anders-bewaren");
  await screen.choose("Hoe wordt het bewaard?", "Als ander gegeven over de cliënt");
  await screen.fill("Waarom wordt het anders bewaard?", "Dit past beter.");
  await screen.click("button", "Opslaan");
  await screen.read("Wat er met dit stuk gebeurd is");
  await see("stuk-afgeschermd");
}

async function otherKinds(screen, see) {
  await screen.click("button", CLIENT);
  await screen.click("button", /^Alle stukken/u);
  await newItem(screen, "Juridische status", "Toezicht");
  await screen.choose("Maatregel", "Jeugdreclassering");
  await screen.read("Hier gaat het altijd om strafrechtelijke gegevens.");
  await screen.click("radio", "Gekregen van politie of justitie, volgens hun wet");
  await screen.fill("Leg uit waarom dit nodig is", "Nodig om het toezicht te begeleiden.");
  await see("juridische-status");
  await screen.click("button", "Bewaren");
  await screen.find("heading", "Toezicht");
  await screen.click("button", CLIENT);
  await screen.click("button", /^Beeld en geluid/u);
  await newItem(screen, "Foto, film of geluid", "Foto van het uitje");
  await see("foto");
  await screen.click("button", "Bewaren");
  await screen.read("Grondslag: Vul dit in.");
  await screen.click("radio", "Overeenkomst met de cliënt");
  await screen.click("button", "Bewaren");
  await screen.find("heading", "Foto van het uitje");
}

async function workNotes(screen, see) {
  await screen.click("button", "Werkaantekeningen");
  await screen.click("button", "Aantekening maken");
  await screen.find("heading", /^Werkaantekening bij/u);
  await screen.click("button", "Bewaren");
  await screen.read("Er zijn 2 punten om te verbeteren");
  await see("werkaantekening-geweigerd");
  await screen.fill("Onderwerp", "Indruk na huisbezoek");
  await screen.fill("Aantekening", "Het huis was stil.");
  await screen.click("button", "Bewaren");
  await screen.find("heading", "Indruk na huisbezoek");
  await see("werkaantekeningen");
  await screen.click("button", /^Aantekening .* vernietigen$/u);
  await screen.find("heading", "Aantekening vernietigen?");
  await see("werkaantekening-vernietigen");
  await screen.click("button", "Ja, vernietigen");
  await screen.read("U heeft bij deze cliënt geen aantekeningen.");
}

async function incidents(screen, see) {
  await screen.click("button", "Incidenten");
  await screen.click("button", "Incident vastleggen");
  await screen.find("heading", /^Incident met/u);
  await screen.fill(/^Tijd/u, "25:00");
  await screen.click("button", "Vastleggen");
  await screen.read("Dit is geen tijd.");
  await see("incident-geweigerd");
  await screen.fill(/^Tijd/u, "14.30");
  await screen.choose("Wat voor incident was het?", "Val");
  await screen.fill("Wat is er gebeurd?", "De cliënt struikelde over de drempel.");
  await screen.fill("Wie waren erbij betrokken?", "De cliënt");
  await screen.fill("Wat is er gedaan?", "De huisarts gebeld.");
  await screen.click("button", "Vastleggen");
  await screen.find("heading", "Wat er is vastgelegd");
  await screen.click("button", "Aanvulling maken");
  await screen.choose("Wat voegt u toe?", "Met de cliënt besproken");
  await see("incident-aanvullen");
  await screen.fill("In uw eigen woorden", "Besproken.");
  await screen.click("button", "Aanvulling bewaren");
  await screen.read("De aanvulling is bewaard.");
  await see("incident");
  await screen.click("button", CLIENT);
  await screen.find("heading", "Incidenten");
  await see("incidenten");
}

async function restraint(screen, see) {
  await screen.click("button", "Vrijheidsbeperking");
  await screen.click("button", "Vrijheidsbeperking vastleggen");
  await screen.find("heading", /^Vrijheidsbeperking bij/u);
  await see("vrijheidsbeperking-nieuw");
  await screen.fill("Wat is er toegepast?", "Deur van de keuken op slot");
  await screen.fill("Waarom was dit nodig?", "Gevaar met het fornuis.");
  await screen.fill("Wie was verantwoordelijk?", "Els Smit, zorgcoördinator");
  await screen.fill("Waar?", "Thuis");
  await screen.click("button", "Vastleggen");
  await screen.find("heading", "Deur van de keuken op slot");
  await screen.read("Duurt nog");
  await see("vrijheidsbeperking");
}

async function medication(screen, see) {
  await screen.click("button", CLIENT);
  await screen.click("button", "Medicatielijsten");
  await screen.click("button", "Medicatielijst toevoegen");
  await screen.find("heading", /^Medicatielijst van/u);
  await screen.fill("Hoeveel?", "2 tabletten");
  await screen.click("button", "Vastleggen");
  await screen.read("Medicijn 1: Vul dit in.");
  await see("medicatielijst-geweigerd");
  await screen.fill("Apotheek", "Apotheek De Linde");
  await screen.click("radio", "Wij geven een deel van de medicatie");
  await screen.fill("Naam en sterkte", "Paracetamol 500 mg");
  await screen.click("button", "Nog een medicijn");
  await screen.fill(inside("Medicijn 2", "Naam en sterkte"), "Lactulose");
  await screen.click("button", "Vastleggen");
  await screen.find("heading", "Aftekenlijst");
  await screen.click("button", "Aftekenen");
  await screen.click("radio", "Anders gegeven");
  await screen.click("button", "Aftekenen");
  await screen.read("Wat was er anders, en waarom?: Vul dit in.");
  await see("aftekenen-geweigerd");
  await screen.fill("Wat was er anders, en waarom?", "Een uur later.");
  await screen.click("button", "Aftekenen");
  await screen.read("Afgetekend.");
  await see("medicatielijst");
}

async function abuse(screen, see) {
  await screen.click("button", CLIENT);
  await screen.click("button", "Meldcode en misbruik");
  await screen.click("button", "Vermoeden of gebeurtenis vastleggen");
  await screen.find("heading", /^Vermoeden of gebeurtenis bij/u);
  await see("meldcode-nieuw");
  await screen.fill("Wat is er gezien of verteld?", "Blauwe plekken op de arm.");
  await screen.fill("Onder welke omstandigheden?", "Bij het helpen douchen.");
  await screen.click("button", "Vastleggen");
  await screen.find("heading", "Blauwe plekken op de arm.");
  await see("meldcode");
}

/** Opens the part of the page with this summary. */
async function opened(screen, summary) {
  const script = `
    const found = [...document.querySelectorAll("summary")].find((it) => it.textContent.trim() === arguments[0]);
    if (found && !found.parentElement.open) found.click();
    return found !== undefined;`;
  assert.equal(await screen.run(script, summary), true, `there is a part "${summary}"`);
}
