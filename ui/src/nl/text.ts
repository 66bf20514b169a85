// Words of adapting the texts of letters and documents.

import type { PieceFault, TextGroup } from "../lib/bindings";

export const list = {
  heading: "Teksten",
  lead: "Elke brief en elk document heeft een standaardtekst. Past die niet bij uw organisatie? Dan kunt u hem in uw eigen woorden zetten. Wat al gemaakt is, verandert niet.",
  name: "Tekst",
  state: "Wat geldt nu?",
  standard: "Standaardtekst",
  own: (number: number) => `Eigen tekst, versie ${number}`,
  outdated: (count: number) => (count === 1 ? "1 stukje nakijken" : `${count} stukjes nakijken`),
  others: (count: number) => `Teksten die uw organisatie niet gebruikt (${count})`,
  none: "In deze groep gebruikt uw organisatie geen teksten.",
};

export const groups: Record<TextGroup, string> = {
  policy: "Verklaringen",
  letter: "Brieven",
  consent: "Toestemming en bezwaar",
  notice: "Berichten over gegevens",
};

export const words = {
  back: "Teksten",
  lead: "Verander wat u anders wilt zeggen. Wat tussen accolades staat, vult het programma in; laat dat staan.",
  blanks: "Wat vult het programma in?",
  blank: "Zo staat het in de tekst",
  meaning: "Dit komt er te staan",
  keep: "Eigen tekst bewaren",
  kept: "De eigen tekst is bewaard. Nieuwe brieven en documenten worden hiermee gemaakt.",
  unchanged: "Er is niets veranderd.",
  note: "Waarom deze wijziging?",
  noteHint: "Handig om later terug te lezen.",
  standard: "Terug naar de standaardtekst",
  standardHeading: "Terug naar de standaardtekst?",
  standardText:
    "Nieuwe brieven en documenten krijgen dan weer de tekst van het programma. Uw eigen teksten blijven hieronder bij de versies staan.",
  standardDone: "De standaardtekst geldt weer.",
  preview: "Zo ziet het eruit",
  previewLead: "Met verzonnen gegevens.",
  previewWaits: "Het voorbeeld verschijnt zodra alles klopt.",
  previewOld: "Dit voorbeeld is van voor uw laatste wijziging. Kijk wat er nog niet klopt.",
  needed: (names: readonly string[]) => `Laat staan: ${names.map((it) => `{${it}}`).join(", ")}.`,
  wasStandard: "Standaardtekst:",
  piecesIn: (part: string, own: number) =>
    own === 0 ? part : `${part} (${own === 1 ? "1 eigen stukje" : `${own} eigen stukjes`})`,
  replaced: "De standaardtekst is veranderd sinds u dit schreef. Kijk na of uw eigen tekst nog klopt.",
  replacedWas: "Eerst:",
  replacedIs: "Nu:",
  homelessHeading: "Deze eigen stukjes worden niet meer gebruikt",
  homeless: "In deze versie van het programma is de plek ervan vervallen.",
  history: "Versies",
  historyNone: "Deze tekst is nog nooit aangepast.",
  version: (number: number) => `Versie ${number}`,
  toStandard: "Terug naar de standaardtekst",
  keptBy: (name: string, when: string) => `${name}, ${when}`,
  made: (count: number) =>
    count === 0 ? "Nog niets mee gemaakt" : count === 1 ? "1 document mee gemaakt" : `${count} documenten mee gemaakt`,
  madeStandard: (count: number) =>
    count === 1
      ? "Met de standaardtekst is 1 document gemaakt."
      : `Met de standaardtekst zijn ${count} documenten gemaakt.`,
  differences: (count: number) => (count === 1 ? "1 verschil" : `${count} verschillen`),
  was: "Was",
  becomes: "Werd",
};

/** What a part of a text is called, by the key in the file. */
const parts: Record<string, string> = {
  client: "Als de cliënt de brief krijgt",
  representative: "Als een vertegenwoordiger de brief krijgt",
  paragraphs: "De alinea's",
  declaration: "De verklaring die getekend wordt",
  facts: "Woorden voor de gegevens",
  letter: "De brief zelf",
  item: "Lijst: waar staat wat",
  other: "Als een ander de brief krijgt",
  field: "Keuzes bij het invullen",
};

