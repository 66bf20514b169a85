// Words of the people around a client: contacts, what they may decide, and what the client can judge.

import type {
  AssessmentField,
  CapacityOutcome,
  ConductField,
  ConductKind,
  ClientContact,
  ContactField,
  ContactFunction,
  ContactKind,
  EvidenceKind,
  MandateEvidence,
  MandateField,
  MandateKind,
  MandateScope,
  Matter,
  Relation,
  Sharing,
  Willingness,
  WillingnessRow,
  WillingnessStep,
} from "../lib/bindings";
import { inWords } from "./dates";

export const kinds: Record<ContactKind, string> = {
  person: "Een persoon",
  organisation: "Een praktijk, instelling of dienst",
};

export const functions: Record<ContactFunction, string> = {
  gp: "Huisarts",
  pharmacy: "Apotheek",
  hospital: "Ziekenhuis of specialist",
  therapist: "Therapeut of paramedicus",
  dentist: "Tandarts",
  homeCare: "Thuiszorg of wijkverpleging",
  mentalHealth: "GGZ",
  careInstitution: "Andere zorginstelling",
  municipality: "Gemeente",
  careOffice: "Zorgkantoor",
  insurer: "Zorgverzekeraar",
  ciz: "CIZ",
  neighbourhoodTeam: "Wijkteam",
  youthProtection: "Jeugdbescherming of jeugdreclassering",
  safetyHouse: "Zorg- en Veiligheidshuis",
  justice: "Justitie, reclassering of politie",
  school: "School of opleiding",
  employer: "Werkgever",
  housingCorporation: "Woningcorporatie of verhuurder",
  referrer: "Verwijzer",
  administrationOffice: "Kantoor van een bewindvoerder, mentor of curator",
  mainContractor: "Hoofdaannemer",
  publicBody: "Belastingdienst of een andere overheidsdienst",
  other: "Iets anders",
};

export const relations: Record<Relation, string> = {
  parent: "Moeder of vader",
  partner: "Man, vrouw of levenspartner",
  child: "Zoon of dochter",
  sibling: "Broer of zus",
  grandparent: "Opa of oma",
  grandchild: "Kleinkind",
  otherRelative: "Ander familielid",
  network: "Vriend, buur of iemand anders",
  informalCarer: "Mantelzorger",
  firstContact: "Eerste contactpersoon: wie u het eerst belt",
  carer: "Zorgverlener",
  institution: "Instelling, kantoor of dienst",
};

/** What a contact is, short, in a list. */
export const relationsShort: Record<Relation, string> = { ...relations, firstContact: "Eerste contactpersoon" };

export const fields: Record<ContactField, string> = {
  kind: "Wie voegt u toe?",
  surname: "Achternaam",
  prefix: "Tussenvoegsel",
  initials: "Voorletters",
  firstNames: "Voornamen",
  organisation: "Naam van de organisatie",
  function: "Soort zorgverlener of instelling",
  functionOther: "Wat precies?",
  relations: "Wat is deze persoon van de cliënt?",
  agb: "AGB-code",
  phones: "Telefoonnummer",
  email: "E-mailadres",
  street: "Straat",
  houseNumber: "Huisnummer",
  houseLetter: "Huisletter",
  houseAddition: "Toevoeging",
  postcode: "Postcode",
  town: "Woonplaats",
  foreignAddress: "Adres in het buitenland",
  country: "Land",
  secretAddress: "Geheim adres",
  birthDate: "Geboortedatum",
  deceasedOn: "Overleden op",
  bsn: "BSN",
  remark: "Opmerking",
  contact: "Aan wie?",
  data: "Welke gegevens?",
  ground: "Waarom mag dat?",
  from: "Vanaf",
  until: "Tot en met",
  on: "Laatste dag",
  reason: "Waarom?",
};

