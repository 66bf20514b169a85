// Words of the overview of consents: clients against kinds, and letters for many at once.

import type {
  AskAgain,
  ConsentCell,
  ConsentState,
  LeftOutReason,
  MatrixColumn,
  MatrixShow,
  WorkKind,
} from "../lib/bindings";
import { inDigits } from "./dates";
import { recipientKinds } from "./recipient";

export const overview = {
  heading: "Toestemmingen",
  lead: "Welke toestemming heeft welke cliënt, en wat is er nog te doen?",
  noClients: "Er zijn nog geen cliënten. Schrijf eerst een cliënt in.",
  toClients: "Naar de cliënten",
  show: "Wat wilt u zien?",
  shows: {
    attention: "Vraagt aandacht",
    missing: "Ontbreekt",
    onItsWay: "Onderweg",
    expiring: "Loopt binnenkort af",
    askAgain: "Opnieuw vragen",
    all: "Iedereen",
  } satisfies Record<MatrixShow, string>,
  search: "Cliënt zoeken",
  searchHint: "Naam, cliëntnummer of geboortedatum.",
  alsoEnded: "Ook cliënten die niet meer in zorg zijn",
  allDone: "Er vraagt niets om aandacht",
  allDoneText: "Elke cliënt heeft wat u van elke cliënt vraagt, en er loopt niets af.",
  nobody: "Geen cliënt gevonden. Kies hierboven iets anders.",
  caption: "Toestemmingen per cliënt en per soort",
  client: "Cliënt",
  choose: (name: string) => `${name} kiezen`,
  chooseAll: "Alle cliënten op deze pagina kiezen",
  expected: "Van elke cliënt",
  retired: "Niet meer in gebruik",
  total: (clients: number) =>
    clients === 1 ? "Totaal van 1 cliënt" : `Totaal van ${clients.toLocaleString("nl-NL")} cliënten`,
  notAsked: "Niet gevraagd",
  missing: "Ontbreekt",
  open: (kind: string, name: string, state: string) => `${kind} van ${name}: ${state}. Openen`,
  chosen: (count: number) => (count === 1 ? "1 cliënt gekozen" : `${count.toLocaleString("nl-NL")} cliënten gekozen`),
  letters: "Brieven maken",
  lettersFor: (letters: string, name: string) => `${letters}: ${name}`,
  lettersLacking: (count: number) =>
    count === 1 ? "Brief maken voor 1 cliënt" : `Brieven maken voor ${count.toLocaleString("nl-NL")}`,
  clear: "Keuze wissen",
  settings: "Soorten kiezen",
  columns: "Welke soorten wilt u zien?",
  columnsHint: "Kiest u niets, dan ziet u wat u van elke cliënt vraagt en wat in gebruik is.",
  expect: "Wat vraagt u van elke cliënt?",
  expectHint:
    "Heeft een cliënt in zorg dit nog niet, dan staat er ‘ontbreekt’. Vraag alleen wat u echt van iedereen nodig heeft.",
  saveExpected: "Opslaan",
  savedExpected: "Opgeslagen.",
};

/** Where a cell stands, in a word. */
export const cellStates: Record<ConsentState, string> = {
  proposed: "Te printen",
  printed: "Te tekenen",
  upcoming: "Gaat nog in",
  inForce: "Geldig",
  expired: "Verlopen",
  refused: "Geweigerd",
  withdrawn: "Ingetrokken",
  replaced: "Vervangen",
};

const again: Record<AskAgain, string> = {
  clientSignsNow: "Opnieuw vragen: de cliënt tekent nu zelf",
  representativeSignsNow: "Opnieuw vragen: nu tekent een vertegenwoordiger",
  otherRepresentative: "Opnieuw vragen: een ander vertegenwoordigt nu",
};

/** What stands below the state of a cell. */
export function remarks(cell: ConsentCell): string[] {
  return [
    ...(cell.askAgain === null ? [] : [again[cell.askAgain]]),
    ...(cell.until === null || cell.state !== "inForce" ? [] : [`tot en met ${inDigits(cell.until)}`]),
    ...(cell.state === "inForce" || cell.since === null ? [] : [`sinds ${inDigits(cell.since)}`]),
    ...(cell.successor ? ["nieuwe brief onderweg"] : []),
  ];
}

/** How many stand where, without what nobody has. */
export function totals(column: MatrixColumn): [string, number][] {
  const all: [string, number][] = [
    ["Ontbreekt", column.missing],
    ["Onderweg", column.onItsWay],
    ["Geldig", column.inForce],
    ["Loopt af", column.expiring],
    ["Opnieuw vragen", column.askAgain],
    ["Nee gezegd", column.declined],
  ];
  return all.filter(([, count]) => count !== 0);
}

