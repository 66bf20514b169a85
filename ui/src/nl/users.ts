// Words of users, roles, the circle of a client and emergency access.

import type {
  AccessVia,
  Act,
  CircleField,
  Compartment,
  Involvement,
  Reach,
  Role,
  UserChangeKind,
} from "../lib/bindings";
import { roles } from "./shell";

export const users = {
  heading: "Wie werkt met deze kluis?",
  lead: "Geef iedereen een eigen naam en wachtwoord.",
  name: "Naam",
  role: "Functie",
  what: "Wat",
  you: "dat bent u",
  suspended: "Geschorst",
  temporary: "Heeft nog een tijdelijk wachtwoord",
  onlyOn: (date: string) => `Alleen op ${date}`,
  roleHints: {
    coordinator: "Mag alles in deze kluis, ook cliënten inschrijven en gebruikers toevoegen.",
    careWorker: "Ziet de cliënten in wier kring hij of zij zit, en schrijft in het dossier.",
    behaviouralScientist: "Als een zorgmedewerker, en ziet ook afgeschermde stukken en de meldcode.",
    secretariat: "Schrijft cliënten in en houdt gegevens bij. Ziet geen zorginhoud.",
    finance: "Ziet gegevens voor de declaratie. Ziet geen zorginhoud.",
    privacyOfficer: "Ziet het logboek, het register van verstrekkingen en de noodtoegang. Ziet geen dossiers.",
    auditor: "Kijkt één dag mee bij cliënten die daar toestemming voor gaven.",
    board: "Ziet geen cliënten, behalve met noodtoegang en een reden.",
  } satisfies Record<Role, string>,
  own: "Eigen functie",
  auditDay: "Dag van de audit",
  add: "Gebruiker toevoegen",
  addLead: "Het programma maakt een tijdelijk wachtwoord. Wie het krijgt, kiest meteen een eigen wachtwoord.",
  more: (name: string) => `Acties voor ${name}`,
  changeRole: "Functie wijzigen",
  changeRoleOf: (name: string) => `Functie van ${name} wijzigen`,
  roleChanged: (name: string) => `${name} heeft nu een andere functie.`,
  reset: "Nieuw wachtwoord",
  resetOf: (name: string) => `Nieuw tijdelijk wachtwoord voor ${name}`,
  resetWhy: "Het oude wachtwoord werkt daarna niet meer.",
  suspend: "Schorsen",
  suspendOf: (name: string) => `${name} schorsen`,
  suspendWhy:
    "Deze gebruiker kan dan niet meer in de kluis. Alles wat hij of zij vastlegde, blijft staan. Heeft iemand misschien een kopie van de kluis meegenomen? Maak daarna bij ‘Wachtwoord en sleutel’ een nieuwe sleutel voor de kluis.",
  suspendedNow: (name: string) => `${name} is geschorst.`,
  readmit: "Weer toelaten",
  readmitOf: (name: string) => `${name} weer toelaten`,
  handedHeading: (name: string) => `Tijdelijk wachtwoord voor ${name}`,
  handed: "Schrijf dit over en geef het persoonlijk. U ziet het maar één keer.",
  handedDone: "Ik heb het opgeschreven",
  history: "Wat er veranderde",
  when: "Wanneer",
  by: "Door",
  changes: {
    added: "Toegelaten",
    roleChanged: "Andere functie",
    suspended: "Geschorst",
    readmitted: "Weer toegelaten",
    reset: "Tijdelijk wachtwoord",
  } satisfies Record<UserChangeKind, string>,
};

