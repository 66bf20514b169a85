// Words of consents and objections: asking, printing, answering, withdrawing.

import type {
  AskAgain,
  ConsentField,
  ConsentKind,
  ConsentRow,
  ConsentState,
  ConsentStepKind,
  Given,
  Means,
  Regime,
  Signer,
  SignerReason,
  Signers,
  Stance,
} from "../lib/bindings";
import { ages, inWords } from "./dates";

export const fields: Record<ConsentField, string> = {
  recipients: "Wie het betreft",
  purpose: "Waarvoor",
  choices: "Wat er op de brief staat",
  representatives: "Vertegenwoordiger",
  unableBecause: "Waarom kan de cliënt dit niet zelf beslissen?",
  validUntil: "Geldig tot en met",
  signedOn: "Datum van het antwoord",
  withdrawnBy: "Wie trekt het in?",
};

/** Where it stands, in a word or two. */
export const states: Record<Stance, Record<ConsentState, string>> = {
  consent: {
    proposed: "Klaar om te printen",
    printed: "Nog te tekenen",
    upcoming: "Gaat nog in",
    inForce: "Geldig",
    expired: "Verlopen",
    refused: "Geweigerd",
    withdrawn: "Ingetrokken",
    replaced: "Vervangen",
  },
  objection: {
    proposed: "Klaar om te printen",
    printed: "Nog te tekenen",
    upcoming: "Gaat nog in",
    inForce: "Bezwaar geldt",
    expired: "Verlopen",
    refused: "Geen bezwaar",
    withdrawn: "Ingetrokken",
    replaced: "Vervangen",
  },
};

export const steps: Record<Stance, Record<ConsentStepKind, string>> = {
  consent: {
    proposed: "Gemaakt",
    printed: "Brief geprint",
    signed: "Ja gezegd",
    refused: "Nee gezegd",
    scanFiled: "Scan toegevoegd",
    withdrawn: "Ingetrokken",
    replaced: "Vervangen",
  },
  objection: {
    proposed: "Gemaakt",
    printed: "Brief geprint",
    signed: "Bezwaar gemaakt",
    refused: "Geen bezwaar",
    scanFiled: "Scan toegevoegd",
    withdrawn: "Ingetrokken",
    replaced: "Vervangen",
  },
};

/** In the middle of a sentence: "op papier". */
export const means: Record<Means, string> = { paper: "op papier", digital: "digitaal", spoken: "mondeling" };

const meansAsked: Record<Means, string> = {
  paper: "Op papier, met een handtekening",
  digital: "Digitaal, bijvoorbeeld per e-mail",
  spoken: "Mondeling",
};

/** The ways of answering that this kind takes and that can have been used. */
export function meansOfAnswer(isWritten: boolean, isPrinted: boolean): [Means, string][] {
  const ways: Means[] = [
    ...(isPrinted ? (["paper"] as const) : []),
    "digital",
    ...(isWritten ? [] : ["spoken" as const]),
  ];
  return ways.map((it) => [it, meansAsked[it]]);
}

/** Every way of withdrawing. */
export const meansOfWithdrawal = Object.entries(meansAsked) as [Means, string][];

