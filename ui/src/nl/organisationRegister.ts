// Words of the registers of the organisation.

import type {
  AdviceFollowed,
  AgreementState,
  CheckOutcome,
  CompatibilityVerdict,
  DpiaNeed,
  LineSource,
  PriorConsultation,
  ProcessingPart,
  ProcessingPlace,
  ProcessingRole,
  Recognisable,
  RegisterName,
  Reminder,
  ReminderKind,
  TableFormat,
} from "../lib/bindings";
import type { RecordKind, RegistersPart } from "../lib/place.svelte";
import { inWords } from "./dates";

export const words = {
  heading: "Registers",
  lead: "Wat uw organisatie bijhoudt om te laten zien dat zij zorgvuldig met persoonsgegevens omgaat.",
  tabs: "Registers",
  back: "Terug naar de registers",
  print: "Printen",
  save: "Bewaren als…",
  saveHeading: "Dit register bewaren als bestand",
  format: "Soort bestand",
  opened: "Het register is geopend in een ander programma. Print het daar.",
  printLead: (rows: number) => (rows === 1 ? "1 regel" : `${rows} regels`),
  view: "Openen om te printen",
  change: "Wijzigen",
  changeOf: (name: string) => `${name} wijzigen`,
  files: "Bestanden",
  filesNone: "Er is nog geen bestand toegevoegd.",
  fileAdd: "Bestand toevoegen",
  fileAddTo: (name: string) => `Bestand toevoegen bij ${name}`,
  fileAdded: "Het bestand is toegevoegd.",
  fileOpen: (name: string) => `${name} openen`,
  history: "Eerdere versies",
  historyCaption: (name: string) => `Wat er is veranderd bij ${name}`,
  historyFirst: "Voor het eerst vastgelegd",
  historySame: "Opnieuw opgeslagen, niets veranderd",
  recorded: (when: string, by: string) => `Vastgelegd op ${when} door ${by}.`,
  what: "Wat",
  before: "Was",
  after: "Werd",
  when: "Wanneer",
  who: "Door",
  article: "Artikel",
  saved: "Opgeslagen. De vorige versie blijft bewaard.",
  added: "Toegevoegd.",
  toCheck: "te verifiëren",
  judgement: "Oordeel",
  line: "Regel",
  count: "Aantal",
  source: "Bron",
  outcome: "Uitkomst",
  factors: "De vijf factoren",
  action: "Wat te doen",
};

export const parts: Record<RegistersPart, string> = {
  processors: "Verwerkers",
  certificates: "Certificaten",
  processing: "Verwerkingen",
  officer: "FG",
  dpia: "DPIA",
  declarations: "Geheimhouding",
};

/** What each register is for, and by which article. */
export const leads: Record<RegistersPart, string> = {
  processors:
    "Wie voor u met persoonsgegevens werkt, zoals een softwareleverancier, en of de overeenkomst alles zegt wat moet (AVG artikel 28).",
  certificates:
    "Keurmerken van uw verwerkers en van uzelf, zoals NEN 7510: zo ziet u op tijd dat er een verloopt (AVG artikel 32).",
  processing:
    "Wat u met welke gegevens doet. Het programma vult dit zelf in; u vult aan wat het niet kan weten (AVG artikel 30).",
  officer: "Wat de functionaris gegevensbescherming doet, wanneer, en wat die vond (AVG artikel 37 tot en met 39).",
  dpia: "Van elke verwerking met een hoog risico: wat de gevolgen voor mensen zijn en wat u eraan doet (AVG artikel 35).",
  declarations:
    "Iedereen die gegevens van cliënten ziet, belooft geheimhouding. Hier staat wie dat wanneer tekende (UAVG artikel 30).",
};

export const empties = {
  processors: "U heeft nog geen verwerker vastgelegd. Begin met wie uw software, salarisadministratie of back-up doet.",
  certificates: "U heeft nog geen certificaat vastgelegd.",
  dpia: "U heeft nog geen verwerking beoordeeld.",
  declarations: "U heeft nog geen verklaring vastgelegd.",
  tests: "U heeft nog geen nieuw doel getoetst.",
  supervision: "Er is nog geen toezicht vastgelegd.",
};

export const formats: Record<TableFormat, string> = {
  pdf: "PDF, om te printen of te mailen",
  xlsx: "Excel (.xlsx)",
  csv: "CSV, met puntkomma's",
};

export const registers: Record<RegisterName, string> = {
  processors: "Register van verwerkers",
  certificates: "Register van certificaten",
  processing: "Register van verwerkingen",
  compatibility: "Toets van nieuwe doelen",
  officerTasks: "Taken van de FG",
  dpia: "Register van DPIA's",
  declarations: "Geheimhoudingsverklaringen",
  accessLog: "Wie keek mee",
  bsnChecks: "Identiteit en BSN",
  correctionSheet: "Correctieblad",
  disclosures: "Verstrekkingen",
};

