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
  /** What the form for a new item offers this role under this profile. */
  "dossier.choices": { input: null; output: ItemChoices };
  /** The items in the compartments that the role may see, newest first; of a shielded one only that it is there. */
  "dossier.list": { input: ClientId; output: Dossier };
  "dossier.read": { input: ItemId; output: ItemRow };
  /** Every item that the role may see, whole: what a print is made of. */
  "dossier.readAll": { input: ClientId; output: Array<ItemRow> };
  /** Every correction of the client's items that the role may see, oldest first. */
  "dossier.correctionSheet": { input: ClientId; output: Array<CorrectionSheetRow> };
  /** One's own notes alone. */
  "workNote.list": { input: ClientId; output: Array<WorkNoteRow> };
  "incident.list": { input: ClientId; output: Array<IncidentRow> };
  "restraint.list": { input: ClientId; output: Array<RestraintRow> };
  "medication.list": { input: ClientId; output: Array<MedicationListRow> };
  "abuse.list": { input: ClientId; output: Array<AbuseRow> };
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
  "dossier.add": { input: ItemDraft; output: ItemId };
  /** On the correction sheet; the item itself stays as it is. */
  "dossier.correct": { input: CorrectionDraft; output: string };
  "dossier.shield": { input: ItemReason; output: null };
  "dossier.unshield": { input: ItemReason; output: null };
  "dossier.changeRetention": { input: RetentionChange; output: null };
  "workNote.write": { input: WorkNoteDraft; output: WorkNoteId };
  /** For good, by its author alone. */
  "workNote.destroy": { input: WorkNoteId; output: null };
  "incident.record": { input: IncidentDraft; output: EntryId };
  "incident.complete": { input: AdditionDraft; output: null };
  "restraint.record": { input: RestraintDraft; output: EntryId };
  "restraint.complete": { input: AdditionDraft; output: null };
  "medication.record": { input: MedicationDraft; output: EntryId };
  "medication.complete": { input: AdditionDraft; output: null };
  "medication.tick": { input: TickDraft; output: null };
  "abuse.record": { input: AbuseDraft; output: EntryId };
  "abuse.complete": { input: AdditionDraft; output: null };
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
  /** `null` where the dialog was cancelled. */
  "dossier.addFile": { input: ItemId; output: FileId | null };
  /** To an entry of a register, such as the pharmacy's list as it came. */
  "register.addFile": { input: EntryId; output: FileId | null };
  /** Of an item or an entry. */
  "dossier.viewFile": { input: FileId; output: null };
  "dossier.saveFile": { input: FileId; output: SavedFile | null };
  "statement.view": { input: null; output: null };
  "statement.save": { input: null; output: SavedFile | null };
  "recovery.view": { input: null; output: null };
  "recovery.save": { input: null; output: SavedFile | null };
  "import.choose": { input: null; output: ImportChoice | null };
  "import.saveTemplate": { input: null; output: SavedFile | null };
}

