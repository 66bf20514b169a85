// Words of consents: asking, printing, signing, withdrawing.

import type { ConsentField, ConsentRow, ConsentState, Regime, Signer, SignerReason, Signers } from "../lib/bindings";
import { ages, inWords } from "./dates";

export const fields: Record<ConsentField, string> = {
  recipients: "Met wie wij informatie delen",
  purpose: "Waarvoor",
  information: "Welke informatie",
  representatives: "Vertegenwoordiger",
  unableBecause: "Waarom kan de cliënt dit niet zelf beslissen?",
  validUntil: "Geldig tot en met",
  signedOn: "Getekend op",
};

export const states: Record<ConsentState, string> = {
  proposed: "Klaar om te printen",
  printed: "Nog te tekenen",
  inForce: "Geldig",
  expired: "Verlopen",
  withdrawn: "Ingetrokken",
};

export const steps: Record<ConsentRow["steps"][number]["kind"], string> = {
  proposed: "Gemaakt",
  printed: "Brief geprint",
  signed: "Getekend",
  scanFiled: "Scan toegevoegd",
  withdrawn: "Ingetrokken",
};

const regimes: Record<Regime, string> = {
  wgbo: "de wet over medische behandeling (WGBO)",
  jeugdwet: "de Jeugdwet",
  wmo: "de Wmo 2015",
  uavg: "de Uitvoeringswet AVG",
  wabvpz: "de wet over gegevens in de zorg (Wabvpz)",
};

const who: Record<Signers, string> = {
  client: "de cliënt zelf",
  representative: "een ouder of andere vertegenwoordiger",
  both: "de cliënt en een ouder of andere vertegenwoordiger",
};

/** Why somebody must sign. */
export function reasonInDutch(reason: SignerReason): string {
  switch (reason.reason) {
    case "law":
      return `${band(reason.from, reason.until)} tekent ${who[reason.signs]}. Dat staat in ${regimes[reason.regime]}, ${reason.article}.`;
    case "profileAsksMore":
      return `Uw organisatie heeft afgesproken dat hier ${who[reason.signs]} tekent.`;
    case "profileFallsShort":
      return `Volgens de regels van uw organisatie tekent ${who[reason.signs]}, maar de wet vraagt meer (${reason.article}). De wet gaat voor.`;
    case "ageUncertain":
      return `De leeftijd is niet zeker: ${ages([reason.youngest, reason.oldest])}. Daarom tekent ieder die bij een van die leeftijden moet tekenen.`;
  }
}

function band(from: number, until: number | null): string {
  if (until === null) return `Vanaf ${from} jaar`;
  return from === 0 ? `Tot en met ${until} jaar` : `Van ${from} tot en met ${until} jaar`;
}

export const form = {
  heading: (name: string) => `Toestemming van ${name} vragen`,
  kind: "Soort toestemming",
  recipients: "Met wie deelt u informatie?",
  recipientsHint: "Voeg elke persoon of praktijk toe.",
  recipient: (index: number) => `Ontvanger ${index + 1}`,
  recipientKind: "Soort",
  recipientName: "Naam van de persoon of praktijk",
  recipientPlace: "Plaats",
  addRecipient: "Ontvanger toevoegen",
  removeRecipient: (index: number) => `Ontvanger ${index + 1} verwijderen`,
  purpose: "Waarvoor?",
  purposeOther: "Iets anders, namelijk",
  purposeTyped: "Waarvoor precies",
  information: "Welke informatie deelt u?",
  informationOwn: "Andere informatie",
  informationOwnHint: "Elk onderdeel op een nieuwe regel.",
  signing: "Wie tekent?",
  clientSigns: (name: string) => `${name} tekent zelf.`,
  bothSign: (name: string) => `${name} tekent, en ook een ouder of andere vertegenwoordiger.`,
  someoneSigns: "Een vertegenwoordiger tekent.",
  representativeSigns: "Een ouder of andere vertegenwoordiger tekent.",
  age: (both: [number, number]) => `Leeftijd: ${ages(both)}.`,
  unable: "De cliënt kan dit niet zelf beslissen",
  unableHint: "Bijvoorbeeld omdat de cliënt niet begrijpt waar het om gaat. Dan tekent een vertegenwoordiger.",
  representative: (index: number) => `Vertegenwoordiger ${index + 1}`,
  becauseUnable: "De cliënt kan dit niet zelf beslissen. Dan tekent een vertegenwoordiger in de plaats van de cliënt.",
  representativeName: "Naam",
  representativeNameHint: "Voornaam en achternaam.",
  relation: "Wat is deze persoon van de cliënt?",
  relationHint: "Bijvoorbeeld moeder, vader, voogd, mentor of curator.",
  relations: ["moeder", "vader", "voogd", "mentor", "curator", "schriftelijk gemachtigde", "partner"],
  addRepresentative: "Vertegenwoordiger toevoegen",
  removeRepresentative: (index: number) => `Vertegenwoordiger ${index + 1} verwijderen`,
  onRecord: "Deze vertegenwoordigers tekenen:",
  oneOf: "Een van hen tekent. Wie?",
  proofMissing: "Er ontbreekt nog bewijs",
  nobodyOnRecord: "Er staat niemand bij de contacten die hier mag tekenen",
  nobodyOnRecordText:
    "Voeg eerst toe wie de cliënt vertegenwoordigt; dan controleert het programma het bewijs. U kunt ook hieronder zelf een naam invullen.",
  toPeople: "Naar contacten en vertegenwoordigers",
  term: "Hoe lang?",
  validUntilHint: "Laat leeg als de toestemming geldt tot de cliënt haar intrekt.",
  make: "Brief maken",
  made: "De brief is klaar.",
  back: "Terug",
};

