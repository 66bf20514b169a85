// Words of the versions of documents of policy: adopting, publishing, what changed.

import type { PolicyDocument, PolicyMatter, PolicyRefusal, PolicyState, SectionChange, Term } from "../lib/bindings";
import { inWords } from "./dates";

/** A document within a sentence. */
export const documents: Record<PolicyDocument, string> = {
  privacyStatement: "privacyverklaring",
  summary: "samenvatting",
  fullStatement: "volledige privacyverklaring",
  regulation: "privacyreglement",
  announcement: "aankondiging",
  website: "tekst voor de website",
  cameraRules: "cameraregels",
  emailRules: "regels voor e-mail",
  socialMediaRules: "regels voor sociale media",
  secrecy: "verklaring van geheimhouding",
};

const units: Record<Term["unit"], readonly [string, string]> = {
  hours: ["uur", "uur"],
  days: ["dag", "dagen"],
  workingDays: ["werkdag", "werkdagen"],
  weeks: ["week", "weken"],
  months: ["maand", "maanden"],
  years: ["jaar", "jaar"],
};

const lasting = ({ number, unit }: Term) => `${number} ${units[unit][number === 1 ? 0 : 1]}`;

export const states: Record<PolicyState, string> = {
  draft: "Concept",
  adopted: "Vastgesteld",
  published: "Bekendgemaakt",
  inForce: "Geldt nu",
  replaced: "Vervangen",
  dropped: "Vervallen",
};

export const words = {
  heading: "Versies en bekendmaken",
  lead: "Een versie legt vast wat er op een dag in het document stond. Daarna stelt iemand haar vast, en maakt u haar bekend.",
  none: "Er is nog geen versie vastgelegd.",
  draft: "Versie vastleggen",
  drafted: "De versie is vastgelegd als concept.",
  draftNew: "Nieuwe versie vastleggen",
  version: (number: number) => `Versie ${number}`,
  earlier: (count: number) => (count === 1 ? "1 eerdere versie" : `${count} eerdere versies`),
  steps: "Stappen",
  step: {
    draft: "Concept",
    adopted: "Vastgesteld",
    published: "Bekendgemaakt",
    inForce: "Geldt",
    reviewed: "Opnieuw bekeken",
    dropped: "Vervallen",
  },
  stepDone: "gedaan",
  stepNext: "nog te doen",
  adoptedBy: (by: string) => `door ${by}`,
  review: "Opnieuw bekijken",
  reviewOn: (day: string) => `Bekijk deze versie opnieuw vóór ${inWords(day)}.`,
  reviewDue: "Kijk of alles nog klopt. Verandert er niets, leg dan vast dat u gekeken heeft.",
  reviewed: "Vastgelegd dat er opnieuw gekeken is.",
  adopt: "Vaststellen",
  adoptLead: "Wie mag bij u een beleidsdocument vaststellen? Vaak is dat het bestuur of de directie.",
  by: "Door wie?",
  on: "Op welke dag?",
  adoptDone: "De versie is vastgesteld.",
  publish: "Bekendmaken",
  publishLead: "Leg vast waar u de nieuwe versie bekendmaakt, en vanaf wanneer zij geldt.",
  channels: "Waar maakt u haar bekend?",
  otherChannel: "Ergens anders",
  inForceOn: "Vanaf welke dag geldt zij?",
  inForceHint: (notice: Term | null, follows: boolean) =>
    notice !== null && follows
      ? `Bij uw organisatie geldt een wijziging pas ${lasting(notice)} na de bekendmaking.`
      : "Dit kan op de dag van de bekendmaking zelf.",
  publishDone: "De bekendmaking is vastgelegd.",
  giveUp: "Versie laten vervallen",
  giveUpHeading: "Deze versie laten vervallen?",
  giveUpText: "Zij kan dan niet meer worden vastgesteld of bekendgemaakt. U kunt haar wel blijven lezen.",
  givenUp: "De versie is vervallen.",
  viewPdf: "Openen om te printen",
  savePdf: "Bewaren als…",
  opened: "Het document is geopend in een ander programma. Print het daar.",
  look: "Zo ziet deze versie eruit",
  facts: "Waarmee is zij gemaakt?",
  profile: "Beleidsprofiel",
  law: "Stand van de wetstabel",
  texts: "Teksten",
  standard: "standaardtekst",
  own: (number: number) => `eigen tekst, versie ${number}`,
  recorded: "Vastgelegd door",
  changes: (number: number) => `Wat is er anders dan in versie ${number}?`,
  announce: "Bericht over de wijziging",
  announceLead: "Dit bericht kunt u op uw website zetten of aan cliënten geven.",
  announceView: "Openen om te printen: bericht over de wijziging",
  announceSave: "Bewaren als…: bericht over de wijziging",
  nothing: "Er is niets veranderd.",
  driftHeading: (number: number) => `Vandaag zou er iets anders in staan dan in versie ${number}`,
  drift:
    "Uw gegevens, uw beleidsprofiel, een tekst of de wet is veranderd. Leg een nieuwe versie vast als u dat wilt bekendmaken.",
  driftShow: "Bekijken wat er anders is",
};