export type Abuse = { 
/**
 * About which client.
 */
client: ClientId, 
/**
 * When it was seen or told.
 */
on: string, 
/**
 * What was seen or told.
 */
description: string, 
/**
 * Under what circumstances.
 */
circumstances: string, 
/**
 * What was done.
 */
action: string, 
/**
 * How it was settled.
 */
settlement: string, 
/**
 * Care afterwards.
 */
aftercare: string, 
/**
 * How it is prevented from now on.
 */
prevention: string, };
export type AbuseDraft = { 
/**
 * About which client.
 */
client: ClientId, 
/**
 * When it was seen or told.
 */
on: string, 
/**
 * What was seen or told.
 */
description: string, 
/**
 * Under what circumstances.
 */
circumstances: string, 
/**
 * What was done.
 */
action: string, 
/**
 * How it was settled.
 */
settlement: string, 
/**
 * Care afterwards.
 */
aftercare: string, 
/**
 * How it is prevented from now on.
 */
prevention: string, };
export type AbuseRow = { id: EntryId, abuse: Abuse, entry: EntryRow, };
export type Addition = { 
/**
 * To which entry.
 */
entry: EntryId, 
/**
 * What it tells.
 */
kind: AdditionKind, 
/**
 * When that was.
 */
on: string, 
/**
 * In words.
 */
text: string, };
export type AdditionDraft = { 
/**
 * To which entry.
 */
entry: EntryId, 
/**
 * What it tells.
 */
kind: AdditionKind, 
/**
 * When that was.
 */
on: string, 
/**
 * In words.
 */
text: string, };
export type AdditionKind = "note" | "action" | "settlement" | "aftercare" | "prevention" | "clientTold" | "reportedToInspectorate" | "ended" | "medicationIncident" | "fullTakeover";
export type AdditionRow = { addition: Addition, recordedAt: string, recordedBy: string, };
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
export type Appointment = "appointed" | "optional" | "none";
export type Article13 = "identity" | "officer" | "purposes" | "legitimateInterest" | "recipients" | "transfer" | "retention" | "accessRight" | "rectification" | "erasure" | "restriction" | "objection" | "portability" | "withdrawal" | "complaint" | "duty" | "automated";
export type AttachmentFault = { "reason": "empty" } | { "reason": "tooLarge", 
/**
 * Megabytes.
 */
limit: number, } | { "reason": "otherKind" } | { "reason": "program" } | { "reason": "notWhatItsNameSays", 
/**
 * What the name says.
 */
named: Format, 
/**
 * What the content is, where it is a format that is kept.
 */
found: Format | null, } | { "reason": "damaged" };
export type AuditRow = { at: string, userName: string, role: string, event: string, };
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
refusal: ConsentRefusal, } | { "kind": "dossierItem", 
/**
 * Why.
 */
refusal: ItemRefusal, } | { "kind": "register", 
/**
 * Which fields and why.
 */
refusal: RegisterRefusal, } | { "kind": "workNote", 
/**
 * Which fields and why.
 */
refusal: WorkNoteRefusal, } | { "kind": "attachment", 
/**
 * Why.
 */
fault: AttachmentFault, } | { "kind": "user", 
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
export type Compartment = "directory" | "identification" | "bsn" | "consent" | "people" | "careRelation" | "dossier" | "careContent" | "medical" | "finances" | "judicial" | "education" | "images" | "workNotes" | "incidents" | "restraint" | "medication" | "abuse" | "intake" | "organisation" | "users" | "audit" | "own";
export type CompartmentRow = { compartment: Compartment, mayAdd: boolean, };
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
export type Correction = { 
/**
 * Of which item.
 */
item: ItemId, 
/**
 * What it does.
 */
kind: CorrectionKind, 
/**
 * The day it counts from.
 */
on: string, 
/**
 * What is corrected or completed.
 */
corrected: string, 
/**
 * How it reads now, or what the client states.
 */
reading: string, 
/**
 * On whose request.
 */
requestedBy: string, };
export type CorrectionDraft = { 
/**
 * Of which item.
 */
item: ItemId, 
/**
 * What it does.
 */
kind: CorrectionKind, 
/**
 * The day it counts from.
 */
on: string, 
/**
 * What is corrected or completed; may be empty for a statement.
 */
corrected: string, 
/**
 * How it reads now, or what the client states.
 */
reading: string, 
/**
 * On whose request.
 */
requestedBy: string, };
export type CorrectionKind = "correction" | "completion" | "statement";
export type CorrectionRow = { id: string, correction: Correction, recordedAt: string, recordedBy: string, };
export type CorrectionSheetRow = { kind: ItemKind, title: string, dated: string, author: string, row: CorrectionRow, };
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
export type CriminalGround = "inAdditionToHealth" | "fromPoliceOrJustice" | "publicPartnership" | "ownProtection" | "expressConsent" | "vitalInterest" | "legalClaim";
export type DataKind = "ordinary" | "special" | "criminal" | "bsn";
export type DetailField = "measure" | "party" | "reference" | "amount" | "per" | "from" | "until" | "evaluateOn";
export type DocumentKind = "passport" | "identityCard" | "drivingLicence" | "residenceDocument" | "otherEuropean";
export type DocumentWarning = "unusualShape" | "letterO" | "firstLetter" | "licenceShape" | "residenceShape";
export type Dossier = { 
/**
 * The compartments that the role may see and the profile has, in the order of the dossier.
 */
compartments: Array<CompartmentRow>, items: Array<ItemSummary>, };
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
export type DurationUnit = "minutes" | "hours" | "days";
export type EntryId = string & { readonly of: "registerEntry" };
export type EntryRow = { 
/**
 * How it is kept, with all that was added.
 */
retention: RetentionCategory, additions: Array<AdditionRow>, files: Array<FileRow>, recordedAt: string, recordedBy: string, 
/**
 * What can be added to it.
 */
canAdd: Array<AdditionKind>, };
export type FieldChange = { field: string, old: string, new: string, changedAt: string, changedBy: string, };
export type FieldFault = { "reason": "missing" } | { "reason": "tooLong", 
/**
 * Characters allowed.
 */
max: number, } | { "reason": "strangeCharacters" } | { "reason": "notADate" } | { "reason": "noSuchDay" } | { "reason": "inTheFuture" } | { "reason": "tooLongAgo" } | { "reason": "beforeOther" } | { "reason": "dayNeeded" } | { "reason": "notAPostcode" } | { "reason": "notAHouseNumber" } | { "reason": "notAPhoneNumber" } | { "reason": "notAnEmail" } | { "reason": "bsnLength" } | { "reason": "bsnElfproef" } | { "reason": "notAChoice" } | { "reason": "notApplicable" } | { "reason": "expired" } | { "reason": "bsnDiffers" } | { "reason": "consentIsNoBasis" } | { "reason": "moduleIsOff" } | { "reason": "notAnAmount" } | { "reason": "notATime" } | { "reason": "notANumber" };
export type FileId = string & { readonly of: "dossierFile" };
export type FileRow = { id: FileId, name: string, mediaType: string, size: number, 
/**
 * SHA-256, 64 hexadecimal signs.
 */
sha256: string, filedAt: string, filedBy: string, };
export type Format = "pdf" | "jpeg" | "png" | "docx" | "xlsx" | "odt" | "text" | "csv" | "mp4" | "mov" | "m4a" | "mp3" | "wav";
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
export type Incident = { 
/**
 * With which client.
 */
client: ClientId, 
/**
 * When.
 */
on: string, 
/**
 * At what time.
 */
at: string | null, 
/**
 * What it was.
 */
nature: IncidentKind, 
/**
 * What happened.
 */
description: string, 
/**
 * Who were involved.
 */
involved: string, 
/**
 * What was done.
 */
measures: string, 
/**
 * Damage or injury.
 */
damage: string, 
/**
 * When the client was told.
 */
toldClientOn: string | null, 
/**
 * When the inspectorate was told.
 */
reportedOn: string | null, };
export type IncidentDraft = { 
/**
 * With which client.
 */
client: ClientId, 
/**
 * When.
 */
on: string, 
/**
 * At what time; empty where unknown.
 */
at: string, 
/**
 * What it was.
 */
nature: IncidentKind | null, 
/**
 * What happened.
 */
description: string, 
/**
 * Who were involved, by name (Wkkgz art. 10(3)).
 */
involved: string, 
/**
 * What was done.
 */
measures: string, 
/**
 * Damage or injury; empty where there was none.
 */
damage: string, 
/**
 * When the client was told; empty where not yet.
 */
toldClientOn: string, 
/**
 * When the inspectorate was told; empty where not, or not needed.
 */
reportedOn: string, };
export type IncidentKind = "fall" | "medication" | "aggression" | "missing" | "accident" | "careError" | "other";
export type IncidentRow = { id: EntryId, incident: Incident, entry: EntryRow, };
export type Item = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * What it is.
 */
kind: ItemKind, 
/**
 * What it is called in the list.
 */
title: string, 
/**
 * What it says.
 */
text: string, 
/**
 * The facts that belong to its kind.
 */
details: ItemDetails, 
/**
 * Ordinary, special, criminal, or with the BSN in it.
 */
category: DataKind, 
/**
 * Which special categories.
 */
specialKinds: Array<SpecialKind>, 
/**
 * Why special data other than health may be kept.
 */
specialReason: SpecialReason | null, 
/**
 * Why criminal data may be kept.
 */
criminalGround: CriminalGround | null, 
/**
 * Why it is necessary, or where the consent is.
 */
explanation: string, 
/**
 * Where it comes from.
 */
source: ItemSource, 
/**
 * Name of the carer or body it comes from; may be empty.
 */
sourceName: string, 
/**
 * When it was received, or made where it was made here.
 */
dated: string, 
/**
 * Who wrote it.
 */
author: string, 
/**
 * What it is kept for.
 */
purpose: string, 
/**
 * What that rests on.
 */
basis: LegalBasis, 
/**
 * How it is kept.
 */
retention: RetentionCategory, };
export type ItemChoices = { 
/**
 * Kinds that the role may add and the profile has.
 */
kinds: Array<ItemKindChoice>, 
/**
 * Purposes.
 */
purposes: Array<PurposeChoice>, 
/**
 * Categories that the role may use.
 */
categories: Array<DataKind>, 
/**
 * Special categories.
 */
specialKinds: Array<SpecialKind>, 
/**
 * Reasons that the profile accepts, each with the categories that it carries.
 */
specialReasons: Array<[SpecialReason, Array<SpecialKind>]>, 
/**
 * Grounds for criminal data.
 */
criminalGrounds: Array<CriminalGround>, 
/**
 * Sources.
 */
sources: Array<ItemSource>, 
/**
 * Measures, and whether each makes criminal data.
 */
measures: Array<[Measure, boolean]>, 
/**
 * Ways of keeping.
 */
retentions: Array<RetentionCategory>, };
export type ItemDetails = { 
/**
 * Legal status.
 */
measure: Measure | null, 
/**
 * The other party.
 */
party: string, 
/**
 * Number, code or level.
 */
reference: string, 
/**
 * Whole cents.
 */
amountCents: number | null, 
/**
 * How often the amount comes.
 */
per: Period | null, 
/**
 * First day.
 */
from: string | null, 
/**
 * Last day.
 */
until: string | null, 
/**
 * Next evaluation.
 */
evaluateOn: string | null, };
export type ItemDetailsDraft = { 
/**
 * Legal status.
 */
measure: Measure | null, 
/**
 * The other party.
 */
party: string, 
/**
 * Number, code or level.
 */
reference: string, 
/**
 * Euros: "1.250,50".
 */
amount: string, 
/**
 * How often the amount comes.
 */
per: Period | null, 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
until: string, 
/**
 * Next evaluation.
 */
evaluateOn: string, };
export type ItemDraft = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * What it is.
 */
