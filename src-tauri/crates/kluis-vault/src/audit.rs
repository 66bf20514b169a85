//! The audit log (NEN 7513): every event in the transaction of the work that it tells of, chained by hash.
//!
//! A row's hash is HMAC-SHA-256, under a key that only the open vault has, over the row and the hash before it.
//! An edited, removed, inserted or moved row breaks the chain at that row, and `chain` says which of these it was. What
//! the chain cannot see is a whole old file put back; that needs an anchor outside the file.

mod chain;

use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use uuid::Uuid;

use kluis_domain::{
    access_log::{Grounded, LogGround, RunningMembership, ground},
    authorisation::{Act, Scheme},
    backup::{BackupFolderId, DrillId},
    bsn_check::BsnCheckId,
    capacity::AssessmentId,
    care::DecisionId,
    care_circle::CircleMemberId,
    care_purpose::CarePurposeId,
    client::ClientId,
    conduct::ConductNoteId,
    consent::ConsentId,
    contact::{ContactId, RecipientEntryId},
    disclosure::{DisclosureId, NoticeId},
    dossier_item::{FileId, ItemId},
    draft::DraftId,
    emergency::EmergencyId,
    intake::ApplicationId,
    mandate::MandateId,
    office_letter::LetterId,
    organisation_register::{OrganisationEntryId, OrganisationFileId, OrganisationRegister},
    policy_version::PolicyVersionId,
    register::{EntryId, Register},
    scan_tray::TrayScanId,
    user::{OwnRoleId, UserId},
    work_note::WorkNoteId,
};

use crate::{
    Stamp, VaultError, Writer,
    names::{ACTS, LOG_GROUNDS, ROLES},
    reach::dutch_day,
};

pub use chain::{ChainFault, ChainWalk, CodeAnswer, LogHead, Verification};

