// Words of the policy: the check against the law, what holds, and the organisation's own policy as a file.

import type { AdoptionField, FindingCounts, FindingLevel, OwnVersion, ProfileFault, TomlFault } from "../lib/bindings";
import { inWords, moment } from "./dates";

export const words = {
  heading: "Beleid en wet",
  inUse: (name: string) => `Uw beleid: ${name}`,
  adopted: ({ adoption, version }: OwnVersion) =>
    `Uw eigen beleid, versie ${version}. Vastgesteld op ${inWords(adoption.adoptedOn)} door ${adoption.adoptedBy}.`,
  builtIn: "Dit beleid hoort bij het programma. Bij Organisatie kiest u een ander.",
  compared: (day: string) => `De wetten zijn voor het laatst nagekeken op ${inWords(day)}.`,
  noDifference: "Uw beleid wijkt nergens af van de wet.",
  unreadableHeading: "Uw eigen beleid kan niet worden gelezen",
  unreadable:
    "Het is vastgesteld met een andere versie van het programma. Tot u het opnieuw inleest, geldt wat de wet minstens vraagt.",
  view: "Bekijken en printen",
  savePdf: "Opslaan als PDF",
  viewOpened: "De wettoets staat open in uw PDF-programma.",
  meanwhile: "Tot dan:",
  law: "Wet",
  since: (day: string) => `sinds ${inWords(day)}`,
  rows: "In het beleid",
  toVerify: "te verifiëren",
  holdsHeading: "Beleid, wet en wat geldt",
  holdsLead: "Het strengste geldt. Waar iets anders geldt dan uw beleid zegt, staat dat erbij.",
  subject: "Onderwerp",
  own: "Beleid",
  byLaw: "Wet",
  holds: "Wat geldt",
  differs: "anders dan het beleid",
  openHeading: "Te verifiëren",
  openLead:
    "Van deze regels is nog niet zeker hoe ze luiden of vanaf wanneer ze gelden. Kijk ze na voordat u erop bouwt.",
  openShow: (count: number) => `${count} regels tonen`,
};

export const levels: Record<FindingLevel, string> = {
  error: "Fout",
  warning: "Waarschuwing",
  remark: "Opmerking",
};

export const levelHeadings: Record<FindingLevel, string> = {
  error: "Fouten",
  warning: "Waarschuwingen",
  remark: "Opmerkingen",
};

export const levelLeads: Record<FindingLevel, string> = {
  error: "Hier vraagt uw beleid minder dan de wet.",
  warning: "Hier is uw beleid verouderd of onduidelijk, of kan het tekortschieten.",
  remark: "Goed om te weten.",
};

const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** "2 fouten, 1 waarschuwing en 3 opmerkingen"; what there is none of is left out. */
export function countsInDutch({ errors, warnings, remarks }: FindingCounts): string {
  const parts = [
    errors === 0 ? "" : counted(errors, "fout", "fouten"),
    warnings === 0 ? "" : counted(warnings, "waarschuwing", "waarschuwingen"),
    remarks === 0 ? "" : counted(remarks, "opmerking", "opmerkingen"),
  ].filter((it) => it !== "");
  const last = parts.pop();
  if (last === undefined) return words.noDifference;
  const first = parts.join(", ");
  return `${first === "" ? last : `${first} en ${last}`}.`;
}