/** Why it should be asked anew, and whether it still counts until then. */
export const askAgain: Record<AskAgain, string> = {
  clientSignsNow:
    "De cliënt beslist hier nu zelf over, of beslist mee, en heeft deze brief niet getekend. Gebruik het antwoord niet voor iets nieuws tot de cliënt ja heeft gezegd.",
  representativeSignsNow:
    "De cliënt kan dit nu niet meer alleen beslissen. Vraag het ook aan de vertegenwoordiger. Tot die tijd blijft het antwoord gelden.",
  otherRepresentative:
    "Wie tekende, vertegenwoordigt de cliënt niet meer. Vraag het aan wie dat nu doet. Tot die tijd blijft het antwoord gelden.",
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
  kind: "Welke soort?",
  kindHint: "Soorten met het woord bezwaar zijn voor een cliënt die iets niet wil.",
  kindUsed: "Soorten die uw organisatie gebruikt",
  kindAll: "Alle soorten",
  kindOthers: (count: number) => `Andere soorten (${count})`,
  kindOther: "Andere soorten",
  recipients: "Met wie?",
  recipientsHint: "Voeg elke persoon of praktijk toe.",
  recipient: (index: number) => `Ontvanger ${index + 1}`,
  recipientKind: "Soort",
  recipientName: "Naam van de persoon of praktijk",
  recipientPlace: "Plaats",
  addRecipient: "Ontvanger toevoegen",
  removeRecipient: (index: number) => `Ontvanger ${index + 1} verwijderen`,
  purpose: { consent: "Waarvoor?", objection: "Om welk gebruik gaat het?" } satisfies Record<Stance, string>,
  purposeOther: "Iets anders, namelijk",
  purposeTyped: "Waarvoor precies",
  choices: "Wat staat er op de brief?",
  choicesHint: "Wat hier is aangevinkt, komt op de brief. Daar kruist de cliënt zelf aan wat mag.",
  choiceHint: "Kies wat er op de brief komt.",
  choiceOther: "Iets anders, namelijk",
  choiceTyped: "Wat precies",
  choicesOwn: "Eigen regels erbij",
  choicesOwnHint: "Elk onderdeel op een nieuwe regel.",
  signing: "Wie tekent?",
  onlyClient: "Alleen de cliënt zelf kan dit. Niemand anders mag ervoor tekenen.",
  onlyClientCannot: "Dit kan nu niet",
  onlyClientCannotText:
    "Alleen de cliënt zelf kan dit, zonder iemand anders. Volgens wat er is vastgelegd, mag of kan de cliënt dit nu niet alleen beslissen.",
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
  validUntilHint: {
    consent: "Laat leeg als de toestemming geldt tot de cliënt haar intrekt.",
    objection: "Laat leeg als het bezwaar geldt tot de cliënt het intrekt.",
  } satisfies Record<Stance, string>,
  validUntilNeeded: "Hier hoort een laatste dag bij.",
  oneDay: "Op welke dag?",
  oneDayHint: "Het antwoord geldt alleen op deze dag.",
  replaces: "Er is er al een die geldt",
  replacesAsk: {
    consent: "Vervangt de nieuwe toestemming haar?",
    objection: "Vervangt het nieuwe bezwaar dit?",
  } satisfies Record<Stance, string>,
  replacesYes: (letter: string, since: string) => `Ja, brief ${letter} (sinds ${since}) wordt vervangen`,
  replacesHint: "De oude blijft gelden tot iedereen de nieuwe heeft getekend.",
  replacesNo: "Nee, ze gelden naast elkaar",
  make: "Brief maken",
  made: "De brief is klaar.",
  back: "Terug",
};

/** Above the form: consent is asked, an objection is recorded. */
export function formHeading(stance: Stance, name: string): string {
  return stance === "consent" ? form.heading(name) : `Bezwaar van ${name} vastleggen`;
}