export const bulk = {
  heading: "Brieven voor meer cliënten",
  leadChosen: (count: number) =>
    count === 1 ? "Voor 1 gekozen cliënt." : `Voor ${count.toLocaleString("nl-NL")} gekozen cliënten.`,
  leadLacking: (kind: string) => `Voor iedereen in zorg bij wie deze toestemming ontbreekt: ${kind}.`,
  back: "Terug naar het overzicht",
  about: "Wat vraagt u?",
  kind: "Soort toestemming",
  purpose: "Waarvoor?",
  purposeHint: "Kies uit de lijst of typ zelf.",
  recipients: "Met wie deelt u informatie?",
  own: "De eigen contacten van elke cliënt",
  ownHint: "Het programma zoekt ze op bij de contacten. Wie er een mist, krijgt geen brief; u ziet dan wie dat zijn.",
  ownKinds: "Welke contacten?",
  same: "Voor iedereen dezelfde",
  recipientKind: "Soort",
  recipientName: "Naam van de persoon of praktijk",
  recipientPlace: "Plaats",
  choices: "Wat kan de cliënt aankruisen?",
  choicesOwn: "Iets anders",
  choicesOwnHint: "Elk onderdeel op een nieuwe regel.",
  howLong: "Hoe lang?",
  validUntil: "Geldig tot en met",
  validUntilHint: "Laat leeg als de toestemming geldt tot de cliënt haar intrekt.",
  check: "Controleren",
  checkHint: "Het programma kijkt eerst per cliënt wie tekent. Er wordt nog niets vastgelegd.",
  canMake: (letters: number) =>
    letters === 1
      ? "Er kan 1 brief gemaakt worden"
      : `Er kunnen ${letters.toLocaleString("nl-NL")} brieven gemaakt worden`,
  none: "Er kan geen brief gemaakt worden",
  canMakeText: "De brieven worden vastgelegd als geprint op vandaag, en bij elke cliënt bewaard.",
  leftOut: (count: number) =>
    count === 1 ? "1 cliënt krijgt geen brief" : `${count.toLocaleString("nl-NL")} cliënten krijgen geen brief`,
  leftOutCaption: "Cliënten die geen brief krijgen, en waarom",
  leftOutMore: (more: number) => `En nog ${more.toLocaleString("nl-NL")} andere cliënten.`,
  why: "Waarom?",
  todo: "Wat te doen",
  make: (letters: number) => (letters === 1 ? "1 brief maken" : `${letters.toLocaleString("nl-NL")} brieven maken`),
  change: "Gegevens aanpassen",
  progress: "Voortgang",
  doing: {
    letters: "De brieven worden gemaakt",
    files: "De bestanden worden bewaard",
    dataKey: "De kluis wordt opnieuw versleuteld",
  } satisfies Record<WorkKind, string>,
  of: (done: number, total: number) => `${done.toLocaleString("nl-NL")} van ${total.toLocaleString("nl-NL")}`,
  stop: "Stoppen",
  stopHint: "Stopt u, dan wordt er niets vastgelegd.",
  stopping: "Bezig met stoppen…",
  stopped: "Gestopt. Er is niets vastgelegd.",
  made: (letters: number) =>
    letters === 1 ? "1 brief is gemaakt" : `${letters.toLocaleString("nl-NL")} brieven zijn gemaakt`,
  madeText: "Print ze nu, of bewaar ze. Na het vergrendelen van de kluis print u elke brief bij de cliënt zelf.",
  view: "Openen om te printen",
  save: "Bewaren als één bestand…",
  saveEach: "Per brief een bestand bewaren…",
  saved: (name: string) => `Bewaard: ${name}.`,
  savedEach: (files: number, folder: string) => `${files.toLocaleString("nl-NL")} bestanden bewaard in ${folder}.`,
  done: "Klaar",
};

/** Why a client gets no letter. */
export function leftOutInDutch(reason: LeftOutReason): string {
  switch (reason.is) {
    case "alreadyThere":
      return "Er is al een toestemming of een brief van deze soort.";
    case "deceased":
      return "De cliënt is overleden.";
    case "onlyTheClient":
      return "Alleen de cliënt zelf kan dit geven, en kan dat nu niet.";
    case "nobodySigns":
      return "Er moet een vertegenwoordiger tekenen, en die staat niet bij de contacten.";
    case "chooseWhoSigns":
      return "Een van meer personen tekent; het is niet vastgelegd wie.";
    case "recipientMissing":
      return `Bij de contacten staat geen ontvanger van de soort: ${recipientKinds[reason.kind].toLowerCase()}.`;
  }
}

/** What to do about it; empty where nothing. */
export function remedy(reason: LeftOutReason): string {
  switch (reason.is) {
    case "alreadyThere":
      return "Toestemming bekijken";
    case "nobodySigns":
    case "chooseWhoSigns":
    case "recipientMissing":
      return "Naar de contacten";
    case "deceased":
    case "onlyTheClient":
      return "Naar de cliënt";
  }
}
