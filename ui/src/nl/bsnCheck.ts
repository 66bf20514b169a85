// Words of the check of identity and BSN.

import type {
  Address,
  Client,
  MatchOutcome,
  BsnCheckField,
  BsnLaw,
  BsnUse,
  RegisterChannel,
  CheckDigit,
  ComparedField,
  DocumentKind,
  DocumentWarning,
  EstablishedIdentity,
  ForeignSign,
  IdentityBasis,
  SignLikeness,
  MrzAnswer,
  MrzRemark,
  NoBsnReason,
  MrzOddity,
  IdentityPoint,
  BsnOrigin,
  DigitOutcome,
  RegisterAnswer,
  RegisterOutcome,
  ReplacementDatum,
  RegisterPath,
  WidCheck,
} from "../lib/bindings";
import { inDigits, inWords } from "./dates";

export const fields: Record<BsnCheckField, string> = {
  checkedOn: "Datum van de controle",
  checkedBy: "Gecontroleerd door",
  basis: "Hoe is de identiteit vastgesteld?",
  documentKind: "Soort document",
  documentNumber: "Documentnummer",
  validUntil: "Geldig tot",
  issuingCountry: "Land van het document",
  widCheck: "Is het document nagekeken (WID-controle)?",
  basisReason: "Waarom?",
  noBsn: "Waarom is er geen BSN?",
  noBsnRemark: "Toelichting",
  bsn: "BSN",
  source: "Van wie heeft u het BSN?",
  sender: "Naam van wie het gaf",
  receivedOn: "Ontvangen op",
  registerOutcome: "Wat antwoordde SBV-Z?",
  searchPath: "Waarmee is gezocht?",
  askedOn: "Nagevraagd op",
  channel: "Hoe is het nagevraagd?",
  registerRemark: "Toelichting bij het antwoord",
};

export const bases: Record<IdentityBasis, string> = {
  document: "Met een identiteitsbewijs",
  earlier: "Al eerder vastgesteld; nu gaat het alleen om het BSN",
  noDocument: "De cliënt heeft geen geldig identiteitsbewijs",
  urgent: "Nog niet: de zorg kon niet wachten",
};

/** What a way of establishing the identity leaves to be done. */
export const basisNotes: Partial<Record<IdentityBasis, string>> = {
  noDocument: "Dit blijft open staan tot u een identiteitsbewijs heeft gezien.",
  urgent: "Bij spoed mag het later (Wabvpz art. 12). Dit blijft open staan tot u een identiteitsbewijs heeft gezien.",
};

export const basisReasons: Record<"noDocument" | "urgent", string> = {
  noDocument: "Waarom is er geen identiteitsbewijs?",
  urgent: "Wat kon niet wachten?",
};

export const documentKinds: Record<DocumentKind, string> = {
  passport: "Paspoort",
  identityCard: "Nederlandse identiteitskaart",
  drivingLicence: "Rijbewijs",
  residenceDocument: "Vreemdelingendocument",
  otherEuropean: "Paspoort of identiteitskaart van een ander EU- of EER-land",
};

export const documentWarnings: Record<DocumentWarning, string> = {
  unusualShape: "Dit nummer ziet er anders uit dan gewoonlijk: twee letters, zes letters of cijfers en een cijfer.",
  letterO: "De letter O komt in deze nummers niet voor. Is het een nul?",
  firstLetter: "De eerste letter past bij een ander soort document.",
  licenceShape: "Een rijbewijsnummer heeft tien cijfers.",
  residenceShape: "Een nummer van een vreemdelingendocument heeft negen letters of cijfers.",
};

export const widChecks: Record<WidCheck, string> = {
  notDone: "Niet nagekeken",
  mayCirculate: "Nagekeken: mag in omloop zijn",
  mayNotCirculate: "Nagekeken: mag niet in omloop zijn",
  notPossible: "Kon niet worden nagekeken",
};

