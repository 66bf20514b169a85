//! Everything a person can ask for, on one page.
//!
//! A command fetches facts, lets `kluis-domain` decide, and keeps the verdict. It holds no rules and no SQL. Nothing
//! here knows Tauri: the window, the terminal and the test bridge all enter through [`App::call`].
#![forbid(unsafe_code)]

mod addressee;
mod audit;
mod backup;
mod bsn_check;
mod capacity;
mod care;
mod care_circle;
mod care_purpose;
mod client;
mod conduct;
mod consent;
mod consent_bulk;
mod consent_kind;
mod consent_letter;
mod consent_overview;
mod consent_scan;
mod contact;
mod disclosure;
mod document;
mod dossier;
mod dossier_file;
mod dossier_print;
mod draft;
mod emergency;
mod error;
mod host;
mod import;
mod intake;
mod letter;
mod letter_bulk;
mod letter_run;
mod locking;
mod logo;
mod mandate;
mod notice;
mod organisation;
mod organisation_register;
mod policy;
mod policy_version;
mod practice;
mod register;
mod register_table;
mod representation;
mod restore;
mod scan_inbox;
mod session;
pub mod statement;
mod texts;
mod today;
mod unlock_wait;
mod unusual;
mod user;
mod vault;
mod work;
mod work_note;
#[macro_use]
mod table;

pub use dossier_print::dossier_parts;
pub use error::{CommandError, Obstacle, RecoveryKeyFault, Result};
pub use host::{Host, Wanted};
pub use import::ImportRefusal;
pub use locking::Occasion;
pub use organisation::OrganisationRefusal;
pub use practice::{fictional_clients, fill as fill_with_fictional_clients};
pub use session::{App, Desk, Session, dutch_date};
pub use texts::{Specimen, specimens};

pub use kluis_vault::Strength;

use kluis_domain::{
    access_log::{BreakNoteDraft, LogWanted, TypedAnchor},
    backup::{BackupFolderId, OlderVaultDraft},
    bsn_check::{BsnCheckDraft, BsnCheckId, DocumentWarning},
    bsn_use::BsnLaw,
    capacity::{AssessmentDraft, AssessmentId},
    care::{CareEndDraft, ClosingDraft, DecisionId},
    care_circle::{CircleDraft, CircleMemberId},
    care_purpose::{CarePurposeDraft, CarePurposeId},
    client::{ClientDraft, ClientId},
    conduct::{ConductDraft, ConductNoteId},
    consent::{ConsentDraft, ConsentId, ConsentKind},
    contact::{ContactDraft, ContactId, RecipientEntryDraft, RecipientEntryId},
    disclosure::{DisclosureChoices, DisclosureDraft, DisclosureId, NoticeDoneDraft, NoticeId},
    dossier_item::{CorrectionDraft, FileId, ItemChoices, ItemDraft, ItemId},
    draft::{DraftId, HeldDraft},
    emergency::{EmergencyDraft, EmergencyReview},
    intake::{ApplicationDraft, ApplicationId},
    locking::LockingDraft,
    mandate::{ActingDraft, MandateDraft, MandateId, WillingnessDraft},
    office_letter::{LetterDraft, LetterId},
    organisation::Organisation,
    organisation_register::{
        CompatibilityDraft, OrganisationEntryId, OrganisationFileId, SupervisionDraft, TaskDoneDraft,
    },
    policy_version::{AdoptionDraft, PolicyVersionId, PublicationDraft, ReviewDraft},
    profile::{ProfileAdoptionDraft, ProfileSummary},
    register::{
        AbuseDraft, AdditionDraft, EntryId, IncidentDraft, MedicationDraft, RestraintDraft, TickDraft,
    },
    scan_tray::{HandFiling, TrayRemovalDraft, TrayScanId},
    statement::PolicyDocument,
    unusual::{UnusualReviewDraft, UnusualRulesDraft},
    user::{OwnRoleDraft, OwnRoleId, User, UserId},
    work_note::{WorkNoteDraft, WorkNoteId},
};

