// Words of the registers beside the dossier: incidents, restraint, medication lists, abuse.

import type {
  AdditionKind,
  DurationUnit,
  IncidentKind,
  MedicationRow,
  MedicationTask,
  RegisterField,
  TickOutcome,
} from "../lib/bindings";
import type { Register } from "../lib/place.svelte";
import type { Entry } from "../features/register/rows";
import { inWords } from "./dates";

export const incidentKinds: Record<IncidentKind, string> = {
  fall: "Val",
  medication: "Medicatie",
  aggression: "Agressie",
  missing: "Vermissing",
  accident: "Ongeval of letsel",
  careError: "Fout in de zorg",
  other: "Iets anders",
};

export const durationUnits: Record<DurationUnit, string> = {
  minutes: "minuten",
  hours: "uren",
  days: "dagen",
};

const oneUnit: Record<DurationUnit, string> = {
  minutes: "minuut",
  hours: "uur",
  days: "dag",
};

export const medicationTasks: Record<MedicationTask, string> = {
  reminding: "De cliënt doet het zelf, wij herinneren alleen",
  partly: "Wij geven een deel van de medicatie",
  takenOver: "Wij hebben de medicatie helemaal overgenomen",
};

export const outcomes: Record<TickOutcome, string> = {
  given: "Gegeven volgens de lijst",
  givenOtherwise: "Anders gegeven",
  refused: "De cliënt wilde niet",
  notGiven: "Niet gegeven",
};

export const additionKinds: Record<AdditionKind, string> = {
  note: "Aanvulling",
  action: "Wat er is gedaan",
  settlement: "Hoe het is afgehandeld",
  aftercare: "Nazorg",
  prevention: "Hoe wij herhaling voorkomen",
  clientTold: "Met de cliënt besproken",
  reportedToInspectorate: "Gemeld bij de inspectie",
  ended: "De maatregel is gestopt",
  medicationIncident: "Er ging iets mis met de medicatie",
  fullTakeover: "De medicatie is helemaal overgenomen",
};

export const fields: Record<RegisterField, string> = {
  on: "Datum",
  at: "Tijd",
  kind: "Wat voegt u toe?",
  description: "Wat is er gebeurd?",
  nature: "Wat voor incident was het?",
  measures: "Wat is er gedaan?",
  damage: "Schade of letsel",
  involved: "Wie waren erbij betrokken?",
  toldClientOn: "Met de cliënt besproken op",
  reportedOn: "Gemeld bij de inspectie op",
  duration: "Hoe lang?",
  durationUnit: "Minuten, uren of dagen",
  reason: "Waarom was dit nodig?",
  responsible: "Wie was verantwoordelijk?",
  location: "Waar?",
  circumstances: "Onder welke omstandigheden?",
  action: "Wat is er gedaan?",
  settlement: "Hoe is het afgehandeld?",
  aftercare: "Nazorg",
  prevention: "Hoe voorkomen wij herhaling?",
  listDate: "Datum van de lijst",
  pharmacy: "Apotheek",
  task: "Wat doen wij met de medicatie?",
  rows: "Medicijnen",
  row: "Medicijn",
  outcome: "Hoe ging het?",
  by: "Wie gaf het?",
  deviation: "Wat was er anders, en waarom?",
  text: "In uw eigen woorden",
};

/** What the nature is called: of an incident it is a choice, of restraint it is typed. */
export const restraintNature = "Wat is er toegepast?";

/** What was seen or told of abuse: it need not have happened. */
export const abuseDescription = "Wat is er gezien of verteld?";

export const hints: { [Field in RegisterField]?: string } = {
  at: "Bijvoorbeeld 14:30.",
  involved: "Namen van cliënten en medewerkers.",
  damage: "Laat leeg als die er niet was.",
  toldClientOn: "U bent verplicht het met de cliënt te bespreken. Nog niet gedaan? Laat leeg en vul later aan.",
  reportedOn: "Alleen bij een calamiteit of geweld. Laat leeg als melden niet nodig is.",
  duration: "Laat leeg zolang het duurt.",
  location: "Thuis bij de cliënt, of op welke locatie.",
  responsible: "Naam en functie.",
  pharmacy: "De apotheek die de lijst maakte.",
  deviation: "Bijvoorbeeld een andere tijd of een andere hoeveelheid.",
};

interface RegisterWords {
  lead: string;
  none: string;
  add: string;
  newHeading: (name: string) => string;
  newLead: string;
  heading: string;
  saved: string;
  caption: string;
}