export const changeWords = {
  changed: (heading: string) => `In ‘${heading}’ is veranderd:`,
  renamed: (was: string, heading: string) => `Het onderdeel ‘${was}’ heet nu ‘${heading}’.`,
  isNew: (heading: string) => `Nieuw is het onderdeel ‘${heading}’. Daarin staat:`,
  gone: (heading: string) => `Het onderdeel ‘${heading}’ vervalt. Daarin stond:`,
  was: "Was",
  becomes: "Wordt",
  added: "Erbij",
  removed: "Weg",
};

/** The first line of what changed in a section. */
export function sectionInDutch(change: SectionChange): string {
  switch (change.kind) {
    case "new":
      return changeWords.isNew(change.heading);
    case "gone":
      return changeWords.gone(change.heading);
    case "changed":
      return change.wasHeading === null
        ? changeWords.changed(change.heading)
        : changeWords.renamed(change.wasHeading, change.heading);
  }
}

export const today = {
  heading: "Beleidsdocumenten",
  toDocuments: "Naar Documenten",
};

/** What a document asks, as a heading and a sentence. */
export function matterInDutch(document: PolicyDocument, what: PolicyMatter): { heading: string; text: string } {
  const name = documents[document];
  switch (what.kind) {
    case "drift":
      return {
        heading: `De ${name} klopt niet meer met versie ${what.since}`,
        text: `Er is iets veranderd bij: ${what.changes.map((it) => `‘${it.heading}’`).join(", ")}.`,
      };
    case "review":
      return {
        heading: what.isLate
          ? `De ${name} had al opnieuw bekeken moeten worden`
          : `De ${name} moet opnieuw bekeken worden`,
        text: `Versie ${what.number}, vóór ${inWords(what.on)}.`,
      };
    case "toAdopt":
      return {
        heading: `De ${name} is nog niet vastgesteld`,
        text: `Versie ${what.number} is een concept.`,
      };
    case "toPublish":
      return {
        heading: `De ${name} is nog niet bekendgemaakt`,
        text: `Versie ${what.number} is wel vastgesteld.`,
      };
    case "coming":
      return {
        heading: `Een nieuwe versie van de ${name} gaat in op ${inWords(what.on)}`,
        text: `Versie ${what.number} is bekendgemaakt.`,
      };
  }
}

type RefusalWords = {
  [Reason in PolicyRefusal["reason"]]: (refusal: Extract<PolicyRefusal, { reason: Reason }>) => string;
};

export const policyRefusals: RefusalWords = {
  fields: () => "Niet alles is goed ingevuld.",
  nothingChanged: ({ number }) =>
    `Er staat precies hetzelfde in als in versie ${number}. Een nieuwe versie is niet nodig.`,
  alreadyAdopted: () => "Deze versie is al vastgesteld.",
  alreadyPublished: () => "Deze versie is al bekendgemaakt.",
  notAdopted: () => "Deze versie is nog niet vastgesteld. Doe dat eerst.",
  dropped: () => "Deze versie is vervallen.",
  notInForce: () => "Deze versie geldt niet. Bekijk de versie die nu geldt.",
  noEarlierVersion: () => "Er is geen eerdere versie om mee te vergelijken.",
};

export function policyRefusalInDutch(refusal: PolicyRefusal): string {
  return (policyRefusals[refusal.reason] as (refusal: PolicyRefusal) => string)(refusal);
}
