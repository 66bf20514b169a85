// The care of a client and the applications: every screen, as it is at first, refused and filled in, judged by axe.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { anotherDay, register } from "../journey/people.mjs";
import { inside } from "../rig/screen.mjs";
import { inPractice, refused, unfold } from "./practice.mjs";

const LIST = `Ontvangen op;Achternaam;Voornamen;Woonplaats;Korte hulpvraag
1-3-2026;Zilverberg;Tine;Duinveen;Hulp in huis
31-2-2026;Zilverberg;Otto;Duinveen;Hulp in huis
`;

test("decisions and the end of the care", () =>
  inPractice("care", {}, async (screen, place, see) => {
    await screen.read("Beschikkingen en indicaties die aflopen");
    await see("vandaag-besluit-loopt-af");
    await register(screen, { Voornamen: "Ilse", Achternaam: "Vermeer", Geboortedatum: "3-6-1971" });
    await screen.click("tab", "Zorg");
    await screen.find("heading", "Beschikkingen en indicaties");
    await see("zorg-leeg");
    await purposes(screen, see);
    await decision(screen, see);
    await closing(screen, see);
    await end(screen, see);
  }));

async function purposes(screen, see) {
  await screen.click("button", "Doel toevoegen");
  await screen.find("heading", "Doel toevoegen");
  await screen.fill("Sinds wanneer?", "31-2-2026");
  await refused(screen, "Opslaan", {
    message: /^Waarvoor\?: Vul dit in/u,
    typed: ["Sinds wanneer?", "31-2-2026"],
  });
  await see("doel-geweigerd");
  await screen.choose("Waarvoor?", "Iets anders");
  await screen.fill("Wat is het doel?", "samen leren koken");
  await screen.fill("Sinds wanneer?", "1-2-2026");
  await see("doel-getypt");
  await screen.click("button", "Opslaan");
  await screen.read("Sinds 1 februari 2026.");
  await screen.click("button", "Doel toevoegen");
  await screen.choose("Waarvoor?", "u zo goed mogelijk zorg geven");
  await screen.click("button", "Opslaan");
  await screen.read("u zo goed mogelijk zorg geven");
  await screen.click("button", "Beëindigen: samen leren koken");
  await screen.find("heading", "Doel beëindigen: samen leren koken?");
  await screen.fill("Laatste dag", "1-3-2026");
  await screen.fill("Waarom?", "De cliënt kookt nu zelf.");
  await see("doel-beeindigen");
  await screen.click("button", "Beëindigen");
  await screen.read("1 doel dat voorbij is");
  await unfold(screen);
  await see("zorg-doelen");
}

async function decision(screen, see) {
  await screen.click("button", "Besluit vastleggen");
  await screen.find("heading", /^Beschikking of indicatie van/u);
  await screen.fill("Nummer", "W-17");
  await screen.fill("Geldig vanaf", "1-3-2026");
  await screen.fill("Geldig tot en met", "1-2-2026");
  await screen.click("button", "Product toevoegen");
  await screen.fill(inside("Product 1", "Hoeveel"), "veel");
  await unfold(screen);
  await refused(screen, "Besluit opslaan", {
    message: /^Uit welke wet wordt de zorg betaald\?: Vul dit in/u,
    typed: ["Nummer", "W-17"],
  });
  await screen.find("link", /^Geldig tot en met: Deze datum is te vroeg/u);
  await screen.find("link", /Hoeveel \(product 1\): Dit is geen aantal/u);
  await see("besluit-geweigerd");
  await screen.choose("Uit welke wet wordt de zorg betaald?", "Wmo – maatschappelijke ondersteuning");
  await screen.choose("Soort besluit", "Beschikking van de gemeente");
  await screen.fill("Geldig tot en met", "28-2-2027");
  await screen.fill("Gemeente", "Gemeente Duinveen");
  await screen.fill("Medewerker van het wijkteam", "M. Postma");
  await screen.fill(inside("Product 1", "Code"), "02A03");
  await screen.fill(inside("Product 1", "Naam van het product"), "Begeleiding individueel");
  await screen.fill(inside("Product 1", "Hoeveel"), "2,5");
  await screen.click("button", "Besluit opslaan");
  await screen.read("Het besluit is opgeslagen.");
  await screen.read("W-17");
  await see("zorg");
}

async function closing(screen, see) {
  await screen.click("button", /^Beschikking van de gemeente/u);
  await screen.find("heading", "Toegewezen producten");
  await see("besluit");
  await screen.click("button", "Beëindigen of intrekken");
  await screen.find("heading", "Besluit beëindigen of intrekken");
  await screen.fill("Reden", "De cliënt is verhuisd.");
  await refused(screen, "Opslaan", {
    message: /^Met ingang van: Vul dit in/u,
    typed: ["Reden", "De cliënt is verhuisd."],
  });
  await see("besluit-beeindigen-geweigerd");
  await screen.click("button", "Annuleren");
  await screen.click("button", "Niet opslaan en verlaten");
  await screen.click("button", "Vervangen of verlengen");
  await screen.find("heading", /^Besluit van .* vervangen of verlengen$/u);
  await see("besluit-vervangen");
  await screen.click("button", "Annuleren");
  await screen.click("button", "Terug");
}

