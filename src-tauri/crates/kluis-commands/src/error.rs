//! What a command may answer instead of its output: a refusal, an obstacle or a defect.

use serde::Serialize;
use ts_rs::TS;

use kluis_documents::DocumentFailure;
use kluis_domain::{
    access_log::LogRefusal,
    backup::BackupRefusal,
    bsn_check::BsnCheckRefusal,
    capacity::AssessmentRefusal,
    care::CareRefusal,
    care_circle::CircleRefusal,
    care_purpose::CarePurposeRefusal,
    client::ClientRefusal,
    conduct::ConductRefusal,
    consent::{ConsentRefusal, KindRefusal},
    contact::ContactRefusal,
    disclosure::{DisclosureRefusal, NoticeRefusal},
    dossier_item::ItemRefusal,
    emergency::EmergencyRefusal,
    intake::IntakeRefusal,
    locking::LockingRefusal,
    logo::LogoRefusal,
    mandate::MandateRefusal,
    office_letter::LetterRefusal,
    organisation_register::OrganisationRegisterRefusal,
    own_text::TextRefusal,
    policy_version::PolicyRefusal,
    profile::AdoptionRefusal,
    register::RegisterRefusal,
    scan_tray::ScanRefusal,
    statement::{StatementRefusal, TextsFault},
    user::UserRefusal,
    work_note::WorkNoteRefusal,
};
use kluis_exchange::{
    attachment::{AttachmentFault, LIMIT_MEGABYTES},
    list::ListFault,
    mrz::MrzFault,
    scan::ScanFault,
};
use kluis_vault::{BackupError, NotARecoveryKey, OpenError, VaultError};

use crate::{import::ImportRefusal, organisation::OrganisationRefusal};

/// The outcome of a command.
pub type Result<T, E = CommandError> = std::result::Result<T, E>;

