// The people around a client: every screen, as it is at first, refused and filled in, judged by axe; and the main way
// through it by keyboard alone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { addMandate, addPerson, assessIncapable, decided, headline, register } from "../journey/people.mjs";
import { inPractice, refused, unfold } from "./practice.mjs";

const CARE = "Zorg en behandeling";
const CONTACTS = "Contacten en vertegenwoordigers";
const CLIENT = { Voornamen: "Gerda", Achternaam: "Haverkamp", Geboortedatum: "8-11-1948" };

async function atContacts(screen) {
  await register(screen, CLIENT);
  await screen.click("tab", CONTACTS);
  await screen.find("heading", "Wie beslist?");
}

test("contacts, what they may decide, capacity and recipients", () =>
  inPractice("people", {}, async (screen, place, see) => {
    await atContacts(screen);
    await see("contacten-leeg");
    await person(screen, see);
    await mandate(screen, see);
    await willingness(screen, see);
    await conduct(screen, see);
    await screen.click("button", "Terug");
    await practice(screen, see);
    await capacity(screen, see);
    await recipients(screen, see);
    await screen.read("U informeert en betrekt Iris Haverkamp niet, sinds 1 februari 2026.");
    await unfold(screen);
    await see("contacten");
    await otherDay(screen, see);
  }));

async function person(screen, see) {
  await screen.click("button", "Persoon toevoegen");
  await screen.find("heading", "Persoon toevoegen");
  await screen.click("checkbox", "Mantelzorger");
  await screen.click("checkbox", "Zorgverlener");
  await screen.fill(/^AGB-code/u, "123");
  await screen.fill("Telefoonnummer", "12");
  await unfold(screen);
  await refused(screen, "Toevoegen", { message: /^Achternaam: Vul dit in/u, typed: ["Telefoonnummer", "12"] });
  await screen.read("Een AGB-code heeft 8 cijfers.");
  await screen.read("Dit is geen telefoonnummer.");
  await see("contact-geweigerd");
  await screen.fill(/^AGB-code/u, "");
  await screen.click("checkbox", "Zorgverlener");
  await screen.click("checkbox", "Zoon of dochter");
  await refusedBsn(screen, see);
  await screen.fill("Voornamen", "Iris");
  await screen.fill("Achternaam", "Haverkamp");
  await screen.fill(/^Geboortedatum/u, "1-7-1975");
  await screen.fill("Telefoonnummer", "06 00012345");
  await screen.click("button", "Toevoegen");
  await screen.find("heading", "Iris Haverkamp");
  await see("contact");
}

/** The law is not certain that it may be kept: the article is told at the field, and everything typed is still there. */
async function refusedBsn(screen, see) {
  await screen.fill("Achternaam", "Haverkamp");
  await screen.fill("Telefoonnummer", "06 00012345");
  await screen.fill(/^BSN/u, "999900006");
  await refused(screen, "Toevoegen", {
    message: /^BSN: Laat dit leeg\. .*Stb\. 2025, 83/u,
    typed: [/^BSN/u, "999900006"],
  });
  await see("contact-bsn-geweigerd");
  await screen.fill(/^BSN/u, "");
}

async function mandate(screen, see) {
  await screen.click("button", "Bevoegdheid toevoegen");
  await screen.find("heading", "Bevoegdheid van Iris Haverkamp");
  await screen.click("radio", /^Schriftelijk gemachtigde/u);
  await screen.fill("Geldt vanaf", "31-2-2025");
  await screen.choose("Welk papier?", "Volmacht van de notaris, zoals een levenstestament");
  await refused(screen, "Bevoegdheid opslaan", {
    message: /^Geldt vanaf: Deze dag bestaat niet/u,
    typed: ["Geldt vanaf", "31-2-2025"],
  });
  await screen.find("link", "Waarover gaat de volmacht?: Vul dit in.");
  await see("bevoegdheid-geweigerd");
  await screen.click("radio", "Zorg en geld");
  await screen.fill("Geldt vanaf", "1-2-2025");
  await screen.choose("Welk papier?", "Nog geen papier");
  await screen.click("button", "Bevoegdheid opslaan");
  await screen.read("Papier nog niet gezien");
  await see("contact-met-bevoegdheid");
  await screen.click("button", "Papier vastleggen: Schriftelijk gemachtigde");
  await screen.fill("Datum van dat papier", "1-2-2025");
  await refused(screen, "Opslaan", {
    message: /^Welk papier\?: Vul dit in/u,
    typed: ["Datum van dat papier", "1-2-2025"],
  });
  await see("papier-geweigerd");
  await screen.choose("Welk papier?", "Volmacht met handtekening van de cliënt");
  await screen.click("button", "Opslaan");
  await screen.read("gezien op 2 maart 2026");
  await screen.click("button", "Beëindigen: Schriftelijk gemachtigde");
  await screen.find("heading", "Schriftelijk gemachtigde: beëindigen?");
  await see("bevoegdheid-beeindigen");
  await screen.click("button", "Annuleren");
}