export const own = {
  heading: "Eigen beleid",
  lead: "U kunt uw beleid opslaan als bestand, veranderen en weer inlezen. U ziet eerst wat er verandert. Pas als u het vaststelt, werkt het programma ermee.",
  save: "Opslaan als bestand",
  saveVersion: (version: number) => `Versie ${version} opslaan als bestand`,
  choose: "Bestand inlezen",
  chooseAnother: "Ander bestand inlezen",
  back: "Meegeleverd beleid kiezen",
  backHeading: "Welk beleid gaat u gebruiken?",
  backLead: "Uw eigen beleid blijft bewaard. U kunt het later opnieuw inlezen.",
  backLabel: "Meegeleverd beleid",
  use: "Dit beleid gebruiken",
  used: "Het programma werkt nu met dit beleid.",
  faultsHeading: (file: string) => `${file} kan zo niet worden gebruikt`,
  faults: "Verbeter deze regels in het bestand en lees het opnieuw in. Uw beleid is niet veranderd.",
  previewHeading: (file: string) => `Wat ${file} verandert`,
  previewNone: "Dit bestand zegt hetzelfde als uw beleid van nu.",
  subject: "Onderdeel",
  gone: "Vervalt",
  added: "Komt erbij",
  checked: "Naast de wet",
  adoptHeading: "Vaststellen",
  adoptLead: "Daarna werkt het programma meteen met dit beleid: in brieven, termijnen en verklaringen.",
  adopt: "Beleid vaststellen",
  adopted: "Het beleid is vastgesteld. Het programma werkt er nu mee.",
  discard: "Niet gebruiken",
  historyHeading: "Eerder",
  historyShow: "Versies en eerder gebruikt beleid tonen",
  versions: "Versies van uw eigen beleid",
  version: "Versie",
  name: "Naam",
  adoptedOn: "Vastgesteld",
  file: "Bestand",
  steps: "Met welk beleid het programma werkte",
  from: "Vanaf",
  by: "Door",
  recorded: ({ recordedAt, recordedBy }: OwnVersion) => `${moment(recordedAt)}, ${recordedBy}`,
  recordedHeading: "Vastgelegd",
};

export const fields: Record<AdoptionField, string> = {
  name: "Hoe heet dit beleid?",
  adoptedOn: "Op welke dag is het vastgesteld?",
  adoptedBy: "Door wie is het vastgesteld?",
};

export const adoptedByHint = "Bijvoorbeeld het bestuur of de directie.";

export const today = {
  errors: (count: number) =>
    count === 1
      ? "Op 1 punt vraagt uw beleid minder dan de wet. Daar geldt de wet."
      : `Op ${count} punten vraagt uw beleid minder dan de wet. Daar geldt de wet.`,
  toPolicy: "Naar Beleid en wet",
};

type Says<Fault extends { reason: string }> = {
  [Reason in Fault["reason"]]: (fault: Extract<Fault, { reason: Reason }>) => string;
};

const tomlFaults: Says<TomlFault> = {
  syntax: () => "dit kan het programma niet lezen. Staat er een aanhalingsteken, haakje of = te veel of te weinig?",
  unknownField: ({ field }) => `het programma kent “${field}” hier niet. Controleer de spelling.`,
  missingField: ({ field }) => `in dit blok ontbreekt “${field}”.`,
  unknownWord: ({ field, word }) =>
    `achter “${field}” staat “${word}”. Kies een woord uit de lijst boven in het bestand.`,
  wrongValue: ({ field }) =>
    field === ""
      ? "hier staat iets wat niet past."
      : `wat achter “${field}” staat, past niet. Een termijn is bijvoorbeeld "4 weeks"; een bron is nooit leeg.`,
};

const profileFaults: Says<Exclude<ProfileFault, { reason: "toml" }>> = {
  agesDoNotJoin: ({ line }) => atLine(line, "de leeftijden sluiten niet op elkaar aan, van 0 tot de oudste."),
  purposeWithoutBasis: ({ line }) =>
    atLine(line, "dit doel heeft geen grondslag, of een grondslag die niet bij “bases” staat."),
  interestUnnamed: ({ line }) => atLine(line, "zeg welk gerechtvaardigd belang u bedoelt (interest)."),
  unknownConsent: ({ line, kind }) => atLine(line, `de soort toestemming “${kind}” bestaat niet.`),
  notText: ({ line }) => atLine(line, "dit is geen tekst. Sla het bestand op als gewone tekst (UTF-8)."),
  tooLarge: ({ limit }) => `Dit bestand is groter dan ${limit} MB. Zo groot is een beleid nooit.`,
  empty: ({ field }) => `Er staat niets onder “${field}”. Dat kan niet leeg blijven.`,
};

function atLine(line: number, words: string): string {
  return `Regel ${line}: ${words}`;
}

/** What is wrong with a policy file, with its line. */
export function profileFaultInDutch(fault: ProfileFault): string {
  if (fault.reason === "toml") {
    const say = tomlFaults[fault.fault.reason] as (fault: TomlFault) => string;
    return atLine(fault.fault.line, say(fault.fault));
  }
  const say = profileFaults[fault.reason] as (other: typeof fault) => string;
  return say(fault);
}
