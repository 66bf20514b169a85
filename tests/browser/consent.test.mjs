// Consents and objections of each shape, and an organisation's own kind: every screen judged by axe; and the life of a
// consent of a fourteen-year-old by keyboard alone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { agreesToAll, askFor, makeLetter, print, recipient, withdraw } from "../journey/consents.mjs";
import { fourteen } from "../journey/fourteen.mjs";
import { register } from "../journey/people.mjs";
import { inside } from "../rig/screen.mjs";
import { inPractice, refused } from "./practice.mjs";

const PATIENTLY = { within: 120_000 };
const ADULT = { Voornamen: "Gerda", Achternaam: "Haverkamp", Geboortedatum: "8-11-1948" };
const CHILD = { Voornamen: "Sem", Achternaam: "Zonneveld", Geboortedatum: "15-4-2011" };

async function atConsents(screen, client) {
  await register(screen, client);
  await screen.click("tab", "Toestemmingen");
}

async function toConsents(screen) {
  await screen.click("button", "Gerda Haverkamp");
  await screen.find("heading", "Toestemmingen en bezwaren");
}

test("kinds of every shape: several recipients, choices alone, one day, an objection, the client alone", () =>
  inPractice("consent", {}, async (screen, place, see) => {
    await atConsents(screen, ADULT);
    await shared(screen, see);
    await pictures(screen, see);
    await toConsents(screen);
    await audit(screen, see);
    await toConsents(screen);
    await objection(screen, see);
    await toConsents(screen);
    await spoken(screen, see);
    await toConsents(screen);
    await proxy(screen, see);
    await toConsents(screen);
    await see("toestemmingen-van-client");
  }));

/** Asked, agreed to in part, and then replaced by a new one. */
async function shared(screen, see) {
  await askFor(screen, "Informatie delen met andere zorgverleners");
  await recipient(screen, { kind: "Huisarts", name: "Huisarts Van der Veer", town: "Lindendorp" });
  await screen.click("radio", /^Goede en veilige zorg/u);
  await see("vraag-delen");
  await makeLetter(screen);
  await print(screen);
  await agreesToAll(screen, "G. Haverkamp");
  await screen.read("De toestemming geldt, tot de cliënt haar intrekt.");
  await see("delen-geldig");
  await toConsents(screen);
  await askFor(screen, "Informatie delen met andere zorgverleners");
  await screen.find("radio", /^Ja, brief .* wordt vervangen$/u);
  await recipient(screen, { kind: "Apotheek", name: "Apotheek De Vijzel" });
  await screen.click("radio", "Medicijnen op elkaar afstemmen");
  await see("vraag-delen-vervangt");
  await makeLetter(screen);
  await screen.read(/Vervangt brief .* zodra iedereen heeft getekend/u);
  await print(screen);
  await agreesToAll(screen, "G. Haverkamp");
  await screen.read("De toestemming geldt, tot de cliënt haar intrekt.");
  await toConsents(screen);
  await screen.read("Vervangen");
}

/** Somebody says no. */
async function pictures(screen, see) {
  await askFor(screen, "Foto’s, film en geluid", { folded: true });
  await screen.find("checkbox", "Foto’s op onze website");
  assert(!(await screen.has("textbox", "Naam van de persoon of praktijk")), "nobody receives anything here");
  await screen.click("radio", /^Laten zien wat wij doen/u);
  await see("vraag-foto");
  await makeLetter(screen);
  await print(screen);
  await screen.click("button", "Antwoord opslaan");
  await screen.read("Geweigerd");
  await see("foto-niets-aangekruist");
}

/** On one day only; the day is asked, and must be there. */
async function audit(screen, see) {
  await askFor(screen, "Inzage door een auditor", { folded: true });
  await recipient(screen, { name: "Joris van Beek" });
  assert(!(await screen.has("button", "Ontvanger toevoegen")), "there is one auditor");
  await screen.click("radio", /^Externe audit/u);
  await refused(screen, "Brief maken", {
    message: /^Op welke dag\?: Vul dit in/u,
    typed: [inside("Ontvanger 1", "Naam van de persoon of praktijk"), "Joris van Beek"],
  });
  await see("vraag-audit");
  await screen.fill("Op welke dag?", "10-3-2026");
  await makeLetter(screen);
  await print(screen);
  await agreesToAll(screen, "G. Haverkamp");
  await screen.read("De toestemming geldt alleen op 10 maart 2026.");
  await see("audit-gaat-nog-in");
}

/** Said aloud, before there is any letter. */
async function objection(screen, see) {
  await askFor(screen, "Bezwaar tegen delen met andere behandelaars", { folded: true });
  await screen.find("heading", "Bezwaar van Gerda Haverkamp vastleggen");
  await recipient(screen, { kind: "Ziekenhuis of specialist", name: "Het Streekziekenhuis" });
  await screen.click("radio", /^De zorg of behandeling/u);
  await see("vraag-bezwaar");
  await makeLetter(screen);
  await screen.click("button", "Antwoord vastleggen van G. Haverkamp");
  await screen.click("radio", "Mondeling");
  await screen.click("radio", inside("Het Streekziekenhuis", "Ja"));
  await see("bezwaar-antwoord");
  await screen.click("button", "Antwoord opslaan");
  await screen.read("De cliënt heeft bezwaar gemaakt.");
  await see("bezwaar-geldt");
}

