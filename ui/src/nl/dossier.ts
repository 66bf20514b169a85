// Words of the dossier: its parts, items, files, corrections and personal work notes.

import type {
  CorrectionKind,
  CriminalGround,
  DataKind,
  DetailField,
  ItemStepKind,
  ItemDetails,
  ItemField,
  ItemKind,
  ItemRow,
  ItemSource,
  LegalBasis,
  Measure,
  Period,
  RetentionCategory,
  SpecialKind,
  SpecialReason,
  WorkNoteField,
} from "../lib/bindings";
import type { DossierPart } from "../lib/place.svelte";
import { yesNo } from "./client";
import { inWords, moment } from "./dates";

export const parts: Record<DossierPart, string> = {
  all: "Alle stukken",
  careContent: "Zorginhoud",
  medical: "Medisch",
  finances: "Financiën",
  judicial: "Justitie en juridische status",
  education: "Onderwijs en werk",
  images: "Beeld en geluid",
  incidents: "Incidenten",
  restraint: "Vrijheidsbeperking",
  medication: "Medicatielijsten",
  abuse: "Meldcode en misbruik",
  workNotes: "Werkaantekeningen",
};

export const kinds: Record<ItemKind, string> = {
  helpRequest: "Hulpvraag",
  carePlan: "Zorgplan",
  guidanceNote: "Verslag van de begeleiding",
  evaluation: "Evaluatie",
  careHistory: "Eerdere zorg",
  diagnostics: "Diagnostiek",
  correspondence: "Brief of bericht",
  belief: "Levensovertuiging",
  other: "Ander stuk over de zorg",
  medical: "Medisch",
  paramedical: "Paramedisch",
  nursing: "Verpleegkundig",
  income: "Inkomen",
  expense: "Uitgave",
  debt: "Schuld",
  judicialHistory: "Justitieel verleden",
  legalStatus: "Juridische status",
  education: "Onderwijs",
  work: "Werk of dagbesteding",
  image: "Foto, film of geluid",
  passportPhoto: "Pasfoto",
};

export const sources: Record<ItemSource, string> = {
  selfMade: "Wij zelf",
  client: "De cliënt",
  family: "Familie of netwerk",
  otherCarer: "Een andere zorgverlener",
  referrer: "De verwijzer",
  municipality: "De gemeente",
  justice: "Politie of justitie",
  safetyHouse: "Zorg- en Veiligheidshuis",
};

export const categories: Record<DataKind, string> = {
  ordinary: "Gewone persoonsgegevens",
  special: "Bijzondere persoonsgegevens",
  criminal: "Strafrechtelijke gegevens",
  bsn: "Het burgerservicenummer (BSN)",
};

export const categoryHints: Record<DataKind, string> = {
  ordinary: "Alles wat hieronder niet staat.",
  special: "Gezondheid, geloof, afkomst, politiek, vakbond of seksueel leven.",
  criminal: "Veroordelingen, verdenkingen en strafbare feiten.",
  bsn: "Alleen als een wet vraagt dat het nummer erin staat.",
};

export const specialKinds: Record<SpecialKind, string> = {
  health: "Gezondheid",
  religion: "Geloof of levensovertuiging",
  race: "Ras of afkomst",
  politics: "Politieke mening",
  union: "Lid van een vakbond",
  sexLife: "Seksueel leven of geaardheid",
};

export const specialReasons: Record<SpecialReason, string> = {
  inAdditionToHealth: "Nodig naast de gegevens over gezondheid, voor goede zorg",
  spiritualCare: "Voor geestelijke verzorging",
  unavoidableIdentification: "Onmisbaar om de cliënt te herkennen",
  expressConsent: "De cliënt heeft uitdrukkelijk ja gezegd",
  vitalInterest: "Van levensbelang, en de cliënt kan niet zelf ja zeggen",
  madePublic: "De cliënt heeft dit zelf openbaar gemaakt",
  legalClaim: "Voor een rechtszaak of een vordering",
};

