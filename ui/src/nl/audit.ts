// Words of the log: who looked at what.

import type {
  ChainBreak,
  ChainFaultRow,
  CodeAnswer,
  LogFormat,
  LogGround,
  LogKind,
  UnusualOutcome,
  UnusualPattern,
  UnusualRow,
} from "../lib/bindings";
import { moment } from "./dates";
import { roles } from "./shell";

/** Every event that the log knows, by its stored name. */
export const events: Record<string, string> = {
  "vault-created": "Kluis gemaakt",
  unlocked: "Kluis geopend",
  locked: "Kluis vergrendeld",
  "password-changed": "Wachtwoord gewijzigd",
  "user-role-changed": "Functie van een gebruiker gewijzigd",
  "user-suspended": "Gebruiker geschorst",
  "user-readmitted": "Gebruiker weer toegelaten",
  "user-reset": "Tijdelijk wachtwoord gegeven",
  "own-role-kept": "Eigen functie bewaard",
  "scheme-read": "Bevoegdheden bekeken",
  "scheme-disclosed": "Bevoegdheidsschema geprint",
  "data-key-change-begun": "Begonnen met een nieuwe sleutel voor de kluis",
  "data-key-changed": "De kluis kreeg een nieuwe sleutel",
  "circle-read": "Kring bekeken",
  "circle-member-added": "Iemand in de kring gezet",
  "circle-member-ended": "Iemand uit de kring gehaald",
  "access-disclosed": "Lijst ‘wie kan wat zien’ geprint",
  "emergency-sought": "Noodtoegang gezocht, niemand gevonden",
  "emergency-opened": "Noodtoegang genomen",
  "emergency-reviewed": "Noodtoegang nagekeken",
  "recovery-used": "Kluis geopend met de herstelsleutel",
  "recovery-key-renewed": "Herstelsleutel vernieuwd",
  "recovery-key-kept": "Herstelsleutel op papier bewaard",
  "backup-folder-added": "Map voor back-ups gekozen",
  "backup-folder-removed": "Map voor back-ups weggehaald",
  "backups-read": "Back-ups bekeken",
  "backup-made": "Back-up gemaakt",
  "backup-failed": "Back-up niet gelukt",
  "restore-drilled": "Terugzetten geoefend",
  "backup-restored": "Back-up teruggezet in een nieuw bestand",
  "vault-restored": "Deze kluis is van een back-up gemaakt",
  "older-vault-explained": "Verder gegaan met een oudere versie",
  "locking-read": "Vergrendeling bekeken",
  "locking-changed": "Vergrendeling aangepast",
  "drafts-read": "Niet opgeslagen formulieren bekeken",
  "draft-kept": "Niet opgeslagen formulier bewaard",
  "draft-destroyed": "Niet opgeslagen formulier weggehaald",
  "user-added": "Gebruiker toegevoegd",
  "users-read": "Gebruikers bekeken",
  refused: "Geprobeerd wat niet mag",
  "directory-searched": "In de lijst met cliënten gezocht",
  "directory-listed": "De lijst met cliënten bekeken",
  "client-registered": "Cliënt ingeschreven",
  "list-imported": "Lijst ingelezen",
  "client-changed": "Gegevens gewijzigd",
  "client-read": "Gegevens bekeken",
  "client-history-read": "Eerdere gegevens bekeken",
  "bsn-revealed": "BSN laten tonen",
  "bsn-checked": "Identiteitscontrole vastgelegd",
  "bsn-checks-read": "Identiteitscontroles bekeken",
  "mrz-read": "Tekst van een identiteitsbewijs vergeleken",
  "care-read": "Zorg bekeken",
  "care-ended": "Einde van de zorg vastgelegd",
  "care-resumed": "Zorg hervat",
  "decision-recorded": "Beschikking of indicatie vastgelegd",
  "decision-closed": "Beschikking of indicatie beëindigd of ingetrokken",
  "care-purpose-recorded": "Doel van de zorgrelatie vastgelegd",
  "care-purpose-ended": "Doel van de zorgrelatie beëindigd",
  "applications-listed": "Aanmeldingen bekeken",
  "applications-imported": "Lijst met aanmeldingen ingelezen",
  "application-read": "Aanmelding bekeken",
  "application-recorded": "Aanmelding vastgelegd",
  "application-rejected": "Aanmelding afgewezen",
  "application-accepted": "Aanmelding aan cliënt gekoppeld",
  "application-destroyed": "Aanmelding vernietigd",
  "consents-read": "Toestemmingen bekeken",
  "consents-listed": "Overzicht van toestemmingen bekeken",
  "consent-proposed": "Toestemming klaargemaakt",
  "consent-printed": "Brief geprint",
  "consent-signed": "Antwoord op brief vastgelegd",
  "consent-refused": "Nee op brief vastgelegd",
  "consent-kinds-read": "Soorten toestemming bekeken",
  "consent-kind-kept": "Eigen soort toestemming opgeslagen",
  "consent-withdrawn": "Toestemming ingetrokken",
  "letter-previewed": "Brief bekeken",
  "letter-disclosed": "Brief geopend om te printen, of bewaard als bestand",
  "scan-filed": "Scan toegevoegd",
  "scan-viewed": "Scan bekeken",
  "disclosures-read": "Verstrekkingen bekeken",
  "disclosure-register-read": "Verstrekkingenregister bekeken",
  "disclosure-recorded": "Verstrekking vastgelegd",
  "notice-due": "Bericht klaargezet",
  "notice-ended": "Bericht afgehandeld",
  "notice-letter-previewed": "Brief van een bericht bekeken",
  "notice-letter-disclosed": "Brief van een bericht geopend om te printen, of bewaard als bestand",
  "letters-read": "Brieven bekeken",
  "organisation-letters-read": "Stukken van de organisatie bekeken",
  "letter-tried": "Brief voorbereid",
  "organisation-letter-tried": "Stuk van de organisatie voorbereid",
  "letter-made": "Brief gemaakt en bewaard",
  "letter-read": "Gemaakte brief bekeken",
  "letter-taken": "Gemaakte brief geopend om te printen, of bewaard als bestand",
  "dossier-previewed": "Afdruk van het dossier bekeken",
  "dossier-printed": "Dossier geopend om te printen, of bewaard als bestand",
  "people-read": "Contacten bekeken",
  "contact-added": "Contact toegevoegd",
  "contact-changed": "Contact gewijzigd",
  "contact-ended": "Contact beëindigd",
  "contact-history-read": "Eerdere gegevens van een contact bekeken",
  "mandate-added": "Bevoegdheid toegevoegd",
  "mandate-evidence-seen": "Bewijs van een bevoegdheid vastgelegd",
  "mandate-ended": "Bevoegdheid beëindigd",
  "willingness-recorded": "Vastgelegd of iemand wil optreden",
  "acting-chosen": "Vastgelegd wie namens de anderen optreedt",
  "contact-bsn-revealed": "BSN van een vertegenwoordiger laten tonen",
  "conduct-noted": "Notitie over een vertegenwoordiger vastgelegd",
  "conduct-exception-ended": "Uitzondering voor een vertegenwoordiger beëindigd",
  "recipient-added": "Ontvanger op de lijst gezet",
  "recipient-ended": "Ontvanger van de lijst gehaald",
  "capacity-read": "Beoordelingen van wilsbekwaamheid bekeken",
  "capacity-assessed": "Wilsbekwaamheid beoordeeld",
  "capacity-ended": "Beoordeling van wilsbekwaamheid beëindigd",
  "capacity-withdrawn": "Beoordeling van wilsbekwaamheid ingetrokken",
  "representation-read": "Bekeken wie mag beslissen",
  "dossier-listed": "Lijst van het dossier bekeken",
  "dossier-searched": "In het dossier gezocht",
  "dossier-item-read": "Stuk uit het dossier bekeken",
  "dossier-item-added": "Stuk in het dossier gezet",
  "dossier-item-corrected": "Verbetering bij een stuk gezet",
  "dossier-item-shielded": "Stuk afgeschermd",
  "dossier-item-unshielded": "Afscherming van een stuk opgeheven",
  "dossier-item-held": "Bewaarblokkade op een stuk gezet",
  "dossier-item-released": "Bewaarblokkade van een stuk opgeheven",
  "dossier-retention-changed": "Vastgelegd hoe een stuk wordt bewaard",
  "dossier-file-added": "Bestand toegevoegd",
  "dossier-file-viewed": "Bestand geopend",
  "dossier-file-saved": "Bestand bewaard buiten de kluis",
  "correction-sheet-read": "Correctieblad bekeken",
  "correction-sheet-disclosed": "Correctieblad geopend om te printen, of bewaard als bestand",
  "tray-listed": "Bakje met scans bekeken",
  "tray-scan-added": "Scan in het bakje gelegd",
  "tray-scan-viewed": "Scan in het bakje bekeken",
  "tray-scan-filed": "Scan uit het bakje opgeborgen",
  "tray-scan-removed": "Scan uit het bakje gehaald en vernietigd",
  "work-notes-read": "Eigen werkaantekeningen bekeken",
  "work-note-written": "Werkaantekening gemaakt",
  "work-note-destroyed": "Werkaantekening vernietigd",
  "incidents-read": "Incidenten bekeken",
  "incident-recorded": "Incident vastgelegd",
  "incident-completed": "Incident aangevuld",
  "restraint-read": "Vrijheidsbeperking bekeken",
  "restraint-recorded": "Vrijheidsbeperking vastgelegd",
  "restraint-completed": "Vrijheidsbeperking aangevuld",
  "medication-read": "Medicatielijsten bekeken",
  "medication-recorded": "Medicatielijst toegevoegd",
  "medication-completed": "Medicatielijst aangevuld",
  "medication-ticked": "Medicatie afgetekend",
  "abuse-read": "Meldcode en misbruik bekeken",
  "abuse-recorded": "Meldcode en misbruik: iets vastgelegd",
  "abuse-completed": "Meldcode en misbruik: aangevuld",
  "organisation-read": "Gegevens van de organisatie bekeken",
  "organisation-changed": "Gegevens van de organisatie gewijzigd",
  "policy-checked": "Beleid naast de wet bekeken",
  "policy-history-read": "Eerder beleid bekeken",
  "policy-saved": "Beleid bewaard als bestand",
  "policy-file-read": "Beleidsbestand ingelezen",
  "policy-adopted": "Eigen beleid vastgesteld",
  "policy-chosen": "Meegeleverd beleid gekozen",
  "logo-changed": "Logo gekozen",
  "logo-removed": "Logo weggehaald",
  "statement-made": "Privacyverklaring gemaakt",
  "processors-read": "Register van verwerkers bekeken",
  "certificates-read": "Register van certificaten bekeken",
  "supervision-read": "Toezicht op verwerkers bekeken",
  "processing-read": "Register van verwerkingen bekeken",
  "compatibility-read": "Toets van nieuwe doelen bekeken",
  "officer-tasks-read": "Taken van de FG bekeken",
  "officer-registration-read": "Aanmelding van de FG bekeken",
  "dpia-read": "Register van DPIA's bekeken",
  "declarations-read": "Geheimhoudingsverklaringen bekeken",
  "organisation-entry-recorded": "Iets in een register van de organisatie vastgelegd",
  "organisation-entry-changed": "Iets in een register van de organisatie gewijzigd",
  "organisation-entry-history-read": "Eerdere versies in een register bekeken",
  "organisation-file-added": "Bestand bij een register toegevoegd",
  "organisation-file-viewed": "Bestand bij een register geopend",
  "register-table-made": "Print van een register bekeken",
  "register-table-disclosed": "Register geprint of bewaard als bestand",
  "client-table-made": "Print van een overzicht bekeken",
  "client-table-disclosed": "Overzicht geprint of bewaard als bestand",
  "texts-read": "Teksten bekeken",
  "text-kept": "Tekst aangepast",
  "policy-versions-read": "Versies van beleidsdocumenten bekeken",
  "policy-version-drafted": "Versie van een beleidsdocument vastgelegd",
  "policy-version-adopted": "Versie van een beleidsdocument vastgesteld",
  "policy-version-published": "Versie van een beleidsdocument bekendgemaakt",
  "policy-version-reviewed": "Beleidsdocument opnieuw bekeken",
  "policy-version-dropped": "Versie van een beleidsdocument vervallen",
  "policy-version-disclosed": "Versie van een beleidsdocument afgegeven",
  "policy-change-disclosed": "Bericht over een wijziging afgegeven",
  "audit-read": "Wie keek mee bekeken",
  "audit-verified": "Logboek gecontroleerd",
  "audit-broken": "Logboek gecontroleerd: het klopt niet",
  "audit-disclosed": "Logboek geprint of bewaard als bestand",
  "audit-code-compared": "Code van een print vergeleken met het logboek",
  "chain-noted": "Uitleg bij een fout in het logboek vastgelegd",
  "unusual-read": "Opvallend gebruik bekeken",
  "unusual-reviewed": "Oordeel over opvallend gebruik vastgelegd",
  "unusual-rules-kept": "Grenzen voor opvallend gebruik gewijzigd",
  "today-read": "Vandaag bekeken",
};