export const page = {
  heading: "Toestemming",
  objection: "Bezwaar",
  back: "Terug",
  letter: (number: string) => `Brief ${number}`,
  of: "Van",
  state: "Stand",
  stateHeading: "Hoe staat het ervoor?",
  contents: "Waar gaat het om?",
  until: "Geldig tot",
  onDay: "Geldig op",
  untilWithdrawn: "de cliënt intrekt",
  askAgain: "Vraag dit opnieuw",
  askAgainButton: "Opnieuw vragen",
  askNew: "Nieuwe maken",
  agreed: { consent: "Wat is goedgevonden?", objection: "Waartegen is bezwaar?" } satisfies Record<Stance, string>,
  agreedRecipients: { consent: "Ja bij", objection: "Bezwaar bij" } satisfies Record<Stance, string>,
  otherRecipients: { consent: "Nee bij", objection: "Geen bezwaar bij" } satisfies Record<Stance, string>,
  agreedChoices: { consent: "Wel", objection: "Bezwaar tegen" } satisfies Record<Stance, string>,
  otherChoices: { consent: "Niet", objection: "Geen bezwaar tegen" } satisfies Record<Stance, string>,
  nobody: "niemand",
  nothing: "niets",
  replacesLetter: (letter: string) => `Vervangt brief ${letter} zodra iedereen heeft getekend.`,
  preview: "De brief",
  print: "Openen om te printen",
  save: "Bewaren als…",
  printedHeading: "Is de brief geprint?",
  printedText: "Print de brief in het programma waarin hij geopend is. Zeg daarna hier of dat gelukt is.",
  printedYes: "Ja, geprint",
  printedNo: "Nee, nog niet",
  printedSaved: "Vastgelegd: de brief is geprint.",
  saveHeading: "De brief bewaren als bestand",
  signHeading: "Antwoorden",
  notSigned: "Nog geen antwoord",
  printFirst: "Print eerst de brief. Daarna kunt u hier vastleggen wie er getekend heeft.",
  withoutLetter: "Kwam het antwoord zonder brief? Dat kan hier ook.",
  sign: "Antwoord vastleggen",
  signFor: (name: string) => `Antwoord vastleggen van ${name}`,
  saidBy: (name: string) => `Wat antwoordde ${name} precies?`,
  signLead: "Neem over wat er op de brief staat.",
  meansAsked: "Hoe?",
  all: "Alles ja en aangekruist",
  eachRecipient: { consent: "Ja of nee, per ontvanger", objection: "Bezwaar, per ontvanger" } satisfies Record<
    Stance,
    string
  >,
  ticked: "Wat is aangekruist?",
  chooseYesOrNo: "Kies ja of nee.",
  nothingTicked: {
    consent: "Er is niets aangekruist of overal nee. Dat telt als nee.",
    objection: "Er is niets aangekruist of overal nee. Dan is er geen bezwaar.",
  } satisfies Record<Stance, string>,
  saveAnswer: "Antwoord opslaan",
  signed: "Het antwoord is vastgelegd.",
  no: { consent: "Nee gezegd", objection: "Geen bezwaar" } satisfies Record<Stance, string>,
  noHeading: {
    consent: (name: string) => `Heeft ${name} nee gezegd?`,
    objection: (name: string) => `Heeft ${name} geen bezwaar?`,
  } satisfies Record<Stance, (name: string) => string>,
  noText: {
    consent: "Dan geldt deze toestemming niet, ook als anderen wel tekenden. U kunt het later opnieuw vragen.",
    objection: "Dan geldt dit bezwaar niet. Later kan de cliënt altijd nog bezwaar maken.",
  } satisfies Record<Stance, string>,
  noYes: "Ja, vastleggen",
  noSaved: "Vastgelegd.",
  scansHeading: "Getekende brief",
  scansLead:
    "Scan de getekende brief en voeg hem toe. De scan wordt versleuteld in de kluis bewaard. Voeg geen kopie van een identiteitsbewijs toe; dat mag niet.",
  addScan: "Scan toevoegen",
  scanAdded: "De scan is toegevoegd.",
  scan: (index: number, when: string, by: string) => `Scan ${index + 1}, toegevoegd op ${when} door ${by}`,
  viewScan: "Scan bekijken",
  withdraw: "Intrekken",
  withdrawHeading: { consent: "Toestemming intrekken?", objection: "Bezwaar intrekken?" } satisfies Record<
    Stance,
    string
  >,
  withdrawText: {
    consent: "De toestemming geldt dan vanaf nu niet meer. U kunt wel opnieuw toestemming vragen.",
    objection: "Het bezwaar geldt dan vanaf nu niet meer. De cliënt kan later opnieuw bezwaar maken.",
  } satisfies Record<Stance, string>,
  withdrawnByOther: "Iemand anders, namelijk",
  withdrawnByTyped: "Naam",
  withdrawMeans: "Hoe is het gezegd?",
  chooseMeans: "Kies hoe het is gezegd.",
  chooseBy: "Kies wie het intrekt.",
  withdrawYes: "Ja, intrekken",
  withdrawn: { consent: "De toestemming is ingetrokken.", objection: "Het bezwaar is ingetrokken." } satisfies Record<
    Stance,
    string
  >,
  nextHeading: "Wat moet er nu gebeuren?",
  nextStop: "Doe vanaf nu niets meer op grond van deze toestemming.",
  nextTell: "Vertel wie al iets kreeg, dat het niet meer mag. De brieven staan hieronder.",
  nextObjection: "U mag nu weer doen wat de wet toestaat. Deel niet meer dan nodig is.",
  nextConfirm: (name: string) => `Geef ${name} de bevestiging, en leg hieronder vast dat het gedaan is.`,
  printConfirmation: "Bevestiging openen om te printen",
  confirmation: "Bevestiging van de intrekking",
  history: "Wat er gebeurd is",
  step: "Stap",
  whoSaid: "Wie en hoe",
  when: "Wanneer",
  who: "Vastgelegd door",
};

