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
  /** Ask which backup to restore. */
  "restore.choose": { input: null; output: ChosenVault | null };
  /** What is in it, and in the others of that vault beside it. */
  "restore.open": { input: Credentials; output: Array<BackupRow> };
  "restore.openWithRecovery": { input: TypedRecoveryKey; output: Array<BackupRow> };
  /** By its place in that list, into a new file, which is then chosen. */
  "restore.run": { input: number; output: ChosenVault | null };
  /** Forget what the backups were opened with. */
  "restore.forget": { input: null; output: null };
  /** How far the backup or restoring under way is; `null` where none is. */
  "backup.progress": { input: null; output: BackupProgress | null };
  "backup.stop": { input: null; output: null };
  /** Tells of a hand on the window; whether a vault is still open. */
  "session.present": { input: Presence; output: boolean };
  /** How far the long command under way is; `null` where none is. */
  "work.status": { input: null; output: WorkProgress | null };
  /** Ask the long command under way to stop; it then leaves everything as it was. */
  "work.cancel": { input: null; output: null };
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
  /** What is still to be done about identity and BSN. */
  "bsnCheck.state": { input: ClientId; output: IdentityState };
  /** Where a BSN may come from, on which pieces it stands, whose may be kept. */
  "bsnCheck.rules": { input: null; output: BsnLaw };
  /** The lines of a document as a reader types them; neither stored nor logged. */
  "bsnCheck.readMrz": { input: MrzText; output: MrzAnswer };
  "care.read": { input: ClientId; output: CarePage };
  /** Which kinds of decision and funder belong to each source of funding. */
  "care.choices": { input: null; output: Array<FundingChoice> };
  /** The purposes of the profile; another may be typed. */
  "carePurpose.choices": { input: null; output: Array<string> };
  "intake.list": { input: null; output: IntakeRegister };
  "intake.read": { input: ApplicationId; output: ApplicationPage };
  /** What the forms of the client and the decision start with. */
  "intake.start": { input: ApplicationId; output: AcceptanceStart };
  "intake.tryList": { input: ApplicationColumns; output: IntakeReport };
  /** Those of the profile, the organisation's own, the others. */
  "consent.kinds": { input: null; output: Array<OfferedKind> };
  /** Who must sign, and why. */
  "consent.signatures": { input: SignatureQuestion; output: SignatureAdvice };
  "consent.list": { input: ClientId; output: Array<ConsentRow> };
  "consent.read": { input: ConsentId; output: ConsentRow };
  /** How the letter of a kind looks, for somebody made up. */
  "consent.previewKind": { input: ConsentKind; output: Array<PreviewPage> };
  "consent.previewLetter": { input: ConsentId; output: Array<PreviewPage> };
  /** Recipients, purposes and the rest of the form, under this profile. */
  "disclosure.choices": { input: null; output: DisclosureChoices };
  "disclosure.list": { input: ClientId; output: Array<DisclosureRow> };
  /** Of every client, in a period. */
  "disclosure.register": { input: DisclosurePeriod; output: DisclosureRegister };
  /** May it go, on which ground, with which duties; keeps nothing. */
  "disclosure.judge": { input: DisclosureDraft; output: DisclosureAnswer };
  "notice.list": { input: ClientId; output: Array<NoticeRow> };
  "notice.previewLetter": { input: NoticeId; output: Array<PreviewPage> };
  /** The kinds of letters that the role may make. */
  "letter.kinds": { input: null; output: Array<LetterKindRow> };
  /** The fields of a letter with what they start with, and to whom it goes. */
  "letter.form": { input: LetterWanted; output: LetterForm };
  /** The letter as it would be; where something is missing or wrong stands the name of the field. */
  "letter.preview": { input: LetterDraft; output: LetterPreview };
  /** Those about a client, newest first. */
  "letter.list": { input: ClientId; output: Array<LetterRow> };
  /** Those about nobody in particular, newest first. */
  "letter.listOfOrganisation": { input: null; output: Array<LetterRow> };
  "letter.read": { input: LetterId; output: LetterRow };
  /** A letter as it was made. */
  "letter.pages": { input: LetterId; output: Array<PreviewPage> };
  /** Everybody in care, with when they last got a letter of a kind. */
  "letter.clients": { input: LetterClientsWanted; output: LetterClientList };
  /** How many letters a run would make, and who would be left out and why; changes nothing. */
  "letter.bulkCheck": { input: LetterBulkDraft; output: LetterBulkCheck };
  /** Scans of which it is not certain whose they are, newest first. */
  "scan.tray": { input: null; output: Array<TrayRow> };
  /** The first pages, small. */
  "scan.preview": { input: TrayScanId; output: Array<ScanPicture> };
  /** Whose letter has this number. */
  "scan.letter": { input: TypedNumber; output: LetterFound };
  /** A piece of a file that was dropped on the window; the first one begins anew. Nothing is kept of it yet. */
  "scan.receive": { input: Piece; output: null };
  /** Which client has which consents, and which are missing, end soon or must be asked anew. */
  "consent.matrix": { input: MatrixWanted; output: ConsentMatrix };
  /** How many letters a run would make, and who would be left out and why; changes nothing. */
  "consent.bulkCheck": { input: BulkDraft; output: BulkCheck };
  /** The dossier as it would be printed, and which parts it has. */
  "dossier.preview": { input: DossierWanted; output: DossierPreview };
  "contact.list": { input: ClientId; output: Array<ContactRow> };
  "contact.read": { input: WantedContact; output: ContactRow };
  /** What the form for changing starts with. */
  "contact.draft": { input: WantedContact; output: ContactDraft };
  "contact.history": { input: WantedContact; output: Array<FieldChange> };
  /** Of a representative; logged every time. */
  "contact.revealBsn": { input: WantedContact; output: string | null };
  /** What may go to whom. */
  "recipient.list": { input: ClientId; output: Array<RecipientRow> };
  "capacity.list": { input: ClientId; output: Array<AssessmentRow> };
  /** For every matter. */
  "representation.read": { input: RepresentationQuestion; output: Representation };
  /** In one matter. */
  "representation.question": { input: DecisionQuestion; output: Representation };
  /** What the form for a new item offers this role under this profile. */
  "dossier.choices": { input: null; output: ItemChoices };
  /** The items in the compartments that the role may see, newest first; of a shielded one only that it is there. */
  "dossier.list": { input: ClientId; output: Dossier };
  /** The items of which the title, the author or the text has every word, newest first; none where no word is sought. */
  "dossier.find": { input: DossierSearch; output: Array<ItemId> };
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
  "organisation.logo": { input: null; output: LogoPicture | null };
  "profile.list": { input: null; output: Array<ProfileSummary> };
  "processor.list": { input: null; output: ProcessorRegister };
  "certificate.list": { input: null; output: CertificateRegister };
  /** Filled from the profile, the vault and the other registers. */
  "processing.list": { input: null; output: ProcessingRegister };
  "officer.read": { input: null; output: OfficerPage };
  "dpia.list": { input: null; output: DpiaRegister };
  "declaration.list": { input: null; output: DeclarationRegister };
  /** The versions of an entry, latest first, and what changed in each. */
  "organisationRegister.history": { input: OrganisationEntryId; output: Array<OrganisationEntryVersion> };
  /** Which role may do what with which part of the record. */
  /** A register as it would be printed. */
  "registerTable.preview": { input: RegisterTableWanted; output: RegisterTablePreview };
  /** The policy in use against the law, and what holds. */
  "policy.check": { input: null; output: PolicyCheck };
  /** Every version of the own policy, and by which the organisation worked from when. */
  "policy.history": { input: null; output: PolicyHistory };
  /** The documents of policy that fit the profile. */
  "statement.list": { input: null; output: Array<StatementOffer> };
  "statement.preview": { input: PolicyDocument; output: StatementPreview };
  "policyVersion.list": { input: PolicyDocument; output: PolicyPage };
  "policyVersion.read": { input: PolicyVersionId; output: PolicyVersionPage };
  /** What a later version says otherwise, or what the document would say today. */
  "policyVersion.compare": { input: PolicyPair; output: Array<SectionChange> };
  "policyVersion.preview": { input: PolicyVersionId; output: Array<PreviewPage> };
  /** The announcement of what a version changes. */
  "policyVersion.previewChange": { input: PolicyVersionId; output: Array<PreviewPage> };
  /** Every text that can be adapted. */
  "text.list": { input: null; output: Array<TextRow> };
  "text.read": { input: string; output: TextPage };
  /** How a text looks in own words, for somebody made up; keeps nothing. */
  "text.preview": { input: OwnTextDraft; output: Array<PreviewPage> };
  /** Who looked at or changed the record of a client ("Wie keek mee"). */
  "audit.client": { input: ClientId; output: Array<AuditRow> };
  /** The log, of a client or whole, newest first, a page at a time. */
  "audit.search": { input: LogWanted; output: LogPage };
  /** Where the log is, what its last reading gave, and what was noted of that. */
  "audit.standing": { input: null; output: LogStanding };
  /** Whether the log still has the row of a print. */
  "audit.compareCode": { input: TypedAnchor; output: CodeAnswer };
  /** What stands out in the use of the record, and what was found of it. */
  "unusual.list": { input: null; output: UnusualPage };
  /** Folders, what became of the backups in them, and the drills. */
  "backup.read": { input: null; output: BackupPage };
  /** When the vault locks by itself, and what this computer can do. */
  "locking.read": { input: null; output: LockingPage };
  /** One's own forms that a lock came in between of, newest first. */
  "draft.list": { input: null; output: Array<DraftRow> };
  /** What stands in a form now; written at a lock and not before. */
  "draft.hold": { input: HeldDraft; output: null };
  /** On the clipboard for half a minute; `false` where the page must do it. */
  "clipboard.copy": { input: Copied; output: boolean };
  "user.list": { input: null; output: Array<User> };
  /** Every step of every user, newest first. */
  "user.history": { input: null; output: Array<UserStepRow> };
  "ownRole.list": { input: null; output: Array<OwnRoleRow> };
  /** Which role may what, of whom, and who has it (bevoegdheidsschema). */
  "scheme.read": { input: null; output: SchemePage };
  /** Who is in the circle of a client, and who can see what. */
  "circle.read": { input: ClientId; output: CirclePage };
  /** The circles that a user is or was in. */
  "circle.ofUser": { input: UserId; output: Array<UserCircleRow> };
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
  "carePurpose.record": { input: CarePurposeDraft; output: CarePurposeId };
  "carePurpose.end": { input: CarePurposeEnd; output: null };
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
  "consent.refuse": { input: ConsentNo; output: null };
  /** At once. */
  "consent.withdraw": { input: ConsentWithdrawal; output: null };
  /** Which kinds are asked of every client, by their codes. */
  "consent.expectKinds": { input: Array<string>; output: null };
  /** A letter for each of many clients; all of them or, where it is stopped, none. */
  "consent.bulkMake": { input: BulkDraft; output: BulkOutcome };
  /** A new kind of the organisation's own, or a new version of one. */
  "consent.keepKind": { input: OwnKindDraft; output: string };
  /** Refused without a ground, save in an emergency with its reason. */
  "disclosure.record": { input: DisclosureDraft; output: DisclosureId };
  /** Made and kept as it is. */
  "letter.make": { input: LetterDraft; output: LetterId };
  /** A letter to each of many clients; all of them or, where it is stopped, none. */
  "letter.bulkMake": { input: LetterBulkDraft; output: LetterBulkOutcome };
  "notice.done": { input: NoticeDoneDraft; output: null };
  "scan.fileByHand": { input: HandFiling; output: null };
  /** Out of the tray, for good. */
  "scan.remove": { input: TrayRemovalDraft; output: null };
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
  /** How a representative goes about it, or that the duties are not performed towards one. */
  "conduct.record": { input: ConductDraft; output: ConductNoteId };
  /** The duties are performed towards the representative again. */
  "conduct.end": { input: ConductEnd; output: null };
  "recipient.add": { input: RecipientEntryDraft; output: RecipientEntryId };
  "recipient.end": { input: RecipientEnd; output: null };
  "capacity.record": { input: AssessmentDraft; output: AssessmentId };
  "capacity.end": { input: AssessmentEnd; output: null };
  /** It was wrong from the start, and never counts. */
  "capacity.withdraw": { input: WrongAssessment; output: null };
  "dossier.add": { input: ItemDraft; output: ItemId };
  /** On the correction sheet; the item itself stays as it is. */
  "dossier.correct": { input: CorrectionDraft; output: string };
  "dossier.shield": { input: ItemReason; output: null };
  "dossier.unshield": { input: ItemReason; output: null };
  /** Kept as it is, whatever its term, until it is released. */
  "dossier.hold": { input: ItemReason; output: null };
  "dossier.release": { input: ItemReason; output: null };
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
  /** New, or a new version of one; so are the others below. */
  "processor.record": { input: ProcessorRecording; output: OrganisationEntryId };
  "certificate.record": { input: CertificateRecording; output: OrganisationEntryId };
  "supervision.record": { input: SupervisionDraft; output: OrganisationEntryId };
  "processing.record": { input: ProcessingRecording; output: OrganisationEntryId };
  /** The five factors of a new purpose, and what follows from them. */
  "compatibility.record": { input: CompatibilityDraft; output: OrganisationEntryId };
  "officer.taskDone": { input: TaskDoneDraft; output: OrganisationEntryId };
  /** The registration at the authority. */
  "officer.register": { input: OfficerRegistering; output: OrganisationEntryId };
  "dpia.record": { input: DpiaRecording; output: OrganisationEntryId };
  "declaration.record": { input: DeclarationRecording; output: OrganisationEntryId };
  /** The file that was read last; the organisation works by it at once. */
  "policy.adopt": { input: ProfileAdoptionDraft; output: null };
  /** Back to a built-in profile, by its key; the own one stays on record. */
  "policy.useBuiltIn": { input: string; output: null };
  "organisation.removeLogo": { input: null; output: null };
  /** Puts the words of a document together as a new version. */
  "policyVersion.draft": { input: PolicyDocument; output: PolicyVersionId };
  "policyVersion.adopt": { input: AdoptionDraft; output: null };
  "policyVersion.publish": { input: PublicationDraft; output: null };
  /** Looked at again, and left as it is. */
  "policyVersion.review": { input: ReviewDraft; output: null };
  /** Before it is published. */
  "policyVersion.giveUp": { input: PolicyVersionId; output: null };
  /** Own words for a text, as a new version. */
  "text.keep": { input: OwnTextDraft; output: number };
  /** Back to the program's words. */
  "text.reset": { input: string; output: null };
  /** All or nothing. */
  "import.run": { input: ColumnChoice; output: Imported };
  /** With a temporary password, told once. */
  "user.invite": { input: Invitation; output: TemporaryPassword };
  "user.changeRole": { input: RoleChange; output: null };
  /** Destroys the slot. */
  "user.suspend": { input: UserId; output: null };
  /** A temporary password for who forgot hers. */
  "user.reset": { input: UserId; output: TemporaryPassword };
  "user.readmit": { input: UserId; output: TemporaryPassword };
  /** A new own role, or a new version of one. */
  "ownRole.keep": { input: OwnRoleDraft; output: OwnRoleId };
  "circle.add": { input: CircleDraft; output: CircleMemberId };
  /** The same user in the circle of many clients; who is in it already stays as she is. */
  "circle.addMany": { input: CircleOfMany; output: number };
  "circle.end": { input: CircleEnd; output: null };
  /** To a client outside one's circle, with a reason, for some hours. */
  "emergency.open": { input: EmergencyDraft; output: EmergencyOpened };
  /** What was found of an access. */
  "emergency.review": { input: EmergencyReview; output: null };
  /** What was found of a break in the chain of the log. */
  "audit.noteBreak": { input: BreakNoteDraft; output: null };
  /** What was found of something that stands out. */
  "unusual.review": { input: UnusualReviewDraft; output: null };
  /** From when a use stands out. */
  "unusual.keepRules": { input: UnusualRulesDraft; output: null };
  /** What lies there stays there. */
  "backup.removeFolder": { input: BackupFolderId; output: null };
  /** Why an older version of the vault is worked with. */
  "vault.explainAge": { input: OlderVaultDraft; output: null };
  /** The form was saved or left; with the draft that it went on from, if any. */
  "draft.letGo": { input: DraftId | null; output: null };
  "draft.destroy": { input: DraftId; output: null };
  "user.changePassword": { input: PasswordChange; output: null };
  /** The owner says that the recovery key is on paper; the program forgets it. */
  "recovery.kept": { input: null; output: null };
  /** A new recovery key; the old one stops working. */
  "recovery.renew": { input: OwnPassword; output: null };
  "consent.viewLetter": { input: ConsentId; output: null };
  "consent.saveLetter": { input: ConsentId; output: SavedFile | null };
  /** The letters of the last run in one document. */
  "consent.bulkView": { input: null; output: null };
  "consent.bulkSave": { input: null; output: SavedFile | null };
  /** The letters of the last run, a file each. */
  "consent.bulkSaveEach": { input: null; output: SavedLetters | null };
  "consent.fileScan": { input: ConsentId; output: string | null };
  "consent.viewScan": { input: WantedScan; output: null };
  "notice.viewLetter": { input: NoticeId; output: null };
  "notice.saveLetter": { input: NoticeId; output: SavedFile | null };
  "letter.view": { input: LetterId; output: null };
  "letter.save": { input: LetterId; output: SavedFile | null };
  /** The letters of the last run in one document. */
  "letter.bulkView": { input: null; output: null };
  "letter.bulkSave": { input: null; output: SavedFile | null };
  /** The letters of the last run, a file each. */
  "letter.bulkSaveEach": { input: null; output: SavedLetters | null };
  /** Reads the codes in the file that was dropped, and files each letter that it finds. */
  "scan.fileDropped": { input: Dropped; output: ScanReport };
  /** The same with a file from a dialog; `null` where it was cancelled. */
  "scan.choose": { input: null; output: ScanReport | null };
  "dossier.view": { input: DossierWanted; output: null };
  "dossier.save": { input: DossierWanted; output: SavedFile | null };
  /** `null` where the dialog was cancelled. */
  "dossier.addFile": { input: ItemId; output: FileId | null };
  /** To an entry of a register, such as the pharmacy's list as it came. */
  "register.addFile": { input: EntryId; output: FileId | null };
  /** Of an item or an entry. */
  "dossier.viewFile": { input: FileId; output: null };
  "dossier.saveFile": { input: FileId; output: SavedFile | null };
  /** `null` where the dialog was cancelled. */
  "organisationFile.add": { input: OrganisationEntryId; output: OrganisationFileId | null };
  "organisationFile.view": { input: OrganisationFileId; output: null };
  "registerTable.view": { input: RegisterTableWanted; output: null };
  /** As a print, a workbook or a list with semicolons. */
  "registerTable.save": { input: RegisterTableSaving; output: SavedFile | null };
  /** The policy as a file to change: the one in use, or a version of the own one. */
  "policy.saveFile": { input: FileWanted; output: SavedFile | null };
  /** Reads a changed file; gives its faults, or what would change. Nothing changes yet. */
  "policy.chooseFile": { input: null; output: PolicyFile | null };
  /** The findings and what holds, on paper. */
  "policy.view": { input: null; output: null };
  "policy.savePdf": { input: null; output: SavedFile | null };
  /** The words alone, for whoever makes the website. */
  "statement.saveText": { input: PolicyDocument; output: SavedFile | null };
  /** `null` where the dialog was cancelled. */
  "organisation.chooseLogo": { input: null; output: LogoPicture | null };
  "statement.view": { input: PolicyDocument; output: null };
  "statement.save": { input: PolicyDocument; output: SavedFile | null };
  "policyVersion.viewPdf": { input: PolicyVersionId; output: null };
  "policyVersion.savePdf": { input: PolicyVersionId; output: SavedFile | null };
  /** The announcement of what a version changes. */
  "policyVersion.viewChange": { input: PolicyVersionId; output: null };
  "policyVersion.saveChange": { input: PolicyVersionId; output: SavedFile | null };
  "scheme.view": { input: null; output: null };
  "scheme.save": { input: null; output: SavedFile | null };
  /** Who can see what of a client, on paper. */
  "circle.viewAccess": { input: ClientId; output: null };
  "circle.saveAccess": { input: ClientId; output: SavedFile | null };
  /** Reads the whole chain of the log, and compares it with the slots file and every backup that can be reached. */
  "audit.verify": { input: null; output: ChainReport };
  /** The same behind the work after unlocking, without the backups; who may see the log is told. */
  "audit.verifyBehind": { input: null; output: null };
  "audit.view": { input: LogWanted; output: null };
  /** As a print, a list with semicolons or FHIR. */
  "audit.save": { input: LogSaving; output: SavedFile | null };
  /** Encrypts the whole vault anew, so that who took the old key along opens nothing any more. */
  "vault.changeDataKey": { input: OwnPassword; output: DataKeyOutcome };
  "backup.addFolder": { input: null; output: BackupFolderId | null };
  /** Now, into every folder. */
  "backup.run": { input: null; output: BackupOutcome };
  /** Into the folders where it is time; `null` where none is due. */
  "backup.runIfDue": { input: null; output: BackupOutcome | null };
  /** What lies in the folders, newest first. */
  "backup.list": { input: null; output: BackupList };
  /** By its place in that list, into a new file; the present vault is locked and kept. */
  "backup.restore": { input: number; output: ChosenVault | null };
  /** Restores the newest backup aside, to see that it can be done. */
  "backup.drill": { input: null; output: DrillRow };
  /** Whether the vault is older than its slots file or its backups say. */
  "vault.checkAge": { input: null; output: OlderVaultRow | null };
  "locking.change": { input: LockingDraft; output: null };
  "recovery.view": { input: null; output: null };
  "recovery.save": { input: null; output: SavedFile | null };
  "intake.chooseList": { input: null; output: IntakeListChoice | null };
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
export type Acceptance = { id: ApplicationId, client: ClientDraft, bsn: string, decision: DecisionDraft | null, };
export type AcceptanceStart = { client: ClientDraft, bsn: string, decision: DecisionDraft, 
/**
 * Whether the application names a decision at all.
 */
namesDecision: boolean, };
export type AccessGround = "consentInLife" | "incidentNotice" | "weightyInterest" | "parentOfChild";
export type AccessRow = { name: string, role: Role, 
/**
 * The name of an own role.
 */
own: string | null, via: AccessVia, involvement: Involvement | null, 
/**
 * Last day, where there is one.
 */
until: string | null, 
/**
 * What, in the parts of a client's record.
 */
grants: Array<Grant>, };
export type AccessVia = "everyone" | "circle" | "emergency" | "inspection";
export type Act = "see" | "add" | "change" | "disclose" | "destroy";
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
export type Adoption = { 
/**
 * When.
 */
on: string, 
/**
 * By whom, "het bestuur".
 */
by: string, };
export type AdoptionDraft = { 
/**
 * Which version.
 */
version: PolicyVersionId, 
/**
 * When.
 */
on: string, 
/**
 * By whom.
 */
by: string, };
export type AdoptionFault = { 
/**
 * The field.
 */
field: AdoptionField, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type AdoptionField = "name" | "adoptedOn" | "adoptedBy";
export type AdoptionRefusal = { "reason": "fields", 
/**
 * The faults, never empty.
 */
faults: Array<AdoptionFault>, } | { "reason": "nothingRead" } | { "reason": "unknownProfile" };
export type AdviceFollowed = "followed" | "inPart" | "notFollowed";
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
export type AgreementState = "missing" | "incomplete" | "complete" | "expired" | "ended";
export type AgreementVerdict = { 
/**
 * What is to be said of it.
 */
state: AgreementState, 
/**
 * What it lacks, in Dutch.
 */
lacking: Array<string>, 
/**
 * What was not looked at yet, in Dutch.
 */
unchecked: Array<string>, };
export type Amount = string;
export type Anchor = "receipt" | "decision" | "answer" | "answerTerm" | "discovery" | "creation" | "receiptOrCreation" | "lastChange" | "endOfBookYear" | "endOfEmployment" | "endOfApplication" | "endOfComplaint" | "endOfInvoluntaryCare" | "startOfCare" | "endOfCare" | "endOfUse" | "endOfRetention" | "logLine" | "endOfPurpose";
export type Answer = { 
/**
 * When.
 */
signedOn: string, 
/**
 * How.
 */
means: Means, 
/**
 * Positions of the recipients, counted from 0, for whom it was a yes.
 */
recipients: Array<number>, 
/**
 * Positions of the choices that were ticked.
 */
choices: Array<number>, };
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
export type Article14 = "categories" | "source" | "moment";
export type AskAgain = "clientSignsNow" | "representativeSignsNow" | "otherRepresentative";
export type Asked = "none" | "one" | "several";
export type AskedChoices = { 
/**
 * How many.
 */
ask: Asked, 
/**
 * Lines to choose from; more may be typed.
 */
options: Array<string>, };
export type AskedRecipients = { 
/**
 * How many.
 */
ask: Asked, 
/**
 * Kinds to choose from; empty where none are asked.
 */
kinds: Array<RecipientKind>, };
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
export type AuditRow = { row: number, at: string, user: UserId, 
/**
 * As it is now; empty where there is no such user any more.
 */
userName: string, role: string, 
/**
 * The organisation's own role in which it was done.
 */
ownRole: string | null, 
/**
 * Name of the user for whom she stood in.
 */
behalfOf: string | null, event: string, 
/**
 * `null` for rows of before this was kept; so is the ground.
 */
act: Act | null, ground: LogGround | null, restsOn: string | null, client: ClientId | null, 
/**
 * While there is a record.
 */
clientNumber: number | null, object: string | null, 
/**
 * Computer and account.
 */
device: string | null, program: string, };
export type BackupAttention = { concern: BackupConcern | null, 
/**
 * A folder that could not be reached the last time.
 */
away: string | null, drillDue: boolean, };
export type BackupConcern = { "is": "noFolder" } | { "is": "neverMade" } | { "is": "old", 
/**
 * Whole days.
 */
days: number, } | { "is": "sameDisk" };
export type BackupContents = { madeAt: string, clients: number, consents: number, dossierItems: number, 
/**
 * Rows of all tables.
 */
rows: number, 
/**
 * Version of the program that made it.
 */
program: string, };
export type BackupFault = { 
/**
 * The field.
 */
field: BackupField, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type BackupField = "reason";
export type BackupFolderId = string & { readonly of: "backupFolder" };
export type BackupFolderRow = { id: BackupFolderId, path: string, 
/**
 * Whether it lies on another disk than the vault.
 */
apart: boolean, lastGood: string | null, 
/**
 * What stands in the way since then.
 */
trouble: BackupTrouble | null, troubleSince: string | null, };
export type BackupList = { 
/**
 * Newest first.
 */
backups: Array<BackupRow>, 
/**
 * Folders that could not be read.
 */
away: Array<string>, };
export type BackupOutcome = { folders: Array<FolderOutcome>, };
export type BackupPage = { folders: Array<BackupFolderRow>, attention: BackupAttention, 
/**
 * Newest first.
 */
drills: Array<DrillRow>, };
export type BackupProgress = { step: BackupStep, done: number, 
/**
 * 0 where it is not known.
 */
total: number, };
export type BackupRefusal = { "reason": "fields", 
/**
 * The faults, never empty.
 */
faults: Array<BackupFault>, } | { "reason": "noFolder" } | { "reason": "knownFolder" } | { "reason": "noBackup" } | { "reason": "notWhole" } | { "reason": "differs" } | { "reason": "stopped" } | { "reason": "busy" };
export type BackupRow = { 
/**
 * Its place in the list.
 */
place: number, name: string, folder: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * It was made under an earlier data key: it opens with a password or recovery key of that time.
 */
isOfOtherKey: boolean, 
/**
 * `null` where it is damaged or of another key.
 */
contents: BackupContents | null, };
export type BackupStep = "copying" | "checking" | "placing" | "restoring";
export type BackupTrouble = "away" | "readOnly" | "diskFull" | "disk" | "notWhole";
export type BadApplication = { line: number, faults: Array<IntakeFault>, };
export type BadRow = { line: number, faults: Array<ClientFault>, };
export type BirthdayRow = { client: ClientSummary, point: TurningPoint, 
/**
 * Consents that are running or under way, to be looked at again.
 */
consents: number, };
export type BlankRow = { name: string, meaning: string, };
export type Bound = "atMost" | "atLeast";
export type BreakNoteDraft = { 
/**
 * Which.
 */
what: ChainBreak, 
/**
 * At which row.
 */
row: number, 
/**
 * What was found of it and what is done; never empty.
 */
note: string, };
export type BsnCheck = { 
/**
 * Whose identity.
 */
client: ClientId, 
/**
 * The day of the check.
 */
checkedOn: string, 
/**
 * Who did it.
 */
checkedBy: string, 
/**
 * How the identity was established.
 */
identity: EstablishedIdentity, 
/**
 * Where the BSN came from, or why there is none.
 */
origin: BsnOrigin, 
/**
 * What the register answered, where it was asked.
 */
register: RegisterAnswer | null, };
export type BsnCheckDraft = { 
/**
 * Whose identity.
 */
client: ClientId, 
/**
 * The day of the check.
 */
checkedOn: string, 
/**
 * Who did it.
 */
checkedBy: string, 
/**
 * How the identity was established.
 */
basis: IdentityBasis | null, 
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
 * Which country gave it, ISO 3166-1 in three letters; empty is the Netherlands, but for a kind of another state.
 */
issuingCountry: string, 
/**
 * What the register said of it.
 */
widCheck: WidCheck, 
/**
 * Why there is no document, or why the care could not wait.
 */
basisReason: string, 
/**
 * Whether there is no BSN, or none yet.
 */
withoutBsn: boolean, 
/**
 * Why not.
 */
noBsn: NoBsnReason | null, 
/**
 * What else is to be said of that.
 */
noBsnRemark: string, 
/**
 * The BSN; empty keeps the one on record.
 */
bsn: string, 
/**
 * Who gave it.
 */
source: BsnSource | null, 
/**
 * The name of the sender.
 */
sender: string, 
/**
 * On which day it came; empty is the day of the check where nobody sent it.
 */
receivedOn: string, 
/**
 * What the register answered; `None` where it was not asked.
 */
registerOutcome: RegisterOutcome | null, 
/**
 * By what it was searched.
 */
searchPath: RegisterPath | null, 
/**
 * On which day.
 */
askedOn: string, 
/**
 * Through what.
 */
channel: RegisterChannel | null, 
/**
 * What deviated, or why it was not possible.
 */
registerRemark: string, };
export type BsnCheckFault = { 
/**
 * The field.
 */
field: BsnCheckField, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type BsnCheckField = "checkedOn" | "checkedBy" | "basis" | "documentKind" | "documentNumber" | "validUntil" | "issuingCountry" | "widCheck" | "basisReason" | "noBsn" | "noBsnRemark" | "bsn" | "source" | "sender" | "receivedOn" | "registerOutcome" | "searchPath" | "askedOn" | "channel" | "registerRemark";
export type BsnCheckId = string & { readonly of: "bsnCheck" };
export type BsnCheckRefusal = { 
/**
 * The faults.
 */
faults: Array<BsnCheckFault>, };
export type BsnCheckRow = { id: BsnCheckId, check: BsnCheck, warnings: Array<DocumentWarning>, recordedAt: string, recordedBy: string, };
export type BsnHolder = "client" | "representative" | "proxy";
export type BsnLaw = { 
/**
 * The date on which the rows were last compared with the law.
 */
state: string, 
/**
 * Sources.
 */
sources: Array<SourceRule>, 
/**
 * Recipients.
 */
recipients: Array<RecipientRule>, 
/**
 * Holders.
 */
holders: Array<HolderRule>, 
/**
 * Countries of the EU and the EEA.
 */
countries: Array<WidCountry>, };
export type BsnOrigin = { "kind": "known", 
/**
 * Who gave it.
 */
source: BsnSource, 
/**
 * The name of the sender; empty where the source has none.
 */
sender: string, 
/**
 * The day.
 */
receivedOn: string, } | { "kind": "noBsn", 
/**
 * Why not.
 */
reason: NoBsnReason, 
/**
 * What else is to be said of that, may be empty.
 */
remark: string, };
export type BsnSource = "client" | "document" | "relative" | "municipality" | "ciz" | "insurer" | "carer" | "mainContractor" | "otherUser" | "brp" | "unknown";
export type BsnUse = "must" | "mustNot";
export type BulkCheck = { letters: number, leftOut: Array<LeftOut>, };
export type BulkClients = { "are": "chosen", 
/**
 * Each once.
 */
clients: Array<ClientId>, } | { "are": "lacking", };
export type BulkDraft = { kind: string, clients: BulkClients, purpose: string, recipients: BulkRecipients, choices: Array<string>, 
/**
 * As typed; empty means until withdrawn.
 */
validUntil: string, };
export type BulkOutcome = { "outcome": "made", 
/**
 * How many.
 */
letters: number, 
/**
 * Who has none.
 */
leftOut: Array<LeftOut>, } | { "outcome": "stopped" };
export type BulkRecipients = { "are": "nobody", } | { "are": "same", 
/**
 * Who.
 */
recipients: Array<Recipient>, } | { "are": "own", 
/**
 * Which kinds.
 */
kinds: Array<RecipientKind>, };
export type Candidate = { id: UserId, name: string, role: Role, };
export type Capacity = { "kind": "client" } | { "kind": "representative", 
/**
 * What they are to the client.
 */
relation: string, 
/**
 * Who they are among the contacts of the client, where they are on record.
 */
contact: ContactId | null, };
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
 * For which purposes the relation exists or existed, the latest first day first.
 */
purposes: Array<CarePurposeRow>, 
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
export type CarePurpose = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * The purpose in words.
 */
purpose: string, 
/**
 * First day.
 */
since: string, 
/**
 * How it came to an end, if it did.
 */
ending: Ending | null, };
export type CarePurposeDraft = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * The purpose, one of the profile's or another.
 */
purpose: string, 
/**
 * First day.
 */
since: string, };
export type CarePurposeEnd = { id: CarePurposeId, ending: EndingDraft, };
export type CarePurposeFault = { 
/**
 * The field.
 */
field: CarePurposeField, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type CarePurposeField = "purpose" | "since" | "on" | "reason";
export type CarePurposeId = string & { readonly of: "carePurpose" };
export type CarePurposeRefusal = { 
/**
 * The faults.
 */
faults: Array<CarePurposeFault>, };
export type CarePurposeRow = { id: CarePurposeId, purpose: CarePurpose, recordedAt: string, recordedBy: string, };
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
export type Carried = { "kind": "ground", 
/**
 * Key of the row.
 */
key: string, 
/**
 * Law, consent or contract.
 */
rests: Rests, 
/**
 * The consent it rests on.
 */
consent: ConsentId | null, } | { "kind": "emergency", 
/**
 * Why it could not wait.
 */
reason: string, };
export type Certainty = "high" | "medium" | "low" | "known" | "secondary";
export type Certificate = { processor: OrganisationEntryId | null, norm: string, year: number, scope: string, issuer: string, number: string, validUntil: string, remark: string, };
export type CertificateDraft = { 
/**
 * Which processor has it; `None` means the organisation itself.
 */
processor: OrganisationEntryId | null, 
/**
 * The standard, "NEN 7510-1".
 */
norm: string, 
/**
 * Year of its edition.
 */
year: string, 
/**
 * What it is about.
 */
scope: string, 
/**
 * Who issued it.
 */
issuer: string, 
/**
 * Its number.
 */
number: string, 
/**
 * Its last day.
 */
validUntil: string, 
/**
 * What else is to be known.
 */
remark: string, };
export type CertificateRecording = { 
/**
 * `null` for a new one.
 */
id: OrganisationEntryId | null, draft: CertificateDraft, };
export type CertificateRegister = { rows: Array<CertificateRow>, };
export type CertificateRow = { id: OrganisationEntryId, certificate: Certificate, 
/**
 * Name of who has it.
 */
holder: string, isExpired: boolean, 
/**
 * The edition that took the place of this one.
 */
superseded: Superseded | null, files: Array<OrganisationFileRow>, version: number, recordedAt: string, recordedBy: string, };
export type ChainBreak = "edited" | "deleted" | "inserted" | "reordered" | "tailCut" | "pageReplayed" | "rolledBack" | "rewritten";
export type ChainFaultRow = { what: ChainBreak, 
/**
 * The first row that does not fit, or that should be there.
 */
row: number, 
/**
 * For what is known from outside the vault: when it was written down.
 */
anchoredAt: string | null, };
export type ChainNoteRow = { what: ChainBreak, row: number, note: string, by: string, at: string, };
export type ChainReport = { rows: number, 
/**
 * Number of the first row that does not fit.
 */
firstBroken: number | null, fault: ChainFaultRow | null, 
/**
 * When it was read to its end.
 */
at: string, };
export type Check = { 
/**
 * Key of the item in the law table.
 */
item: string, 
/**
 * The outcome.
 */
outcome: CheckOutcome, 
/**
 * The place in the paper, or the reason.
 */
remark: string, };
export type CheckDigit = "number" | "birthDate" | "expiry" | "optional" | "composite" | "licence";
export type CheckDraft = { 
/**
 * Key of the item in the law table.
 */
item: string, 
/**
 * The outcome; `None` where nobody looked yet.
 */
outcome: CheckOutcome | null, 
/**
 * The place in the paper, or the reason.
 */
remark: string, };
export type CheckOutcome = "met" | "notMet" | "notApplicable";
export type CheckRow = { item: string, text: string, article: string, 
/**
 * `None` where nobody looked yet.
 */
outcome: CheckOutcome | null, remark: string, };
export type ChosenVault = { name: string, folder: string, asksName: boolean, 
/**
 * Seconds before another password is looked at; 0 where it may be now.
 */
wait: number, };
export type CircleDraft = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * Who.
 */
user: UserId | null, 
/**
 * As what.
 */
involvement: Involvement | null, 
/**
 * In whose place; for a locum and a successor alone.
 */
insteadOf: UserId | null, 
/**
 * First day.
 */
from: string, 
/**
 * Last day; a locum has one, for others empty means until it is ended.
 */
until: string, 
/**
 * The day on which it was agreed with the client or the representative; empty where it was not yet (MX-33).
 */
agreedOn: string, 
/**
 * Anything to add.
 */
remark: string, };
export type CircleEnd = { id: CircleMemberId, ending: EndingDraft, };
export type CircleFault = { 
/**
 * The field.
 */
field: CircleField, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type CircleField = "user" | "involvement" | "insteadOf" | "from" | "until" | "agreedOn" | "remark" | "on" | "reason";
export type CircleMember = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * Who.
 */
user: UserId, 
/**
 * As what.
 */
involvement: Involvement, 
/**
 * In whose place.
 */
insteadOf: UserId | null, 
/**
 * First day.
 */
from: string, 
/**
 * Last day as agreed at the start.
 */
until: string | null, 
/**
 * The day on which it was agreed with the client or the representative.
 */
agreedOn: string | null, 
/**
 * Anything to add; may be empty.
 */
remark: string, 
/**
 * That it was ended.
 */
ending: Ending | null, };
export type CircleMemberId = string & { readonly of: "circleMember" };
export type CircleOfMany = { user: UserId, clients: Array<ClientId>, 
/**
 * First day, as typed.
 */
from: string, };
export type CirclePage = { 
/**
 * Now and before, newest first.
 */
members: Array<CircleRow>, 
/**
 * Everybody who can see something of the client today.
 */
access: Array<AccessRow>, 
/**
 * Every emergency access, newest first.
 */
emergencies: Array<EmergencyRow>, 
/**
 * Who can be put in the circle; empty for who cannot.
 */
candidates: Array<Candidate>, };
export type CircleRefusal = { 
/**
 * The faults, never empty.
 */
faults: Array<CircleFault>, };
export type CircleRow = { id: CircleMemberId, name: string, insteadOfName: string | null, member: CircleMember, 
/**
 * Whether the member may see the record today.
 */
holds: boolean, recordedAt: string, recordedBy: string, };
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
export type ClientPart = "alone" | "together" | "tooYoung" | "incapable" | "unauthorised" | "deceased";
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
export type ClientWarning = "secretAddress" | "noIdentityCheck" | "noBsn" | "identityAfterUrgency" | "noDocument" | "documentNotInCirculation" | "registerCheckDue" | "registerDeviates" | "replacementDataMissing" | "consentToSign";
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
export type CodeAnswer = { "answer": "agrees", 
/**
 * When.
 */
at: string, } | { "answer": "differs" } | { "answer": "absent" };
export type Column = "surname" | "prefix" | "partnerName" | "partnerPrefix" | "nameUse" | "initials" | "firstNames" | "fullName" | "birthDate" | "sex" | "birthPlace" | "nationality" | "maritalStatus" | "language" | "deceasedOn" | "street" | "houseNumber" | "houseLetter" | "houseAddition" | "streetAndNumber" | "postcode" | "town" | "postcodeAndTown" | "country" | "foreignAddress" | "secretAddress" | "phone" | "mobile" | "email" | "bsn" | "reference" | "careStart" | "careEnd" | "ignore";
export type ColumnChoice = { columns: Array<Column>, };
export type CommandError = { "kind": "locked" } | { "kind": "notAllowed" } | { "kind": "passwordChangeDue" } | { "kind": "notFound", 
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
refusal: BsnCheckRefusal, } | { "kind": "mrz", 
/**
 * Why, without the text.
 */
fault: MrzFault, } | { "kind": "care", 
/**
 * Why.
 */
refusal: CareRefusal, } | { "kind": "carePurpose", 
/**
 * Which and why.
 */
refusal: CarePurposeRefusal, } | { "kind": "intake", 
/**
 * Why.
 */
refusal: IntakeRefusal, } | { "kind": "consent", 
/**
 * Why.
 */
refusal: ConsentRefusal, } | { "kind": "consentKind", 
/**
 * Which fields and why.
 */
refusal: KindRefusal, } | { "kind": "disclosure", 
/**
 * Which and why.
 */
refusal: DisclosureRefusal, } | { "kind": "notice", 
/**
 * Which and why.
 */
refusal: NoticeRefusal, } | { "kind": "letter", 
/**
 * Which and why.
 */
refusal: LetterRefusal, } | { "kind": "contact", 
/**
 * Which and why.
 */
refusal: ContactRefusal, } | { "kind": "mandate", 
/**
 * Which and why.
 */
refusal: MandateRefusal, } | { "kind": "conduct", 
/**
 * Which and why.
 */
refusal: ConductRefusal, } | { "kind": "capacity", 
/**
 * Which and why.
 */
refusal: AssessmentRefusal, } | { "kind": "dossierItem", 
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
fault: AttachmentFault, } | { "kind": "circle", 
/**
 * Which and why.
 */
refusal: CircleRefusal, } | { "kind": "emergency", 
/**
 * Which fields and why.
 */
refusal: EmergencyRefusal, } | { "kind": "accessLog", 
/**
 * Why.
 */
refusal: LogRefusal, } | { "kind": "user", 
/**
 * Why.
 */
refusal: UserRefusal, } | { "kind": "organisation", 
/**
 * Which and why.
 */
refusal: OrganisationRefusal, } | { "kind": "organisationRegister", 
/**
 * Which fields and why.
 */
refusal: OrganisationRegisterRefusal, } | { "kind": "policy", 
/**
 * Why.
 */
refusal: AdoptionRefusal, } | { "kind": "logo", 
/**
 * Why.
 */
refusal: LogoRefusal, } | { "kind": "list", 
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
refusal: StatementRefusal, } | { "kind": "text", 
/**
 * Which pieces and why.
 */
refusal: TextRefusal, } | { "kind": "policyVersion", 
/**
 * Why.
 */
refusal: PolicyRefusal, } | { "kind": "scan", 
/**
 * Why.
 */
fault: ScanFault, } | { "kind": "scanFiling", 
/**
 * Why it was not filed.
 */
refusal: ScanRefusal, } | { "kind": "backup", 
/**
 * Why not.
 */
refusal: BackupRefusal, } | { "kind": "locking", 
/**
 * Which field and why.
 */
refusal: LockingRefusal, } | { "kind": "unexpected", 
/**
 * Four signs, also in the log.
 */
reference: string, };
export type ComparedField = "surname" | "givenNames" | "birthDate" | "sex" | "bsn";
export type Compartment = "directory" | "identification" | "bsn" | "consent" | "people" | "careRelation" | "dossier" | "careContent" | "medical" | "finances" | "judicial" | "education" | "images" | "workNotes" | "incidents" | "restraint" | "medication" | "abuse" | "intake" | "organisation" | "users" | "circle" | "emergency" | "audit" | "own";
export type CompartmentRow = { compartment: Compartment, mayAdd: boolean, };
export type Compatibility = { purpose: string, original: string, recognisable: Recognisable, checks: Array<Check>, verdict: CompatibilityVerdict, reason: string, on: string, by: string, };
export type CompatibilityDraft = { 
/**
 * The new purpose.
 */
purpose: string, 
/**
 * For what the data were collected.
 */
original: string, 
/**
 * Whether people can be recognised.
 */
recognisable: Recognisable | null, 
/**
 * The factors: met where one pleads for compatibility.
 */
checks: Array<CheckDraft>, 
/**
 * The conclusion on balance: met where the purposes are compatible.
 */
conclusion: CheckOutcome | null, 
/**
 * Why.
 */
reason: string, 
/**
 * When it was judged.
 */
on: string, 
/**
 * By whom.
 */
by: string, };
export type CompatibilityRow = { id: OrganisationEntryId, test: Compatibility, checks: Array<CheckRow>, recordedAt: string, recordedBy: string, };
export type CompatibilityVerdict = "compatible" | "askConsent" | "noPersonalData";
export type ComplaintBody = { 
/**
 * Name of the body.
 */
name: string, 
/**
 * How to reach it: telephone, address, website, hours, in one line.
 */
reach: string, };
export type ConditionDraft = { 
/**
 * Which.
 */
condition: DisclosureCondition, 
/**
 * Why; empty is not ticked.
 */
reason: string, };
export type ConditionStand = { 
/**
 * Which.
 */
condition: DisclosureCondition, 
/**
 * In Dutch.
 */
text: string, 
/**
 * The question after why, in Dutch; `None` where the program knows.
 */
asks: string | null, 
/**
 * What was answered; empty where nothing was.
 */
reason: string, 
/**
 * Article.
 */
article: string, };
export type ConductDraft = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * About which representative.
 */
contact: ContactId, 
/**
 * What it is about.
 */
kind: ConductKind | null, 
/**
 * The day on which it was seen or decided.
 */
on: string, 
/**
 * Who saw or decided it.
 */
by: string, 
/**
 * What was seen, or why the duties are not performed.
 */
text: string, 
/**
 * First day of an exception; empty for another note.
 */
from: string, 
/**
 * Last day of an exception; empty means until it is ended, and for another note.
 */
until: string, };
export type ConductEnd = { id: ConductNoteId, ending: EndingDraft, };
export type ConductFault = { 
/**
 * The field.
 */
field: ConductField, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type ConductField = "contact" | "kind" | "notedOn" | "by" | "text" | "from" | "until" | "on" | "reason";
export type ConductKind = "clientInvolved" | "concern" | "dutiesNotPerformed";
export type ConductNote = { 
/**
 * Of which client.
 */
client: ClientId, 
/**
 * About which representative.
 */
contact: ContactId, 
/**
 * What it is about.
 */
kind: ConductKind, 
/**
 * The day on which it was seen or decided.
 */
on: string, 
/**
 * Who saw or decided it.
 */
by: string, 
/**
 * What was seen, or why the duties are not performed.
 */
text: string, 
/**
 * How long an exception lasts; absent for another note.
 */
exception: ExceptionPeriod | null, };
export type ConductNoteId = string & { readonly of: "conductNote" };
export type ConductRefusal = { 
/**
 * The faults.
 */
faults: Array<ConductFault>, };
export type ConductRow = { id: ConductNoteId, note: ConductNote, recordedAt: string, recordedBy: string, };
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
 * What may be ticked.
 */
choices: Array<string>, 
/**
 * Who must sign, in the order of the letter.
 */
signers: Array<Signer>, 
/**
 * Why the client cannot decide this; empty where the client can.
 */
unableBecause: string, 
/**
 * First day on which it can hold; `None` means from the last signature.
 */
validFrom: string | null, 
/**
 * Last day on which it holds; `None` means until withdrawn.
 */
validUntil: string | null, 
/**
 * The consent that this one takes the place of once it is given.
 */
replaces: ConsentId | null, 
/**
 * When it was made ready.
 */
proposedOn: string, 
/**
 * When the letter was printed.
 */
printedOn: string | null, 
/**
 * Who said no, and when.
 */
refused: RefusalStep | null, 
/**
 * When and by whom it was withdrawn.
 */
withdrawn: Withdrawal | null, 
/**
 * When another consent took its place.
 */
replacedOn: string | null, };
export type ConsentCell = { 
/**
 * Absent where it was never asked.
 */
state: ConsentState | null, 
/**
 * The consent that says so.
 */
consent: ConsentId | null, 
/**
 * The day on which it came where it stands.
 */
since: string | null, 
/**
 * Its last day.
 */
until: string | null, endsSoon: boolean, askAgain: AskAgain | null, 
/**
 * Asked of every client, and not of this one.
 */
missing: boolean, 
/**
 * Another one is on its way beside the one that holds.
 */
successor: boolean, };
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
 * With whom, as many as the kind asks.
 */