export const words = {
  heading: "Wie keek mee",
  lead: "Ieder die gegevens van deze cliënt bekijkt of verandert, staat hier. De cliënt mag dit overzicht opvragen.",
  none: "Er is nog niets vastgelegd.",
  when: "Wanneer",
  who: "Wie",
  client: "Cliënt",
  what: "Wat",
  why: "Waarom dat mocht",
  kind: "Soort",
  all: "Alles",
  everyone: "Iedereen",
  from: "Vanaf",
  until: "Tot en met",
  show: "Tonen",
  older: "Eerdere regels",
  newer: "Latere regels",
  gone: "Niet meer bekend",
  destroyed: "Vernietigd dossier",
  unknown: "Niet vastgelegd",
  behalf: (name: string) => `Namens ${name}`,
  print: "Bekijken en printen",
  printed: "De print is geopend. Dit staat in het logboek.",
  save: "Bewaren als…",
  saveHeading: "Het logboek bewaren",
  format: "Als",
};

export const kinds: Record<LogKind, string> = {
  see: "Bekeken",
  add: "Toegevoegd",
  change: "Gewijzigd",
  disclose: "Naar buiten gebracht",
  destroy: "Vernietigd",
  emergency: "Met noodtoegang",
  ownRole: "In een eigen functie",
  refused: "Geweigerd",
};