kind: ItemKind, 
/**
 * What it is called in the list.
 */
title: string, 
/**
 * What it says; may be empty where a file says it.
 */
text: string, 
/**
 * The facts that belong to its kind.
 */
details: ItemDetailsDraft, 
/**
 * Ordinary, special, criminal, or with the BSN in it.
 */
category: DataKind, 
/**
 * Which special categories; at least one where the category is special.
 */
specialKinds: Array<SpecialKind>, 
/**
 * Why special data other than health may be kept.
 */
specialReason: SpecialReason | null, 
/**
 * Why criminal data may be kept.
 */
criminalGround: CriminalGround | null, 
/**
 * Why it is necessary, or where the consent is.
 */
explanation: string, 
/**
 * Where it comes from.
 */
source: ItemSource | null, 
/**
 * Name of the carer or body it comes from; may be empty.
 */
sourceName: string, 
/**
 * When it was received, or made where it was made here.
 */
dated: string, 
/**
 * Who wrote it.
 */
author: string, 
/**
 * One of the profile's purposes.
 */
purpose: string, 
/**
 * One of the bases of that purpose.
 */
basis: LegalBasis | null, 
/**
 * How it is kept.
 */
retention: RetentionCategory, };
export type ItemFault = { 
/**
 * The field.
 */
field: ItemField, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type ItemField = "kind" | "title" | "text" | "measure" | "party" | "reference" | "amount" | "per" | "from" | "until" | "evaluateOn" | "category" | "specialKinds" | "specialReason" | "criminalGround" | "explanation" | "source" | "sourceName" | "dated" | "author" | "purpose" | "basis" | "retention" | "on" | "corrected" | "reading" | "requestedBy" | "reason";
export type ItemId = string & { readonly of: "dossierItem" };
export type ItemKind = "helpRequest" | "diagnostics" | "careHistory" | "carePlan" | "guidanceNote" | "evaluation" | "correspondence" | "belief" | "other" | "medical" | "paramedical" | "nursing" | "income" | "expense" | "debt" | "judicialHistory" | "legalStatus" | "education" | "work" | "image" | "passportPhoto";
export type ItemKindChoice = { 
/**
 * The kind.
 */
kind: ItemKind, 
/**
 * Where it lies.
 */
compartment: Compartment, 
/**
 * The facts beside its text.
 */
details: Array<DetailField>, 
/**
 * The category that it has for certain.
 */
category: DataKind | null, 
/**
 * The special kind that it has for certain.
 */
special: SpecialKind | null, 
/**
 * How it is kept unless somebody says otherwise.
 */
retention: RetentionCategory, 
/**
 * Whether consent can be its basis.
 */
mayRestOnConsent: boolean, };
export type ItemReason = { item: ItemId, reason: string, };
export type ItemRefusal = { "reason": "fields", 
/**
 * The faults, never empty.
 */
faults: Array<ItemFault>, } | { "reason": "alreadyShielded" } | { "reason": "notShielded" };
export type ItemRow = { id: ItemId, compartment: Compartment, item: Item, shield: Shield, files: Array<FileRow>, corrections: Array<CorrectionRow>, steps: Array<ItemStep>, recordedAt: string, recordedBy: string, changedAt: string, 
/**
 * Whether the role may add files to it and correct it.
 */
mayChange: boolean, 
/**
 * Whether the role may save its files elsewhere.
 */
mayDisclose: boolean, 
/**
 * Whether the role may shield it.
 */
mayShield: boolean, };
export type ItemSource = "client" | "selfMade" | "municipality" | "referrer" | "justice" | "safetyHouse" | "otherCarer" | "family";
export type ItemStep = { kind: ItemStepKind, 
/**
 * The category that it got, for a change of retention.
 */
retention: RetentionCategory | null, reason: string, at: string, by: string, };
export type ItemStepKind = "shielded" | "unshielded" | "retentionChanged";
export type ItemSummary = { id: ItemId, compartment: Compartment, shield: Shield, 
/**
 * What is in it; `None` where it is shielded from this role.
 */
shown: ShownSummary | null, };
export type KnownClient = { number: number, name: string, };
export type LegalBasis = "consent" | "contract" | "legalDuty" | "vitalInterest" | "publicTask" | "legitimateInterest";
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
export type Measure = "supervisionOrder" | "outOfHomePlacement" | "closedYouthCare" | "youthProbation" | "careAuthorisation" | "crisisMeasure" | "courtAuthorisation" | "custody" | "tbsWithNursing" | "tbsWithConditions" | "youthInstitution" | "probation" | "detention" | "other";
export type Medication = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * Date of the list.
 */
listDate: string, 
/**
 * Which pharmacy made it.
 */
pharmacy: string, 
/**
 * How much the carers do.
 */
task: MedicationTask, 
/**
 * The medicines.
 */
rows: Array<MedicationRow>, };
export type MedicationDraft = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * Date of the list.
 */
