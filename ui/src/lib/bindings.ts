// Written by `cargo test -p kluis-commands`. Do not edit.

export interface Locked {
  /** Where the program stands. */
  "start.status": { input: null; output: Status };
  /** Ask where a new vault goes. */
  "vault.chooseNew": { input: null; output: ChosenVault | null };
  /** Ask which vault to open. */
  "vault.chooseExisting": { input: null; output: ChosenVault | null };
  /** Choose one of the vaults opened before, by its place in the list. */
  "vault.chooseRecent": { input: number; output: ChosenVault };
  /** Make a new, empty vault in the chosen place, and open it. */
  "vault.create": { input: Credentials; output: null };
  "vault.unlock": { input: Credentials; output: null };
  /** Open with the recovery key and set a new password. */
  "vault.recover": { input: Recovery; output: null };
  /** Open the practice vault; make it at the first time. */
  "vault.openPractice": { input: null; output: null };
  "vault.lock": { input: null; output: null };
}

export interface Reads {
  "today.read": { input: null; output: Today };
  /** Best first, at most 50. */
  "client.find": { input: Search; output: Array<ClientSummary> };
  "client.list": { input: ClientPageWanted; output: ClientList };
  "client.read": { input: ClientId; output: ClientPage };
  /** What the form for changing starts with. */
  "client.draft": { input: ClientId; output: ClientDraft };
  "client.history": { input: ClientId; output: Array<FieldChange> };
  "client.duplicates": { input: DuplicateQuestion; output: Array<Duplicate> };
  /** Logged every time. */
  "bsn.reveal": { input: ClientId; output: string | null };
  "bsnCheck.list": { input: ClientId; output: Array<BsnCheckRow> };
  /** What looks odd about a document number; never blocks. */
  "bsnCheck.warnings": { input: TypedDocument; output: Array<DocumentWarning> };
  "consent.kinds": { input: null; output: Array<ConsentKind> };
  /** Who must sign, and why. */
  "consent.signatures": { input: SignatureQuestion; output: SignatureAdvice };
  "consent.list": { input: ClientId; output: Array<ConsentRow> };
  "consent.read": { input: ConsentId; output: ConsentRow };
  "consent.overview": { input: null; output: Array<ConsentOverviewRow> };
  "consent.previewLetter": { input: ConsentId; output: Array<PreviewPage> };
  "contact.list": { input: ClientId; output: Array<ContactRow> };
  "contact.read": { input: WantedContact; output: ContactRow };
  /** What the form for changing starts with. */
  "contact.draft": { input: WantedContact; output: ContactDraft };
  "contact.history": { input: WantedContact; output: Array<FieldChange> };
  /** What may go to whom. */
  "recipient.list": { input: ClientId; output: Array<RecipientRow> };
  "capacity.list": { input: ClientId; output: Array<AssessmentRow> };
  /** For every matter. */
  "representation.read": { input: RepresentationQuestion; output: Representation };
  /** In one matter. */
  "representation.question": { input: DecisionQuestion; output: Representation };
  "organisation.read": { input: null; output: Organisation };
  "profile.list": { input: null; output: Array<ProfileSummary> };
  "statement.preview": { input: null; output: StatementPreview };
  /** Who looked at or changed the record of a client ("Wie keek mee"). */
  "audit.client": { input: ClientId; output: Array<AuditRow> };
  /** Reads the whole chain of the log. */
  "audit.verify": { input: null; output: ChainReport };
  "user.list": { input: null; output: Array<User> };
  /** The new recovery key, until it is on paper. */
  "recovery.groups": { input: null; output: Array<string> };
  "import.dryRun": { input: ColumnChoice; output: ImportReport };
}

export interface Changes {
  "client.register": { input: Registration; output: ClientId };
  "client.change": { input: ClientChange; output: null };
  "bsnCheck.record": { input: BsnCheckDraft; output: BsnCheckId };
  "consent.propose": { input: ConsentDraft; output: ConsentId };
  "consent.markPrinted": { input: ConsentId; output: null };
  "consent.sign": { input: ConsentSignature; output: null };
  "consent.withdraw": { input: ConsentId; output: null };
  "contact.add": { input: ContactDraft; output: ContactId };
  "contact.change": { input: ContactChange; output: null };
  /** No longer around the client, with what they may still decide. */
  "contact.end": { input: ContactEnd; output: null };
  /** Whether a contact acts when it is their turn. */
  "contact.willingness": { input: WillingnessDraft; output: null };
  /** Which of equals acts for the others. */
  "contact.acting": { input: ActingDraft; output: null };
  "mandate.add": { input: MandateDraft; output: MandateId };
  /** The paper by which a mandate is known. */
  "mandate.seen": { input: MandatePaper; output: null };
  "mandate.end": { input: MandateEnd; output: null };
  "recipient.add": { input: RecipientEntryDraft; output: RecipientEntryId };
  "recipient.end": { input: RecipientEnd; output: null };
  "capacity.record": { input: AssessmentDraft; output: AssessmentId };
  "capacity.end": { input: AssessmentEnd; output: null };
  /** It was wrong from the start, and never counts. */
  "capacity.withdraw": { input: WrongAssessment; output: null };
  "organisation.save": { input: Organisation; output: null };
  /** All or nothing. */
  "import.run": { input: ColumnChoice; output: Imported };
  "user.add": { input: UserDraft; output: UserId };
  "user.changePassword": { input: PasswordChange; output: null };
  /** The owner says that the recovery key is on paper; the program forgets it. */
  "recovery.kept": { input: null; output: null };
  /** A new recovery key; the old one stops working. */
  "recovery.renew": { input: OwnPassword; output: null };
  "consent.viewLetter": { input: ConsentId; output: null };
  "consent.saveLetter": { input: ConsentId; output: SavedFile | null };
  "consent.fileScan": { input: ConsentId; output: string | null };
  "consent.viewScan": { input: WantedScan; output: null };
  "statement.view": { input: null; output: null };
  "statement.save": { input: null; output: SavedFile | null };
  "recovery.view": { input: null; output: null };
  "recovery.save": { input: null; output: SavedFile | null };
  "import.choose": { input: null; output: ImportChoice | null };
  "import.saveTemplate": { input: null; output: SavedFile | null };
}

export type AccessGround = "consentInLife" | "incidentNotice" | "weightyInterest" | "parentOfChild";
export type ActingDraft = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * Who acts.
 */
contact: ContactId, 
/**
 * From which day.
 */
from: string, 
/**
 * How it is known that the others leave it to this one.
 */
reason: string, };
export type ActingRow = { step: ActingStep, recordedAt: string, recordedBy: string, };
export type ActingStep = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * Who acts.
 */
contact: ContactId, 
/**
 * From which day.
 */
from: string, 
/**
 * How it is known that the others leave it to this one.
 */