commands! {
    // Possible before a vault is open.
    locked {
        /// Where the program stands.
        "start.status" => vault::status(()) -> vault::Status;
        /// Ask where a new vault goes.
        "vault.chooseNew" => vault::choose_new(()) -> Option<vault::ChosenVault>;
        /// Ask which vault to open.
        "vault.chooseExisting" => vault::choose_existing(()) -> Option<vault::ChosenVault>;
        /// Choose one of the vaults opened before, by its place in the list.
        "vault.chooseRecent" => vault::choose_recent(usize) -> vault::ChosenVault;
        /// Make a new, empty vault in the chosen place, and open it.
        "vault.create" => vault::create(vault::Credentials) -> ();
        "vault.unlock" => vault::unlock(vault::Credentials) -> ();
        /// Open with the recovery key and set a new password.
        "vault.recover" => vault::recover(vault::Recovery) -> ();
        /// Open the practice vault; make it at the first time.
        "vault.openPractice" => vault::open_practice(()) -> ();
        "vault.lock" => vault::lock(()) -> ();
        /// Ask which backup to restore.
        "restore.choose" => restore::choose(()) -> Option<vault::ChosenVault>;
        /// What is in it, and in the others of that vault beside it.
        "restore.open" => restore::open(vault::Credentials) -> Vec<backup::BackupRow>;
        "restore.openWithRecovery" => restore::open_with_recovery(restore::TypedRecoveryKey) -> Vec<backup::BackupRow>;
        /// By its place in that list, into a new file, which is then chosen.
        "restore.run" => restore::run(usize) -> Option<vault::ChosenVault>;
        /// Forget what the backups were opened with.
        "restore.forget" => restore::forget(()) -> ();
        /// How far the backup or restoring under way is; `null` where none is.
        "backup.progress" => backup::progress(()) -> Option<backup::BackupProgress>;
        "backup.stop" => backup::stop(()) -> ();
        /// Tells of a hand on the window; whether a vault is still open.
        "session.present" => locking::present(locking::Presence) -> bool;
        /// How far the long command under way is; `null` where none is.
        "work.status" => work::status(()) -> Option<work::WorkProgress>;
        /// Ask the long command under way to stop; it then leaves everything as it was.
        "work.cancel" => work::cancel(()) -> ();
    }
    // Look, change nothing but the audit log.
    reads {
        "today.read" [See Directory] => today::read(()) -> today::Today;
        /// Best first, at most 50.
        "client.find" [See Directory] => client::find(client::Search) -> Vec<client::ClientSummary>;
        "client.list" [See Directory] => client::list(client::ClientPageWanted) -> client::ClientList;
        "client.read" [See Identification] => client::read(ClientId) -> client::ClientPage;
        /// What the form for changing starts with.
        "client.draft" [See Identification] => client::draft(ClientId) -> ClientDraft;
        "client.history" [See Identification] => client::history(ClientId) -> Vec<client::FieldChange>;
        "client.duplicates" [Add Identification] => client::duplicates(client::DuplicateQuestion) -> Vec<client::Duplicate>;
        /// Logged every time.
        "bsn.reveal" [See Bsn] => bsn_check::reveal(ClientId) -> Option<String>;
        "bsnCheck.list" [See Bsn] => bsn_check::list(ClientId) -> Vec<bsn_check::BsnCheckRow>;
        /// What looks odd about a document number; never blocks.
        "bsnCheck.warnings" [Add Bsn] => bsn_check::warnings(bsn_check::TypedDocument) -> Vec<DocumentWarning>;
        /// What is still to be done about identity and BSN.
        "bsnCheck.state" [See Bsn] => bsn_check::state(ClientId) -> bsn_check::IdentityState;
        /// Where a BSN may come from, on which pieces it stands, whose may be kept.
        "bsnCheck.rules" [See Bsn] => bsn_check::rules(()) -> BsnLaw;
        /// The lines of a document as a reader types them; neither stored nor logged.
        "bsnCheck.readMrz" [Add Bsn] => bsn_check::read_text(bsn_check::MrzText) -> bsn_check::MrzAnswer;
        "care.read" [See CareRelation] => care::read(ClientId) -> care::CarePage;
        /// Which kinds of decision and funder belong to each source of funding.
        "care.choices" [See CareRelation] => care::choices(()) -> Vec<care::FundingChoice>;
        /// The purposes of the profile; another may be typed.
        "carePurpose.choices" [See CareRelation] => care_purpose::choices(()) -> Vec<String>;
        "intake.list" [See Intake] => intake::list(()) -> intake::IntakeRegister;
        "intake.read" [See Intake] => intake::read(ApplicationId) -> intake::ApplicationPage;
        /// What the forms of the client and the decision start with.
        "intake.start" [Add Identification] => intake::start(ApplicationId) -> intake::AcceptanceStart;
        "intake.tryList" [Add Intake] => intake::try_list(intake::ApplicationColumns) -> intake::IntakeReport;
        /// Those of the profile, the organisation's own, the others.
        "consent.kinds" [See Consent] => consent_kind::list(()) -> Vec<consent_kind::OfferedKind>;
        /// Who must sign, and why.
        "consent.signatures" [See Consent] => consent::signatures(consent::SignatureQuestion) -> consent::SignatureAdvice;
        "consent.list" [See Consent] => consent::list(ClientId) -> Vec<consent::ConsentRow>;
        "consent.read" [See Consent] => consent::read(ConsentId) -> consent::ConsentRow;
        /// How the letter of a kind looks, for somebody made up.
        "consent.previewKind" [See Consent] => consent_kind::preview(ConsentKind) -> Vec<document::PreviewPage>;
        "consent.previewLetter" [See Consent] => consent_letter::preview_letter(ConsentId) -> Vec<document::PreviewPage>;
        /// Recipients, purposes and the rest of the form, under this profile.
        "disclosure.choices" [See Consent] => disclosure::offered(()) -> DisclosureChoices;
        "disclosure.list" [See Consent] => disclosure::list(ClientId) -> Vec<disclosure::DisclosureRow>;
        /// Of every client, in a period.
        "disclosure.register" [See Consent] => disclosure::register(disclosure::DisclosurePeriod) -> disclosure::DisclosureRegister;
        /// May it go, on which ground, with which duties; keeps nothing.
        "disclosure.judge" [See Consent] => disclosure::judge(DisclosureDraft) -> disclosure::DisclosureAnswer;
        "notice.list" [See Consent] => notice::list(ClientId) -> Vec<notice::NoticeRow>;
        "notice.previewLetter" [See Consent] => notice::preview_letter(NoticeId) -> Vec<document::PreviewPage>;
        /// The kinds of letters that the role may make.
        "letter.kinds" [See Consent] => letter::kinds(()) -> Vec<letter::LetterKindRow>;
        /// The fields of a letter with what they start with, and to whom it goes.
        "letter.form" [See Consent] => letter::form(letter::LetterWanted) -> letter::LetterForm;
        /// The letter as it would be; where something is missing or wrong stands the name of the field.
        "letter.preview" [See Consent] => letter::preview(LetterDraft) -> letter::LetterPreview;
        /// Those about a client, newest first.
        "letter.list" [See Consent] => letter::list(ClientId) -> Vec<letter::LetterRow>;
        /// Those about nobody in particular, newest first.
        "letter.listOfOrganisation" [Change Organisation] => letter::list_of_organisation(()) -> Vec<letter::LetterRow>;
        "letter.read" [See Consent] => letter::read(LetterId) -> letter::LetterRow;
        /// A letter as it was made.
        "letter.pages" [See Consent] => letter::kept_pages(LetterId) -> Vec<document::PreviewPage>;
        /// Everybody in care, with when they last got a letter of a kind.
        "letter.clients" [Add Consent] => letter_bulk::clients(letter_bulk::LetterClientsWanted) -> letter_bulk::LetterClientList;
        /// How many letters a run would make, and who would be left out and why; changes nothing.
        "letter.bulkCheck" [Add Consent] => letter_bulk::bulk_check(letter_bulk::LetterBulkDraft) -> letter_bulk::LetterBulkCheck;
        /// Scans of which it is not certain whose they are, newest first.
        "scan.tray" [See Consent] => scan_inbox::tray(()) -> Vec<scan_inbox::TrayRow>;
        /// The first pages, small.
        "scan.preview" [See Consent] => scan_inbox::preview(TrayScanId) -> Vec<scan_inbox::ScanPicture>;
        /// Whose letter has this number.
        "scan.letter" [See Consent] => scan_inbox::letter(scan_inbox::TypedNumber) -> scan_inbox::LetterFound;
        /// A piece of a file that was dropped on the window; the first one begins anew. Nothing is kept of it yet.
        "scan.receive" [Add Consent] => scan_inbox::receive(scan_inbox::Piece) -> ();
        /// Which client has which consents, and which are missing, end soon or must be asked anew.
        "consent.matrix" [See Consent] => consent_overview::matrix(consent_overview::MatrixWanted) -> consent_overview::ConsentMatrix;
        /// How many letters a run would make, and who would be left out and why; changes nothing.
        "consent.bulkCheck" [Add Consent] => consent_bulk::check(consent_bulk::BulkDraft) -> consent_bulk::BulkCheck;
        /// The dossier as it would be printed, and which parts it has.
        "dossier.preview" [See Identification] => dossier_print::preview(dossier_print::DossierWanted) -> dossier_print::DossierPreview;
        "contact.list" [See People] => contact::list(ClientId) -> Vec<contact::ContactRow>;
        "contact.read" [See People] => contact::read(contact::WantedContact) -> contact::ContactRow;
        /// What the form for changing starts with.
        "contact.draft" [See People] => contact::draft(contact::WantedContact) -> ContactDraft;
        "contact.history" [See People] => contact::history(contact::WantedContact) -> Vec<client::FieldChange>;
        /// Of a representative; logged every time.
        "contact.revealBsn" [See Bsn] => contact::reveal_bsn(contact::WantedContact) -> Option<String>;
        /// What may go to whom.
        "recipient.list" [See People] => contact::recipients(ClientId) -> Vec<contact::RecipientRow>;
        "capacity.list" [See People] => capacity::list(ClientId) -> Vec<capacity::AssessmentRow>;
        /// For every matter.
        "representation.read" [See People] => representation::read(representation::RepresentationQuestion) -> representation::Representation;
        /// In one matter.
        "representation.question" [See People] => representation::question(representation::DecisionQuestion) -> representation::Representation;
        /// What the form for a new item offers this role under this profile.
        "dossier.choices" [See Dossier] => dossier::choices(()) -> ItemChoices;
        /// The items in the compartments that the role may see, newest first; of a shielded one only that it is there.
        "dossier.list" [See Dossier] => dossier::list(ClientId) -> dossier::Dossier;
        /// The items of which the title, the author or the text has every word, newest first; none where no word is sought.
        "dossier.find" [See Dossier] => dossier::find(dossier::DossierSearch) -> Vec<ItemId>;
        "dossier.read" [See Dossier] => dossier::read(ItemId) -> dossier::ItemRow;
        /// Every item that the role may see, whole: what a print is made of.
        "dossier.readAll" [See Dossier] => dossier::read_all(ClientId) -> Vec<dossier::ItemRow>;
        /// Every correction of the client's items that the role may see, oldest first.
        "dossier.correctionSheet" [See Dossier] => dossier::correction_sheet(ClientId) -> Vec<dossier::CorrectionSheetRow>;
        /// One's own notes alone.
        "workNote.list" [See WorkNotes] => work_note::list(ClientId) -> Vec<work_note::WorkNoteRow>;
        "incident.list" [See Incidents] => register::incidents(ClientId) -> Vec<register::IncidentRow>;
        "restraint.list" [See Restraint] => register::restraints(ClientId) -> Vec<register::RestraintRow>;
        "medication.list" [See Medication] => register::medications(ClientId) -> Vec<register::MedicationListRow>;
        "abuse.list" [See Abuse] => register::abuses(ClientId) -> Vec<register::AbuseRow>;
        "organisation.read" [See Organisation] => organisation::read(()) -> Organisation;
        "organisation.logo" [See Organisation] => logo::read(()) -> Option<logo::LogoPicture>;
        "profile.list" [See Organisation] => organisation::profiles(()) -> Vec<ProfileSummary>;
        "processor.list" [See Organisation] => organisation_register::processors(()) -> organisation_register::ProcessorRegister;
        "certificate.list" [See Organisation] => organisation_register::certificates(()) -> organisation_register::CertificateRegister;
        /// Filled from the profile, the vault and the other registers.
        "processing.list" [See Organisation] => organisation_register::processings(()) -> organisation_register::ProcessingRegister;
        "officer.read" [See Organisation] => organisation_register::officer(()) -> organisation_register::OfficerPage;
        "dpia.list" [See Organisation] => organisation_register::dpias(()) -> organisation_register::DpiaRegister;
        "declaration.list" [See Users] => organisation_register::declarations(()) -> organisation_register::DeclarationRegister;
        /// The versions of an entry, latest first, and what changed in each.
        "organisationRegister.history" [See Organisation] => organisation_register::history(OrganisationEntryId) -> Vec<organisation_register::OrganisationEntryVersion>;
        /// Which role may do what with which part of the record.
        /// A register as it would be printed.
        "registerTable.preview" [See Organisation] => register_table::preview(register_table::RegisterTableWanted) -> register_table::RegisterTablePreview;
        /// The policy in use against the law, and what holds.
        "policy.check" [See Organisation] => policy::check(()) -> policy::PolicyCheck;
        /// Every version of the own policy, and by which the organisation worked from when.
        "policy.history" [See Organisation] => policy::history(()) -> policy::PolicyHistory;
        /// The documents of policy that fit the profile.
        "statement.list" [See Organisation] => statement::list(()) -> Vec<statement::StatementOffer>;
        "statement.preview" [See Organisation] => statement::preview(PolicyDocument) -> statement::StatementPreview;
        "policyVersion.list" [See Organisation] => policy_version::list(PolicyDocument) -> policy_version::PolicyPage;
        "policyVersion.read" [See Organisation] => policy_version::read(PolicyVersionId) -> policy_version::PolicyVersionPage;
        /// What a later version says otherwise, or what the document would say today.
        "policyVersion.compare" [See Organisation] => policy_version::compare(policy_version::PolicyPair) -> Vec<kluis_domain::policy_change::SectionChange>;
        "policyVersion.preview" [See Organisation] => policy_version::preview(PolicyVersionId) -> Vec<document::PreviewPage>;
        /// The announcement of what a version changes.
        "policyVersion.previewChange" [See Organisation] => policy_version::preview_change(PolicyVersionId) -> Vec<document::PreviewPage>;
        /// Every text that can be adapted.
        "text.list" [See Organisation] => texts::list(()) -> Vec<texts::TextRow>;
        "text.read" [See Organisation] => texts::read(String) -> texts::TextPage;
        /// How a text looks in own words, for somebody made up; keeps nothing.
        "text.preview" [See Organisation] => texts::preview(texts::OwnTextDraft) -> Vec<document::PreviewPage>;
        /// Who looked at or changed the record of a client ("Wie keek mee").
        "audit.client" [See Audit] => audit::client(ClientId) -> Vec<audit::AuditRow>;
        /// The log, of a client or whole, newest first, a page at a time.
        "audit.search" [See Audit] => audit::search(LogWanted) -> audit::LogPage;
        /// Where the log is, what its last reading gave, and what was noted of that.
        "audit.standing" [See Audit] => audit::standing(()) -> audit::LogStanding;
        /// Whether the log still has the row of a print.
        "audit.compareCode" [See Audit] => audit::compare_code(TypedAnchor) -> audit::CodeAnswer;
        /// What stands out in the use of the record, and what was found of it.
        "unusual.list" [See Audit] => unusual::list(()) -> unusual::UnusualPage;
        /// Folders, what became of the backups in them, and the drills.
        "backup.read" [Change Organisation] => backup::read(()) -> backup::BackupPage;
        /// When the vault locks by itself, and what this computer can do.
        "locking.read" [See Own] => locking::read(()) -> locking::LockingPage;
        /// One's own forms that a lock came in between of, newest first.
        "draft.list" [See Own] => draft::list(()) -> Vec<draft::DraftRow>;
        /// What stands in a form now; written at a lock and not before.
        "draft.hold" [See Own] => draft::hold(HeldDraft) -> ();
        /// On the clipboard for half a minute; `false` where the page must do it.
        "clipboard.copy" [See Own] => locking::copy(locking::Copied) -> bool;
        "user.list" [See Users] => user::list(()) -> Vec<User>;
        /// Every step of every user, newest first.
        "user.history" [See Users] => user::history(()) -> Vec<user::UserStepRow>;
        "ownRole.list" [See Users] => user::own_roles(()) -> Vec<user::OwnRoleRow>;
        /// Which role may what, of whom, and who has it (bevoegdheidsschema).
        "scheme.read" [See Organisation] => user::scheme(()) -> user::SchemePage;
        /// Who is in the circle of a client, and who can see what.
        "circle.read" [See Circle] => care_circle::read(ClientId) -> care_circle::CirclePage;
        /// The circles that a user is or was in.
        "circle.ofUser" [See Users] => care_circle::of_user(UserId) -> Vec<care_circle::UserCircleRow>;
        /// The new recovery key, until it is on paper.
        "recovery.groups" [Change Users] => vault::recovery_groups(()) -> Vec<String>;
        "import.dryRun" [Add Identification] => import::dry_run(import::ColumnChoice) -> import::ImportReport;
    }
    // Change the record.
    changes {
        "client.register" [Add Identification] => client::register(client::Registration) -> ClientId;
        "client.change" [Change Identification] => client::change(client::ClientChange) -> ();
        "bsnCheck.record" [Add Bsn] => bsn_check::record(BsnCheckDraft) -> BsnCheckId;
        "decision.record" [Add CareRelation] => care::record(care::DecisionRecording) -> DecisionId;
        "decision.close" [Change CareRelation] => care::close(ClosingDraft) -> ();
        "carePurpose.record" [Add CareRelation] => care_purpose::record(CarePurposeDraft) -> CarePurposeId;
        "carePurpose.end" [Change CareRelation] => care_purpose::end(care_purpose::CarePurposeEnd) -> ();
        "care.end" [Change CareRelation] => care::end(CareEndDraft) -> ();
        "care.resume" [Change CareRelation] => care::resume(ClientId) -> ();
        "intake.record" [Add Intake] => intake::record(ApplicationDraft) -> ApplicationId;
        "intake.reject" [Change Intake] => intake::reject(intake::Rejection) -> ();
        /// Registers the client, with the decision where one is given, and keeps the link.
        "intake.accept" [Add Identification] => intake::accept(intake::Acceptance) -> ClientId;
        /// The person is a client already.
        "intake.link" [Change Intake] => intake::link(intake::Link) -> ();
        /// All that are due, after one confirmation of how many.
        "intake.destroyDue" [Destroy Intake] => intake::destroy_due(intake::Confirmed) -> intake::Destroyed;
        /// All or nothing.
        "intake.importList" [Add Intake] => intake::import_list(intake::ApplicationColumns) -> intake::ApplicationsImported;
        "consent.propose" [Add Consent] => consent::propose(ConsentDraft) -> ConsentId;
        "consent.markPrinted" [Change Consent] => consent::mark_printed(ConsentId) -> ();
        "consent.sign" [Change Consent] => consent::sign(consent::ConsentSignature) -> ();
        "consent.refuse" [Change Consent] => consent::refuse(consent::ConsentNo) -> ();
        /// At once.
        "consent.withdraw" [Change Consent] => consent::withdraw(consent::ConsentWithdrawal) -> ();
        /// Which kinds are asked of every client, by their codes.
        "consent.expectKinds" [Change Organisation] => consent_overview::expect(Vec<String>) -> ();
        /// A letter for each of many clients; all of them or, where it is stopped, none.
        "consent.bulkMake" [Add Consent] => consent_bulk::make(consent_bulk::BulkDraft) -> consent_bulk::BulkOutcome;
        /// A new kind of the organisation's own, or a new version of one.
        "consent.keepKind" [Change Organisation] => consent_kind::keep(consent_kind::OwnKindDraft) -> String;
        /// Refused without a ground, save in an emergency with its reason.
        "disclosure.record" [Add Consent] => disclosure::record(DisclosureDraft) -> DisclosureId;
        /// Made and kept as it is.
        "letter.make" [Add Consent] => letter::make(LetterDraft) -> LetterId;
        /// A letter to each of many clients; all of them or, where it is stopped, none.
        "letter.bulkMake" [Add Consent] => letter_bulk::bulk_make(letter_bulk::LetterBulkDraft) -> letter_bulk::LetterBulkOutcome;
        "notice.done" [Change Consent] => notice::done(NoticeDoneDraft) -> ();
        "scan.fileByHand" [Add Consent] => scan_inbox::file_by_hand(HandFiling) -> ();
        /// Out of the tray, for good.
        "scan.remove" [Change Consent] => scan_inbox::remove(TrayRemovalDraft) -> ();
        "contact.add" [Add People] => contact::add(ContactDraft) -> ContactId;
        "contact.change" [Change People] => contact::change(contact::ContactChange) -> ();
        /// No longer around the client, with what they may still decide.
        "contact.end" [Change People] => contact::end(contact::ContactEnd) -> ();
        /// Whether a contact acts when it is their turn.
        "contact.willingness" [Change People] => mandate::record_willingness(WillingnessDraft) -> ();
        /// Which of equals acts for the others.
        "contact.acting" [Change People] => mandate::choose_acting(ActingDraft) -> ();
        "mandate.add" [Add People] => mandate::add(MandateDraft) -> MandateId;
        /// The paper by which a mandate is known.
        "mandate.seen" [Change People] => mandate::seen(mandate::MandatePaper) -> ();
        "mandate.end" [Change People] => mandate::end(mandate::MandateEnd) -> ();
        /// How a representative goes about it, or that the duties are not performed towards one.
        "conduct.record" [Add People] => conduct::record(ConductDraft) -> ConductNoteId;
        /// The duties are performed towards the representative again.
        "conduct.end" [Change People] => conduct::end(conduct::ConductEnd) -> ();
        "recipient.add" [Add People] => contact::add_recipient(RecipientEntryDraft) -> RecipientEntryId;
        "recipient.end" [Change People] => contact::end_recipient(contact::RecipientEnd) -> ();
        "capacity.record" [Add People] => capacity::record(AssessmentDraft) -> AssessmentId;
        "capacity.end" [Change People] => capacity::end(capacity::AssessmentEnd) -> ();
        /// It was wrong from the start, and never counts.
        "capacity.withdraw" [Change People] => capacity::withdraw(capacity::WrongAssessment) -> ();
        "dossier.add" [See Dossier] => dossier::add(ItemDraft) -> ItemId;
        /// On the correction sheet; the item itself stays as it is.
        "dossier.correct" [See Dossier] => dossier::correct(CorrectionDraft) -> uuid::Uuid;
        "dossier.shield" [See Dossier] => dossier::shield(dossier::ItemReason) -> ();
        "dossier.unshield" [See Dossier] => dossier::unshield(dossier::ItemReason) -> ();
        /// Kept as it is, whatever its term, until it is released.
        "dossier.hold" [See Dossier] => dossier::hold(dossier::ItemReason) -> ();
        "dossier.release" [See Dossier] => dossier::release(dossier::ItemReason) -> ();
        "dossier.changeRetention" [See Dossier] => dossier::change_retention(dossier::RetentionChange) -> ();
        "workNote.write" [Add WorkNotes] => work_note::write(WorkNoteDraft) -> WorkNoteId;
        /// For good, by its author alone.
        "workNote.destroy" [Destroy WorkNotes] => work_note::destroy(WorkNoteId) -> ();
        "incident.record" [Add Incidents] => register::record_incident(IncidentDraft) -> EntryId;
        "incident.complete" [Change Incidents] => register::complete_incident(AdditionDraft) -> ();
        "restraint.record" [Add Restraint] => register::record_restraint(RestraintDraft) -> EntryId;
        "restraint.complete" [Change Restraint] => register::complete_restraint(AdditionDraft) -> ();
        "medication.record" [Add Medication] => register::record_medication(MedicationDraft) -> EntryId;
        "medication.complete" [Change Medication] => register::complete_medication(AdditionDraft) -> ();
        "medication.tick" [Add Medication] => register::tick(TickDraft) -> ();
        "abuse.record" [Add Abuse] => register::record_abuse(AbuseDraft) -> EntryId;
        "abuse.complete" [Change Abuse] => register::complete_abuse(AdditionDraft) -> ();
        "organisation.save" [Change Organisation] => organisation::save(Organisation) -> ();
        /// New, or a new version of one; so are the others below.
        "processor.record" [Change Organisation] => organisation_register::record_processor(organisation_register::ProcessorRecording) -> OrganisationEntryId;
        "certificate.record" [Change Organisation] => organisation_register::record_certificate(organisation_register::CertificateRecording) -> OrganisationEntryId;
        "supervision.record" [Change Organisation] => organisation_register::record_supervision(SupervisionDraft) -> OrganisationEntryId;
        "processing.record" [Change Organisation] => organisation_register::record_processing(organisation_register::ProcessingRecording) -> OrganisationEntryId;
        /// The five factors of a new purpose, and what follows from them.
        "compatibility.record" [Change Organisation] => organisation_register::record_compatibility(CompatibilityDraft) -> OrganisationEntryId;
        "officer.taskDone" [Change Organisation] => organisation_register::record_task_done(TaskDoneDraft) -> OrganisationEntryId;
        /// The registration at the authority.
        "officer.register" [Change Organisation] => organisation_register::record_registration(organisation_register::OfficerRegistering) -> OrganisationEntryId;
        "dpia.record" [Change Organisation] => organisation_register::record_dpia(organisation_register::DpiaRecording) -> OrganisationEntryId;
        "declaration.record" [Change Users] => organisation_register::record_declaration(organisation_register::DeclarationRecording) -> OrganisationEntryId;
        /// The file that was read last; the organisation works by it at once.
        "policy.adopt" [Change Organisation] => policy::adopt(ProfileAdoptionDraft) -> ();
        /// Back to a built-in profile, by its key; the own one stays on record.
        "policy.useBuiltIn" [Change Organisation] => policy::use_built_in(String) -> ();
        "organisation.removeLogo" [Change Organisation] => logo::remove(()) -> ();
        /// Puts the words of a document together as a new version.
        "policyVersion.draft" [Change Organisation] => policy_version::draft(PolicyDocument) -> PolicyVersionId;
        "policyVersion.adopt" [Change Organisation] => policy_version::adopt(AdoptionDraft) -> ();
        "policyVersion.publish" [Change Organisation] => policy_version::publish(PublicationDraft) -> ();
        /// Looked at again, and left as it is.
        "policyVersion.review" [Change Organisation] => policy_version::review(ReviewDraft) -> ();
        /// Before it is published.
        "policyVersion.giveUp" [Change Organisation] => policy_version::give_up(PolicyVersionId) -> ();
        /// Own words for a text, as a new version.
        "text.keep" [Change Organisation] => texts::keep(texts::OwnTextDraft) -> u32;
        /// Back to the program's words.
        "text.reset" [Change Organisation] => texts::reset(String) -> ();
        /// All or nothing.
        "import.run" [Add Identification] => import::run(import::ColumnChoice) -> import::Imported;
        /// With a temporary password, told once.
        "user.invite" [Add Users] => user::invite(user::Invitation) -> user::TemporaryPassword;
        "user.changeRole" [Change Users] => user::change_role(user::RoleChange) -> ();
        /// Destroys the slot.
        "user.suspend" [Change Users] => user::suspend(UserId) -> ();
        /// A temporary password for who forgot hers.
        "user.reset" [Change Users] => user::reset(UserId) -> user::TemporaryPassword;
        "user.readmit" [Change Users] => user::readmit(UserId) -> user::TemporaryPassword;
        /// A new own role, or a new version of one.
        "ownRole.keep" [Change Users] => user::keep_own_role(OwnRoleDraft) -> OwnRoleId;
        "circle.add" [Add Circle] => care_circle::add(CircleDraft) -> CircleMemberId;
        /// The same user in the circle of many clients; who is in it already stays as she is.
        "circle.addMany" [Add Circle] => care_circle::add_many(care_circle::CircleOfMany) -> usize;
        "circle.end" [Change Circle] => care_circle::end(care_circle::CircleEnd) -> ();
        /// To a client outside one's circle, with a reason, for some hours.
        "emergency.open" [Add Emergency] => emergency::open(EmergencyDraft) -> emergency::EmergencyOpened;
        /// What was found of an access.
        "emergency.review" [Change Emergency] => emergency::review(EmergencyReview) -> ();
        /// What was found of a break in the chain of the log.
        "audit.noteBreak" [Change Audit] => audit::note_break(BreakNoteDraft) -> ();
        /// What was found of something that stands out.
        "unusual.review" [Change Audit] => unusual::review(UnusualReviewDraft) -> ();
        /// From when a use stands out.
        "unusual.keepRules" [Change Audit] => unusual::keep_rules(UnusualRulesDraft) -> ();
        /// What lies there stays there.
        "backup.removeFolder" [Change Organisation] => backup::remove_folder(BackupFolderId) -> ();
        /// Why an older version of the vault is worked with.
        "vault.explainAge" [Change Own] => backup::explain_age(OlderVaultDraft) -> ();
        /// The form was saved or left; with the draft that it went on from, if any.
        "draft.letGo" [Change Own] => draft::let_go(Option<DraftId>) -> ();
        "draft.destroy" [Change Own] => draft::destroy(DraftId) -> ();
        "user.changePassword" [Change Own] => user::change_password(user::PasswordChange) -> ();
        /// The owner says that the recovery key is on paper; the program forgets it.
        "recovery.kept" [Change Users] => vault::recovery_kept(()) -> ();
        /// A new recovery key; the old one stops working.
        "recovery.renew" [Change Users] => vault::renew_recovery(vault::OwnPassword) -> ();
    }
    // Ask where or which, then enter the vault.
    desk {
        "consent.viewLetter" [Disclose Consent] => consent_letter::view_letter(ConsentId) -> ();
        "consent.saveLetter" [Disclose Consent] => consent_letter::save_letter(ConsentId) -> Option<document::SavedFile>;
        /// The letters of the last run in one document.
        "consent.bulkView" [Disclose Consent] => consent_bulk::view(()) -> ();
        "consent.bulkSave" [Disclose Consent] => consent_bulk::save_merged(()) -> Option<document::SavedFile>;
        /// The letters of the last run, a file each.
        "consent.bulkSaveEach" [Disclose Consent] => consent_bulk::save_each(()) -> Option<letter_run::SavedLetters>;
        "consent.fileScan" [Add Consent] => consent_scan::file_scan(ConsentId) -> Option<uuid::Uuid>;
        "consent.viewScan" [Disclose Consent] => consent_scan::view_scan(consent_scan::WantedScan) -> ();
        "notice.viewLetter" [Disclose Consent] => notice::view_letter(NoticeId) -> ();
        "notice.saveLetter" [Disclose Consent] => notice::save_letter(NoticeId) -> Option<document::SavedFile>;
        "letter.view" [Disclose Consent] => letter::view(LetterId) -> ();
        "letter.save" [Disclose Consent] => letter::save_letter(LetterId) -> Option<document::SavedFile>;
        /// The letters of the last run in one document.
        "letter.bulkView" [Disclose Consent] => letter_bulk::bulk_view(()) -> ();
        "letter.bulkSave" [Disclose Consent] => letter_bulk::bulk_save(()) -> Option<document::SavedFile>;
        /// The letters of the last run, a file each.
        "letter.bulkSaveEach" [Disclose Consent] => letter_bulk::bulk_save_each(()) -> Option<letter_run::SavedLetters>;
        /// Reads the codes in the file that was dropped, and files each letter that it finds.
        "scan.fileDropped" [Add Consent] => scan_inbox::file_dropped(scan_inbox::Dropped) -> scan_inbox::ScanReport;
        /// The same with a file from a dialog; `null` where it was cancelled.
        "scan.choose" [Add Consent] => scan_inbox::choose(()) -> Option<scan_inbox::ScanReport>;
        "dossier.view" [Disclose Identification] => dossier_print::view(dossier_print::DossierWanted) -> ();
        "dossier.save" [Disclose Identification] => dossier_print::save_print(dossier_print::DossierWanted) -> Option<document::SavedFile>;
        /// `null` where the dialog was cancelled.
        "dossier.addFile" [See Dossier] => dossier_file::add_to_item(ItemId) -> Option<FileId>;
        /// To an entry of a register, such as the pharmacy's list as it came.
        "register.addFile" [See Dossier] => dossier_file::add_to_entry(EntryId) -> Option<FileId>;
        /// Of an item or an entry.
        "dossier.viewFile" [See Dossier] => dossier_file::view(FileId) -> ();
        "dossier.saveFile" [See Dossier] => dossier_file::save_copy(FileId) -> Option<document::SavedFile>;
        /// `null` where the dialog was cancelled.
        "organisationFile.add" [Change Organisation] => organisation_register::add_file(OrganisationEntryId) -> Option<OrganisationFileId>;
        "organisationFile.view" [See Organisation] => organisation_register::view_file(OrganisationFileId) -> ();
        "registerTable.view" [Disclose Organisation] => register_table::view(register_table::RegisterTableWanted) -> ();
        /// As a print, a workbook or a list with semicolons.
        "registerTable.save" [Disclose Organisation] => register_table::save_table(register_table::RegisterTableSaving) -> Option<document::SavedFile>;
        /// The policy as a file to change: the one in use, or a version of the own one.
        "policy.saveFile" [Disclose Organisation] => policy::save_file(policy::FileWanted) -> Option<document::SavedFile>;
        /// Reads a changed file; gives its faults, or what would change. Nothing changes yet.
        "policy.chooseFile" [Change Organisation] => policy::choose_file(()) -> Option<policy::PolicyFile>;
        /// The findings and what holds, on paper.
        "policy.view" [Disclose Organisation] => policy::view(()) -> ();
        "policy.savePdf" [Disclose Organisation] => policy::save_pdf(()) -> Option<document::SavedFile>;
        /// The words alone, for whoever makes the website.
        "statement.saveText" [Disclose Organisation] => statement::save_text(PolicyDocument) -> Option<document::SavedFile>;
        /// `null` where the dialog was cancelled.
        "organisation.chooseLogo" [Change Organisation] => logo::choose(()) -> Option<logo::LogoPicture>;
        "statement.view" [Disclose Organisation] => statement::view(PolicyDocument) -> ();
        "statement.save" [Disclose Organisation] => statement::save_statement(PolicyDocument) -> Option<document::SavedFile>;
        "policyVersion.viewPdf" [Disclose Organisation] => policy_version::view_pdf(PolicyVersionId) -> ();
        "policyVersion.savePdf" [Disclose Organisation] => policy_version::save_pdf(PolicyVersionId) -> Option<document::SavedFile>;
        /// The announcement of what a version changes.
        "policyVersion.viewChange" [Disclose Organisation] => policy_version::view_change(PolicyVersionId) -> ();
        "policyVersion.saveChange" [Disclose Organisation] => policy_version::save_change(PolicyVersionId) -> Option<document::SavedFile>;
        "scheme.view" [Disclose Users] => user::view_scheme(()) -> ();
        "scheme.save" [Disclose Users] => user::save_scheme(()) -> Option<document::SavedFile>;
        /// Who can see what of a client, on paper.
        "circle.viewAccess" [Disclose Circle] => care_circle::view_access(ClientId) -> ();
        "circle.saveAccess" [Disclose Circle] => care_circle::save_access(ClientId) -> Option<document::SavedFile>;
        /// Reads the whole chain of the log, and compares it with the slots file and every backup that can be reached.
        "audit.verify" [See Audit] => audit::verify(()) -> audit::ChainReport;
        /// The same behind the work after unlocking, without the backups; who may see the log is told.
        "audit.verifyBehind" [See Own] => audit::verify_behind(()) -> ();
        "audit.view" [Disclose Audit] => audit::view(LogWanted) -> ();
        /// As a print, a list with semicolons or FHIR.
        "audit.save" [Disclose Audit] => audit::save_log(audit::LogSaving) -> Option<document::SavedFile>;
        /// Encrypts the whole vault anew, so that who took the old key along opens nothing any more.
        "vault.changeDataKey" [Change Users] => vault::change_data_key(vault::OwnPassword) -> vault::DataKeyOutcome;
        "backup.addFolder" [Change Organisation] => backup::add_folder(()) -> Option<BackupFolderId>;
        /// Now, into every folder.
        "backup.run" [Change Organisation] => backup::run(()) -> backup::BackupOutcome;
        /// Into the folders where it is time; `null` where none is due.
        "backup.runIfDue" [See Own] => backup::run_if_due(()) -> Option<backup::BackupOutcome>;
        /// What lies in the folders, newest first.
        "backup.list" [Change Organisation] => backup::list(()) -> backup::BackupList;
        /// By its place in that list, into a new file; the present vault is locked and kept.
        "backup.restore" [Change Organisation] => restore::from_list(usize) -> Option<vault::ChosenVault>;
        /// Restores the newest backup aside, to see that it can be done.
        "backup.drill" [Change Organisation] => backup::drill(()) -> backup::DrillRow;
        /// Whether the vault is older than its slots file or its backups say.
        "vault.checkAge" [See Own] => backup::check_age(()) -> Option<backup::OlderVaultRow>;
        "locking.change" [Change Organisation] => locking::change(LockingDraft) -> ();
        "recovery.view" [Change Users] => vault::view_recovery(()) -> ();
        "recovery.save" [Change Users] => vault::save_recovery(()) -> Option<document::SavedFile>;
        "intake.chooseList" [Add Intake] => intake::choose_list(()) -> Option<intake::IntakeListChoice>;
        "import.choose" [Add Identification] => import::choose(()) -> Option<import::ImportChoice>;
        "import.saveTemplate" [See Directory] => import::save_template(()) -> Option<document::SavedFile>;
    }
}

#[cfg(test)]
mod tests;
