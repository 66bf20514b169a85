// Every screen and every dialog, in every state in which a coordinator can meet it, judged by axe in
// light, dark and forced colours and at 200 % zoom. A test goes on after a violation and names them all.

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { GOOD_LIST, USER, prepared } from "../journey/facts.mjs";
import { journey } from "../journey/journey.mjs";
import { keepRecoveryKey, makeVault } from "../journey/steps.mjs";
import { inside } from "../rig/screen.mjs";
import { inBrowser } from "./browser.mjs";

const PATIENTLY = { within: 120_000 };
const NO_LIST = fileURLToPath(import.meta.url);
const CARE_WORKER = { name: "Noor de Wit", password: "zeven-lampen-onder-water" };
const NEW_PASSWORD = "een-ander-lang-wachtwoord";

/** Opens a browser and gives `visit` a screen, a place for its files, and `see`, which judges what is shown. */
async function judging(name, visit) {
  const folder = fileURLToPath(new URL(`../../target/browser/${name}`, import.meta.url));
  const place = await prepared(folder);
  const violations = [];
  const see = (screen) => async (shown) => {
    // What lies half under the bar, because the page was scrolled there, would count as too small.
    await screen.run("window.scrollTo(0, 0)");
    await screen.judge(shown).catch((failure) => violations.push(failure.message));
  };
  await inBrowser({ folder }, (screen) => visit(screen, place, see(screen)));
  assert.equal(violations.join("\n"), "");
}

test("the screens of the main job", () =>
  judging("screens", (screen, place, see) => journey(screen, place, { show: see })));

test("the practice environment: clients, identity, consents, documents, settings, import, help", () =>
  judging("practice", async (screen, place, see) => {
    await screen.click("button", /^Oefenomgeving/u);
    await screen.find("heading", "Vandaag", PATIENTLY);
    await screen.read("Oefenomgeving – verzonnen cliënten");
    await see("oefenomgeving");
    await help(screen, see);
    await search(screen, see);
    await clientList(screen, see);
    await registering(screen, see);
    await client(screen, see);
    await identity(screen, see);
    await consentForm(screen, see);
    await consentPage(screen, see);
    await overviews(screen, see);
    await settings(screen, see);
    await importing(screen, see);
    await screen.click("button", "Vergrendelen");
    await screen.find("heading", "Welkom bij Dossierkluis");
  }));

test("a new vault with an unfinished organisation, a care worker, a forgotten password", () =>
  judging("vault", async (screen, place, see) => {
    await refusedPasswords(screen, place, see);
    await keepRecoveryKey(screen, place, async () => {});
    await screen.find("heading", "Instellingen");
    await unfinished(screen, see);
    await careWorker(screen, place, see);
    await forgotten(screen, place, see);
    await otherVault(screen, see);
  }));

async function help(screen, see) {
  await screen.press("F1");
  await screen.read("Klik op een naam om naar de cliënt te gaan.");
  await see("hulp");
  await screen.click("button", "Sneltoetsen");
  await screen.read("De kluis vergrendelen");
  await see("sneltoetsen");
  await screen.press("Escape");
  await screen.gone("heading", "Sneltoetsen");
}

async function search(screen, see) {
  await screen.press("Control", "k");
  await screen.type("a");
  await screen.find("option", /./u);
  await see("zoeken-veel");
  await screen.fill("Cliënt zoeken", "qqqq", { role: "combobox" });
  await screen.read("Niemand gevonden.");
  await see("zoeken-niemand");
  await screen.press("Escape");
}

async function clientList(screen, see) {
  await screen.click("button", "Cliënten");
  await screen.find("heading", "Cliënten");
  await screen.click("radio", "Alle cliënten");
  await screen.read("Niet meer in zorg");
  await see("clienten-alle");
}

async function registering(screen, see) {
  await screen.click("button", "Inschrijven");
  await screen.find("heading", "Cliënt inschrijven");
  await see("inschrijven");
  await screen.click("button", "Naam van partner gebruiken");
  await screen.click("button", "Adres in het buitenland");
  await screen.fill("Postcode", "12");
  await screen.fill("BSN", "999900007");
  await screen.click("button", "Inschrijven");
  await screen.read(/Er zijn \d+ punten om te verbeteren/u);
  await see("inschrijven-fouten");
  await screen.fill("Postcode", "1234ab");
  await screen.fill("BSN", "");
  await fillNewClient(screen);
  await screen.click("button", "Inschrijven");
  await screen.find("heading", "Zoë Zonneveld");
  await screen.click("button", "Cliënten");
  await screen.click("button", "Inschrijven");
  await fillNewClient(screen);
  await screen.click("button", "Inschrijven");
  await screen.find("heading", "Staat deze persoon er al in?");
  await see("misschien-dubbel");
  await screen.click("button", "Terug naar het formulier");
  await screen.click("button", "Vandaag");
  await leave(screen, see);
}

