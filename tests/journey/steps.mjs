// What a coordinator does with the program, step by step, whichever way it is shown. Each step says what
// she must see on the way; `show` is called at every screen, with a name for it.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { inside } from "../rig/screen.mjs";
import * as facts from "./facts.mjs";

/** Reading in the list, or making a letter, on a busy machine. */
const PATIENTLY = { within: 120_000 };

/** A new vault, by name and a password typed twice. */
export async function makeVault(screen, place, show) {
  await screen.find("heading", "Welkom bij Dossierkluis");
  await show("start");
  await screen.answerDialog(place.vault);
  await screen.click("button", /^Nieuwe kluis/u);
  await screen.find("heading", "Nieuwe kluis maken");
  await screen.fill("Uw naam", facts.USER);
  await screen.fill("Wachtwoord", place.password);
  await screen.fill("Wachtwoord nog een keer", place.password);
  await show("nieuwe-kluis");
  await screen.click("button", "Kluis maken");
}

/** The recovery key: viewed, saved, shown, and confirmed. It goes on only once it is said to be kept. */
export async function keepRecoveryKey(screen, place, show) {
  await screen.find("heading", "Bewaar uw herstelsleutel", PATIENTLY);
  await screen.click("button", "Blad openen om te printen");
  await screen.read("Het blad is geopend in een ander programma.");
  await screen.answerDialog(place.recoverySheet);
  await screen.click("button", "Blad bewaren als…");
  await screen.read("Bewaard als herstelblad.pdf");
  await show("herstelsleutel");
  await screen.click("button", "Sleutel tonen om over te schrijven");
  await screen.find("heading", "Uw herstelsleutel");
  place.recoveryKey = await screen.run("return [...document.querySelectorAll('main ol li')].map((it) => it.innerText)");
  assert(place.recoveryKey.length > 4, "the key comes in groups");
  await screen.click("button", "Verder");
  await screen.read("Kruis aan dat u de sleutel heeft bewaard.");
  await show("herstelsleutel-niet-bewaard");
  await screen.click("checkbox", "Ik heb de sleutel op papier en bewaard");
  await screen.click("button", "Verder");
}

/** The organisation of the profile "Thuiszorg". The program asks for it first. */
export async function fillOrganisation(screen, place, show) {
  await screen.find("heading", "Instellingen");
  await screen.find("radio", /^Thuiszorg/u);
  await messageGone(screen);
  await show("instellingen-leeg");
  await screen.click("radio", /^Thuiszorg/u);
  for (const [label, value] of Object.entries(facts.ORGANISATION)) await screen.fill(named(label), value);
  const groups = {
    "Hoe bent u te bereiken?": facts.REACH,
    "Contactpersoon voor privacy": facts.CONTACT,
  };
  for (const [group, values] of Object.entries(groups)) await fillGroup(screen, group, values);
  await screen.click("checkbox", "Wij hebben een functionaris gegevensbescherming (FG)");
  await fillGroup(screen, "Functionaris gegevensbescherming (FG)", facts.OFFICER);
  await screen.click("button", "Deze instanties toevoegen");
  for (const [index, reach] of facts.BODIES.entries()) {
    await screen.fill(inside(`Klachteninstantie ${index + 1}`, "Hoe te bereiken"), reach);
  }
  await show("instellingen-organisatie");
  await screen.click("button", "Organisatie opslaan");
  await screen.read("De gegevens van de organisatie zijn opgeslagen.");
  await messageGone(screen);
}

/** Her own list: three rows are refused with line and reason, the mended list is read in. */
export async function importList(screen, place, show) {
  await screen.click("button", "Vandaag");
  await screen.read("De kluis is nog leeg");
  await show("vandaag-leeg");
  await screen.click("button", "Lijst inlezen");
  await screen.find("heading", "Lijst inlezen");
  await show("inlezen-kiezen");
  await screen.answerDialog(facts.BAD_LIST);
  await screen.click("button", "Bestand kiezen");
  await screen.read("clienten-3-fouten.csv: 40 regels.");
  await show("inlezen-kolommen");
  await screen.click("button", "Lijst nakijken");
  const report = await screen.read("37 regels goed, 3 regels niet goed.", PATIENTLY);
  for (const fault of [/8\s+BSN\s+Dit BSN klopt niet/u, /19\s+Geboortedatum\s+Deze dag bestaat niet/u]) {
    assert.match(report, fault, "a bad row is named with its line, its column and the reason");
  }
  assert.match(report, /33\s+Achternaam\s+Vul dit in/u);
  await show("inlezen-3-fouten");
  await screen.answerDialog(facts.GOOD_LIST);
  await screen.click("button", "Bestand opnieuw kiezen");
  await screen.read("40 regels goed.", PATIENTLY);
  await show("inlezen-alles-goed");
  await screen.click("button", "40 regels inlezen");
  await screen.read("40 cliënten zijn ingelezen.", PATIENTLY);
  await show("inlezen-klaar");
  await screen.click("button", "Naar de cliënten");
  await screen.find("heading", "Cliënten");
  await screen.read("Lindendorp");
  await show("clienten");
}