/// What happened. Carries who and what it was about, never contents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names say it; their Dutch words are in the user interface")]
pub enum Event {
    VaultCreated,
    Unlocked,
    Locked,
    PasswordChanged,
    RecoveryUsed,
    RecoveryKeyRenewed,
    RecoveryKeyKept,
    BackupFolderAdded(BackupFolderId),
    BackupFolderRemoved(BackupFolderId),
    BackupsRead,
    BackupMade(BackupFolderId),
    BackupFailed(BackupFolderId),
    RestoreDrilled(DrillId),
    BackupRestored,
    VaultRestored,
    OlderVaultExplained,
    LockingRead,
    LockingChanged,
    DraftsRead,
    DraftKept(Option<ClientId>, DraftId),
    DraftDestroyed(Option<ClientId>, DraftId),
    UserAdded(UserId),
    UsersRead,
    UserRoleChanged(UserId),
    UserSuspended(UserId),
    UserReadmitted(UserId),
    UserReset(UserId),
    OwnRoleKept(OwnRoleId),
    SchemeRead,
    SchemeDisclosed,
    DataKeyChangeBegun,
    DataKeyChanged,
    CircleRead(ClientId),
    CircleMemberAdded(ClientId, CircleMemberId),
    CircleMemberEnded(ClientId, CircleMemberId),
    AccessDisclosed(ClientId),
    /// Somebody was sought for emergency access, and nobody was found.
    EmergencySought,
    EmergencyOpened(ClientId, EmergencyId),
    EmergencyReviewed(ClientId, EmergencyId),
    /// A command was called that the role may not call.
    Refused,
    DirectorySearched,
    DirectoryListed,
    ListImported,
    ClientRegistered(ClientId),
    ClientChanged(ClientId),
    ClientRead(ClientId),
    ClientHistoryRead(ClientId),
    BsnRevealed(ClientId),
    BsnChecked(ClientId, BsnCheckId),
    BsnChecksRead(ClientId),
    MrzRead(ClientId),
    CareRead(ClientId),
    CareEnded(ClientId),
    CareResumed(ClientId),
    DecisionRecorded(ClientId, DecisionId),
    DecisionClosed(ClientId, DecisionId),
    CarePurposeRecorded(ClientId, CarePurposeId),
    CarePurposeEnded(ClientId, CarePurposeId),
    ApplicationsListed,
    ApplicationsImported,
    ApplicationRead(ApplicationId),
    ApplicationRecorded(ApplicationId),
    ApplicationRejected(ApplicationId),
    ApplicationAccepted(ClientId, ApplicationId),
    ApplicationDestroyed(ApplicationId),
    ConsentsRead(ClientId),
    ConsentsListed,
    ConsentProposed(ClientId, ConsentId),
    ConsentPrinted(ClientId, ConsentId),
    ConsentSigned(ClientId, ConsentId),
    ConsentRefused(ClientId, ConsentId),
    ConsentWithdrawn(ClientId, ConsentId),
    ConsentKindsRead,
    ConsentKindKept,
    LetterPreviewed(ClientId, ConsentId),
    LetterDisclosed(ClientId, ConsentId),
    ScanFiled(ClientId, ConsentId),
    ScanViewed(ClientId, ConsentId),
    DisclosuresRead(ClientId),
    DisclosureRegisterRead,
    DisclosureRecorded(ClientId, DisclosureId),
    NoticeDue(ClientId, NoticeId),
    NoticeEnded(ClientId, NoticeId),
    NoticeLetterPreviewed(ClientId, NoticeId),
    NoticeLetterDisclosed(ClientId, NoticeId),
    LettersRead(ClientId),
    OrganisationLettersRead,
    LetterTried(ClientId),
    OrganisationLetterTried,
    LetterMade(Option<ClientId>, LetterId),
    LetterRead(Option<ClientId>, LetterId),
    LetterTaken(Option<ClientId>, LetterId),
    TrayListed,
    TrayScanAdded(TrayScanId),
    TrayScanViewed(TrayScanId),
    TrayScanFiled(ClientId, TrayScanId),
    TrayScanRemoved(TrayScanId),
    DossierPreviewed(ClientId),
    DossierPrinted(ClientId),
    PeopleRead(ClientId),
    ContactAdded(ClientId, ContactId),
    ContactChanged(ClientId, ContactId),
    ContactEnded(ClientId, ContactId),
    ContactHistoryRead(ClientId, ContactId),
    MandateAdded(ClientId, MandateId),
    MandateEvidenceSeen(ClientId, MandateId),
    MandateEnded(ClientId, MandateId),
    WillingnessRecorded(ClientId, ContactId),
    ActingChosen(ClientId, ContactId),
    ContactBsnRevealed(ClientId, ContactId),
    ConductNoted(ClientId, ConductNoteId),
    ConductExceptionEnded(ClientId, ConductNoteId),
    RecipientAdded(ClientId, RecipientEntryId),
    RecipientEnded(ClientId, RecipientEntryId),
    CapacityRead(ClientId),
    CapacityAssessed(ClientId, AssessmentId),
    CapacityEnded(ClientId, AssessmentId),
    CapacityWithdrawn(ClientId, AssessmentId),
    RepresentationRead(ClientId),
    DossierListed(ClientId),
    DossierSearched(ClientId),
    DossierItemRead(ClientId, ItemId),
    DossierItemAdded(ClientId, ItemId),
    DossierItemCorrected(ClientId, ItemId),
    DossierItemShielded(ClientId, ItemId),
    DossierItemUnshielded(ClientId, ItemId),
    DossierItemHeld(ClientId, ItemId),
    DossierItemReleased(ClientId, ItemId),
    DossierRetentionChanged(ClientId, ItemId),
    DossierFileAdded(ClientId, FileId),
    DossierFileViewed(ClientId, FileId),
    DossierFileSaved(ClientId, FileId),
    CorrectionSheetRead(ClientId),
    CorrectionSheetDisclosed(ClientId),
    WorkNotesRead(ClientId),
    WorkNoteWritten(ClientId, WorkNoteId),
    WorkNoteDestroyed(ClientId, WorkNoteId),
    RegisterRead(Register, ClientId),
    RegisterEntryRecorded(Register, ClientId, EntryId),
    RegisterEntryCompleted(Register, ClientId, EntryId),
    MedicationTicked(ClientId, EntryId),
    OrganisationRead,
    OrganisationChanged,
    PolicyChecked,
    PolicyHistoryRead,
    PolicySaved,
    PolicyFileRead,
    PolicyAdopted,
    PolicyChosen,
    LogoChanged,
    LogoRemoved,
    StatementMade,
    OrganisationRegisterRead(OrganisationRegister),
    OrganisationEntryRecorded(OrganisationEntryId),
    OrganisationEntryChanged(OrganisationEntryId),
    OrganisationEntryHistoryRead(OrganisationEntryId),
    OrganisationFileAdded(OrganisationFileId),
    OrganisationFileViewed(OrganisationFileId),
    RegisterTableMade,
    RegisterTableDisclosed,
    ClientTableMade(ClientId),
    ClientTableDisclosed(ClientId),
    TextsRead,
    TextKept,
    PolicyVersionsRead,
    PolicyVersionDrafted(PolicyVersionId),
    PolicyVersionAdopted(PolicyVersionId),
    PolicyVersionPublished(PolicyVersionId),
    PolicyVersionReviewed(PolicyVersionId),
    PolicyVersionDropped(PolicyVersionId),
    PolicyVersionDisclosed(PolicyVersionId),
    PolicyChangeDisclosed(PolicyVersionId),
    AuditRead(Option<ClientId>),
    AuditVerified,
    AuditBroken,
    AuditDisclosed(Option<ClientId>),
    AuditCodeCompared,
    ChainNoted,
    UnusualRead,
    UnusualReviewed,
    UnusualRulesKept,
    TodayRead,
}