export const ownRoles = {
  heading: "Eigen functies",
  lead: "Past geen functie precies? Maak er zelf een, met minder of andere rechten. U geeft nooit meer dan u zelf mag.",
  none: "Er zijn nog geen eigen functies.",
  add: "Eigen functie maken",
  change: "Wijzigen",
  changeOf: (name: string) => `Functie ${name} wijzigen`,
  name: "Naam van de functie",
  madeFrom: "Gemaakt van",
  madeFromHint: "Van deze functie komt van welke cliënten iemand gegevens ziet.",
  users: "Gebruikers",
  grants: "Wat mag deze functie?",
  saved: (name: string) => `De functie ${name} is bewaard.`,
  cell: (act: string, part: string) => `${part}: ${act}`,
};

export const scheme = {
  heading: "Bevoegdheidsschema",
  lead: "Welke functie wat mag, en van welke cliënten. Wat hier niet staat, mag niet.",
  emergency: (hours: number) =>
    `Noodtoegang duurt ${hours} uur. De coördinator en de FG zien elke noodtoegang op Vandaag.`,
  reach: "Van welke cliënten",
  source: "Waar het op rust",
  people: "Wie",
  nobody: "Niemand op dit moment",
  part: "Onderdeel",
  may: "Wat mag",
  view: "Bekijken en printen",
  save: "Bewaren als…",
};

export const reaches: Record<Reach, string> = {
  everyone: "Alle cliënten",
  circle: "Cliënten in wier kring iemand zit",
  consented: "Cliënten die voor die dag toestemming gaven",
  reasoned: "Niemand, behalve met noodtoegang",
};

export const acts: Record<Act, string> = {
  see: "zien",
  add: "toevoegen",
  change: "wijzigen",
  disclose: "verstrekken",
  destroy: "vernietigen",
};

export const compartments: Record<Compartment, string> = {
  directory: "Zoeklijst",
  identification: "Inschrijving",
  bsn: "BSN en identiteit",
  people: "Mensen om de cliënt",
  consent: "Toestemmingen en verstrekkingen",
  careRelation: "Zorgrelatie en besluiten",
  intake: "Aanmeldingen",
  dossier: "Indeling van het dossier",
  careContent: "Zorginhoud",
  medical: "Medische gegevens",
  education: "Onderwijs en werk",
  finances: "Financiële gegevens",
  judicial: "Justitiële gegevens",
  images: "Foto, film en geluid",
  workNotes: "Eigen werkaantekeningen",
  incidents: "Incidenten",
  restraint: "Vrijheidsbeperking",
  medication: "Medicatielijsten",
  abuse: "Meldcode",
  circle: "Kring",
  emergency: "Noodtoegang",
  organisation: "Organisatie en teksten",
  users: "Gebruikers",
  audit: "Logboek",
  own: "Eigen wachtwoord",
};

export const circle = {
  heading: "Kring van de cliënt",
  lead: "Wie met deze cliënt werkt. Wie hier niet staat, ziet niets van de cliënt. Spreek de kring af met de cliënt.",
  none: "Er staat nog niemand in de kring.",
  noneNow: "Er staat op dit moment niemand in de kring.",
  add: "Iemand in de kring zetten",
  saved: (name: string) => `${name} staat in de kring.`,
  fields: {
    user: "Wie",
    involvement: "Als wat",
    insteadOf: "In de plaats van",
    from: "Vanaf",
    until: "Tot en met",
    agreedOn: "Afgesproken met de cliënt op",
    remark: "Opmerking",
    on: "Laatste dag",
    reason: "Waarom",
  } satisfies Record<CircleField, string>,
  untilHint: "Leeg betekent: tot u het beëindigt.",
  agreedHint: "Laat leeg als het nog niet is besproken.",
  nobodyToAdd: "Er is nog niemand met een functie waarvoor een kring nodig is. Voeg eerst een gebruiker toe.",
  since: (from: string, until: string) => (until === "" ? `Vanaf ${from}` : `Van ${from} tot en met ${until}`),
  instead: (name: string) => `In de plaats van ${name}`,
  agreed: (date: string) => `Afgesproken met de cliënt op ${date}`,
  notAgreed: "Nog niet afgesproken met de cliënt",
  ended: (date: string, reason: string) => `Beëindigd op ${date}: ${reason}`,
  recorded: (moment: string, name: string) => `Vastgelegd op ${moment} door ${name}`,
  end: "Uit de kring halen",
  endOf: (name: string) => `${name} uit de kring halen`,
  endLead: "Na de laatste dag ziet deze persoon niets meer van de cliënt.",
  endSaved: "Bewaard.",
  over: (count: number) => `Vroeger in de kring (${count})`,
  access: "Wie kan nu wat zien?",
  accessLead: "Iedereen die vandaag iets van deze cliënt kan zien, en waarom.",
  who: "Wie",
  role: "Functie",
  why: "Waarom",
  parts: "Wat",
  until: (date: string) => `tot en met ${date}`,
  view: "Bekijken en printen",
  save: "Bewaren als…",
  emergencies: "Noodtoegang tot deze cliënt",
};

