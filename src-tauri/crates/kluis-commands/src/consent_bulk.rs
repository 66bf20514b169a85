//! Letters for many clients at once: what a run would make, making it, and handing it out.
//!
//! A run is one transaction: stopped or failed, nothing of it is on record. Its letters stay at hand until the next run
//! or until the vault is locked, to be shown, saved, or saved a file each.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_documents::{ConsentLetterFacts, LetterRun, Pdf};
use kluis_domain::{
    circle::Circle,
    client::ClientId,
    consent::{
        self, Consent, ConsentDraft, ConsentId, ConsentKind, ConsentState, Recipient, Representative,
        SignerRule,
    },
    contact::Contact,
    recipient::RecipientKind,
    representation::{Decider, Manner, Who, WhoDecides},
};
use kluis_vault::{Event, Events, FileKind, Reader, StoredClient, StoredConsent, Writer};

use crate::{
    CommandError, Desk, Result, Session,
    client::ClientSummary,
    consent::{Ability, ask_again, asked},
    consent_kind::{kind_named, words_of},
    consent_letter::{Sender, facts},
    consent_overview::Standings,
    document::{SavedFile, save},
    host::Wanted,
    letter_run::{Halt, SHARE, SavedLetters, each_once, save_all},
    organisation::complete,
    texts,
    work::{Running, WorkKind},
};

/// What the letters of a run have in common, and for whom they are.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct BulkDraft {
    kind: String,
    clients: BulkClients,
    purpose: String,
    recipients: BulkRecipients,
    choices: Vec<String>,
    /// As typed; empty means until withdrawn.
    valid_until: String,
}

/// For whom.
#[derive(Deserialize, TS)]
#[serde(tag = "are", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub(crate) enum BulkClients {
    /// These.
    Chosen {
        /// Each once.
        clients: Vec<ClientId>,
    },
    /// Everybody in care who lacks a consent of this kind.
    Lacking {},
}

/// With whom information is shared.
#[derive(Deserialize, TS)]
#[serde(tag = "are", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub(crate) enum BulkRecipients {
    /// Nobody; the kind asks none.
    Nobody {},
    /// The same for every client.
    Same {
        /// Who.
        recipients: Vec<Recipient>,
    },
    /// The client's own contacts of these kinds.
    Own {
        /// Which kinds.
        kinds: Vec<RecipientKind>,
    },
}

/// What a run would make.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BulkCheck {
    letters: usize,
    left_out: Vec<LeftOut>,
}

/// A client without a letter.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LeftOut {
    client: ClientSummary,
    reason: LeftOutReason,
}

/// Why a client gets no letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub(crate) enum LeftOutReason {
    /// A consent of this kind holds or is on its way.
    AlreadyThere {
        /// Which.
        consent: ConsentId,
    },
    /// Has died.
    Deceased,
    /// Only the client can give it, and cannot.
    OnlyTheClient,
    /// A representative must sign, and nobody on record can.
    NobodySigns,
    /// One of several must sign, and it is not on record who.
    ChooseWhoSigns,
    /// The client has no contact of this kind.
    RecipientMissing {
        /// Which kind.
        kind: RecipientKind,
    },
}

/// How a run ended.
#[derive(Serialize, TS)]
#[serde(tag = "outcome", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub(crate) enum BulkOutcome {
    /// Every letter is on record.
    Made {
        /// How many.
        letters: usize,
        /// Who has none.
        left_out: Vec<LeftOut>,
    },
    /// It was stopped; nothing is on record.
    Stopped,
}

/// The letters of the last run.
pub(crate) struct LetterBundle {
    letters: Vec<(ClientId, ConsentId)>,
    merged: Pdf,
}

/// What is the same for every client of a run.
struct Run<'a> {
    draft: &'a BulkDraft,
    kind: ConsentKind,
    today: NaiveDate,
}