export const registers: Record<Register, RegisterWords> = {
  incidents: {
    lead: "Wat er misging, wat er is gedaan en of de cliënt het weet.",
    none: "Er zijn geen incidenten vastgelegd.",
    add: "Incident vastleggen",
    newHeading: (name) => `Incident met ${name} vastleggen`,
    newLead: "Schrijf op wat u zag en hoorde. Wat u later weet, kunt u aanvullen.",
    heading: "Incident",
    saved: "Het incident is vastgelegd.",
    caption: "Incidenten, het nieuwste bovenaan",
  },
  restraint: {
    lead: "Elke keer dat de vrijheid van de cliënt is beperkt.",
    none: "Er is geen vrijheidsbeperking vastgelegd.",
    add: "Vrijheidsbeperking vastleggen",
    newHeading: (name) => `Vrijheidsbeperking bij ${name} vastleggen`,
    newLead: "Alle vragen horen erbij. Duurt het nog? Laat de duur dan leeg.",
    heading: "Vrijheidsbeperking",
    saved: "De vrijheidsbeperking is vastgelegd.",
    caption: "Vrijheidsbeperking, de nieuwste bovenaan",
  },
  medication: {
    lead: "De lijst van de apotheek, en wat daarvan is gegeven.",
    none: "Er is nog geen medicatielijst.",
    add: "Medicatielijst toevoegen",
    newHeading: (name) => `Medicatielijst van ${name} toevoegen`,
    newLead: "Neem de lijst van de apotheek over. Daarna kunt u aftekenen wat is gegeven.",
    heading: "Medicatielijst",
    saved: "De medicatielijst is toegevoegd.",
    caption: "Medicatielijsten, de nieuwste bovenaan",
  },
  abuse: {
    lead: "Vermoedens en gebeurtenissen van mishandeling of misbruik, volgens de meldcode. Alleen een coördinator ziet dit.",
    none: "Er is niets vastgelegd.",
    add: "Vermoeden of gebeurtenis vastleggen",
    newHeading: (name) => `Vermoeden of gebeurtenis bij ${name} vastleggen`,
    newLead: "Schrijf feiten op, en wie wat zag. Wat u nog niet weet, vult u later aan.",
    heading: "Vermoeden of gebeurtenis",
    saved: "Het is vastgelegd.",
    caption: "Vermoedens en gebeurtenissen, de nieuwste bovenaan",
  },
};

export const list = {
  date: "Datum",
  what: "Wat",
  state: "Stand",
  added: (count: number) => (count === 1 ? "1 aanvulling" : `${count} aanvullingen`),
  told: "Met cliënt besproken",
  notTold: "Nog bespreken met cliënt",
  ongoing: "Duurt nog",
  ticks: (count: number) => (count === 1 ? "1 keer afgetekend" : `${count} keer afgetekend`),
  medicines: (count: number) => (count === 1 ? "1 medicijn" : `${count} medicijnen`),
};

export const page = {
  back: "Terug",
  of: "Van",
  lead: (register: string, date: string) => `${register}, ${date}`,
  contents: "Wat er is vastgelegd",
  recorded: (when: string, by: string) => `Vastgelegd op ${when} door ${by}.`,
  retention: "Bewaren",
  ongoing: "Duurt nog",
  ended: (date: string) => `Gestopt op ${date}`,
  notYet: "Nog niet",
  notReported: "Niet gemeld",
  noDamage: "Geen",
};

export const additions = {
  heading: "Aanvullingen",
  lead: "Wat er staat, verandert niet meer. Wat u later weet, komt eronder.",
  none: "Er is nog niets aangevuld.",
  by: (when: string, by: string) => `Toegevoegd op ${when} door ${by}.`,
  add: "Aanvulling maken",
  save: "Aanvulling bewaren",
  saved: "De aanvulling is bewaard.",
  keptLonger: "De lijst wordt hierdoor net zo lang bewaard als het zorgdossier.",
};

export const rows = {
  medicine: (index: number) => `Medicijn ${index + 1}`,
  name: "Naam en sterkte",
  dose: "Hoeveel?",
  moments: "Wanneer?",
  add: "Nog een medicijn",
  remove: (index: number) => `Medicijn ${index + 1} verwijderen`,
  hint: "Mag leeg blijven als u de lijst van de apotheek als bestand toevoegt.",
  none: "Op deze lijst staan geen losse medicijnen. Kijk bij de bestanden.",
};

export const ticks = {
  heading: "Aftekenlijst",
  lead: "Teken af wat is gegeven. Ging het anders? Schrijf op wat en waarom.",
  none: "Er is nog niets afgetekend.",
  caption: "Afgetekende medicatie",
  medicine: "Medicijn",
  when: "Wanneer",
  how: "Hoe",
  by: "Door wie",
  deviation: "Afwijking",
  tick: "Aftekenen",
  tickHeading: "Medicijn aftekenen",
  saved: "Afgetekend.",
  recorded: (when: string, by: string) => `Vastgelegd op ${when} door ${by}`,
  save: "Aftekenen",
};