/** A refusal by the signer, with its date. */
async function spoken(screen, see) {
  await askFor(screen, "De zorg of ondersteuning zelf", { folded: true });
  await screen.click("radio", /^De doelen uit het zorgplan/u);
  await makeLetter(screen);
  await print(screen);
  await screen.click("button", "Nee gezegd");
  await screen.find("heading", "Heeft G. Haverkamp nee gezegd?");
  await screen.fill("Datum van het antwoord", "3-3-2026");
  await screen.click("button", "Ja, vastleggen");
  await screen.find("link", /Deze datum ligt in de toekomst/u);
  assert.equal(await screen.value("Datum van het antwoord"), "3-3-2026", "what was typed is still there");
  await see("nee-in-de-toekomst");
  await screen.fill("Datum van het antwoord", "2-3-2026");
  await screen.click("button", "Ja, vastleggen");
  await screen.read("Nee gezegd door G. Haverkamp, op 2 maart 2026.");
}

/** Only the client can do this, and withdraws it again. */
async function proxy(screen, see) {
  await askFor(screen, "Iemand machtigen");
  await screen.read("Alleen de cliënt zelf kan dit.");
  await recipient(screen, { kind: "Familie, vriend of ander persoon uit het netwerk", name: "Iris Haverkamp" });
  await screen.click("radio", "Beslissen over zorg of ondersteuning, als dat zelf niet lukt");
  await see("vraag-machtigen");
  await makeLetter(screen);
  await print(screen);
  await agreesToAll(screen, "G. Haverkamp");
  await screen.read("De toestemming geldt, tot de cliënt haar intrekt.");
  await screen.click("button", "Intrekken");
  await screen.find("heading", "Toestemming intrekken?");
  await screen.click("button", "Ja, intrekken");
  await screen.find("link", "Hoe is het gezegd?: Kies hoe het is gezegd.");
  await see("intrekken-onvolledig");
  await screen.click("radio", "Mondeling");
  await screen.click("button", "Ja, intrekken");
  await screen.read("Wat moet er nu gebeuren?");
  await screen.click("button", "Bevestiging van de intrekking");
  await screen.find("img", /^Pagina 1 van /u, PATIENTLY);
  await see("machtiging-ingetrokken");
}

test("a fourteen-year-old and a parent both sign, the scan files itself, and it is withdrawn, by keyboard alone", () =>
  inPractice("consent-keyboard", { hands: "keyboard" }, async (screen, place, see) => {
    const printed = fileURLToPath(new URL("../../target/browser/consent-keyboard/answers/inzage", import.meta.url));
    await fourteen(screen, { printed, see });
  }));

test("only the client can appoint a proxy, and a child of fourteen cannot", () =>
  inPractice("consent-child", {}, async (screen, place, see) => {
    await atConsents(screen, CHILD);
    await askFor(screen, "Iemand machtigen");
    await screen.read("Dit kan nu niet");
    await recipient(screen, { name: "Mira Zonneveld" });
    await screen.click("radio", "Beslissen over zorg of ondersteuning, als dat zelf niet lukt");
    await screen.click("button", "Brief maken");
    await screen.read("Alleen de cliënt zelf kan dit, en mag of kan dat nu niet");
    await see("machtigen-te-jong");
  }));

test("an own kind is made from a copy, asked, and no longer offered", () =>
  inPractice("consent-kinds", {}, async (screen, place, see) => {
    await screen.click("button", "Instellingen");
    await screen.click("tab", "Soorten toestemming");
    await screen.read("U heeft nog geen eigen soorten.");
    await see("soorten");
    await screen.click("button", "Eigen soort maken");
    await screen.find("heading", "Eigen soort maken");
    await see("soort-leeg");
    await screen.click("button", "Soort opslaan");
    await screen.find("link", "Naam van deze soort: Vul dit in.");
    await see("soort-fouten");
    await screen.choose("Begin met", "Foto’s, film en geluid");
    await screen.fill("Naam van deze soort", "Foto’s op de markt");
    await screen.fill("Onderwerp van de brief aan de cliënt", "foto’s van {cliënt}");
    await refused(screen, "Soort opslaan", {
      message: /^Onderwerp van de brief aan de cliënt: .*\{cliënt\}/u,
      typed: ["Naam van deze soort", "Foto’s op de markt"],
    });
    await screen.fill("Onderwerp van de brief aan de cliënt", "foto’s van ");
    await screen.click("button", /^\{client\}/u);
    assert.equal(await screen.value("Onderwerp van de brief aan de cliënt"), "foto’s van {client}");
    await screen.find("img", /^Pagina 1 van /u, PATIENTLY);
    await see("soort-met-voorbeeld");
    await screen.click("button", "Soort opslaan");
    await screen.read("De soort is opgeslagen.");
    await screen.find("button", "Foto’s op de markt wijzigen");
    await see("soorten-met-eigen");
    await atConsents(screen, ADULT);
    await askFor(screen, "Foto’s op de markt");
    await screen.click("radio", /^Laten zien wat wij doen/u);
    await makeLetter(screen);
    await screen.click("button", "Instellingen");
    await screen.click("tab", "Soorten toestemming");
    await screen.click("button", "Foto’s op de markt niet meer gebruiken");
    await screen.find("button", "Foto’s op de markt weer gebruiken");
    await see("soorten-niet-meer");
  }));
