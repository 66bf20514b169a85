// Words of disclosures: what left the building, whether it may, and who is still to be told.

import type {
  DisclosedKind,
  DisclosureBar,
  DisclosureChannel,
  DisclosureExtent,
  DisclosureField,
  DisclosureOutcome,
  DisclosurePurpose,
  GroundLack,
  NoticeEnd,
  NoticeField,
  NoticeKind,
  Permission,
  Rests,
} from "../lib/bindings";
import { inWords } from "./dates";

export const purposes: Record<DisclosurePurpose, string> = {
  treatment: "Zorg of behandeling door de ontvanger",
  handover: "Waarneming of vervanging",
  consultation: "Overleg en afstemming",
  payment: "Betaling en verantwoording van de zorg",
  insuranceExecution: "Uitvoering van de verzekering",
  insurerRisk: "Beoordeling van het risico door een verzekeraar",
  indication: "Indicatie stellen (CIZ)",
  supervision: "Toezicht",
  legalDuty: "Wettelijke plicht of bevel van de rechter",
  abuseReport: "Melding of overleg bij een vermoeden van mishandeling (meldcode)",
  outreach: "Bemoeizorg",
  involvement: "De ontvanger is betrokken bij de cliënt",
  outsiderContact: "Contact met school, werkgever of verhuurder",
  circleAccess: "Meekijken door de kring (familieportaal)",
  ownRequest: "Verzoek van de cliënt of vertegenwoordiger zelf",
  inspection: "Inzage door een derde, met volmacht",
  afterDeath: "Inzage na overlijden",
  audit: "Controle (audit)",
  research: "Onderzoek of statistiek, herkenbaar",
  statistics: "Statistiek, niet herkenbaar",
  transfer: "Overdracht van het hele dossier",
  electronicExchange: "Elektronisch uitwisselingssysteem",
  linkRegistrations: "Registraties koppelen",
  publication: "Beeld of geluid publiceren",
  newsletter: "Nieuwsbrief",
  partners: "Partner of dochterbedrijf",
  processing: "Werk door een verwerker",
  ownClaim: "Verweer bij een klacht of rechtszaak",
  otherPurpose: "Een ander doel",
};

export const dataKinds: Record<DisclosedKind, string> = {
  ordinary: "Gewone gegevens, zoals naam en adres",
  health: "Gezondheid",
  special: "Andere gevoelige gegevens, zoals geloof of afkomst",
  criminal: "Strafrechtelijke gegevens",
  images: "Beeld of geluid",
  bsn: "Burgerservicenummer (BSN)",
  anonymised: "Alleen gegevens waarin niemand herkenbaar is",
};

export const channels: Record<DisclosureChannel, string> = {
  secureMail: "Beveiligde e-mail",
  phone: "Telefoon",
  post: "Post",
  inPerson: "Overhandigd of hier ingezien",
  portal: "Portaal of ander systeem",
  email: "Gewone e-mail",
};

export const extents: Record<DisclosureExtent, string> = {
  part: "Alleen wat hieronder staat",
  whole: "Het hele dossier",
};

export const rests: Record<Rests, string> = {
  law: "Wet",
  consent: "Toestemming",
  contract: "Contract",
};

export const noticeKinds: Record<NoticeKind, string> = {
  disclosed: "Cliënt vertellen dat gegevens zijn gegeven",
  corrected: "Ontvanger vertellen dat gegevens zijn verbeterd",
  source: "Cliënt vertellen dat gegevens van een ander komen",
  withdrawn: "Cliënt bevestigen dat het is ingetrokken",
  withdrawnRecipient: "Ontvanger vertellen dat het is ingetrokken",
};

export const noticeEnds: Record<NoticeEnd, string> = {
  sent: "Brief verstuurd",
  told: "Mondeling verteld",
  notNeeded: "Hoeft niet",
};

export const fields: Record<DisclosureField, string> = {
  recipient: "Aan wie?",
  name: "Naam van de ontvanger",
  address: "Adres van de ontvanger",
  purpose: "Waarvoor?",
  purposeWords: "Waarvoor precies?",
  data: "Welk soort gegevens?",
  items: "Stukken uit het dossier",
  words: "Wat geeft u precies?",
  on: "Wanneer?",
  by: "Wie geeft het?",
  function: "In welke functie?",
  channel: "Hoe?",
  ticks: "Voorwaarden",
  claimed: "Grondslag",
  copySent: "De kopie van de toestemming is meegestuurd",
  imageUse: "Welk gebruik van beeld of geluid?",
  emergency: "Wat is er aan de hand, en waarom kan het niet wachten?",
  danger: "Waarom mag de cliënt dit nu niet weten?",
  corrects: "Regel die u verbetert",
  from: "Vanaf",
  until: "Tot en met",
};

