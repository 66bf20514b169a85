// Every failure in Dutch. Each table is typed over its failures, so that one without words fails the type check.

import type {
  AdoptionRefusal,
  AttachmentFault,
  BackupRefusal,
  CareRefusal,
  CommandError,
  ConsentRefusal,
  DisclosureRefusal,
  FieldFault,
  Format,
  ImportRefusal,
  ItemRefusal,
  IntakeRefusal,
  ListFault,
  MrzFault,
  NoticeRefusal,
  Obstacle,
  OrganisationFault,
  RecoveryKeyFault,
  RegisterFault,
  LogoRefusal,
  ScanFault,
  ScanRefusal,
  StatementRefusal,
  UserRefusal,
} from "../lib/bindings";
import { foreignSignInDutch } from "./bsnCheck";
import { inWords, moment } from "./dates";
import { columns } from "./import";
import { organisationField } from "./organisation";
import { policyRefusalInDutch } from "./policyVersion";
import { pieceFaultInDutch } from "./text";

type Words<Failure, Tag extends keyof Failure> = {
  [Name in Failure[Tag] & string]: (failure: Extract<Failure, Record<Tag, Name>>) => string;
};

function worded<Failure, Tag extends keyof Failure>(words: Words<Failure, Tag>, tag: Tag, failure: Failure): string {
  const name = failure[tag] as Failure[Tag] & string;
  const say = words[name] as ((failure: Failure) => string) | undefined;
  return say === undefined ? unknown(name) : say(failure);
}

