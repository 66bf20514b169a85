//! Versions of the documents of policy: drafted, adopted, published, in force, replaced; and what changed between two.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_documents::{
    Pdf, PolicyChangeFacts, PolicyChangeTexts, PolicyControl, policy_change, policy_document,
};
use kluis_domain::{
    date::in_words,
    law::{Law, Term},
    own_text::{StandardText, TextGroup, TextVersion},
    policy_change::{LineChange, Reading, SectionChange, changes},
    policy_version::{
        AdoptionDraft, Follows, PolicyLife, PolicyRefusal, PolicyState, PolicyVersionId, Publication,
        PublicationDraft, ReviewDraft, channels, earliest_in_force, review_announced_on,
    },
    profile::{ChangeRule, Profile},
    prose::{Fact, Part, Section, Vocabulary},
    statement::{Coverage, PolicyDocument, Statement, Verdict},
};
use kluis_vault::{Event, PolicyPaper, PolicyRules, Reader, StoredPolicyVersion, Writer};

use crate::{
    CommandError, Desk, Result, Session,
    consent::profile_of,
    document::{PreviewPage, SavedFile, pages, save},
    host::Wanted,
    organisation::complete,
    statement::{Composed, composed},
    texts::{self, Text, effective},
};

/// Code of the words of the announcement.
const CHANGE: &str = "policy-change";

/// The texts of this subject.
pub(crate) fn texts() -> Vec<Text> {
    const VOCABULARY: Vocabulary<'static> = Vocabulary {
        values: &["organisatie", "document", "ingang", "kanalen", "contact", "bereikbaar", "kop", "was"],
        lists: &[],
        signs: &[],
    };
    vec![Text {
        standard: StandardText {
            code: CHANGE.to_owned(),
            name: "Bekendmaking van een wijziging".to_owned(),
            group: TextGroup::Policy,
            toml: PolicyChangeTexts::STANDARD,
            vocabulary: VOCABULARY,
            plain: &["was", "becomes", "added", "removed", "nothing"],
            fixed: &[],
            optional: &["organisatie"],
        },
        in_use: |_, _| true,
        example: |example, toml| {
            let line = LineChange::Changed {
                was: "Wij doen dat binnen 3 maanden.".to_owned(),
                becomes: "Wij doen dat binnen 2 maanden.".to_owned(),
            };
            let added = LineChange::Added { text: "Wij laten u dat weten.".to_owned() };
            let facts = PolicyChangeFacts {
                organisation: example.organisation,
                today: example.today,
                document: "Privacyverklaring".to_owned(),
                in_force_on: example.today.checked_add_days(chrono::Days::new(28)),
                channels: channels(&example.profile.changes).to_vec(),
                changes: vec![SectionChange::Changed {
                    heading: "Hoe lang bewaren wij uw gegevens?".to_owned(),
                    was_heading: None,
                    lines: vec![line, added],
                }],
            };
            Ok(policy_change(&facts, &PolicyChangeTexts::read(toml)?)?)
        },
    }]
}

/// A document of policy with its versions.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PolicyPage {
    document: PolicyDocument,
    /// Newest first.
    versions: Vec<PolicyVersionRow>,
    /// What the document would say otherwise today than its newest version; none where there is no version.
    drift: Vec<SectionChange>,
    /// Number of the version that the drift is measured from.
    drift_from: Option<u32>,
    /// Where this profile makes documents known.
    channels: Vec<String>,
    /// How long before a change holds it is announced, where the profile says so.
    notice: Option<Term>,
    /// Who adopted the last version that was adopted, to offer again.
    adopted_by: String,
}

/// A version on record.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PolicyVersionRow {
    id: PolicyVersionId,
    number: u32,
    state: PolicyState,
    life: PolicyLife,
    /// When it is looked at again, once it was adopted.
    review_on: Option<NaiveDate>,
    /// Whether that day is near or past, and the version holds.
    is_review_due: bool,
    /// The first day on which it may hold, were it published today.
    earliest_in_force: NaiveDate,
    /// Number of the published version that it takes the place of.
    follows: Option<u32>,
    /// Name of the profile by which it was put together.
    profile: String,
    /// State of the law table by which it was put together.
    law_state: NaiveDate,
    /// Which words it was made with.
    texts: Vec<texts::TextUsed>,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
}

/// A version with its words.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PolicyVersionPage {
    row: PolicyVersionRow,
    title: String,
    lead: String,
    sections: Vec<Section>,
    completeness: Vec<Coverage>,
}

/// Two versions; the later one may be what the document would say today.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct PolicyPair {
    earlier: PolicyVersionId,
    later: Option<PolicyVersionId>,
}

