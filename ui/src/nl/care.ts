// Words of the care relation: decisions and indications, and the end of the care.

import type {
  CareField,
  CarePurposeField,
  ClosingChoice,
  DecisionKind,
  DecisionState,
  EndReason,
  FollowUp,
  FunderKind,
  Funding,
  Decision,
  Volume,
  VolumePeriod,
  VolumeUnit,
} from "../lib/bindings";
import { inDigits } from "./dates";

export const fields: Record<CareField, string> = {
  replacesBecause: "Waarom komt dit besluit in de plaats van het vorige?",
  funding: "Uit welke wet wordt de zorg betaald?",
  kind: "Soort besluit",
  number: "Nummer",
  validFrom: "Geldig vanaf",
  validUntil: "Geldig tot en met",
  funderKind: "Wie betaalt?",
  funder: "Naam van wie betaalt",
  mainContractor: "Hoofdaannemer",
  contactName: "Medewerker van het wijkteam",
  contactPhone: "Telefoonnummer wijkteam",
  contactEmail: "E-mailadres wijkteam",
  productCode: "Code",
  productName: "Naam van het product",
  productVolume: "Hoeveel",
  how: "Wat is er gebeurd?",
  from: "Met ingang van",
  reason: "Reden",
  lastDay: "Laatste dag van de zorg",
  endReason: "Waarom eindigt de zorg?",
  explanation: "Toelichting",
  followUp: "Wat volgt er?",
  transferTo: "Wie neemt de zorg over?",
};

export const purposeFields: Record<CarePurposeField, string> = {
  purpose: "Waarvoor?",
  since: "Sinds wanneer?",
  on: "Laatste dag",
  reason: "Waarom?",
};

export const fundings: Record<Funding, string> = {
  wmo: "Wmo",
  jeugdwet: "Jeugdwet",
  wlz: "Wlz",
  zvw: "Zvw",
  pgb: "Pgb",
  forensic: "Forensische zorg",
};

export const fundingsInFull: Record<Funding, string> = {
  wmo: "Wmo – maatschappelijke ondersteuning",
  jeugdwet: "Jeugdwet – jeugdhulp",
  wlz: "Wlz – langdurige zorg",
  zvw: "Zvw – zorgverzekering",
  pgb: "Pgb – persoonsgebonden budget",
  forensic: "Forensische zorg",
};

export const decisionKinds: Record<DecisionKind, string> = {
  municipalDecision: "Beschikking van de gemeente",
  referral: "Verwijzing van huisarts, jeugdarts of specialist",
  longTermIndication: "Indicatiebesluit van het CIZ",
  nursingIndication: "Indicatie van de wijkverpleegkundige",
  forensicIndication: "Indicatiestelling forensische zorg",
  courtRuling: "Uitspraak van de rechter",
};

export const funderKinds: Record<FunderKind, string> = {
  municipality: "Gemeente",
  careOffice: "Zorgkantoor",
  insurer: "Zorgverzekeraar",
  justice: "Opdrachtgever forensische zorg",
};

export const states: Record<DecisionState, string> = {
  upcoming: "Gaat nog in",
  inForce: "Geldig",
  expired: "Verlopen",
  ended: "Beëindigd",
  withdrawn: "Ingetrokken",
  replaced: "Vervangen",
};

export const closings: Record<ClosingChoice, string> = {
  ended: "De zorg uit dit besluit is gestopt, of het is niet verlengd",
  withdrawn: "Het besluit is ingetrokken door wie het gaf",
};

export const units: Record<VolumeUnit, string> = {
  minutes: "minuten",
  hours: "uur",
  dayParts: "dagdelen",
  days: "etmalen",
  pieces: "stuks",
  euros: "euro",
};

export const periods: Record<VolumePeriod, string> = {
  day: "per dag",
  week: "per week",
  fourWeeks: "per vier weken",
  month: "per maand",
  year: "per jaar",
  wholeDecision: "in totaal",
};

export const endReasons: Record<EndReason, string> = {
  goalsReached: "De doelen zijn bereikt",
  decisionExpired: "De beschikking of indicatie is afgelopen",
  clientsWish: "De cliënt wil het zelf",
  movedAway: "De cliënt is verhuisd",
  takenOver: "Een andere aanbieder neemt het over",
  admitted: "De cliënt is opgenomen",
  died: "De cliënt is overleden",
  byOrganisation: "Wij hebben de zorg beëindigd",
  other: "Iets anders",
};

export const followUps: Record<FollowUp, string> = {
  nothing: "Niets",
  otherProvider: "Zorg van een andere aanbieder",
  network: "Hulp van familie of netwerk",
  unknown: "Niet bekend",
};

/** "2,5 uur per week"; empty where the decision gives no volume. */
export const volumeInDutch = (volume: Volume | null) =>
  volume === null ? "" : `${volume.amount} ${units[volume.unit]} ${periods[volume.period]}`;

/** "01-04-2025 t/m 31-03-2026". */
export const validity = ({ validFrom, validUntil }: Decision) =>
  validUntil === null ? `vanaf ${inDigits(validFrom)}` : `${inDigits(validFrom)} t/m ${inDigits(validUntil)}`;