export const faults: Words<FieldFault, "reason"> = {
  missing: () => "Vul dit in.",
  tooLong: ({ max }) => (max === 1 ? "Vul hier één teken in." : `Dit is te lang. Gebruik ten hoogste ${max} tekens.`),
  strangeCharacters: () => "Hier staan tekens in die niet kunnen. Controleer wat u typte.",
  notADate: () => "Dit is geen datum. Typ bijvoorbeeld 1-2-1980.",
  noSuchDay: () => "Deze dag bestaat niet. Controleer de datum.",
  inTheFuture: () => "Deze datum ligt in de toekomst.",
  tooLongAgo: () => "Deze datum is te lang geleden. Controleer het jaar.",
  beforeOther: () => "Deze datum is te vroeg.",
  dayNeeded: () => "Vul de hele datum in: dag, maand en jaar.",
  notAPostcode: () => "Dit is geen Nederlandse postcode. Typ bijvoorbeeld 1234 AB.",
  notAHouseNumber: () =>
    "Dit is geen huisnummer. Typ alleen het getal; een letter of toevoeging hoort in het vak ernaast.",
  notAPhoneNumber: () => "Dit is geen telefoonnummer. Een nummer heeft 8 tot 15 cijfers.",
  notAnEmail: () => "Dit is geen e-mailadres. Typ bijvoorbeeld naam@voorbeeld.nl.",
  bsnLength: () => "Een BSN heeft 8 of 9 cijfers.",
  bsnElfproef: () => "Dit BSN klopt niet. Controleer de cijfers.",
  notAChoice: () => "Maak een keuze uit de lijst.",
  notApplicable: () => "Dit past niet bij wat u in andere vakken invulde. Maak dit vak leeg, of kies iets anders.",
  expired: () => "Het document was op de dag van de controle niet meer geldig.",
  bsnDiffers: () => "Bij deze cliënt staat al een ander BSN. Controleer welk nummer goed is.",
  licenceNumber: () =>
    "Het nummer van een Nederlands rijbewijs heeft 10 cijfers. Controleer het nummer of het soort document.",
  noEarlierCheck: () => "Bij deze cliënt is nog geen identiteitsbewijs gezien. Kies iets anders.",
  noDutchAddress: () => "Deze cliënt woont in het buitenland. Dan kan alleen met de achternaam worden gezocht.",
  otherCountry: () => "Dit land past niet bij dit soort document. Controleer het land of het soort.",
  notAnAgbCode: () => "Een AGB-code heeft 8 cijfers.",
  bsnUseUncertain: ({ article }) =>
    `Laat dit leeg. Het is nog niet zeker dat u dit BSN mag vastleggen (${article}, nog te verifiëren).`,
  relationsContradict: () => "Dit kan niet allemaal tegelijk. Kijk na wat u koos, en de geboortedatums.",
  representativeTooYoung: ({ age }) => `Wie voor een ander beslist, moet op die dag ten minste ${age} jaar zijn.`,
  clientTooYoung: ({ age }) => `De cliënt is op die dag nog geen ${age} jaar. Dan kan deze bevoegdheid nog niet.`,
  clientTooOld: ({ age }) => `De cliënt is op die dag al ${age} jaar. Dan bestaat deze bevoegdheid niet meer.`,
  mandatesContradict: () =>
    "Een ander heeft in die tijd al een bevoegdheid die hier niet naast kan staan. Beëindig die eerst, of kies Samen.",
  signedWithoutCapacity: () =>
    "De cliënt kon dit niet meer zelf beslissen toen de volmacht werd getekend. Deze volmacht telt dan niet.",
  overlaps: () => "Dit staat er op deze dagen al. Beëindig dat eerst.",
  notOnRecord: () => "Deze persoon staat niet bij de contacten van de cliënt.",
  notARepresentative: () =>
    "Deze persoon vertegenwoordigt de cliënt niet. Leg eerst de bevoegdheid vast, of wat deze persoon van de cliënt is.",
  afterDeath: () => "Deze datum ligt na het overlijden.",
  consentIsNoBasis: () => "Toestemming is hier niet de grondslag. Kies een andere grondslag.",
  moduleIsOff: () => "Dit vak staat uit voor uw organisatie.",
  notAnAmount: () => "Dit is geen bedrag. Typ bijvoorbeeld 1.250,50.",
  notATime: () => "Dit is geen tijd. Typ bijvoorbeeld 14:30.",
  notANumber: () => "Dit is geen heel getal van 1 tot en met 999.",
  overlapsDecision: () =>
    "Een besluit van deze soort met dit nummer geldt al op deze dagen. Vervang dat besluit, of controleer nummer en datums.",
  afterDecision: () => "Het besluit is dan al afgelopen. Kies een eerdere datum.",
  notAVolume: () => "Dit is geen aantal. Typ bijvoorbeeld 2,5.",
  volumeDoesNotFit: () => "Dit is meer tijd dan er in deze periode past.",
  noConsentInForce: () =>
    "Hiervoor is geen geldige toestemming van de cliënt. Vraag die eerst, of kies een andere reden.",
  notBefore: ({ day }) => `Dit kan op zijn vroegst op ${inWords(day)}.`,
  unknownBlank: ({ name }) =>
    `Tussen accolades staat {${name}}. Dat kent het programma niet. Kies een invulveld uit de lijst.`,
  unprintable: ({ signs }) => `Dit kan niet in een brief staan: ${signs}. Haal het weg of schrijf het anders.`,
  outsideRange: ({ least, most }) => `Typ een heel getal van ${least} tot en met ${most}.`,
  tooLate: ({ last }) => `Dit is te laat. De laatste dag die mag, is ${inWords(last)}.`,
};

export const recoveryKeyFaults: Record<RecoveryKeyFault, string> = {
  length: "Deze herstelsleutel is niet volledig, of er staat te veel. Controleer of u alle groepen heeft getypt.",
  sign: "In deze herstelsleutel staat een teken dat niet voorkomt. Controleer elke groep van het herstelblad.",
  check: "In deze herstelsleutel zit een typefout. Controleer elke groep van het herstelblad.",
};