/// What a document of policy asks.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PolicyAttention {
    document: PolicyDocument,
    what: PolicyMatter,
}

/// Why a document of policy asks for attention.
#[derive(Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub(crate) enum PolicyMatter {
    /// It would say something else today.
    Drift {
        /// Than which version.
        since: u32,
        /// What.
        changes: Vec<SectionChange>,
    },
    /// It is to be looked at again.
    Review {
        /// The version that holds.
        number: u32,
        /// By when.
        on: NaiveDate,
        /// Whether that day is past.
        is_late: bool,
    },
    /// A draft is to be adopted.
    ToAdopt {
        /// Its number.
        number: u32,
    },
    /// An adopted version is to be published.
    ToPublish {
        /// Its number.
        number: u32,
    },
    /// A published version will hold.
    Coming {
        /// Its number.
        number: u32,
        /// From when.
        on: NaiveDate,
    },
}

/// Every version of one document with the days on which they hold.
struct Versions {
    all: Vec<StoredPolicyVersion>,
    today: NaiveDate,
}

impl Versions {
    fn of(reader: &Reader, document: PolicyDocument, today: NaiveDate) -> Result<Versions> {
        Ok(Versions { all: reader.policy_versions(document)?, today })
    }

    fn state(&self, version: &StoredPolicyVersion) -> PolicyState {
        version.life.state_on(self.today, self.next(version))
    }

    /// The first day on which a later version holds.
    fn next(&self, version: &StoredPolicyVersion) -> Option<NaiveDate> {
        let place =
            |it: &StoredPolicyVersion| it.life.published.as_ref().map(|by| (by.in_force_on, it.number));
        let own = place(version)?;
        self.all.iter().filter_map(place).filter(|it| own < *it).map(|(day, _)| day).min()
    }

    /// The published version that this one takes the place of.
    fn before(&self, version: &StoredPolicyVersion) -> Option<&StoredPolicyVersion> {
        let published = self.all.iter().filter(|it| it.life.published.is_some());
        published.filter(|it| it.number < version.number).max_by_key(|it| it.number)
    }

    fn newest(&self) -> Option<&StoredPolicyVersion> {
        self.all.iter().find(|it| it.life.dropped_on.is_none())
    }

    fn follows(&self, version: &StoredPolicyVersion) -> Follows {
        if self.before(version).is_some() { Follows::Another } else { Follows::Nothing }
    }
}

pub(crate) fn list(session: &mut Session, document: PolicyDocument) -> Result<PolicyPage> {
    let today = session.today();
    session.open.vault.consult(&session.stamp, Event::PolicyVersionsRead, |reader| {
        let rule = &profile_of(reader)?.changes;
        let versions = Versions::of(reader, document, today)?;
        let adopted_by = versions.all.iter().find_map(|it| it.life.adopted.as_ref()).map(|it| it.by.clone());
        let rows = versions.all.iter().map(|it| row(reader, &versions, it, rule)).collect::<Result<_>>()?;
        Ok(PolicyPage {
            document,
            drift: drift(reader, &versions, document)?,
            drift_from: versions.newest().map(|it| it.number),
            versions: rows,
            channels: channels(rule).to_vec(),
            notice: rule.notice,
            adopted_by: adopted_by.unwrap_or_default(),
        })
    })
}

fn row(
    reader: &Reader,
    versions: &Versions,
    stored: &StoredPolicyVersion,
    rule: &ChangeRule,
) -> Result<PolicyVersionRow> {
    let state = versions.state(stored);
    let review_on = stored.life.review_on(rule);
    Ok(PolicyVersionRow {
        id: stored.id,
        number: stored.number,
        state,
        life: stored.life.clone(),
        review_on,
        is_review_due: is_review_due(state, review_on, versions.today),
        earliest_in_force: earliest_in_force(versions.today, rule, versions.follows(stored)),
        follows: versions.before(stored).map(|it| it.number),
        profile: Profile::named(&stored.profile)
            .map_or_else(|| stored.profile.clone(), |it| it.summary().name),
        law_state: stored.law_state,
        texts: texts::used(reader, stored.id.0)?,
        recorded_at: stored.recorded_at,
        recorded_by: stored.recorded_by.clone(),
    })
}

fn is_review_due(state: PolicyState, review_on: Option<NaiveDate>, today: NaiveDate) -> bool {
    state == PolicyState::InForce && review_on.is_some_and(|day| review_announced_on(day) <= today)
}