const permissions: Record<Permission, string> = {
  shareWithNamedCarers: "informatie delen met deze zorgverlener",
  exchangeWithNamedBodies: "overleggen met deze instantie",
  inspectionByNamedPerson: "inzage door deze persoon (volmacht)",
  recordSpecialCategories: "gevoelige gegevens vastleggen",
  discloseToNamedInvolved: "informatie geven aan deze betrokkene",
  linkRegistrations: "registraties koppelen",
  discloseAsAuthorised: "een machtiging om gegevens te geven",
  auditInspection: "inzage bij een controle op die dag",
  transferDossier: "het hele dossier overdragen",
  retainLonger: "het dossier langer bewaren",
  useImages: "beeld en geluid gebruiken",
  useForNamedPurpose: "gebruik voor dit andere doel",
  shareWithPartners: "gegevens aan deze partner geven",
  circleAccess: "meekijken door deze persoon uit de kring",
  identifiableResearch: "onderzoek waarin de cliënt herkenbaar is",
  electronicExchange: "het elektronisch uitwisselingssysteem",
  careItself: "de zorg zelf",
  actAsProxy: "iemand die namens de cliënt beslist",
  sendNewsletter: "de nieuwsbrief",
  contactNamedOutsider: "contact met deze school, werkgever of verhuurder",
  anonymisedUse: "gebruik van anonieme gegevens",
  insurerRiskUse: "gebruik door de verzekeraar voor het risico",
  coTreaterSharing: "delen met andere behandelaren",
};

/** Why a ground does not carry it yet. Conditions that somebody can fill in are asked beside it, and not said here. */
export function lackInDutch(lack: GroundLack): string {
  switch (lack.lack) {
    case "condition":
      return `Dit klopt nu niet: ${lack.stand.text} (${lack.stand.article})`;
    case "noConsent":
      return `Er is geen toestemming voor ${permissions[lack.permission]}.`;
    case "consentNamesOthers":
      return `De toestemming “${lack.kind}” noemt een andere ontvanger. Controleer de naam, of vraag opnieuw toestemming.`;
    case "consentNotYet":
      return `De toestemming geldt pas vanaf ${inWords(lack.from)}.`;
    case "consentEnded":
      return `De toestemming gold tot en met ${inWords(lack.until)}.`;
    case "consentNotWritten":
      return `Ons beleid vraagt hier schriftelijke toestemming (${lack.source.join(", ")}).`;
    case "cannotCarry":
      return `Op deze grond mag dit niet mee: ${dataKinds[lack.kind].toLowerCase()}.`;
    case "bsnForbidden":
      return `Deze ontvanger mag het BSN niet krijgen (${lack.article}). Laat het BSN weg.`;
    case "notTheWhole":
      return "Op deze grond mag niet het hele dossier mee, alleen wat nodig is.";
    case "clientDied":
      return "Dit geldt alleen bij leven. De cliënt is overleden.";
    case "clientAlive":
      return "Dit geldt alleen na een overlijden.";
  }
}

/** What stands in the way of every ground. */
export function barInDutch(bar: DisclosureBar): string {
  switch (bar.bar) {
    case "noGround":
      return "Geen enkele regel laat toe dat deze ontvanger hiervoor gegevens krijgt.";
    case "outsideEurope":
      return `De ontvanger zit buiten de EER. Vul in hoe de gegevens daar beschermd zijn (${bar.stand.article}).`;
    case "functionMayNot":
      return `Alleen deze functies mogen dit geven: ${bar.authorised.join(", ")} (${bar.source.join(", ")}). Vul de functie in.`;
    case "notAnonymous":
      return "Gegevens waarin niemand herkenbaar is, kunnen niet samen gaan met gegevens waarin iemand dat wel is.";
  }
}

export const outcomes: Record<DisclosureOutcome, string> = {
  allowed: "Dit mag",
  allowedWithDuties: "Dit mag, als u dit doet",
  notAllowed: "Dit mag niet",
};

export const noticeFields: Record<NoticeField, string> = {
  end: "Wat hebt u gedaan?",
  on: "Wanneer?",
  remark: "Opmerking",
};

export const tab = {
  heading: "Verstrekkingen",
  lead: "Wat over deze cliënt aan anderen is gegeven, en waarom dat mocht.",
  add: "Verstrekking vastleggen",
  all: "Van alle cliënten",
  none: "Er is nog niets vastgelegd.",
  caption: "Verstrekkingen",
  on: "Datum",
  recipient: "Ontvanger",
  what: "Wat",
  why: "Waarom dat mocht",
  open: (name: string, on: string) => `Verstrekking aan ${name} op ${on}`,
  emergency: "Noodsituatie",
  corrected: "Verbeterd",
  check: "te verifiëren",
  noticesHeading: "Nog te vertellen",
  noticesLead: "Wie nog een bericht moet krijgen, met de brief erbij.",
  noticesCaption: "Berichten",
  about: "Waarover",
  to: "Aan wie",
  toClient: "De cliënt",
  due: "Uiterlijk",
  late: "Te laat",
  handle: "Brief en afhandelen",
  handleFor: (about: string) => `Brief en afhandelen: ${about}`,
  earlier: (count: number) => (count === 1 ? "1 afgehandeld bericht" : `${count} afgehandelde berichten`),
  done: "Gedaan",
};