/// The wire form of every failure. Facts only: `ui/src/nl/errors.ts` has the Dutch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum CommandError {
    /// No vault is open.
    #[error("the vault is locked")]
    Locked,
    /// The role may not do this. The attempt is in the log.
    #[error("not allowed")]
    NotAllowed,
    /// The password is a temporary one: first comes one of the user's own.
    #[error("a password of one's own comes first")]
    PasswordChangeDue,
    /// Nothing with that id, number or name.
    #[error("no such {what}")]
    NotFound {
        /// What kind of thing.
        what: String,
    },
    /// Something on the machine stands in the way.
    #[error("obstacle")]
    Obstacle {
        /// What.
        obstacle: Obstacle,
    },
    /// A client's fields.
    #[error(transparent)]
    Client {
        /// Which and why.
        refusal: ClientRefusal,
    },
    /// An identity check's fields.
    #[error(transparent)]
    BsnCheck {
        /// Which and why.
        refusal: BsnCheckRefusal,
    },
    /// The text of a document reader.
    #[error("the text of the document cannot be read")]
    Mrz {
        /// Why, without the text.
        fault: MrzFault,
    },
    /// A decision's fields, or the life of the care relation.
    #[error(transparent)]
    Care {
        /// Why.
        refusal: CareRefusal,
    },
    /// The fields of a purpose of the care relation, or of its end.
    #[error(transparent)]
    CarePurpose {
        /// Which and why.
        refusal: CarePurposeRefusal,
    },
    /// An application's fields or its handling.
    #[error(transparent)]
    Intake {
        /// Why.
        refusal: IntakeRefusal,
    },
    /// A consent's fields or its life.
    #[error(transparent)]
    Consent {
        /// Why.
        refusal: ConsentRefusal,
    },
    /// An own kind of consent.
    #[error(transparent)]
    ConsentKind {
        /// Which fields and why.
        refusal: KindRefusal,
    },
    /// A disclosure: its fields, or that nothing carries it.
    #[error(transparent)]
    Disclosure {
        /// Which and why.
        refusal: DisclosureRefusal,
    },
    /// That somebody was told.
    #[error(transparent)]
    Notice {
        /// Which and why.
        refusal: NoticeRefusal,
    },
    /// The fields of an office letter.
    #[error(transparent)]
    Letter {
        /// Which and why.
        refusal: LetterRefusal,
    },
    /// A contact's fields, or those of a line of the recipients list.
    #[error(transparent)]
    Contact {
        /// Which and why.
        refusal: ContactRefusal,
    },
    /// The fields of a mandate, of an end, or of who acts.
    #[error(transparent)]
    Mandate {
        /// Which and why.
        refusal: MandateRefusal,
    },
    /// The fields of a note about a representative, or of the end of an exception.
    #[error(transparent)]
    Conduct {
        /// Which and why.
        refusal: ConductRefusal,
    },
    /// An assessment's fields.
    #[error(transparent)]
    Capacity {
        /// Which and why.
        refusal: AssessmentRefusal,
    },
    /// An item of the dossier: its fields or its life.
    #[error(transparent)]
    DossierItem {
        /// Why.
        refusal: ItemRefusal,
    },
    /// An entry of a register.
    #[error(transparent)]
    Register {
        /// Which fields and why.
        refusal: RegisterRefusal,
    },
    /// A personal work note.
    #[error(transparent)]
    WorkNote {
        /// Which fields and why.
        refusal: WorkNoteRefusal,
    },
    /// The file for the dossier.
    #[error("the file cannot be kept")]
    Attachment {
        /// Why.
        fault: AttachmentFault,
    },
    /// The fields of a member of the circle, or of the end of a membership.
    #[error(transparent)]
    Circle {
        /// Which and why.
        refusal: CircleRefusal,
    },
    /// Emergency access, or what was found of it.
    #[error(transparent)]
    Emergency {
        /// Which fields and why.
        refusal: EmergencyRefusal,
    },
    /// What is sought in the log, noted about it, or given out of it.
    #[error(transparent)]
    AccessLog {
        /// Why.
        refusal: LogRefusal,
    },
    /// A user's name, password or role, or an own role.
    #[error(transparent)]
    User {
        /// Why.
        refusal: UserRefusal,
    },
    /// The organisation's fields.
    #[error(transparent)]
    Organisation {
        /// Which and why.
        refusal: OrganisationRefusal,
    },
    /// An entry of a register of the organisation.
    #[error(transparent)]
    OrganisationRegister {
        /// Which fields and why.
        refusal: OrganisationRegisterRefusal,
    },
    /// The adoption of a policy, or the choice of one.
    #[error(transparent)]
    Policy {
        /// Why.
        refusal: AdoptionRefusal,
    },
    /// The file for the logo.
    #[error(transparent)]
    Logo {
        /// Why.
        refusal: LogoRefusal,
    },
    /// The list as a file.
    #[error("the list cannot be read")]
    List {
        /// Why.
        fault: ListFault,
    },
    /// The import of the list.
    #[error(transparent)]
    Import {
        /// Why.
        refusal: ImportRefusal,
    },
    /// The statement.
    #[error(transparent)]
    Statement {
        /// Why.
        refusal: StatementRefusal,
    },
    /// Own words for a text.
    #[error(transparent)]
    Text {
        /// Which pieces and why.
        refusal: TextRefusal,
    },
    /// A version of a document of policy: its fields or its life.
    #[error(transparent)]
    PolicyVersion {
        /// Why.
        refusal: PolicyRefusal,
    },
    /// The scan as a file.
    #[error("the scan cannot be kept")]
    Scan {
        /// Why.
        fault: ScanFault,
    },
    /// Where the scan belongs.
    #[error(transparent)]
    ScanFiling {
        /// Why it was not filed.
        refusal: ScanRefusal,
    },
    /// A backup, or what is made of one.
    #[error(transparent)]
    Backup {
        /// Why not.
        refusal: BackupRefusal,
    },
    /// When the vault locks by itself.
    #[error(transparent)]
    Locking {
        /// Which field and why.
        refusal: LockingRefusal,
    },
    /// A defect or a broken machine. The log has the cause under `reference`; the user gets no detail.
    #[error("unexpected ({reference})")]
    Unexpected {
        /// Four signs, also in the log.
        reference: String,
        /// For the log alone.
        #[serde(skip)]
        cause: String,
    },
}