async function fillNewClient(screen) {
  await screen.fill("Voornamen", "Zoë");
  await screen.fill("Achternaam", "Zonneveld");
  await screen.fill("Geboortedatum", "1-2-2012");
}

async function leave(screen, see) {
  await screen.find("heading", "Uw invoer is nog niet opgeslagen");
  await see("nog-niet-opgeslagen");
  await screen.click("button", "Niet opslaan en verlaten");
}

async function client(screen, see) {
  await screen.take("Cliënt zoeken", "zonneveld", /^Zoë Zonneveld/u);
  await screen.find("heading", "Zoë Zonneveld");
  await see("client-nieuw");
  await screen.click("button", "Gegevens wijzigen");
  await screen.find("heading", /^Gegevens van .* wijzigen$/u);
  await screen.fill("Telefoonnummer", "06 12345678");
  await screen.click("button", "Nog een telefoonnummer");
  await screen.fill("Telefoonnummer 2", "010 123 45 67");
  await screen.click("checkbox", "Dit adres is geheim");
  await see("wijzigen");
  await screen.click("button", "Wijzigingen opslaan");
  await screen.read("De wijzigingen zijn opgeslagen.");
  await screen.click("button", "Eerdere gegevens");
  await screen.read("Door wie");
  await see("client-eerdere-gegevens");
  for (const [tab, shown] of [
    ["Identiteit en BSN", "Er is nog geen BSN vastgelegd."],
    ["Toestemmingen", "Er is nog geen toestemming gevraagd."],
    ["Wie keek mee", "Gegevens gewijzigd"],
  ]) {
    await screen.click("tab", tab);
    await screen.read(shown);
    await see(`client-${tab.toLowerCase().replaceAll(" ", "-")}`);
  }
  await dossierPrint(screen, see);
}

async function dossierPrint(screen, see) {
  await screen.click("button", "Dossier afdrukken");
  await screen.find("heading", /^Dossier van .* afdrukken$/u);
  await screen.find("heading", "Zo ziet de afdruk eruit");
  await see("dossier-afdrukken");
  for (const part of [
    "Persoonsgegevens",
    "Eerdere persoonsgegevens",
    "Identiteit en BSN",
    "Zorg en besluiten",
    "Contacten en vertegenwoordigers",
    "Wie gegevens over u krijgt",
    "Wilsbekwaamheid",
    "Wie beslist",
    "Dossier",
    "Correctieblad",
    "Incidenten",
    "Vrijheidsbeperking",
    "Medicatielijsten",
    "Meldcode en misbruik",
    "Toestemmingen",
    "Aan wie wij gegevens hebben gegeven",
    "Wat wij hebben verteld of nog vertellen",
    "Brieven",
  ]) {
    await screen.click("checkbox", part);
  }
  await screen.read("Kies minstens één onderdeel.");
  await see("dossier-afdrukken-niets-gekozen");
  await screen.click("checkbox", "Persoonsgegevens");
  await screen.find("heading", "Zo ziet de afdruk eruit");
  await screen.click("button", "Bewaren als…");
  await screen.read("De kopie is niet versleuteld.");
  await see("dossier-bewaren");
  await screen.click("button", "Annuleren");
  await screen.click("button", "Terug");
  await screen.find("tab", "Gegevens");
}

async function identity(screen, see) {
  await screen.click("tab", "Identiteit en BSN");
  await screen.click("button", "Waar mag het BSN staan?");
  await screen.read("Verhuurder of woningcorporatie");
  await see("bsn-gebruik");
  await screen.click("button", "Controle vastleggen");
  await screen.find("heading", /^Identiteit van .* controleren$/u);
  await see("identiteit");
  await screen.click("button", "Controle opslaan");
  await screen.read(/Er zijn \d+ punten om te verbeteren/u);
  await see("identiteit-fouten");
  await screen.choose("Soort document", "Rijbewijs");
  await screen.fill("Documentnummer", "O123");
  await screen.read("Kijk het nummer nog eens na");
  await screen.fill("Geldig tot", "1-2-2020");
  await screen.fill("BSN", "123");
  await screen.choose("Van wie heeft u het BSN?", "Gemeente, met een toewijzing (JW301 of WMO301) of beschikking");
  await screen.read(/U hoeft het BSN dan niet na te vragen/u);
  await screen.choose("Wat antwoordde SBV-Z?", "Navraag was niet mogelijk");
  await screen.find("textbox", "Waarom kon het niet?");
  await screen.click("button", "Controle opslaan");
  await screen.read("Het document was op de dag van de controle niet meer geldig.");
  await screen.find("link", "Waarom kon het niet?: Vul dit in.");
  await see("identiteit-verlopen");
  await documentReader(screen, see);
  await withoutBsn(screen, see);
}