/// An event as stored: its name, what was done, to whom and to what.
struct Shape(&'static str, Act, Option<Uuid>, Option<Uuid>);

impl Event {
    fn shape(self) -> Shape {
        use Act::{Add, Change, Destroy, Disclose, See};
        let about = |name, act, client: ClientId| Shape(name, act, Some(client.0), None);
        let part = |name, act, client: ClientId, object: Uuid| Shape(name, act, Some(client.0), Some(object));
        let plain = |name, act| Shape(name, act, None, None);
        match self {
            Event::VaultCreated => plain("vault-created", Add),
            Event::Unlocked => plain("unlocked", See),
            Event::Locked => plain("locked", See),
            Event::PasswordChanged => plain("password-changed", Change),
            Event::RecoveryUsed => plain("recovery-used", Change),
            Event::RecoveryKeyKept => plain("recovery-key-kept", Change),
            Event::RecoveryKeyRenewed => plain("recovery-key-renewed", Change),
            Event::BackupFolderAdded(folder) => Shape("backup-folder-added", Add, None, Some(folder.0)),
            Event::BackupFolderRemoved(folder) => {
                Shape("backup-folder-removed", Change, None, Some(folder.0))
            }
            Event::BackupsRead => plain("backups-read", See),
            Event::BackupMade(folder) => Shape("backup-made", Disclose, None, Some(folder.0)),
            Event::BackupFailed(folder) => Shape("backup-failed", Disclose, None, Some(folder.0)),
            Event::RestoreDrilled(drill) => Shape("restore-drilled", Add, None, Some(drill.0)),
            Event::BackupRestored => plain("backup-restored", Disclose),
            Event::VaultRestored => plain("vault-restored", Change),
            Event::OlderVaultExplained => plain("older-vault-explained", Change),
            Event::LockingRead => plain("locking-read", See),
            Event::LockingChanged => plain("locking-changed", Change),
            Event::DraftsRead => plain("drafts-read", See),
            Event::DraftKept(client, id) => Shape("draft-kept", Add, client.map(|it| it.0), Some(id.0)),
            Event::DraftDestroyed(client, id) => {
                Shape("draft-destroyed", Destroy, client.map(|it| it.0), Some(id.0))
            }
            Event::UserAdded(user) => Shape("user-added", Add, None, Some(user.0)),
            Event::UsersRead => plain("users-read", See),
            Event::UserRoleChanged(user) => Shape("user-role-changed", Change, None, Some(user.0)),
            Event::UserSuspended(user) => Shape("user-suspended", Change, None, Some(user.0)),
            Event::UserReadmitted(user) => Shape("user-readmitted", Change, None, Some(user.0)),
            Event::UserReset(user) => Shape("user-reset", Change, None, Some(user.0)),
            Event::OwnRoleKept(role) => Shape("own-role-kept", Change, None, Some(role.0)),
            Event::SchemeRead => plain("scheme-read", See),
            Event::SchemeDisclosed => plain("scheme-disclosed", Disclose),
            Event::DataKeyChangeBegun => plain("data-key-change-begun", Change),
            Event::DataKeyChanged => plain("data-key-changed", Change),
            Event::CircleRead(client) => about("circle-read", See, client),
            Event::CircleMemberAdded(client, member) => part("circle-member-added", Add, client, member.0),
            Event::CircleMemberEnded(client, member) => part("circle-member-ended", Change, client, member.0),
            Event::AccessDisclosed(client) => about("access-disclosed", Disclose, client),
            Event::EmergencySought => plain("emergency-sought", Add),
            Event::EmergencyOpened(client, id) => part("emergency-opened", Add, client, id.0),
            Event::EmergencyReviewed(client, id) => part("emergency-reviewed", Change, client, id.0),
            Event::Refused => plain("refused", See),
            Event::DirectorySearched => plain("directory-searched", See),
            Event::DirectoryListed => plain("directory-listed", See),
            Event::ListImported => plain("list-imported", Add),
            Event::ClientRegistered(client) => about("client-registered", Add, client),
            Event::ClientChanged(client) => about("client-changed", Change, client),
            Event::ClientRead(client) => about("client-read", See, client),
            Event::ClientHistoryRead(client) => about("client-history-read", See, client),
            Event::BsnRevealed(client) => about("bsn-revealed", See, client),
            Event::BsnChecked(client, check) => part("bsn-checked", Add, client, check.0),
            Event::BsnChecksRead(client) => about("bsn-checks-read", See, client),
            Event::MrzRead(client) => about("mrz-read", See, client),
            Event::CareRead(client) => about("care-read", See, client),
            Event::CareEnded(client) => about("care-ended", Change, client),
            Event::CareResumed(client) => about("care-resumed", Change, client),
            Event::DecisionRecorded(client, decision) => part("decision-recorded", Add, client, decision.0),
            Event::DecisionClosed(client, decision) => part("decision-closed", Change, client, decision.0),
            Event::CarePurposeRecorded(client, purpose) => {
                part("care-purpose-recorded", Add, client, purpose.0)
            }
            Event::CarePurposeEnded(client, purpose) => part("care-purpose-ended", Change, client, purpose.0),
            Event::ApplicationsListed => plain("applications-listed", See),
            Event::ApplicationsImported => plain("applications-imported", Add),
            Event::ApplicationRead(id) => Shape("application-read", See, None, Some(id.0)),
            Event::ApplicationRecorded(id) => Shape("application-recorded", Add, None, Some(id.0)),
            Event::ApplicationRejected(id) => Shape("application-rejected", Change, None, Some(id.0)),
            Event::ApplicationAccepted(client, id) => part("application-accepted", Change, client, id.0),
            Event::ApplicationDestroyed(id) => Shape("application-destroyed", Destroy, None, Some(id.0)),
            Event::ConsentsRead(client) => about("consents-read", See, client),
            Event::ConsentsListed => plain("consents-listed", See),
            Event::ConsentProposed(client, consent) => part("consent-proposed", Add, client, consent.0),
            Event::ConsentPrinted(client, consent) => part("consent-printed", Change, client, consent.0),
            Event::ConsentSigned(client, consent) => part("consent-signed", Change, client, consent.0),
            Event::ConsentRefused(client, consent) => part("consent-refused", Change, client, consent.0),
            Event::ConsentKindsRead => plain("consent-kinds-read", See),
            Event::ConsentKindKept => plain("consent-kind-kept", Change),
            Event::ConsentWithdrawn(client, consent) => part("consent-withdrawn", Change, client, consent.0),
            Event::LetterPreviewed(client, consent) => part("letter-previewed", See, client, consent.0),
            Event::LetterDisclosed(client, consent) => part("letter-disclosed", Disclose, client, consent.0),
            Event::ScanFiled(client, consent) => part("scan-filed", Add, client, consent.0),
            Event::ScanViewed(client, consent) => part("scan-viewed", Disclose, client, consent.0),
            Event::DisclosuresRead(client) => about("disclosures-read", See, client),
            Event::DisclosureRegisterRead => plain("disclosure-register-read", See),
            Event::DisclosureRecorded(client, id) => part("disclosure-recorded", Add, client, id.0),
            Event::NoticeDue(client, notice) => part("notice-due", Add, client, notice.0),
            Event::NoticeEnded(client, notice) => part("notice-ended", Change, client, notice.0),
            Event::NoticeLetterPreviewed(client, id) => part("notice-letter-previewed", See, client, id.0),
            Event::NoticeLetterDisclosed(client, id) => {
                part("notice-letter-disclosed", Disclose, client, id.0)
            }
            Event::LettersRead(client) => about("letters-read", See, client),
            Event::OrganisationLettersRead => plain("organisation-letters-read", See),
            Event::LetterTried(client) => about("letter-tried", See, client),
            Event::OrganisationLetterTried => plain("organisation-letter-tried", See),
            Event::LetterMade(client, letter) => {
                Shape("letter-made", Add, client.map(|it| it.0), Some(letter.0))
            }
            Event::LetterRead(client, letter) => {
                Shape("letter-read", See, client.map(|it| it.0), Some(letter.0))
            }
            Event::LetterTaken(client, letter) => {
                Shape("letter-taken", Disclose, client.map(|it| it.0), Some(letter.0))
            }
            Event::TrayListed => plain("tray-listed", See),
            Event::TrayScanAdded(scan) => Shape("tray-scan-added", Add, None, Some(scan.0)),
            Event::TrayScanViewed(scan) => Shape("tray-scan-viewed", See, None, Some(scan.0)),
            Event::TrayScanFiled(client, scan) => part("tray-scan-filed", Change, client, scan.0),
            Event::TrayScanRemoved(scan) => Shape("tray-scan-removed", Destroy, None, Some(scan.0)),
            Event::DossierPreviewed(client) => about("dossier-previewed", See, client),
            Event::DossierPrinted(client) => about("dossier-printed", Disclose, client),
            Event::PeopleRead(client) => about("people-read", See, client),
            Event::ContactAdded(client, contact) => part("contact-added", Add, client, contact.0),
            Event::ContactChanged(client, contact) => part("contact-changed", Change, client, contact.0),
            Event::ContactEnded(client, contact) => part("contact-ended", Change, client, contact.0),
            Event::ContactHistoryRead(client, contact) => {
                part("contact-history-read", See, client, contact.0)
            }
            Event::MandateAdded(client, mandate) => part("mandate-added", Add, client, mandate.0),
            Event::MandateEvidenceSeen(client, mandate) => {
                part("mandate-evidence-seen", Change, client, mandate.0)
            }
            Event::MandateEnded(client, mandate) => part("mandate-ended", Change, client, mandate.0),
            Event::WillingnessRecorded(client, contact) => {
                part("willingness-recorded", Add, client, contact.0)
            }
            Event::ActingChosen(client, contact) => part("acting-chosen", Add, client, contact.0),
            Event::ContactBsnRevealed(client, contact) => {
                part("contact-bsn-revealed", See, client, contact.0)
            }
            Event::ConductNoted(client, note) => part("conduct-noted", Add, client, note.0),
            Event::ConductExceptionEnded(client, note) => {
                part("conduct-exception-ended", Change, client, note.0)
            }
            Event::RecipientAdded(client, entry) => part("recipient-added", Add, client, entry.0),
            Event::RecipientEnded(client, entry) => part("recipient-ended", Change, client, entry.0),
            Event::CapacityRead(client) => about("capacity-read", See, client),
            Event::CapacityAssessed(client, assessment) => {
                part("capacity-assessed", Add, client, assessment.0)
            }
            Event::CapacityEnded(client, assessment) => part("capacity-ended", Change, client, assessment.0),
            Event::CapacityWithdrawn(client, assessment) => {
                part("capacity-withdrawn", Change, client, assessment.0)
            }
            Event::RepresentationRead(client) => about("representation-read", See, client),
            Event::DossierListed(client) => about("dossier-listed", See, client),
            Event::DossierSearched(client) => about("dossier-searched", See, client),
            Event::DossierItemRead(client, item) => part("dossier-item-read", See, client, item.0),
            Event::DossierItemAdded(client, item) => part("dossier-item-added", Add, client, item.0),
            Event::DossierItemCorrected(client, item) => {
                part("dossier-item-corrected", Change, client, item.0)
            }
            Event::DossierItemShielded(client, item) => part("dossier-item-shielded", Change, client, item.0),
            Event::DossierItemUnshielded(client, item) => {
                part("dossier-item-unshielded", Change, client, item.0)
            }
            Event::DossierItemHeld(client, item) => part("dossier-item-held", Change, client, item.0),
            Event::DossierItemReleased(client, item) => part("dossier-item-released", Change, client, item.0),
            Event::DossierRetentionChanged(client, item) => {
                part("dossier-retention-changed", Change, client, item.0)
            }
            Event::DossierFileAdded(client, file) => part("dossier-file-added", Add, client, file.0),
            Event::DossierFileViewed(client, file) => part("dossier-file-viewed", Disclose, client, file.0),
            Event::DossierFileSaved(client, file) => part("dossier-file-saved", Disclose, client, file.0),
            Event::CorrectionSheetRead(client) => about("correction-sheet-read", See, client),
            Event::CorrectionSheetDisclosed(client) => about("correction-sheet-disclosed", Disclose, client),
            Event::WorkNotesRead(client) => about("work-notes-read", See, client),
            Event::WorkNoteWritten(client, note) => part("work-note-written", Add, client, note.0),
            Event::WorkNoteDestroyed(client, note) => part("work-note-destroyed", Destroy, client, note.0),
            Event::RegisterRead(register, client) => about(read_name(register), See, client),
            Event::RegisterEntryRecorded(register, client, entry) => {
                part(recorded_name(register), Add, client, entry.0)
            }
            Event::RegisterEntryCompleted(register, client, entry) => {
                part(completed_name(register), Change, client, entry.0)
            }
            Event::MedicationTicked(client, entry) => part("medication-ticked", Add, client, entry.0),
            Event::OrganisationRead => plain("organisation-read", See),
            Event::OrganisationChanged => plain("organisation-changed", Change),
            Event::PolicyChecked => plain("policy-checked", See),
            Event::PolicyHistoryRead => plain("policy-history-read", See),
            Event::PolicySaved => plain("policy-saved", Disclose),
            Event::PolicyFileRead => plain("policy-file-read", See),
            Event::PolicyAdopted => plain("policy-adopted", Change),
            Event::PolicyChosen => plain("policy-chosen", Change),
            Event::LogoChanged => plain("logo-changed", Change),
            Event::LogoRemoved => plain("logo-removed", Change),
            Event::StatementMade => plain("statement-made", See),
            Event::OrganisationRegisterRead(register) => plain(organisation_register_name(register), See),
            Event::OrganisationEntryRecorded(id) => {
                Shape("organisation-entry-recorded", Add, None, Some(id.0))
            }
            Event::OrganisationEntryChanged(id) => {
                Shape("organisation-entry-changed", Change, None, Some(id.0))
            }
            Event::OrganisationEntryHistoryRead(id) => {
                Shape("organisation-entry-history-read", See, None, Some(id.0))
            }
            Event::OrganisationFileAdded(id) => Shape("organisation-file-added", Add, None, Some(id.0)),
            Event::OrganisationFileViewed(id) => {
                Shape("organisation-file-viewed", Disclose, None, Some(id.0))
            }
            Event::RegisterTableMade => plain("register-table-made", See),
            Event::RegisterTableDisclosed => plain("register-table-disclosed", Disclose),
            Event::ClientTableMade(client) => about("client-table-made", See, client),
            Event::ClientTableDisclosed(client) => about("client-table-disclosed", Disclose, client),
            Event::TextsRead => plain("texts-read", See),
            Event::TextKept => plain("text-kept", Change),
            Event::PolicyVersionsRead => plain("policy-versions-read", See),
            Event::PolicyVersionDrafted(id) => Shape("policy-version-drafted", Add, None, Some(id.0)),
            Event::PolicyVersionAdopted(id) => Shape("policy-version-adopted", Change, None, Some(id.0)),
            Event::PolicyVersionPublished(id) => Shape("policy-version-published", Change, None, Some(id.0)),
            Event::PolicyVersionReviewed(id) => Shape("policy-version-reviewed", Change, None, Some(id.0)),
            Event::PolicyVersionDropped(id) => Shape("policy-version-dropped", Change, None, Some(id.0)),
            Event::PolicyVersionDisclosed(id) => {
                Shape("policy-version-disclosed", Disclose, None, Some(id.0))
            }
            Event::PolicyChangeDisclosed(id) => Shape("policy-change-disclosed", Disclose, None, Some(id.0)),
            Event::AuditRead(client) => Shape("audit-read", See, client.map(|it| it.0), None),
            Event::AuditVerified => plain("audit-verified", See),
            Event::AuditBroken => plain("audit-broken", See),
            Event::AuditDisclosed(client) => Shape("audit-disclosed", Disclose, client.map(|it| it.0), None),
            Event::AuditCodeCompared => plain("audit-code-compared", See),
            Event::ChainNoted => plain("chain-noted", Add),
            Event::UnusualRead => plain("unusual-read", See),
            Event::UnusualReviewed => plain("unusual-reviewed", Add),
            Event::UnusualRulesKept => plain("unusual-rules-kept", Change),
            Event::TodayRead => plain("today-read", See),
        }
    }

    /// Which client it is about.
    pub(crate) fn client(self) -> Option<ClientId> {
        let Shape(_, _, client, _) = self.shape();
        client.map(ClientId)
    }

    /// Whether a backup of before lacks something but rows of the log.
    fn is_change(self) -> bool {
        let Shape(_, act, ..) = self.shape();
        act != Act::See && !matches!(self, Event::BackupMade(_) | Event::BackupFailed(_))
    }

    /// Whether a look is logged every time, however soon after the last.
    pub(crate) fn is_always_logged(self) -> bool {
        let Shape(_, act, ..) = self.shape();
        match act {
            Act::See => {
                matches!(
                    self,
                    Event::BsnRevealed(_)
                        | Event::ContactBsnRevealed(..)
                        | Event::Unlocked
                        | Event::Locked
                        | Event::Refused
                        | Event::AuditVerified
                        | Event::AuditBroken
                )
            }
            Act::Add | Act::Change | Act::Disclose | Act::Destroy => true,
        }
    }
}

fn organisation_register_name(register: OrganisationRegister) -> &'static str {
    match register {
        OrganisationRegister::Processors => "processors-read",
        OrganisationRegister::Certificates => "certificates-read",
        OrganisationRegister::Supervision => "supervision-read",
        OrganisationRegister::Processing => "processing-read",
        OrganisationRegister::Compatibility => "compatibility-read",
        OrganisationRegister::OfficerTasks => "officer-tasks-read",
        OrganisationRegister::OfficerRegistration => "officer-registration-read",
        OrganisationRegister::Dpia => "dpia-read",
        OrganisationRegister::Declarations => "declarations-read",
    }
}