export const criminalGrounds: Record<CriminalGround, string> = {
  inAdditionToHealth: "Nodig naast de gegevens over gezondheid, voor goede zorg",
  fromPoliceOrJustice: "Gekregen van politie of justitie, volgens hun wet",
  publicPartnership: "Voor samenwerking van overheden, zoals een Zorg- en Veiligheidshuis",
  ownProtection: "Om onszelf te beschermen tegen strafbare feiten",
  expressConsent: "De cliënt heeft uitdrukkelijk ja gezegd",
  vitalInterest: "Van levensbelang, en de cliënt kan niet zelf ja zeggen",
  legalClaim: "Voor een rechtszaak of een vordering",
};

export const bases: Record<LegalBasis, string> = {
  contract: "Overeenkomst met de cliënt",
  legalDuty: "Wettelijke plicht",
  vitalInterest: "Vitaal belang",
  publicTask: "Taak van algemeen belang",
  legitimateInterest: "Gerechtvaardigd belang",
  consent: "Toestemming",
};

export const baseHints: Record<LegalBasis, string> = {
  contract: "Nodig om de zorg te geven die met de cliënt is afgesproken. Dit past bij gewone zorg.",
  legalDuty: "Een wet zegt dat u dit moet vastleggen.",
  vitalInterest: "Nodig om een leven te redden of ernstige schade te voorkomen.",
  publicTask: "Nodig voor een taak die de overheid aan u gaf.",
  legitimateInterest: "Nodig voor uw organisatie, en dat weegt zwaarder dan de privacy van de cliënt.",
  consent: "De cliënt zei hier apart ja op, en kan dat altijd terugnemen.",
};

export const retentions: Record<RetentionCategory, string> = {
  care: "Als zorgdossier",
  other: "Als ander gegeven over de cliënt",
  account: "Als gebruikersaccount",
  financial: "Als financiële administratie",
  medicationList: "Als medicatielijst",
  medicationIncident: "Als zorgdossier, door een incident of volledige overname van medicatie",
  identityCopy: "Als kopie van een identiteitsbewijs",
  websiteApplication: "Als aanmelding",
  log: "Als logboek",
  staff: "Als personeelsgegeven",
  applicant: "Als sollicitatie",
  camera: "Als camerabeeld",
  complaint: "Als klachtdossier",
};

export const measures: Record<Measure, string> = {
  supervisionOrder: "Ondertoezichtstelling (OTS)",
  outOfHomePlacement: "Machtiging uithuisplaatsing",
  closedYouthCare: "Machtiging gesloten jeugdhulp",
  careAuthorisation: "Zorgmachtiging (Wvggz)",
  crisisMeasure: "Crisismaatregel (Wvggz)",
  courtAuthorisation: "Rechterlijke machtiging (Wzd)",
  custody: "Inbewaringstelling (Wzd)",
  youthProbation: "Jeugdreclassering",
  youthInstitution: "PIJ-maatregel",
  tbsWithNursing: "Tbs met dwangverpleging",
  tbsWithConditions: "Tbs met voorwaarden",
  probation: "Voorwaardelijke straf of toezicht van de reclassering",
  detention: "Detentie",
  other: "Een andere maatregel",
};

export const periods: Record<Period, string> = {
  once: "Eén keer, of in totaal",
  week: "Per week",
  fourWeeks: "Per vier weken",
  month: "Per maand",
  year: "Per jaar",
};

export const correctionKinds: Record<CorrectionKind, string> = {
  correction: "Verbetering",
  completion: "Aanvulling",
  statement: "Verklaring van de cliënt",
};

export const correctionHints: Record<CorrectionKind, string> = {
  correction: "Er staat iets dat niet klopt.",
  completion: "Er ontbreekt iets.",
  statement: "De cliënt ziet het anders en wil dat dit erbij staat.",
};