export const noBsnReasons: Record<NoBsnReason, string> = {
  notRegistered: "Staat niet ingeschreven in Nederland",
  asylumSeeker: "Vraagt asiel aan",
  undocumented: "Heeft geen verblijfspapieren",
  newborn: "Pas geboren, nog niet ingeschreven",
  refuses: "Wil het BSN niet geven",
  notYetKnown: "Nog niet bekend",
};

export const registerOutcomes: Record<RegisterOutcome, string> = {
  found: "Gevonden: het BSN hoort bij deze cliënt",
  foundDeviating: "Gevonden, met afwijkende gegevens",
  notFound: "Niet gevonden",
  notPossible: "Navraag was niet mogelijk",
};

export const searchPaths: Record<RegisterPath, string> = {
  address: "Geboortedatum, geslacht, huisnummer en postcode (zoekpad 1)",
  surname: "Geboortedatum, geslacht en achternaam (zoekpad 2)",
};

export const channels: Record<RegisterChannel, string> = {
  portal: "Op de website van SBV-Z",
  software: "Met een ander programma",
  onBehalf: "Iemand anders vroeg het voor ons na",
};

export const openPoints: Record<IdentityPoint, string> = {
  noCheck: "De identiteit is nog niet gecontroleerd.",
  identityAfterUrgency: "De zorg kon niet wachten. Stel de identiteit alsnog vast.",
  noDocument: "Er is nog geen identiteitsbewijs gezien.",
  documentNotInCirculation: "Volgens de WID-controle mag het document niet in omloop zijn.",
  registerCheckDue: "Het BSN moet nog worden nagevraagd bij SBV-Z.",
  registerDeviates: "SBV-Z heeft andere gegevens van deze cliënt. Zoek uit wat goed is.",
  bsnToAsk: "Vraag later nog eens naar het BSN.",
  replacementDataMissing: "Zonder BSN moeten achternaam, voornamen, geboortedatum, postcode en huisnummer bekend zijn.",
};

export const replacementData: Record<ReplacementDatum, string> = {
  surname: "Achternaam",
  firstNames: "Voornamen",
  birthDate: "Hele geboortedatum",
  postcodeAndHouseNumber: "Postcode en huisnummer",
};

export const digits: Record<CheckDigit, string> = {
  number: "Documentnummer",
  birthDate: "Geboortedatum",
  expiry: "Geldig tot",
  optional: "BSN en overige gegevens",
  composite: "Alles samen",
  licence: "De hele regel",
};

export const outcomes: Record<DigitOutcome, string> = {
  right: "klopt",
  wrong: "klopt niet",
  absent: "staat er niet",
};

export const compared: Record<ComparedField, string> = {
  surname: "Achternaam",
  givenNames: "Voornamen",
  birthDate: "Geboortedatum",
  sex: "Geslacht",
  bsn: "BSN",
};

export const agreements: Record<MatchOutcome, string> = {
  agrees: "hetzelfde",
  differs: "anders",
  unknown: "niet te vergelijken",
};

export const bsnUses: Record<BsnUse, string> = { must: "Moet erop", mustNot: "Mag er niet op" };

const oddities: Record<MrzOddity, string> = {
  letterForDigit:
    "staat een letter waar een cijfer hoort. Is het een nul in plaats van een O, of een 1 in plaats van een I?",
  digitForLetter:
    "staat een cijfer waar een letter hoort. Is het een O in plaats van een nul, of een I in plaats van een 1?",
  notASex: "hoort een M of een F, of niets.",
  noSuchDay: "staat een datum die niet bestaat.",
  notABsn: "staan negen cijfers die geen BSN zijn.",
};

const likenesses: Record<SignLikeness, string> = {
  guillemet: "een aanhalingsteken («) in plaats van twee haakjes (<<)",
  cyrillic: "een Russische letter die op een gewone letter lijkt",
  greek: "een Griekse letter die op een gewone letter lijkt",
  fullWidth: "een breed teken uit een ander schrift",
  other: "een teken dat op een document niet voorkomt",
};

/** What is odd at one place of the text. */
export function remarkInDutch({ line, position, oddity }: MrzRemark): string {
  return `Op regel ${line}, plaats ${position}, ${oddities[oddity]}`;
}