export const grounds: Record<LogGround, string> = {
  role: "Hoort bij de functie",
  circle: "In de kring van de cliënt",
  emergency: "Noodtoegang",
  consent: "Toestemming van de cliënt voor inzage",
};

export const formats: Record<LogFormat, string> = {
  pdf: "PDF, om te lezen of te printen",
  csv: "CSV, een lijst met alle velden",
  fhir: "FHIR (AuditEvent), voor een ander systeem",
};

export const whole = {
  heading: "Logboek",
  lead: "Wie wat deed in deze kluis, van alle cliënten.",
  back: "Terug",
  rows: "Regels van het logboek",
  rowsLead: "De nieuwste regels staan bovenaan.",
  toUnusual: "Opvallend gebruik",
};

export const check = {
  heading: "Klopt het logboek nog?",
  lead: "Het logboek is een keten: wie een regel verandert of weghaalt, breekt de keten. Na het ontgrendelen kijkt het programma dit vanzelf na.",
  verify: "Logboek controleren",
  verifying: "Het logboek wordt gecontroleerd…",
  notYet: "Het logboek is sinds het ontgrendelen nog niet nagekeken.",
  whole: (rows: number, at: string) =>
    `Het logboek klopt: alle ${rows.toLocaleString("nl-NL")} regels zijn nagekeken op ${at} uur.`,
  readAt: (at: string) => `Nagekeken op ${at} uur.`,
  what: "Maak nu een back-up en bewaar de oude back-ups. Waarschuw de functionaris gegevensbescherming en uw beheerder. Schrijf op wat u vindt.",
  note: "Wat is er gevonden en gedaan?",
  noteHint: "Dit blijft bewaard. Daarna staat de waarschuwing niet meer op Vandaag.",
  noted: "De uitleg is bewaard.",
  notedBy: (by: string, at: string, note: string) => `${by}, ${at}: ${note}`,
  standing: (row: number, code: string) =>
    `Stand van het logboek: regel ${row.toLocaleString("nl-NL")}, code ${code}. Elke print van het logboek heeft zo’n code.`,
  kept: (years: number, article: string) =>
    `Het logboek wordt minstens ${years} jaar bewaard, ook als een dossier is vernietigd (${article}).`,
  toLog: "Naar het logboek",
  toUnusual: "Opvallend gebruik",
};