export const obstacles: Words<Obstacle, "is"> = {
  wrongPassword: () => "Dit wachtwoord klopt niet. Probeer het opnieuw.",
  wait: ({ seconds }) =>
    `U kunt het over ${seconds === 1 ? "1 seconde" : `${seconds} seconden`} opnieuw proberen. Het wachtwoord is nog niet bekeken.`,
  notAVault: () => "Dit bestand is geen kluis. Kies een ander bestand. Er is niets veranderd.",
  damaged: () => "Deze kluis is beschadigd en kan niet open. Er is niets veranderd. Zet een back-up terug.",
  oldSlot: () =>
    "De herstelsleutel of een wachtwoord is nog van een eerdere versie van het programma. Maak eerst een nieuwe herstelsleutel, en laat iedere gebruiker een keer inloggen.",
  newerVersion: () => "Deze kluis is gemaakt met een nieuwere versie van Dossierkluis. Werk eerst het programma bij.",
  slotsMissing: () =>
    "Het sleutelbestand dat bij deze kluis hoort, ontbreekt. Zet beide bestanden in dezelfde map en probeer het opnieuw.",
  readOnly: () => "In deze map mag niet worden geschreven. Kies een andere map, of vraag uw beheerder om hulp.",
  diskFull: () => "De schijf is vol. Maak ruimte vrij en probeer het opnieuw. Wat al was opgeslagen, is veilig.",
  noFile: () => "Dit bestand is er niet meer. Is het verplaatst of staat het op een USB-stick?",
  fileExists: () => "Er staat al een bestand met deze naam. Kies een andere naam.",
  inUse: ({ by, since }) => `Deze kluis is al open bij ${by}, sinds ${moment(since)}. Sluit de kluis daar eerst.`,
  recoveryKeyTyped: ({ fault }) => recoveryKeyFaults[fault],
  noSuchUser: () =>
    "Deze naam is niet bekend in deze kluis. Typ uw naam precies zoals de coördinator hem heeft opgegeven.",
  suspended: () => "Deze gebruiker is geschorst. Alleen een coördinator kan hem of haar weer toelaten.",
  otherDay: () => "Deze gebruiker mag alleen op een andere dag in de kluis.",
  disk: () =>
    "De schijf geeft een fout. Controleer of de schijf of USB-stick nog goed vastzit. Er is niets opgeslagen.",
  nothingChosen: () => "Kies eerst een kluis.",
  noListChosen: () => "Kies eerst een bestand.",
  recoveryKeyGone: () => "De herstelsleutel is niet meer te zien. Maak bij Instellingen een nieuwe herstelsleutel.",
  noViewer: () =>
    "Op deze computer is geen programma dat PDF-bestanden toont. Kies Bewaren als… of installeer een PDF-programma.",
  wrongRecoveryKey: () => "Deze herstelsleutel klopt niet. Controleer elke groep van het herstelblad.",
};

export const careRefusals: Words<CareRefusal, "reason"> = {
  fields: () => "Niet alles is goed ingevuld.",
  decisionClosed: ({ from }) => `Dit besluit is al beëindigd, met ingang van ${inWords(from)}.`,
  careNotEnded: () => "De zorg van deze cliënt is niet geëindigd.",
};

export const intakeRefusals: Words<IntakeRefusal, "reason"> = {
  fields: () => "Niet alles is goed ingevuld.",
  handled: () => "Deze aanmelding is al afgehandeld.",
  otherCount: ({ due }) =>
    due === 0
      ? "Er zijn geen aanmeldingen te vernietigen."
      : `Er is niets vernietigd: het zijn er nu ${due}. Kijk de lijst na en bevestig opnieuw.`,
};

export const adoptionRefusals: Words<AdoptionRefusal, "reason"> = {
  fields: () => "Niet alles is goed ingevuld.",
  nothingRead: () => "Lees eerst een bestand in dat geen fouten heeft.",
  unknownProfile: () => "Kies een beleid uit de lijst.",
};