/** Found by a part of the name, typed without its diacritic. */
export async function findClient(screen, place, show) {
  await screen.fill("Cliënt zoeken", facts.CLIENT.typed, { role: "combobox" });
  await screen.find("option", named(facts.CLIENT.name));
  await show("zoeken");
  await screen.take("Cliënt zoeken", facts.CLIENT.typed, named(facts.CLIENT.name));
  await screen.find("heading", facts.CLIENT.name);
  await screen.read("14 maart 1948");
}

/** Her identity card is shown and recorded; the BSN stays hidden until it is asked for. */
export async function checkIdentity(screen, place, show) {
  await screen.read("Nog geen identiteitscontrole");
  await show("client");
  await screen.click("tab", "Identiteit en BSN");
  await screen.read("De identiteit is nog niet gecontroleerd.");
  await screen.click("button", "Controle vastleggen");
  await screen.find("heading", /^Identiteit van .* controleren$/u);
  await screen.choose("Soort document", "Nederlandse identiteitskaart");
  await screen.fill("Documentnummer", place.documentNumber);
  await screen.fill("Geldig tot", "1-2-2031");
  await screen.read("Dat is 1 februari 2031.");
  await screen.fill("BSN", "9999.00.006");
  await screen.choose("Van wie heeft u het BSN?", "De cliënt heeft het gezegd");
  await screen.read(/U moet het BSN dan nog navragen bij SBV-Z/u);
  await screen.choose("Wat antwoordde SBV-Z?", "Gevonden: het BSN hoort bij deze cliënt");
  await screen.click("radio", /zoekpad 1/u);
  await screen.choose("Hoe is het nagevraagd?", "Op de website van SBV-Z");
  await show("identiteit-vastleggen");
  await screen.click("button", "Controle opslaan");
  await screen.read("De controle is opgeslagen.");
  await seeMaskedBsn(screen, show);
}

async function seeMaskedBsn(screen, show) {
  const hidden = await screen.read(facts.CLIENT.masked);
  assert(!hidden.includes(facts.CLIENT.bsn), "the BSN is hidden until it is asked for");
  await show("bsn-afgeschermd");
  await screen.click("button", "BSN tonen");
  await screen.read(facts.CLIENT.bsn);
  await show("bsn-getoond");
  await screen.click("button", "BSN verbergen");
  await screen.read(facts.CLIENT.masked);
}

/** Consent is asked to share with her doctor and pharmacy; the letter is there to look at. */
export async function askConsent(screen, place, show) {
  await screen.click("tab", "Toestemmingen");
  await screen.read("Er is nog geen toestemming gevraagd.");
  await screen.click("button", "Toestemming vragen");
  await screen.find("heading", `Toestemming van ${facts.CLIENT.name} vragen`);
  await show("toestemming-soort-kiezen");
  await screen.click("radio", "Informatie delen met andere zorgverleners");
  await screen.read("De cliënt vindt het goed dat wij informatie delen");
  await screen.click("button", "Ontvanger toevoegen");
  for (const [index, { kind, name, place: town }] of facts.RECIPIENTS.entries()) {
    const field = (label) => inside(`Ontvanger ${index + 1}`, label);
    await screen.choose(field("Soort"), kind);
    await screen.fill(field("Naam van de persoon of praktijk"), name);
    await screen.fill(field(/^Plaats/u), town);
  }
  await screen.click("radio", /^Goede en veilige zorg/u);
  await screen.click("checkbox", "Afspraken en het zorgplan");
  await screen.read(`${facts.CLIENT.name} tekent zelf.`);
  await show("toestemming-vragen");
  await screen.click("button", "Brief maken");
  const letter = await screen.read("Klaar om te printen", PATIENTLY);
  for (const { name } of facts.RECIPIENTS) assert(letter.includes(name), `the consent names ${name}`);
  await screen.find("img", /^Pagina 1 van /u, PATIENTLY);
  await show("toestemming-brief");
}