export const fields: Record<ItemField, string> = {
  kind: "Wat voor stuk is het?",
  title: "Titel",
  text: "Tekst",
  measure: "Maatregel",
  party: "Andere partij",
  reference: "Kenmerk",
  amount: "Bedrag in euro",
  per: "Hoe vaak?",
  from: "Vanaf",
  until: "Tot en met",
  evaluateOn: "Volgende evaluatie",
  category: "Welke gevoelige gegevens?",
  specialKinds: "Waar gaat het over?",
  specialReason: "Waarom mag dit in het dossier?",
  criminalGround: "Waarom mag dit in het dossier?",
  explanation: "Leg uit waarom dit nodig is",
  source: "Van wie komt het?",
  sourceName: "Naam van die persoon of organisatie",
  dated: "Datum",
  author: "Schrijver",
  purpose: "Doel",
  basis: "Grondslag",
  retention: "Hoe wordt het bewaard?",
  on: "Datum",
  corrected: "Wat klopt er niet?",
  reading: "Hoe moet het zijn?",
  requestedBy: "Op verzoek van",
  reason: "Waarom?",
};

/** What a fact is called in items of some kinds, where the general name says too little. */
const named: { [Kind in ItemKind]?: { [Field in DetailField]?: string } } = {
  diagnostics: { party: "Wie stelde dit vast?", reference: "Code of classificatie" },
  careHistory: { party: "Welke zorgverlener of instelling?" },
  carePlan: { from: "Geldig vanaf", until: "Geldig tot en met" },
  correspondence: { party: "Van of aan wie?" },
  medical: { party: "Behandelaar of praktijk" },
  paramedical: { party: "Behandelaar of praktijk" },
  nursing: { party: "Verpleegkundige of organisatie" },
  income: { party: "Van wie komt het geld?" },
  expense: { party: "Aan wie wordt betaald?" },
  debt: { party: "Schuldeiser", reference: "Dossiernummer" },
  judicialHistory: { party: "Rechtbank of instantie", reference: "Zaaknummer" },
  legalStatus: { party: "Rechtbank of instantie", reference: "Zaaknummer" },
  education: { party: "School", reference: "Opleiding of niveau" },
  work: { party: "Werkgever of dagbesteding" },
};

/** What a fact is called in an item of this kind. */
export function detailInDutch(kind: ItemKind, field: DetailField): string {
  return named[kind]?.[field] ?? fields[field];
}

export const tab = {
  nav: "Vakken van het dossier",
  registers: "Registers",
  personal: "Van uzelf",
  counted: (name: string, count: number) => `${name}, ${count === 1 ? "1 stuk" : `${count} stukken`}`,
  add: "Nieuw stuk",
  search: "Zoeken in dit dossier",
  searchHint: "Typ een woord uit de titel, de tekst of de naam van de schrijver.",
  found: (count: number) => (count === 1 ? "1 stuk gevonden." : `${count} stukken gevonden.`),
  none: "In dit vak staat nog niets.",
  noneAtAll: "In dit dossier staat nog niets.",
  noneFound: "Met deze woorden is niets gevonden.",
  caption: (part: string) => `${part}, de nieuwste bovenaan`,
  date: "Datum",
  title: "Stuk",
  by: (kind: string, author: string) => `${kind} · ${author}`,
  marks: "Bijzonderheden",
  more: (count: number) => `Nog ${count} tonen`,
  sheet: "Correctieblad",
  hidden: "Een stuk dat is afgeschermd",
};

export const chips = {
  onHold: "Bewaarblokkade",
  shielded: "Afgeschermd",
  special: "Bijzonder",
  criminal: "Strafrechtelijk",
  bsn: "BSN",
  corrections: (count: number) => (count === 1 ? "1 verbetering" : `${count} verbeteringen`),
  files: (count: number) => (count === 1 ? "1 bestand" : `${count} bestanden`),
};