export const consentRefusals: Words<ConsentRefusal, "reason"> = {
  fields: () => "Niet alles is goed ingevuld.",
  unknownKind: () => "Deze soort toestemming kent het programma niet.",
  onlyTheClient: () =>
    "Alleen de cliënt zelf kan dit, en mag of kan dat nu niet: te jong, of niet in staat dit te beslissen. Niemand anders kan ervoor tekenen.",
  notPrinted: () => "De brief is nog niet geprint. Print eerst de brief.",
  signedBeforePrinting: ({ printedOn }) => `De brief is pas geprint op ${inWords(printedOn)}. Controleer de datum.`,
  afterLastDay: ({ lastDay }) => `De laatste dag was ${inWords(lastDay)}. Een antwoord van daarna telt niet.`,
  mayNotSign: ({ on }) =>
    `Deze persoon mocht hiervoor niet tekenen op ${inWords(on)}. Maak een nieuwe brief voor wie nu beslist.`,
  writingNeeded: () => "Voor deze soort moet het antwoord op papier of digitaal zijn. Mondeling telt niet.",
  alreadySigned: ({ on }) => `Deze persoon heeft al geantwoord, op ${inWords(on)}.`,
  noSuchSigner: () => "Deze persoon hoeft niet te tekenen.",
  given: () => "Iedereen heeft al ja gezegd. Trek het in als het niet meer mag.",
  refused: ({ on }) => `Hier is nee op gezegd, op ${inWords(on)}. Maak zo nodig een nieuwe brief.`,
  withdrawn: ({ on }) => `Dit is ingetrokken op ${inWords(on)}.`,
  replaced: ({ on }) => `Dit is vervangen op ${inWords(on)}. Kijk bij de nieuwe brief.`,
  nothingToReplace: () => "Wat u wilt vervangen, geldt niet meer. Kijk bij de toestemmingen van de cliënt.",
};

export const itemRefusals: Words<ItemRefusal, "reason"> = {
  fields: () => "Niet alles is goed ingevuld.",
  alreadyShielded: () => "Dit stuk is al afgeschermd.",
  notShielded: () => "Dit stuk is niet afgeschermd.",
  onHold: () => "Op dit stuk staat een bewaarblokkade. Hef die eerst op.",
  notOnHold: () => "Op dit stuk staat geen bewaarblokkade.",
};

const formats: Record<Format, string> = {
  pdf: "een PDF-bestand",
  jpeg: "een foto (JPEG)",
  png: "een afbeelding (PNG)",
  docx: "een Word-bestand",
  xlsx: "een Excel-bestand",
  odt: "een OpenDocument-tekst",
  text: "een tekstbestand",
  csv: "een CSV-bestand",
  mp4: "een film (MP4)",
  mov: "een film (MOV)",
  m4a: "een geluidsbestand (M4A)",
  mp3: "een geluidsbestand (MP3)",
  wav: "een geluidsbestand (WAV)",
};

export const attachmentFaults: Words<AttachmentFault, "reason"> = {
  empty: () => "Dit bestand is leeg. Er is niets toegevoegd.",
  tooLarge: ({ limit }) => `Dit bestand is te groot. Het mag ten hoogste ${limit} MB zijn. Er is niets toegevoegd.`,
  otherKind: () =>
    "Dit soort bestand kan niet in het dossier. Kies een PDF, Word, Excel, tekst, foto, film of geluid. Er is niets toegevoegd.",
  program: () =>
    "Dit bestand is een programma, of er zit een programma in. Dat kan gevaarlijk zijn. Er is niets toegevoegd.",
  notWhatItsNameSays: ({ named, found }) =>
    found === null
      ? `Volgens de naam is dit ${formats[named]}, maar de inhoud is iets anders. Er is niets toegevoegd.`
      : `Volgens de naam is dit ${formats[named]}, maar de inhoud is ${formats[found]}. Er is niets toegevoegd.`,
  damaged: () => "Dit bestand is beschadigd en kan niet gelezen worden. Er is niets toegevoegd.",
};