/** A sign that no document has, with its place. */
export function foreignSignInDutch({ line, position, likeness }: ForeignSign): string {
  return `Regel ${line}, plaats ${position}: ${likenesses[likeness]}.`;
}

/** Whether anything in a reading asks for a second look. */
export function needsALook({ checks, comparisons, remarks, documentKind }: MrzAnswer): boolean {
  const wrong = checks.some((it) => it.outcome === "wrong") || comparisons.some((it) => it.agreement === "differs");
  return wrong || remarks.length !== 0 || documentKind === null;
}

/** Whether the document may be somebody else's: another surname, birth date or BSN. */
export function isPerhapsOfAnother({ comparisons }: MrzAnswer): boolean {
  const telling: ComparedField[] = ["surname", "birthDate", "bsn"];
  return comparisons.some(({ what, agreement }) => agreement === "differs" && telling.includes(what));
}

/** How the identity was established, in lines. */
export function identityInDutch(identity: EstablishedIdentity, law: BsnLaw): string[] {
  switch (identity.basis) {
    case "document": {
      const country = law.countries.find((it) => it.code === identity.issuingCountry)?.name ?? "land niet vastgelegd";
      return [
        `${documentKinds[identity.documentKind]}, ${country}`,
        `Nummer ${identity.documentNumber}`,
        `Geldig tot ${inDigits(identity.validUntil)}`,
        `WID-controle: ${widChecks[identity.widCheck].toLowerCase()}`,
      ];
    }
    case "earlier":
      return ["Al eerder vastgesteld"];
    case "noDocument":
      return [`Geen identiteitsbewijs: ${identity.reason}`];
    case "urgent":
      return [`Spoed, identiteit later: ${identity.reason}`];
  }
}

/** Where the BSN came from, in lines. */
export function originInDutch(origin: BsnOrigin, law: BsnLaw): string[] {
  if (origin.kind === "noBsn") {
    const reason = `Geen BSN: ${noBsnReasons[origin.reason].toLowerCase()}`;
    return origin.remark === "" ? [reason] : [reason, origin.remark];
  }
  const rule = law.sources.find((it) => it.key === origin.source);
  const source = rule?.name ?? origin.source;
  const sender = origin.sender === "" ? [] : [origin.sender];
  const skip = rule?.skip ? [`Navraag bij SBV-Z niet nodig (${rule.article})`] : [];
  return [source, ...sender, `Ontvangen op ${inDigits(origin.receivedOn)}`, ...skip];
}

/** Why there is no BSN, and the data that take its place (Wmo 2015 art. 5.2.9). */
export function inPlaceOfBsn(reason: NoBsnReason, remark: string, client: Client): (readonly [string, string])[] {
  const why = [noBsnReasons[reason], remark].filter(Boolean).join(".\n");
  return [
    [fields.noBsn, why],
    [replacementData.surname, [client.prefix, client.surname].filter(Boolean).join(" ")],
    [replacementData.firstNames, client.firstNames],
    [replacementData.birthDate, inWords(client.birthDate)],
    [replacementData.postcodeAndHouseNumber, postcodeAndHouse(client.address)],
  ];
}

function postcodeAndHouse(address: Address): string {
  if (address.kind !== "dutch") return "";
  const { postcode, houseNumber, houseLetter, houseAddition } = address;
  const house = [`${houseNumber}${houseLetter}`, houseAddition].filter(Boolean).join(" ");
  return [postcode, house].filter(Boolean).join(", ");
}

/** What the register answered, in lines. */
export function registerInDutch(register: RegisterAnswer | null): string[] {
  if (register === null) return ["Niet nagevraagd"];
  const path = register.searchPath === null ? [] : [searchPaths[register.searchPath]];
  const remark = register.registerRemark === "" ? [] : [register.registerRemark];
  const how = `Nagevraagd op ${inDigits(register.askedOn)}. ${channels[register.channel]}.`;
  return [registerOutcomes[register.registerOutcome], ...remark, how, ...path];
}