listDate: string, 
/**
 * Which pharmacy made it.
 */
pharmacy: string, 
/**
 * How much the carers do.
 */
task: MedicationTask | null, 
/**
 * The medicines; may be empty where the list is filed as it came.
 */
rows: Array<MedicationRow>, };
export type MedicationListRow = { id: EntryId, medication: Medication, ticks: Array<TickRow>, entry: EntryRow, };
export type MedicationRow = { 
/**
 * Name, form and strength.
 */
medicine: string, 
/**
 * How much.
 */
dose: string, 
/**
 * When: "8:00 en 20:00", "zo nodig".
 */
moments: string, };
export type MedicationTask = "reminding" | "partly" | "takenOver";
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
export type Period = "once" | "week" | "fourWeeks" | "month" | "year";
export type PreviewPage = { 
/**
 * Base 64.
 */
png: string, width: number, height: number, lines: Array<string>, };
export type ProcessingRole = "controller" | "processor";
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
export type PurposeChoice = { 
/**
 * The purpose.
 */
text: string, 
/**
 * Its bases, without consent: that carries no ordinary care.
 */
bases: Array<LegalBasis>, };
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
export type RegisterFault = { 
/**
 * The field.
 */
field: RegisterField, 
/**
 * Which row of a list, from 0; `None` where the field stands once.
 */
row: number | null, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type RegisterField = "on" | "at" | "kind" | "description" | "nature" | "measures" | "damage" | "involved" | "toldClientOn" | "reportedOn" | "duration" | "durationUnit" | "reason" | "responsible" | "location" | "circumstances" | "action" | "settlement" | "aftercare" | "prevention" | "listDate" | "pharmacy" | "task" | "rows" | "row" | "outcome" | "by" | "deviation" | "text";
export type RegisterRefusal = { 
/**
 * The faults, never empty.
 */
faults: Array<RegisterFault>, };
export type Registration = { client: ClientDraft, bsn: string, };
export type Representative = { 
/**
 * Name.
 */
name: string, 
/**
 * What they are to the client: "moeder", "mentor".
 */
relation: string, };
export type Restraint = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * What was applied.
 */
nature: string, 
/**
 * From which day.
 */
on: string, 
/**
 * From what time.
 */
at: string | null, 
/**
 * How long; `None` while it goes on.
 */
duration: number | null, 
/**
 * In what the number is counted.
 */
durationUnit: DurationUnit | null, 
/**
 * Why.
 */
reason: string, 
/**
 * On whose responsibility.
 */
responsible: string, 
/**
 * Home or location.
 */
location: string, };
export type RestraintDraft = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * What was applied.
 */