export const addWords: Record<RecordKind, string> = {
  processor: "Verwerker toevoegen",
  certificate: "Certificaat toevoegen",
  supervision: "Toezicht vastleggen",
  processing: "Eigen verwerking toevoegen",
  compatibility: "Nieuw doel toetsen",
  taskDone: "Taak vastleggen",
  registration: "Aanmelding bij de AP vastleggen",
  dpia: "Verwerking beoordelen",
  declaration: "Verklaring vastleggen",
};

export const changeWords: Record<RecordKind, string> = {
  ...addWords,
  processor: "Verwerker wijzigen",
  certificate: "Certificaat wijzigen",
  processing: "Verwerking aanvullen",
  registration: "Aanmelding bij de AP wijzigen",
  dpia: "Beoordeling wijzigen",
  declaration: "Verklaring wijzigen",
};

export const states: Record<AgreementState, string> = {
  missing: "Geen overeenkomst",
  incomplete: "Niet volledig",
  complete: "Volledig",
  expired: "Afgelopen",
  ended: "Werkt niet meer voor u",
};

export const places: Record<ProcessingPlace, string> = {
  insideEurope: "Binnen de EER",
  outsideEurope: "Buiten de EER",
};

export const agreementOutcomes: Record<CheckOutcome, string> = {
  met: "Staat erin",
  notMet: "Ontbreekt",
  notApplicable: "Niet van toepassing",
};

export const criterionOutcomes: Record<CheckOutcome, string> = {
  met: "Geldt",
  notMet: "Geldt niet",
  notApplicable: "Niet van toepassing",
};

export const factorOutcomes: Record<CheckOutcome, string> = {
  met: "Pleit vóór",
  notMet: "Pleit tegen",
  notApplicable: "Speelt geen rol",
};

export const roles: Record<ProcessingRole, string> = {
  controller: "Verwerkingsverantwoordelijke: u bepaalt doel en middelen",
  processor: "Verwerker: u werkt voor een ander",
};

export const needs: Record<DpiaNeed, string> = { needed: "Ja", notNeeded: "Nee" };

export const followed: Record<AdviceFollowed, string> = { followed: "Ja", inPart: "Deels", notFollowed: "Nee" };

export const consultations: Record<PriorConsultation, string> = {
  notNeeded: "Niet nodig",
  asked: "Gevraagd, nog geen antwoord",
  answered: "Gevraagd en beantwoord",
};

export const recognisables: Record<Recognisable, string> = {
  yes: "Ja",
  no: "Nee, niemand is te herkennen",
};

export const conclusions = { met: "De doelen passen bij elkaar", notMet: "De doelen passen niet bij elkaar" };

export const verdicts: Record<CompatibilityVerdict, string> = {
  compatible: "Het mag. Vertel het vooraf aan de mensen om wie het gaat.",
  askConsent: "Vraag eerst toestemming, met de soort ‘Nieuw doel’.",
  noPersonalData: "Niemand is te herkennen. Toestemming is niet nodig.",
};

export const partWords: Record<ProcessingPart, string> = {
  controllers: "Voor wie u werkt",
  purposes: "Doelen",
  bases: "Grondslagen",
  subjects: "Groepen mensen",
  data: "Soorten gegevens",
  recipients: "Ontvangers",
  processors: "Verwerkers",
  transfers: "Doorgifte buiten de EER",
  retention: "Bewaartermijnen",
  security: "Beveiliging",
};

export const sources: Record<LineSource, string> = {
  profile: "beleidsprofiel",
  vault: "geteld in de kluis",
  disclosures: "verstrekkingenregister",
  processors: "register van verwerkers",
  law: "wet",
  program: "programma",
  compatibility: "getoetst nieuw doel",
  own: "eigen invulling",
};

export const processors = {
  agreement: "Overeenkomst",
  agreedOn: (on: string) => `van ${inWords(on)}`,
  lacking: "Dit ontbreekt in de overeenkomst:",
  unchecked: (count: number) =>
    count === 1 ? "1 punt is nog niet nagekeken." : `${count} punten zijn nog niet nagekeken.`,
  checklist: "Wat er in de overeenkomst staat",
  supervision: "Toezicht",
  supervise: "Toezicht vastleggen",
  superviseOf: (name: string) => `Toezicht vastleggen bij ${name}`,
  superviseOn: "Volgend toezicht",
  next: "Volgende keer",
  outcome: "Uitkomst",
};