export const involvements: Record<Involvement, string> = {
  carer: "Vaste begeleider of behandelaar",
  coTreater: "Behandelt mee",
  locum: "Neemt waar",
  successor: "Opvolger",
};

export const vias: Record<AccessVia, string> = {
  everyone: "Werkt met alle cliënten",
  circle: "Staat in de kring",
  emergency: "Noodtoegang",
  inspection: "Toestemming voor inzage",
};

export const emergency = {
  open: "Noodtoegang",
  heading: "Noodtoegang tot een cliënt",
  lead: "Alleen als het niet kan wachten. U ziet de cliënt dan vier uur lang. Uw naam en reden komen in het logboek, en de coördinator en de FG krijgen bericht.",
  number: "Cliëntnummer",
  numberHint: "Of vul achternaam en geboortedatum in.",
  surname: "Achternaam",
  birthDate: "Geboortedatum",
  reason: "Waarom kan het niet wachten?",
  yes: "Cliënt openen",
  opened: (until: string) => `U ziet deze cliënt tot ${until}.`,
  running: (name: string, until: string) => `U heeft noodtoegang tot ${name}, tot ${until}.`,
  runningHeading: "Noodtoegang",
  toClient: (name: string) => `Naar ${name}`,
  reviewHeading: "Noodtoegang om na te kijken",
  reviewLead: "Iemand buiten de kring heeft een cliënt geopend. Ga na of dat terecht was.",
  client: "Cliënt",
  who: "Wie en waarom",
  when: "Wanneer",
  review: "Nakijken",
  reviewOf: (name: string, client: string) => `Noodtoegang van ${name} tot ${client} nakijken`,
  finding: "Wat vond u?",
  reviewed: "Uw bevinding is bewaard.",
  reviewedBy: (name: string, finding: string) => `${name}: ${finding}`,
  notReviewed: "Nog niet nagekeken",
  period: (from: string, until: string) => `${from} tot ${until}`,
};

export const firstPassword = {
  heading: "Kies een eigen wachtwoord",
  lead: "U kwam binnen met een tijdelijk wachtwoord. Kies nu een wachtwoord dat alleen u kent.",
  old: "Tijdelijk wachtwoord",
  new: "Nieuw wachtwoord",
  save: "Wachtwoord opslaan",
};

export const dataKey = {
  heading: "Nieuwe sleutel voor de kluis",
  lead: "Is een gebruiker weg die misschien een kopie van de kluis heeft? Dan versleutelt het programma alles opnieuw. Wachtwoorden en het herstelblad blijven hetzelfde. Back-ups van ervoor gaan nog open met een wachtwoord van toen: verwijder die zo nodig.",
  password: "Uw wachtwoord voor de nieuwe sleutel",
  make: "Alles opnieuw versleutelen",
  done: "De kluis heeft een nieuwe sleutel.",
  stopped: "Gestopt. De kluis heeft nog de sleutel die zij had.",
};

/** The name of a role; of an own role, that of the organisation. */
export function roleName(role: Role, own: string | null | undefined): string {
  return own ?? roles[role];
}