const breaks: Record<ChainBreak, { heading: string; text: (row: string, at: string) => string }> = {
  edited: {
    heading: "Een regel van het logboek is veranderd",
    text: (row) => `Regel ${row} zegt iets anders dan toen hij werd geschreven.`,
  },
  deleted: {
    heading: "Uit het logboek zijn regels weggehaald",
    text: (row) => `Er ontbreekt iets vanaf regel ${row}.`,
  },
  inserted: {
    heading: "In het logboek is een regel tussengevoegd",
    text: (row) => `Rond regel ${row} staat een regel die er niet hoort.`,
  },
  reordered: {
    heading: "Regels van het logboek zijn verplaatst",
    text: (row) => `Vanaf regel ${row} staan regels niet meer op hun eigen plaats.`,
  },
  tailCut: {
    heading: "Het einde van het logboek is weggehaald",
    text: (row) => `Het dossier is later nog veranderd: regel ${row} hoort er te zijn en is er niet.`,
  },
  pageReplayed: {
    heading: "Een deel van de kluis is ouder dan de rest",
    text: (row) => `Vanaf regel ${row} is een oud stuk van het bestand teruggezet.`,
  },
  rolledBack: {
    heading: "De kluis is een oudere versie",
    text: (row, at) => `Op ${at} uur ging het logboek al tot regel ${row}. Wat daarna kwam, is er niet.`,
  },
  rewritten: {
    heading: "Het logboek is opnieuw geschreven",
    text: (row, at) =>
      at === ""
        ? `Regel ${row} is niet meer de regel die bij de laatste wijziging hoort.`
        : `Op ${at} uur was regel ${row} een andere. Dit stond buiten de kluis opgeschreven.`,
  },
};