/** What a section without a heading is called, by its key in the file. */
const sections: Record<string, string> = {
  why: "Waarom iemand de brief krijgt",
  questions: "Bij vragen",
};

export const sectionOf = (key: string): string => sections[key] ?? "Zonder kop";

export const partOf = (key: string): string => parts[key] ?? "Algemeen";

/** What a piece is called, by the last key in the file. */
const pieces: Record<string, string> = {
  title: "Titel",
  lead: "Eerste woorden",
  heading: "Kop",
  paragraph: "Alinea",
  text: "Tekst",
  subject: "Betreft",
  opening: "Eerste alinea",
  questions: "Bij vragen",
  items: "Punt",
  item: "Punt",
  head: "Kop van een kolom",
  row: "Cel van de tabel",
  label: "Woord voor een gegeven",
  value: "Gegeven",
  subtitle: "Onder de titel",
  statementOwn: "Wat de cliënt verklaart",
  statementByName: "Wat er verklaard wordt als anderen tekenen",
  rights: "Wat de cliënt weet",
  absent: "Als het niet van toepassing is",
  recipientsHeading: "Kop boven de ontvangers",
  recipientsInstruction: "Uitleg bij de ontvangers",
  recipientColumn: "Kop van de kolom met ontvangers",
  choicesHeading: "Kop boven de keuzes",
  choicesInstruction: "Uitleg bij de keuzes",
  introduction: "Inleiding",
  in_force: "Vanaf wanneer het geldt",
  in_force_at_once: "Vanaf wanneer het geldt, als dat al zo is",
  where: "Waar de tekst te vinden is",
  changed: "Boven een onderdeel dat verandert",
  renamed: "Als een kop verandert",
  section_new: "Boven een nieuw onderdeel",
  section_gone: "Boven een onderdeel dat vervalt",
  was: "Kop boven de oude tekst",
  becomes: "Kop boven de nieuwe tekst",
  added: "Als er niets stond",
  removed: "Als er niets meer staat",
  nothing: "Als er niets veranderd is",
  over_wie: "Over wie het gaat",
  het_dossier: "Wiens dossier",
  de_gegevens: "Wiens gegevens",
  de_zorg: "Wiens zorg",
  written: "Om met de hand in te vullen",
};

/** Facts of a notice have the name of the fact as their key; in a field of a letter only what can be chosen is read. */
export const pieceOf = (keys: readonly string[]): string => {
  if (keys[0] === "field") return "Keuze";
  const last = [...keys].reverse().find((key) => Number.isNaN(Number(key))) ?? "";
  return keys[0] === "facts" ? "Woord voor een gegeven" : (pieces[last] ?? "Tekst");
};

type FaultWords = {
  [Reason in PieceFault["reason"]]: (fault: Extract<PieceFault, { reason: Reason }>) => string;
};

export const pieceFaults: FaultWords = {
  noSuchPiece: () => "Dit stukje staat niet meer in de tekst.",
  missing: () => "Dit stukje is leeg. Vul het in, of neem de standaardtekst terug.",
  tooLong: ({ max }) => `Dit is te lang. Gebruik ten hoogste ${max} tekens.`,
  strangeCharacters: () => "Hier staan tekens in die niet kunnen. Typ de tekst opnieuw.",
  openBrace: () => "Er is een accolade geopend en niet gesloten. Schrijf bijvoorbeeld {organisatie}.",
  unknownBlank: ({ name }) =>
    `Tussen accolades staat {${name}}. Dat kan het programma hier niet invullen. Kijk bij ‘${words.blanks}’.`,
  missingBlank: ({ name }) => `Hier hoort {${name}} in te staan. Zonder dat mist de lezer iets.`,
  unprintable: ({ signs }) => `Deze tekens kunnen niet geprint worden: ${[...signs].join(" ")}. Haal ze weg.`,
};

export function pieceFaultInDutch(fault: PieceFault): string {
  return (pieceFaults[fault.reason] as (fault: PieceFault) => string)(fault);
}