/** The letter is printed, answered as on the paper, scanned and filed; only then is the consent in force. */
export async function signConsent(screen, place, show) {
  const [doctor, pharmacy] = facts.RECIPIENTS.map(({ name }) => name);
  await screen.click("button", "Openen om te printen");
  await screen.find("heading", "Is de brief geprint?");
  await show("is-de-brief-geprint");
  await screen.click("button", "Ja, geprint");
  await screen.read("Nog te tekenen door");
  await show("toestemming-tekenen");
  await screen.click("button", "Antwoord opslaan");
  await screen.find("link", `${doctor}: Kies ja of nee.`);
  await show("toestemming-antwoord-onvolledig");
  await screen.click("button", "Alles ja en aangekruist");
  await screen.click("radio", inside(pharmacy, "Nee"));
  await show("toestemming-antwoord");
  await screen.click("button", "Antwoord opslaan");
  await screen.read("De toestemming geldt, tot de cliënt haar intrekt.");
  await screen.read(new RegExp(`Ja bij\\s+${doctor}\\s+Nee bij\\s+${pharmacy}`, "u"));
  await writeFile(place.signedLetter, await pictureOfLetter(screen));
  await screen.answerDialog(place.signedLetter);
  await screen.click("button", "Scan toevoegen");
  await screen.read(/Scan 1, toegevoegd op /u);
  await show("toestemming-geldig");
}

/** The first page of the letter, as if it came from a scanner. */
async function pictureOfLetter(screen) {
  const source = await screen.run("return document.querySelector('main img').src");
  return Buffer.from(source.slice(source.indexOf(",") + 1), "base64");
}

/** The privacy statement, as the client gets it. */
export async function saveStatement(screen, place, show) {
  await screen.click("button", "Documenten");
  await screen.find("heading", "Documenten");
  await screen.find("img", /^Pagina 1 van /u, PATIENTLY);
  await show("privacyverklaring");
  await screen.click("button", "Bewaren als…");
  await screen.find("heading", "Het document bewaren als bestand");
  await show("privacyverklaring-bewaren");
  await screen.answerDialog(place.statement);
  await screen.click("button", "Bewaren als…");
  await screen.read("Bewaard als privacyverklaring.pdf");
}

/** Locked with one click. */
export async function lock(screen, place, show) {
  await screen.click("button", "Vergrendelen");
  await screen.find("heading", /ontgrendelen$/u);
  await show("vergrendeld");
}

/** A wrong password opens nothing, the right one does. */
export async function unlock(screen, place, show) {
  await screen.fill("Wachtwoord", "dit is het verkeerde wachtwoord");
  await screen.click("button", "Ontgrendelen");
  await screen.read("Dit wachtwoord klopt niet.");
  await show("verkeerd-wachtwoord");
  await screen.fill("Wachtwoord", place.password);
  await screen.click("button", "Ontgrendelen");
  await screen.find("heading", "Vandaag");
  await show("vandaag");
}

/** The client is found again, with the check and a consent that is in force. */
export async function seeEverythingThere(screen, place, show) {
  await screen.take("Cliënt zoeken", facts.CLIENT.typed, named(facts.CLIENT.name));
  await screen.find("heading", facts.CLIENT.name);
  assert(!(await screen.has("listitem", "Nog geen identiteitscontrole")));
  await screen.click("tab", "Identiteit en BSN");
  await screen.read(place.documentNumber);
  await show("identiteit-terug");
  await screen.click("tab", "Wie keek mee");
  await screen.read("BSN laten tonen");
  await show("wie-keek-mee");
  await screen.click("tab", "Toestemmingen");
  await screen.read("Geldig");
  await show("toestemmingen-van-client");
}

/** Withdrawn with one click and who and how; what was before stays, and what to do next is said. */
export async function withdrawConsent(screen, place, show) {
  await screen.click("button", "Informatie delen met andere zorgverleners");
  await screen.click("button", "Intrekken");
  await screen.find("heading", "Toestemming intrekken?");
  await screen.click("radio", "Mondeling");
  await show("intrekken");
  await screen.click("button", "Ja, intrekken");
  const after = await screen.read("Doe vanaf nu niets meer op grond van deze toestemming.");
  for (const step of ["Gemaakt", "Brief geprint", "Ja gezegd", "Scan toegevoegd", "Ingetrokken"]) {
    assert(after.includes(step), `the history still has "${step}"`);
  }
  await show("ingetrokken");
  await screen.click("button", "Bevestiging van de intrekking");
  await screen.find("img", /^Pagina 1 van /u, PATIENTLY);
  await show("bevestiging-intrekking");
}

async function fillGroup(screen, group, values) {
  for (const [label, value] of Object.entries(values)) await screen.fill(inside(group, named(label)), value);
}

/** The message that something was done goes by itself, so that it covers nothing for long. */
async function messageGone(screen) {
  await screen.gone("button", "Melding sluiten");
}

/** A name that may be followed by more, such as "(niet verplicht)" or a birth date. */
function named(start) {
  return new RegExp(`^${start}`, "u");
}