/** The official specimens: one with a letter in it that only looks right, and one as it is. */
async function documentReader(screen, see) {
  const field = /^Tekst van de documentlezer/u;
  const first = "I<NLDSPECI20212<<<<<<<<<<<<<<<";
  const rest = "6503101F3108022NLD<<<<<<<<<<<8\nDE<BRUIJN<<WILLEKE<LISELOTTE<<";
  await screen.click("button", "Documentlezer gebruiken");
  await screen.fill(field, `${first.replace("E", "\u0415")}\n${rest}`);
  await screen.click("button", "Tekst lezen");
  await screen.read(/Regel 1, plaats 8: een Russische letter/u);
  await see("documentlezer-fout");
  await screen.fill(field, `${first}\n${rest}`);
  await screen.click("button", "Tekst lezen");
  await screen.read("Achternaam: anders");
  await screen.read("Dat is 2 augustus 2031.");
  assert.equal(await screen.run("return document.querySelector('textarea').value"), "", "the text is forgotten");
  await see("documentlezer");
}

async function withoutBsn(screen, see) {
  await screen.click("radio", "Nog niet: de zorg kon niet wachten");
  await screen.fill("Wat kon niet wachten?", "Vannacht gevallen");
  await screen.click("radio", "Nee, of nog niet bekend");
  await screen.choose("Waarom is er geen BSN?", "Staat niet ingeschreven in Nederland");
  await screen.choose("Wat antwoordde SBV-Z?", "Niet nagevraagd");
  await see("zonder-bsn");
  await screen.click("button", "Controle opslaan");
  await screen.read("De controle is opgeslagen.");
  await screen.read("De zorg kon niet wachten. Stel de identiteit alsnog vast.");
  await see("identiteit-open");
}

async function consentForm(screen, see) {
  await screen.click("tab", "Toestemmingen");
  await screen.click("button", "Toestemming vragen");
  await screen.find("heading", /^Toestemming van .* vragen$/u);
  await see("toestemming-leeg");
  await screen.click("radio", "Informatie delen met andere zorgverleners");
  await screen.find("textbox", inside("Vertegenwoordiger 1", "Naam"));
  await see("toestemming-soort");
  await screen.click("button", "Brief maken");
  await screen.read(/Er zijn \d+ punten om te verbeteren/u);
  await see("toestemming-fouten");
  await screen.click("button", "Ontvanger toevoegen");
  await screen.fill(inside("Ontvanger 1", "Naam van de persoon of praktijk"), "Huisarts Van der Veer");
  await screen.fill(inside("Ontvanger 2", "Naam van de persoon of praktijk"), "Apotheek De Vijzel");
  await screen.click("radio", "Iets anders, namelijk");
  await screen.fill("Waarvoor precies", "Afstemmen van medicijnen");
  await screen.click("checkbox", "Afspraken en het zorgplan");
  await screen.click("checkbox", "De cliënt kan dit niet zelf beslissen");
  await screen.fill("Waarom kan de cliënt dit niet zelf beslissen?", "Zij overziet niet waar het om gaat.");
  await screen.click("button", "Vertegenwoordiger toevoegen");
  for (const [index, [name, relation]] of [
    ["Mira Zonneveld", "moeder"],
    ["Bram Zonneveld", "vader"],
  ].entries()) {
    await screen.fill(inside(`Vertegenwoordiger ${index + 1}`, "Naam"), name);
    const field = inside(`Vertegenwoordiger ${index + 1}`, "Wat is deze persoon van de cliënt?");
    await screen.fill(field, relation, { role: "combobox" });
  }
  await see("toestemming-vertegenwoordigers");
  await screen.click("button", "Brief maken");
  await screen.read("Klaar om te printen", PATIENTLY);
}