reason: string, };
export type Address = { "kind": "unknown" } | { "kind": "dutch", 
/**
 * Street.
 */
street: string, 
/**
 * Number, 1 to 99999, as text.
 */
houseNumber: string, 
/**
 * One letter, or empty.
 */
houseLetter: string, 
/**
 * Addition, or empty.
 */
houseAddition: string, 
/**
 * "1234 AB", or empty.
 */
postcode: string, 
/**
 * Town.
 */
town: string, } | { "kind": "foreign", 
/**
 * Lines as on an envelope, joined by line breaks.
 */
lines: string, 
/**
 * Country.
 */
country: string, };
export type AfterDeath = { 
/**
 * The grounds on which the dossier may be seen; being a relative is none.
 */
grounds: Array<GroundFact>, 
/**
 * Parents and guardians who may see the dossier of a child that died under 16 (BW art. 7:458b); else empty.
 */
parents: Array<ContactId>, 
/**
 * Whether the client may have been under that age at death.
 */
diedYoung: boolean, 
/**
 * What the profile says about relatives.
 */
rule: Relatives, 
/**
 * Who comes next in the order of the profile, where the profile lets that order go on; a ground is still asked.
 */
byProfile: Array<ContactId>, 
/**
 * Row ids of the profile's rule.
 */
source: Array<string>, 
/**
 * Whether the profile's rule is wider or narrower than the grounds of the law, which hold.
 */
differsFromLaw: boolean, };
export type Appointment = "appointed" | "optional" | "none";
export type Article13 = "identity" | "officer" | "purposes" | "legitimateInterest" | "recipients" | "transfer" | "retention" | "accessRight" | "rectification" | "erasure" | "restriction" | "objection" | "portability" | "withdrawal" | "complaint" | "duty" | "automated";
export type Assessment = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * In which matter.
 */
matter: Matter, 
/**
 * Which decision in that matter, in words; empty means every decision in it.
 */
about: string, 
/**
 * The day of the assessment, from which it holds.
 */
assessedOn: string, 
/**
 * Who judged.
 */
assessedBy: string, 
/**
 * Their function.
 */
function: string, 
/**
 * What they found.
 */
outcome: CapacityOutcome, 
/**
 * Why.
 */
reason: string, 
/**
 * Last day on which it holds; `None` means until the next assessment.
 */
until: string | null, 
/**
 * The day to look again.
 */
reviewOn: string | null, 
/**
 * How it came to an end, if it did.
 */
ending: Ending | null, };
export type AssessmentDraft = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * In which matter.
 */
matter: Matter | null, 
/**
 * Which decision in that matter, in words; empty means every decision in it.
 */
about: string, 
/**
 * The day of the assessment, from which it holds.
 */
assessedOn: string, 
/**
 * Who judged.
 */
assessedBy: string, 
/**
 * Their function.
 */
function: string, 
/**
 * What they found.
 */
outcome: CapacityOutcome | null, 
/**
 * Why.
 */
reason: string, 
/**
 * Last day on which it holds; empty means until the next assessment.
 */
until: string, 
/**
 * The day to look again; may be empty.
 */