export const form = {
  heading: (name: string) => `Verstrekking over ${name} vastleggen`,
  correctHeading: (name: string) => `Verstrekking over ${name} verbeteren`,
  correctText: "De eerdere regel blijft staan. Deze komt ervoor in de plaats.",
  lead: "Vul in wat u wilt geven. U ziet meteen of het mag, en wat erbij hoort.",
  back: "Terug naar de cliënt",
  to: "Aan wie en waarvoor",
  nameHint: "Zoals in de toestemming of bij de contacten.",
  addressHint: "Voor brieven aan de ontvanger. Niet nodig bij een bekend contact.",
  what: "Wat",
  wordsHint: "In een paar woorden, zoals: het zorgplan en de medicijnlijst.",
  extent: "Hoeveel?",
  items: (count: number) => (count === 0 ? "Stukken uit het dossier kiezen" : `Gekozen stukken: ${count}`),
  noItems: "Er staan geen stukken in het dossier die u mag zien.",
  how: "Wanneer en hoe",
  more: "Meer",
  copyAsked: "De ontvanger vraagt een kopie van de toestemming",
  outsideEurope: "De ontvanger zit buiten de Europese Economische Ruimte (EER)",
  verdict: "Mag dit?",
  notYet: "Kies eerst aan wie en waarvoor.",
  ground: "Waarom dit mag",
  grounds: "Op welke grond kan dit?",
  groundsLead: "Vul bij één grond in wat daar wordt gevraagd.",
  others: (count: number) => (count === 1 ? "1 andere grond" : `${count} andere gronden`),
  fits: "voldoet",
  lacks: "nog niet",
  consentOf: (kind: string, from: string) => `${kind}, geldig vanaf ${from}`,
  duties: "Wat erbij hoort",
  laxer: "Let op: de wet gaat voor op ons beleid",
  seeAbove: "Wordt hierboven gevraagd.",
  met: "In orde",
  emergencyLabel: "Het is een noodsituatie en het kan niet wachten",
  emergencyText: (text: string, article: string) =>
    `${text} (${article}). U legt vast waarom. De cliënt krijgt daarna meteen bericht, behalve als dat gevaarlijk is.`,
  dangerHint: "Alleen invullen als het gevaar oplevert voor mensen of spullen. Dan komt er nog geen brief.",
  danger: "De cliënt mag het nu nog niet weten",
  save: "Vastleggen",
  saved: "De verstrekking is vastgelegd.",
  savedNotice: "De verstrekking is vastgelegd. De brief aan de cliënt staat klaar.",
};

export const page = {
  heading: (name: string) => `Verstrekking aan ${name}`,
  back: "Terug",
  correct: "Verbeteren",
  facts: "Wat er is gegeven",
  why: "Waarom dat mocht",
  on: "Datum",
  recipient: "Ontvanger",
  purpose: "Waarvoor",
  what: "Wat",
  extent: "Hoeveel",
  data: "Soort gegevens",
  items: "Stukken",
  shielded: "een afgeschermd stuk",
  by: "Gegeven door",
  channel: "Hoe",
  bsn: "BSN genoemd",
  outside: "Buiten de EER",
  copy: "Kopie van de toestemming",
  copies: { no: "Niet gevraagd", asked: "Gevraagd, niet meegestuurd", sent: "Meegestuurd" },
  imageUse: "Gebruik van beeld of geluid",
  ground: "Grond",
  article: "Wet",
  consent: "Brief van de toestemming",
  emergency: "Noodsituatie",
  danger: "Cliënt nog niet ingelicht",
  conditions: "Voorwaarden die zijn nagegaan",
  duties: "Wat erbij hoorde",
  recorded: "Vastgelegd",
  corrected: "Deze regel is later verbeterd. De verbetering staat in de lijst.",
  correction: "Deze regel verbetert een eerdere regel.",
  yes: "Ja",
  no: "Nee",
};

export const notice = {
  back: "Terug",
  due: (day: string) => `Uiterlijk ${day}`,
  letter: "De brief",
  print: "Openen om te printen",
  save: "Bewaren als…",
  saveHeading: "De brief bewaren als bestand?",
  doneHeading: "Afhandelen",
  doneLead: "Leg vast dat u het hebt verteld.",
  remarkHint: "Hoeft het niet? Schrijf dan op waarom, bijvoorbeeld: de cliënt wist het al.",
  record: "Afhandelen",
  recorded: "Het bericht is afgehandeld.",
  settled: "Afgehandeld",
};

export const register = {
  heading: "Verstrekkingenregister",
  lead: "Alles wat over cliënten aan anderen is gegeven.",
  back: "Terug",
  show: "Tonen",
  client: "Cliënt",
  caption: (from: string, until: string) => `Verstrekkingen van ${from} tot en met ${until}`,
  none: "In deze tijd is niets vastgelegd.",
};

export const today = {
  heading: "Nog te vertellen",
  lead: "Cliënten en ontvangers die een bericht moeten krijgen.",
  more: (count: number) => `En nog ${count} andere berichten.`,
};