export const page = {
  back: "Terug",
  of: "Van",
  lead: (kind: string, date: string) => `${kind}, ${date}`,
  leadBy: (kind: string, date: string, author: string) => `${kind}, ${date}, door ${author}`,
  contents: "Inhoud",
  noText: "Bij dit stuk staat geen tekst. Kijk bij de bestanden.",
  noTextNoFile: "Bij dit stuk staat nog geen tekst en geen bestand.",
  shielded: "Dit stuk is afgeschermd. Alleen een coördinator ziet het.",
  about: "Herkomst, doel en grondslag",
  category: "Soort gegevens",
  specialKinds: "Gaat over",
  reason: "Waarom het mag",
  explanation: "Uitleg",
  source: "Afkomstig van",
  sourceName: "Naam",
  dated: "Ontvangen of gemaakt op",
  author: "Schrijver",
  purpose: "Doel",
  basis: "Grondslag",
  retention: "Bewaren",
  isShielded: "Afgeschermd",
  isOnHold: "Bewaarblokkade",
  recorded: "In het dossier gezet",
  recordedBy: (when: string, by: string) => `${when}, door ${by}`,
  changed: "Laatste wijziging",
  history: "Wat er met dit stuk gebeurd is",
  step: "Wat",
  when: "Wanneer",
  who: "Door wie",
  why: "Waarom",
  correct: "Verbetering toevoegen",
  shield: "Afschermen",
  unshield: "Afscherming opheffen",
  retentionChange: "Anders bewaren",
  hold: "Bewaarblokkade zetten",
  release: "Bewaarblokkade opheffen",
};

export const steps: Record<ItemStepKind, string> = {
  shielded: "Afgeschermd",
  unshielded: "Afscherming opgeheven",
  held: "Bewaarblokkade gezet",
  released: "Bewaarblokkade opgeheven",
  retentionChanged: "Anders bewaren",
};

export const sheet = {
  heading: "Correctieblad",
  ofHeading: (name: string) => `Correctieblad van ${name}`,
  lead: "Wat is verbeterd, staat naast het stuk. Het stuk zelf blijft zoals het was.",
  none: "Er is nog niets verbeterd.",
  on: (date: string) => `Geldt vanaf ${date}`,
  before: { correction: "Wat er stond", completion: "Wat ontbrak", statement: "Waar het over gaat" },
  after: { correction: "Hoe het is", completion: "Wat erbij komt", statement: "Wat de cliënt zegt" },
  requestedBy: "Op verzoek van",
  recorded: (when: string, by: string) => `Toegevoegd op ${when} door ${by}.`,
  newHeading: "Verbetering toevoegen",
  newLead: (title: string) => `Bij “${title}”. Het stuk zelf verandert niet; de verbetering komt ernaast te staan.`,
  kind: "Wat wilt u toevoegen?",
  missing: "Wat ontbreekt er?",
  about: "Waar gaat het over?",
  completed: "Wat komt erbij?",
  states: "Wat zegt de cliënt?",
  onHint: "De dag waarop dit bekend werd.",
  requestedByHint: "Bijvoorbeeld de cliënt, een ouder of uzelf.",
  save: "Verbetering bewaren",
  saved: "De verbetering staat op het correctieblad.",
  original: "Het stuk zoals het er staat",
  back: "Terug",
};

export const shielding = {
  heading: "Dit stuk afschermen?",
  text: "Alleen een coördinator ziet het dan nog. Het stuk verdwijnt niet, en u kunt de afscherming later opheffen.",
  reason: "Waarom schermt u het af?",
  yes: "Ja, afschermen",
  done: "Het stuk is afgeschermd.",
  offHeading: "Afscherming opheffen?",
  offText: "Ieder die dit vak van het dossier mag zien, ziet het stuk dan weer.",
  offReason: "Waarom heft u de afscherming op?",
  offYes: "Ja, opheffen",
  offDone: "De afscherming is opgeheven.",
};

export const holding = {
  heading: "Een bewaarblokkade zetten?",
  text: "Dit stuk wordt dan niet vernietigd en niet anders bewaard, ook niet als de bewaartijd om is. Bijvoorbeeld omdat er een klacht of een rechtszaak loopt.",
  reason: "Waarom moet het stuk blijven?",
  yes: "Ja, zetten",
  done: "De bewaarblokkade staat op het stuk.",
  offHeading: "Bewaarblokkade opheffen?",
  offText: "Voor het stuk geldt dan weer de gewone bewaartijd.",
  offReason: "Waarom heft u de blokkade op?",
  offYes: "Ja, opheffen",
  offDone: "De bewaarblokkade is opgeheven.",
};