/** What is wrong with the chain. */
export function breakInDutch({ what, row, anchoredAt }: ChainFaultRow): { heading: string; text: string } {
  const { heading, text } = breaks[what];
  return { heading, text: text(row.toLocaleString("nl-NL"), anchoredAt === null ? "" : moment(anchoredAt)) };
}

export const compare = {
  heading: "Een print vergelijken",
  lead: "Op elke print van het logboek staan een regel en een code. Vul die in om te zien of het logboek tot die regel nog hetzelfde is.",
  row: "Regel",
  code: "Code",
  compare: "Vergelijken",
};

/** What the code of a print says. */
export function answerInDutch(answer: CodeAnswer): string {
  if (answer.answer === "agrees")
    return `Dit klopt. De regel is van ${moment(answer.at)} uur en staat ongewijzigd in het logboek.`;
  if (answer.answer === "differs")
    return "Dit klopt niet: op deze plaats staat een andere regel. Kijk of u regel en code goed hebt overgenomen.";
  return "Zo ver gaat het logboek niet. Misschien is een oudere kluis teruggezet.";
}

export const patterns: Record<UnusualPattern, string> = {
  manyClients: "Veel cliënten in een uur",
  atNight: "’s Nachts",
  ownName: "Zelfde achternaam",
};

export const outcomes: Record<UnusualOutcome, string> = {
  inOrder: "Bekeken, in orde",
  investigate: "Onderzoek",
};

