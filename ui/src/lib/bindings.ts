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
  "care.read": { input: ClientId; output: CarePage };
  /** Which kinds of decision and funder belong to each source of funding. */
  "care.choices": { input: null; output: Array<FundingChoice> };
  "intake.list": { input: null; output: IntakeRegister };
  "intake.read": { input: ApplicationId; output: ApplicationPage };
  /** What the forms of the client and the decision start with. */
  "intake.start": { input: ApplicationId; output: AcceptanceStart };
  "intake.tryList": { input: ApplicationColumns; output: IntakeReport };
  "consent.kinds": { input: null; output: Array<ConsentKind> };
  /** Who must sign, and why. */
  "consent.signatures": { input: SignatureQuestion; output: SignatureAdvice };
  "consent.list": { input: ClientId; output: Array<ConsentRow> };
  "consent.read": { input: ConsentId; output: ConsentRow };
  "consent.overview": { input: null; output: Array<ConsentOverviewRow> };
  "consent.previewLetter": { input: ConsentId; output: Array<PreviewPage> };
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
  "decision.record": { input: DecisionRecording; output: DecisionId };
  "decision.close": { input: ClosingDraft; output: null };
  "care.end": { input: CareEndDraft; output: null };
  "care.resume": { input: ClientId; output: null };
  "intake.record": { input: ApplicationDraft; output: ApplicationId };
  "intake.reject": { input: Rejection; output: null };
  /** Registers the client, with the decision where one is given, and keeps the link. */
  "intake.accept": { input: Acceptance; output: ClientId };
  /** The person is a client already. */
  "intake.link": { input: Link; output: null };
  /** All that are due, after one confirmation of how many. */
  "intake.destroyDue": { input: Confirmed; output: Destroyed };
  /** All or nothing. */
  "intake.importList": { input: ApplicationColumns; output: ApplicationsImported };
  "consent.propose": { input: ConsentDraft; output: ConsentId };
  "consent.markPrinted": { input: ConsentId; output: null };
  "consent.sign": { input: ConsentSignature; output: null };
  "consent.withdraw": { input: ConsentId; output: null };
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
  "intake.chooseList": { input: null; output: IntakeListChoice | null };
  "import.choose": { input: null; output: ImportChoice | null };
  "import.saveTemplate": { input: null; output: SavedFile | null };
}