async function consentPage(screen, see) {
  await screen.find("img", /^Pagina 1 van /u, PATIENTLY);
  await screen.click("button", "Tekst van het document lezen");
  await see("toestemming-tekst");
  await screen.click("button", "Bewaren als…");
  await screen.find("heading", "De brief bewaren als bestand");
  await see("brief-bewaren");
  await screen.click("button", "Annuleren");
  await screen.click("button", "Openen om te printen");
  await screen.click("button", "Ja, geprint");
  await screen.read("Nog te tekenen door");
  await screen.fill("Datum van het antwoord", "1-2-2020");
  await screen.click("button", "Alles ja en aangekruist");
  await screen.click("button", "Antwoord opslaan");
  await screen.read(/De brief is pas geprint op/u);
  await see("tekenen-fout");
  await screen.click("button", "Nee gezegd");
  await screen.find("heading", "Heeft Mira Zonneveld nee gezegd?");
  await see("nee-gezegd");
  await screen.click("button", "Annuleren");
  await screen.answerDialog(NO_LIST);
  await screen.click("button", "Scan toevoegen");
  await screen.read("Dit is geen scan.");
  await see("scan-fout");
}

async function overviews(screen, see) {
  await screen.click("button", "Vandaag");
  await screen.find("heading", "Vandaag");
  await screen.read("Brieven die nog getekend moeten worden");
  await see("vandaag-druk");
  await screen.click("button", "Toestemmingen");
  await screen.find("heading", "Toestemmingen");
  await screen.read("Vraagt aandacht");
  await screen.read("Te tekenen");
  await see("toestemmingen");
  await screen.click("button", "Documenten");
  await screen.find("img", /^Pagina 1 van /u, PATIENTLY);
  await see("documenten");
}

async function settings(screen, see) {
  await screen.click("button", "Instellingen");
  await screen.find("button", "Organisatie opslaan");
  await screen.fill("Naam van de organisatie", "");
  await screen.fill(inside("Contactpersoon voor privacy", "E-mailadres"), "geen adres");
  await screen.click("button", "Organisatie opslaan");
  await screen.read(/Er zijn \d+ punten om te verbeteren/u);
  await see("instellingen-fouten");
  await screen.click("tab", "Gebruikers");
  await screen.find("heading", "Uw invoer is nog niet opgeslagen");
  await see("instellingen-niet-opgeslagen");
  await screen.click("button", "Niet opslaan en verlaten");
  await screen.click("button", "Gebruiker toevoegen");
  await screen.read(/om te verbeteren/u);
  await see("instellingen-gebruikers");
  await screen.click("tab", "Wachtwoord en sleutel");
  await screen.fill("Huidig wachtwoord", "niet het goede");
  await screen.fill("Nieuw wachtwoord", NEW_PASSWORD);
  await screen.fill("Wachtwoord nog een keer", NEW_PASSWORD);
  await screen.click("button", "Wachtwoord wijzigen");
  await screen.read("Dit wachtwoord klopt niet.");
  await screen.click("button", "Logboek controleren");
  await screen.read(/Het logboek klopt/u);
  await see("instellingen-wachtwoord");
  await screen.click("tab", "Weergave");
  await screen.find("radio", "Donker");
  await see("instellingen-weergave");
}

async function importing(screen, see) {
  await screen.click("button", "Cliënten");
  await screen.click("button", "Lijst inlezen");
  await screen.answerDialog(NO_LIST);
  await screen.click("button", "Bestand kiezen");
  await screen.read("Dit lukte niet");
  await see("inlezen-geen-lijst");
  await screen.answerDialog(GOOD_LIST);
  await screen.click("button", "Bestand kiezen");
  await screen.choose("Betekenis van kolom Achternaam", "Niet inlezen");
  await screen.click("button", "Lijst nakijken");
  await screen.read("Deze kolommen zijn nodig en ontbreken nog: Achternaam.");
  await see("inlezen-kolom-ontbreekt");
}

async function refusedPasswords(screen, place, see) {
  await screen.find("heading", "Welkom bij Dossierkluis");
  await screen.press("F1");
  await screen.find("heading", "Beginnen");
  await see("hulp-begin");
  await screen.press("Escape");
  await makeVault(screen, { ...place, password: "kort" }, async () => {});
  await screen.read("Dit wachtwoord is te kort.");
  await see("nieuwe-kluis-te-kort");
  await screen.fill("Wachtwoord", place.password);
  await screen.fill("Wachtwoord nog een keer", `${place.password}!`);
  await screen.click("button", "Kluis maken");
  await screen.read("De wachtwoorden zijn niet gelijk.");
  await see("nieuwe-kluis-ongelijk");
  await screen.fill("Wachtwoord", place.password);
  await screen.fill("Wachtwoord nog een keer", place.password);
  await screen.click("button", "Kluis maken");
}