export const certificates = {
  expired: "Verlopen",
  valid: "Geldig",
  superseded: (norm: string, year: number) => `Er is een nieuwere editie: ${norm}:${year}`,
};

export const processing = {
  filled: "Vult zichzelf",
  own: "Eigen verwerking",
  lacking: (which: string) => `Nog niet ingevuld: ${which}.`,
  complete: "Volledig",
  source: (source: string, reference: string) => (reference === "" ? source : `${source}, ${reference}`),
  show: "Alle regels bekijken",
  addTo: (name: string) => `${name} aanvullen`,
  add: "Aanvullen",
  tests: "Nieuwe doelen",
  testsLead:
    "Wilt u gegevens voor iets anders gebruiken dan waarvoor u ze kreeg? Weeg dan eerst vijf factoren (AVG artikel 6, vierde lid).",
  askConsent: "Naar de toestemmingen",
};

export const officer = {
  threshold: (clients: number, limit: number) =>
    `In de kluis staan ${clients.toLocaleString("nl-NL")} cliënten. Boven ${limit.toLocaleString("nl-NL")} is een FG verplicht.`,
  due: "Uw organisatie moet een FG hebben.",
  none: "Uw organisatie heeft geen FG. Vult u er bij Instellingen een in, dan ziet u hier de taken.",
  toSettings: "Naar Instellingen",
  name: "FG",
  registration: "Aanmelding bij de Autoriteit Persoonsgegevens",
  registered: (name: string, on: string) => `${name}, aangemeld op ${inWords(on)}`,
  ended: (on: string) => `FG tot en met ${inWords(on)}`,
  notRegistered: "De FG is nog niet aangemeld.",
  tasks: "Taken",
  task: "Taak",
  every: "Hoe vaak",
  everyTerm: (term: string) => `elke ${term}`,
  last: "Laatst gedaan",
  next: "Volgende keer",
  never: "Nog nooit",
  now: "Nu",
  done: "Vastleggen",
  doneOf: (task: string) => `Vastleggen: ${task}`,
};

export const dpias = {
  needed: "DPIA nodig",
  notNeeded: "Geen DPIA nodig",
  done: (on: string) => `Gedaan op ${inWords(on)}`,
  notDone: "Nog niet gedaan",
  criteria: (met: number, from: number) =>
    `${met} criteria gelden. Bij ${from} of meer is een DPIA in het algemeen nodig.`,
  differs: "Volgens de criteria is een DPIA nodig. U koos iets anders.",
  checklist: "Criteria",
};

export const declarations = {
  without: (count: number) =>
    count === 1
      ? "1 gebruiker heeft nog geen verklaring getekend"
      : `${count} gebruikers hebben nog geen verklaring getekend`,
  withoutLead: (names: string) => `Vraag een verklaring aan: ${names}.`,
  signed: "Getekend op",
  ended: (on: string) => `Werkt hier niet meer na ${inWords(on)}. De geheimhouding blijft.`,
  someoneElse: "Iemand die geen gebruiker is",
};

export const groups = {
  who: "Wie het is",
  transfer: "Waar de gegevens staan",
  agreement: "De overeenkomst",
  checklist: "Wat er in de overeenkomst staat",
  checklistHint: "Kijk de overeenkomst na. Wat u nog niet nakeek, laat u leeg.",
  end: "Einde en opmerking",
  certificate: "Het certificaat",
  supervision: "Het toezicht",
  processing: "De verwerking",
  processingHint: "Zet elk ding op een eigen regel.",
  more: "Meer over de verwerking",
  purpose: "Het nieuwe doel",
  factors: "Vijf factoren",
  factorsHint: "Geef bij elke factor een reden.",
  balance: "De afweging",
  task: "De taak",
  registration: "De aanmelding",
  dpia: "De verwerking",
  criteria: "Criteria",
  criteriaHint: "Kies per criterium of het geldt, en waarom. Gelden er twee of meer, dan is een DPIA meestal nodig.",
  assessment: "De beoordeling",
  advice: "Advies van de FG",
  declaration: "De verklaring",
};