export const mandateKinds: Record<MandateKind, string> = {
  parentWithAuthority: "Ouder met gezag",
  guardian: "Voogd",
  curator: "Curator",
  mentor: "Mentor",
  administrator: "Bewindvoerder",
  writtenProxy: "Schriftelijk gemachtigde",
};

/** What each kind of mandate means, beside the choice. */
export const mandateMeanings: Record<MandateKind, string> = {
  parentWithAuthority: "Beslist voor een kind. Stopt vanzelf als de cliënt 18 wordt.",
  guardian: "Beslist voor een kind zonder ouder met gezag. Stopt vanzelf bij 18 jaar.",
  curator: "Door de rechter benoemd. Beslist over zorg en over geld.",
  mentor: "Door de rechter benoemd. Beslist over zorg.",
  administrator: "Door de rechter benoemd. Beslist alleen over geld.",
  writtenProxy: "De cliënt heeft deze persoon zelf op papier aangewezen.",
};

export const scopes: Record<MandateScope, string> = {
  care: "Zorg en gegevens",
  money: "Geld",
  both: "Zorg en geld",
};

export const sharings: Record<Sharing, string> = {
  sole: "Alleen",
  joint: "Samen met iemand anders, zoals twee ouders",
};

export const evidenceKinds: Record<EvidenceKind, string> = {
  custodyRegister: "Uittreksel uit het gezagsregister",
  guardianshipRegister: "Uittreksel uit het curatele- en bewindregister",
  courtOrder: "Beschikking van de rechter",
  civilRegistry: "Akte of uittreksel van de gemeente",
  signedProxy: "Volmacht met handtekening van de cliënt",
  notarialProxy: "Volmacht van de notaris, zoals een levenstestament",
  other: "Iets anders",
};

export const mandateFields: Record<MandateField, string> = {
  contact: "Wie?",
  kind: "Welke bevoegdheid?",
  scope: "Waarover gaat de volmacht?",
  sharing: "Alleen of samen?",
  from: "Geldt vanaf",
  until: "Geldt tot en met",
  evidenceKind: "Welk papier?",
  evidenceDate: "Datum van dat papier",
  evidenceReference: "Nummer, of waar het papier ligt",
  evidenceSeenOn: "Gezien op",
  remark: "Opmerking",
  willingness: "Wil en kan deze persoon optreden?",
  on: "Laatste dag",
  reason: "Waarom?",
};

export const conductKinds: Record<ConductKind, string> = {
  clientInvolved: "Hoe deze persoon de cliënt betrekt",
  concern: "Zorgen over deze vertegenwoordiger",
  dutiesNotPerformed: "Wij informeren en betrekken deze vertegenwoordiger niet",
};

/** What each kind of note is for, beside the choice. */
export const conductMeanings: Record<ConductKind, string> = {
  clientInvolved: "Bijvoorbeeld: bespreekt elke keuze eerst samen.",
  concern: "Bijvoorbeeld: is niet te bereiken, of kijkt niet naar wat de cliënt wil.",
  dutiesNotPerformed:
    "Dat mag alleen als het niet past bij goede zorg (BW art. 7:465 lid 4). Wie beslist, verandert hierdoor niet.",
};

export const conductFields: Record<ConductField, string> = {
  contact: "Wie?",
  kind: "Waar gaat het over?",
  notedOn: "Op welke dag?",
  by: "Wie zag of besloot dit?",
  text: "Wat is er gezien of gebeurd?",
  from: "Sinds wanneer?",
  until: "Tot en met",
  on: "Laatste dag",
  reason: "Waarom?",
};

export const willingnesses: Record<Willingness, string> = {
  willing: "Ja, deze persoon wil optreden",
  refuses: "Nee, deze persoon wil het niet",
  missing: "Deze persoon is onbereikbaar of niet te vinden",
};