export const keeping = {
  heading: "Anders bewaren",
  text: "Dit bepaalt hoe lang het stuk in het dossier blijft. Wat eerst gold, blijft in de geschiedenis staan.",
  reason: "Waarom wordt het anders bewaard?",
  yes: "Opslaan",
  done: "Vastgelegd hoe dit stuk wordt bewaard.",
};

export const files = {
  heading: "Bestanden",
  lead: "Bestanden staan versleuteld in de kluis. Uit foto’s haalt het programma de plaats waar ze gemaakt zijn.",
  none: "Er is nog geen bestand.",
  add: "Bestand toevoegen",
  addHint: "PDF, Word, Excel, tekst, foto, film of geluid. Ten hoogste 100 MB, een foto ten hoogste 20 MB.",
  adding: "Het bestand wordt nagekeken en in de kluis gezet. Bij een groot bestand duurt dat even…",
  added: "Het bestand is toegevoegd.",
  meta: (size: string, when: string, by: string) => `${size}, toegevoegd op ${when} door ${by}`,
  open: "Openen",
  openFile: (name: string) => `${name} openen`,
  save: "Bewaren als…",
  saveFile: (name: string) => `${name} bewaren als…`,
  saveHeading: "Het bestand buiten de kluis bewaren",
  opening: "Het bestand wordt geopend…",
};

export const form = {
  heading: (name: string) => `Nieuw stuk in het dossier van ${name}`,
  back: "Terug",
  kind: "Soort stuk",
  kindHint: "Kopieën van een identiteitsbewijs horen niet in het dossier.",
  contents: "Inhoud",
  titleHint: "Zo staat het in de lijst. Bijvoorbeeld: Huisbezoek, of Brief van de gemeente.",
  textHint: "Mag leeg blijven als u hierna een bestand toevoegt.",
  amountHint: "Bijvoorbeeld 1.250,50.",
  origin: "Herkomst",
  datedMade: "Datum waarop het is gemaakt",
  datedReceived: "Datum waarop u het kreeg",
  sensitive: "Gevoelige gegevens",
  isSensitive: "Hierin staan gevoelige gegevens",
  isSensitiveHint:
    "Over gezondheid, geloof, afkomst, politiek, vakbond, seksueel leven of strafbare feiten, of het BSN.",
  isSpecialHint:
    "Over gezondheid, geloof, afkomst, politiek, vakbond of seksueel leven. Gaat het over strafbare feiten, of moet het BSN erin? Laat dat een coördinator doen.",
  certainSpecial: (what: string) => `Bij deze soort gaat het altijd om bijzondere persoonsgegevens: ${what}.`,
  certainCriminal: "Hier gaat het altijd om strafrechtelijke gegevens.",
  alsoSpecial: "Gaat het ook over iets anders?",
  healthNote: "Gezondheid mag zonder verdere reden in het dossier, als het voor de zorg nodig is.",
  ground: "Doel, grondslag en bewaren",
  groundSummary: (purpose: string, basis: string, retention: string) =>
    `Doel: “${purpose}”. Grondslag: ${basis}. Bewaren: ${retention}.`,
  groundPreset: "Dit is al ingevuld voor gewone zorg. Pas het alleen aan als dat nodig is.",
  groundChange: "Doel, grondslag of bewaren aanpassen",
  noConsent:
    "Toestemming staat er niet bij. Een dossier bijhouden hoort bij de zorg en moet van de wet. Een cliënt kan het dus niet weigeren of terugnemen.",
  consentPossible: "Kiest u toestemming? Leg dan uit waar die toestemming te vinden is.",
  bsnNeedsDuty: "Het BSN mag alleen als een wet dat vraagt.",
  explanationHint: "Eén of twee zinnen zijn genoeg.",
  save: "Bewaren",
  saveAndFile: "Bewaren en bestand toevoegen",
  saved: "Het stuk staat in het dossier.",
};