/// What the document would say otherwise today than its newest version; nothing where it cannot be made.
fn drift(reader: &Reader, versions: &Versions, document: PolicyDocument) -> Result<Vec<SectionChange>> {
    let Some(newest) = versions.newest() else { return Ok(Vec::new()) };
    match composed(reader, document, versions.today) {
        Ok(today) => since(reader, newest, &today.statement, versions.today),
        Err(CommandError::Statement { .. }) => Ok(Vec::new()),
        Err(other) => Err(other),
    }
}

fn since(
    reader: &Reader,
    earlier: &StoredPolicyVersion,
    later: &Statement,
    later_on: NaiveDate,
) -> Result<Vec<SectionChange>> {
    let words = reader.policy_words(earlier.id)?;
    let earlier = Reading { statement: &words, on: earlier.life.drafted_on };
    Ok(changes(earlier, Reading { statement: later, on: later_on }))
}

pub(crate) fn read(session: &mut Session, id: PolicyVersionId) -> Result<PolicyVersionPage> {
    let today = session.today();
    session.open.vault.consult(&session.stamp, Event::PolicyVersionsRead, |reader| {
        let stored = reader.policy_version(id)?;
        let versions = Versions::of(reader, stored.document, today)?;
        let words = reader.policy_words(id)?;
        Ok(PolicyVersionPage {
            row: row(reader, &versions, &stored, &profile_of(reader)?.changes)?,
            title: words.title,
            lead: words.lead,
            sections: words.sections,
            completeness: words.completeness,
        })
    })
}

pub(crate) fn compare(session: &mut Session, pair: PolicyPair) -> Result<Vec<SectionChange>> {
    let today = session.today();
    session.open.vault.consult(&session.stamp, Event::PolicyVersionsRead, |reader| {
        let earlier = reader.policy_version(pair.earlier)?;
        match pair.later {
            Some(later) => {
                let later = reader.policy_version(later)?;
                since(reader, &earlier, &reader.policy_words(later.id)?, later.life.drafted_on)
            }
            None => since(reader, &earlier, &composed(reader, earlier.document, today)?.statement, today),
        }
    })
}

pub(crate) fn draft(session: &mut Session, document: PolicyDocument) -> Result<PolicyVersionId> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let id = draft_in(writer, document, today)?;
        Ok::<_, CommandError>((id, Event::PolicyVersionDrafted(id)))
    })
}

/// Puts a version together; an older draft that was never adopted is given up.
pub(crate) fn draft_in(writer: &Writer, document: PolicyDocument, on: NaiveDate) -> Result<PolicyVersionId> {
    let reader = writer.read();
    let versions = Versions::of(&reader, document, on)?;
    let Composed { statement, texts, .. } = composed(&reader, document, on)?;
    if let Some(newest) = versions.newest() {
        if since(&reader, newest, &statement, on)?.is_empty() {
            return Err(PolicyRefusal::NothingChanged { number: newest.number }.into());
        }
        if newest.life.adopted.is_none() {
            writer.policy_dropped(newest.id, on)?;
        }
    }
    let rules = PolicyRules { profile: &profile_of(&writer.read())?.key, law_state: Law::built_in().state() };
    let id = writer.add_policy_version(document, rules, &statement, on)?;
    for (code, version) in &texts {
        texts::keep_version(writer, id.0, code, version)?;
    }
    keep_paper(writer, id)?;
    Ok(id)
}

/// Keeps the document as it is after a step.
fn keep_paper(writer: &Writer, id: PolicyVersionId) -> Result<()> {
    let reader = writer.read();
    let stored = reader.policy_version(id)?;
    let organisation = complete(reader.organisation()?)?;
    let life = &stored.life;
    let control = PolicyControl {
        number: stored.number,
        life,
        review_on: life.review_on(&profile_of(&reader)?.changes),
    };
    let on = life.published.as_ref().map_or(life.drafted_on, |it| it.in_force_on);
    let words = dated(reader.policy_words(id)?, life.drafted_on, on);
    let pdf = policy_document(&words, &organisation, on, &control)?;
    Ok(writer.add_policy_paper(id, PolicyPaper::Document, &pdf.0)?)
}

/// The words with another day in them: on paper it is the day from which they hold.
fn dated(mut words: Statement, from: NaiveDate, to: NaiveDate) -> Statement {
    if from == to {
        return words;
    }
    let (from, to) = (in_words(from), in_words(to));
    let put = |text: &mut String| *text = text.replace(&from, &to);
    put(&mut words.lead);
    words.sections.iter_mut().flat_map(|it| &mut it.parts).for_each(|part| each_text(part, &put));
    for coverage in &mut words.completeness {
        match &mut coverage.verdict {
            Verdict::Present { heading } | Verdict::Elsewhere { heading } => put(heading),
            Verdict::NotApplicable { reason } => put(reason),
        }
    }
    words
}