export const page = {
  heading: "Toestemming",
  back: "Terug",
  letter: (number: string) => `Brief ${number}`,
  of: "Van",
  state: "Stand",
  stateHeading: "Hoe staat het ervoor?",
  contents: "Waar gaat het om?",
  until: "Geldig tot",
  untilWithdrawn: "de cliënt intrekt",
  preview: "De brief",
  print: "Openen om te printen",
  save: "Bewaren als…",
  printedHeading: "Is de brief geprint?",
  printedText: "Print de brief in het programma waarin hij geopend is. Zeg daarna hier of dat gelukt is.",
  printedYes: "Ja, geprint",
  printedNo: "Nee, nog niet",
  printedSaved: "Vastgelegd: de brief is geprint.",
  saveHeading: "De brief bewaren als bestand",
  signHeading: "Handtekeningen",
  signedOn: (date: string) => `Getekend op ${date}`,
  notSigned: "Nog niet getekend",
  sign: "Handtekening vastleggen",
  signFor: (name: string) => `Handtekening van ${name} vastleggen`,
  signed: "De handtekening is vastgelegd.",
  printFirst: "Print eerst de brief. Daarna kunt u hier vastleggen wie er getekend heeft.",
  scansHeading: "Getekende brief",
  scansLead:
    "Scan de getekende brief en voeg hem toe. De scan wordt versleuteld in de kluis bewaard. Voeg geen kopie van een identiteitsbewijs toe; dat mag niet.",
  addScan: "Scan toevoegen",
  scanAdded: "De scan is toegevoegd.",
  scan: (index: number, when: string, by: string) => `Scan ${index + 1}, toegevoegd op ${when} door ${by}`,
  viewScan: "Scan bekijken",
  withdraw: "Intrekken",
  withdrawHeading: "Toestemming intrekken?",
  withdrawText:
    "De toestemming geldt dan vanaf nu niet meer. Dit kunt u niet terugdraaien; u kunt wel opnieuw toestemming vragen.",
  withdrawYes: "Ja, intrekken",
  withdrawn: "De toestemming is ingetrokken.",
  history: "Wat er gebeurd is",
  step: "Stap",
  when: "Wanneer",
  who: "Door wie",
};

export const tab = {
  heading: "Toestemmingen",
  ask: "Toestemming vragen",
  none: "Er is nog geen toestemming gevraagd.",
  caption: "Toestemmingen van deze cliënt",
  letter: "Brief",
  kind: "Toestemming",
  state: "Stand",
  since: "Gemaakt op",
};

export const overview = {
  heading: "Toestemmingen",
  lead: "Van alle cliënten, de nieuwste bovenaan.",
  none: "Er is nog geen toestemming gevraagd. Dat doet u op de pagina van een cliënt.",
  toClients: "Naar de cliënten",
  caption: "Alle toestemmingen",
  client: "Cliënt",
  kind: "Toestemming",
  state: "Stand",
  since: "Sinds",
  open: (kind: string, name: string) => `${kind} van ${name} openen`,
};

/** Under which name somebody signs: `Els Smit (moeder)`. */
export function signerInDutch(signer: Signer): string {
  return signer.capacity.kind === "client" ? signer.name : `${signer.name} (${signer.capacity.relation})`;
}

/** Where a consent stands, in a sentence or two. */
export function stateInWords({ state, consent }: ConsentRow): string {
  const missing = consent.signers.filter((it) => it.signedOn === null).map(signerInDutch);
  switch (state) {
    case "proposed":
      return "De brief is klaar, maar nog niet geprint. De toestemming geldt nog niet.";
    case "printed":
      return `De brief is geprint. Nog te tekenen door ${listed(missing)}. De toestemming geldt nog niet.`;
    case "inForce":
      return consent.validUntil === null
        ? "De toestemming geldt, tot de cliënt haar intrekt."
        : `De toestemming geldt tot en met ${inWords(consent.validUntil)}.`;
    case "expired":
      return "De toestemming is verlopen. Vraag zo nodig opnieuw toestemming.";
    case "withdrawn":
      return `De toestemming is ingetrokken${consent.withdrawnOn === null ? "" : ` op ${inWords(consent.withdrawnOn)}`}. Deel geen informatie meer.`;
  }
}

/** `a`, `a en b`, `a, b en c`. */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} en ${names[names.length - 1]}`;
}