export const matters: Record<Matter, string> = {
  care: "Zorg en behandeling",
  youthCare: "Jeugdhulp",
  socialSupport: "Ondersteuning uit de Wmo",
  dataConsent: "Toestemming om gegevens te gebruiken",
  electronicExchange: "Gegevens elektronisch uitwisselen",
  rightsRequest: "Inzage, kopie, verbeteren of vernietigen",
  money: "Geld en spullen",
};

export const outcomes: Record<CapacityOutcome, string> = {
  capable: "Wilsbekwaam: kan dit zelf beslissen",
  incapable: "Wilsonbekwaam: kan dit niet zelf beslissen",
};

export const outcomesShort: Record<CapacityOutcome, string> = {
  capable: "Wilsbekwaam",
  incapable: "Wilsonbekwaam",
};

export const assessmentFields: Record<AssessmentField, string> = {
  matter: "Waarover gaat de beoordeling?",
  about: "Over welke beslissing precies?",
  assessedOn: "Datum van de beoordeling",
  assessedBy: "Beoordeeld door",
  function: "Functie",
  outcome: "Uitkomst",
  reason: "Waarom?",
  until: "Geldt tot en met",
  reviewOn: "Opnieuw bekijken op",
  on: "Laatste dag waarop deze gold",
};

/** What somebody is to the client: "Moeder of vader, Mentor". */
export function roles(contact: ClientContact, mandates: readonly MandateKind[]): string {
  const func = contact.function === "other" ? contact.functionOther : contact.function && functions[contact.function];
  const plain = contact.relations
    .filter((it) => func === null || (it !== "carer" && it !== "institution"))
    .map((it) => relationsShort[it]);
  const held = [...new Set(mandates)].map((it) => mandateKinds[it]);
  return [...held, ...(func === null ? [] : [func]), ...plain].join(", ");
}

/** Whether a contact belongs among carers and institutions, and not among family and representatives. */
export function isProfessional(contact: ClientContact, mandates: number): boolean {
  if (mandates !== 0) return false;
  return contact.relations.every((it) => it === "carer" || it === "institution" || it === "firstContact");
}

/** `van 1 maart 2026 tot en met 3 april 2026`. */
export function period(from: string, until: string | null): string {
  return until === null ? `vanaf ${inWords(from)}` : `van ${inWords(from)} tot en met ${inWords(until)}`;
}

/** What an end, a mandate and a line of a list have in common. */
interface Lasting {
  from: string;
  until: string | null;
  ending: { on: string } | null;
}

/** Whether it holds on a day. */
export function isRunning({ from, until, ending }: Lasting, day: string): boolean {
  const lasts = [until, ending?.on ?? null].filter((it) => it !== null);
  return from <= day && lasts.every((it) => day <= it);
}

/** The last of the steps that began by a day; of one day, the last that was recorded. */
export function current(rows: readonly WillingnessRow[], day: string): WillingnessStep | undefined {
  return rows
    .map((it) => it.step)
    .filter((it) => it.from <= day)
    .reduce<WillingnessStep | undefined>(
      (last, it) => (last === undefined || last.from <= it.from ? it : last),
      undefined,
    );
}

/** The facts of a contact as label and value; what does not apply is left out. */
export function contactFacts(contact: ClientContact, addressLines: readonly string[]): Fact[] {
  const func = contact.function === "other" ? contact.functionOther : contact.function && functions[contact.function];
  const person = [contact.prefix, contact.surname].filter((it) => it !== "").join(" ");
  const isPerson = contact.kind === "person";
  const facts: (Fact | null)[] = [
    isPerson ? [fields.firstNames, contact.firstNames] : [fields.organisation, contact.organisation],
    isPerson ? [fields.initials, contact.initials] : null,
    isPerson || person !== "" ? [isPerson ? fields.surname : "Contactpersoon daar", personName(contact)] : null,
    isPerson && contact.organisation !== "" ? [fields.organisation, contact.organisation] : null,
    func === null ? null : ["Functie", func],
    ["Wat dit is van de cliënt", contact.relations.map((it) => relationsShort[it]).join(", ")],
    contact.agb === "" ? null : [fields.agb, contact.agb],
    [fields.phones, contact.phones.join("\n")],
    [fields.email, contact.email],
    ["Adres", addressLines.join("\n")],
    contact.secretAddress ? [fields.secretAddress, "Ja"] : null,
    isPerson ? [fields.birthDate, contact.birthDate === null ? "" : inWords(contact.birthDate)] : null,
    contact.deceasedOn === null ? null : [fields.deceasedOn, inWords(contact.deceasedOn)],
    contact.remark === "" ? null : [fields.remark, contact.remark],
  ];
  return facts.filter((it) => it !== null);
}