fn each_text(part: &mut Part, put: &impl Fn(&mut String)) {
    let facts = |facts: &mut Vec<Fact>| facts.iter_mut().for_each(|it| put(&mut it.value));
    match part {
        Part::Paragraph(text) => put(text),
        Part::Bullets(items) | Part::Steps(items) | Part::Choices(items) | Part::Writing(items) => {
            items.iter_mut().for_each(put);
        }
        Part::Facts(list) => facts(list),
        Part::Table { rows, .. } => rows.iter_mut().flatten().for_each(put),
        Part::Signature { known, .. } => facts(known),
    }
}

pub(crate) fn adopt(session: &mut Session, draft: AdoptionDraft) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        adopt_in(writer, &draft, today)?;
        Ok::<_, CommandError>(((), Event::PolicyVersionAdopted(draft.version)))
    })
}

pub(crate) fn adopt_in(writer: &Writer, draft: &AdoptionDraft, today: NaiveDate) -> Result<()> {
    let stored = writer.read().policy_version(draft.version)?;
    let adoption = stored.life.adopt(draft, today)?;
    writer.policy_adopted(stored.id, &adoption)?;
    keep_paper(writer, stored.id)
}

pub(crate) fn publish(session: &mut Session, draft: PublicationDraft) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        publish_in(writer, &draft, today)?;
        Ok::<_, CommandError>(((), Event::PolicyVersionPublished(draft.version)))
    })
}

pub(crate) fn publish_in(writer: &Writer, draft: &PublicationDraft, today: NaiveDate) -> Result<()> {
    let reader = writer.read();
    let stored = reader.policy_version(draft.version)?;
    let follows = Versions::of(&reader, stored.document, today)?.follows(&stored);
    let publication: Publication =
        stored.life.publish(draft, &profile_of(&reader)?.changes, follows, today)?;
    writer.policy_published(stored.id, &publication)?;
    keep_paper(writer, stored.id)
}

pub(crate) fn review(session: &mut Session, draft: ReviewDraft) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let reader = writer.read();
        let stored = reader.policy_version(draft.version)?;
        let state = Versions::of(&reader, stored.document, today)?.state(&stored);
        writer.policy_reviewed(stored.id, &stored.life.review(&draft, state, today)?)?;
        keep_paper(writer, stored.id)?;
        Ok::<_, CommandError>(((), Event::PolicyVersionReviewed(draft.version)))
    })
}

/// Gives up a version before it is published.
pub(crate) fn give_up(session: &mut Session, id: PolicyVersionId) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let stored = writer.read().policy_version(id)?;
        stored.life.drop_it()?;
        writer.policy_dropped(id, today)?;
        Ok::<_, CommandError>(((), Event::PolicyVersionDropped(id)))
    })
}

fn paper(reader: &Reader, id: PolicyVersionId) -> Result<(String, Pdf)> {
    let stored = reader.policy_version(id)?;
    let kept = reader.policy_paper(id, PolicyPaper::Document)?;
    let pdf = kept.ok_or_else(|| CommandError::not_found("policy version"))?;
    Ok((format!("{}-versie-{}.pdf", stored.document.file_name(), stored.number), Pdf(pdf)))
}

pub(crate) fn preview(session: &mut Session, id: PolicyVersionId) -> Result<Vec<PreviewPage>> {
    let event = Event::PolicyVersionsRead;
    let (_, pdf) = session.open.vault.consult(&session.stamp, event, |reader| paper(reader, id))?;
    pages(&pdf)
}

fn disclosed(desk: &Desk, id: PolicyVersionId) -> Result<(String, Pdf)> {
    desk.session(|session| {
        session.open.vault.change(&session.stamp, |writer| {
            Ok((paper(&writer.read(), id)?, Event::PolicyVersionDisclosed(id)))
        })
    })
}

pub(crate) fn view_pdf(desk: &Desk, id: PolicyVersionId) -> Result<()> {
    let (name, pdf) = disclosed(desk, id)?;
    desk.app.view(&name, &pdf.0)
}

pub(crate) fn save_pdf(desk: &Desk, id: PolicyVersionId) -> Result<Option<SavedFile>> {
    let (name, pdf) = disclosed(desk, id)?;
    save(desk, Wanted::Document, &name, &pdf.0)
}