fn read_name(register: Register) -> &'static str {
    match register {
        Register::Incidents => "incidents-read",
        Register::Restraint => "restraint-read",
        Register::Medication => "medication-read",
        Register::Abuse => "abuse-read",
    }
}

fn recorded_name(register: Register) -> &'static str {
    match register {
        Register::Incidents => "incident-recorded",
        Register::Restraint => "restraint-recorded",
        Register::Medication => "medication-recorded",
        Register::Abuse => "abuse-recorded",
    }
}

fn completed_name(register: Register) -> &'static str {
    match register {
        Register::Incidents => "incident-completed",
        Register::Restraint => "restraint-completed",
        Register::Medication => "medication-completed",
        Register::Abuse => "abuse-completed",
    }
}

/// The fields that a hash covers. Rows of form 1 have none from `act` on.
struct Link {
    seq: i64,
    form: i64,
    at: String,
    user: Uuid,
    role: String,
    event: String,
    client: Option<Uuid>,
    object: Option<Uuid>,
    program: String,
    act: Option<String>,
    own_role: Option<Uuid>,
    behalf_of: Option<Uuid>,
    ground: Option<String>,
    ground_id: Option<Uuid>,
    device: Option<String>,
}

/// What rows of today say of an event (NEN 7513).
const FORM: i64 = 2;

