// Words of backups: folders, making, restoring, the drill, and an older vault.

import type { BackupConcern, BackupProgress, BackupTrouble } from "../lib/bindings";

export const troubles: Record<BackupTrouble, string> = {
  away: "De map is er nu niet. Zit de USB-stick erin? Het programma probeert het later opnieuw.",
  readOnly: "In deze map mag niet worden geschreven.",
  diskFull: "Deze schijf is vol.",
  disk: "Lezen of schrijven mislukte. Zit de stick nog goed vast?",
  notWhole: "Wat er stond, was niet goed terug te lezen.",
};

const steps: Record<BackupProgress["step"], string> = {
  copying: "De kluis wordt gekopieerd",
  checking: "De kopie wordt nagekeken",
  placing: "De back-up wordt in de mappen gezet",
  restoring: "De back-up wordt uitgepakt en nagekeken",
};

export function progressInDutch(progress: BackupProgress | null): string {
  if (progress === null) return "Even geduld…";
  const share = progress.total === 0 ? "" : ` (${Math.floor((100 * progress.done) / progress.total)}%)`;
  return `${steps[progress.step]}${share}…`;
}

export function concernInDutch(concern: BackupConcern): { heading: string; text: string } {
  switch (concern.is) {
    case "noFolder":
      return {
        heading: "Er worden nog geen back-ups gemaakt",
        text: "Kies een map op een USB-stick of netwerkschijf. Gaat de laptop stuk, dan bent u niets kwijt.",
      };
    case "neverMade":
      return { heading: "Er is nog geen back-up", text: "De map is gekozen. Maak nu de eerste back-up." };
    case "old":
      return {
        heading: `De laatste back-up is ${concern.days} dagen oud`,
        text: "Doe de USB-stick in de computer, of kies een andere map.",
      };
    case "sameDisk":
      return {
        heading: "Alle back-ups staan op dezelfde schijf als de kluis",
        text: "Gaat die schijf stuk, dan bent u alles kwijt. Kies er een map bij op een USB-stick of netwerkschijf.",
      };
  }
}

export function sizeInDutch(bytes: number): string {
  const megabytes = bytes / 1e6;
  return `${megabytes.toLocaleString("nl-NL", { maximumFractionDigits: megabytes < 10 ? 1 : 0 })} MB`;
}

export const words = {
  heading: "Back-up",
  lead: "Het programma maakt vanzelf een back-up: bij het vergrendelen, en tijdens het werk als er iets is veranderd. Elke back-up is versleuteld en wordt meteen teruggelezen.",
  good: "De back-ups zijn in orde",
  lastGood: (when: string) => `De laatste goede back-up is van ${when}.`,
  folders: "Mappen",
  folder: "Map",
  last: "Laatste goede back-up",
  where: "Schijf",
  apart: "Andere schijf",
  same: "Zelfde schijf als de kluis",
  never: "Nog geen",
  add: "Map kiezen…",
  remove: "Niet meer gebruiken",
  removeFor: (path: string) => `${path} niet meer gebruiken`,
  removeText: (path: string) => `In ${path} komen geen nieuwe back-ups meer. De back-ups die er staan, blijven staan.`,
  removed: "De map wordt niet meer gebruikt.",
  run: "Nu een back-up maken",
  stop: "Stoppen",
  made: "De back-up is gemaakt en nagekeken.",
  notMade: (path: string) => `Niet gelukt in ${path}`,
  list: "Back-ups die er zijn",
  listLead: "Nieuwste bovenaan. Terugzetten maakt een nieuwe kluis; de kluis van nu blijft bestaan.",
  listNone: "Er zijn nog geen back-ups.",
  away: (path: string) => `De map ${path} is er nu niet. Back-ups die daar staan, ziet u hier niet.`,
  madeAt: "Gemaakt op",
  clients: "Cliënten",
  consents: "Toestemmingen",
  size: "Grootte",
  action: "Wat kunt u doen?",
  damaged: "Beschadigd",
  ofOtherKey: "Van vóór de nieuwe sleutel van de kluis",
  otherKeyHeading: "Er zijn back-ups van vóór de nieuwe sleutel",
  otherKeyText:
    "Zij gaan open met een wachtwoord of de herstelsleutel van toen, ook door iemand die daarna is geschorst. U zet ze terug op het beginscherm, met ‘Back-up terugzetten’. Het programma ruimt ze niet zelf op. Verwijder ze in de map zodra u ze niet meer nodig heeft.",
  restore: "Terugzetten",
  restoreFor: (when: string) => `Back-up van ${when} terugzetten`,
  restoreHeading: "Deze back-up terugzetten?",
  restoreText: (when: string, clients: number) =>
    `Van de back-up van ${when}, met ${clients.toLocaleString("nl-NL")} cliënten, wordt een nieuwe kluis gemaakt. U kiest zo waar. De kluis van nu gaat op slot en blijft bestaan. Daarna opent u de nieuwe kluis met uw wachtwoord.`,
  more: (count: number) => `Nog ${count} oudere back-ups`,
  drill: "Terugzetten oefenen",
  drillLead:
    "De nieuwste back-up wordt apart teruggezet, geopend en geteld, en daarna weer weggehaald. Aan de kluis verandert niets.",
  drillRun: "Nu oefenen",
  drillGood: (clients: number, rows: number) =>
    `Gelukt: ${clients.toLocaleString("nl-NL")} cliënten en ${rows.toLocaleString("nl-NL")} regels teruggevonden.`,
  drillBad: "Niet gelukt",
  drillWhen: "Geoefend op",
  drillBy: "Door",
  drillOf: "Back-up van",
  drillResult: "Uitkomst",
  drillDue: "Oefen het terugzetten van een back-up",
  drillDueText: "Doe dit elke maand. Dan weet u zeker dat u een back-up ook kunt gebruiken.",
  awayHeading: "Een map voor back-ups is er niet",
  toBackup: "Naar de back-ups",
  locking: "De kluis gaat op slot",
  lockingText: "Is er iets veranderd, dan wordt eerst nog een back-up gemaakt.",
  noWait: "Niet op de back-up wachten",
};

export const start = {
  way: "Back-up terugzetten",
  wayWhy: "Maak van een back-up weer een kluis, ook op een andere computer.",
  damaged: "Zet een back-up terug",
  heading: "Back-up terugzetten",
  lead: (name: string) => `Gekozen: ${name}`,
  name: "Uw naam",
  password: "Wachtwoord",
  passwordHint: "Het wachtwoord dat u had toen de back-up werd gemaakt.",
  recovery: "Herstelsleutel",
  recoveryHint: "Typ de groepen over van het herstelblad.",
  look: "Bekijken wat erin zit",
  useRecovery: "Ik gebruik de herstelsleutel",
  usePassword: "Ik gebruik het wachtwoord",
  back: "Terug naar het begin",
  choose: "Welke back-up wilt u terugzetten?",
  chooseLead: "U kiest daarna waar de nieuwe kluis komt. Een kluis die er al is, wordt nooit overschreven.",
};

export const older = {
  heading: "Dit is een oudere versie van de kluis",
  text: (anchored: string, last: string | null) =>
    `Op ${anchored} was deze kluis al verder dan nu.${last === null ? "" : ` Het laatste wat erin staat, is van ${last}.`} Misschien is een oud bestand teruggezet.`,
  reason: "Waarom werkt u met deze versie verder?",
  reasonHint: "Dit komt in het logboek. Weet u het niet? Vergrendel de kluis en vraag het na.",
  go: "Verder met deze versie",
  lock: "Vergrendelen",
  kept: "Uw reden staat in het logboek.",
};