/// The announcement of what a version changes, and the words that it is made with.
struct Announcement {
    name: String,
    pdf: Pdf,
    version: TextVersion,
}

/// As it was given out first, or as it would be made today.
fn announcement(reader: &Reader, id: PolicyVersionId, today: NaiveDate) -> Result<Announcement> {
    let stored = reader.policy_version(id)?;
    let versions = Versions::of(reader, stored.document, today)?;
    let before = versions.before(&stored).ok_or(PolicyRefusal::NoEarlierVersion)?;
    let words = effective(reader, CHANGE)?;
    let name = format!("wijziging-{}-versie-{}.pdf", stored.document.file_name(), stored.number);
    if let Some(kept) = reader.policy_paper(id, PolicyPaper::Change)? {
        return Ok(Announcement { name, pdf: Pdf(kept), version: words.version });
    }
    let now = reader.policy_words(id)?;
    let changes = since(reader, before, &now, stored.life.drafted_on)?;
    let organisation = complete(reader.organisation()?)?;
    let published = stored.life.published.as_ref();
    let facts = PolicyChangeFacts {
        organisation: &organisation,
        today: published.map_or(today, |it| it.on),
        document: now.title,
        in_force_on: published.map(|it| it.in_force_on),
        channels: published.map(|it| it.channels.clone()).unwrap_or_default(),
        changes,
    };
    let pdf = policy_change(&facts, &PolicyChangeTexts::read(&words.toml)?)?;
    Ok(Announcement { name, pdf, version: words.version })
}

pub(crate) fn preview_change(session: &mut Session, id: PolicyVersionId) -> Result<Vec<PreviewPage>> {
    let today = session.today();
    let event = Event::PolicyVersionsRead;
    let made = session.open.vault.consult(&session.stamp, event, |reader| announcement(reader, id, today))?;
    pages(&made.pdf)
}

/// The announcement to give out; once the version is published it is kept as it was given out first.
fn announced(desk: &Desk, id: PolicyVersionId) -> Result<Announcement> {
    desk.session(|session| {
        let today = session.today();
        session.open.vault.change(&session.stamp, |writer| {
            let reader = writer.read();
            let made = announcement(&reader, id, today)?;
            let published = reader.policy_version(id)?.life.published.is_some();
            if published && reader.policy_paper(id, PolicyPaper::Change)?.is_none() {
                writer.add_policy_paper(id, PolicyPaper::Change, &made.pdf.0)?;
                texts::keep_version(writer, id.0, CHANGE, &made.version)?;
            }
            Ok((made, Event::PolicyChangeDisclosed(id)))
        })
    })
}

pub(crate) fn view_change(desk: &Desk, id: PolicyVersionId) -> Result<()> {
    let made = announced(desk, id)?;
    desk.app.view(&made.name, &made.pdf.0)
}

pub(crate) fn save_change(desk: &Desk, id: PolicyVersionId) -> Result<Option<SavedFile>> {
    let made = announced(desk, id)?;
    save(desk, Wanted::Document, &made.name, &made.pdf.0)
}

/// What the documents of policy ask today.
pub(crate) fn attention(reader: &Reader, today: NaiveDate) -> Result<Vec<PolicyAttention>> {
    let rule = &profile_of(reader)?.changes;
    let mut found = Vec::new();
    for document in PolicyDocument::ALL {
        let versions = Versions::of(reader, document, today)?;
        let matters = versions.all.iter().filter_map(|it| matter(&versions, it, rule));
        found.extend(matters.map(|what| PolicyAttention { document, what }));
        let changes = drift(reader, &versions, document)?;
        if let Some(newest) = versions.newest().filter(|_| !changes.is_empty()) {
            let what = PolicyMatter::Drift { since: newest.number, changes };
            found.push(PolicyAttention { document, what });
        }
    }
    Ok(found)
}

fn matter(versions: &Versions, stored: &StoredPolicyVersion, rule: &ChangeRule) -> Option<PolicyMatter> {
    let (number, state) = (stored.number, versions.state(stored));
    match state {
        PolicyState::Draft => Some(PolicyMatter::ToAdopt { number }),
        PolicyState::Adopted => Some(PolicyMatter::ToPublish { number }),
        PolicyState::Published => {
            stored.life.published.as_ref().map(|it| PolicyMatter::Coming { number, on: it.in_force_on })
        }
        PolicyState::InForce => {
            let on = stored.life.review_on(rule)?;
            let due = is_review_due(state, Some(on), versions.today);
            due.then_some(PolicyMatter::Review { number, on, is_late: on < versions.today })
        }
        PolicyState::Replaced | PolicyState::Dropped => None,
    }
}