export type Acceptance = { id: ApplicationId, client: ClientDraft, bsn: string, decision: DecisionDraft | null, };
export type AcceptanceStart = { client: ClientDraft, bsn: string, decision: DecisionDraft, 
/**
 * Whether the application names a decision at all.
 */
namesDecision: boolean, };
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
export type Amount = string;
export type Application = { 
/**
 * The day on which it came in.
 */
receivedOn: string, 
/**
 * How it came in.
 */
channel: IntakeChannel, 
/**
 * Surname without prefix.
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
 * Street, may be empty.
 */
street: string, 
/**
 * House number, may be empty.
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
 * Town, may be empty.
 */
town: string, 
/**
 * Kind of decision or indication, in the words of the application; may be empty.
 */
kind: string, 
/**
 * First day on which that holds.
 */
validFrom: string | null, 
/**
 * Last day.
 */
validUntil: string | null, 
/**
 * The short request for help, may be empty.
 */
helpRequest: string, 
/**
 * The worker of the district team, may be empty.
 */
districtWorker: string, };
export type ApplicationColumn = "receivedOn" | "fullName" | "surname" | "prefix" | "initials" | "firstNames" | "streetAndNumber" | "street" | "houseNumber" | "houseLetter" | "houseAddition" | "postcodeAndTown" | "postcode" | "town" | "bsn" | "kind" | "validity" | "validFrom" | "validUntil" | "helpRequest" | "districtWorker" | "ignore";
export type ApplicationColumns = { columns: Array<ApplicationColumn>, };
export type ApplicationDraft = { 
/**
 * The day on which it came in.
 */
receivedOn: string, 
/**
 * How it came in.
 */
channel: IntakeChannel | null, 
/**
 * Surname without prefix.
 */
surname: string, 
/**
 * Prefix of the surname.
 */
prefix: string, 
/**
 * Initials.
 */
initials: string, 
/**
 * First names.
 */
firstNames: string, 
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
 * Burgerservicenummer, may be empty.
 */
bsn: string, 
/**
 * Kind of decision or indication, in the words of the application.
 */
kind: string, 
/**
 * First day on which that holds.
 */
validFrom: string, 
/**
 * Last day.
 */
validUntil: string, 
/**
 * The short request for help.
 */
helpRequest: string, 
/**
 * The worker of the district team.
 */
districtWorker: string, };
export type ApplicationId = string & { readonly of: "application" };
export type ApplicationPage = { row: KnownApplication, addressLines: Array<string>, like: Array<Duplicate>, 
/**
 * Name of the client that came of it.
 */
clientName: string | null, };
export type ApplicationState = { "kind": "open" } | { "kind": "becameClient", 
/**
 * Which.
 */
client: ClientId, 
/**
 * Since when.
 */
on: string, } | { "kind": "rejected", 
/**
 * Why.
 */
because: string, 
/**
 * Since when.
 */
on: string, };
export type ApplicationsImported = { imported: number, };
export type Appointment = "appointed" | "optional" | "none";
export type Article13 = "identity" | "officer" | "purposes" | "legitimateInterest" | "recipients" | "transfer" | "retention" | "accessRight" | "rectification" | "erasure" | "restriction" | "objection" | "portability" | "withdrawal" | "complaint" | "duty" | "automated";
export type AuditRow = { at: string, userName: string, role: string, event: string, };
export type BadApplication = { line: number, faults: Array<IntakeFault>, };
export type BadRow = { line: number, faults: Array<ClientFault>, };
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
export type CareEnd = { 
/**
 * Last day of care.
 */
lastDay: string, 
/**
 * Why.
 */
reason: EndReason, 
/**
 * More about why, may be empty.
 */
explanation: string, 
/**
 * What comes after.
 */
followUp: FollowUp, 
/**
 * Who takes over (transfer target), empty where nobody does.
 */
transferTo: string, };
export type CareEndDraft = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * Last day of care.
 */
lastDay: string, 
/**
 * Why.
 */
reason: EndReason | null, 
/**
 * More about why.
 */
explanation: string, 
/**
 * What comes after.
 */
followUp: FollowUp | null, 
/**
 * Who takes over.
 */
