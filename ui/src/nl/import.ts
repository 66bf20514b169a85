// Words of reading in a list.

import type { Column, DuplicateRow } from "../lib/bindings";

export const columns: Record<Column, string> = {
  ignore: "Niet inlezen",
  fullName: "Hele naam",
  surname: "Achternaam",
  prefix: "Tussenvoegsel",
  partnerName: "Achternaam partner",
  partnerPrefix: "Tussenvoegsel partner",
  nameUse: "Naamgebruik",
  initials: "Voorletters",
  firstNames: "Voornamen",
  birthDate: "Geboortedatum",
  sex: "Geslacht",
  streetAndNumber: "Straat en huisnummer",
  street: "Straat",
  houseNumber: "Huisnummer",
  houseLetter: "Huisletter",
  houseAddition: "Toevoeging",
  postcodeAndTown: "Postcode en woonplaats",
  postcode: "Postcode",
  town: "Woonplaats",
  country: "Land",
  foreignAddress: "Adres in het buitenland",
  secretAddress: "Geheim adres",
  phone: "Telefoon",
  mobile: "Mobiel",
  email: "E-mailadres",
  bsn: "BSN",
  reference: "Eigen nummer",
  careStart: "Begin van de zorg",
  careEnd: "Einde van de zorg",
};

const rows = (count: number) => (count === 1 ? "1 regel" : `${count.toLocaleString("nl-NL")} regels`);

export const words = {
  heading: "Lijst inlezen",
  lead: "Zet uw eigen lijst uit Excel in één keer in de kluis.",
  back: "Terug",
  stepFile: "1. Kies uw bestand",
  stepFileLead:
    "Een Excel-bestand (.xlsx) of CSV-bestand met op de eerste regel kopjes zoals Achternaam en Geboortedatum.",
  choose: "Bestand kiezen",
  chooseAgain: "Bestand opnieuw kiezen",
  template: "Leeg voorbeeld bewaren",
  reading: "Het bestand wordt gelezen…",
  chosen: (name: string, count: number) => `${name}: ${rows(count)}.`,
  stepColumns: "2. Wat staat er in elke kolom?",
  stepColumnsLead:
    "Het programma heeft geraden. Verbeter wat niet klopt; kies Niet inlezen voor kolommen die u niet nodig heeft.",
  heading1: "Kopje in uw lijst",
  sample: "Voorbeelden",
  meaning: "Betekenis",
  meaningOf: (heading: string) => `Betekenis van kolom ${heading}`,
  noHeading: (index: number) => `Kolom ${index + 1} (zonder kopje)`,
  check: "Lijst nakijken",
  checking: "De lijst wordt nagekeken…",
  stepResult: "3. Nagekeken",
  allGood: (good: number) => `${rows(good)} goed. U kunt de lijst inlezen.`,
  someBad: (good: number, bad: number) => `${rows(good)} goed, ${rows(bad)} niet goed.`,
  fix: "Er is nog niets ingelezen. Verbeter deze regels in uw eigen bestand, sla het op en kies het bestand opnieuw.",
  badCaption: "Regels die niet goed zijn",
  line: "Regel",
  field: "Kolom",
  reason: "Wat is er mis?",
  moreBad: (more: number) => `En nog ${rows(more)}.`,
  duplicatesHeading: "Misschien dubbel",
  duplicatesLead:
    "Deze regels lijken op een cliënt die er al is, of op een andere regel. Kijk ze na. Leest u de lijst in, dan komen ze er allemaal bij.",
  duplicatesCaption: "Regels die op een cliënt lijken",
  likeWhom: "Lijkt op",
  like: ({ client, otherLine }: DuplicateRow) =>
    client === null ? `Regel ${otherLine ?? ""} van deze lijst` : `${client.name} (cliëntnummer ${client.number})`,
  likeness: "Waarom",
  run: (good: number) => `${rows(good)} inlezen`,
  running: "De cliënten worden ingelezen. Dit kan even duren…",
  done: (count: number) =>
    count === 1 ? "1 cliënt is ingelezen." : `${count.toLocaleString("nl-NL")} cliënten zijn ingelezen.`,
  doneLead:
    "Ze staan nu in de kluis. Uw eigen bestand is niet veranderd en niet versleuteld: ruim het op als u het niet meer nodig heeft.",
  toList: "Naar de cliënten",
  another: "Nog een lijst inlezen",
};