export const userRefusals: Words<UserRefusal, "field"> = {
  name: ({ fault }) => faultInDutch(fault),
  nameTaken: () => "Er is al een gebruiker met deze naam.",
  passwordTooShort: ({ min }) => `Dit wachtwoord is te kort. Gebruik ten minste ${min} tekens.`,
  passwordTooCommon: () => "Dit wachtwoord is te makkelijk te raden. Kies bijvoorbeeld vier willekeurige woorden.",
  passwordTooLong: () => "Dit wachtwoord is te lang. Gebruik ten hoogste 1000 tekens.",
  passwordUnchanged: () => "Dit is nog het oude wachtwoord. Kies een ander.",
  onlyOn: ({ fault }) => faultInDutch(fault),
  ownRole: () => "Deze eigen functie is er niet. Kies een functie uit de lijst.",
  noGrants: () => "Kruis ten minste één ding aan dat deze functie mag.",
  moreThanOwn: () => "U kunt niet meer rechten geven dan u zelf heeft.",
  lastAdministrator: () => "Dit is de laatste die anderen kan toelaten. Geef eerst een ander deze functie.",
  oneself: () => "Dit kunt u niet bij uzelf doen. Vraag een andere coördinator.",
  standing: () => "Dit is intussen al veranderd. Kijk opnieuw in de lijst.",
};

export const listFaults: Words<ListFault, "reason"> = {
  notAList: () => "Dit is geen lijst. Kies een Excel-bestand (.xlsx) of een CSV-bestand.",
  otherSpreadsheet: () => "Dit soort bestand kan het programma niet lezen. Sla het op als Excel-bestand (.xlsx).",
  oldExcel: () => "Dit is een oud Excel-bestand. Open het in Excel en sla het op als .xlsx.",
  encryptedWorkbook: () => "Op dit Excel-bestand zit een wachtwoord. Haal dat er eerst af.",
  damaged: () => "Dit bestand is beschadigd. Open het in Excel en sla het opnieuw op.",
  empty: () => "In dit bestand staan geen regels.",
  noHeadings: () => "Boven de lijst staan geen kopjes. Zet op de eerste regel wat er in elke kolom staat.",
  unclosedQuote: ({ line }) => `Op regel ${line} staat een aanhalingsteken te weinig.`,
  tooLarge: ({ limit }) => `Dit bestand is te groot. Het mag ten hoogste ${limit} MB zijn.`,
  tooManyRows: ({ limit }) => `Deze lijst heeft te veel regels. Het mogen er ten hoogste ${limit} zijn.`,
  tooManyColumns: ({ limit }) => `Deze lijst heeft te veel kolommen. Het mogen er ten hoogste ${limit} zijn.`,
};

export const organisationFaults: Words<OrganisationFault, "reason"> = {
  missing: () => faults.missing({ reason: "missing" }),
  notAKvkNumber: () => "Een KvK-nummer heeft 8 cijfers.",
  notAPostcode: () => faults.notAPostcode({ reason: "notAPostcode" }),
  notAnEmail: () => faults.notAnEmail({ reason: "notAnEmail" }),
  notAPhoneNumber: () => faults.notAPhoneNumber({ reason: "notAPhoneNumber" }),
  notAWebsite: () => "Dit is geen adres van een website. Typ bijvoorbeeld www.voorbeeld.nl.",
  unknownProfile: () => "Kies wat voor organisatie u bent.",
};

export const importRefusals: Words<ImportRefusal, "reason"> = {
  badRows: ({ count }) =>
    count === 1
      ? "Er is niets ingelezen: 1 regel is nog niet goed."
      : `Er is niets ingelezen: ${count} regels zijn nog niet goed.`,
  columns: () => "De kolommen passen niet bij dit bestand. Kies het bestand opnieuw.",
  missingColumns: ({ missing }) =>
    `Deze kolommen zijn nodig en ontbreken nog: ${missing.map((it) => columns[it]).join(", ")}. Geef aan in welke kolom ze staan.`,
};

export const statementRefusals: Words<StatementRefusal, "reason"> = {
  organisationIncomplete: ({ missing }) =>
    `Vul eerst bij Instellingen de gegevens van uw organisatie in. Nu ontbreekt: ${[...new Set(missing.map(organisationField))].join(", ")}.`,
  texts: () => unknown("TEKST"),
};