/// What stands in the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[allow(missing_docs, reason = "the same names as kluis_vault::Obstacle, which explains them")]
pub enum Obstacle {
    WrongPassword,
    /// Too soon after a wrong password.
    Wait {
        /// Until another password is looked at, 1 to 60.
        seconds: u32,
    },
    WrongRecoveryKey,
    /// The recovery key has a typing error.
    RecoveryKeyTyped {
        fault: RecoveryKeyFault,
    },
    NoSuchUser,
    /// The user of that name was suspended.
    Suspended,
    /// The user may enter on another day alone.
    OtherDay,
    NotAVault,
    Damaged,
    SlotsMissing,
    NewerVersion,
    OldSlot,
    NoFile,
    FileExists,
    ReadOnly,
    DiskFull,
    InUse {
        by: String,
        since: String,
    },
    Disk,
    /// No vault was chosen yet.
    NothingChosen,
    /// No list was chosen yet.
    NoListChosen,
    /// The recovery key is shown once; it is no longer here.
    RecoveryKeyGone,
    /// No program on this computer shows the file.
    NoViewer,
}

/// What is wrong with a recovery key as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RecoveryKeyFault {
    /// Not 28 signs.
    Length,
    /// A sign that no key has.
    Sign,
    /// The check signs do not fit.
    Check,
}

impl CommandError {
    /// A defect; `cause` names no contents of the record.
    pub(crate) fn unexpected(cause: impl ToString) -> CommandError {
        let reference: String = uuid::Uuid::new_v4().simple().to_string().chars().take(4).collect();
        CommandError::Unexpected { reference: reference.to_uppercase(), cause: cause.to_string() }
    }

    /// The thread that ran a command is gone, for hosts that give each its own.
    pub fn lost() -> CommandError {
        CommandError::unexpected("a thread that ended")
    }

    pub(crate) fn obstacle(obstacle: Obstacle) -> CommandError {
        CommandError::Obstacle { obstacle }
    }

    pub(crate) fn not_found(what: &str) -> CommandError {
        CommandError::NotFound { what: what.to_owned() }
    }
}

impl From<kluis_vault::Obstacle> for CommandError {
    fn from(obstacle: kluis_vault::Obstacle) -> CommandError {
        use kluis_vault::Obstacle as Vault;
        CommandError::obstacle(match obstacle {
            Vault::WrongPassword => Obstacle::WrongPassword,
            Vault::WrongRecoveryKey => Obstacle::WrongRecoveryKey,
            Vault::NoSuchUser => Obstacle::NoSuchUser,
            Vault::Suspended => Obstacle::Suspended,
            Vault::OtherDay => Obstacle::OtherDay,
            Vault::NotAVault => Obstacle::NotAVault,
            Vault::Damaged => Obstacle::Damaged,
            Vault::SlotsMissing => Obstacle::SlotsMissing,
            Vault::NewerVersion => Obstacle::NewerVersion,
            Vault::OldSlot => Obstacle::OldSlot,
            Vault::NoFile => Obstacle::NoFile,
            Vault::FileExists => Obstacle::FileExists,
            Vault::ReadOnly => Obstacle::ReadOnly,
            Vault::DiskFull => Obstacle::DiskFull,
            Vault::InUse { by, since } => Obstacle::InUse { by, since },
            Vault::Disk => Obstacle::Disk,
        })
    }
}

impl From<VaultError> for CommandError {
    fn from(error: VaultError) -> CommandError {
        match error {
            VaultError::OutOfReach => CommandError::NotAllowed,
            VaultError::NotFound(what) => CommandError::not_found(what),
            VaultError::TooLarge => AttachmentFault::TooLarge { limit: LIMIT_MEGABYTES }.into(),
            VaultError::Obstacle(obstacle) => obstacle.into(),
            VaultError::Unreadable(_) | VaultError::Sql(_) => CommandError::unexpected(error),
        }
    }
}