/** Why it stands out. */
export function patternInDutch(row: UnusualRow): string {
  const clock = (at: string) => at.slice(11, 16);
  const period = `van ${clock(row.from)} tot ${clock(row.until)} uur`;
  if (row.pattern === "manyClients") return `${row.clients} verschillende cliënten bekeken binnen een uur, ${period}.`;
  if (row.pattern === "atNight") return `${row.clients === 1 ? "1 cliënt" : `${row.clients} cliënten`}, ${period}.`;
  const name = row.clientSummary?.name;
  return name === undefined ? "Een cliënt van wie het dossier is vernietigd." : `Cliënt ${name}, ${period}.`;
}

export const unusual = {
  heading: "Opvallend gebruik",
  lead: "Dit hoeft niet fout te zijn. Vraag na wat er was en schrijf op wat u vond.",
  back: "Terug",
  toLog: "Naar het logboek",
  found: (days: number) => `De laatste ${days} dagen`,
  none: "Er is niets opvallends.",
  day: "Dag",
  who: "Wie",
  what: "Wat opvalt",
  judgement: "Oordeel",
  judge: "Beoordelen",
  judgeOf: (name: string, day: string) => `Gebruik door ${name} op ${day} beoordelen`,
  judgedBy: (by: string, at: string, note: string) => `${by}, ${at}: ${note}`,
  judged: "Het oordeel is bewaard.",
  own: "Dit gaat over uzelf. Een ander beoordeelt het.",
  note: "Toelichting",
  noteHint: "Waarom is dit in orde, of wat gaat u na?",
};

export const rules = {
  heading: "Wanneer valt iets op?",
  lead: "Deze grenzen gelden voor de hele organisatie. Eerdere grenzen blijven bewaard.",
  clientsInHour: "Zoveel cliënten of meer in een uur",
  off: "Leeg: hier wordt niet op gelet.",
  nightFrom: "De nacht begint om (uur)",
  nightHint: "Bijvoorbeeld 23. Werkt u ’s nachts? Laat beide uren dan leeg.",
  nightUntil: "De nacht eindigt om (uur)",
  ownName: "Gebruiker met dezelfde achternaam als de cliënt",
  kept: "De grenzen zijn bewaard.",
};

export const today = {
  toLog: "Naar het logboek",
  unusualHeading: (count: number) =>
    count === 1
      ? "Er is 1 keer opvallend gebruik te beoordelen"
      : `Er is ${count} keer opvallend gebruik te beoordelen`,
  unusual: "Iemand bekeek veel dossiers, keek ’s nachts, of heet zoals de cliënt. Het hoeft niet fout te zijn.",
  toUnusual: "Bekijken",
};

/** What happened. The log may hold an event of a newer version, which then keeps its name. */
export function eventInDutch(event: string): string {
  return events[event] ?? event;
}

/** In which role somebody did it; the log keeps the stored name: `care-worker`. */
export function roleInDutch(role: string): string {
  const camel = role.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return (roles as Record<string, string>)[camel] ?? role;
}