export const noteFields: Record<WorkNoteField, string> = {
  title: "Onderwerp",
  text: "Aantekening",
};

export const notes = {
  heading: "Persoonlijke werkaantekeningen",
  lead: "Een geheugensteun voor uzelf: een indruk, een vermoeden, een vraag. Alleen u ziet deze aantekeningen.",
  outside:
    "Ze horen niet bij het dossier. Ze komen nooit in een inzage, een afdruk of een overdracht. Ander gebruik mag niet: schrijf wat in het dossier hoort, ook in het dossier.",
  none: "U heeft bij deze cliënt geen aantekeningen.",
  add: "Aantekening maken",
  newHeading: (name: string) => `Werkaantekening bij ${name}`,
  newLead: "Alleen u kunt dit lezen. U kunt de aantekening altijd vernietigen.",
  save: "Bewaren",
  saved: "De aantekening is bewaard.",
  written: (when: string) => `Geschreven op ${when}`,
  destroy: "Vernietigen",
  destroyOne: (title: string) => `Aantekening “${title}” vernietigen`,
  destroyHeading: "Aantekening vernietigen?",
  destroyText: (title: string) => `“${title}” verdwijnt voorgoed. Niemand kan de aantekening terughalen.`,
  destroyYes: "Ja, vernietigen",
  destroyed: "De aantekening is vernietigd.",
};

/** Whole cents as `€ 1.250,50`. */
export function euros(cents: number): string {
  return (cents / 100).toLocaleString("nl-NL", { style: "currency", currency: "EUR" });
}

/** Bytes as a person reads them: `730 bytes`, `52 kB`, `3,4 MB`. */
export function sizeInDutch(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, "kB"] : [bytes / 1_000_000, "MB"];
  const digits = amount < 10 ? 1 : 0;
  return `${amount.toLocaleString("nl-NL", { maximumFractionDigits: digits })} ${unit}`;
}

const day = (date: string | null) => (date === null ? "" : inWords(date));

/** The facts beside the text that were filled in. */
export function detailFacts(kind: ItemKind, details: ItemDetails): [string, string][] {
  const values: [DetailField, string][] = [
    ["measure", details.measure === null ? "" : measures[details.measure]],
    ["party", details.party],
    ["reference", details.reference],
    ["amount", details.amountCents === null ? "" : euros(details.amountCents)],
    ["per", details.per === null ? "" : periods[details.per]],
    ["from", day(details.from)],
    ["until", day(details.until)],
    ["evaluateOn", day(details.evaluateOn)],
  ];
  return values.filter(([, value]) => value !== "").map(([field, value]) => [detailInDutch(kind, field), value]);
}

/** All that is known about an item beside what it says; what does not apply is left out. */
export function aboutFacts({ item, shield, hold, recordedAt, recordedBy, changedAt }: ItemRow): [string, string][] {
  const reason =
    item.specialReason !== null
      ? specialReasons[item.specialReason]
      : item.criminalGround !== null
        ? criminalGrounds[item.criminalGround]
        : "";
  const sometimes: [string, string][] = [
    [page.specialKinds, item.specialKinds.map((it) => specialKinds[it]).join("\n")],
    [page.reason, reason],
    [page.explanation, item.explanation],
    [page.sourceName, item.sourceName],
  ];
  return [
    [page.category, categories[item.category]],
    ...sometimes.filter(([, value]) => value !== ""),
    [page.source, sources[item.source]],
    [page.dated, inWords(item.dated)],
    [page.author, item.author],
    [page.purpose, item.purpose],
    [page.basis, bases[item.basis]],
    [page.retention, retentions[item.retention]],
    [page.isShielded, yesNo(shield === "shielded")],
    [page.isOnHold, yesNo(hold === "onHold")],
    [page.recorded, page.recordedBy(moment(recordedAt), recordedBy)],
    [page.changed, moment(changedAt)],
  ];
}