async function willingness(screen, see) {
  await screen.click("button", "Treedt op namens de anderen");
  await screen.find("heading", "Iris Haverkamp treedt op namens de anderen");
  await see("treedt-op");
  await screen.click("button", "Annuleren");
  await screen.click("button", "Wil niet of onbereikbaar");
  await screen.fill(/^Toelichting/u, "Drie keer gebeld zonder antwoord.");
  await refused(screen, "Opslaan", {
    message: /^Wil en kan deze persoon optreden\?: /u,
    typed: [/^Toelichting/u, "Drie keer gebeld zonder antwoord."],
  });
  await see("wil-niet-geweigerd");
  await screen.click("radio", "Deze persoon is onbereikbaar of niet te vinden");
  await screen.click("button", "Opslaan");
  await screen.read("Drie keer gebeld zonder antwoord.");
}

async function conduct(screen, see) {
  await screen.click("button", "Notitie toevoegen");
  await screen.find("heading", "Notitie over Iris Haverkamp als vertegenwoordiger");
  await screen.fill("Wat is er gezien of gebeurd?", "Bespreekt elke keuze eerst samen.");
  await refused(screen, "Notitie opslaan", {
    message: /^Waar gaat het over\?: Vul dit in/u,
    typed: ["Wat is er gezien of gebeurd?", "Bespreekt elke keuze eerst samen."],
  });
  await see("notitie-geweigerd");
  await screen.click("radio", "Hoe deze persoon de cliënt betrekt");
  await screen.click("button", "Notitie opslaan");
  await screen.read("Bespreekt elke keuze eerst samen.");
  await screen.click("button", "Notitie toevoegen");
  await screen.click("radio", "Wij informeren en betrekken deze vertegenwoordiger niet");
  await screen.fill("Waarom past het niet bij goede zorg?", "De cliënt is bang.\nOverleg maakt dat erger.");
  await refused(screen, "Notitie opslaan", {
    message: /^Sinds wanneer\?: Vul dit in/u,
    typed: ["Waarom past het niet bij goede zorg?", "De cliënt is bang.\nOverleg maakt dat erger."],
  });
  await see("uitzondering-geweigerd");
  await screen.fill("Sinds wanneer?", "1-2-2026");
  await screen.click("button", "Notitie opslaan");
  await screen.read("Geldt vanaf 1 februari 2026.");
  await see("contact-met-uitzondering");
  await screen.click("button", /^Uitzondering beëindigen/u);
  await screen.find("heading", "Uitzondering beëindigen?");
  await see("uitzondering-beeindigen");
  await screen.click("button", "Annuleren");
  await screen.click("button", "Wil niet of onbereikbaar");
  await screen.click("radio", "Ja, deze persoon wil optreden");
  await screen.click("button", "Opslaan");
  await screen.read("Wil optreden, vastgelegd per 2 maart 2026.");
}