impl Link {
    fn read(row: &Row) -> rusqlite::Result<Link> {
        Ok(Link {
            seq: row.get("seq")?,
            form: row.get("form")?,
            at: row.get("at")?,
            user: row.get("user_id")?,
            role: row.get("role")?,
            event: row.get("event")?,
            client: row.get("client_id")?,
            object: row.get("object_id")?,
            program: row.get("program")?,
            act: row.get("act")?,
            own_role: row.get("own_role_id")?,
            behalf_of: row.get("behalf_of")?,
            ground: row.get("ground")?,
            ground_id: row.get("ground_id")?,
            device: row.get("device")?,
        })
    }

    /// Each field with its length before it, so that no two rows read the same.
    fn hash(&self, key: &[u8; 32], previous: &[u8; 32]) -> [u8; 32] {
        self.hash_at(key, previous, self.seq)
    }

    /// As it would be at another place.
    fn hash_at(&self, key: &[u8; 32], previous: &[u8; 32], seq: i64) -> [u8; 32] {
        fn id(id: &Option<Uuid>) -> &[u8] {
            id.as_ref().map_or(&[], |it| it.as_bytes())
        }
        fn text(text: &Option<String>) -> &[u8] {
            text.as_ref().map_or(&[], |it| it.as_bytes())
        }
        let (seq, form) = (seq.to_be_bytes(), self.form.to_be_bytes());
        let first: [&[u8]; 9] = [
            previous,
            &seq,
            self.at.as_bytes(),
            self.user.as_bytes(),
            self.role.as_bytes(),
            self.event.as_bytes(),
            id(&self.client),
            id(&self.object),
            self.program.as_bytes(),
        ];
        let rest: [&[u8]; 7] = [
            &form,
            text(&self.act),
            id(&self.own_role),
            id(&self.behalf_of),
            text(&self.ground),
            id(&self.ground_id),
            text(&self.device),
        ];
        let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
        let later = if self.is_of_first_form() { &[][..] } else { &rest[..] };
        for field in first.iter().chain(later) {
            mac.update(&(field.len() as u64).to_be_bytes());
            mac.update(field);
        }
        mac.finalize().into_bytes().into()
    }

