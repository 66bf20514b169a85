// Words of the letters of the office: which there are, the form, one that was made, and letters for many clients.

import type { LetterGroup, LetterLeftOutReason } from "../lib/bindings";

export const groups: Record<LetterGroup, string> = {
  information: "Informatie",
  request: "Verzoeken",
  record: "Dossier en overdracht",
  complaint: "Klachten",
  breach: "Datalekken",
};

export const words = {
  documents: "Documenten",
  statementTab: "Verklaringen en regels",
  lettersTab: "Brieven",
  heading: "Brieven",
  lead: "Brieven voor meer cliënten tegelijk, en stukken die niet over één cliënt gaan.",
  newHeading: "Brief maken",
  newHeadingFor: (name: string) => `Brief maken voor ${name}`,
  back: "Terug",
  search: "Welke brief zoekt u?",
  searchHint: "Typ een woord, bijvoorbeeld inzage of klacht.",
  none: "Geen brief gevonden. Typ een ander woord.",
  count: (count: number) => (count === 1 ? "1 brief" : `${count} brieven`),
  make: "Brief maken",
  makeFor: (name: string) => `Brief maken: ${name}`,
  atClient: "Een brief over één cliënt maakt u op de pagina van die cliënt, bij Brieven.",
  consents: "Toestemming, volmacht of machtiging",
  consentsText: "Deze brieven tekent de cliënt. Ze staan bij Toestemmingen.",
  /** By the code of the kind of consent. */
  consentKinds: [
    ["inspectionProxy", "Volmacht om het dossier in te zien"],
    ["disclosureAuthorisation", "Machtiging om gegevens te geven"],
    ["proxyAppointment", "Iemand machtigen om te beslissen"],
  ] as const,
  consentsOpen: "Andere toestemming of bezwaar",
  madeHeading: "Eerder gemaakt",
  madeHeadingOrganisation: "Eerder gemaakte stukken",
  madeLead: "Elke brief blijft bewaard zoals hij is gemaakt.",
  nothingMade: "Er is nog niets gemaakt.",
  caption: "Gemaakte brieven",
  kind: "Soort",
  date: "Datum",
  to: "Aan",
  number: "Nummer",
  nobody: "Niet aan één persoon",
  secret: "Alleen de coördinator kan deze brief openen.",
  noneYet: "Voor deze cliënt zijn nog geen brieven gemaakt.",
};

export const form = {
  toHeading: "Aan wie",
  goesTo: "De brief gaat naar:",
  noAddress: "Er is geen adres om op de envelop te zetten. Geef de brief zelf af.",
  somebodyElse: "Aan iemand anders sturen",
  somebodyElseHint:
    "Bijvoorbeeld een advocaat of een nabestaande. In de brief staat dan de naam van de cliënt in plaats van ‘u’.",
  recipientKind: "Soort ontvanger",
  recipientName: "Naam van de persoon of organisatie",
  recipientAddress: "Adres",
  recipientAddressHint: "Zoals op de envelop: straat en nummer, daaronder postcode en plaats.",
  deceased: "Deze cliënt is overleden",
  deceasedText: "De brief kan niet naar de cliënt. Vul in aan wie hij gaat.",
  nobodyDecides: "Niemand beslist voor deze cliënt",
  nobodyDecidesText:
    "De cliënt kan dit niet zelf, en bij de contacten staat niemand die dat mag. Leg eerst vast wie dat is, of stuur de brief aan iemand anders.",
  fields: "Wat er in de brief komt",
  save: "Brief maken en bewaren",
  saved: "De brief is gemaakt en staat in het dossier.",
  savedOrganisation: "Het stuk is gemaakt en bewaard.",
  preview: "Zo wordt de brief",
  previewWaits: "De brief komt in beeld als u begint te typen.",
  missing: (count: number) => (count === 1 ? "Er ontbreekt nog 1 ding." : `Er ontbreken nog ${count} dingen.`),
  sources: "Waarom deze brief",
  other: "Andere brief kiezen",
};

export const page = {
  print: "Openen om te printen",
  save: "Bewaren als…",
  saveHeading: "De brief bewaren als bestand",
  opened: "De brief is geopend in een ander programma. Print hem daar.",
  facts: "Gegevens",
  madeBy: "Gemaakt door",
  standardText: "standaardtekst",
  ownText: (number: number) => `eigen tekst, versie ${number}`,
  letter: "De brief zoals hij is gemaakt",
  filledIn: "Wat is ingevuld",
  toClient: "Naar de cliënt",
};

export const many = {
  heading: (name: string) => `${name}: voor meer cliënten`,
  lead: "Elke cliënt krijgt een eigen brief. De brief wordt bij de cliënt bewaard.",
  who: "Voor wie?",
  never: (count: number) =>
    count === 1 ? "Wie deze brief nog niet kreeg (1 cliënt)" : `Wie deze brief nog niet kreeg (${count} cliënten)`,
  everybody: "Iedereen in zorg",
  chosen: "Zelf kiezen",
  search: "Zoek op naam",
  choose: (name: string) => `${name} kiezen`,
  listCaption: "Cliënten in zorg, en wanneer zij deze brief het laatst kregen",
  client: "Cliënt",
  last: "Laatst gekregen",
  neverGot: "Nog niet",
  count: (count: number) => (count === 1 ? "1 cliënt gekozen" : `${count} cliënten gekozen`),
  nobodyChosen: "Kies eerst een of meer cliënten.",
  checkHint: "Het programma kijkt eerst voor wie de brief gemaakt kan worden. Er wordt nog niets bewaard.",
  canMakeText: "De brieven krijgen de datum van vandaag en worden bij elke cliënt bewaard.",
  madeText: "Print ze nu, of bewaar ze. U vindt elke brief ook terug bij de cliënt.",
};

export const leftOut: Record<LetterLeftOutReason, string> = {
  deceased: "De cliënt is overleden.",
  nobodyDecides: "Er moet iemand voor de cliënt beslissen, en die staat niet bij de contacten.",
};