reviewOn: string, };
export type AssessmentEnd = { id: AssessmentId, ending: EndingDraft, };
export type AssessmentFault = { 
/**
 * The field.
 */
field: AssessmentField, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type AssessmentField = "matter" | "about" | "assessedOn" | "assessedBy" | "function" | "outcome" | "reason" | "until" | "reviewOn" | "on";
export type AssessmentId = string & { readonly of: "assessment" };
export type AssessmentRefusal = { 
/**
 * The faults.
 */
faults: Array<AssessmentFault>, };
export type AssessmentRow = { id: AssessmentId, assessment: Assessment, withdrawal: AssessmentWithdrawal | null, recordedAt: string, recordedBy: string, };
export type AssessmentWithdrawal = { reason: string, at: string, by: string, };
export type AuditRow = { at: string, userName: string, role: string, event: string, };
export type BadRow = { line: number, faults: Array<ClientFault>, };
export type BirthdayRow = { client: ClientSummary, point: TurningPoint, 
/**
 * Consents that are running or under way, to be looked at again.
 */
consents: number, };
export type BsnCheck = { 
/**
 * Whose identity.
 */
client: ClientId, 
/**
 * The day on which the document was shown.
 */
checkedOn: string, 
/**
 * What was shown; the law asks its nature and its number, and no copy.
 */
documentKind: DocumentKind, 
/**
 * Its number, upper case without spaces.
 */
documentNumber: string, 
/**
 * Until when it was valid (RZ-1.8).
 */
validUntil: string, 
/**
 * Who looked at it.
 */
checkedBy: string, 
/**
 * How the BSN was verified.
 */
verification: Verification, };
export type BsnCheckDraft = { 
/**
 * Whose identity.
 */
client: ClientId, 
/**
 * The day on which the document was shown.
 */
checkedOn: string, 
/**
 * What was shown.
 */
documentKind: DocumentKind | null, 
/**
 * Its number.
 */
documentNumber: string, 
/**
 * Until when it was valid.
 */
validUntil: string, 
/**
 * Who looked at it.
 */
checkedBy: string, 
/**
 * The BSN; empty keeps the one on record.
 */
bsn: string, 
/**
 * How the BSN was verified.
 */
verification: Verification | null, };
export type BsnCheckFault = { 
/**
 * The field.
 */
field: BsnCheckField, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type BsnCheckField = "checkedOn" | "documentKind" | "documentNumber" | "validUntil" | "checkedBy" | "bsn" | "verification";
export type BsnCheckId = string & { readonly of: "bsnCheck" };
export type BsnCheckRefusal = { 
/**
 * The faults.
 */
faults: Array<BsnCheckFault>, };
export type BsnCheckRow = { id: BsnCheckId, check: BsnCheck, warnings: Array<DocumentWarning>, recordedAt: string, recordedBy: string, };
export type Capacity = { "kind": "client" } | { "kind": "representative", 
/**
 * What they are to the client.
 */
relation: string, };
export type CapacityFact = { "fact": "notAssessed" } | { "fact": "capable", 
/**
 * The assessment.
 */
assessment: AssessmentId, } | { "fact": "incapable", 
/**
 * The assessment.
 */
assessment: AssessmentId, } | { "fact": "over", 
/**
 * The assessment.
 */
assessment: AssessmentId, 
/**
 * Its last day.
 */
lastDay: string, };
export type CapacityOutcome = "capable" | "incapable";
export type ChainReport = { rows: number, 
/**
 * Number of the first row that does not fit.
 */
firstBroken: number | null, };
export type ChosenVault = { name: string, folder: string, asksName: boolean, };
export type Client = { 
/**
 * Surname without prefix.
 */
surname: string, 
/**
 * Prefix of the surname, lower case, may be empty.
 */
prefix: string, 
/**
 * Partner's surname, may be empty.
 */
partnerSurname: string, 
/**
 * Prefix of the partner's surname, may be empty.
 */
partnerPrefix: string, 
/**
 * Which of the two the client uses.
 */
nameUse: NameUse, 
/**
 * Initials with dots, "A.B.", may be empty.
 */
initials: string, 
/**
 * First names, may be empty.
 */
firstNames: string, 
/**
 * Date of birth, possibly partial.
 */
birthDate: PartialDate, 
/**
 * Sex.
 */
sex: Sex, 
/**
 * Where the client lives, where known.
 */
address: Address, 
/**
 * Whether the address is secret: it then never appears on a letter.
 */
secretAddress: boolean, 
/**
 * Telephone numbers as typed, tidied.
 */
phones: Array<string>, 
/**
 * E-mail address, may be empty.
 */
email: string, 
/**
 * The number in the organisation's own older list, may be empty.
 */
reference: string, 
/**
 * First day of care.
 */
careStart: string | null, 
/**
 * Last day of care.
 */
careEnd: string | null, };
export type ClientChange = { id: ClientId, client: ClientDraft, };
export type ClientContact = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * Person or organisation.
 */
kind: ContactKind, 
/**
 * Surname without prefix; may be empty for an organisation.
 */
surname: string, 
/**
 * Prefix of the surname, lower case, may be empty.
 */
prefix: string, 
/**
 * Initials with dots, may be empty.
 */
initials: string, 
/**
 * First names, may be empty.
 */
firstNames: string, 
/**
 * Name of the organisation, or of the one a person works for; may be empty.
 */
organisation: string, 
/**
 * What it does.
 */
function: ContactFunction | null, 
/**
 * The function in words, where it is another one; else empty.
 */
functionOther: string, 
/**
 * What it is to the client, sorted, each once.
 */
relations: Array<Relation>, 
/**
 * AGB code of eight digits, or empty.
 */
agb: string, 
/**
 * Telephone numbers as typed, tidied.
 */
phones: Array<string>, 
/**
 * E-mail address, may be empty.
 */
email: string, 
/**
 * Where it is, where known.
 */
address: Address, 
/**
 * Whether the address is secret: it then never appears on a letter.
 */
secretAddress: boolean, 
/**
 * Date of birth, possibly partial, where known.
 */
birthDate: PartialDate | null, 
/**
 * Date of death, possibly partial.
 */
deceasedOn: PartialDate | null, 
/**
 * Anything else, in lines; may be empty.
 */
remark: string, };
export type ClientDraft = { 
/**
 * Surname without prefix.
 */
surname: string, 
/**
 * Prefix (tussenvoegsel) of the surname, such as "van der".
 */
prefix: string, 
/**
 * Partner's surname without prefix.
 */
partnerSurname: string, 
/**
 * Prefix of the partner's surname.
 */
partnerPrefix: string, 
/**
 * Which of the two the client uses.
 */
nameUse: NameUse, 
/**
 * Initials, with or without dots.
 */
initials: string, 
/**
 * First names.
 */
firstNames: string, 
/**
 * Date of birth in any Dutch spelling, whole or partial.
 */
birthDate: string, 
/**
 * Sex.
 */
sex: Sex, 
/**
 * Street.
 */
street: string, 
/**
 * House number.
 */
houseNumber: string, 
/**
 * One letter behind the number.
 */
houseLetter: string, 
/**
 * Addition behind number and letter.
 */
houseAddition: string, 
/**
 * Dutch postcode.
 */
postcode: string, 
/**
 * Town.
 */
town: string, 
/**
 * Address outside the Netherlands, in lines; then the Dutch address stays empty.
 */
foreignAddress: string, 
/**
 * Country of the foreign address.
 */
country: string, 
/**
 * Whether the address is secret (geheim adres).
 */
secretAddress: boolean, 
/**
 * Telephone numbers; empty ones are skipped.
 */
phones: Array<string>, 
/**
 * E-mail address.
 */
email: string, 
/**
 * The number in the organisation's own older list.
 */
reference: string, 
/**
 * First day of care.
 */
careStart: string, 
/**
 * Last day of care.
 */
careEnd: string, };
export type ClientFault = { 
/**
 * The field.
 */
field: ClientField, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type ClientField = "surname" | "prefix" | "partnerSurname" | "partnerPrefix" | "nameUse" | "initials" | "firstNames" | "birthDate" | "sex" | "street" | "houseNumber" | "houseLetter" | "houseAddition" | "postcode" | "town" | "foreignAddress" | "country" | "secretAddress" | "phones" | "email" | "reference" | "careStart" | "careEnd" | "bsn";
export type ClientId = string & { readonly of: "client" };
export type ClientList = { total: number, pageSize: number, rows: Array<ClientSummary>, };
export type ClientPage = { id: ClientId, number: number, client: Client, name: string, formalName: string, familyName: string, ages: [number, number], bsn: string | null, addressLines: Array<string>, identityChecked: boolean, warnings: Array<ClientWarning>, };
export type ClientPageWanted = { page: number, onlyCurrent: boolean, };
export type ClientPart = "alone" | "together" | "tooYoung" | "incapable" | "unauthorised" | "deceased";
export type ClientRefusal = { 
/**
 * The faults.
 */
faults: Array<ClientFault>, };
export type ClientSummary = { id: ClientId, number: number, name: string, birthDate: PartialDate, town: string, inCare: boolean, secretAddress: boolean, };
export type ClientWarning = "secretAddress" | "noIdentityCheck" | "noBsn" | "consentToSign";
export type Column = "surname" | "prefix" | "partnerName" | "partnerPrefix" | "nameUse" | "initials" | "firstNames" | "fullName" | "birthDate" | "sex" | "street" | "houseNumber" | "houseLetter" | "houseAddition" | "streetAndNumber" | "postcode" | "town" | "postcodeAndTown" | "country" | "foreignAddress" | "secretAddress" | "phone" | "mobile" | "email" | "bsn" | "reference" | "careStart" | "careEnd" | "ignore";
export type ColumnChoice = { columns: Array<Column>, };
export type CommandError = { "kind": "locked" } | { "kind": "notAllowed" } | { "kind": "notFound", 
/**
 * What kind of thing.
 */
what: string, } | { "kind": "obstacle", 
/**
 * What.
 */
obstacle: Obstacle, } | { "kind": "client", 
/**
 * Which and why.
 */
refusal: ClientRefusal, } | { "kind": "bsnCheck", 
/**
 * Which and why.
 */
refusal: BsnCheckRefusal, } | { "kind": "consent", 
/**
 * Why.
 */
refusal: ConsentRefusal, } | { "kind": "contact", 
/**
 * Which and why.
 */
refusal: ContactRefusal, } | { "kind": "mandate", 
/**
 * Which and why.
 */
refusal: MandateRefusal, } | { "kind": "capacity", 
/**
 * Which and why.
 */
refusal: AssessmentRefusal, } | { "kind": "user", 
/**
 * Why.
 */
refusal: UserRefusal, } | { "kind": "organisation", 
/**
 * Which and why.
 */
refusal: OrganisationRefusal, } | { "kind": "list", 
/**
 * Why.
 */
fault: ListFault, } | { "kind": "import", 
/**
 * Why.
 */
refusal: ImportRefusal, } | { "kind": "statement", 
/**
 * Why.
 */
refusal: StatementRefusal, } | { "kind": "scan", 
/**
 * Why.
 */
fault: ScanFault, } | { "kind": "unexpected", 
/**
 * Four signs, also in the log.
 */
reference: string, };
export type ComplaintBody = { 
/**
 * Name of the body.
 */
name: string, 
/**
 * How to reach it: telephone, address, website, hours, in one line.
 */
reach: string, };
export type Consent = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * Code of a [`ConsentKind`].
 */
kind: string, 
/**
 * With whom.
 */
recipients: Array<Recipient>, 
/**
 * What for.
 */
purpose: string, 
/**
 * What is shared.
 */
information: Array<string>, 
/**
 * Who must sign, in the order of the letter.
 */
signers: Array<Signer>, 
/**
 * Why the client cannot decide this; empty where the client can.
 */
unableBecause: string, 
/**
 * Last day on which it holds; `None` means until withdrawn.
 */
validUntil: string | null, 
/**
 * When it was made ready.
 */
proposedOn: string, 
/**
 * When the letter was printed.
 */
printedOn: string | null, 
/**
 * When it was withdrawn.
 */
withdrawnOn: string | null, };
export type ConsentDraft = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * Code of a [`ConsentKind`].
 */
kind: string, 
/**
 * With whom; at least one.
 */
recipients: Array<Recipient>, 
/**
 * What for.
 */
purpose: string, 
/**
 * What is shared; at least one.
 */
information: Array<string>, 
/**
 * Who signs for or beside the client.
 */
representatives: Array<Representative>, 
/**
 * Why the client cannot decide this; empty where the client can.
 */
unableBecause: string, 
/**
 * Last day on which it holds; empty means until withdrawn.
 */
validUntil: string, };
export type ConsentFault = { 
/**
 * The field.
 */
field: ConsentField, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type ConsentField = "recipients" | "purpose" | "information" | "representatives" | "unableBecause" | "validUntil" | "signedOn";
export type ConsentId = string & { readonly of: "consent" };
export type ConsentKind = { 
/**
 * Stored name of the kind.
 */
code: string, 
/**
 * Name in Dutch.
 */
name: string, 
/**
 * What the client agrees to, in one sentence.
 */
explanation: string, 
/**
 * Row of the obligation catalogue.
 */
source: string, 
/**
 * Law whose ages decide who signs.
 */
regime: Regime, 
/**
 * Whether only writing will do.
 */
written: boolean, 
/**
 * Text of the letter, a file in `assets/letters`.
 */
letter: string, 
/**
 * Purposes to choose from; another may be typed.
 */
purposes: Array<string>, 
/**
 * What may be shared, to choose from; more may be typed.
 */
information: Array<string>, 
/**
 * Kinds of recipient to choose from.
 */
recipients: Array<RecipientKind>, 
/**
 * What the letter calls each kind of recipient.
 */
recipientNames: { [key in RecipientKind]?: string }, 
/**
 * What the letter calls the client under the line to sign on.
 */
clientCapacity: string, };
export type ConsentOverviewRow = { id: ConsentId, client: ClientSummary, kind: string, state: ConsentState, since: string, validUntil: string | null, };
export type ConsentRefusal = { "reason": "fields", 
/**
 * The faults, never empty.
 */
faults: Array<ConsentFault>, } | { "reason": "unknownKind" } | { "reason": "notPrinted" } | { "reason": "signedBeforePrinting", 
/**
 * When it was printed.
 */
printedOn: string, } | { "reason": "alreadySigned", 
/**
 * When.
 */
on: string, } | { "reason": "noSuchSigner" } | { "reason": "withdrawn", 
/**
 * When.
 */
on: string, };
export type ConsentRow = { id: ConsentId, letterNumber: string, state: ConsentState, consent: Consent, steps: Array<ConsentStep>, scans: Array<ScanRow>, };
export type ConsentSignature = { consent: ConsentId, 
/**
 * Counted from 0 in the order of the letter.
 */
signer: number, signedOn: string, };
export type ConsentState = "proposed" | "printed" | "inForce" | "expired" | "withdrawn";
export type ConsentStep = { kind: ConsentStepKind, on: string, at: string, by: string, signer: string | null, };
export type ConsentStepKind = "proposed" | "printed" | "signed" | "scanFiled" | "withdrawn";
export type Considered = { 
/**
 * Who.
 */
contact: ContactId, 
/**
 * By which mandate.
 */
mandate: MandateId | null, 
/**
 * Why they were passed over; absent where they can act.
 */
skipped: Skip | null, };
export type Contact = { 
/**
 * Name, and role where that helps.
 */
name: string, 
/**
 * Telephone number.
 */
phone: string, 
/**
 * E-mail address.
 */
email: string, };
export type ContactChange = { id: ContactId, contact: ContactDraft, };
export type ContactDraft = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * Person or organisation.
 */
kind: ContactKind, 
/**
 * Surname without prefix; of an organisation empty, or that of whom one speaks to there.
 */
surname: string, 
/**
 * Prefix (tussenvoegsel) of the surname.
 */
prefix: string, 
/**
 * Initials, with or without dots.
 */
initials: string, 
/**
 * First names.
 */
firstNames: string, 
/**
 * Name of the organisation, or of the one a person works for.
 */
organisation: string, 
/**
 * What it does; absent for private persons.
 */
function: ContactFunction | null, 
/**
 * The function in words, only for [`ContactFunction::Other`].
 */
functionOther: string, 
/**
 * What it is to the client; at least one.
 */
relations: Array<Relation>, 
/**
 * AGB code, eight digits, may be empty.
 */
agb: string, 
/**
 * Telephone numbers; empty ones are skipped.
 */
phones: Array<string>, 
/**
 * E-mail address.
 */
email: string, 
/**
 * Street.
 */
street: string, 
/**
 * House number.
 */
houseNumber: string, 
/**
 * One letter behind the number.
 */
houseLetter: string, 
/**
 * Addition behind number and letter.
 */
houseAddition: string, 
/**
 * Dutch postcode.
 */
postcode: string, 
/**
 * Town.
 */
town: string, 
/**
 * Address outside the Netherlands, in lines; then the Dutch address stays empty.
 */
foreignAddress: string, 
/**
 * Country of the foreign address.
 */
country: string, 
/**
 * Whether the address is secret (geheim adres).
 */
secretAddress: boolean, 
/**
 * Date of birth, whole or partial, of a person; may be empty.
 */
birthDate: string, 
/**
 * Date of death, whole or partial; empty while alive.
 */
deceasedOn: string, 
/**
 * BSN of a representative or proxy; refused until the law table says that it may be used.
 */
bsn: string, 
/**
 * Anything else, in lines.
 */
remark: string, };
export type ContactEnd = { id: ContactId, ending: EndingDraft, };
export type ContactFault = { 
/**
 * The field.
 */
field: ContactField, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type ContactField = "kind" | "surname" | "prefix" | "initials" | "firstNames" | "organisation" | "function" | "functionOther" | "relations" | "agb" | "phones" | "email" | "street" | "houseNumber" | "houseLetter" | "houseAddition" | "postcode" | "town" | "foreignAddress" | "country" | "secretAddress" | "birthDate" | "deceasedOn" | "bsn" | "remark" | "contact" | "data" | "ground" | "from" | "until" | "on" | "reason";
export type ContactFunction = "gp" | "pharmacy" | "hospital" | "therapist" | "dentist" | "homeCare" | "mentalHealth" | "careInstitution" | "municipality" | "careOffice" | "insurer" | "ciz" | "neighbourhoodTeam" | "youthProtection" | "safetyHouse" | "justice" | "school" | "employer" | "housingCorporation" | "referrer" | "administrationOffice" | "mainContractor" | "publicBody" | "other";
export type ContactId = string & { readonly of: "contact" };
export type ContactKind = "person" | "organisation";
export type ContactName = { id: ContactId, name: string, };
export type ContactRefusal = { 
/**
 * The faults.
 */
faults: Array<ContactFault>, };
export type ContactRow = { id: ContactId, name: string, contact: ClientContact, bsn: string | null, addressLines: Array<string>, ending: Ending | null, mandates: Array<MandateRow>, willingness: Array<WillingnessRow>, acting: Array<ActingRow>, recordedAt: string, recordedBy: string, };
export type Coverage = { 
/**
 * The item in Dutch, "Bewaartermijn of criteria".
 */
item: string, 
/**
 * Article, "AVG art. 13(2)(a)".
 */
article: string, 
/**
 * Where it stands, or why it does not apply.
 */
verdict: Verdict, };
export type Credentials = { userName: string, password: string, };
export type Decider = { 
/**
 * Who.
 */
who: Who, 
/**
 * With whom.
 */
manner: Manner, };
export type Decision = { 
/**
 * In which matter.
 */
matter: Matter, 
/**
 * On which day.
 */
on: string, 
/**
 * By which law.
 */
law: LadderLaw, 
/**
 * Youngest age in whole years that the client can have.
 */
youngest: number, 
/**
 * Oldest age in whole years that the client can have.
 */
oldest: number, 
/**
 * What the ages of law and profile ask; absent for money and after death.
 */
ageStep: SignerVerdict | null, 
/**
 * What is on record about capacity in this matter.
 */
capacity: CapacityFact, 
/**
 * What the client's own part is.
 */
client: ClientPart, 
/**
 * Everyone who must, or of several equals may, decide; empty where nobody on record can.
 */
deciders: Array<Decider>, 
/**
 * Whether everyone whom the law and the profile ask was found.
 */
complete: boolean, 
/**
 * The rungs that were climbed, the first first; empty where the client decides alone.
 */
ladder: Array<Rung>, 
/**
 * What is not yet proven.
 */
missing: Array<MissingProof>, 
/**
 * Where the profile says otherwise than the law; the law was followed.
 */
profile: Array<ProfileNote>, 
/**
 * What is not certain.
 */
uncertain: Array<Uncertainty>, 
/**
 * What to do where the record does not settle it.
 */
next: Array<NextStep>, 
/**
 * Remarks of the law table on the rows that were used, in Dutch.
 */
notes: Array<LawNote>, 
/**
 * Care laws that give a client this young a say of their own in a request.
 */
ownRights: Array<OwnRight>, 
/**
 * What holds after death; absent while alive.
 */
afterDeath: AfterDeath | null, };
export type DecisionQuestion = { client: ClientId, 
/**
 * As typed; empty means today.
 */
on: string, matter: Matter, 
/**
 * Which decision in that matter, in words as in an assessment; empty means any.
 */
about: string, };
export type DocumentKind = "passport" | "identityCard" | "drivingLicence" | "residenceDocument" | "otherEuropean";
export type DocumentWarning = "unusualShape" | "letterO" | "firstLetter" | "licenceShape" | "residenceShape";
export type Duplicate = { client: ClientSummary, likeness: Likeness, };
export type DuplicateQuestion = { client: ClientDraft, bsn: string, except: ClientId | null, };
export type DuplicateRow = { line: number, 
/**
 * The client on record.
 */
client: KnownClient | null, 
/**
 * The earlier row of the same list.
 */
otherLine: number | null, likeness: Likeness, };
export type Ending = { 
/**
 * Last day on which it held.
 */
on: string, 
/**
 * Why.
 */
reason: string, };
export type EndingDraft = { 
/**
 * Last day on which it held.
 */
on: string, 
/**
 * Why.
 */
reason: string, };
export type EvidenceDraft = { 
/**
 * What it is.
 */
kind: EvidenceKind | null, 
/**
 * Its date.
 */
date: string, 
/**
 * Its number or where it is kept.
 */
reference: string, 
/**
 * The day on which somebody here saw it; empty while nobody did.
 */
seenOn: string, };
export type EvidenceKind = "custodyRegister" | "guardianshipRegister" | "courtOrder" | "civilRegistry" | "signedProxy" | "notarialProxy" | "other";
export type FieldChange = { field: string, old: string, new: string, changedAt: string, changedBy: string, };
export type FieldFault = { "reason": "missing" } | { "reason": "tooLong", 
/**
 * Characters allowed.
 */
max: number, } | { "reason": "strangeCharacters" } | { "reason": "notADate" } | { "reason": "noSuchDay" } | { "reason": "inTheFuture" } | { "reason": "tooLongAgo" } | { "reason": "beforeOther" } | { "reason": "dayNeeded" } | { "reason": "notAPostcode" } | { "reason": "notAHouseNumber" } | { "reason": "notAPhoneNumber" } | { "reason": "notAnEmail" } | { "reason": "bsnLength" } | { "reason": "bsnElfproef" } | { "reason": "notAChoice" } | { "reason": "notApplicable" } | { "reason": "expired" } | { "reason": "bsnDiffers" } | { "reason": "notAnAgbCode" } | { "reason": "bsnUseUncertain", 
/**
 * The article that would allow it.
 */
article: string, } | { "reason": "relationsContradict" } | { "reason": "representativeTooYoung", 
/**
 * Age in whole years.
 */
age: number, } | { "reason": "clientTooYoung", 
/**
 * Age in whole years.
 */
age: number, } | { "reason": "clientTooOld", 
/**
 * Age in whole years.
 */
age: number, } | { "reason": "mandatesContradict" } | { "reason": "signedWithoutCapacity" } | { "reason": "overlaps" } | { "reason": "notOnRecord" } | { "reason": "afterDeath" };
export type GroundFact = { 
/**
 * The ground.
 */
ground: AccessGround, 
/**
 * Article.
 */
article: string, 
/**
 * Whether that row of the law table is "te verifiëren".
 */
needsChecking: boolean, };
export type ImportChoice = { fileName: string, headings: Array<string>, columns: Array<Column>, sample: Array<Array<string>>, rows: number, };
export type ImportRefusal = { "reason": "badRows", 
/**
 * How many.
 */
count: number, } | { "reason": "columns" } | { "reason": "missingColumns", 
/**
 * Those that are needed.
 */
missing: Array<Column>, };
export type ImportReport = { good: number, bad: Array<BadRow>, duplicates: Array<DuplicateRow>, };
export type Imported = { imported: number, };
export type KnownClient = { number: number, name: string, };
export type LadderLaw = "wgbo" | "jeugdwet" | "wmo" | "uavg" | "wabvpz" | "money";
export type LawNote = { 
/**
 * Article.
 */
article: string, 
/**
 * The remark, in Dutch.
 */
note: string, };
export type Likeness = "sameBsn" | "sameNameAndBirthDate";
export type ListFault = { "reason": "notAList" } | { "reason": "otherSpreadsheet" } | { "reason": "oldExcel" } | { "reason": "encryptedWorkbook" } | { "reason": "damaged" } | { "reason": "empty" } | { "reason": "noHeadings" } | { "reason": "unclosedQuote", 
/**
 * The row in which it opens.
 */
line: number, } | { "reason": "tooLarge", 
/**
 * Megabytes of 1,048,576 bytes.
 */
limit: number, } | { "reason": "tooManyRows", 
/**
 * Rows below the headings.
 */
limit: number, } | { "reason": "tooManyColumns", 
/**
 * Columns with content.
 */
limit: number, };
export type Mandate = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * Who holds it.
 */
contact: ContactId, 
/**
 * Why.
 */
kind: MandateKind, 
/**
 * What it is about.
 */
scope: MandateScope, 
/**
 * Alone or with another.
 */
sharing: Sharing, 
/**
 * First day.
 */
from: string, 
/**
 * Last day; `None` means until it is ended.
 */
until: string | null, 
/**
 * By what paper it is known.
 */
evidence: MandateEvidence | null, 
/**
 * Anything else, in lines; may be empty.
 */
remark: string, 
/**
 * How it came to an end, if it did.
 */
ending: Ending | null, };
export type MandateDraft = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * Who holds it.
 */