async function unfinished(screen, see) {
  await screen.click("button", "Vandaag");
  await screen.read("Vul eerst de gegevens van uw organisatie in");
  await see("vandaag-organisatie-ontbreekt");
  await screen.click("button", "Cliënten");
  await screen.find("heading", "Cliënten");
  await screen.read("Er zijn geen cliënten in zorg.");
  await see("clienten-leeg");
  await screen.click("button", "Toestemmingen");
  await screen.read("Er zijn nog geen cliënten. Schrijf eerst een cliënt in.");
  await see("toestemmingen-leeg");
  await screen.click("button", "Documenten");
  await screen.read(/Vul eerst bij Instellingen/u);
  await see("documenten-organisatie-ontbreekt");
}

async function careWorker(screen, place, see) {
  await screen.click("button", "Cliënten");
  await screen.click("button", "Inschrijven");
  await fillNewClient(screen);
  await screen.click("button", "Inschrijven");
  await screen.find("heading", "Zoë Zonneveld");
  await screen.click("button", "Instellingen");
  await screen.click("tab", "Gebruikers");
  await screen.fill("Naam", CARE_WORKER.name);
  await screen.click("button", "Gebruiker toevoegen");
  await screen.find("heading", `Tijdelijk wachtwoord voor ${CARE_WORKER.name}`);
  await see("gebruiker-toegevoegd");
  const temporary = await screen.run("return document.querySelector('dialog code').innerText");
  await screen.click("button", "Ik heb het opgeschreven");
  await screen.take("Cliënt zoeken", "zonneveld", /^Zoë Zonneveld/u);
  await screen.click("tab", "Kring");
  await screen.click("button", "Iemand in de kring zetten");
  await screen.choose("Wie", `${CARE_WORKER.name} (Zorgmedewerker)`);
  await screen.click("button", "Opslaan");
  await screen.read(`${CARE_WORKER.name} staat in de kring.`);
  await screen.click("button", "Vergrendelen");
  await screen.find("heading", /ontgrendelen$/u);
  await see("ontgrendelen-met-naam");
  await screen.fill("Uw naam", CARE_WORKER.name);
  await screen.fill("Wachtwoord", temporary);
  await screen.click("button", "Ontgrendelen");
  await screen.find("heading", "Kies een eigen wachtwoord", PATIENTLY);
  await screen.fill("Tijdelijk wachtwoord", temporary);
  await screen.fill("Nieuw wachtwoord", CARE_WORKER.password);
  await screen.fill("Wachtwoord nog een keer", CARE_WORKER.password);
  await screen.click("button", "Wachtwoord opslaan");
  await screen.find("heading", "Vandaag");
  await see("zorgmedewerker-vandaag");
  await screen.take("Cliënt zoeken", "zonneveld", /^Zoë Zonneveld/u);
  await screen.find("heading", "Zoë Zonneveld");
  await see("zorgmedewerker-client");
  await screen.click("button", "Instellingen");
  await screen.find("heading", "Instellingen");
  await see("zorgmedewerker-instellingen");
  await screen.click("button", "Vergrendelen");
  await screen.find("heading", /ontgrendelen$/u);
}

async function forgotten(screen, place, see) {
  await screen.click("button", "Wachtwoord vergeten");
  await screen.find("heading", "Nieuw wachtwoord kiezen");
  await see("wachtwoord-vergeten");
  await screen.fill("Uw naam", USER);
  await screen.fill("Herstelsleutel", "ABCD EFGH");
  await screen.fill("Nieuw wachtwoord", NEW_PASSWORD);
  await screen.fill("Wachtwoord nog een keer", NEW_PASSWORD);
  await screen.click("button", "Kluis openen met nieuw wachtwoord");
  await screen.read(/herstelsleutel/u);
  assert.equal(await screen.value("Herstelsleutel"), "ABCD EFGH", "a key that was refused stays to be corrected");
  await screen.read("Dit lukte niet");
  await see("wachtwoord-vergeten-fout");
  await screen.fill("Herstelsleutel", place.recoveryKey.join(" ").toLowerCase());
  await screen.fill("Nieuw wachtwoord", NEW_PASSWORD);
  await screen.fill("Wachtwoord nog een keer", NEW_PASSWORD);
  await screen.click("button", "Kluis openen met nieuw wachtwoord");
  await screen.find("heading", "Vandaag");
}

async function otherVault(screen, see) {
  await screen.click("button", "Vergrendelen");
  await screen.click("button", "Andere kluis kiezen");
  await screen.find("heading", "Eerder geopend");
  await see("start-eerder-geopend");
  await screen.answerDialog(NO_LIST);
  await screen.click("button", /^Bestaande kluis openen/u);
  await screen.read("Dit bestand is geen kluis.");
  await see("start-geen-kluis");
}