export const disclosureRefusals: Words<DisclosureRefusal, "reason"> = {
  fields: () => "Niet alles is goed ingevuld.",
  notAllowed: () => "Dit mag niet. Onder ‘Mag dit?’ leest u wat er ontbreekt. Er is niets vastgelegd.",
};

export const noticeRefusals: Words<NoticeRefusal, "reason"> = {
  fields: () => "Niet alles is goed ingevuld.",
  alreadyDone: ({ on }) => `Dit is al afgehandeld op ${inWords(on)}.`,
};

export const logoRefusals: Words<LogoRefusal, "reason"> = {
  tooLarge: ({ megabytes }) => `Dit bestand is te groot. Een logo mag ten hoogste ${megabytes} MB zijn.`,
  notAPicture: () => "Dit is geen afbeelding die het programma kan lezen. Kies een PNG- of JPEG-bestand.",
  tooManyDots: ({ millions }) =>
    `Deze afbeelding is te groot. Een logo mag ten hoogste ${millions} miljoen beeldpunten hebben.`,
};

export const scanFaults: Words<ScanFault, "reason"> = {
  empty: () => "Dit bestand is leeg. Maak de scan opnieuw.",
  otherKind: () => "Dit is geen scan. Kies een PDF-, JPEG- of PNG-bestand.",
  tooLarge: ({ limit }) => `Dit bestand is te groot. Het mag ten hoogste ${limit} MB zijn.`,
  damaged: () => "Dit bestand is beschadigd. Maak de scan opnieuw.",
  tooManyPages: ({ limit }) => `In dit bestand zitten te veel pagina's. Scan ten hoogste ${limit} pagina's tegelijk.`,
  tooSlow: () => "Het lezen van dit bestand duurt te lang. Scan minder pagina's tegelijk, of maak de scan opnieuw.",
};

export const scanRefusals: Words<ScanRefusal, "reason"> = {
  fields: () => "Niet alles is goed ingevuld.",
  otherLetter: ({ letterNumber }) =>
    `Op deze scan staat een andere brief: ${letterNumber}. Er is niets opgeborgen. Kies de goede scan, of laat de brief zelf zijn toestemming vinden op de pagina Toestemmingen.`,
  otherVault: () =>
    "Op deze scan staat een brief uit een andere kluis. Er is niets opgeborgen. Kies de scan van deze brief.",
  unknownLetter: () => "Er is geen brief met dit nummer. Controleer het nummer onderaan de brief.",
  notWhole: () => "Het bestand is niet helemaal binnengekomen. Sleep het opnieuw hierheen.",
  notInTray: () => "Deze scan is al opgeborgen of weggehaald.",
};

export const backupRefusals: Words<BackupRefusal, "reason"> = {
  fields: () => "Niet alles is goed ingevuld.",
  noFolder: () => "Er is nog geen map voor back-ups. Kies er eerst een.",
  knownFolder: () => "Deze map is al gekozen.",
  noBackup: () => "Er is geen back-up gevonden. Zit de USB-stick in de computer?",
  notWhole: () => "Dit is geen back-up, of hij is beschadigd. Er is niets veranderd. Kies een andere back-up.",
  differs: () => "De kopie is niet gelijk aan de kluis. Er is geen back-up gemaakt. Probeer het opnieuw.",
  stopped: () => "Gestopt. Er is niets veranderd.",
  busy: () => "Er loopt al een back-up. Wacht tot die klaar is.",
};

export const mrzFaults: Words<MrzFault, "reason"> = {
  empty: () => "Plak hier de onderste regels van het document.",
  tooLong: () => "Dit is veel te lang. Plak alleen de onderste regels van het document.",
  foreignSigns: ({ signs }) => `${signs.map(foreignSignInDutch).join(" ")} Verbeter dit en lees opnieuw.`,
  wrongLength: ({ line, expected, found }) =>
    `Regel ${line} heeft ${found} tekens en moet er ${expected} hebben. Er mist iets of er staat te veel.`,
  notRecognised: () => "Dit zijn niet de onderste regels van een paspoort, identiteitskaart of rijbewijs.",
};

