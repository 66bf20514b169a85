// Words of applications: people who ask for care and are not clients yet.

import type { Application, ApplicationColumn, ApplicationState, IntakeChannel, IntakeField } from "../lib/bindings";
import { inDigits } from "./dates";

export const fields: Record<IntakeField, string> = {
  receivedOn: "Ontvangen op",
  channel: "Hoe kwam de aanmelding binnen?",
  surname: "Achternaam",
  prefix: "Tussenvoegsel",
  initials: "Voorletters",
  firstNames: "Voornamen",
  street: "Straat",
  houseNumber: "Huisnummer",
  houseLetter: "Huisletter",
  houseAddition: "Toevoeging",
  postcode: "Postcode",
  town: "Woonplaats",
  bsn: "BSN",
  kind: "Soort beschikking of indicatie",
  validFrom: "Geldig vanaf",
  validUntil: "Geldig tot en met",
  helpRequest: "Korte hulpvraag",
  districtWorker: "Medewerker van het wijkteam",
  because: "Waarom wijst u de aanmelding af?",
};

export const columns: Record<ApplicationColumn, string> = {
  ignore: "Niet inlezen",
  receivedOn: "Ontvangen op",
  fullName: "Hele naam",
  surname: "Achternaam",
  prefix: "Tussenvoegsel",
  initials: "Voorletters",
  firstNames: "Voornamen",
  streetAndNumber: "Straat en huisnummer",
  street: "Straat",
  houseNumber: "Huisnummer",
  houseLetter: "Huisletter",
  houseAddition: "Toevoeging",
  postcodeAndTown: "Postcode en woonplaats",
  postcode: "Postcode",
  town: "Woonplaats",
  bsn: "BSN",
  kind: "Soort beschikking of indicatie",
  validity: "Geldigheid (van en tot)",
  validFrom: "Geldig vanaf",
  validUntil: "Geldig tot en met",
  helpRequest: "Korte hulpvraag",
  districtWorker: "Medewerker van het wijkteam",
};

export const channels: Record<IntakeChannel, string> = {
  website: "Via de website",
  phone: "Per telefoon",
  mail: "Per e-mail of brief",
};

export const states: Record<ApplicationState["kind"], string> = {
  open: "Nog te doen",
  becameClient: "Cliënt geworden",
  rejected: "Afgewezen",
};

const count = (number: number) => (number === 1 ? "1 aanmelding" : `${number.toLocaleString("nl-NL")} aanmeldingen`);

/** "01-03-2026 t/m 28-02-2027", as far as it is known. */
export function validity({ validFrom, validUntil }: Application): string {
  const from = validFrom === null ? "" : inDigits(validFrom);
  const until = validUntil === null ? "" : inDigits(validUntil);
  if (from === "") return until === "" ? "" : `tot en met ${until}`;
  return until === "" ? `vanaf ${from}` : `${from} t/m ${until}`;
}

export const list = {
  heading: "Aanmeldingen",
  lead: "Mensen die zorg vragen en nog geen cliënt zijn.",
  record: "Aanmelding vastleggen",
  import: "Lijst inlezen",
  open: "Nog te doen",
  none: "Er zijn geen aanmeldingen die nog gedaan moeten worden.",
  handled: "Afgehandeld",
  handledLead: "Deze aanmeldingen worden na afloop van het boekjaar vernietigd.",
  name: "Naam",
  received: "Ontvangen",
  kind: "Soort",
  help: "Hulpvraag",
  state: "Stand",
  destroyBy: "Uiterlijk vernietigen",
  dueHeading: (due: number) => `${count(due)} te vernietigen`,
  due: (by: string) => `Het boekjaar is voorbij. Afgehandelde aanmeldingen moeten uiterlijk op ${by} vernietigd zijn.`,
  late: (by: string) => `Dit had uiterlijk op ${by} moeten gebeuren.`,
  destroy: (due: number) => `${count(due)} vernietigen`,
  confirmHeading: (due: number) => `${count(due)} vernietigen?`,
  confirm:
    "Naam, adres, BSN en hulpvraag verdwijnen voorgoed. Wie cliënt is geworden, blijft cliënt. Alleen dat er een aanmelding was, blijft staan.",
  destroyed: (done: number) => (done === 1 ? "1 aanmelding is vernietigd." : `${done} aanmeldingen zijn vernietigd.`),
  destroyedHeading: (done: number) => (done === 1 ? "1 vernietigde aanmelding" : `${done} vernietigde aanmeldingen`),
  year: "Ontvangen in",
  destroyedOn: "Vernietigd op",
  by: "Door wie",
  reference: "Kenmerk",
};

export const form = {
  heading: "Aanmelding vastleggen",
  lead: "Vul in wat er binnenkwam. Verplicht zijn alleen de datum, de manier waarop en de achternaam.",
  back: "Terug",
  receipt: "Ontvangst",
  person: "Wie",
  address: "Adres",
  number: "Burgerservicenummer",
  bsnHint: "Mag leeg blijven.",
  request: "De vraag",
  kindHint: "Zoals de aanmelding het zegt. Bijvoorbeeld: beschikking Wmo.",
  save: "Aanmelding opslaan",
  saved: "De aanmelding is opgeslagen.",
};

export const page = {
  back: "Terug",
  lead: (channel: string, day: string) => `Aangemeld op ${day}, ${channel.toLowerCase()}`,
  accept: "Cliënt inschrijven",
  reject: "Afwijzen",
  rejectHeading: "Aanmelding afwijzen?",
  rejected: "De aanmelding is afgewezen.",
  application: "De aanmelding",
  name: "Naam",
  address: "Adres",
  validity: "Geldigheid",
  likeHeading: "Misschien al cliënt",
  likeLead: "Deze cliënt lijkt op wie zich aanmeldt. Is het dezelfde persoon? Koppel dan de aanmelding.",
  like: (name: string, number: number, why: string) => `${name} (cliëntnummer ${number}): ${why}`,
  link: (name: string) => `Koppelen aan ${name}`,
  linked: "De aanmelding is gekoppeld.",
  state: "Stand",
  client: "Cliënt",
  toClient: (name: string) => `Naar ${name}`,
  since: "Afgehandeld op",
  handledBy: "Door wie",
  because: "Reden",
  destruction: "Wordt vernietigd, uiterlijk op",
  openStays: "Zolang de aanmelding niet is afgehandeld, wordt zij niet vernietigd.",
};

export const acceptance = {
  heading: (name: string) => `${name} inschrijven als cliënt`,
  withDecision: "Leg ook de beschikking of indicatie vast",
  withDecisionHint: "Soort en geldigheid komen uit de aanmelding. Vul het nummer en wie betaalt aan.",
  number: "Burgerservicenummer",
  decision: "Beschikking of indicatie",
  done: (name: string) => `${name} is ingeschreven.`,
};

export const imports = {
  heading: "Aanmeldingen inlezen",
  lead: "Zet een lijst van uw website in één keer in het register.",
  toList: "Naar de aanmeldingen",
  done: (number: number) => (number === 1 ? "1 aanmelding is ingelezen." : `${number} aanmeldingen zijn ingelezen.`),
};

export const today = {
  openHeading: (open: number) => `${count(open)} nog te doen`,
  open: "Schrijf in wie cliënt wordt, of wijs de aanmelding af.",
  toList: "Naar de aanmeldingen",
};