recipients: Array<Recipient>, 
/**
 * What for.
 */
purpose: string, 
/**
 * What may be ticked, as many as the kind asks.
 */
choices: Array<string>, 
/**
 * Who signs for or beside the client.
 */
representatives: Array<Representative>, 
/**
 * Why the client cannot decide this; empty where the client can.
 */
unableBecause: string, 
/**
 * Last day on which it holds, or the one day; empty means until withdrawn.
 */
validUntil: string, 
/**
 * The consent that this one takes the place of once it is given.
 */
replaces: ConsentId | null, };
export type ConsentFault = { 
/**
 * The field.
 */
field: ConsentField, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type ConsentField = "recipients" | "purpose" | "choices" | "representatives" | "unableBecause" | "validUntil" | "signedOn" | "withdrawnBy";
export type ConsentForm = "any" | "written";
export type ConsentFound = { 
/**
 * Which.
 */
id: ConsentId, 
/**
 * Its kind in Dutch.
 */
kind: string, 
/**
 * What it is for, in words.
 */
purpose: string, 
/**
 * Since when.
 */
from: string, 
/**
 * Until when.
 */
until: string | null, };
export type ConsentId = string & { readonly of: "consent" };
export type ConsentKind = { 
/**
 * Stored name of the kind.
 */
code: string, 
/**
 * Its number in the catalogue, 1 to 23; absent for the organisation's own.
 */
number: number | null, 
/**
 * Name in Dutch.
 */
name: string, 
/**
 * What the client agrees or objects to, in plain words.
 */
explanation: string, 
/**
 * Rows of the obligation catalogue, and articles.
 */
source: Array<string>, 
/**
 * Whether the client says yes to something or no.
 */
stance: Stance, 
/**
 * Law whose ages decide who signs.
 */
regime: Regime, 
/**
 * Whether only writing will do.
 */
form: ConsentForm, 
/**
 * Who may sign.
 */
signer: SignerRule, 
/**
 * How long it holds.
 */
validity: Validity, 
/**
 * What it permits; for an objection, what it forbids.
 */
permits: Array<Permission>, 
/**
 * Purposes to choose from; another may be typed.
 */
purposes: Array<string>, 
/**
 * What the letter calls the client under the line to sign on.
 */
clientCapacity: string, 
/**
 * Who receives something, if anybody does.
 */
recipients: AskedRecipients, 
/**
 * What is ticked one by one, if anything is.
 */
choices: AskedChoices, 
/**
 * The words of the letter.
 */
letter: KindLetter, };
export type ConsentMatrix = { columns: Array<MatrixColumn>, rows: Array<MatrixRow>, 
/**
 * Rows on all pages.
 */
total: number, pageSize: number, 
/**
 * Clients in care, or all where asked.
 */
clients: number, };
export type ConsentNo = { consent: ConsentId, 
/**
 * Counted from 0 in the order of the letter.
 */
signer: number, refusedOn: string, };
export type ConsentOverviewRow = { id: ConsentId, client: ClientSummary, kind: string, kindName: string, state: ConsentState, since: string, validUntil: string | null, };
export type ConsentRefusal = { "reason": "fields", 
/**
 * The faults, never empty.
 */
faults: Array<ConsentFault>, } | { "reason": "unknownKind" } | { "reason": "onlyTheClient" } | { "reason": "notPrinted" } | { "reason": "signedBeforePrinting", 
/**
 * When it was printed.
 */
printedOn: string, } | { "reason": "afterLastDay", 
/**
 * That day.
 */
lastDay: string, } | { "reason": "mayNotSign", 
/**
 * When.
 */
on: string, } | { "reason": "writingNeeded" } | { "reason": "alreadySigned", 
/**
 * When.
 */
on: string, } | { "reason": "noSuchSigner" } | { "reason": "given" } | { "reason": "refused", 
/**
 * When.
 */
on: string, } | { "reason": "withdrawn", 
/**
 * When.
 */
on: string, } | { "reason": "replaced", 
/**
 * When.
 */
on: string, } | { "reason": "nothingToReplace" };
export type ConsentRow = { id: ConsentId, letterNumber: string, 
/**
 * What the kind is called.
 */
kindName: string, state: ConsentState, 
/**
 * Why it should be asked anew, where it holds.
 */
askAgain: AskAgain | null, 
/**
 * The recipients to whom everyone agreed, by name.
 */
agreedRecipients: Array<string>, 
/**
 * What everyone ticked.
 */
agreedChoices: Array<string>, consent: Consent, steps: Array<ConsentStep>, scans: Array<ScanRow>, };
export type ConsentSignature = { consent: ConsentId, 
/**
 * Counted from 0 in the order of the letter.
 */
signer: number, answer: Answer, };
export type ConsentState = "proposed" | "printed" | "upcoming" | "inForce" | "expired" | "refused" | "withdrawn" | "replaced";
export type ConsentStep = { kind: ConsentStepKind, on: string, at: string, by: string, 
/**
 * Who signed, refused or withdrew.
 */
who: string | null, means: Means | null, };
export type ConsentStepKind = "proposed" | "printed" | "signed" | "refused" | "scanFiled" | "withdrawn" | "replaced";
export type ConsentWithdrawal = { consent: ConsentId, withdrawal: WithdrawalDraft, };
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
export type ContactChannel = "noPreference" | "phone" | "textMessage" | "email" | "post" | "throughOther";
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
export type ContactRow = { id: ContactId, name: string, contact: ClientContact, bsn: string | null, addressLines: Array<string>, ending: Ending | null, mandates: Array<MandateRow>, willingness: Array<WillingnessRow>, acting: Array<ActingRow>, 
/**
 * Whether this is a representative, or a relative who may act as one.
 */
represents: boolean, conduct: Array<ConductRow>, recordedAt: string, recordedBy: string, };
export type Copied = { text: string, };
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
export type CorrectionSheetRow = { kind: ItemKind, title: string, dated: string, author: string, 
/**
 * Whether the item is shielded.
 */
shield: Shield, row: CorrectionRow, };
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
export type DataKeyOutcome = "changed" | "stopped";
export type DataKind = "ordinary" | "special" | "criminal" | "bsn";
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
export type DecisionQuestion = { client: ClientId, 
/**
 * As typed; empty means today.
 */
on: string, matter: Matter, 
/**
 * Which decision in that matter, in words as in an assessment; empty means any.
 */
about: string, };
export type DecisionRecording = { client: ClientId, decision: DecisionDraft, };
export type DecisionRow = { id: DecisionId, decision: Decision, state: DecisionState, closing: Closing | null, replaces: DecisionId | null, recordedAt: string, recordedBy: string, closedAt: string | null, closedBy: string | null, };
export type DecisionState = "upcoming" | "inForce" | "expired" | "ended" | "withdrawn" | "replaced";
export type Declaration = { user: UserId | null, name: string, role: string, signedOn: string, paper: string, endedOn: string | null, remark: string, };
export type DeclarationDraft = { 
/**
 * The user of this vault who signed; `None` for somebody else.
 */
user: UserId | null, 
/**
 * The name of somebody who is no user.
 */
name: string, 
/**
 * What they do here.
 */
role: string, 
/**
 * When they signed.
 */
signedOn: string, 
/**
 * Where the paper lies, where it is not kept here.
 */
paper: string, 
/**
 * The last day on which they worked here; the secrecy goes on.
 */
endedOn: string, 
/**
 * What else is to be known.
 */
remark: string, };
export type DeclarationRecording = { 
/**
 * `null` for a new one.
 */
id: OrganisationEntryId | null, draft: DeclarationDraft, };
export type DeclarationRegister = { rows: Array<DeclarationRow>, 
/**
 * Users without one that holds.
 */
without: Array<User>, 
/**
 * Every user, to choose from.
 */
users: Array<User>, };
export type DeclarationRow = { id: OrganisationEntryId, declaration: Declaration, isUser: boolean, files: Array<OrganisationFileRow>, version: number, recordedAt: string, recordedBy: string, };
export type DeclarationWords = { 
/**
 * Under the title.
 */
subtitle: string, 
/**
 * What the client says, signing alone: "over mij".
 */
statementOwn: string, 
/**
 * The same where others sign too: "over {client}".
 */
statementByName: string, 
/**
 * Above the recipients; empty where none are asked.
 */
recipientsHeading: string, 
/**
 * How to fill it in.
 */
recipientsInstruction: string, 
/**
 * Head of the column of names.
 */
recipientColumn: string, 
/**
 * Above what is ticked; empty where nothing is.
 */
choicesHeading: string, 
/**
 * How to fill it in.
 */
choicesInstruction: string, 
/**
 * After "Ik weet dat", each ending in a semicolon.
 */
rights: Array<string>, };
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
export type DetailField = "measure" | "party" | "reference" | "amount" | "per" | "from" | "until" | "evaluateOn";
export type DigitOutcome = "right" | "wrong" | "absent";
export type DigitReport = { 
/**
 * Which.
 */
digit: CheckDigit, 
/**
 * What it says.
 */
outcome: DigitOutcome, };
export type DisclosedItem = { id: ItemId, 
/**
 * `None` where it is shielded, or not open to this role.
 */
title: string | null, };
export type DisclosedKind = "ordinary" | "health" | "special" | "criminal" | "bsn" | "images" | "anonymised";
export type Disclosure = { 
/**
 * About which client.
 */
client: ClientId, 
/**
 * What the recipient is.
 */
recipient: RecipientKind, 
/**
 * What the recipient is called.
 */
name: string, 
/**
 * The contact on record, where it is one.
 */
contact: ContactId | null, 
/**
 * Where a letter to them goes; may be empty.
 */
address: string, 
/**
 * What for.
 */
purpose: DisclosurePurpose, 
/**
 * The same in words; may be empty.
 */
purposeWords: string, 
/**
 * Which kinds of data, those of the items among them.
 */
data: Array<DisclosedKind>, 
/**
 * Which items of the dossier.
 */
items: Array<ItemId>, 
/**
 * How much.
 */
extent: DisclosureExtent, 
/**
 * What, in words.
 */
words: string, 
/**
 * On which day.
 */
on: string, 
/**
 * Who gave it out.
 */
by: string, 
/**
 * In which function; may be empty.
 */
function: string, 
/**
 * The way it went.
 */
channel: DisclosureChannel, 
/**
 * Whether the recipient is outside the European Economic Area.
 */
outsideEurope: boolean, 
/**
 * For images: the use.
 */
imageUse: string, 
/**
 * Whether the recipient asked for a copy of the consent.
 */
copyAsked: boolean, 
/**
 * Whether the copy was sent along.
 */
copySent: boolean, 
/**
 * What carried it.
 */
carried: Carried, 
/**
 * The ground spelled out, as judged then.
 */
ground: string, 
/**
 * Its article, as judged then.
 */
article: string, 
/**
 * Whether that was "te verifiëren" then.
 */
needsChecking: boolean, 
/**
 * Conditions that were met.
 */
conditions: Array<KeptCondition>, 
/**
 * Duties that came with it.
 */
duties: Array<KeptDuty>, 
/**
 * Whether the client is to be told.
 */
notifyClient: boolean, 
/**
 * Why the client is not told at once; else empty.
 */
danger: string, 
/**
 * The disclosure that this one puts right.
 */
corrects: DisclosureId | null, };
export type DisclosureAnswer = { 
/**
 * `None` while recipient or purpose is missing.
 */
verdict: DisclosureVerdict | null, 
/**
 * What an emergency would rest on, in Dutch, with its article.
 */
emergency: string, emergencyArticle: string, };
export type DisclosureBar = { "bar": "noGround" } | { "bar": "outsideEurope", 
/**
 * What must be ticked.
 */
stand: ConditionStand, 
/**
 * Rows of the obligation catalogue.
 */
source: Array<string>, } | { "bar": "functionMayNot", 
/**
 * Those that may.
 */
authorised: Array<string>, 
/**
 * Rows of the profile's rule.
 */
source: Array<string>, } | { "bar": "notAnonymous" };
export type DisclosureChannel = "secureMail" | "email" | "post" | "inPerson" | "phone" | "portal";
export type DisclosureChoice = { 
/**
 * What it is.
 */
kind: RecipientKind, 
/**
 * In Dutch.
 */
name: string, };
export type DisclosureChoices = { 
/**
 * Recipients with their Dutch names.
 */
recipients: Array<DisclosureChoice>, 
/**
 * Purposes with the recipients that can have data for them.
 */
purposes: Array<DisclosurePurposeChoice>, 
/**
 * Kinds of data.
 */
data: Array<DisclosedKind>, 
/**
 * Ways.
 */
channels: Array<DisclosureChannel>, 
/**
 * How a notice ends.
 */
ends: Array<NoticeEnd>, 
/**
 * Functions that may disclose where the profile names them.
 */
functions: Array<string>, 
/**
 * For which purposes those functions alone may.
 */
functionsFor: Array<DisclosurePurpose>, };
export type DisclosureCondition = "directlyInvolved" | "locum" | "paymentNeedsIt" | "secrecy" | "contract" | "processorAgreement" | "controllerInstruction" | "dutyNamed" | "supervisorAsks" | "indicationNeedsIt" | "supervisionOrder" | "suspectedAbuse" | "outreachSerious" | "outreachAvoidsCare" | "outreachConsentTried" | "researchNecessary" | "researchPublicInterest" | "researchConsentImpossible" | "researchSafeguards" | "researchNoObjection" | "irreversible" | "statisticsAgreement" | "incidentNotice" | "weightyInterest" | "consentInLife" | "parentOfDeceased" | "goodCare" | "claimNeedsIt" | "adequateProtection" | "represents" | "diedYoung" | "noCoTreaterObjection" | "noInsurerObjection" | "noAnonymousObjection" | "paperOnFile" | "choiceConsented" | "profileAllows" | "profileRisk" | "consentInForce";
export type DisclosureDraft = { 
/**
 * About which client.
 */
client: ClientId, 
/**
 * What the recipient is.
 */
recipient: RecipientKind | null, 
/**
 * What the recipient is called.
 */
name: string, 
/**
 * The contact on record, where it is one.
 */
contact: ContactId | null, 
/**
 * Where the letter to them goes; may be empty.
 */
address: string, 
/**
 * What for.
 */
purpose: DisclosurePurpose | null, 
/**
 * The same in words; may be empty.
 */
purposeWords: string, 
/**
 * Which kinds of data, beside those of the items.
 */
data: Array<DisclosedKind>, 
/**
 * Which items of the dossier.
 */
items: Array<ItemId>, 
/**
 * How much.
 */
extent: DisclosureExtent, 
/**
 * What, in words.
 */
words: string, 
/**
 * On which day, as typed.
 */
on: string, 
/**
 * Who gave it out.
 */
by: string, 
/**
 * In which function; may be empty.
 */
function: string, 
/**
 * The way it went.
 */
channel: DisclosureChannel | null, 
/**
 * What was ticked.
 */
ticks: Array<ConditionDraft>, 
/**
 * The ground that is claimed.
 */
claimed: string | null, 
/**
 * Whether the recipient asked for a copy of the consent.
 */
copyAsked: boolean, 
/**
 * Whether the copy was sent along.
 */
copySent: boolean, 
/**
 * Whether the recipient is outside the European Economic Area.
 */
outsideEurope: boolean, 
/**
 * For images: the use, as in the consent.
 */
imageUse: string, 
/**
 * Why it could not wait, where nothing allows it; else empty.
 */
emergency: string, 
/**
 * Why the client is not told at once; else empty.
 */
danger: string, 
/**
 * The disclosure that this one puts right.
 */
corrects: DisclosureId | null, };
export type DisclosureDuty = "onlyNecessary" | "nameBsn" | "omitBsn" | "sendConsentCopy" | "keepProxy" | "withinConsent" | "askAgain" | "informClient" | "informSource" | "noteResearch" | "establishIdentity" | "checkCaller" | "secureChannel";
export type DisclosureExtent = "part" | "whole";
export type DisclosureFault = { 
/**
 * The field.
 */
field: DisclosureField, 
/**
 * For conditions: which.
 */
condition: DisclosureCondition | null, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type DisclosureField = "recipient" | "name" | "address" | "purpose" | "purposeWords" | "data" | "items" | "words" | "on" | "by" | "function" | "channel" | "ticks" | "claimed" | "copySent" | "imageUse" | "emergency" | "danger" | "corrects" | "from" | "until";
export type DisclosureId = string & { readonly of: "disclosure" };
export type DisclosureOutcome = "allowed" | "allowedWithDuties" | "notAllowed";
export type DisclosurePeriod = { from: string, until: string, };
export type DisclosurePurpose = "treatment" | "handover" | "consultation" | "payment" | "insuranceExecution" | "insurerRisk" | "indication" | "supervision" | "legalDuty" | "abuseReport" | "outreach" | "involvement" | "outsiderContact" | "circleAccess" | "ownRequest" | "inspection" | "afterDeath" | "audit" | "research" | "statistics" | "transfer" | "electronicExchange" | "linkRegistrations" | "publication" | "newsletter" | "partners" | "processing" | "ownClaim" | "otherPurpose";
export type DisclosurePurposeChoice = { 
/**
 * Which.
 */
purpose: DisclosurePurpose, 
/**
 * Recipients that some rule lets have data for it; absent means any.
 */
recipients: Array<RecipientKind> | null, };
export type DisclosureRefusal = { "reason": "fields", 
/**
 * The faults, never empty.
 */
faults: Array<DisclosureFault>, } | { "reason": "notAllowed", 
/**
 * What came out, with everything that is missing.
 */
verdict: DisclosureVerdict, };
export type DisclosureRegister = { from: string, until: string, rows: Array<DisclosureRegisterRow>, };
export type DisclosureRegisterRow = { client: ClientSummary, row: DisclosureRow, };
export type DisclosureRow = { id: DisclosureId, disclosure: Disclosure, 
/**
 * What the recipient is, in Dutch.
 */
recipientName: string, items: Array<DisclosedItem>, 
/**
 * Number of the letter of the consent it rests on.
 */
consentLetter: string | null, 
/**
 * Whether a later row puts it right.
 */
isCorrected: boolean, 
/**
 * Whether it puts an earlier row right.
 */
isCorrection: boolean, recordedAt: string, recordedBy: string, };
export type DisclosureVerdict = { 
/**
 * What came out.
 */
outcome: DisclosureOutcome, 
/**
 * Grounds that carry it, the best first; empty where nothing does.
 */
grounds: Array<GroundFound>, 
/**
 * Grounds that would, and what they lack.
 */
missing: Array<GroundMissing>, 
/**
 * What stands in the way of all.
 */
bars: Array<DisclosureBar>, 
/**
 * What is to be done.
 */
duties: Array<DutyDue>, 
/**
 * Where the profile is laxer than the law.
 */
laxer: Array<ProfileLaxer>, 
/**
 * Whether the client is to be told afterwards.
 */
notifyClient: boolean, 
/**
 * Whether an emergency with its reason could go past this.
 */
emergencyPossible: boolean, 
/**
 * Whether the ground is "te verifiëren".
 */
needsChecking: boolean, };
export type DocumentComparison = { 
/**
 * What.
 */
what: ComparedField, 
/**
 * How.
 */
agreement: MatchOutcome, };
export type DocumentKind = "passport" | "identityCard" | "drivingLicence" | "residenceDocument" | "otherEuropean";
export type DocumentRecipient = "carer" | "ciz" | "insurer" | "municipality" | "client" | "representative" | "family" | "school" | "landlord" | "employer" | "other";
export type DocumentWarning = "unusualShape" | "letterO" | "firstLetter" | "licenceShape" | "residenceShape";
export type Dossier = { 
/**
 * The compartments that the role may see and the profile has, in the order of the dossier.
 */
compartments: Array<CompartmentRow>, items: Array<ItemSummary>, };
export type DossierPart = { name: string, title: string, chosen: boolean, };
export type DossierPreview = { 
/**
 * What can be chosen.
 */
parts: Array<DossierPart>, 
/**
 * How many pages the print has.
 */
pageCount: number, 
/**
 * The first of them, at most 20.
 */
pages: Array<PreviewPage>, };
export type DossierSearch = { client: ClientId, text: string, };
export type DossierWanted = { client: ClientId, 
/**
 * Names of parts; `null` is all of them.
 */
parts: Array<string> | null, };
export type Dpia = { processing: string, checks: Array<Check>, need: DpiaNeed, reason: string, doneOn: string | null, by: string, outcome: string, measures: string, advice: string, adviceFollowed: AdviceFollowed | null, adviceReason: string, consultation: PriorConsultation | null, consultedOn: string | null, reviewOn: string | null, };
export type DpiaDraft = { 
/**
 * Of which processing.
 */
processing: string, 
/**
 * The criteria that were looked at.
 */
checks: Array<CheckDraft>, 
/**
 * Whether it is needed.
 */
need: DpiaNeed | null, 
/**
 * Why.
 */
reason: string, 
/**
 * When it was done; empty where it was not done yet.
 */
doneOn: string, 
/**
 * By whom.
 */
by: string, 
/**
 * What came of it: the risks.
 */
outcome: string, 
/**
 * What is done about them.
 */
measures: string, 
/**
 * The advice of the officer.
 */
advice: string, 
/**
 * What was done with it.
 */
adviceFollowed: AdviceFollowed | null, 
/**
 * Why it was not followed in full.
 */
adviceReason: string, 
/**
 * Whether the authority was asked beforehand.
 */
consultation: PriorConsultation | null, 
/**
 * When it was asked.
 */
consultedOn: string, 
/**
 * When it is looked at again.
 */
reviewOn: string, };
export type DpiaNeed = "needed" | "notNeeded";
export type DpiaRecording = { 
/**
 * `null` for a new one.
 */
id: OrganisationEntryId | null, draft: DpiaDraft, };
export type DpiaRegister = { rows: Array<DpiaRow>, criteria: Array<LawItem>, 
/**
 * From how many criteria an assessment seems needed.
 */
neededFrom: number, };
export type DpiaRow = { id: OrganisationEntryId, dpia: Dpia, checks: Array<CheckRow>, criteriaMet: number, 
/**
 * Whether the criteria say that it is needed.
 */
seemsNeeded: boolean, files: Array<OrganisationFileRow>, version: number, recordedAt: string, recordedBy: string, };
export type DraftField = { 
/**
 * Which, in the notation of the user interface.
 */
id: string, 
/**
 * What stands beside it.
 */
label: string, 
/**
 * What was typed or chosen, in the notation of the user interface.
 */
value: string, };
export type DraftId = string & { readonly of: "draft" };
export type DraftRow = { id: DraftId, heading: string, place: string, keptAt: string, fields: Array<DraftField>, };
export type DrillId = string & { readonly of: "restoreDrill" };
export type DrillRow = { id: DrillId, at: string, by: string, 
/**
 * Name of the backup.
 */
file: string, folder: string, trouble: BackupTrouble | null, 
/**
 * When the backup was made.
 */
madeAt: string | null, tables: number, rows: number, clients: number, 
/**
 * Milliseconds.
 */
millis: number, };
export type Dropped = { name: string, 
/**
 * How many bytes it has.
 */
size: number, 
/**
 * The consent that it was laid on; without one, each letter in it finds its own.
 */
consent: ConsentId | null, };
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
export type DurationUnit = "minutes" | "hours" | "days";
export type DutyDue = { 
/**
 * Which.
 */
duty: DisclosureDuty, 
/**
 * In Dutch.
 */
text: string, 
/**
 * Article, with rows of the catalogue where a profile asks it.
 */
article: string, 
/**
 * Whether it is "te verifiëren".
 */
needsChecking: boolean, };
export type EmergencyDraft = { 
/**
 * The client number; may be empty.
 */
number: string, 
/**
 * The surname, where there is no number.
 */
surname: string, 
/**
 * The whole date of birth, where there is no number.
 */
birthDate: string, 
/**
 * Why it cannot wait.
 */
reason: string, };
export type EmergencyFault = { 
/**
 * The field.
 */
field: EmergencyField, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type EmergencyField = "number" | "surname" | "birthDate" | "reason" | "finding";
export type EmergencyId = string & { readonly of: "emergencyAccess" };
export type EmergencyOpened = { client: ClientId, until: string, };
export type EmergencyRefusal = { 
/**
 * The faults, never empty.
 */
faults: Array<EmergencyFault>, };
export type EmergencyReview = { 
/**
 * Which access.
 */
access: EmergencyId, 
/**
 * What was found; never empty.
 */
finding: string, };
export type EmergencyRow = { id: EmergencyId, client: ClientSummary, user: string, reason: string, openedAt: string, until: string, 
/**
 * What was found of it, oldest first.
 */
reviews: Array<ReviewRow>, };
export type EndReason = "goalsReached" | "decisionExpired" | "clientsWish" | "movedAway" | "takenOver" | "admitted" | "died" | "byOrganisation" | "other";
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
export type EntryId = string & { readonly of: "registerEntry" };
export type EntryRow = { 
/**
 * How it is kept, with all that was added.
 */
retention: RetentionCategory, additions: Array<AdditionRow>, files: Array<FileRow>, recordedAt: string, recordedBy: string, 
/**
 * What can be added to it.
 */
canAdd: Array<AdditionKind>, 
/**
 * Whether the role may save its files elsewhere.
 */
mayDisclose: boolean, };
export type EstablishedIdentity = { "basis": "document" } & ShownDocument | { "basis": "earlier" } | { "basis": "noDocument", 
/**
 * Why not.
 */
reason: string, } | { "basis": "urgent", 
/**
 * What could not wait.
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
export type ExceptionPeriod = { 
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
export type ExpiringDecisionRow = { id: DecisionId, client: ClientSummary, funding: Funding, decisionKind: DecisionKind, number: string, funder: string, lastDay: string, 
/**
 * Whether its last day is past.
 */
isOver: boolean, };
export type Fact = { 
/**
 * What it is.
 */
label: string, 
/**
 * What it says.
 */
value: string, };
export type FieldChange = { field: string, old: string, new: string, changedAt: string, changedBy: string, };
export type FieldChoice = { 
/**
 * Under which it is kept.
 */
key: string, 
/**
 * What it says.
 */
label: string, };
export type FieldFault = { "reason": "missing" } | { "reason": "tooLong", 
/**
 * Characters allowed.
 */
max: number, } | { "reason": "strangeCharacters" } | { "reason": "notADate" } | { "reason": "noSuchDay" } | { "reason": "inTheFuture" } | { "reason": "tooLongAgo" } | { "reason": "beforeOther" } | { "reason": "dayNeeded" } | { "reason": "notAPostcode" } | { "reason": "notAHouseNumber" } | { "reason": "notAPhoneNumber" } | { "reason": "notAnEmail" } | { "reason": "bsnLength" } | { "reason": "bsnElfproef" } | { "reason": "notAChoice" } | { "reason": "notApplicable" } | { "reason": "expired" } | { "reason": "bsnDiffers" } | { "reason": "licenceNumber" } | { "reason": "noEarlierCheck" } | { "reason": "noDutchAddress" } | { "reason": "otherCountry" } | { "reason": "notAnAgbCode" } | { "reason": "bsnUseUncertain", 
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
age: number, } | { "reason": "mandatesContradict" } | { "reason": "signedWithoutCapacity" } | { "reason": "overlaps" } | { "reason": "notOnRecord" } | { "reason": "notARepresentative" } | { "reason": "afterDeath" } | { "reason": "consentIsNoBasis" } | { "reason": "moduleIsOff" } | { "reason": "notAnAmount" } | { "reason": "notATime" } | { "reason": "notANumber" } | { "reason": "overlapsDecision" } | { "reason": "afterDecision" } | { "reason": "notAVolume" } | { "reason": "volumeDoesNotFit" } | { "reason": "noConsentInForce" } | { "reason": "notBefore", 
/**
 * The first day that will do.
 */
day: string, } | { "reason": "unknownBlank", 
/**
 * The name.
 */
name: string, } | { "reason": "unprintable", 
/**
 * Each sign once.
 */
signs: string, } | { "reason": "tooLate", 
/**
 * The last day.
 */
last: string, } | { "reason": "outsideRange", 
/**
 * The smallest that will do.
 */
least: number, 
/**
 * The largest that will do.
 */
most: number, };
export type FieldType = "date" | "time" | "line" | "text" | "list" | "choice" | "yesNo";
export type FileId = string & { readonly of: "dossierFile" };
export type FileRow = { id: FileId, name: string, mediaType: string, size: number, 
/**
 * SHA-256, 64 hexadecimal signs.
 */
sha256: string, filedAt: string, filedBy: string, };
export type FileWanted = { 
/**
 * A version of the own policy; absent means the policy in use.
 */
version: number | null, };
export type FiledLetter = { letter: LetterFound, 
/**
 * Pages of the file, counted from 1.
 */
pages: Array<number>, 
/**
 * This very scan was there already; nothing was added.
 */
known: boolean, };
export type Finding = { 
/**
 * What kind of difference.
 */
kind: FindingKind, 
/**
 * How grave.
 */
level: FindingLevel, 
/**
 * Rows of the organisation's document (`ZT-16.3`) or articles that the profile names as its source.
 */
rows: Array<string>, 
/**
 * Article that the profile was compared with.
 */
article: string, 
/**
 * Since when that article holds, where known.
 */
inForce: string | null, 
/**
 * When the row of the law table was last compared with the law.
 */
comparedOn: string, 
/**
 * What the difference is, in Dutch.
 */
says: string, 
/**
 * What happens as long as the policy says so, in Dutch.
 */
meanwhile: string, 
/**
 * Whether the row of the law table is "te verifiëren".
 */
toVerify: boolean, };
export type FindingCounts = { 
/**
 * Below the law.
 */
errors: number, 
/**
 * Out of date, unclear, or able to fall short.
 */
warnings: number, 
/**
 * Good to know.
 */
remarks: number, };
export type FindingKind = "keptTooShort" | "startsEarlier" | "keptTooLong" | "identityCopyKept" | "outcomeNotFinal" | "termTooLong" | "termMayBeTooLong" | "destructionTooLong" | "termsContradict" | "copyFee" | "formTooStrict" | "breachTermMissing" | "breachTermTooLong" | "oldBreachLimit" | "representativesMissing" | "agesTooLax" | "afterDeath" | "disclosureWider" | "repealedLaw" | "renamedBody" | "oldNotification" | "erasureWider" | "correctionRefused" | "wipedAfterTransfer" | "wrongWord" | "oldStandard" | "informationMissing";
export type FindingLevel = "error" | "warning" | "remark";
export type FolderOutcome = { path: string, 
/**
 * Name of the file.
 */
file: string | null, trouble: BackupTrouble | null, };
export type FollowUp = "nothing" | "otherProvider" | "network" | "unknown";
export type ForeignSign = { 
/**
 * Line of the text, from 1, empty lines not counted.
 */
line: number, 
/**
 * Place in that line, from 1, white space not counted.
 */
position: number, 
/**
 * What it looks like.
 */
likeness: SignLikeness, };
export type Format = "pdf" | "jpeg" | "png" | "docx" | "xlsx" | "odt" | "text" | "csv" | "mp4" | "mov" | "m4a" | "mp3" | "wav";
export type FunderKind = "municipality" | "careOffice" | "insurer" | "justice";
export type Funding = "wmo" | "jeugdwet" | "wlz" | "zvw" | "pgb" | "forensic";
export type FundingChoice = { funding: Funding, kinds: Array<KindChoice>, funders: Array<FunderKind>, };
export type Given = { 
/**
 * When.
 */
on: string, 
/**
 * How.
 */
means: Means, 
/**
 * Positions of the recipients, counted from 0, for whom it was a yes.
 */
recipients: Array<number>, 
/**
 * Positions of the choices that were ticked.
 */
choices: Array<number>, };
export type Grant = { 
/**
 * Where.
 */
compartment: Compartment, 
/**
 * What, never empty in what is kept.
 */
acts: Array<Act>, };
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
export type GroundFound = { 
/**
 * Key of the row.
 */
key: string, 
/**
 * In Dutch.
 */
name: string, 
/**
 * Law, consent or contract.
 */
rests: Rests, 
/**
 * Article.
 */
article: string, 
/**
 * Rows of the obligation catalogue.
 */
source: Array<string>, 
/**
 * What else should be known, in Dutch.
 */
note: string | null, 
/**
 * Whether it is "te verifiëren".
 */
needsChecking: boolean, 
/**
 * The consent it rests on.
 */
consent: ConsentFound | null, 
/**
 * Conditions that are met.
 */
met: Array<ConditionStand>, };
export type GroundLack = { "lack": "condition", 
/**
 * Which.
 */
stand: ConditionStand, } | { "lack": "noConsent", 
/**
 * What it would have to permit.
 */
permission: Permission, } | { "lack": "consentNamesOthers", 
/**
 * Its kind in Dutch.
 */
kind: string, } | { "lack": "consentNotYet", 
/**
 * First day.
 */
from: string, } | { "lack": "consentEnded", 
/**
 * Last day on which it held.
 */
until: string, } | { "lack": "consentNotWritten", 
/**
 * Rows of the profile's rule.
 */
source: Array<string>, } | { "lack": "cannotCarry", 
/**
 * Which.
 */
kind: DisclosedKind, } | { "lack": "bsnForbidden", 
/**
 * Article.
 */
article: string, } | { "lack": "notTheWhole" } | { "lack": "clientDied" } | { "lack": "clientAlive" };
export type GroundMissing = { 
/**
 * Key of the row.
 */
key: string, 
/**
 * In Dutch.
 */
name: string, 
/**
 * Law, consent or contract.
 */
rests: Rests, 
/**
 * Article.
 */
article: string, 
/**
 * Rows of the obligation catalogue.
 */
source: Array<string>, 
/**
 * Whether it is "te verifiëren".
 */
needsChecking: boolean, 
/**
 * What is not so; never empty.
 */
lacks: Array<GroundLack>, 
/**
 * Conditions that are met.
 */
met: Array<ConditionStand>, };
export type HandFiling = { 
/**
 * Which.
 */
scan: TrayScanId, 
/**
 * Under which consent.
 */
consent: ConsentId, };
export type HeldDraft = { 
/**
 * What the page is called.
 */
heading: string, 
/**
 * Where the form is, in the notation of the user interface.
 */
place: string, 
/**
 * Fields that were changed, in order; never a password.
 */
fields: Array<DraftField>, 
/**
 * The draft that it goes on from.
 */
continues: DraftId | null, };
export type Hold = "free" | "onHold";
export type HolderRule = { 
/**
 * Whose.
 */
key: BsnHolder, 
/**
 * Their name in Dutch.
 */
name: string, 
/**
 * Whether it may be kept.
 */
store: boolean, 
/**
 * Article.
 */
article: string, 
/**
 * How sure we are.
 */
certainty: Certainty, 
/**
 * What else should be known, in Dutch.
 */
note: string | null, };
export type HoldsRow = { 
/**
 * What it is about, in Dutch.
 */
subject: string, 
/**
 * What the profile says, in Dutch.
 */
own: string, 
/**
 * What the law says, in Dutch.
 */
byLaw: string, 
/**
 * What holds, in Dutch.
 */
holds: string, 
/**
 * Article of the law.
 */
article: string, 
/**
 * Rows of the organisation's document.
 */
rows: Array<string>, 
/**
 * Whether something else holds than the profile says.
 */
differs: boolean, 
/**
 * Whether the row of the law table is "te verifiëren".
 */
toVerify: boolean, };
export type IdentityBasis = "document" | "earlier" | "noDocument" | "urgent";
export type IdentityPoint = "noCheck" | "identityAfterUrgency" | "noDocument" | "documentNotInCirculation" | "registerCheckDue" | "registerDeviates" | "bsnToAsk" | "replacementDataMissing";
export type IdentityState = { 
/**
 * Whether a document was ever shown.
 */
documentShown: boolean, open: Array<IdentityPoint>, 
/**
 * Which data that take the place of a BSN are missing; said only where there is no BSN.
 */
missing: Array<ReplacementDatum>, };
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
export type Invitation = { name: string, role: RoleDraft, };
export type Involvement = "carer" | "coTreater" | "locum" | "successor";
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
faults: Array<ItemFault>, } | { "reason": "alreadyShielded" } | { "reason": "notShielded" } | { "reason": "onHold" } | { "reason": "notOnHold" };
export type ItemRow = { id: ItemId, compartment: Compartment, item: Item, shield: Shield, hold: Hold, files: Array<FileRow>, corrections: Array<CorrectionRow>, steps: Array<ItemStep>, recordedAt: string, recordedBy: string, changedAt: string, 
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
export type ItemStepKind = "shielded" | "unshielded" | "held" | "released" | "retentionChanged";
export type ItemSummary = { id: ItemId, compartment: Compartment, shield: Shield, 
/**
 * What is in it; `None` where it is shielded from this role.
 */
shown: ShownSummary | null, };
export type KeptCondition = { 
/**
 * In Dutch, as it read then.
 */
text: string, 
/**
 * Why; empty where the program knew.
 */
reason: string, 
/**
 * Article.
 */
article: string, };
export type KeptDuty = { 
/**
 * Which.
 */
duty: DisclosureDuty, 
/**
 * In Dutch, as it read then.
 */
text: string, 
/**
 * Article.
 */
article: string, };
export type KeptScan = { scan: TrayScanId, 
/**
 * Pages of the file, counted from 1.
 */
pages: Array<number>, because: Unclear, };
export type KindChoice = { kind: DecisionKind, needsNumber: boolean, };
export type KindFault = { 
/**
 * The field.
 */
field: KindField, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type KindField = "name" | "explanation" | "permits" | "purposes" | "recipients" | "choices" | "clientSubject" | "clientOpening" | "representativeSubject" | "representativeOpening" | "paragraphs" | "subtitle" | "statementOwn" | "statementByName" | "recipientsHeading" | "recipientsInstruction" | "choicesHeading" | "choicesInstruction" | "rights";
export type KindLetter = { 
/**
 * Where the client reads it.
 */
client: ReaderWords, 
/**
 * Where a representative reads it.
 */
representative: ReaderWords, 
/**
 * What it is about, a few paragraphs.
 */
paragraphs: Array<LeadParagraph>, 
/**
 * The page that is signed.
 */
declaration: DeclarationWords, };
export type KindRefusal = { 
/**
 * The faults, never empty.
 */
faults: Array<KindFault>, };
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
export type LadderLaw = "wgbo" | "jeugdwet" | "wmo" | "uavg" | "wabvpz" | "money";
export type LawItem = { 
/**
 * Its key.
 */
key: string, 
/**
 * What is asked, in Dutch.
 */
text: string, 
/**
 * Article or row of the catalogue.
 */
article: string, 
/**
 * How sure we are.
 */
certainty: Certainty, };
export type LawNote = { 
/**
 * Article.
 */
article: string, 
/**
 * The remark, in Dutch.
 */
note: string, };
export type LawTerm = { 
/**
 * Its key.
 */
key: TermKey, 
/**
 * Number of units.
 */
value: number, 
/**
 * Unit.
 */
unit: TimeUnit, 
/**
 * Which side the law guards.
 */
bound: Bound, 
/**
 * From when it runs.
 */
from: Anchor, 
/**
 * What it is about, in Dutch.
 */
subject: string, 
/**
 * Article.
 */
article: string, 
/**
 * Since when it holds, where known.
 */
inForce: string | null, 
/**
 * How sure we are.
 */
certainty: Certainty, 
/**
 * What else should be known, in Dutch.
 */
note: string | null, };
export type LeadParagraph = { 
/**
 * The bold words, may be empty.
 */
lead: string, 
/**
 * The rest.
 */
text: string, };
export type LeftOut = { client: ClientSummary, reason: LeftOutReason, };
export type LeftOutReason = { "is": "alreadyThere", 
/**
 * Which.
 */
consent: ConsentId, } | { "is": "deceased" } | { "is": "onlyTheClient" } | { "is": "nobodySigns" } | { "is": "chooseWhoSigns" } | { "is": "recipientMissing", 
/**
 * Which kind.
 */
kind: RecipientKind, };
export type LegalBasis = "consent" | "contract" | "legalDuty" | "vitalInterest" | "publicTask" | "legitimateInterest";
export type LetterAbout = "client" | "nobody";
export type LetterBulkCheck = { letters: number, leftOut: Array<LetterLeftOut>, };
export type LetterBulkDraft = { 
/**
 * As for one client, without a client.
 */
letter: LetterDraft, clients: LetterClients, };
export type LetterBulkOutcome = { "outcome": "made", 
/**
 * How many.
 */
letters: number, 
/**
 * Who has none.
 */
leftOut: Array<LetterLeftOut>, } | { "outcome": "stopped" };
export type LetterClientList = { 
/**
 * How many there are of those sought.
 */
total: number, pageSize: number, 
/**
 * How many in care never got one.
 */
never: number, rows: Array<LetterClientRow>, };
export type LetterClientRow = { client: ClientSummary, last: string | null, };
export type LetterClients = { "are": "chosen", 
/**
 * Each once.
 */
clients: Array<ClientId>, } | { "are": "inCare", } | { "are": "neverGot", };
export type LetterClientsWanted = { 
/**
 * Which letter.
 */
kind: string, 
/**
 * Part of a name; empty for everybody.
 */
text: string, 
/**
 * Only who never got a letter of this kind.
 */
neverOnly: boolean, page: number, };
export type LetterDraft = { 
/**
 * Code of the kind.
 */
kind: string, 
/**
 * About whom.
 */
client: ClientId | null, 
/**
 * What the recipient is, where it goes to somebody else than the client.
 */
recipientKind: RecipientKind | null, 
/**
 * Their name; empty for the client or who decides for the client.
 */
recipientName: string, 
/**
 * Their address, line by line.
 */
recipientAddress: string, 
/**
 * What was typed in each field of the kind, by its name. Yes is "yes", an option its key.
 */
fields: { [key in string]: string }, };
export type LetterFault = { 
/**
 * A field of the kind by its name, or "client", "recipientKind", "recipientName" or "recipientAddress".
 */
field: string, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type LetterField = { 
/**
 * Its name in the texts.
 */
name: string, 
/**
 * Above it.
 */
label: string, 
/**
 * Below the label.
 */
hint: string, 
/**
 * What is typed.
 */
type: FieldType, 
/**
 * Whether it cannot stay empty.
 */
required: boolean, 
/**
 * What it starts with: "today", a last day, a key or a text with blanks.
 */
default: string, 
/**
 * Of a day: the last day that holds where it stays empty.
 */
otherwise: string | null, 
/**
 * Of a day: not after today.
 */
past: boolean, 
/**
 * Of a day: not before that of another field.
 */
notBefore: string | null, 
/**
 * Of a day: not after this last day.
 */
notAfter: string | null, 
/**
 * What can be chosen.
 */
options: Array<FieldChoice>, };
export type LetterFieldRow = { label: string, value: string, };
export type LetterForm = { kind: LetterKindRow, 
/**
 * Name of the client whom it is about.
 */
clientName: string | null, fields: Array<LetterField>, 
/**
 * What each field starts with, by its name.
 */
start: { [key in string]: string }, 
/**
 * What the other organisation usually is.
 */
recipient: RecipientKind | null, remarks: Array<string>, 
/**
 * Who gets it, as on the envelope; empty where that is typed.
 */
addressedTo: Array<string>, 
/**
 * The client has died, so that it goes to somebody else.
 */
deceased: boolean, 
/**
 * Nobody on record can exercise the rights of the client.
 */
nobodyDecides: boolean, };
export type LetterFound = { letterNumber: string, consent: ConsentId, client: ClientSummary, kind: string, state: ConsentState, };
export type LetterGroup = "information" | "request" | "record" | "complaint" | "breach";
export type LetterId = string & { readonly of: "letter" };
export type LetterKindRow = { code: string, name: string, explanation: string, group: LetterGroup, to: LetterTo, about: LetterAbout, 
/**
 * Articles and rows that ask it.
 */
sources: Array<string>, };
export type LetterLeftOut = { client: ClientSummary, reason: LetterLeftOutReason, };
export type LetterLeftOutReason = "deceased" | "nobodyDecides";
export type LetterPreview = { pages: Array<PreviewPage>, faults: Array<LetterFault>, };
export type LetterRefusal = { 
/**
 * The faults, never empty.
 */
faults: Array<LetterFault>, };
export type LetterRow = { id: LetterId, number: string, client: ClientId | null, kind: string, name: string, subject: string, 
/**
 * To whom, in one line.
 */
addressedTo: string, 
/**
 * What they are, in Dutch; empty for the client or who decides for the client.
 */
recipientName: string, madeOn: string, 
/**
 * What was typed; empty where the letter is not open to the role.
 */
fields: Array<LetterFieldRow>, 
/**
 * Which words it was made with.
 */
texts: Array<TextUsed>, size: number, madeAt: string, madeBy: string, 
/**
 * Whether the role may open it.
 */
mayOpen: boolean, };
export type LetterTo = "client" | "organisation" | "authority" | "public";
export type LetterWanted = { kind: string, client: ClientId | null, };
export type Likeness = "sameBsn" | "sameNameAndBirthDate" | "sameNameAndAddress";
export type LineChange = { "kind": "added", 
/**
 * The words.
 */
text: string, } | { "kind": "removed", 
/**
 * The words.
 */
text: string, } | { "kind": "changed", 
/**
 * The words before.
 */
was: string, 
/**
 * The words now.
 */
becomes: string, };
export type LineSource = "profile" | "vault" | "disclosures" | "processors" | "law" | "program" | "compatibility" | "own";
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
export type Locking = { 
/**
 * Minutes without a key or a movement, 1 to 30.
 */
idleMinutes: number, 
/**
 * Whether it locks when the window is made small.
 */
onMinimise: boolean, 
/**
 * Whether the window stays out of screenshots and shared screens.
 */
hideWindow: boolean, };
export type LockingChoice = { at: string, by: string, };
export type LockingDraft = { 
/**
 * Minutes, as typed.
 */
idleMinutes: string, 
/**
 * See [`Locking::on_minimise`].
 */
onMinimise: boolean, 
/**
 * See [`Locking::hide_window`].
 */
hideWindow: boolean, };
export type LockingFault = { 
/**
 * The field.
 */
field: LockingField, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type LockingField = "idleMinutes";
export type LockingPage = { locking: Locking, 
/**
 * `null` where nobody ever chose.
 */
chosen: LockingChoice | null, leastMinutes: number, mostMinutes: number, 
/**
 * Whether this computer can keep the window out of screenshots.
 */
canHideWindow: boolean, 
/**
 * Whether this computer tells when its screen is locked and when it goes to sleep.
 */
noticesAbsence: boolean, 
/**
 * Whether what is copied is wiped from the clipboard.
 */
wipesClipboard: boolean, };
export type LockingRefusal = { 
/**
 * The faults, never empty.
 */
faults: Array<LockingFault>, };
export type LogAttention = { 
/**
 * What the last reading of the chain found; `null` where it is whole, or was not read yet.
 */
fault: ChainFaultRow | null, 
/**
 * How many uses stand out that nobody looked into, or that are being looked into.
 */
unusual: number, };
export type LogFault = { 
/**
 * The field.
 */
field: LogField, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type LogField = "from" | "until" | "row" | "code" | "note" | "clientsInHour" | "nightFrom" | "nightUntil";
export type LogFormat = "pdf" | "csv" | "fhir";
export type LogGround = "role" | "circle" | "emergency" | "consent";
export type LogKind = "see" | "add" | "change" | "disclose" | "destroy" | "emergency" | "ownRole" | "refused";
export type LogPage = { rows: Array<AuditRow>, 
/**
 * Whether older rows fit too.
 */
more: boolean, 
/**
 * Whom the rows are about, while there is a record.
 */
clients: Array<ClientSummary>, users: Array<LogUser>, };
export type LogRefusal = { "reason": "fields", 
/**
 * The faults, never empty.
 */
faults: Array<LogFault>, } | { "reason": "tooMany", 
/**
 * The most.
 */
max: number, };
export type LogSaving = { wanted: LogWanted, format: LogFormat, };
export type LogStanding = { 
/**
 * The last row.
 */
row: number, 
/**
 * Its short code.
 */
code: string, 
/**
 * What the last reading since unlocking gave; `null` while there was none.
 */
last: ChainReport | null, notes: Array<ChainNoteRow>, 
/**
 * How long the log is kept at least.
 */
kept: LawTerm, };
export type LogUser = { id: UserId, name: string, };
export type LogWanted = { 
/**
 * Of one client; `null` for the whole log.
 */
client: ClientId | null, 
/**
 * First day; may be empty.
 */
from: string, 
/**
 * Last day; may be empty.
 */
until: string, 
/**
 * Of one user.
 */
user: UserId | null, 
/**
 * Of one kind.
 */
kind: LogKind | null, 
/**
 * Only rows before this one, for the next page.
 */
before: number | null, };
export type LogoPicture = { 
/**
 * PNG in base 64.
 */
png: string, 
/**
 * Dots in a row.
 */
width: number, 
/**
 * Rows.
 */
height: number, 
/**
 * Width on paper in millimetres.
 */
printedWidth: number, 
/**
 * Height on paper in millimetres.
 */
printedHeight: number, };
export type LogoRefusal = { "reason": "tooLarge", 
/**
 * Most megabytes of a file.
 */
megabytes: number, } | { "reason": "notAPicture" } | { "reason": "tooManyDots", 
/**
 * Most dots, in millions.
 */
millions: number, };
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
export type MaritalStatus = "unknown" | "unmarried" | "married" | "registeredPartnership" | "livingTogether" | "divorced" | "widowed";
export type MatchOutcome = "agrees" | "differs" | "unknown";
export type MatrixColumn = { code: string, name: string, offer: Offer, 
/**
 * Whether the rows have a cell of it, in the order of the columns.
 */
shown: boolean, 
/**
 * Whether it is asked of every client.
 */
expected: boolean, canBeExpected: boolean, missing: number, onItsWay: number, inForce: number, expiring: number, askAgain: number, 
/**
 * Refused or withdrawn.
 */
declined: number, };
export type MatrixRow = { client: ClientSummary, cells: Array<ConsentCell>, };
export type MatrixShow = "all" | "attention" | "missing" | "onItsWay" | "expiring" | "askAgain";
export type MatrixWanted = { onlyCurrent: boolean, show: MatrixShow, 
/**
 * Codes of the kinds to show; empty means those that are asked of every client or in use.
 */
kinds: Array<string>, 
/**
 * Name, number or date of birth of a client; empty means everybody.
 */
text: string, 
/**
 * Counted from 0.
 */
page: number, };
export type Matter = "care" | "youthCare" | "socialSupport" | "dataConsent" | "electronicExchange" | "rightsRequest" | "money";
export type Means = "paper" | "digital" | "spoken";
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
export type MrzAnswer = { layout: MrzLayout, 
/**
 * None where the document is of no kind that counts (WID art. 1).
 */
documentKind: DocumentKind | null, documentNumber: string, 
/**
 * As the zone writes it.
 */
issuer: string, 
/**
 * ISO 3166-1; empty where it is no country of which documents count.
 */
issuingCountry: string, nationality: string | null, surname: string | null, givenNames: string | null, birthDate: PartialDate | null, sex: Sex | null, validUntil: string | null, bsn: string | null, checks: Array<DigitReport>, remarks: Array<MrzRemark>, comparisons: Array<DocumentComparison>, };
export type MrzFault = { "reason": "empty" } | { "reason": "tooLong", 
/**
 * Characters allowed.
 */
max: number, } | { "reason": "foreignSigns", 
/**
 * Which and where.
 */
signs: Array<ForeignSign>, } | { "reason": "wrongLength", 
/**
 * Line of the zone, from 1.
 */
line: number, 
/**
 * Signs it must have.
 */
expected: number, 
/**
 * Signs it has.
 */
found: number, } | { "reason": "notRecognised" };
export type MrzLayout = "td1" | "td3" | "drivingLicence";
export type MrzOddity = "letterForDigit" | "digitForLetter" | "notASex" | "noSuchDay" | "notABsn";
export type MrzRemark = { 
/**
 * Line of the zone, from 1.
 */
line: number, 
/**
 * Place in that line, from 1.
 */
position: number, 
/**
 * What.
 */
oddity: MrzOddity, };
export type MrzText = { client: ClientId, text: string, };
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
export type Night = { 
/**
 * From this hour, 0–23.
 */
from: number, 
/**
 * Until this hour, not included, 0–23; never the same as `from`.
 */
until: number, };
export type NoBsnReason = "notRegistered" | "asylumSeeker" | "undocumented" | "newborn" | "refuses" | "notYetKnown";
export type Notice = { 
/**
 * About which client.
 */
client: ClientId, 
/**
 * Who is told what.
 */
kind: NoticeKind, 
/**
 * The disclosure it is about; none for data from others, nor for the client's own confirmation of a withdrawal.
 */
disclosure: DisclosureId | null, 
/**
 * The consent that was withdrawn.
 */
consent: ConsentId | null, 
/**
 * The item it is about.
 */
item: ItemId | null, 
/**
 * What it is about, in words.
 */
about: string, 
/**
 * For a correction: what it should read.
 */
reading: string, 
/**
 * Last day on which it can be told in time.
 */
dueOn: string, 
/**
 * Article.
 */
article: string, };
export type NoticeDoneDraft = { 
/**
 * Which.
 */
notice: NoticeId, 
/**
 * How.
 */
end: NoticeEnd | null, 
/**
 * When, as typed.
 */
on: string, 
/**
 * A remark; why, where it need not be told.
 */
remark: string, };
export type NoticeEnd = "sent" | "told" | "notNeeded";
export type NoticeFault = { 
/**
 * The field.
 */
field: NoticeField, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type NoticeField = "end" | "on" | "remark";
export type NoticeId = string & { readonly of: "notice" };
export type NoticeKind = "disclosed" | "corrected" | "source" | "withdrawn" | "withdrawnRecipient";
export type NoticeRefusal = { "reason": "fields", 
/**
 * The faults, never empty.
 */
faults: Array<NoticeFault>, } | { "reason": "alreadyDone", 
/**
 * When.
 */
on: string, };
export type NoticeRow = { id: NoticeId, 
/**
 * What it is about is empty where the item is shielded or not open to the role.
 */
notice: Notice, 
/**
 * Who got the data; empty where no disclosure is meant.
 */
recipient: string, letterNumber: string, 
/**
 * Whether its last day is past and nothing was done.
 */
isLate: boolean, settled: NoticeSettledRow | null, recordedAt: string, recordedBy: string, };
export type NoticeSettled = { 
/**
 * How.
 */
end: NoticeEnd, 
/**
 * When.
 */
on: string, 
/**
 * A remark; why, where it need not be told.
 */
remark: string, };
export type NoticeSettledRow = { settled: NoticeSettled, at: string, by: string, };
export type Obstacle = { "is": "wrongPassword" } | { "is": "wait", 
/**
 * Until another password is looked at, 1 to 60.
 */
seconds: number, } | { "is": "wrongRecoveryKey" } | { "is": "recoveryKeyTyped", fault: RecoveryKeyFault, } | { "is": "noSuchUser" } | { "is": "suspended" } | { "is": "otherDay" } | { "is": "notAVault" } | { "is": "damaged" } | { "is": "slotsMissing" } | { "is": "newerVersion" } | { "is": "oldSlot" } | { "is": "noFile" } | { "is": "fileExists" } | { "is": "readOnly" } | { "is": "diskFull" } | { "is": "inUse", by: string, since: string, } | { "is": "disk" } | { "is": "nothingChosen" } | { "is": "noListChosen" } | { "is": "recoveryKeyGone" } | { "is": "noViewer" };
export type Offer = "profile" | "own" | "other" | "retired";
export type OfferedKind = { kind: ConsentKind, offer: Offer, };
export type OfficerPage = { 
/**
 * Whether the profile asks one or the organisation has one.
 */
hasOfficer: boolean, officer: Contact | null, threshold: OfficerThreshold, 
/**
 * The latest.
 */
registration: OfficerRegistrationRow | null, tasks: Array<OfficerTaskRow>, };
export type OfficerRegistering = { 
/**
 * `null` for a new one.
 */
id: OrganisationEntryId | null, draft: OfficerRegistrationDraft, };
export type OfficerRegistration = { name: string, registeredOn: string, number: string, endedOn: string | null, };
export type OfficerRegistrationDraft = { 
/**
 * Who is registered.
 */
name: string, 
/**
 * Since when.
 */
registeredOn: string, 
/**
 * Number at the authority; may be empty.
 */
number: string, 
/**
 * The last day on which this officer was one; empty while it goes on.
 */
endedOn: string, };
export type OfficerRegistrationRow = { id: OrganisationEntryId, registration: OfficerRegistration, version: number, recordedAt: string, recordedBy: string, };
export type OfficerTaskRow = { key: string, text: string, article: string, 
/**
 * How often, in Dutch.
 */
every: string, source: string, 
/**
 * `None` where it was never done.
 */
nextOn: string | null, isDue: boolean, done: Array<TaskDoneRow>, };
export type OfficerThreshold = { 
/**
 * Clients in the vault.
 */
clients: number, 
/**
 * Above this number an officer is due.
 */
limit: number, 
/**
 * Article.
 */
article: string, 
/**
 * Whether there are more clients than that.
 */
isDue: boolean, };
export type OlderVaultDraft = { 
/**
 * Why.
 */
reason: string, };
export type OlderVaultRow = { 
/**
 * When the newest of what it lacks was written down.
 */
anchoredAt: string, 
/**
 * When the last thing that it has was logged.
 */
lastEventAt: string | null, };
export type OpenException = { contact: ContactId, since: string, 
/**
 * Last day, where it is known.
 */
until: string | null, reason: string, };
export type OpenNoticeRow = { client: ClientSummary, row: NoticeRow, };
export type OpenPoint = { 
/**
 * What it is about, in Dutch.
 */
subject: string, 
/**
 * Article.
 */
article: string, 
/**
 * Why it is open, in Dutch; may be empty.
 */
note: string, };
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
export type OrganisationEntryChange = { label: string, before: string, after: string, };
export type OrganisationEntryId = string & { readonly of: "organisationEntry" };
export type OrganisationEntryVersion = { version: number, recordedAt: string, recordedBy: string, 
/**
 * Empty for the first version.
 */
changes: Array<OrganisationEntryChange>, };
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
export type OrganisationFileId = string & { readonly of: "organisationFile" };
export type OrganisationFileRow = { id: OrganisationFileId, name: string, size: number, filedAt: string, filedBy: string, };
export type OrganisationRefusal = { faults: Array<OrganisationFault>, };
export type OrganisationRegister = "processors" | "certificates" | "supervision" | "processing" | "compatibility" | "officerTasks" | "officerRegistration" | "dpia" | "declarations";
export type OrganisationRegisterFault = { 
/**
 * The field of the draft.
 */
field: string, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type OrganisationRegisterRefusal = { 
/**
 * The faults.
 */
faults: Array<OrganisationRegisterFault>, };
export type OwnKindDraft = { 
/**
 * Its code is empty for a new one.
 */
kind: ConsentKind, 
/**
 * Whether new consents of it are made.
 */
offered: boolean, };
export type OwnPassword = { password: string, };
export type OwnPiece = { 
/**
 * Of which piece.
 */
path: string, 
/**
 * The own words.
 */
words: string, 
/**
 * The program's words that they took the place of, as they were then.
 */
replaces: string, };
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
export type OwnRole = { 
/**
 * Which.
 */
id: OwnRoleId, 
/**
 * What it is called.
 */
name: string, 
/**
 * Whose reach it has, and which role the log names.
 */
madeFrom: Role, 
/**
 * What it may.
 */
grants: Array<Grant>, };
export type OwnRoleDraft = { 
/**
 * Which is changed; absent for a new one.
 */
id: OwnRoleId | null, 
/**
 * What it is called.
 */
name: string, 
/**
 * From which role it is made.
 */
madeFrom: Role, 
/**
 * What it may.
 */
grants: Array<Grant>, };
export type OwnRoleId = string & { readonly of: "ownRole" };
export type OwnRoleRow = { role: OwnRole, version: number, users: number, changedAt: string, changedBy: string, };
export type OwnTextDraft = { code: string, 
/**
 * Those that read otherwise than the program's; the others may be left out.
 */
pieces: Array<OwnPiece>, 
/**
 * Why; may be empty.
 */
note: string, };
export type OwnTextRow = { number: number, 
/**
 * Whether it is the way back to the program's words.
 */
isStandard: boolean, note: string, keptAt: string, keptBy: string, 
/**
 * What it says otherwise than the version before it.
 */
changes: Array<PieceChange>, 
/**
 * How many documents on record were made with it.
 */
made: number, };
export type OwnTextSummary = { number: number, 
/**
 * How many pieces have own words.
 */
pieces: number, 
/**
 * Of how many of those the program's words have changed since, or the piece is gone.
 */
outdated: number, keptAt: string, keptBy: string, };
export type OwnVersion = { version: number, adoption: ProfileAdoption, recordedAt: string, recordedBy: string, };
export type Part = { "kind": "paragraph", "content": string } | { "kind": "bullets", "content": Array<string> } | { "kind": "steps", "content": Array<string> } | { "kind": "facts", "content": Array<Fact> } | { "kind": "table", "content": { 
/**
 * Column headings.
 */
head: Array<string>, 
/**
 * Cells, row by row.
 */
rows: Array<Array<string>>, } } | { "kind": "choices", "content": Array<string> } | { "kind": "writing", "content": Array<string> } | { "kind": "signature", "content": { 
/**
 * Filled in already.
 */
known: Array<Fact>, 
/**
 * To be written by hand.
 */
written: Array<string>, 
/**
 * What stands in the box.
 */
label: string, } };
export type PartialDate = string & { readonly of: "partialDate" };
export type PasswordChange = { old: string, new: string, };
export type Period = "once" | "week" | "fourWeeks" | "month" | "year";
export type Permission = "shareWithNamedCarers" | "exchangeWithNamedBodies" | "inspectionByNamedPerson" | "recordSpecialCategories" | "discloseToNamedInvolved" | "linkRegistrations" | "discloseAsAuthorised" | "auditInspection" | "transferDossier" | "retainLonger" | "useImages" | "useForNamedPurpose" | "shareWithPartners" | "circleAccess" | "identifiableResearch" | "electronicExchange" | "careItself" | "actAsProxy" | "sendNewsletter" | "contactNamedOutsider" | "anonymisedUse" | "insurerRiskUse" | "coTreaterSharing";
export type Piece = { 
/**
 * How many bytes came before it; 0 begins anew.
 */
from: number, 
/**
 * The bytes in base 64, at most a mebibyte or two.
 */
content: string, };
export type PieceChange = { path: string, was: string, becomes: string, };
export type PieceFault = { "reason": "noSuchPiece" } | { "reason": "missing" } | { "reason": "tooLong", 
/**
 * Characters allowed.
 */
max: number, } | { "reason": "strangeCharacters" } | { "reason": "openBrace" } | { "reason": "unknownBlank", 
/**
 * The name as typed.
 */
name: string, } | { "reason": "missingBlank", 
/**
 * Its name.
 */
name: string, } | { "reason": "unprintable", 
/**
 * The signs, each once.
 */
signs: string, };
export type PieceRow = { 
/**
 * The own words that hold now.
 */
own: string | null, 
/**
 * The program's words that they took the place of, where those read otherwise today.
 */
replaced: string | null, 
/**
 * Where it stands, "section.retention.block.0.paragraph".
 */
path: string, 
/**
 * The words as they come with the program.
 */
words: string, 
/**
 * Names between braces that may be used here.
 */
blanks: Array<string>, 
/**
 * Those of them that own words must keep.
 */
needed: Array<string>, };
export type PolicyAttention = { document: PolicyDocument, what: PolicyMatter, };
export type PolicyCheck = { policy: PolicyName, 
/**
 * Why the own policy in use cannot be read by this program; the legal minimum holds meanwhile.
 */
unreadable: ProfileFault | null, counts: FindingCounts, findings: Array<Finding>, holds: Array<HoldsRow>, 
/**
 * Rows of the law table that are "te verifiëren".
 */
open: Array<OpenPoint>, 
/**
 * When the law table was last compared with the law.
 */
comparedOn: string, };
export type PolicyDocument = "privacyStatement" | "summary" | "fullStatement" | "regulation" | "announcement" | "website" | "cameraRules" | "emailRules" | "socialMediaRules" | "secrecy";
export type PolicyFault = { 
/**
 * The field.
 */
field: PolicyField, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type PolicyField = "on" | "by" | "channels" | "inForceOn";
export type PolicyFile = { fileName: string, outcome: PolicyFileOutcome, };
export type PolicyFileOutcome = { "kind": "faults", 
/**
 * In the order of the lines, never empty.
 */
faults: Array<ProfileFault>, } | { "kind": "preview", 
/**
 * The name in the file.
 */
name: string, 
/**
 * What it says otherwise than the policy in use; empty where they say the same.
 */
changes: Array<ProfileChange>, counts: FindingCounts, findings: Array<Finding>, };
export type PolicyHistory = { versions: Array<OwnVersion>, steps: Array<PolicyStep>, };
export type PolicyLife = { 
/**
 * When its words were put together.
 */
draftedOn: string, 
/**
 * By whom it was adopted.
 */
adopted: Adoption | null, 
/**
 * Where it was made known.
 */
published: Publication | null, 
/**
 * When it was looked at again and left as it is, oldest first.
 */
reviews: Array<Review>, 
/**
 * When it was given up, before it was published.
 */
droppedOn: string | null, };
export type PolicyMatter = { "kind": "drift", 
/**
 * Than which version.
 */
since: number, 
/**
 * What.
 */
changes: Array<SectionChange>, } | { "kind": "review", 
/**
 * The version that holds.
 */
number: number, 
/**
 * By when.
 */
on: string, 
/**
 * Whether that day is past.
 */
isLate: boolean, } | { "kind": "toAdopt", 
/**
 * Its number.
 */
number: number, } | { "kind": "toPublish", 
/**
 * Its number.
 */
number: number, } | { "kind": "coming", 
/**
 * Its number.
 */
number: number, 
/**
 * From when.
 */
on: string, };
export type PolicyName = { key: string, name: string, 
/**
 * Of the organisation's own; absent for a built-in profile.
 */
own: OwnVersion | null, };
export type PolicyPage = { document: PolicyDocument, 
/**
 * Newest first.
 */
versions: Array<PolicyVersionRow>, 
/**
 * What the document would say otherwise today than its newest version; none where there is no version.
 */
drift: Array<SectionChange>, 
/**
 * Number of the version that the drift is measured from.
 */
driftFrom: number | null, 
/**
 * Where this profile makes documents known.
 */
channels: Array<string>, 
/**
 * How long before a change holds it is announced, where the profile says so.
 */
notice: Term | null, 
/**
 * Who adopted the last version that was adopted, to offer again.
 */
adoptedBy: string, };
export type PolicyPair = { earlier: PolicyVersionId, later: PolicyVersionId | null, };
export type PolicyRefusal = { "reason": "fields", 
/**
 * The faults, never empty.
 */
faults: Array<PolicyFault>, } | { "reason": "nothingChanged", 
/**
 * Number of that version.
 */
number: number, } | { "reason": "alreadyAdopted" } | { "reason": "alreadyPublished" } | { "reason": "notAdopted" } | { "reason": "dropped" } | { "reason": "notInForce" } | { "reason": "noEarlierVersion" };
export type PolicyState = "draft" | "adopted" | "published" | "inForce" | "replaced" | "dropped";
export type PolicyStep = { 
/**
 * Its name, as it is now.
 */
name: string, 
/**
 * Of the organisation's own.
 */
version: number | null, at: string, by: string, };
export type PolicyVersionId = string & { readonly of: "policyVersion" };
export type PolicyVersionPage = { row: PolicyVersionRow, title: string, lead: string, sections: Array<Section>, completeness: Array<Coverage>, };
export type PolicyVersionRow = { id: PolicyVersionId, number: number, state: PolicyState, life: PolicyLife, 
/**
 * When it is looked at again, once it was adopted.
 */
reviewOn: string | null, 
/**
 * Whether that day is near or past, and the version holds.
 */
isReviewDue: boolean, 
/**
 * The first day on which it may hold, were it published today.
 */
earliestInForce: string, 
/**
 * Number of the published version that it takes the place of.
 */
follows: number | null, 
/**
 * Name of the profile by which it was put together.
 */
profile: string, 
/**
 * State of the law table by which it was put together.
 */
lawState: string, 
/**
 * Which words it was made with.
 */
texts: Array<TextUsed>, recordedAt: string, recordedBy: string, };
export type Presence = { 
/**
 * Whether somebody touched the window since it was told last.
 */
touched: boolean, };
export type PreviewPage = { 
/**
 * Base 64.
 */
png: string, width: number, height: number, lines: Array<string>, };
export type PriorConsultation = "notNeeded" | "asked" | "answered";
export type Processing = { base: string, name: string, role: ProcessingRole, controllers: string, purposes: string, bases: string, subjects: string, data: string, recipients: string, transfers: string, retention: string, security: string, remark: string, endedOn: string | null, };
export type ProcessingDraft = { 
/**
 * Key of the entry that fills itself and is added to; empty for an entry of the organisation's own.
 */
base: string, 
/**
 * Name; of an entry that fills itself it may stay empty.
 */
name: string, 
/**
 * In which part the organisation does it.
 */
role: ProcessingRole | null, 
/**
 * For whom, where it works for others.
 */
controllers: string, 
/**
 * Purposes.
 */
purposes: string, 
/**
 * Legal bases.
 */
bases: string, 
/**
 * Groups of people.
 */
subjects: string, 
/**
 * Categories of data.
 */
data: string, 
/**
 * Recipients.
 */
recipients: string, 
/**
 * Transfer outside the European Economic Area.
 */
transfers: string, 
/**
 * Retention.
 */
retention: string, 
/**
 * Security.
 */
security: string, 
/**
 * What else is to be known.
 */
remark: string, 
/**
 * The last day on which it was done.
 */
endedOn: string, };
export type ProcessingLine = { 
/**
 * What it says, in Dutch.
 */
text: string, 
/**
 * How many the vault holds, where it was counted.
 */
count: number | null, 
/**
 * Where it comes from.
 */
source: LineSource, 
/**
 * Rows of the catalogue or articles; may be empty.
 */
reference: string, };
export type ProcessingPart = "controllers" | "purposes" | "bases" | "subjects" | "data" | "recipients" | "processors" | "transfers" | "retention" | "security";
export type ProcessingParts = { controllers: Array<ProcessingLine>, purposes: Array<ProcessingLine>, bases: Array<ProcessingLine>, subjects: Array<ProcessingLine>, data: Array<ProcessingLine>, recipients: Array<ProcessingLine>, processors: Array<ProcessingLine>, transfers: Array<ProcessingLine>, retention: Array<ProcessingLine>, security: Array<ProcessingLine>, };
export type ProcessingPlace = "insideEurope" | "outsideEurope";
export type ProcessingRecording = { 
/**
 * `null` for a new one.
 */
id: OrganisationEntryId | null, draft: ProcessingDraft, };
export type ProcessingRegister = { 
/**
 * Those that fill themselves first.
 */
rows: Array<ProcessingRow>, 
/**
 * Latest first.
 */
tests: Array<CompatibilityRow>, 
/**
 * What a test weighs.
 */
factors: Array<LawItem>, 
/**
 * The part that the organisation plays.
 */
role: ProcessingRole, };
export type ProcessingRole = "controller" | "processor";
export type ProcessingRow = { 
/**
 * Key of an entry that fills itself; empty for one of the organisation's own.
 */
key: string, 
/**
 * What the organisation recorded, where it did.
 */
entry: OrganisationEntryId | null, name: string, role: ProcessingRole, parts: ProcessingParts, 
/**
 * What art. 30 asks and is not filled in.
 */
lacking: Array<ProcessingPart>, remark: string, endedOn: string | null, 
/**
 * What the organisation typed, to be changed.
 */
own: Processing | null, recordedAt: string | null, recordedBy: string | null, };
export type Processor = { name: string, activity: string, data: string, contact: string, place: ProcessingPlace, country: string, guarantee: string, subprocessors: string, agreedOn: string | null, endsOn: string | null, reviewOn: string | null, paper: string, endedOn: string | null, remark: string, checks: Array<Check>, };
export type ProcessorDraft = { 
/**
 * Name.
 */
name: string, 
/**
 * What they do for the organisation.
 */
activity: string, 
/**
 * Categories of data.
 */
data: string, 
/**
 * Who is reached there, and how.
 */
contact: string, 
/**
 * Where the data are.
 */
place: ProcessingPlace | null, 
/**
 * The country, outside the European Economic Area.
 */
country: string, 
/**
 * By what the transfer is allowed: an adequacy decision, standard clauses.
 */
guarantee: string, 
/**
 * Who works for them in turn; one on a line.
 */
subprocessors: string, 
/**
 * The day of the agreement; empty where there is none.
 */
agreedOn: string, 
/**
 * Its last day; empty means until it is ended.
 */
endsOn: string, 
/**
 * When it is looked at again.
 */
reviewOn: string, 
/**
 * Where the paper lies, where it is not kept here.
 */
paper: string, 
/**
 * The last day on which they worked for the organisation.
 */
endedOn: string, 
/**
 * What else is to be known.
 */
remark: string, 
/**
 * What was found in the agreement.
 */
checks: Array<CheckDraft>, };
export type ProcessorRecording = { 
/**
 * `null` for a new one.
 */
id: OrganisationEntryId | null, draft: ProcessorDraft, };
export type ProcessorRegister = { rows: Array<ProcessorRow>, items: Array<LawItem>, };
export type ProcessorRow = { id: OrganisationEntryId, processor: Processor, verdict: AgreementVerdict, checks: Array<CheckRow>, 
/**
 * Latest first.
 */
supervisions: Array<SupervisionRow>, 
/**
 * When they are to be supervised next.
 */
superviseOn: string | null, files: Array<OrganisationFileRow>, version: number, recordedAt: string, recordedBy: string, };
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
export type ProfileAdoption = { 
/**
 * What the policy is called.
 */
name: string, 
/**
 * On which day it was adopted.
 */
adoptedOn: string, 
/**
 * By whom.
 */
adoptedBy: string, };
export type ProfileAdoptionDraft = { 
/**
 * What the policy is called.
 */
name: string, 
/**
 * On which day it was adopted.
 */
adoptedOn: string, 
/**
 * By whom: a person or a board.
 */
adoptedBy: string, };
export type ProfileChange = { 
/**
 * The part of the profile, in Dutch.
 */
subject: string, 
/**
 * What it says no longer, in Dutch.
 */
gone: Array<string>, 
/**
 * What it says anew, in Dutch.
 */
added: Array<string>, };
export type ProfileFault = { "reason": "toml", 
/**
 * What and where.
 */
fault: TomlFault, } | { "reason": "agesDoNotJoin", 
/**
 * Line, from 1.
 */
line: number, } | { "reason": "purposeWithoutBasis", 
/**
 * Line, from 1.
 */
line: number, } | { "reason": "interestUnnamed", 
/**
 * Line, from 1.
 */
line: number, } | { "reason": "unknownConsent", 
/**
 * Line, from 1.
 */
line: number, 
/**
 * The code as written.
 */
kind: string, } | { "reason": "notText", 
/**
 * Line, from 1.
 */
line: number, } | { "reason": "tooLarge", 
/**
 * Megabytes.
 */
limit: number, } | { "reason": "empty", 
/**
 * The list.
 */
field: string, };
export type ProfileLaxer = { 
/**
 * In Dutch.
 */
text: string, 
/**
 * Article that holds.
 */
article: string, 
/**
 * Rows of the profile's rule.
 */
source: Array<string>, };
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
export type ProseFault = { "reason": "unknownName", 
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
section: string, };
export type Publication = { 
/**
 * When.
 */
on: string, 
/**
 * Where, never none.
 */
channels: Array<string>, 
/**
 * From which day it holds.
 */
inForceOn: string, };
export type PublicationDraft = { 
/**
 * Which version.
 */
version: PolicyVersionId, 
/**
 * When.
 */
on: string, 
/**
 * Where.
 */
channels: Array<string>, 
/**
 * From which day it holds.
 */
inForceOn: string, };
export type PurposeChoice = { 
/**
 * The purpose.
 */
text: string, 
/**
 * Its bases, without consent: that carries no ordinary care.
 */
bases: Array<LegalBasis>, };
export type Reach = "reasoned" | "consented" | "circle" | "everyone";
export type ReaderWords = { 
/**
 * After "Betreft:".
 */
subject: string, 
/**
 * First paragraph.
 */
opening: string, };
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
export type RecipientKind = "gp" | "pharmacy" | "therapist" | "hospital" | "dentist" | "homeCare" | "mentalHealth" | "otherCarer" | "referrer" | "ciz" | "insurer" | "careOffice" | "municipality" | "mainContractor" | "neighbourhoodTeam" | "youthProtection" | "safeAtHome" | "safetyHouse" | "justice" | "inspectorate" | "dataProtectionAuthority" | "publicBody" | "school" | "employer" | "housingCorporation" | "client" | "representative" | "network" | "bereavedRelative" | "thirdParty" | "auditor" | "researcher" | "statisticsBody" | "businessPartner" | "processor" | "successor" | "public" | "other";
export type RecipientRow = { id: RecipientEntryId, name: string, entry: RecipientEntry, recordedAt: string, recordedBy: string, };
export type RecipientRule = { 
/**
 * The recipient.
 */
key: DocumentRecipient, 
/**
 * Its name in Dutch.
 */
name: string, 
/**
 * Whether the BSN stands on it.
 */
use: BsnUse, 
/**
 * Article.
 */
article: string, 
/**
 * How sure we are.
 */
certainty: Certainty, 
/**
 * What else should be known, in Dutch.
 */
note: string | null, };
export type Recognisable = "yes" | "no";
export type Recovery = { userName: string, recoveryKey: string, password: string, };
export type RecoveryKeyFault = "length" | "sign" | "check";
export type RefusalStep = { 
/**
 * When.
 */
on: string, 
/**
 * Which signer, counted from 0.
 */
signer: number, };
export type Regime = "wgbo" | "jeugdwet" | "wmo" | "uavg" | "wabvpz";
export type RegisterAnswer = { 
/**
 * The answer.
 */
registerOutcome: RegisterOutcome, 
/**
 * By what it was searched; `None` where it could not be asked.
 */
searchPath: RegisterPath | null, 
/**
 * On which day.
 */
askedOn: string, 
/**
 * Through what.
 */
channel: RegisterChannel, 
/**
 * What deviated, or why it was not possible; may be empty.
 */
registerRemark: string, };
export type RegisterChannel = "portal" | "software" | "onBehalf";
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
export type RegisterName = "processors" | "certificates" | "processing" | "compatibility" | "officerTasks" | "dpia" | "declarations" | "accessLog" | "bsnChecks" | "correctionSheet" | "disclosures";
export type RegisterOutcome = "found" | "foundDeviating" | "notFound" | "notPossible";
export type RegisterPath = "address" | "surname";
export type RegisterRefusal = { 
/**
 * The faults, never empty.
 */
faults: Array<RegisterFault>, };
export type RegisterTablePreview = { title: string, rows: number, 
/**
 * The first pages, at most 20.
 */
pages: Array<PreviewPage>, };
export type RegisterTableSaving = { wanted: RegisterTableWanted, format: TableFormat, };
export type RegisterTableWanted = { register: RegisterName, 
/**
 * `null` for a register of the organisation.
 */
client: ClientId | null, 
/**
 * Of the disclosures of all clients; `null` for the last year, and for every other register.
 */
period: DisclosurePeriod | null, };
export type Registration = { client: ClientDraft, bsn: string, };
export type Rejection = { id: ApplicationId, because: string, };
export type Relation = "partner" | "parent" | "child" | "sibling" | "grandparent" | "grandchild" | "otherRelative" | "network" | "informalCarer" | "carer" | "institution" | "firstContact";
export type Relatives = "unstated" | "presumedConsentOrInterest" | "representativeOrder" | "noAccess";
export type Reminder = { 
/**
 * What.
 */
kind: ReminderKind, 
/**
 * In which register.
 */
register: OrganisationRegister, 
/**
 * About which entry; absent where there is none yet.
 */
entry: OrganisationEntryId | null, 
/**
 * Name of the processor, the standard, the processing, the task or the user.
 */
name: string, 
/**
 * The day by which; absent for what is missing.
 */
due: string | null, 
/**
 * Whether that day is over.
 */
isPast: boolean, };
export type ReminderKind = "agreementMissing" | "agreementIncomplete" | "agreementEnds" | "agreementReview" | "supervisionDue" | "certificateEnds" | "certificateSuperseded" | "dpiaMissing" | "dpiaReview" | "officerTaskDue" | "declarationMissing";
export type ReplacementDatum = "surname" | "firstNames" | "birthDate" | "postcodeAndHouseNumber";
export type Representation = { on: string, clientName: string, names: Array<ContactName>, decisions: Array<WhoDecides>, 
/**
 * Towards whom the duties are not performed on that day; it does not change who decides.
 */
exceptions: Array<OpenException>, };
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
relation: string, 
/**
 * Who they are among the contacts of the client, where they are on record.
 */
contact: ContactId | null, };
export type RepresentativeRole = "parentWithAuthority" | "guardian" | "curator" | "mentor" | "administrator" | "writtenProxy" | "partner" | "parent" | "child" | "sibling" | "grandparent" | "grandchild";
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
export type Rests = "law" | "consent" | "contract";
export type RetentionCategory = "care" | "other" | "account" | "financial" | "medicationList" | "medicationIncident" | "identityCopy" | "websiteApplication" | "log" | "staff" | "applicant" | "camera" | "complaint";
export type RetentionChange = { item: ItemId, retention: RetentionCategory, reason: string, };
export type Review = { 
/**
 * When.
 */
on: string, 
/**
 * By whom.
 */
by: string, };
export type ReviewDraft = { 
/**
 * Which version.
 */
version: PolicyVersionId, 
/**
 * When.
 */
on: string, 
/**
 * By whom.
 */
by: string, };
export type ReviewRow = { by: string, finding: string, at: string, };
export type Role = "coordinator" | "careWorker" | "behaviouralScientist" | "secretariat" | "finance" | "privacyOfficer" | "auditor" | "board";
export type RoleChange = { user: UserId, role: RoleDraft, };
export type RoleDraft = { 
/**
 * Role; of an own role, the one it was made from.
 */
role: Role, 
/**
 * An own role instead.
 */
ownRole: OwnRoleId | null, 
/**
 * Of an auditor the day, as typed; of others empty.
 */
onlyOn: string, };
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
export type SavedLetters = { folder: string, files: number, };
export type ScanFault = { "reason": "empty" } | { "reason": "tooLarge", 
/**
 * Megabytes.
 */
limit: number, } | { "reason": "otherKind" } | { "reason": "damaged" } | { "reason": "tooManyPages", 
/**
 * Pages allowed.
 */
limit: number, } | { "reason": "tooSlow" };
export type ScanPicture = { 
/**
 * Base 64.
 */
png: string, width: number, height: number, };
export type ScanRefusal = { "reason": "fields", 
/**
 * The faults, never empty.
 */
faults: Array<TrayFault>, } | { "reason": "otherLetter", 
/**
 * Number of the letter on the scan.
 */
letterNumber: string, } | { "reason": "otherVault" } | { "reason": "unknownLetter" } | { "reason": "notWhole" } | { "reason": "notInTray" };
export type ScanReport = { name: string, pages: number, filed: Array<FiledLetter>, kept: Array<KeptScan>, };
export type ScanRow = { id: string, mediaType: string, size: number, filedAt: string, filedBy: string, };
export type SchemePage = { 
/**
 * How long emergency access lasts, in hours.
 */
emergencyHours: number, roles: Array<SchemeRow>, };
export type SchemeRow = { role: Role, 
/**
 * The name of an own role.
 */
own: string | null, reach: Reach, 
/**
 * Where it comes from; empty for an own role.
 */
source: string, grants: Array<Grant>, 
/**
 * Names of the users who have it and may enter.
 */
users: Array<string>, };
export type Search = { text: string, };
export type Section = { 
/**
 * Heading in Dutch.
 */
heading: string, 
/**
 * Parts in reading order.
 */
parts: Array<Part>, };
export type SectionChange = { "kind": "new", 
/**
 * Its heading.
 */
heading: string, 
/**
 * What it says.
 */
lines: Array<string>, } | { "kind": "gone", 
/**
 * Its heading.
 */
heading: string, 
/**
 * What it said.
 */
lines: Array<string>, } | { "kind": "changed", 
/**
 * Its heading now.
 */
heading: string, 
/**
 * Its heading before, where that changed too.
 */
wasHeading: string | null, 
/**
 * What changed in it, in the order of the text.
 */
lines: Array<LineChange>, };
export type Sex = "unknown" | "female" | "male" | "unspecified";
export type Sharing = "sole" | "joint";
export type Shield = "open" | "shielded";
export type ShownDocument = { 
/**
 * What was shown.
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
 * Which country gave it, ISO 3166-1 in three letters.
 */
issuingCountry: string, 
/**
 * What the register said of it.
 */
widCheck: WidCheck, };
export type ShownSummary = { kind: ItemKind, title: string, category: DataKind, dated: string, source: ItemSource, author: string, retention: RetentionCategory, files: number, corrections: number, changedAt: string, };
export type SignLikeness = "guillemet" | "cyrillic" | "greek" | "fullWidth" | "other";
export type SignatureAdvice = { client: boolean, representative: boolean, ages: [number, number], reasons: Array<SignerReason>, decision: WhoDecides, names: Array<ContactName>, };
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
 * What they answered, if they did.
 */
given: Given | null, };
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
export type SignerRule = "law" | "clientOnly";
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
export type SourceRule = { 
/**
 * The source.
 */
key: BsnSource, 
/**
 * Its name in Dutch.
 */
name: string, 
/**
 * Whether asking the register may be left out.
 */
skip: boolean, 
/**
 * Whether somebody in particular sent it, who is named.
 */
sender: boolean, 
/**
 * Article.
 */
article: string, 
/**
 * How sure we are.
 */
certainty: Certainty, 
/**
 * What else should be known, in Dutch.
 */
note: string | null, };
export type SpecialKind = "health" | "religion" | "race" | "politics" | "union" | "sexLife";
export type SpecialReason = "inAdditionToHealth" | "spiritualCare" | "unavoidableIdentification" | "expressConsent" | "vitalInterest" | "madePublic" | "legalClaim";
export type Stance = "consent" | "objection";
export type Standing = "active" | "suspended";
export type StatementOffer = { document: PolicyDocument, 
/**
 * Its title in Dutch.
 */
title: string, 
/**
 * Whether the profile says that the organisation has it.
 */
own: boolean, };
export type StatementPreview = { title: string, pages: Array<PreviewPage>, 
/**
 * Empty where the document need not inform (AVG art. 13 and 14).
 */
completeness: Array<Coverage>, 
/**
 * The words alone, of a document that is put on a website; empty for others.
 */
websiteText: string, };
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
 * When it locks by itself.
 */
locking: Locking, 
/**
 * Whether what is copied goes through the program, to be wiped.
 */
wipesClipboard: boolean, 
/**
 * The commands that the role of the user may call.
 */
allowed: Array<string>, };
export type Superseded = { 
/**
 * The standard.
 */
norm: string, 
/**
 * Year of the edition that holds.
 */
year: number, 
/**
 * Whether that is "te verifiëren".
 */
needsChecking: boolean, };
export type Supervision = { processor: OrganisationEntryId, on: string, by: string, outcome: string, nextOn: string, };
export type SupervisionDraft = { 
/**
 * Which processor.
 */
processor: OrganisationEntryId, 
/**
 * When.
 */
on: string, 
/**
 * By whom.
 */
by: string, 
/**
 * What was found.
 */
outcome: string, 
/**
 * When it is done again; empty means after the ordinary term.
 */
nextOn: string, };
export type SupervisionRow = { id: OrganisationEntryId, supervision: Supervision, recordedAt: string, recordedBy: string, };
export type TableFormat = "pdf" | "xlsx" | "csv";
export type TaskDone = { task: string, on: string, by: string, finding: string, nextOn: string, };
export type TaskDoneDraft = { 
/**
 * Key of the task.
 */
task: string, 
/**
 * When.
 */
on: string, 
/**
 * By whom.
 */
by: string, 
/**
 * What was found.
 */
finding: string, 
/**
 * When it is done again; empty means after the interval of the task.
 */
nextOn: string, };
export type TaskDoneRow = { id: OrganisationEntryId, done: TaskDone, recordedAt: string, recordedBy: string, };
export type TemporaryPassword = { user: UserId, name: string, password: string, };
export type Term = { 
/**
 * How many; 0 means "not at all".
 */
number: number, 
/**
 * Of what.
 */
unit: TimeUnit, };
export type TermKey = "request.answer" | "request.extension" | "request.extensionNotice" | "request.refusal" | "request.court" | "inform.indirect" | "destruction.wgbo" | "destruction.jeugdwet" | "destruction.wmo" | "destruction.involuntaryCare" | "destruction.involuntaryCareWait" | "retention.wgbo" | "retention.jeugdwet" | "retention.wmo" | "retention.involuntaryCare" | "retention.medicationList" | "retention.log" | "retention.financial" | "retention.staff" | "retention.applicant" | "retention.applicantWithConsent" | "retention.camera" | "retention.complaint" | "retention.identityCopy" | "breach.authority" | "breach.municipality" | "complaint.decision" | "complaint.extension" | "complaint.dispute" | "message.return" | "message.declaration" | "message.start" | "message.stop";
export type TextFault = { 
/**
 * Of which piece.
 */
path: string, 
/**
 * What is wrong.
 */
fault: PieceFault, };
export type TextGroup = "policy" | "consent" | "notice" | "letter";
export type TextPage = { code: string, name: string, group: TextGroup, inUse: boolean, pieces: Array<PieceRow>, 
/**
 * Own words for which a new version of the program has no place.
 */
homeless: Array<OwnPiece>, 
/**
 * What the program fills in.
 */
blanks: Array<BlankRow>, 
/**
 * Newest first.
 */
history: Array<OwnTextRow>, 
/**
 * How many documents on record were made with the program's words.
 */
madeWithStandard: number, };
export type TextRefusal = { 
/**
 * The faults, never empty.
 */
faults: Array<TextFault>, };
export type TextRow = { code: string, name: string, group: TextGroup, 
/**
 * Whether this organisation's profile uses it.
 */
inUse: boolean, own: OwnTextSummary | null, };
export type TextUsed = { name: string, version: TextVersion, };
export type TextVersion = { 
/**
 * Fingerprint of the program's words.
 */
standard: string, 
/**
 * Number of the organisation's own version, from 1; none where the program's words stand as they are.
 */
own: number | null, };
export type TextsFault = { "reason": "toml", 
/**
 * What and where.
 */
fault: TomlFault, } | { "reason": "prose", 
/**
 * What and where.
 */
fault: ProseFault, } | { "reason": "missingItem", 
/**
 * The item.
 */
item: Article13, } | { "reason": "missingItem14", 
/**
 * The item.
 */
item: Article14, } | { "reason": "item14WithoutSection", 
/**
 * The item.
 */
item: Article14, } | { "reason": "itemWithoutSection", 
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
export type TimeUnit = "hours" | "days" | "workingDays" | "weeks" | "months" | "years";
export type Today = { currentClients: number, clients: number, withoutIdentityCheck: Array<ClientSummary>, withoutIdentityCheckTotal: number, 
/**
 * Those that wait longest, first.
 */
toSign: Array<ConsentOverviewRow>, toSignTotal: number, 
/**
 * Those that end first, first.
 */
expiring: Array<ConsentOverviewRow>, expiringTotal: number, 
/**
 * Clients in care who lack a consent that is asked of every client.
 */
lackingConsent: number, 
/**
 * Clients in care of whom a consent must be asked anew.
 */
askAgain: number, birthdays: Array<BirthdayRow>, 
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
dueApplications: DueApplications | null, 
/**
 * Notices that are still to be given, the most urgent first.
 */
notices: Array<OpenNoticeRow>, noticesTotal: number, 
/**
 * What the registers of the organisation ask, for whoever keeps them.
 */
reminders: Array<Reminder>, 
/**
 * Emergency access that the user has not looked into; none for who cannot.
 */
emergencies: Array<EmergencyRow>, 
/**
 * Emergency access of the user's own that has not run out.
 */
ownEmergencies: Array<EmergencyRow>, 
/**
 * How many rules of the policy in use are below the law; none for who cannot change it.
 */
policyErrors: number, 
/**
 * What the documents of policy ask.
 */
policies: Array<PolicyAttention>, 
/**
 * What is wrong with the log and what stands out in it; none for who may not see it.
 */
log: LogAttention | null, 
/**
 * Of backups and drills; none for who does not see to them, and none in a practice vault.
 */
backup: BackupAttention | null, };
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
export type TrayFault = { 
/**
 * The field.
 */
field: TrayField, 
/**
 * What is wrong.
 */
fault: FieldFault, };
export type TrayField = "reason" | "letterNumber";
export type TrayRemovalDraft = { 
/**
 * Which.
 */
scan: TrayScanId, 
/**
 * Why.
 */
reason: string, };
export type TrayRow = { id: TrayScanId, name: string, pages: number, size: number, because: Unclear, receivedAt: string, receivedBy: string, };
export type TrayScanId = string & { readonly of: "trayScan" };
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
export type TypedAnchor = { 
/**
 * The number of the row; dots are left out.
 */
row: string, 
/**
 * The code, with or without its hyphens.
 */
code: string, };
export type TypedDocument = { kind: DocumentKind, number: string, };
export type TypedNumber = { letterNumber: string, };
export type TypedRecoveryKey = { recoveryKey: string, };
export type Uncertainty = { "about": "clientAge" } | { "about": "representativeAge", 
/**
 * Who.
 */
contact: ContactId, };
export type Unclear = "noCode" | "otherVault" | "twoLetters" | "unknownLetter";
export type UnusualOutcome = "inOrder" | "investigate";
export type UnusualPage = { 
/**
 * Newest first.
 */
rows: Array<UnusualRow>, rules: UnusualRules, 
/**
 * How many days back was looked.
 */
days: number, };
export type UnusualPattern = "manyClients" | "atNight" | "ownName";
export type UnusualReviewDraft = { 
/**
 * What.
 */
pattern: UnusualPattern, 
/**
 * Who.
 */
user: UserId, 
/**
 * With whom, where it is of one client.
 */
client: ClientId | null, 
/**
 * The day of it.
 */
day: string, 
/**
 * The last row that was looked at; what comes later is asked about anew.
 */
lastRow: number, 
/**
 * In order or not.
 */
outcome: UnusualOutcome, 
/**
 * Why; never empty.
 */
note: string, };
export type UnusualReviewRow = { outcome: UnusualOutcome, note: string, by: string, at: string, };
export type UnusualRow = { pattern: UnusualPattern, user: UserId, userName: string, client: ClientId | null, 
/**
 * Of whom there still is a record.
 */
clientSummary: ClientSummary | null, 
/**
 * Of a night the day on which it began.
 */
day: string, 
/**
 * The first and last of it, on the clock in the Netherlands.
 */
from: string, until: string, clients: number, lastRow: number, 
/**
 * Whether it asks for a look: nobody looked into all of it, or it is being looked into.
 */
isOpen: boolean, 
/**
 * Whether it is of the user herself; others look into that.
 */
isOwn: boolean, 
/**
 * What was found of it, oldest first.
 */
reviews: Array<UnusualReviewRow>, };
export type UnusualRules = { 
/**
 * So many different clients, or more, looked at within an hour; `null` where that is not asked.
 */
clientsInHour: number | null, 
/**
 * Hours of the night; `null` where that is not asked.
 */
night: Night | null, 
/**
 * Whether a user with the family name of the client is asked about.
 */
ownName: boolean, };
export type UnusualRulesDraft = { 
/**
 * A number of 2 or more; empty where it is not asked.
 */
clientsInHour: string, 
/**
 * An hour; empty, as the other, where the night is not asked about.
 */
nightFrom: string, 
/**
 * An hour.
 */
nightUntil: string, 
/**
 * Whether one's own family name is asked about.
 */
ownName: boolean, };
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
 * Role; of an own role, the one it was made from.
 */
role: Role, 
/**
 * The own role, where the rights are those of one.
 */
ownRole: OwnRole | null, 
/**
 * Whether the user may enter.
 */
standing: Standing, 
/**
 * The password is a temporary one, which somebody else has seen.
 */
mustChangePassword: boolean, 
/**
 * The one day on which the user may enter (RZ-2.8).
 */
onlyOn: string | null, };
export type UserChangeKind = "added" | "roleChanged" | "suspended" | "readmitted" | "reset";
export type UserCircleRow = { client: ClientSummary, row: CircleRow, };
export type UserId = string & { readonly of: "user" };
export type UserRefusal = { "field": "name", 
/**
 * What is wrong.
 */
fault: FieldFault, } | { "field": "nameTaken" } | { "field": "passwordTooShort", 
/**
 * Characters needed.
 */
min: number, } | { "field": "passwordTooCommon" } | { "field": "passwordTooLong" } | { "field": "passwordUnchanged" } | { "field": "onlyOn", 
/**
 * What is wrong.
 */
fault: FieldFault, } | { "field": "ownRole" } | { "field": "noGrants" } | { "field": "moreThanOwn" } | { "field": "lastAdministrator" } | { "field": "oneself" } | { "field": "standing" };
export type UserStepRow = { user: UserId, change: UserChangeKind, role: Role, at: string, by: string, };
export type Validity = "untilWithdrawn" | "untilDate" | "oneDay";
export type VaultState = "none" | "chosen" | "open";
export type Verdict = { "kind": "present", 
/**
 * The heading.
 */
heading: string, } | { "kind": "elsewhere", 
/**
 * Heading of the section that refers to it.
 */
heading: string, } | { "kind": "notApplicable", 
/**
 * The reason in Dutch.
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
export type WhoDecides = { 
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
export type WidCheck = "notDone" | "mayCirculate" | "mayNotCirculate" | "notPossible";
export type WidCountry = { 
/**
 * ISO 3166-1, three letters.
 */
code: string, 
/**
 * Its name in Dutch.
 */
name: string, 
/**
 * How a machine readable zone writes it, where that differs.
 */
zone: string | null, };
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
export type Withdrawal = { 
/**
 * From which day it no longer holds.
 */
on: string, 
/**
 * Who withdrew it: the client, or a representative (ZT-5.3, MW-7.6).
 */
by: string, 
/**
 * How.
 */
means: Means, };
export type WithdrawalDraft = { 
/**
 * Who withdraws it.
 */
by: string, 
/**
 * How.
 */
means: Means, };
export type WorkKind = "letters" | "files" | "dataKey";
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
export type WorkProgress = { kind: WorkKind, 
/**
 * Parts that are done.
 */
done: number, 
/**
 * Parts in all.
 */
total: number, 
/**
 * Whether it was asked to stop.
 */
stopping: boolean, };
export type WrongAssessment = { id: AssessmentId, reason: string, };