export const form = {
  save: "Vastleggen",
  back: "Terug",
  what: "Wat er gebeurde",
  seen: "Wat u zag of hoorde",
  list: "De lijst",
  when: "Wanneer",
  nature: "Soort incident",
  later: "Bespreken en melden",
  after: "Wat is daarna gebeurd?",
  afterHint: "Wat u nog niet weet, kunt u later aanvullen.",
};

/** `1 uur`, `30 minuten`. */
export function durationInDutch(duration: number, unit: DurationUnit | null): string {
  if (unit === null) return String(duration);
  return `${duration} ${(duration === 1 ? oneUnit : durationUnits)[unit]}`;
}

/** `14:30:00` without its seconds. */
export function timeInDutch(time: string): string {
  return time.split(":").slice(0, 2).join(":");
}

/** A medicine in one line: `Paracetamol 500 mg, 2 tabletten, zo nodig`. */
export function medicineInDutch({ medicine, dose, moments }: MedicationRow): string {
  return [medicine, dose, moments].filter((it) => it !== "").join(", ");
}

/** The longest beginning of a text that stands in a list, in characters. */
const SHORT = 70;

/** The first line of a text, cut off at a word where it is long. */
export function shortened(text: string): string {
  const [line = ""] = text.split("\n");
  const signs = [...line];
  if (signs.length <= SHORT) return line === text ? line : `${line} …`;
  const cut = signs.slice(0, SHORT).join("");
  return `${cut.replace(/\s+\S*$/, "")} …`;
}

/** What an entry is called in a list and above its page. */
export function entryInDutch(entry: Entry): string {
  switch (entry.register) {
    case "incidents":
      return `${incidentKinds[entry.incident.nature]}: ${shortened(entry.incident.description)}`;
    case "restraint":
      return entry.restraint.nature;
    case "medication":
      return `${entry.medication.pharmacy}, ${list.medicines(entry.medication.rows.length)}`;
    case "abuse":
      return shortened(entry.abuse.description);
  }
}

const withTime = (day: string, time: string | null) =>
  time === null ? inWords(day) : `${inWords(day)} om ${timeInDutch(time)}`;

/** The day on which this was done: as it was recorded, or as it was added later; empty where it was not. */
function doneOn(recorded: string | null, kind: AdditionKind, { entry }: Entry): string {
  const added = entry.additions.find(({ addition }) => addition.kind === kind)?.addition.on;
  const date = recorded ?? added;
  return date === undefined ? "" : inWords(date);
}

function durationOf(entry: Entry & { register: "restraint" }): string {
  const { duration, durationUnit } = entry.restraint;
  if (duration !== null) return durationInDutch(duration, durationUnit);
  const ended = doneOn(null, "ended", entry);
  return ended === "" ? page.ongoing : page.ended(ended);
}

/** What an entry tells in a word or a line. */
export function entryFacts(entry: Entry): [string, string][] {
  switch (entry.register) {
    case "incidents":
      return [
        [form.when, withTime(entry.incident.on, entry.incident.at)],
        [form.nature, incidentKinds[entry.incident.nature]],
        [fields.toldClientOn, doneOn(entry.incident.toldClientOn, "clientTold", entry) || page.notYet],
        [fields.reportedOn, doneOn(entry.incident.reportedOn, "reportedToInspectorate", entry) || page.notReported],
      ];
    case "restraint":
      return [
        [restraintNature, entry.restraint.nature],
        [form.when, withTime(entry.restraint.on, entry.restraint.at)],
        [fields.duration, durationOf(entry)],
        [fields.responsible, entry.restraint.responsible],
        [fields.location, entry.restraint.location],
      ];
    case "medication":
      return [
        [fields.listDate, inWords(entry.medication.listDate)],
        [fields.pharmacy, entry.medication.pharmacy],
        [fields.task, medicationTasks[entry.medication.task]],
      ];
    case "abuse":
      return [[form.when, inWords(entry.abuse.on)]];
  }
}

/** What an entry tells at length, each under its question. */
export function entryTexts(entry: Entry): [string, string][] {
  switch (entry.register) {
    case "incidents":
      return [
        [fields.description, entry.incident.description],
        [fields.involved, entry.incident.involved],
        [fields.measures, entry.incident.measures],
        [fields.damage, entry.incident.damage === "" ? page.noDamage : entry.incident.damage],
      ];
    case "restraint":
      return [[fields.reason, entry.restraint.reason]];
    case "medication":
      return [];
    case "abuse":
      return [
        [abuseDescription, entry.abuse.description],
        [fields.circumstances, entry.abuse.circumstances],
        [fields.action, entry.abuse.action],
        [fields.settlement, entry.abuse.settlement],
        [fields.aftercare, entry.abuse.aftercare],
        [fields.prevention, entry.abuse.prevention],
      ];
  }
}