impl From<OpenError> for CommandError {
    fn from(error: OpenError) -> CommandError {
        match error {
            OpenError::Obstacle(obstacle) => obstacle.into(),
            OpenError::Vault(error) => error.into(),
        }
    }
}

impl From<BackupError> for CommandError {
    fn from(error: BackupError) -> CommandError {
        match error {
            BackupError::Obstacle(obstacle) => obstacle.into(),
            BackupError::NotWhole => BackupRefusal::NotWhole.into(),
            BackupError::Differs => BackupRefusal::Differs.into(),
            BackupError::Stopped => BackupRefusal::Stopped.into(),
            BackupError::Vault(error) => error.into(),
        }
    }
}

impl From<NotARecoveryKey> for CommandError {
    fn from(fault: NotARecoveryKey) -> CommandError {
        let fault = match fault {
            NotARecoveryKey::Length => RecoveryKeyFault::Length,
            NotARecoveryKey::Sign => RecoveryKeyFault::Sign,
            NotARecoveryKey::Check => RecoveryKeyFault::Check,
        };
        CommandError::obstacle(Obstacle::RecoveryKeyTyped { fault })
    }
}

impl From<DocumentFailure> for CommandError {
    fn from(failure: DocumentFailure) -> CommandError {
        CommandError::unexpected(failure)
    }
}

impl From<std::io::Error> for CommandError {
    fn from(error: std::io::Error) -> CommandError {
        kluis_vault::Obstacle::from(error).into()
    }
}

macro_rules! refusals {
    ($($refusal:ty => $variant:ident;)*) => { $(
        impl From<$refusal> for CommandError {
            fn from(refusal: $refusal) -> CommandError {
                CommandError::$variant { refusal }
            }
        }
    )* };
}

refusals! {
    ClientRefusal => Client;
    BsnCheckRefusal => BsnCheck;
    CareRefusal => Care;
    CarePurposeRefusal => CarePurpose;
    IntakeRefusal => Intake;
    ConsentRefusal => Consent;
    KindRefusal => ConsentKind;
    DisclosureRefusal => Disclosure;
    NoticeRefusal => Notice;
    ContactRefusal => Contact;
    MandateRefusal => Mandate;
    ConductRefusal => Conduct;
    AssessmentRefusal => Capacity;
    ItemRefusal => DossierItem;
    RegisterRefusal => Register;
    WorkNoteRefusal => WorkNote;
    LetterRefusal => Letter;
    CircleRefusal => Circle;
    EmergencyRefusal => Emergency;
    LogRefusal => AccessLog;
    UserRefusal => User;
    OrganisationRefusal => Organisation;
    OrganisationRegisterRefusal => OrganisationRegister;
    AdoptionRefusal => Policy;
    StatementRefusal => Statement;
    TextRefusal => Text;
    PolicyRefusal => PolicyVersion;
    ScanRefusal => ScanFiling;
    BackupRefusal => Backup;
    LockingRefusal => Locking;
    ImportRefusal => Import;
}

impl From<TextsFault> for CommandError {
    /// The built-in words are whole, as a test shows, so this is a defect.
    fn from(fault: TextsFault) -> CommandError {
        CommandError::unexpected(fault)
    }
}

impl From<ListFault> for CommandError {
    fn from(fault: ListFault) -> CommandError {
        CommandError::List { fault }
    }
}

impl From<AttachmentFault> for CommandError {
    fn from(fault: AttachmentFault) -> CommandError {
        CommandError::Attachment { fault }
    }
}

impl From<LogoRefusal> for CommandError {
    fn from(refusal: LogoRefusal) -> CommandError {
        CommandError::Logo { refusal }
    }
}

impl From<ScanFault> for CommandError {
    fn from(fault: ScanFault) -> CommandError {
        CommandError::Scan { fault }
    }
}