    /// Nothing that the first form does not cover may stand in a row of it.
    fn is_of_first_form(&self) -> bool {
        self.form == 1
            && self.act.is_none()
            && self.own_role.is_none()
            && self.behalf_of.is_none()
            && self.ground.is_none()
            && self.ground_id.is_none()
            && self.device.is_none()
    }
}

/// What the log is written with.
#[derive(Clone, Copy)]
pub(crate) struct Pen<'a> {
    pub(crate) key: &'a [u8; 32],
    /// Computer and account.
    pub(crate) device: &'a str,
}

impl Writer<'_> {
    pub(crate) fn log(&self, pen: Pen, stamp: &Stamp, events: &[Event]) -> Result<(), VaultError> {
        let Head { mut seq, hash: mut previous } = head(&self.0)?;
        let own_role = self.own_role_in_use(stamp)?;
        let mut insert = self.0.prepare_cached(
            "INSERT INTO main.audit
                 (seq, form, at, user_id, role, event, client_id, object_id, program, act, own_role_id, behalf_of,
                  ground, ground_id, device, hash)
             VALUES
                 (:seq, :form, :at, :user, :role, :event, :client, :object, :program, :act, :own_role, :behalf_of,
                  :ground, :ground_id, :device, :hash)",
        )?;
        for event in events {
            seq += 1;
            let Shape(name, act, client, object) = event.shape();
            let Grounded { ground, rests_on, behalf_of } = self.ground_of(stamp, client)?;
            let link = Link {
                seq,
                form: FORM,
                at: instant(stamp.at),
                user: stamp.user.0,
                role: ROLES.name_of(stamp.role).to_owned(),
                event: name.to_owned(),
                client,
                object,
                program: env!("CARGO_PKG_VERSION").to_owned(),
                act: Some(ACTS.name_of(act).to_owned()),
                own_role,
                behalf_of: behalf_of.map(|it| it.0),
                ground: Some(LOG_GROUNDS.name_of(ground).to_owned()),
                ground_id: rests_on,
                device: Some(pen.device.to_owned()),
            };
            previous = link.hash(pen.key, &previous);
            insert.execute(named_params! {
                ":seq": link.seq, ":form": link.form, ":at": link.at, ":user": link.user, ":role": link.role,
                ":event": link.event, ":client": link.client, ":object": link.object, ":program": link.program,
                ":act": link.act, ":own_role": link.own_role, ":behalf_of": link.behalf_of, ":ground": link.ground,
                ":ground_id": link.ground_id, ":device": link.device, ":hash": previous,
            })?;
        }
        if events.iter().any(|it| it.is_change()) {
            self.set_fact(LAST_CHANGE, &seq.to_string())?;
            self.set_fact(LAST_CHANGE_HASH, &hex(&previous))?;
        }
        Ok(())
    }

    fn own_role_in_use(&self, stamp: &Stamp) -> Result<Option<Uuid>, VaultError> {
        let found: Option<Option<Uuid>> = self
            .0
            .prepare_cached("SELECT own_role_id FROM main.user WHERE id = :user")?
            .query_row(named_params! {":user": stamp.user.0}, |row| row.get("own_role_id"))
            .optional()?;
        Ok(found.flatten())
    }

    fn ground_of(&self, stamp: &Stamp, client: Option<Uuid>) -> Result<Grounded, VaultError> {
        let Some(client) = client else {
            return Ok(Grounded { ground: LogGround::Role, rests_on: None, behalf_of: None });
        };
        let reach = Scheme::built_in().reach(stamp.role);
        Ok(ground(reach, self.membership(stamp, client)?, self.emergency_to(stamp, client)?))
    }

    fn membership(&self, stamp: &Stamp, client: Uuid) -> Result<Option<RunningMembership>, VaultError> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT member.id, member.instead_of
                 FROM main.circle_member AS member
                 LEFT JOIN main.circle_ending AS ending ON ending.member_id = member.id
                 WHERE member.user_id = :user AND member.client_id = :client
                   AND member.from_day <= :today
                   AND (member.until_day IS NULL OR :today <= member.until_day)
                   AND (ending.ended_on IS NULL OR :today <= ending.ended_on)
                 ORDER BY member.instead_of IS NOT NULL, member.id
                 LIMIT 1",
            )?
            .query_row(
                named_params! {":user": stamp.user.0, ":client": client, ":today": dutch_day(stamp.at)},
                |row| {
                    let instead_of: Option<Uuid> = row.get("instead_of")?;
                    Ok(RunningMembership {
                        id: CircleMemberId(row.get("id")?),
                        instead_of: instead_of.map(UserId),
                    })
                },
            )
            .optional()?)
    }

    fn emergency_to(&self, stamp: &Stamp, client: Uuid) -> Result<Option<EmergencyId>, VaultError> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT id FROM main.emergency_access
                 WHERE user_id = :user AND client_id = :client AND opened_at <= :now AND :now < until
                 ORDER BY id DESC
                 LIMIT 1",
            )?
            .query_row(
                named_params! {":user": stamp.user.0, ":client": client, ":now": instant(stamp.at)},
                |row| Ok(EmergencyId(row.get("id")?)),
            )
            .optional()?)
    }
}