export const errors: Words<CommandError, "kind"> = {
  locked: () => "De kluis is vergrendeld. Ontgrendel eerst de kluis.",
  notAllowed: () => "Dit mag u niet zien of doen. Vraag een coördinator om hulp.",
  passwordChangeDue: () => "Kies eerst een eigen wachtwoord.",
  notFound: () => "Dit is niet gevonden. Misschien is het intussen veranderd.",
  obstacle: ({ obstacle }) => worded(obstacles, "is", obstacle),
  client: () => "Niet alles is goed ingevuld.",
  bsnCheck: () => "Niet alles is goed ingevuld.",
  mrz: ({ fault }) => worded(mrzFaults, "reason", fault),
  care: ({ refusal }) => worded(careRefusals, "reason", refusal),
  intake: ({ refusal }) => worded(intakeRefusals, "reason", refusal),
  consent: ({ refusal }) => worded(consentRefusals, "reason", refusal),
  consentKind: () => "Niet alles is goed ingevuld.",
  carePurpose: () => "Niet alles is goed ingevuld.",
  conduct: () => "Niet alles is goed ingevuld.",
  disclosure: ({ refusal }) => worded(disclosureRefusals, "reason", refusal),
  notice: ({ refusal }) => worded(noticeRefusals, "reason", refusal),
  contact: () => "Niet alles is goed ingevuld.",
  mandate: () => "Niet alles is goed ingevuld.",
  capacity: () => "Niet alles is goed ingevuld.",
  dossierItem: ({ refusal }) => worded(itemRefusals, "reason", refusal),
  register: () => "Niet alles is goed ingevuld.",
  workNote: () => "Niet alles is goed ingevuld.",
  letter: () => "Niet alles is goed ingevuld.",
  attachment: ({ fault }) => worded(attachmentFaults, "reason", fault),
  circle: () => "Niet alles is goed ingevuld.",
  emergency: () => "Niet alles is goed ingevuld.",
  accessLog: ({ refusal }) =>
    refusal.reason === "tooMany"
      ? `Dit zijn meer dan ${refusal.max.toLocaleString("nl-NL")} regels. Kies een kortere periode.`
      : "Niet alles is goed ingevuld.",
  locking: () => "Niet alles is goed ingevuld.",
  user: ({ refusal }) => worded(userRefusals, "field", refusal),
  organisation: () => "Niet alles is goed ingevuld.",
  organisationRegister: () => "Niet alles is goed ingevuld.",
  policy: ({ refusal }) => worded(adoptionRefusals, "reason", refusal),
  list: ({ fault }) => worded(listFaults, "reason", fault),
  import: ({ refusal }) => worded(importRefusals, "reason", refusal),
  statement: ({ refusal }) => worded(statementRefusals, "reason", refusal),
  logo: ({ refusal }) => worded(logoRefusals, "reason", refusal),
  text: () => "Niet alle stukjes van de tekst kloppen.",
  policyVersion: ({ refusal }) => policyRefusalInDutch(refusal),
  scan: ({ fault }) => worded(scanFaults, "reason", fault),
  scanFiling: ({ refusal }) => worded(scanRefusals, "reason", refusal),
  backup: ({ refusal }) => worded(backupRefusals, "reason", refusal),
  unexpected: ({ reference }) => unknown(reference),
};

/** A failure as one sentence for the user. */
export function inDutch(error: CommandError): string {
  return worded(errors, "kind", error);
}

/** What is wrong with one field, as a sentence beside it. */
export function faultInDutch(fault: FieldFault): string {
  return worded(faults, "reason", fault);
}