nature: string, 
/**
 * From which day.
 */
on: string, 
/**
 * From what time; empty where unknown.
 */
at: string, 
/**
 * How long, a number; empty while it goes on.
 */
duration: string, 
/**
 * In what the number is counted.
 */
durationUnit: DurationUnit | null, 
/**
 * Why.
 */
reason: string, 
/**
 * On whose responsibility.
 */
responsible: string, 
/**
 * Home or location.
 */
location: string, };
export type RestraintRow = { id: EntryId, restraint: Restraint, entry: EntryRow, };
export type RetentionCategory = "care" | "other" | "account" | "financial" | "medicationList" | "medicationIncident" | "identityCopy" | "websiteApplication" | "log" | "staff" | "applicant" | "camera" | "complaint";
export type RetentionChange = { item: ItemId, retention: RetentionCategory, reason: string, };
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
export type Shield = "open" | "shielded";
export type ShownSummary = { kind: ItemKind, title: string, category: DataKind, dated: string, source: ItemSource, author: string, retention: RetentionCategory, files: number, corrections: number, changedAt: string, };
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
export type SpecialKind = "health" | "religion" | "race" | "politics" | "union" | "sexLife";
export type SpecialReason = "inAdditionToHealth" | "spiritualCare" | "unavoidableIdentification" | "expressConsent" | "vitalInterest" | "madePublic" | "legalClaim";
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
export type Tick = { 
/**
 * On which list.
 */
entry: EntryId, 
/**
 * Which medicine, from 0.
 */
row: number, 
/**
 * When.
 */
on: string, 
/**
 * At what time.
 */
at: string | null, 
/**
 * How it went.
 */
outcome: TickOutcome, 
/**
 * Who gave it.
 */
by: string, 
/**
 * What was otherwise, and why.
 */
deviation: string, };
export type TickDraft = { 
/**
 * On which list.
 */
entry: EntryId, 
/**
 * Which medicine, from 0.
 */
row: number, 
/**
 * When.
 */
on: string, 
/**
 * At what time.
 */
at: string, 
/**
 * How it went.
 */
outcome: TickOutcome | null, 
/**
 * Who gave it.
 */
by: string, 
/**
 * What was otherwise, and why.
 */
deviation: string, };
export type TickOutcome = "given" | "givenOtherwise" | "refused" | "notGiven";
export type TickRow = { tick: Tick, 
/**
 * The medicine on that row of the list.
 */
medicine: string, recordedAt: string, recordedBy: string, };
export type Today = { currentClients: number, clients: number, withoutIdentityCheck: Array<ClientSummary>, withoutIdentityCheckTotal: number, toSign: Array<ConsentOverviewRow>, expiring: Array<ConsentOverviewRow>, };
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
export type WantedScan = { consent: ConsentId, scan: string, };
export type WorkNote = { 
/**
 * About which client.
 */
client: ClientId, 
/**
 * What it is called in the list.
 */
title: string, 
/**
 * What it says.
 */
text: string, };
export type WorkNoteDraft = { 
/**
 * About which client.
 */
client: ClientId, 
/**
 * What it is called in the list.
 */
title: string, 
/**
 * What it says.
 */
text: string, };
export type WorkNoteFault = { 
/**
 * The field.
 */
field: WorkNoteField, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type WorkNoteField = "title" | "text";
export type WorkNoteId = string & { readonly of: "workNote" };
export type WorkNoteRefusal = { 
/**
 * The faults, never empty.
 */
faults: Array<WorkNoteFault>, };
export type WorkNoteRow = { id: WorkNoteId, note: WorkNote, writtenAt: string, };