/// The fact where in the log the last change is, so that a backup knows whether it lacks any.
pub(crate) const LAST_CHANGE: &str = "last-change";

/// The fact what the hash of that row is, so that a log whose end was cut off disagrees with the record.
pub(crate) const LAST_CHANGE_HASH: &str = "last-change-hash";

pub(crate) fn hex(hash: &[u8; 32]) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The last row of the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Head {
    /// Its number; 0 where there is none.
    pub(crate) seq: i64,
    /// Its hash.
    pub(crate) hash: [u8; 32],
}

/// Where the chain is.
pub(crate) fn head(connection: &Connection) -> rusqlite::Result<Head> {
    let mut last = connection.prepare_cached("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")?;
    let mut rows = last.query([])?;
    match rows.next()? {
        Some(row) => Ok(Head { seq: row.get("seq")?, hash: row.get("hash")? }),
        None => Ok(Head { seq: 0, hash: [0; 32] }),
    }
}

/// The hash that belongs to a row as it stands now.
#[cfg(test)]
pub(crate) fn hash_for_test(connection: &Connection, key: &[u8; 32], seq: i64) -> [u8; 32] {
    let link = connection
        .query_row("SELECT * FROM audit WHERE seq = :seq", named_params! {":seq": seq}, Link::read)
        .expect("a test asks for a row that is there");
    let previous = connection
        .query_row("SELECT hash FROM audit WHERE seq = :seq", named_params! {":seq": seq - 1}, |row| {
            row.get(0)
        })
        .unwrap_or([0; 32]);
    link.hash(key, &previous)
}

/// RFC 3339 in UTC, with milliseconds.
pub(crate) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}

pub(crate) fn read_instant(row: &Row, column: &'static str) -> Result<DateTime<Utc>, VaultError> {
    let text: String = row.get(column)?;
    DateTime::parse_from_rfc3339(&text).map(|it| it.to_utc()).map_err(|_| VaultError::Unreadable(column))
}