contact: ContactId, 
/**
 * Why.
 */
kind: MandateKind | null, 
/**
 * What it is about; asked for a written proxy only, the law settles the others.
 */
scope: MandateScope | null, 
/**
 * Alone or with another; of two parents with authority, each is joint.
 */
sharing: Sharing, 
/**
 * First day.
 */
from: string, 
/**
 * Last day; empty means until it is ended.
 */
until: string, 
/**
 * By what paper it is known; absent while there is none.
 */
evidenceKind: EvidenceKind | null, 
/**
 * Date of that paper.
 */
evidenceDate: string, 
/**
 * Its number or where it is kept.
 */
evidenceReference: string, 
/**
 * The day on which somebody here saw it; empty while nobody did.
 */
evidenceSeenOn: string, 
/**
 * Anything else, in lines.
 */
remark: string, };
export type MandateEnd = { id: MandateId, ending: EndingDraft, };
export type MandateEvidence = { 
/**
 * What it is.
 */
kind: EvidenceKind, 
/**
 * Its date.
 */
date: string, 
/**
 * Its number or where it is kept, may be empty.
 */
reference: string, 
/**
 * The day on which somebody here saw it.
 */
seenOn: string | null, };
export type MandateFault = { 
/**
 * The field.
 */
field: MandateField, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type MandateField = "contact" | "kind" | "scope" | "sharing" | "from" | "until" | "evidenceKind" | "evidenceDate" | "evidenceReference" | "evidenceSeenOn" | "remark" | "willingness" | "on" | "reason";
export type MandateId = string & { readonly of: "mandate" };
export type MandateKind = "parentWithAuthority" | "guardian" | "curator" | "mentor" | "administrator" | "writtenProxy";
export type MandatePaper = { id: MandateId, evidence: EvidenceDraft, };
export type MandateRefusal = { 
/**
 * The faults.
 */
faults: Array<MandateFault>, };
export type MandateRow = { id: MandateId, mandate: Mandate, recordedAt: string, recordedBy: string, };
export type MandateScope = "care" | "money" | "both";
export type Manner = "alone" | "together" | "oneOf";
export type Matter = "care" | "youthCare" | "socialSupport" | "dataConsent" | "electronicExchange" | "rightsRequest" | "money";
export type MissingProof = { "proof": "noPaper", 
/**
 * Whose.
 */
contact: ContactId, 
/**
 * Which.
 */
mandate: MandateId, } | { "proof": "paperNotSeen", 
/**
 * Whose.
 */
contact: ContactId, 
/**
 * Which.
 */
mandate: MandateId, } | { "proof": "birthDate", 
/**
 * Whose.
 */
contact: ContactId, } | { "proof": "assessment" } | { "proof": "review", 
/**
 * The assessment.
 */
assessment: AssessmentId, 
/**
 * The day.
 */
since: string, };
export type NameUse = "own" | "partner" | "partnerOwn" | "ownPartner";
export type NextStep = { "step": "chooseWhoActs", 
/**
 * The equals.
 */
contacts: Array<ContactId>, } | { "step": "findGuardian" } | { "step": "findMentor" } | { "step": "findAdministrator" } | { "step": "askCourtInPlaceOf", 
/**
 * Who stays out.
 */
contact: ContactId, } | { "step": "tellCourt", 
/**
 * Who.
 */
contact: ContactId, } | { "step": "assessCapacity" } | { "step": "askHeirs" };
export type Obstacle = { "is": "wrongPassword" } | { "is": "wrongRecoveryKey" } | { "is": "recoveryKeyTyped", fault: RecoveryKeyFault, } | { "is": "noSuchUser" } | { "is": "notAVault" } | { "is": "damaged" } | { "is": "slotsMissing" } | { "is": "newerVersion" } | { "is": "noFile" } | { "is": "fileExists" } | { "is": "readOnly" } | { "is": "diskFull" } | { "is": "inUse", by: string, since: string, } | { "is": "disk" } | { "is": "nothingChosen" } | { "is": "noListChosen" } | { "is": "recoveryKeyGone" } | { "is": "noViewer" };
export type Organisation = { 
/**
 * Trade name as it stands in the letterhead.
 */
name: string, 
/**
 * Street, number and addition on one line.
 */
street: string, 
/**
 * Dutch postcode, "1234 AB".
 */
postcode: string, 
/**
 * Town.
 */
town: string, 
/**
 * Chamber of Commerce number (KvK-nummer), 8 digits.
 */
kvk: string, 
/**
 * Telephone number for clients.
 */
phone: string, 
/**
 * E-mail address for clients.
 */
email: string, 
/**
 * Website without a scheme, "www.voorbeeld.nl".
 */
website: string, 
/**
 * The person who answers privacy questions (MX-01, CE-02, RZ-4.4).
 */
contact: Contact, 
/**
 * The data protection officer (functionaris gegevensbescherming, FG); the law asks one only at large scale.
 */
privacyOfficer: Contact | null, 
/**
 * Where a client can complain, in the order in which to try them.
 */
complaintBodies: Array<ComplaintBody>, 
/**
 * The policy profile (beleidsprofiel) that this organisation works by: a file name in `assets/profiles`.
 */
profile: string, };
export type OrganisationFault = { "reason": "missing", 
/**
 * The field, "contact.email" or "complaintBodies.0.reach".
 */
field: string, } | { "reason": "notAKvkNumber", 
/**
 * The field.
 */
field: string, } | { "reason": "notAPostcode", 
/**
 * The field.
 */
field: string, } | { "reason": "notAnEmail", 
/**
 * The field.
 */
field: string, } | { "reason": "notAPhoneNumber", 
/**
 * The field.
 */
field: string, } | { "reason": "notAWebsite", 
/**
 * The field.
 */
field: string, } | { "reason": "unknownProfile", 
/**
 * The field.
 */
field: string, };
export type OrganisationRefusal = { faults: Array<OrganisationFault>, };
export type OwnPassword = { password: string, };
export type OwnRight = { 
/**
 * The law.
 */
regime: Regime, 
/**
 * Who asks by that law.
 */
signs: Signers, 
/**
 * Article.
 */
article: string, };
export type PartialDate = string & { readonly of: "partialDate" };
export type PasswordChange = { old: string, new: string, };
export type PreviewPage = { 
/**
 * Base 64.
 */
png: string, width: number, height: number, lines: Array<string>, };
export type ProcessingRole = "controller" | "processor";
export type ProfileNote = { "note": "orderFallsShort", 
/**
 * Row ids.
 */
source: Array<string>, 
/**
 * Who is left out.
 */
role: RepresentativeRole, 
/**
 * By which article they decide.
 */
article: string, } | { "note": "orderDiffers", 
/**
 * Row ids.
 */
source: Array<string>, 
/**
 * Who would.
 */
contacts: Array<ContactId>, };
export type ProfileSummary = { 
/**
 * Key.
 */
key: string, 
/**
 * Dutch name.
 */
name: string, 
/**
 * For whom it is, in one Dutch sentence.
 */
description: string, 
/**
 * Controller or processor.
 */
role: ProcessingRole, 
/**
 * Whether the organisation must name a data protection officer.
 */
officer: Appointment, 
/**
 * Complaint bodies that the organisation must list, in order.
 */
listedBodies: Array<string>, };
export type Recipient = { 
/**
 * What they are.
 */
kind: RecipientKind, 
/**
 * Name of the person or practice.
 */
name: string, 
/**
 * Town, may be empty.
 */
place: string, };
export type RecipientEnd = { id: RecipientEntryId, ending: EndingDraft, };
export type RecipientEntry = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * To whom.
 */
contact: ContactId, 
/**
 * What kind of data, in words.
 */
data: string, 
/**
 * On what ground, in words.
 */
ground: string, 
/**
 * First day.
 */
from: string, 
/**
 * Last day; `None` means until it is ended.
 */
until: string | null, 
/**
 * How it came to an end, if it did.
 */
ending: Ending | null, };
export type RecipientEntryDraft = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * To whom.
 */