async function end(screen, see) {
  await screen.click("button", "Zorg beëindigen");
  await screen.find("heading", /^Zorg van .* beëindigen$/u);
  await screen.click("radio", "Zorg van een andere aanbieder");
  await screen.fill("Toelichting", "In overleg.");
  await refused(screen, "Einde opslaan", {
    message: /^Laatste dag van de zorg: Vul dit in/u,
    typed: ["Toelichting", "In overleg."],
  });
  await see("zorg-einde-geweigerd");
  await screen.fill("Laatste dag van de zorg", "28-2-2026");
  await screen.choose("Waarom eindigt de zorg?", "Een andere aanbieder neemt het over");
  await screen.fill("Wie neemt de zorg over?", "Thuiszorg Lindehage");
  await screen.click("button", "Einde opslaan");
  await screen.read("Zorg van een andere aanbieder: Thuiszorg Lindehage");
  await see("zorg-geeindigd");
  await screen.click("button", "Zorg hervatten");
  await screen.find("heading", "Zorg hervatten?");
  await see("zorg-hervatten");
}

test("applications, from the letter to the client or to destruction", () =>
  inPractice("intake", {}, async (screen, place, see) => {
    await screen.click("button", "Aanmeldingen");
    await screen.find("heading", "Aanmeldingen");
    await see("aanmeldingen");
    await application(screen, see);
    await rejection(screen, see);
    await acceptance(screen, see);
    await list(screen, place, see);
    await destruction(screen, see);
  }));

async function application(screen, see) {
  await screen.click("button", "Aanmelding vastleggen");
  await screen.find("heading", "Aanmelding vastleggen");
  await screen.fill("BSN", "999900007");
  await screen.fill("Korte hulpvraag", "Hulp bij het koken.");
  await refused(screen, "Aanmelding opslaan", {
    message: /^BSN: Dit BSN klopt niet/u,
    typed: ["Korte hulpvraag", "Hulp bij het koken."],
  });
  await screen.find("link", /^Achternaam: Vul dit in/u);
  await see("aanmelding-geweigerd");
  await screen.click("radio", "Per telefoon");
  await screen.fill("BSN", "");
  await screen.fill("Voornamen", "Teun");
  await screen.fill("Achternaam", "Oosterhuis");
  await screen.click("button", "Aanmelding opslaan");
  await screen.find("heading", "Teun Oosterhuis");
  await see("aanmelding");
}

async function rejection(screen, see) {
  await screen.click("button", "Afwijzen");
  await screen.find("heading", "Aanmelding afwijzen?");
  await screen.click("button", "Afwijzen");
  await screen.find("link", /^Waarom wijst u de aanmelding af\?: Vul dit in/u);
  await see("aanmelding-afwijzen-geweigerd");
  await screen.fill("Waarom wijst u de aanmelding af?", "Wij bieden deze hulp niet.");
  await screen.click("button", "Afwijzen");
  await screen.read("Wij bieden deze hulp niet.");
  await screen.click("button", "Terug");
}

async function acceptance(screen, see) {
  await screen.click("button", /Zandstra/u);
  await screen.click("button", "Cliënt inschrijven");
  await screen.find("heading", /Zandstra inschrijven als cliënt$/u);
  await screen.fill("Woonplaats", "Waterborg");
  await refused(screen, "Inschrijven", {
    message: /^Geboortedatum: Vul dit in/u,
    typed: ["Woonplaats", "Waterborg"],
  });
  await see("aanmelding-inschrijven-geweigerd");
  await screen.fill("Geboortedatum", "5-6-1950");
  await screen.choose("Uit welke wet wordt de zorg betaald?", "Wmo – maatschappelijke ondersteuning");
  await screen.choose("Soort besluit", "Beschikking van de gemeente");
  await screen.fill("Nummer", "W-18");
  await screen.fill("Gemeente", "Gemeente Duinveen");
  await screen.click("button", "Inschrijven");
  await screen.find("tab", "Zorg");
  await screen.read("Waterborg");
}

async function list(screen, { papers }, see) {
  const file = join(papers, "aanmeldingen.csv");
  await writeFile(file, LIST);
  await screen.click("button", "Aanmeldingen");
  await screen.click("button", "Lijst inlezen");
  await screen.find("heading", "Aanmeldingen inlezen");
  await screen.answerDialog(file);
  await screen.click("button", "Bestand kiezen");
  await screen.click("button", "Lijst nakijken");
  await screen.read(/Deze dag bestaat niet/u);
  await see("aanmeldingen-inlezen-fout");
  await writeFile(file, LIST.replace("31-2", "28-2"));
  await screen.answerDialog(file);
  await screen.click("button", "Bestand opnieuw kiezen");
  await screen.click("button", "Lijst nakijken");
  await screen.read("2 regels goed.");
  await screen.click("button", "2 regels inlezen");
  await screen.read("2 aanmeldingen zijn ingelezen.");
}

/** The next year, when what was handled must go. */
async function destruction(screen, see) {
  await anotherDay(screen, "2027-01-11T08:00:00Z");
  await screen.click("button", "Aanmeldingen");
  await screen.read("2 aanmeldingen te vernietigen");
  await see("aanmeldingen-te-vernietigen");
  await screen.click("button", "2 aanmeldingen vernietigen");
  await screen.find("heading", "2 aanmeldingen vernietigen?");
  await see("aanmeldingen-vernietigen");
  await screen.click("button", "2 aanmeldingen vernietigen");
  await screen.read("2 aanmeldingen zijn vernietigd.");
  await unfold(screen);
  await see("aanmeldingen-vernietigd");
}