impl Run<'_> {
    /// The consent to ask of a client, or why none is asked.
    fn prepare(&self, reader: &Reader, id: ClientId) -> Result<Result<Consent, LeftOutReason>> {
        let client = reader.client(id)?.client;
        if client.deceased_on.is_some() {
            return Ok(Err(LeftOutReason::Deceased));
        }
        let replaces = match self.replaced(reader, id)? {
            Ok(replaces) => replaces,
            Err(reason) => return Ok(Err(reason)),
        };
        let (decision, circle) = asked(reader, id, &self.kind, Ability::OnRecord, self.today)?;
        let parts = self
            .representatives(&decision, &circle)
            .and_then(|representatives| Ok((representatives, self.recipients(&circle)?)));
        let (representatives, recipients) = match parts {
            Ok(parts) => parts,
            Err(reason) => return Ok(Err(reason)),
        };
        let draft = ConsentDraft {
            client: id,
            kind: self.kind.code.clone(),
            recipients,
            purpose: self.draft.purpose.clone(),
            choices: self.draft.choices.clone(),
            representatives,
            unable_because: String::new(),
            valid_until: self.draft.valid_until.clone(),
            replaces,
        };
        let name = client.formal_name();
        Ok(Ok(consent::propose(&draft, &self.kind, &name, decision.signatures(), self.today)?))
    }

    /// One that ends soon or must be asked anew is replaced; another one that is open needs no letter.
    fn replaced(
        &self,
        reader: &Reader,
        client: ClientId,
    ) -> Result<Result<Option<ConsentId>, LeftOutReason>> {
        let mut replaces = None;
        for StoredConsent { id, consent, .. } in reader.consents_of(client)? {
            let state = consent.state_on(self.today);
            if consent.kind != self.kind.code || !state.is_open() {
                continue;
            }
            let ends = consent.milestones().ends_soon(self.today);
            let holds = state == ConsentState::InForce;
            if holds && (ends || ask_again(reader, &self.kind, &consent, self.today)?.is_some()) {
                replaces = Some(id);
            } else {
                return Ok(Err(LeftOutReason::AlreadyThere { consent: id }));
            }
        }
        Ok(Ok(replaces))
    }

    fn representatives(
        &self,
        decision: &WhoDecides,
        circle: &Circle,
    ) -> Result<Vec<Representative>, LeftOutReason> {
        let asked = decision.signatures();
        if self.kind.signer == SignerRule::ClientOnly && (asked.representative || !asked.client) {
            return Err(LeftOutReason::OnlyTheClient);
        }
        if !asked.representative {
            return Ok(Vec::new());
        }
        let deciders = || decision.deciders.iter().filter(|it| it.who != Who::Client);
        if !decision.complete || deciders().next().is_none() {
            return Err(LeftOutReason::NobodySigns);
        }
        if deciders().any(|it| it.manner == Manner::OneOf) {
            return Err(LeftOutReason::ChooseWhoSigns);
        }
        let named = |it: &Decider| match &it.who {
            Who::Client => None,
            Who::Contact { contact, role, .. } => Some(Representative {
                name: circle.contact(*contact).map(Contact::display_name)?,
                relation: role.name().to_owned(),
                contact: Some(*contact),
            }),
        };
        Ok(deciders().filter_map(named).collect())
    }

    fn recipients(&self, circle: &Circle) -> Result<Vec<Recipient>, LeftOutReason> {
        match &self.draft.recipients {
            BulkRecipients::Nobody {} => Ok(Vec::new()),
            BulkRecipients::Same { recipients } => Ok(recipients.clone()),
            BulkRecipients::Own { kinds } => {
                let own = |kind: &RecipientKind| {
                    let first = circle
                        .contacts
                        .iter()
                        .find(|(_, it)| it.function.map(RecipientKind::from) == Some(*kind));
                    let (_, contact) = first.ok_or(LeftOutReason::RecipientMissing { kind: *kind })?;
                    Ok(Recipient { kind: *kind, name: contact.display_name(), place: town(contact) })
                };
                kinds.iter().map(own).collect()
            }
        }
    }
}

/// Where a practice is; never of a secret address.
fn town(contact: &Contact) -> String {
    use kluis_domain::client::Address;
    match &contact.address {
        Address::Dutch { town, .. } if !contact.secret_address => town.clone(),
        Address::Dutch { .. } | Address::Foreign { .. } | Address::Unknown => String::new(),
    }
}

/// The consents to ask of some clients; who is left out is added to the list.
fn prepare_all(
    reader: &Reader,
    run: &Run,
    clients: &[ClientId],
    left_out: &mut Vec<LeftOut>,
) -> Result<Vec<Consent>> {
    let mut consents = Vec::with_capacity(clients.len());
    for client in clients {
        match run.prepare(reader, *client)? {
            Ok(consent) => consents.push(consent),
            Err(reason) => {
                let client = ClientSummary::of(reader.client(*client)?.summary(), run.today);
                left_out.push(LeftOut { client, reason });
            }
        }
    }
    Ok(consents)
}

fn run_of<'a>(reader: &Reader, draft: &'a BulkDraft, today: NaiveDate) -> Result<Run<'a>> {
    let kind = kind_named(reader, &draft.kind)?;
    Ok(Run { draft, kind, today })
}

fn chosen(session: &mut Session, draft: &BulkDraft) -> Result<Vec<ClientId>> {
    let today = session.today();
    let (vault, known) = (&mut session.open.vault, &mut session.open.asked);
    match &draft.clients {
        BulkClients::Chosen { clients } => Ok(each_once(clients)),
        BulkClients::Lacking {} => vault.consult(&session.stamp, Event::ConsentsListed, |reader| {
            Ok(Standings::read(reader, known, today)?.lacking(&draft.kind))
        }),
    }
}

pub(crate) fn check(session: &mut Session, draft: BulkDraft) -> Result<BulkCheck> {
    let (today, clients) = (session.today(), chosen(session, &draft)?);
    session.open.vault.consult(&session.stamp, Event::ConsentsListed, |reader| {
        complete(reader.organisation()?)?;
        let (run, mut left_out) = (run_of(reader, &draft, today)?, Vec::new());
        let letters = prepare_all(reader, &run, &clients, &mut left_out)?.len();
        Ok(BulkCheck { letters, left_out })
    })
}