/** A practice, which then no longer belongs to the contacts. */
async function practice(screen, see) {
  await screen.click("button", "Praktijk of instelling toevoegen");
  await screen.find("heading", "Praktijk of instelling toevoegen");
  await screen.choose("Soort zorgverlener of instelling", "Iets anders");
  await screen.fill(/^E-mailadres/u, "geen adres");
  await refused(screen, "Toevoegen", {
    message: /^Naam van de organisatie: Vul dit in/u,
    typed: [/^E-mailadres/u, "geen adres"],
  });
  await see("praktijk-geweigerd");
  await screen.choose("Soort zorgverlener of instelling", "Huisarts");
  await screen.fill(/^E-mailadres/u, "");
  await screen.fill("Naam van de organisatie", "Huisartsenpraktijk Het Veerhuis");
  await screen.click("button", "Toevoegen");
  await screen.find("heading", "Huisartsenpraktijk Het Veerhuis");
  await screen.click("button", "Hoort er niet meer bij");
  await screen.fill("Waarom?", "De cliënt is verhuisd.");
  await screen.click("button", "Beëindigen");
  await screen.read("Dit contact hoort er niet meer bij.");
  await screen.click("button", "Eerdere gegevens");
  await see("contact-hoort-er-niet-bij");
  await screen.click("button", "Terug");
}

async function capacity(screen, see) {
  await screen.click("button", "Beoordeling vastleggen");
  await screen.find("heading", "Wilsbekwaamheid beoordelen");
  await screen.fill("Beoordeeld door", "dr. K. Postma");
  await refused(screen, "Beoordeling opslaan", {
    message: /^Waarover gaat de beoordeling\?: Vul dit in/u,
    typed: ["Beoordeeld door", "dr. K. Postma"],
  });
  await see("beoordeling-geweigerd");
  await screen.click("button", "Annuleren");
  await screen.click("button", "Niet opslaan en verlaten");
  await assessIncapable(screen, { matter: CARE, by: "dr. K. Postma", work: "arts", because: "Vergeet het gesprek." });
  await screen.click("button", /^Was verkeerd: /u);
  await screen.find("heading", "Was deze beoordeling verkeerd?");
  await see("beoordeling-verkeerd");
  await screen.click("button", "Annuleren");
}

async function recipients(screen, see) {
  await screen.click("button", "Ontvanger toevoegen");
  await screen.find("heading", "Ontvanger toevoegen");
  await screen.fill("Welke gegevens?", "Afspraken over de begeleiding");
  await screen.choose("Aan wie?", "Iris Haverkamp");
  await refused(screen, "Ontvanger opslaan", {
    message: /^Waarom mag dat\?: Vul dit in/u,
    typed: ["Welke gegevens?", "Afspraken over de begeleiding"],
  });
  await see("ontvanger-geweigerd");
  await screen.fill("Waarom mag dat?", "De cliënt heeft het gevraagd.");
  await screen.click("button", "Ontvanger opslaan");
  await screen.read("De cliënt heeft het gevraagd.");
}

async function otherDay(screen, see) {
  await screen.fill("Op welke dag?", "31-2-2026");
  await screen.click("button", "Laat zien");
  await screen.find("link", /^Op welke dag\?: Deze dag bestaat niet/u);
  await see("wie-beslist-geen-datum");
  await screen.fill("Op welke dag?", "1-2-2026");
  await screen.click("button", "Laat zien");
  await screen.read("Zo is het op 1 februari 2026.");
}

test("a proxy is added and decides, by keyboard alone", () =>
  inPractice("people-keyboard", { hands: "keyboard" }, async (screen) => {
    await atContacts(screen);
    await addPerson(screen, {
      firstNames: "Iris",
      surname: "Haverkamp",
      born: "1-7-1975",
      relation: "Zoon of dochter",
    });
    await addMandate(screen, {
      kind: /^Schriftelijk gemachtigde/u,
      scope: "Zorg en gegevens",
      from: "1-2-2025",
      paper: "Volmacht met handtekening van de cliënt",
      seenOn: "2-3-2026",
    });
    await screen.click("button", "Terug");
    await assessIncapable(screen, { matter: CARE, by: "dr. K. Postma", work: "arts", because: "Vergeet het gesprek." });
    await screen.read("Iris Haverkamp (schriftelijk gemachtigde)");
    assert.match(await decided(screen, CARE), /^Iris Haverkamp/u);
    assert.match(await headline(screen), /^Iris Haverkamp/u);
  }));