type Fact = readonly [string, string];

function personName({ kind, firstNames, initials, prefix, surname }: ClientContact): string {
  const called = kind === "person" ? "" : firstNames || initials;
  return [called, prefix, surname].filter((it) => it !== "").join(" ");
}

/** The name of a field in the history, which keeps the stored spelling: `birth_date`. */
export function contactFieldInDutch(field: string): string {
  return (fields as Record<string, string>)[camelCase(field)] ?? field;
}

/** A value in the history, which keeps the stored spelling: `other-relative, parent`, `true`, `1980-02-01`. */
export function contactValueInDutch(field: string, value: string): string {
  const named = (words: Record<string, string>) => words[camelCase(value)] ?? value;
  switch (camelCase(field)) {
    case "kind":
      return named(kinds);
    case "function":
      return named(functions);
    case "relations":
      return value
        .split(", ")
        .map((it) => (relationsShort as Record<string, string>)[camelCase(it)] ?? it)
        .join(", ");
    case "secretAddress":
      return value === "true" ? "Ja" : "Nee";
    case "birthDate":
    case "deceasedOn":
      return value === "" ? "" : inWords(value);
    default:
      return value;
  }
}

function camelCase(stored: string): string {
  return stored.replace(/[-_]([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** By what paper a mandate is known. */
export function evidenceInDutch(evidence: MandateEvidence | null): string {
  if (evidence === null) return "Er is nog geen papier vastgelegd.";
  const where = evidence.reference === "" ? "" : ` (${evidence.reference})`;
  const seen = evidence.seenOn === null ? "nog niet gezien" : `gezien op ${inWords(evidence.seenOn)}`;
  return `${evidenceKinds[evidence.kind]} van ${inWords(evidence.date)}${where}, ${seen}.`;
}

export const tab = {
  familyHeading: "Familie en vertegenwoordigers",
  familyNone: "Er staat nog niemand in. Voeg ouders, een mentor, familie of vrienden toe.",
  addPerson: "Persoon toevoegen",
  professionalHeading: "Zorgverleners en instellingen",
  professionalNone: "Er staan nog geen zorgverleners of instellingen in, zoals de huisarts of de gemeente.",
  addOrganisation: "Praktijk of instelling toevoegen",
  former: (count: number) =>
    count === 1 ? "1 contact dat er niet meer bij hoort" : `${count} contacten die er niet meer bij horen`,
  formerCaption: "Contacten die er niet meer bij horen",
  name: "Naam",
  is: "Wat is dit van de cliënt?",
  reach: "Bereikbaar",
  deceased: "Overleden",
  unwilling: { refuses: "Wil niet optreden", missing: "Onbereikbaar" },
};

export const ending = {
  on: "Laatste dag",
  reason: "Waarom?",
  save: "Beëindigen",
};

export const contactForm = {
  personHeading: "Persoon toevoegen",
  organisationHeading: "Praktijk of instelling toevoegen",
  changeHeading: "Contact wijzigen",
  personLead: "Alleen de achternaam en wat deze persoon is, zijn verplicht.",
  organisationLead: "Alleen de naam is verplicht.",
  name: "Naam",
  organisation: "Praktijk of instelling",
  birthHint: "Nodig als deze persoon voor de cliënt beslist. Alleen het jaar mag ook.",
  relationsHint:
    "U mag meer dan een antwoord kiezen. Is deze persoon mentor, curator of voogd? Dat vult u hierna in, bij Bevoegdheid.",
  work: "Werk",
  agbHint: "Alleen voor zorgverleners: 8 cijfers.",
  someone: "Vaste contactpersoon daar",
  reach: "Bereikbaar",
  address: "Adres",
  foreignHint: "Alleen buiten Nederland. Typ de regels zoals op een envelop.",
  secret: "Dit adres is geheim",
  secretHint: "Het adres komt dan niet in brieven te staan.",
  more: "Bijzonderheden",
  bsn: "BSN van een vertegenwoordiger",
  bsnHint: "Alleen als deze persoon voor de cliënt beslist. Laat dit leeg als er niets verandert.",
  deceased: "Deze persoon is overleden",
  deceasedHint: "Alleen het jaar mag ook.",
  add: "Toevoegen",
  save: "Wijzigingen opslaan",
  added: "Het contact is toegevoegd.",
  saved: "De wijzigingen zijn opgeslagen.",
  back: "Terug",
};

export const contactPage = {
  lead: (what: string, client: string) => (what === "" ? `Contact van ${client}` : `${what} – contact van ${client}`),
  back: "Terug",
  facts: "Gegevens",
  change: "Wijzigen",
  historyHeading: "Geschiedenis",
  recorded: (when: string, by: string) => `Toegevoegd op ${when} door ${by}.`,
  end: "Hoort er niet meer bij",
  endHeading: (name: string) => `Hoort ${name} er niet meer bij?`,
  endLead:
    "Alles wat is vastgelegd, blijft bewaard. Wat deze persoon mocht beslissen, eindigt op dezelfde dag. Is de persoon overleden? Vul dat dan in bij Wijzigen.",
  endSaved: "Vastgelegd: dit contact hoort er niet meer bij.",
  ended: (on: string, reason: string) => `Dit contact hoort er niet meer bij. Laatste dag: ${on}. Reden: ${reason}`,
};

export const mandate = {
  heading: "Bevoegdheid",
  lead: "Wat deze persoon officieel mag beslissen, en hoe u dat weet.",
  none: "Geen officiële bevoegdheid vastgelegd.",
  add: "Bevoegdheid toevoegen",
  about: (when: string, scope: string, sharing: string) => `Geldt ${when}. ${scope}. ${sharing}.`,
  over: "Voorbij",
  notYet: "Begint later",
  paperMissing: "Papier nog niet gezien",
  prove: "Papier vastleggen",
  proveFor: (kind: string) => `Papier vastleggen: ${kind}`,
  proveHeading: (kind: string) => `Papier van: ${kind}`,
  proveLead: "Leg vast welk papier u heeft gezien. Een kopie hoeft niet.",
  proved: "Het papier is vastgelegd.",
  end: "Beëindigen",
  endFor: (kind: string) => `Beëindigen: ${kind}`,
  endHeading: (kind: string) => `${kind}: beëindigen?`,
  endLead: "De bevoegdheid blijft in de geschiedenis staan.",
  endSaved: "De bevoegdheid is beëindigd.",
  ended: (on: string, reason: string) => `Beëindigd, laatste dag ${on}. Reden: ${reason}`,
  formHeading: (name: string) => `Bevoegdheid van ${name}`,
  formLead: "Wat mag deze persoon officieel beslissen?",
  how: "Hoe en sinds wanneer?",
  untilHint: "Laat leeg als er geen einddatum is.",
  paper: "Het papier",
  paperHint: "Bijvoorbeeld de beschikking van de rechter, of een uittreksel.",
  noPaperYet: "Nog geen papier",
  seenHint: "De dag waarop iemand van u het papier zag. Mag leeg blijven.",
  save: "Bevoegdheid opslaan",
  added: "De bevoegdheid is vastgelegd.",
  back: "Terug",
};

export const acting = {
  heading: "Optreden voor de cliënt",
  lead: "Of deze persoon wil en kan beslissen als het zijn of haar beurt is.",
  unknown: "Er is niets anders bekend: als deze persoon aan de beurt is, beslist hij of zij.",
  willingSince: (from: string) => `Wil optreden, vastgelegd per ${from}.`,
  short: { willing: "Wil optreden", refuses: "Wil niet optreden", missing: "Onbereikbaar" },
  because: (from: string, reason: string) => `Sinds ${from}. ${reason}`,
  acts: (from: string, reason: string) => `Treedt sinds ${from} op namens de anderen. ${reason}`,
  recordWillingness: "Wil niet of onbereikbaar",
  recordActing: "Treedt op namens de anderen",
  history: "Eerder vastgelegd",
  line: (from: string, what: string, reason: string) => `Vanaf ${from}: ${what}${reason === "" ? "" : `. ${reason}`}`,
  recorded: (when: string, by: string) => `(vastgelegd op ${when} door ${by})`,
  willingnessHeading: (name: string) => `Wil ${name} optreden?`,
  willingnessSaved: "Vastgelegd of deze persoon optreedt.",
  from: "Vanaf welke dag?",
  reason: "Toelichting",
  reasonHint: "Bijvoorbeeld: zei dit in een gesprek, of al drie keer gebeld zonder antwoord.",
  actingHeading: (name: string) => `${name} treedt op namens de anderen`,
  actingLead: "Voor als er meer mensen evenveel te zeggen hebben, zoals broers en zussen. Een van hen beslist dan.",
  actingReason: "Hoe weet u dat?",
  actingHint: "Bijvoorbeeld: de andere kinderen hebben dit gezegd op 3 maart.",
  actingSaved: "Vastgelegd wie namens de anderen optreedt.",
};

export const conduct = {
  heading: "Hoe de vertegenwoordiging gaat",
  lead: "Een vertegenwoordiger handelt zorgvuldig en betrekt de cliënt zo veel mogelijk.",
  none: "Er is nog niets vastgelegd.",
  add: "Notitie toevoegen",
  open: "Geldt nu",
  over: "Voorbij",
  notYet: "Begint later",
  holds: (when: string) => `Geldt ${when}.`,
  seen: (on: string, by: string, when: string, recorder: string) =>
    `${on}, door ${by}. Vastgelegd op ${when} door ${recorder}.`,
  end: "Uitzondering beëindigen",
  endFor: (from: string) => `Uitzondering beëindigen die geldt vanaf ${from}`,
  endHeading: "Uitzondering beëindigen?",
  endLead: "Na die dag informeert en betrekt u deze vertegenwoordiger weer. De notitie blijft staan.",
  endSaved: "De uitzondering is beëindigd.",
  ended: (on: string, reason: string) => `Beëindigd, laatste dag ${on}. Reden: ${reason}`,
  formHeading: (name: string) => `Notitie over ${name} als vertegenwoordiger`,
  formLead: "Een notitie blijft staan zoals u haar opslaat.",
  contact: "Vertegenwoordiger",
  what: "De notitie",
  why: "Waarom past het niet bij goede zorg?",
  untilHint: "Laat leeg als u dat nog niet weet.",
  whoAndWhen: "Wanneer en door wie",
  save: "Notitie opslaan",
  saved: "De notitie is vastgelegd.",
  back: "Terug",
};

export const capacity = {
  heading: "Wilsbekwaamheid",
  none: "Er is nog geen beoordeling. De cliënt kan dan alles zelf beslissen waarvoor hij of zij oud genoeg is.",
  record: "Beoordeling vastleggen",
  by: (on: string, who: string, func: string) => `Beoordeeld op ${on} door ${who}, ${func}.`,
  holds: (when: string) => `Geldt ${when}.`,
  review: (on: string) => `Opnieuw bekijken op ${on}.`,
  ended: (outcome: string) => `${outcome} (beëindigd)`,
  withdrawn: (outcome: string) => `${outcome} (ingetrokken)`,
  endedOn: (on: string, reason: string) => `Beëindigd, laatste dag ${on}. Reden: ${reason}`,
  withdrawnAt: (at: string, by: string, reason: string) =>
    `Ingetrokken op ${at} door ${by}: deze was verkeerd. ${reason}`,
  end: "Beëindigen",
  endOf: (matter: string, on: string) => `Beëindigen: beoordeling over ${matter} van ${on}`,
  endHeading: "Beoordeling beëindigen?",
  endLead: "De beoordeling blijft staan, maar geldt na die dag niet meer. De cliënt beslist dan weer zelf.",
  endSaved: "De beoordeling is beëindigd.",
  wrong: "Was verkeerd",
  wrongOf: (matter: string, on: string) => `Was verkeerd: beoordeling over ${matter} van ${on}`,
  wrongHeading: "Was deze beoordeling verkeerd?",
  wrongLead: "De beoordeling blijft leesbaar, maar telt dan nooit mee. Dat kunt u niet terugdraaien.",
  wrongReason: "Wat was er verkeerd?",
  wrongYes: "Beoordeling intrekken",
  wrongSaved: "De beoordeling is ingetrokken.",
  formHeading: "Wilsbekwaamheid beoordelen",
  formLead: "Wat vond iemand die dat kan beoordelen, zoals een arts? Het gaat steeds over één onderwerp.",
  what: "De beoordeling",
  aboutHint: "Laat leeg als het over alle beslissingen van dit onderwerp gaat.",
  reasonHint: "Schrijf kort op waaruit dat blijkt.",
  who: "Wie beoordeelde het?",
  functionHint: "Bijvoorbeeld arts of gedragswetenschapper.",
  howLong: "Hoe lang?",
  untilHint: "Laat leeg als de beoordeling geldt tot de volgende.",
  save: "Beoordeling opslaan",
  saved: "De beoordeling is vastgelegd.",
  back: "Terug",
};

export const recipients = {
  heading: "Wie krijgt gegevens?",
  lead: "Welke gegevens naar wie mogen, en waarom dat mag.",
  none: "Er staat nog niemand op deze lijst.",
  noneYet: "Er staat nog niemand op deze lijst. Voeg eerst een persoon of instelling toe.",
  add: "Ontvanger toevoegen",
  who: "Wie",
  data: "Gegevens",
  ground: "Waarom",
  when: "Wanneer",
  action: "Wat te doen",
  period: (from: string, until: string | null) => (until === null ? `vanaf ${from}` : `${from} tot en met ${until}`),
  end: "Beëindigen",
  endFor: (name: string) => `Beëindigen voor ${name}`,
  ended: (on: string, reason: string) => `Beëindigd, laatste dag ${on}. ${reason}`,
  endHeading: (name: string) => `Gegevens aan ${name} beëindigen?`,
  endLead: "Na die dag gaan er geen gegevens meer naar deze ontvanger. De regel blijft staan.",
  endSaved: "De ontvanger is van de lijst gehaald.",
  formHeading: "Ontvanger toevoegen",
  formLead: "Leg vast wat naar wie mag. Dat is geen toestemming; die vraagt u bij Toestemmingen.",
  group: "De ontvanger",
  dataHint: "Bijvoorbeeld: medicatielijst, of afspraken over de begeleiding.",
  groundHint: "Bijvoorbeeld: toestemming van 3 maart, of de Wmo.",
  untilHint: "Laat leeg als er geen einddatum is.",
  save: "Ontvanger opslaan",
  added: "De ontvanger staat op de lijst.",
  back: "Terug",
};