contact: ContactId, 
/**
 * What kind of data, in words.
 */
data: string, 
/**
 * On what ground, in words: a consent, a law, an agreement.
 */
ground: string, 
/**
 * First day.
 */
from: string, 
/**
 * Last day; empty means until it is ended.
 */
until: string, };
export type RecipientEntryId = string & { readonly of: "recipientEntry" };
export type RecipientKind = "gp" | "pharmacy" | "therapist" | "hospital" | "homeCare" | "mentalHealth" | "other";
export type RecipientRow = { id: RecipientEntryId, name: string, entry: RecipientEntry, recordedAt: string, recordedBy: string, };
export type Recovery = { userName: string, recoveryKey: string, password: string, };
export type RecoveryKeyFault = "length" | "sign" | "check";
export type Regime = "wgbo" | "jeugdwet" | "wmo" | "uavg" | "wabvpz";
export type Registration = { client: ClientDraft, bsn: string, };
export type Relation = "partner" | "parent" | "child" | "sibling" | "grandparent" | "grandchild" | "otherRelative" | "network" | "informalCarer" | "carer" | "institution" | "firstContact";
export type Relatives = "unstated" | "presumedConsentOrInterest" | "representativeOrder" | "noAccess";
export type Representation = { on: string, clientName: string, names: Array<ContactName>, decisions: Array<Decision>, };
export type RepresentationQuestion = { client: ClientId, 
/**
 * As typed; empty means today.
 */
on: string, };
export type Representative = { 
/**
 * Name.
 */
name: string, 
/**
 * What they are to the client: "moeder", "mentor".
 */
relation: string, };
export type RepresentativeRole = "parentWithAuthority" | "guardian" | "curator" | "mentor" | "administrator" | "writtenProxy" | "partner" | "parent" | "child" | "sibling" | "grandparent" | "grandchild";
export type Role = "coordinator" | "careWorker";
export type Rung = { 
/**
 * Lower goes first; equal ranks are equals.
 */
rank: number, 
/**
 * In what quality.
 */
role: RepresentativeRole, 
/**
 * By which article.
 */
article: string, 
/**
 * Whether that row of the law table is "te verifiëren".
 */
needsChecking: boolean, 
/**
 * Who was considered; empty where nobody is on record.
 */
considered: Array<Considered>, };
export type SavedFile = { name: string, folder: string, };
export type ScanFault = { "reason": "empty" } | { "reason": "tooLarge", 
/**
 * Megabytes.
 */
limit: number, } | { "reason": "otherKind" } | { "reason": "damaged" };
export type ScanRow = { id: string, mediaType: string, size: number, filedAt: string, filedBy: string, };
export type Search = { text: string, };
export type Sex = "unknown" | "female" | "male" | "unspecified";
export type Sharing = "sole" | "joint";
export type SignatureAdvice = { client: boolean, representative: boolean, ages: [number, number], reasons: Array<SignerReason>, decision: Decision, names: Array<ContactName>, };
export type SignatureQuestion = { client: ClientId, kind: string, 
/**
 * Whether she says that the client cannot decide this, whatever is on record.
 */
unable: boolean, };
export type Signer = { 
/**
 * Name under the line.
 */
name: string, 
/**
 * As whom.
 */
capacity: Capacity, 
/**
 * When signed.
 */
signedOn: string | null, };
export type SignerReason = { "reason": "law", 
/**
 * The law.
 */
regime: Regime, 
/**
 * Article.
 */
article: string, 
/**
 * Youngest age of the band in whole years.
 */
from: number, 
/**
 * Oldest age of the band; absent means "and older".
 */
until: number | null, 
/**
 * Who signs by law.
 */
signs: Signers, 
/**
 * Whether the row is "te verifiëren".
 */
needsChecking: boolean, } | { "reason": "profileAsksMore", 
/**
 * Row ids.
 */
source: Array<string>, 
/**
 * Who signs by the profile.
 */
signs: Signers, } | { "reason": "profileFallsShort", 
/**
 * Row ids.
 */
source: Array<string>, 
/**
 * Article that asks more.
 */
article: string, 
/**
 * Who signs by the profile.
 */
signs: Signers, } | { "reason": "ageUncertain", 
/**
 * Youngest possible age in whole years.
 */
youngest: number, 
/**
 * Oldest possible age in whole years.
 */
oldest: number, };
export type SignerVerdict = { 
/**
 * Who must sign.
 */
signers: Signers, 
/**
 * Every reason, the law's first.
 */
reasons: Array<SignerReason>, };
export type Signers = "client" | "representative" | "both";
export type Skip = { "reason": "notYetBegun", 
/**
 * Its first day.
 */
from: string, } | { "reason": "ended", 
/**
 * Its last day.
 */
lastDay: string, } | { "reason": "otherScope", 
/**
 * What it is about.
 */
scope: MandateScope, } | { "reason": "deceased" } | { "reason": "tooYoung", 
/**
 * The age that is asked, in whole years.
 */
age: number, } | { "reason": "noPaper" } | { "reason": "signedWithoutCapacity" } | { "reason": "refuses", 
/**
 * Since when.
 */
since: string, } | { "reason": "missing", 
/**
 * Since when.
 */
since: string, };
export type StatementPreview = { title: string, pages: Array<PreviewPage>, completeness: Array<Coverage>, };
export type StatementRefusal = { "reason": "organisationIncomplete", 
/**
 * Fields, "contact.email", "complaintBodies.0".
 */
missing: Array<string>, } | { "reason": "texts", 
/**
 * What is wrong.
 */
fault: TextsFault, };
export type Status = { state: VaultState, chosen: ChosenVault | null, recent: Array<ChosenVault>, user: User | null, practice: boolean, today: string, 
/**
 * A new recovery key can be shown now, and is not yet on paper.
 */
recoveryKeyWaiting: boolean, 
/**
 * Nobody ever said that a recovery key is on paper.
 */
recoveryKeyMissing: boolean, organisationComplete: boolean, 
/**
 * The commands that the role of the user may call.
 */
allowed: Array<string>, };
export type TextsFault = { "reason": "toml", 
/**
 * What and where.
 */
fault: TomlFault, } | { "reason": "unknownName", 
/**
 * Line, from 1.
 */
line: number, 
/**
 * The name as written.
 */
name: string, } | { "reason": "blockShape", 
/**
 * Key of the section.
 */
section: string, } | { "reason": "tableShape", 
/**
 * Key of the section.
 */
section: string, } | { "reason": "missingItem", 
/**
 * The item.
 */
item: Article13, } | { "reason": "itemWithoutSection", 
/**
 * The item.
 */
item: Article13, } | { "reason": "missingWord", 
/**
 * The word.
 */
word: string, };
export type Today = { currentClients: number, clients: number, withoutIdentityCheck: Array<ClientSummary>, withoutIdentityCheckTotal: number, toSign: Array<ConsentOverviewRow>, expiring: Array<ConsentOverviewRow>, birthdays: Array<BirthdayRow>, };
export type TomlFault = { "reason": "syntax", 
/**
 * Line, from 1.
 */
line: number, } | { "reason": "unknownField", 
/**
 * Line, from 1.
 */
line: number, 
/**
 * The field as written.
 */
field: string, } | { "reason": "missingField", 
/**
 * Line of the part that lacks it, from 1.
 */
line: number, 
/**
 * The field that is missing.
 */
field: string, } | { "reason": "unknownWord", 
/**
 * Line, from 1.
 */
line: number, 
/**
 * The field.
 */
field: string, 
/**
 * The word as written.
 */
word: string, } | { "reason": "wrongValue", 
/**
 * Line, from 1.
 */
line: number, 
/**
 * The field.
 */
field: string, };
export type TurningPoint = { 
/**
 * The age that is reached, in whole years.
 */
age: number, 
/**
 * The day on which it is reached, or the first day on which it may be.
 */
earliest: string, 
/**
 * The same day, or the last on which it may be, where the birth date is partial.
 */
latest: string, 
/**
 * Matters in which a client who can judge them gets another say.
 */
matters: Array<Matter>, 
/**
 * Matters in which another decides for a client who cannot judge them.
 */
mattersWhenIncapable: Array<Matter>, };
export type TypedDocument = { kind: DocumentKind, number: string, };
export type Uncertainty = { "about": "clientAge" } | { "about": "representativeAge", 
/**
 * Who.
 */
contact: ContactId, };
export type User = { 
/**
 * Which.
 */
id: UserId, 
/**
 * Name as in the log.
 */
name: string, 
/**
 * Role.
 */
role: Role, };
export type UserDraft = { name: string, role: Role, password: string, };
export type UserId = string & { readonly of: "user" };
export type UserRefusal = { "field": "name", 
/**
 * What is wrong.
 */
fault: FieldFault, } | { "field": "nameTaken" } | { "field": "passwordTooShort", 
/**
 * Characters needed.
 */
min: number, } | { "field": "passwordTooCommon" } | { "field": "passwordTooLong" };
export type VaultState = "none" | "chosen" | "open";
export type Verdict = { "kind": "present", 
/**
 * The heading.
 */
heading: string, } | { "kind": "notApplicable", 
/**
 * The reason in Dutch.
 */
reason: string, };
export type Verification = { "kind": "sbvZ" } | { "kind": "receivedFrom", 
/**
 * Who sent it.
 */
sender: string, } | { "kind": "brp" } | { "kind": "notPossible", 
/**
 * Why not.
 */
reason: string, };
export type WantedContact = { client: ClientId, contact: ContactId, };
export type WantedScan = { consent: ConsentId, scan: string, };
export type Who = { "is": "client" } | { "is": "contact", 
/**
 * Which.
 */
contact: ContactId, 
/**
 * In what quality.
 */
role: RepresentativeRole, 
/**
 * By which mandate; relatives have none.
 */
mandate: MandateId | null, 
/**
 * By which article.
 */
article: string, 
/**
 * Whether that row of the law table is "te verifiëren".
 */
needsChecking: boolean, };
export type Willingness = "willing" | "refuses" | "missing";
export type WillingnessDraft = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * Who.
 */
contact: ContactId, 
/**
 * Acts or not.
 */
willingness: Willingness | null, 
/**
 * From which day.
 */
from: string, 
/**
 * Why; asked where they refuse or are missing.
 */
reason: string, };
export type WillingnessRow = { step: WillingnessStep, recordedAt: string, recordedBy: string, };
export type WillingnessStep = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * Who.
 */
contact: ContactId, 
/**
 * Acts or not.
 */
willingness: Willingness, 
/**
 * From which day.
 */
from: string, 
/**
 * Why; may be empty where they are willing.
 */
reason: string, };
export type WrongAssessment = { id: AssessmentId, reason: string, };