export const tab = {
  heading: "Toestemmingen en bezwaren",
  ask: "Toestemming vragen",
  none: "Er is nog geen toestemming gevraagd.",
  caption: "Toestemmingen en bezwaren van deze cliënt",
  letter: "Brief",
  kind: "Soort",
  state: "Stand",
  since: "Sinds",
  objection: "Bezwaar",
  askAgain: "Opnieuw vragen",
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

/** What a signer said, and how: "Ja gezegd op 22 november 2026, op papier". */
export function givenInDutch(given: Given, stance: Stance): string {
  return `${steps[stance].signed} op ${inWords(given.on)}, ${means[given.means]}`;
}

/** The day on which it came where it stands, as a date. */
export function sinceOf({ consent }: ConsentRow): string {
  const given = consent.signers.flatMap((it) => (it.given === null ? [] : [it.given.on])).sort();
  return (
    consent.withdrawn?.on ??
    consent.refused?.on ??
    consent.replacedOn ??
    given[given.length - 1] ??
    consent.printedOn ??
    consent.proposedOn
  );
}

/** Where a consent or an objection stands, in a sentence or two. */
export function stateInWords(row: ConsentRow, stance: Stance): string {
  return stance === "consent" ? consentInWords(row) : objectionInWords(row);
}

function waiting({ consent }: ConsentRow): string {
  return `Nog te tekenen door ${listed(consent.signers.filter((it) => it.given === null).map(signerInDutch))}.`;
}

const isOneDay = ({ consent }: ConsentRow) => consent.validFrom !== null && consent.validFrom === consent.validUntil;

function refusedBy({ consent }: ConsentRow): string | null {
  const signer = consent.refused === null ? undefined : consent.signers[consent.refused.signer];
  return consent.refused === null || signer === undefined
    ? null
    : `${signerInDutch(signer)}, op ${inWords(consent.refused.on)}`;
}

function withdrawnBy({ consent: { withdrawn } }: ConsentRow): string {
  return withdrawn === null
    ? ""
    : `Ingetrokken op ${inWords(withdrawn.on)} door ${withdrawn.by}, ${means[withdrawn.means]}.`;
}

function replacedOn({ consent }: ConsentRow): string {
  return consent.replacedOn === null ? "" : ` sinds ${inWords(consent.replacedOn)}`;
}

function consentInWords(row: ConsentRow): string {
  const { state, consent } = row;
  switch (state) {
    case "proposed":
      return "De brief is klaar, maar nog niet geprint. De toestemming geldt nog niet.";
    case "printed":
      return `De brief is geprint. ${waiting(row)} De toestemming geldt nog niet.`;
    case "upcoming":
      return `Iedereen heeft ja gezegd. De toestemming geldt alleen op ${inWords(consent.validFrom ?? "")}.`;
    case "inForce":
      if (consent.validUntil === null) return "De toestemming geldt, tot de cliënt haar intrekt.";
      return isOneDay(row)
        ? "De toestemming geldt, alleen vandaag."
        : `De toestemming geldt tot en met ${inWords(consent.validUntil)}.`;
    case "expired":
      return "De toestemming is verlopen. Vraag zo nodig opnieuw toestemming.";
    case "refused": {
      const who = refusedBy(row);
      return who === null
        ? "Er is nergens ja op gezegd. Er is geen toestemming."
        : `Nee gezegd door ${who}. Er is geen toestemming.`;
    }
    case "withdrawn":
      return `${withdrawnBy(row)} De toestemming geldt niet meer.`;
    case "replaced":
      return `Een nieuwe toestemming geldt in plaats van deze${replacedOn(row)}.`;
  }
}

function objectionInWords(row: ConsentRow): string {
  const { state, consent } = row;
  switch (state) {
    case "proposed":
      return "Het formulier is klaar, maar nog niet geprint. Het bezwaar is nog niet vastgelegd.";
    case "printed":
      return `Het formulier is geprint. ${waiting(row)} Heeft de cliënt al gezegd dat het niet mag? Leg dat dan nu vast.`;
    case "upcoming":
      return `Het bezwaar is gemaakt. Het geldt alleen op ${inWords(consent.validFrom ?? "")}.`;
    case "inForce":
      return consent.validUntil === null
        ? "De cliënt heeft bezwaar gemaakt. Het bezwaar geldt, tot de cliënt het intrekt."
        : `De cliënt heeft bezwaar gemaakt. Het bezwaar geldt tot en met ${inWords(consent.validUntil)}.`;
    case "expired":
      return "Het bezwaar is verlopen.";
    case "refused": {
      const who = refusedBy(row);
      return who === null ? "Er is geen bezwaar gemaakt." : `Geen bezwaar gemaakt: ${who}.`;
    }
    case "withdrawn":
      return `${withdrawnBy(row)} Het bezwaar geldt niet meer.`;
    case "replaced":
      return `Een nieuw bezwaar geldt in plaats van dit${replacedOn(row)}.`;
  }
}

/** A heading of the letter as a heading of a form; another one where the letter fills something in there. */
export function headingOf(fromLetter: string, otherwise: string): string {
  return fromLetter === "" || fromLetter.includes("{") ? otherwise : fromLetter;
}

/** Whether it is a consent or an objection; a kind that is not found counts as a consent. */
export function stanceOf(kinds: readonly { kind: ConsentKind }[] | undefined, code: string): Stance {
  return kinds?.find((it) => it.kind.code === code)?.kind.stance ?? "consent";
}

/** `a`, `a en b`, `a, b en c`. */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} en ${names[names.length - 1]}`;
}