export const tab = {
  heading: "Zorg",
  start: "In zorg sinds",
  end: "Laatste dag van de zorg",
  fundings: "Nu betaald uit",
  noFunding: "Geen geldige beschikking of indicatie",
  endReason: "Waarom geëindigd",
  followUp: "Wat volgt",
  endCare: "Zorg beëindigen",
  resume: "Zorg hervatten",
  resumeHeading: "Zorg hervatten?",
  resumeText:
    "De einddatum vervalt. De cliënt is dan weer in zorg. Wat er over het einde is vastgelegd, blijft bewaard.",
  resumed: "De cliënt is weer in zorg.",
  decisions: "Beschikkingen en indicaties",
  add: "Besluit vastleggen",
  none: "Er is nog geen beschikking of indicatie vastgelegd.",
  noneCurrent: "Er is nu geen geldig besluit.",
  earlier: (count: number) => (count === 1 ? "1 eerder besluit" : `${count} eerdere besluiten`),
  caption: "Beschikkingen en indicaties van deze cliënt",
  captionEarlier: "Eerdere beschikkingen en indicaties",
  kind: "Soort",
  funding: "Wet",
  number: "Nummer",
  validity: "Geldig",
  funder: "Betaald door",
  state: "Stand",
  until: " t/m ",
  steps: "Einde en hervatting van de zorg",
  stepEnded: (day: string) => `Zorg geëindigd op ${day}`,
  stepResumed: "Zorg hervat",
  when: "Vastgelegd",
  what: "Wat",
  who: "Door wie",
};

export const purposes = {
  heading: "Doelen van de zorgrelatie",
  lead: "Waarvoor u en deze cliënt met elkaar te maken hebben. Alleen daarvoor gebruikt u de gegevens.",
  none: "Er is nog geen doel vastgelegd.",
  noneNow: "Er is nu geen doel.",
  add: "Doel toevoegen",
  since: (day: string) => `Sinds ${day}.`,
  from: (day: string) => `Vanaf ${day}.`,
  recorded: (when: string, by: string) => `Vastgelegd op ${when} door ${by}.`,
  ended: (on: string, reason: string) => `Beëindigd, laatste dag ${on}. Reden: ${reason}`,
  over: (count: number) => (count === 1 ? "1 doel dat voorbij is" : `${count} doelen die voorbij zijn`),
  end: "Beëindigen",
  endOf: (purpose: string) => `Beëindigen: ${purpose}`,
  endHeading: (purpose: string) => `Doel beëindigen: ${purpose}?`,
  endLead: "Het doel blijft in de geschiedenis staan.",
  endSaved: "Het doel is beëindigd.",
  formHeading: "Doel toevoegen",
  other: "Iets anders",
  typed: "Wat is het doel?",
  typedHint: "Bijvoorbeeld: samen leren koken.",
  saved: "Het doel is vastgelegd.",
};

export const form = {
  heading: (name: string) => `Beschikking of indicatie van ${name} vastleggen`,
  replaceHeading: (name: string) => `Besluit van ${name} vervangen of verlengen`,
  back: "Terug",
  replaces: "Het vorige besluit",
  replacesText: (kind: string, number: string, validity: string) =>
    `${kind}${number === "" ? "" : `, nummer ${number}`}, ${validity}. Dit besluit blijft bewaard en geldt tot het nieuwe ingaat.`,
  replacesHint: "Bijvoorbeeld: verlengd, of meer uren nodig.",
  decision: "Het besluit",
  validUntilHint: "Laat leeg als het besluit geen einddatum heeft.",
  numberHint: "Zoals het op het besluit staat.",
  numberOptional: "Laat leeg als er geen nummer is.",
  funder: "Wie betaalt",
  more: "Hoofdaannemer en wijkteam",
  mainContractorHint: "Alleen als u voor een hoofdaannemer werkt.",
  products: "Toegewezen producten",
  productsHint: "Wat er is toegewezen. Mag leeg blijven.",
  product: (index: number) => `Product ${index + 1}`,
  addProduct: "Product toevoegen",
  removeProduct: (index: number) => `Product ${index + 1} verwijderen`,
  unit: "Eenheid",
  period: "Periode",
  inProduct: (label: string, index: number) => `${label} (product ${index + 1})`,
  save: "Besluit opslaan",
  saved: "Het besluit is opgeslagen.",
};

export const page = {
  back: "Terug",
  of: (name: string) => `Van ${name}`,
  facts: "Het besluit",
  people: "Hoofdaannemer en wijkteam",
  products: "Toegewezen producten",
  noProducts: "Er zijn geen producten vastgelegd.",
  volume: "Hoeveel",
  recorded: "Vastgelegd",
  by: (moment: string, name: string) => `${moment}, door ${name}`,
  replace: "Vervangen of verlengen",
  close: "Beëindigen of intrekken",
  closedHeading: "Hoe het eindigde",
  closedFrom: "Met ingang van",
  successor: "Volgend besluit",
  predecessor: "Vorig besluit",
  open: "Bekijken",
};

export const close = {
  heading: "Besluit beëindigen of intrekken",
  lead: "Het besluit blijft bewaard. U kunt dit niet ongedaan maken.",
  back: "Terug",
  fromHint: "De eerste dag waarop het niet meer geldt.",
  group: "Het einde van het besluit",
  save: "Opslaan",
  saved: "Het einde van het besluit is opgeslagen.",
};

export const end = {
  heading: (name: string) => `Zorg van ${name} beëindigen`,
  back: "Terug",
  group: "Het einde van de zorg",
  next: "Daarna",
  explanationHint: "Alleen nodig als de reden hierboven niet genoeg zegt.",
  save: "Einde opslaan",
  saved: "Het einde van de zorg is opgeslagen.",
};

export const today = {
  heading: "Beschikkingen en indicaties die aflopen",
  lead: (day: string) => `Van cliënten in zorg, tot en met ${day}. Leg vast wat er daarna geldt.`,
  caption: "Beschikkingen en indicaties die aflopen",
  over: "Al verlopen",
  soon: "Loopt af",
  lastDay: "Laatste dag",
  client: "Cliënt",
  decision: "Besluit",
  funder: "Betaald door",
  more: (more: number) => `En nog ${more} andere.`,
  open: (decision: string, name: string) => `${decision} van ${name} bekijken`,
};