transferTo: string, };
export type CareFault = { 
/**
 * The field.
 */
field: CareField, 
/**
 * Which product, from 0, for the fields of a product.
 */
row: number | null, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type CareField = "replacesBecause" | "funding" | "kind" | "number" | "validFrom" | "validUntil" | "funderKind" | "funder" | "mainContractor" | "contactName" | "contactPhone" | "contactEmail" | "productCode" | "productName" | "productVolume" | "how" | "from" | "reason" | "lastDay" | "endReason" | "explanation" | "followUp" | "transferTo";
export type CarePage = { client: ClientId, name: string, 
/**
 * First day of care.
 */
start: string | null, 
/**
 * Last day of care.
 */
end: string | null, 
/**
 * Why it ended, where that is recorded.
 */
ending: CareStepRow | null, 
/**
 * Out of which the care is paid today, each once.
 */
fundings: Array<Funding>, 
/**
 * The latest first day first.
 */
decisions: Array<DecisionRow>, 
/**
 * How the care ended and was resumed, the latest first.
 */
steps: Array<CareStepRow>, };
export type CareRefusal = { "reason": "fields", 
/**
 * The faults, never empty.
 */
faults: Array<CareFault>, } | { "reason": "decisionClosed", 
/**
 * First day on which it no longer holds.
 */
from: string, } | { "reason": "careNotEnded" };
export type CareStepRow = { 
/**
 * The end; null where the care was resumed.
 */
end: CareEnd | null, at: string, by: string, };
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
 * Place of birth, may be empty.
 */
birthPlace: string, 
/**
 * Nationality, or several; may be empty.
 */
nationality: string, 
/**
 * Marital status.
 */
maritalStatus: MaritalStatus, 
/**
 * Family composition in lines, may be empty.
 */
family: string, 
/**
 * Language, may be empty.
 */
language: string, 
/**
 * Whether an interpreter is needed.
 */
interpreter: boolean, 
/**
 * What else to mind when communicating, in lines; may be empty.
 */
communication: string, 
/**
 * Date of death.
 */
deceasedOn: string | null, 
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
 * How the client likes to be reached.
 */
preferredChannel: ContactChannel, 
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
 * Place of birth, with the country where that is not the Netherlands.
 */
birthPlace: string, 
/**
 * Nationality, or several.
 */
nationality: string, 
/**
 * Marital status.
 */
maritalStatus: MaritalStatus, 
/**
 * With whom the client lives and who belongs to the family (gezinssamenstelling).
 */
family: string, 
/**
 * Language in which the client can be spoken to.
 */
language: string, 
/**
 * Whether an interpreter is needed.
 */
interpreter: boolean, 
/**
 * What else to mind when communicating: hard of hearing, pictograms, a speech computer.
 */
communication: string, 
/**
 * Date of death.
 */
deceasedOn: string, 
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
 * How the client likes to be reached.
 */
preferredChannel: ContactChannel, 
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
export type ClientField = "surname" | "prefix" | "partnerSurname" | "partnerPrefix" | "nameUse" | "initials" | "firstNames" | "birthDate" | "sex" | "birthPlace" | "nationality" | "maritalStatus" | "family" | "language" | "interpreter" | "communication" | "deceasedOn" | "street" | "houseNumber" | "houseLetter" | "houseAddition" | "postcode" | "town" | "foreignAddress" | "country" | "secretAddress" | "phones" | "email" | "preferredChannel" | "reference" | "careStart" | "careEnd" | "bsn";
export type ClientId = string & { readonly of: "client" };
export type ClientList = { total: number, pageSize: number, rows: Array<ClientSummary>, };
export type ClientPage = { id: ClientId, number: number, client: Client, name: string, formalName: string, familyName: string, ages: [number, number], bsn: string | null, addressLines: Array<string>, identityChecked: boolean, warnings: Array<ClientWarning>, };
export type ClientPageWanted = { page: number, onlyCurrent: boolean, };
export type ClientRefusal = { 
/**
 * The faults.
 */
faults: Array<ClientFault>, };
export type ClientSummary = { id: ClientId, number: number, name: string, birthDate: PartialDate, town: string, inCare: boolean, 
/**
 * Date of death.
 */
deceasedOn: string | null, secretAddress: boolean, };
export type ClientWarning = "secretAddress" | "noIdentityCheck" | "noBsn" | "consentToSign";
export type ClosedBy = { "kind": "ended" } | { "kind": "withdrawn" } | { "kind": "replaced", 
/**
 * Which.
 */
successor: DecisionId, };
export type Closing = { 
/**
 * How.
 */
how: ClosedBy, 
/**
 * First day on which it no longer holds.
 */
from: string, 
/**
 * Why.
 */
reason: string, };
export type ClosingChoice = "ended" | "withdrawn";
export type ClosingDraft = { 
/**
 * Which decision.
 */
decision: DecisionId, 
/**
 * Ended or withdrawn.
 */
how: ClosingChoice | null, 
/**
 * First day on which it no longer holds.
 */
from: string, 
/**
 * Why.
 */
reason: string, };
export type Column = "surname" | "prefix" | "partnerName" | "partnerPrefix" | "nameUse" | "initials" | "firstNames" | "fullName" | "birthDate" | "sex" | "birthPlace" | "nationality" | "maritalStatus" | "language" | "deceasedOn" | "street" | "houseNumber" | "houseLetter" | "houseAddition" | "streetAndNumber" | "postcode" | "town" | "postcodeAndTown" | "country" | "foreignAddress" | "secretAddress" | "phone" | "mobile" | "email" | "bsn" | "reference" | "careStart" | "careEnd" | "ignore";
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
refusal: BsnCheckRefusal, } | { "kind": "care", 
/**
 * Why.
 */
refusal: CareRefusal, } | { "kind": "intake", 
/**
 * Why.
 */
refusal: IntakeRefusal, } | { "kind": "consent", 
/**
 * Why.
 */
refusal: ConsentRefusal, } | { "kind": "user", 
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
export type Confirmed = { count: number, };
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
export type ContactChannel = "noPreference" | "phone" | "textMessage" | "email" | "post" | "throughOther";
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
export type Decision = { 
/**
 * Whose.
 */
client: ClientId, 
/**
 * Out of which the care is paid.
 */
funding: Funding, 
/**
 * What kind it is.
 */
kind: DecisionKind, 
/**
 * Its number; empty only where such a decision need not have one.
 */
number: string, 
/**
 * First day.
 */
validFrom: string, 
/**
 * Last day; `None` means until further notice.
 */
validUntil: string | null, 
/**
 * What kind of funder.
 */
funderKind: FunderKind, 
/**
 * Name of the funder.
 */
funder: string, 
/**
 * The main contractor, may be empty.
 */
mainContractor: string, 
/**
 * Contact at the district team, may be empty.
 */
contactName: string, 
/**
 * Their telephone number, may be empty.
 */
contactPhone: string, 
/**
 * Their e-mail address, may be empty.
 */
contactEmail: string, 
/**
 * What was allocated, in the order of the decision.
 */
products: Array<Product>, };
export type DecisionDraft = { 
/**
 * The decision in whose place it comes.
 */
replaces: DecisionId | null, 
/**
 * Why it comes in that place; empty where it replaces none.
 */
replacesBecause: string, 
/**
 * Out of which the care is paid.
 */
funding: Funding | null, 
/**
 * What kind it is.
 */
kind: DecisionKind | null, 
/**
 * Its number.
 */
number: string, 
/**
 * First day.
 */
validFrom: string, 
/**
 * Last day; empty means until further notice.
 */
validUntil: string, 
/**
 * What kind of funder; may be left open where only one kind can be.
 */
funderKind: FunderKind | null, 
/**
 * Name of the municipality, care office or insurer.
 */
funder: string, 
/**
 * The main contractor (hoofdaannemer), where the organisation works for one.
 */
mainContractor: string, 
/**
 * Contact at the district team (wijkteam).
 */
contactName: string, 
/**
 * Their telephone number.
 */
contactPhone: string, 
/**
 * Their e-mail address.
 */
contactEmail: string, 
/**
 * What was allocated; empty rows are skipped.
 */
products: Array<ProductDraft>, };
export type DecisionId = string & { readonly of: "decision" };
export type DecisionKind = "municipalDecision" | "referral" | "longTermIndication" | "nursingIndication" | "forensicIndication" | "courtRuling";
export type DecisionRecording = { client: ClientId, decision: DecisionDraft, };
export type DecisionRow = { id: DecisionId, decision: Decision, state: DecisionState, closing: Closing | null, replaces: DecisionId | null, recordedAt: string, recordedBy: string, closedAt: string | null, closedBy: string | null, };
export type DecisionState = "upcoming" | "inForce" | "expired" | "ended" | "withdrawn" | "replaced";
export type Destroyed = { destroyed: number, };
export type DestroyedRow = { id: ApplicationId, receivedYear: number, destroyedOn: string, destroyedBy: string, };
export type Destruction = { 
/**
 * First day on which it may be destroyed: the term runs.
 */
from: string, 
/**
 * Last day on which it may still be there.
 */
by: string, };
export type DocumentKind = "passport" | "identityCard" | "drivingLicence" | "residenceDocument" | "otherEuropean";
export type DocumentWarning = "unusualShape" | "letterO" | "firstLetter" | "licenceShape" | "residenceShape";
export type DueApplications = { count: number, 
/**
 * Last day on which the first of them may still be there.
 */
by: string, 
/**
 * Whether that day is past.
 */
isLate: boolean, };
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
export type EndReason = "goalsReached" | "decisionExpired" | "clientsWish" | "movedAway" | "takenOver" | "admitted" | "died" | "byOrganisation" | "other";
export type ExpiringDecisionRow = { id: DecisionId, client: ClientSummary, funding: Funding, decisionKind: DecisionKind, number: string, funder: string, lastDay: string, 
/**
 * Whether its last day is past.
 */
isOver: boolean, };
export type FieldChange = { field: string, old: string, new: string, changedAt: string, changedBy: string, };
export type FieldFault = { "reason": "missing" } | { "reason": "tooLong", 
/**
 * Characters allowed.
 */
max: number, } | { "reason": "strangeCharacters" } | { "reason": "notADate" } | { "reason": "noSuchDay" } | { "reason": "inTheFuture" } | { "reason": "tooLongAgo" } | { "reason": "beforeOther" } | { "reason": "dayNeeded" } | { "reason": "notAPostcode" } | { "reason": "notAHouseNumber" } | { "reason": "notAPhoneNumber" } | { "reason": "notAnEmail" } | { "reason": "bsnLength" } | { "reason": "bsnElfproef" } | { "reason": "notAChoice" } | { "reason": "notApplicable" } | { "reason": "expired" } | { "reason": "bsnDiffers" } | { "reason": "overlapsDecision" } | { "reason": "afterDecision" } | { "reason": "notAVolume" } | { "reason": "volumeDoesNotFit" };
export type FollowUp = "nothing" | "otherProvider" | "network" | "unknown";
export type FunderKind = "municipality" | "careOffice" | "insurer" | "justice";
export type Funding = "wmo" | "jeugdwet" | "wlz" | "zvw" | "pgb" | "forensic";
export type FundingChoice = { funding: Funding, kinds: Array<KindChoice>, funders: Array<FunderKind>, };
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
export type IntakeChannel = "website" | "phone" | "mail";
export type IntakeFault = { 
/**
 * The field.
 */
field: IntakeField, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type IntakeField = "receivedOn" | "channel" | "surname" | "prefix" | "initials" | "firstNames" | "street" | "houseNumber" | "houseLetter" | "houseAddition" | "postcode" | "town" | "bsn" | "kind" | "validFrom" | "validUntil" | "helpRequest" | "districtWorker" | "because";
export type IntakeListChoice = { fileName: string, headings: Array<string>, columns: Array<ApplicationColumn>, sample: Array<Array<string>>, rows: number, };
export type IntakeRefusal = { "reason": "fields", 
/**
 * The faults, never empty.
 */
faults: Array<IntakeFault>, } | { "reason": "handled" } | { "reason": "otherCount", 
/**
 * How many there are.
 */
due: number, };
export type IntakeRegister = { 
/**
 * Open ones first, the latest received first.
 */
rows: Array<KnownApplication>, 
/**
 * What is to be destroyed.
 */
due: DueApplications | null, 
/**
 * What is left of those that were.
 */
destroyed: Array<DestroyedRow>, };
export type IntakeReport = { good: number, bad: Array<BadApplication>, };
export type KindChoice = { kind: DecisionKind, needsNumber: boolean, };
export type KnownApplication = { id: ApplicationId, name: string, application: Application, 
/**
 * Masked.
 */
bsn: string | null, state: ApplicationState, recordedAt: string, recordedBy: string, handledBy: string | null, 
/**
 * When it is destroyed, once it is handled.
 */
destruction: Destruction, };
export type KnownClient = { number: number, name: string, };
export type Likeness = "sameBsn" | "sameNameAndBirthDate" | "sameNameAndAddress";
export type Link = { id: ApplicationId, client: ClientId, };
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
export type MaritalStatus = "unknown" | "unmarried" | "married" | "registeredPartnership" | "livingTogether" | "divorced" | "widowed";
export type NameUse = "own" | "partner" | "partnerOwn" | "ownPartner";
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
export type PartialDate = string & { readonly of: "partialDate" };
export type PasswordChange = { old: string, new: string, };
export type PreviewPage = { 
/**
 * Base 64.
 */
png: string, width: number, height: number, lines: Array<string>, };
export type ProcessingRole = "controller" | "processor";
export type Product = { 
/**
 * Its code, upper case, may be empty where there is a name.
 */
code: string, 
/**
 * Its name, may be empty where there is a code.
 */
name: string, 
/**
 * How much of it, where the decision says so.
 */
volume: Volume | null, };
export type ProductDraft = { 
/**
 * Code of the product.
 */
code: string, 
/**
 * Name of the product.
 */
name: string, 
/**
 * How much, "2,5"; empty where the decision gives none.
 */
volume: string, 
/**
 * Of what.
 */
unit: VolumeUnit, 
/**
 * In what time.
 */
period: VolumePeriod, };
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
export type RecipientKind = "gp" | "pharmacy" | "therapist" | "hospital" | "homeCare" | "mentalHealth" | "other";
export type Recovery = { userName: string, recoveryKey: string, password: string, };
export type RecoveryKeyFault = "length" | "sign" | "check";
export type Regime = "wgbo" | "jeugdwet" | "wmo" | "uavg" | "wabvpz";
export type Registration = { client: ClientDraft, bsn: string, };
export type Rejection = { id: ApplicationId, because: string, };
export type Representative = { 
/**
 * Name.
 */
name: string, 
/**
 * What they are to the client: "moeder", "mentor".
 */
relation: string, };
export type Role = "coordinator" | "careWorker";
export type SavedFile = { name: string, folder: string, };
export type ScanFault = { "reason": "empty" } | { "reason": "tooLarge", 
/**
 * Megabytes.
 */
limit: number, } | { "reason": "otherKind" } | { "reason": "damaged" };
export type ScanRow = { id: string, mediaType: string, size: number, filedAt: string, filedBy: string, };
export type Search = { text: string, };
export type Sex = "unknown" | "female" | "male" | "unspecified";
export type SignatureAdvice = { client: boolean, representative: boolean, ages: [number, number], reasons: Array<SignerReason>, };
export type SignatureQuestion = { client: ClientId, kind: string, };
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
export type Signers = "client" | "representative" | "both";
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
export type Today = { currentClients: number, clients: number, withoutIdentityCheck: Array<ClientSummary>, withoutIdentityCheckTotal: number, toSign: Array<ConsentOverviewRow>, expiring: Array<ConsentOverviewRow>, 
/**
 * Decisions and indications that end soon, or ended, of clients in care.
 */
decisions: Array<ExpiringDecisionRow>, decisionsTotal: number, 
/**
 * Up to and including which day they are announced.
 */
decisionsUntil: string, 
/**
 * Applications to be handled.
 */
openApplications: number, 
/**
 * Applications to be destroyed.
 */
dueApplications: DueApplications | null, };
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
export type TypedDocument = { kind: DocumentKind, number: string, };
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
export type Volume = { 
/**
 * How much.
 */
amount: Amount, 
/**
 * Of what.
 */
unit: VolumeUnit, 
/**
 * In what time.
 */
period: VolumePeriod, };
export type VolumePeriod = "day" | "week" | "fourWeeks" | "month" | "year" | "wholeDecision";
export type VolumeUnit = "minutes" | "hours" | "dayParts" | "days" | "pieces" | "euros";
export type WantedScan = { consent: ConsentId, scan: string, };
