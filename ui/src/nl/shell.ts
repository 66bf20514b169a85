// Words of the frame around every screen.

import type { Role } from "../lib/bindings";

export const words = {
  skip: "Direct naar de inhoud",
  navigation: "Hoofdmenu",
  sections: {
    today: "Vandaag",
    clients: "Cliënten",
    intake: "Aanmeldingen",
    consents: "Toestemmingen",
    documents: "Documenten",
    registers: "Registers",
    settings: "Instellingen",
  },
  practice: "Oefenomgeving – verzonnen cliënten",
  practiceWhy: "Alles wat u hier doet, is om te oefenen. U kunt niets stukmaken.",
  signedIn: (name: string) => `Aangemeld als ${name}`,
  lock: "Vergrendelen",
  lockWithKey: "Vergrendelen (Ctrl+L)",
  locksIn: (minutes: number) => (minutes === 1 ? "Sluit over 1 min." : `Sluit over ${minutes} min.`),
  locksInSeconds: (seconds: number) => `Sluit over ${seconds} s.`,
  locksSoon: "De kluis vergrendelt over 1 minuut. Druk op een toets om door te gaan.",
  locksWhy: (minutes: number) =>
    `Na ${minutes === 1 ? "1 minuut" : `${minutes} minuten`} zonder toets of muis vergrendelt de kluis vanzelf.`,
  help: "Hulp",
  helpWithKey: "Hulp bij dit scherm (F1)",
  shortcuts: "Sneltoetsen",
  leaveHeading: "Uw invoer is nog niet opgeslagen",
  leaveText: "Als u dit scherm verlaat, gaat uw invoer verloren.",
  leave: "Niet opslaan en verlaten",
  stay: "Hier blijven",
  closeNotice: "Melding sluiten",
};

export const search = {
  label: "Cliënt zoeken",
  hint: "Naam, cliëntnummer, geboortedatum, postcode of laatste cijfers van het BSN",
  placeholder: "Zoek op naam, nummer, geboortedatum…",
  results: "Gevonden cliënten",
  none: "Niemand gevonden. Probeer een ander deel van de naam, of de geboortedatum.",
  count: (count: number) => (count === 1 ? "1 cliënt gevonden" : `${count} cliënten gevonden`),
  most: "De eerste 50. Typ meer om verder te zoeken.",
  born: (date: string) => `geboren ${date}`,
  number: (number: number) => `nr. ${number}`,
  ended: "niet meer in zorg",
  secret: "Geheim adres",
};

export const roles: Record<Role, string> = {
  coordinator: "Coördinator",
  careWorker: "Zorgmedewerker",
  behaviouralScientist: "Gedragswetenschapper",
  secretariat: "Secretariaat en administratie",
  finance: "Financiën",
  privacyOfficer: "Functionaris gegevensbescherming (FG)",
  auditor: "Auditor",
  board: "Bestuur",
};

export const shortcuts: readonly (readonly [string, string])[] = [
  ["Ctrl + K", "Cliënt zoeken"],
  ["Pijltjes en Enter", "Kiezen uit wat gevonden is"],
  ["Ctrl + L", "De kluis vergrendelen"],
  ["F1", "Hulp bij dit scherm"],
  ["Ctrl + /", "Deze lijst met sneltoetsen"],
  ["Alt + ←", "Terug naar het vorige scherm"],
  ["Tab", "Naar het volgende vak of de volgende knop"],
  ["Esc", "Een venster of lijst sluiten"],
];