export const words = {
  heading: (name: string) => `Identiteit van ${name} controleren`,
  noCopy:
    "Maak geen kopie, scan of foto van het document, en voeg die nergens in het dossier toe; dat mag niet. Leg alleen vast wat hieronder staat.",
  identity: "Identiteit",
  document: "Het document",
  documentNumberHint: "Typ het nummer over zoals het op het document staat.",
  validUntilHint: "Staat op het document.",
  countryHint: "Alleen landen van de EU en de EER.",
  reader: "Documentlezer gebruiken",
  readerText: "Tekst van de documentlezer (onderste regels van het document)",
  readerHint:
    "Plak de regels, of zet de cursor hier en haal het document door de lezer. Het programma bewaart deze tekst niet.",
  readerRead: "Tekst lezen",
  readerGood: "De tekst is gelezen en weer weggegooid. Alles klopt.",
  readerLook: "De tekst is gelezen en weer weggegooid. Kijk het document nog eens na.",
  readerFilled: "Wat klopte, staat hieronder ingevuld. Vergelijk het met het document.",
  readerOtherPerson: "Is dit wel het document van deze cliënt?",
  readerOtherKind: "Dit document geldt niet als identiteitsbewijs, of het soort is niet herkend.",
  readerDigits: "Controlecijfers op het document",
  readerCompared: "Vergeleken met wat over de cliënt bekend is",
  check: "De controle",
  warnHeading: "Kijk het nummer nog eens na",
  warnAnyway: "Klopt het nummer toch? Dan kunt u het gewoon opslaan.",
  hasBsn: "Heeft de cliënt een BSN?",
  yes: "Ja",
  no: "Nee, of nog niet bekend",
  bsnKnown: (masked: string) => `Bij deze cliënt staat ${masked}. Laat dit leeg als dat klopt.`,
  bsnUnknown: "9 cijfers. Punten en spaties mogen.",
  maySkip: (article: string) => `U hoeft het BSN dan niet na te vragen bij SBV-Z (${article}).`,
  mustAsk: (article: string) => `U moet het BSN dan nog navragen bij SBV-Z (${article}).`,
  toVerify: "Te verifiëren.",
  senderHint: "Bijvoorbeeld de gemeente die de beschikking gaf.",
  replacement: "In plaats van het BSN",
  replacementLead:
    "Zonder BSN legt u deze gegevens vast (Wmo 2015 art. 5.2.9). Wat ontbreekt, vult u aan bij Gegevens.",
  missing: "ontbreekt",
  present: "bekend",
  register: "Navraag bij SBV-Z",
  registerShort: "SBV‑Z",
  registerHint: "Dit programma werkt zonder internet. Leg hier vast wat SBV-Z antwoordde.",
  notAsked: "Niet nagevraagd",
  deviation: "Wat week af?",
  reason: "Waarom kon het niet?",
  save: "Controle opslaan",
  saved: "De controle is opgeslagen.",
  back: "Terug",
  bsnHeading: "Burgerservicenummer",
  show: "BSN tonen",
  hide: "BSN verbergen",
  logged: "Als u het BSN laat tonen, komt dat in het logboek.",
  noBsn: "Er is nog geen BSN vastgelegd.",
  openHeading: "Nog te doen",
  missingData: (data: string) => `Nu ontbreekt: ${data}.`,
  listHeading: "Identiteitscontroles",
  none: "Er is nog geen controle vastgelegd.",
  record: "Controle vastleggen",
  by: "Door",
  on: "Datum",
  origin: "Herkomst van het BSN",
  useHeading: "Waar mag het BSN staan?",
  useLead: "Alleen op stukken voor wie het BSN volgens de wet moet gebruiken.",
  recipient: "Stuk voor",
  use: "BSN",
  article: "Artikel",
  holders: "Van wie mag het BSN worden bewaard?",
  holder: "Wie",
  store: "Bewaren",
  mayStore: "Mag",
  mayNotStore: "Mag niet",
};