/** Labels of the fields of the forms, and of what is recorded. */
export const fields = {
  name: "Naam",
  activity: "Wat deze voor u doet",
  data: "Soort gegevens",
  contact: "Contactpersoon, telefoon of e-mail",
  place: "Waar de gegevens staan",
  country: "Land",
  guarantee: "Waarom mag dat? Bijvoorbeeld: modelcontract of besluit van de Europese Commissie",
  subprocessors: "Andere verwerkers die meewerken",
  agreedOn: "Datum van de overeenkomst",
  endsOn: "Loopt tot en met",
  reviewOn: "Opnieuw bekijken op",
  paper: "Waar het papier ligt",
  endedOn: "Laatste dag",
  remark: "Opmerking",
  processor: "Houder van het certificaat",
  ofProcessor: "Verwerker",
  norm: "Norm, bijvoorbeeld NEN 7510-1",
  year: "Jaar van de norm",
  scope: "Waarvoor het geldt",
  issuer: "Afgegeven door",
  number: "Nummer",
  validUntil: "Geldig tot en met",
  on: "Datum",
  by: "Door wie",
  outcome: "Uitkomst",
  nextOn: "Volgende keer",
  processingName: "Naam van de verwerking",
  role: "Uw rol",
  purpose: "Nieuw doel",
  original: "Doel waarvoor u de gegevens kreeg",
  recognisable: "Zijn mensen te herkennen?",
  conclusion: "Passen de doelen bij elkaar?",
  reason: "Waarom",
  task: "Taak",
  finding: "Wat er is gevonden of gedaan",
  registeredOn: "Aangemeld op",
  registrationNumber: "Nummer bij de AP",
  processing: "Verwerking",
  need: "Is een DPIA nodig?",
  doneOn: "Gedaan op",
  risks: "Uitkomst: welke risico's er zijn",
  measures: "Maatregelen",
  advice: "Advies",
  adviceFollowed: "Is het advies gevolgd?",
  adviceReason: "Waarom niet of niet helemaal",
  consultation: "Vooraf naar de Autoriteit Persoonsgegevens?",
  consultedOn: "Gevraagd op",
  user: "Wie tekende",
  function: "Functie",
  signedOn: "Getekend op",
  certificateScope: "Waarvoor",
  holder: "Houder",
  checkRemark: { agreement: "Plaats in de overeenkomst, of reden", criterion: "Reden", factor: "Reden" },
};

export const hints = {
  lines: "Elk ding op een eigen regel.",
  nextOn: "Leeg: na de gewone tijd.",
  paper: "Of voeg na het opslaan het bestand toe.",
  endedOn: "Leeg zolang dit doorgaat.",
  endsOn: "Leeg als er geen einddatum is.",
  doneOn: "Leeg als de DPIA nog moet.",
  ourselves: "Onze eigen organisatie",
};

export const reminderWords: Record<ReminderKind, (name: string) => string> = {
  agreementMissing: (name) => `Geen overeenkomst met ${name}`,
  agreementIncomplete: (name) => `Overeenkomst met ${name} is niet volledig`,
  agreementEnds: (name) => `Overeenkomst met ${name} loopt af`,
  agreementReview: (name) => `Overeenkomst met ${name} opnieuw bekijken`,
  supervisionDue: (name) => `Toezicht houden bij ${name}`,
  certificateEnds: (name) => `Certificaat ${name} verloopt`,
  certificateSuperseded: (name) => `Van ${name} is er een nieuwere editie`,
  dpiaMissing: (name) => `DPIA nog te doen: ${name}`,
  dpiaReview: (name) => `DPIA opnieuw bekijken: ${name}`,
  officerTaskDue: (name) => `Taak van de FG: ${name}`,
  declarationMissing: (name) => `Geen geheimhoudingsverklaring van ${name}`,
};

/** Those of which many are said in one line. */
export const reminderGroups: Partial<Record<ReminderKind, (count: number) => string>> = {
  officerTaskDue: (count) => `${count} taken van de FG zijn aan de beurt`,
  declarationMissing: (count) => `${count} gebruikers hebben geen geheimhoudingsverklaring getekend`,
};

export const reminders = {
  heading: "Registers die aandacht vragen",
  lead: "Overeenkomsten, certificaten, toezicht en verklaringen.",
  what: "Wat",
  when: "Wanneer",
  late: (on: string) => `${inWords(on)}, al voorbij`,
  open: "Openen",
  more: (count: number) => `En nog ${count} andere punten. U vindt ze bij Registers.`,
  toRegisters: "Naar de registers",
};

/** When a reminder is for, in Dutch. */
export function dueInDutch(it: Reminder): string {
  if (it.due === null) return "Nu";
  return it.isPast ? reminders.late(it.due) : inWords(it.due);
}

/** The tab on which a reminder is dealt with. */
export function partOf(it: Reminder): RegistersPart {
  const tabs: Record<Reminder["register"], RegistersPart> = {
    processors: "processors",
    certificates: "certificates",
    supervision: "processors",
    processing: "processing",
    compatibility: "processing",
    officerTasks: "officer",
    officerRegistration: "officer",
    dpia: "dpia",
    declarations: "declarations",
  };
  return tabs[it.register];
}