/** The messages that belong at fields; empty where the failure is about the whole. */
export function faultsOf(error: CommandError): { field: string; words: string }[] {
  const each = (all: { field: string; fault: FieldFault }[]) =>
    all.map(({ field, fault }) => ({ field, words: faultInDutch(fault) }));
  if (error.kind === "client" || error.kind === "bsnCheck") return each(error.refusal.faults);
  if (error.kind === "carePurpose" || error.kind === "conduct") return each(error.refusal.faults);
  if (error.kind === "mrz") return [{ field: "mrz", words: inDutch(error) }];
  if (error.kind === "contact" || error.kind === "mandate" || error.kind === "capacity") {
    return each(error.refusal.faults);
  }
  if (error.kind === "care" && error.refusal.reason === "fields") {
    return error.refusal.faults.map(({ field, row, fault }) => ({
      field: row === null ? field : `${field}-${row}`,
      words: faultInDutch(fault),
    }));
  }
  if (error.kind === "organisation") {
    return error.refusal.faults.map((it) => ({ field: it.field, words: worded(organisationFaults, "reason", it) }));
  }
  if (error.kind === "intake" && error.refusal.reason === "fields") return each(error.refusal.faults);
  if (error.kind === "consent" && error.refusal.reason === "fields") return each(error.refusal.faults);
  if (error.kind === "consentKind") return each(error.refusal.faults);
  if (error.kind === "disclosure" && error.refusal.reason === "fields") {
    return error.refusal.faults.map(({ field, condition, fault }) => ({
      field: condition === null ? field : `${field}-${condition}`,
      words: faultInDutch(fault),
    }));
  }
  if (error.kind === "notice" && error.refusal.reason === "fields") return each(error.refusal.faults);
  if (error.kind === "dossierItem" && error.refusal.reason === "fields") return each(error.refusal.faults);
  if (error.kind === "scanFiling" && error.refusal.reason === "fields") return each(error.refusal.faults);
  if (error.kind === "scanFiling" && error.refusal.reason === "unknownLetter") {
    return [{ field: "letterNumber", words: inDutch(error) }];
  }
  if (error.kind === "letter") return each(error.refusal.faults);
  if (error.kind === "policy" && error.refusal.reason === "fields") return each(error.refusal.faults);
  if (error.kind === "policy" && error.refusal.reason === "unknownProfile") {
    return [{ field: "profile", words: inDutch(error) }];
  }
  if (error.kind === "text") {
    return error.refusal.faults.map((it) => ({ field: it.path, words: pieceFaultInDutch(it.fault) }));
  }
  if (error.kind === "policyVersion" && error.refusal.reason === "fields") return each(error.refusal.faults);
  if (error.kind === "backup" && error.refusal.reason === "fields") return each(error.refusal.faults);
  if (error.kind === "workNote") return each(error.refusal.faults);
  if (error.kind === "register") return each(error.refusal.faults.map(ofRow));
  if (error.kind === "organisationRegister") return each(error.refusal.faults);
  if (error.kind === "circle" || error.kind === "emergency" || error.kind === "locking")
    return each(error.refusal.faults);
  if (error.kind === "accessLog" && error.refusal.reason === "fields") return each(error.refusal.faults);
  if (error.kind === "user") {
    const field = userFields[error.refusal.field];
    return field === null ? [] : [{ field, words: inDutch(error) }];
  }
  return [];
}

/** A field of a list is named with its row: `rows.2`. */
function ofRow({ field, row, fault }: RegisterFault): { field: string; fault: FieldFault } {
  return { field: row === null ? field : `${field}.${row}`, fault };
}

/** At which field a refusal is shown; null for the whole. */
const userFields: Record<UserRefusal["field"], "name" | "password" | "onlyOn" | "role" | null> = {
  name: "name",
  nameTaken: "name",
  passwordTooShort: "password",
  passwordTooCommon: "password",
  passwordTooLong: "password",
  passwordUnchanged: "password",
  onlyOn: "onlyOn",
  ownRole: "role",
  moreThanOwn: null,
  noGrants: null,
  lastAdministrator: null,
  oneself: null,
  standing: null,
};

function unknown(reference: string): string {
  return `Er ging iets mis (${reference}). Probeer het opnieuw. Blijft het misgaan? Geef deze code dan door.`;
}