pub(crate) fn make(session: &mut Session, draft: BulkDraft) -> Result<BulkOutcome> {
    let (today, clients) = (session.today(), chosen(session, &draft)?);
    let running = session.work.begin(WorkKind::Letters, clients.len());
    let made = session.open.vault.change(&session.stamp, |writer| {
        let (run, mut left_out) = (run_of(&writer.read(), &draft, today)?, Vec::new());
        let bundle = letters(writer, &run, &clients, &running, &mut left_out)?;
        let steps: Vec<Event> = bundle.iter().flat_map(LetterBundle::steps).collect();
        Ok::<_, Halt>(((bundle, left_out), Events::many(Event::ConsentsListed, steps)))
    });
    match made {
        Ok((bundle, left_out)) => {
            let letters = bundle.as_ref().map_or(0, |it| it.letters.len());
            session.open.letters = bundle;
            Ok(BulkOutcome::Made { letters, left_out })
        }
        Err(Halt::Stopped) => Ok(BulkOutcome::Stopped),
        Err(Halt::Failed(error)) => Err(error),
    }
}

impl LetterBundle {
    fn steps(&self) -> Vec<Event> {
        let both = |(client, id): &(ClientId, ConsentId)| {
            [Event::ConsentProposed(*client, *id), Event::ConsentPrinted(*client, *id)]
        };
        self.letters.iter().flat_map(both).collect()
    }
}

/// Keeps every consent with its letter; `None` where there is nobody to ask.
fn letters(
    writer: &Writer,
    run: &Run,
    clients: &[ClientId],
    running: &Running,
    left_out: &mut Vec<LeftOut>,
) -> Result<Option<LetterBundle>, Halt> {
    let reader = writer.read();
    let organisation = complete(reader.organisation()?)?;
    let vault_tag = writer.read().letter_tag()?;
    let sender = Sender { organisation: &organisation, vault_tag: &vault_tag, today: run.today };
    let (code, version) = words_of(&reader, &run.kind)?;
    let (mut letters, mut letter_run) = (Vec::with_capacity(clients.len()), LetterRun::default());
    for share in clients.chunks(SHARE) {
        let consents = prepare_all(&reader, run, share, left_out)?;
        let asked: Vec<(StoredClient, StoredConsent)> =
            consents.iter().map(|it| keep(writer, &reader, it)).collect::<Result<_>>()?;
        let facts: Vec<ConsentLetterFacts> =
            asked.iter().map(|(client, stored)| facts(sender, &run.kind, client, stored)).collect();
        for ((client, stored), pdf) in asked.iter().zip(letter_run.add(&facts)?) {
            let file = writer.add_consent_file(stored.id, FileKind::Letter, "application/pdf", &pdf.0)?;
            texts::keep_version(writer, file, &code, &version)?;
            writer.consent_printed(stored.id, run.today)?;
            letters.push((client.id, stored.id));
        }
        running.advance(share.len())?;
    }
    if letters.is_empty() {
        return Ok(None);
    }
    Ok(Some(LetterBundle { letters, merged: letter_run.merged()? }))
}

fn keep(writer: &Writer, reader: &Reader, consent: &Consent) -> Result<(StoredClient, StoredConsent)> {
    let id = writer.add_consent(consent)?;
    Ok((reader.client(consent.client)?, reader.consent(id)?))
}

/// The letters at hand, logged as given out.
fn disclosed<T>(desk: &Desk, of: impl FnOnce(&LetterBundle, &Reader) -> Result<T>) -> Result<T> {
    desk.session(|session| {
        let bundle = session.open.letters.as_ref().ok_or_else(|| CommandError::not_found("letters"))?;
        let events: Vec<Event> =
            bundle.letters.iter().map(|(client, id)| Event::LetterDisclosed(*client, *id)).collect();
        session.open.vault.change(&session.stamp, |writer| {
            Ok((of(bundle, &writer.read())?, Events::many(Event::ConsentsListed, events)))
        })
    })
}

const MERGED: &str = "toestemmingsbrieven.pdf";

pub(crate) fn view(desk: &Desk, _: ()) -> Result<()> {
    let merged = disclosed(desk, |bundle, _| Ok(bundle.merged.clone()))?;
    desk.app.view(MERGED, &merged.0)
}

pub(crate) fn save_merged(desk: &Desk, _: ()) -> Result<Option<SavedFile>> {
    let merged = disclosed(desk, |bundle, _| Ok(bundle.merged.clone()))?;
    save(desk, Wanted::Document, MERGED, &merged.0)
}

pub(crate) fn save_each(desk: &Desk, _: ()) -> Result<Option<SavedLetters>> {
    desk.knock()?;
    let Some(folder) = desk.app.host.pick_existing(Wanted::Folder) else { return Ok(None) };
    let letters = disclosed(desk, |bundle, reader| {
        let one = |(_, id): &(ClientId, ConsentId)| {
            let number = reader.consent(*id)?.letter_number;
            let letter = reader.consent_letter(*id)?.ok_or_else(|| CommandError::not_found("letter"))?;
            Ok((format!("toestemming-{number}.pdf"), letter))
        };
        bundle.letters.iter().map(one).collect::<Result<Vec<_>>>()
    })?;
    save_all(desk, &folder, &letters)
}
