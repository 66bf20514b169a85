//! Verstrekkingenregister (AVG art. 5(2), 19 en 30(1)(d); MW-13.3, RZ-2.3): what left the building, as it was judged.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::{
    DisclosedKind, DisclosureChannel, DisclosureCondition, DisclosureDuty, DisclosureExtent, DisclosureLaw,
    DisclosureOutcome, DisclosurePurpose, DisclosureQuestion, DisclosureVerdict, Rests, Tick,
};
use crate::{
    client::ClientId,
    consent::ConsentId,
    contact::ContactId,
    date::{self, Century},
    dossier_item::ItemId,
    field::{FieldFault, LINE, TEXT, required_line, required_text, tidy, tidy_text},
    recipient::RecipientKind,
};

/// Which disclosure; a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string & { readonly of: \"disclosure\" }")]
pub struct DisclosureId(pub Uuid);

/// A condition as ticked.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConditionDraft {
    /// Which.
    pub condition: DisclosureCondition,
    /// Why; empty is not ticked.
    pub reason: String,
}

/// A disclosure as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DisclosureDraft {
    /// About which client.
    pub client: ClientId,
    /// What the recipient is.
    pub recipient: Option<RecipientKind>,
    /// What the recipient is called.
    pub name: String,
    /// The contact on record, where it is one.
    pub contact: Option<ContactId>,
    /// Where the letter to them goes; may be empty.
    pub address: String,
    /// What for.
    pub purpose: Option<DisclosurePurpose>,
    /// The same in words; may be empty.
    pub purpose_words: String,
    /// Which kinds of data, beside those of the items.
    pub data: Vec<DisclosedKind>,
    /// Which items of the dossier.
    pub items: Vec<ItemId>,
    /// How much.
    pub extent: DisclosureExtent,
    /// What, in words.
    pub words: String,
    /// On which day, as typed.
    pub on: String,
    /// Who gave it out.
    pub by: String,
    /// In which function; may be empty.
    pub function: String,
    /// The way it went.
    pub channel: Option<DisclosureChannel>,
    /// What was ticked.
    pub ticks: Vec<ConditionDraft>,
    /// The ground that is claimed.
    pub claimed: Option<String>,
    /// Whether the recipient asked for a copy of the consent.
    pub copy_asked: bool,
    /// Whether the copy was sent along.
    pub copy_sent: bool,
    /// Whether the recipient is outside the European Economic Area.
    pub outside_europe: bool,
    /// For images: the use, as in the consent.
    pub image_use: String,
    /// Why it could not wait, where nothing allows it; else empty.
    pub emergency: String,
    /// Why the client is not told at once; else empty.
    pub danger: String,
    /// The disclosure that this one puts right.
    pub corrects: Option<DisclosureId>,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "each names the field of DisclosureDraft that it points at")]
pub enum DisclosureField {
    Recipient,
    Name,
    Address,
    Purpose,
    PurposeWords,
    Data,
    Items,
    Words,
    On,
    By,
    Function,
    Channel,
    Ticks,
    Claimed,
    CopySent,
    ImageUse,
    Emergency,
    Danger,
    Corrects,
    /// Of the register: its first day.
    From,
    /// Of the register: its last day.
    Until,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisclosureFault {
    /// The field.
    pub field: DisclosureField,
    /// For conditions: which.
    pub condition: Option<DisclosureCondition>,
    /// What is wrong.
    pub fault: FieldFault,
}

/// Why nothing was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum DisclosureRefusal {
    /// Fields are not right.
    #[error("{} fields of the disclosure are not right", faults.len())]
    Fields {
        /// The faults, never empty.
        faults: Vec<DisclosureFault>,
    },
    /// There is no ground, or something stands in the way.
    #[error("there is no ground for this disclosure")]
    NotAllowed {
        /// What came out, with everything that is missing.
        verdict: Box<DisclosureVerdict>,
    },
}

/// What a disclosure was carried by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Carried {
    /// A ground.
    Ground {
        /// Key of the row.
        key: String,
        /// Law, consent or contract.
        rests: Rests,
        /// The consent it rests on.
        consent: Option<ConsentId>,
    },
    /// Nothing: an emergency.
    Emergency {
        /// Why it could not wait.
        reason: String,
    },
}

/// A condition as it was met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeptCondition {
    /// In Dutch, as it read then.
    pub text: String,
    /// Why; empty where the program knew.
    pub reason: String,
    /// Article.
    pub article: String,
}

/// A duty as it came with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeptDuty {
    /// Which.
    pub duty: DisclosureDuty,
    /// In Dutch, as it read then.
    pub text: String,
    /// Article.
    pub article: String,
}

/// A disclosure that passed every rule of [`check`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Disclosure {
    /// About which client.
    pub client: ClientId,
    /// What the recipient is.
    pub recipient: RecipientKind,
    /// What the recipient is called.
    pub name: String,
    /// The contact on record, where it is one.
    pub contact: Option<ContactId>,
    /// Where a letter to them goes; may be empty.
    pub address: String,
    /// What for.
    pub purpose: DisclosurePurpose,
    /// The same in words; may be empty.
    pub purpose_words: String,
    /// Which kinds of data, those of the items among them.
    pub data: BTreeSet<DisclosedKind>,
    /// Which items of the dossier.
    pub items: Vec<ItemId>,
    /// How much.
    pub extent: DisclosureExtent,
    /// What, in words.
    pub words: String,
    /// On which day.
    pub on: NaiveDate,
    /// Who gave it out.
    pub by: String,
    /// In which function; may be empty.
    pub function: String,
    /// The way it went.
    pub channel: DisclosureChannel,
    /// Whether the recipient is outside the European Economic Area.
    pub outside_europe: bool,
    /// For images: the use.
    pub image_use: String,
    /// Whether the recipient asked for a copy of the consent.
    pub copy_asked: bool,
    /// Whether the copy was sent along.
    pub copy_sent: bool,
    /// What carried it.
    pub carried: Carried,
    /// The ground spelled out, as judged then.
    pub ground: String,
    /// Its article, as judged then.
    pub article: String,
    /// Whether that was "te verifiëren" then.
    pub needs_checking: bool,
    /// Conditions that were met.
    pub conditions: Vec<KeptCondition>,
    /// Duties that came with it.
    pub duties: Vec<KeptDuty>,
    /// Whether the client is to be told.
    pub notify_client: bool,
    /// Why the client is not told at once; else empty.
    pub danger: String,
    /// The disclosure that this one puts right.
    pub corrects: Option<DisclosureId>,
}

/// Collects the faults of a form.
struct Faults(Vec<DisclosureFault>);

impl Faults {
    fn note(&mut self, field: DisclosureField, fault: FieldFault) {
        self.0.push(DisclosureFault { field, condition: None, fault });
    }

    fn take<T: Default>(&mut self, field: DisclosureField, judged: Result<T, FieldFault>) -> T {
        judged.map_err(|fault| self.note(field, fault)).unwrap_or_default()
    }

    fn chosen<T: Copy>(&mut self, field: DisclosureField, choice: Option<T>) -> Option<T> {
        if choice.is_none() {
            self.note(field, FieldFault::Missing);
        }
        choice
    }

    fn refusal(self) -> DisclosureRefusal {
        DisclosureRefusal::Fields { faults: self.0 }
    }
}

/// Reads the question out of a draft; `of_items` are the kinds of data that its items hold.
///
/// # Errors
/// [`DisclosureRefusal::Fields`] with each fault of a field that the verdict depends on.
pub fn read_question(
    draft: &DisclosureDraft,
    of_items: &BTreeSet<DisclosedKind>,
    today: NaiveDate,
) -> Result<DisclosureQuestion, DisclosureRefusal> {
    let mut faults = Faults(Vec::new());
    let recipient = faults.chosen(DisclosureField::Recipient, draft.recipient);
    let name = faults.take(DisclosureField::Name, required_line(&draft.name));
    let purpose = faults.chosen(DisclosureField::Purpose, draft.purpose);
    let data: BTreeSet<DisclosedKind> = draft.data.iter().chain(of_items).copied().collect();
    if data.is_empty() {
        faults.note(DisclosureField::Data, FieldFault::Missing);
    }
    let on = past_day(&draft.on, today).map_err(|it| faults.note(DisclosureField::On, it)).ok();
    let function = faults.take(DisclosureField::Function, tidy(&draft.function, LINE));
    let channel = faults.chosen(DisclosureField::Channel, draft.channel);
    let image_use = faults.take(DisclosureField::ImageUse, tidy(&draft.image_use, LINE));
    let ticks = ticks(draft, &mut faults);
    let (Some(recipient), Some(purpose), Some(on), Some(channel), true) =
        (recipient, purpose, on, channel, faults.0.is_empty())
    else {
        return Err(faults.refusal());
    };
    Ok(DisclosureQuestion {
        recipient,
        name,
        purpose,
        data,
        extent: draft.extent,
        on,
        function,
        channel,
        ticks,
        claimed: draft.claimed.clone(),
        copy_asked: draft.copy_asked,
        outside_europe: draft.outside_europe,
        image_use,
    })
}

fn past_day(text: &str, today: NaiveDate) -> Result<NaiveDate, FieldFault> {
    match date::whole(text, Century::Past, today) {
        Ok(day) if day <= today => Ok(day),
        Ok(_) => Err(FieldFault::InTheFuture),
        Err(_) if text.trim().is_empty() => Err(FieldFault::Missing),
        Err(fault) => Err(fault),
    }
}

fn ticks(draft: &DisclosureDraft, faults: &mut Faults) -> Vec<Tick> {
    let mut ticks = Vec::new();
    for tick in &draft.ticks {
        match tidy_text(&tick.reason, TEXT) {
            Ok(reason) if reason.trim().is_empty() => {}
            Ok(reason) => ticks.push(Tick { condition: tick.condition, reason }),
            Err(fault) => faults.0.push(DisclosureFault {
                field: DisclosureField::Ticks,
                condition: Some(tick.condition),
                fault,
            }),
        }
    }
    ticks
}

/// Judges a draft with its verdict.
///
/// # Errors
/// [`DisclosureRefusal::Fields`] with each faulty field; [`DisclosureRefusal::NotAllowed`] where nothing carries it and no
/// emergency is given.
pub fn check(
    draft: &DisclosureDraft,
    question: &DisclosureQuestion,
    verdict: &DisclosureVerdict,
    law: &DisclosureLaw,
) -> Result<Disclosure, DisclosureRefusal> {
    let mut faults = Faults(Vec::new());
    let address = faults.take(DisclosureField::Address, tidy_text(&draft.address, TEXT));
    let purpose_words = faults.take(DisclosureField::PurposeWords, purpose_words(draft));
    let words = faults.take(DisclosureField::Words, required_text(&draft.words, TEXT));
    let by = faults.take(DisclosureField::By, required_line(&draft.by));
    let emergency = faults.take(DisclosureField::Emergency, tidy_text(&draft.emergency, TEXT));
    let danger = faults.take(DisclosureField::Danger, tidy_text(&draft.danger, TEXT));
    let allowed = verdict.outcome != DisclosureOutcome::NotAllowed;
    if !emergency.is_empty() && !verdict.emergency_possible {
        faults.note(DisclosureField::Emergency, FieldFault::NotApplicable);
    }
    let notify_client = verdict.notify_client || (!allowed && !emergency.is_empty());
    if !danger.is_empty() && !notify_client && allowed {
        faults.note(DisclosureField::Danger, FieldFault::NotApplicable);
    }
    if draft.copy_sent && verdict.grounds.first().is_none_or(|it| it.consent.is_none()) {
        faults.note(DisclosureField::CopySent, FieldFault::NotApplicable);
    }
    if !faults.0.is_empty() {
        return Err(faults.refusal());
    }
    if !allowed && emergency.is_empty() {
        return Err(DisclosureRefusal::NotAllowed { verdict: Box::new(verdict.clone()) });
    }
    let carried = carried(verdict, emergency, law);
    Ok(Disclosure {
        client: draft.client,
        recipient: question.recipient,
        name: question.name.clone(),
        contact: draft.contact,
        address,
        purpose: question.purpose,
        purpose_words,
        data: question.data.clone(),
        items: draft.items.clone(),
        extent: question.extent,
        words,
        on: question.on,
        by,
        function: question.function.clone(),
        channel: question.channel,
        outside_europe: question.outside_europe,
        image_use: question.image_use.clone(),
        copy_asked: question.copy_asked,
        copy_sent: draft.copy_sent,
        carried: carried.what,
        ground: carried.ground,
        article: carried.article,
        needs_checking: carried.needs_checking,
        conditions: carried.conditions,
        duties: duties(verdict),
        notify_client,
        danger,
        corrects: draft.corrects,
    })
}

/// Another purpose is said in words.
fn purpose_words(draft: &DisclosureDraft) -> Result<String, FieldFault> {
    match draft.purpose {
        Some(DisclosurePurpose::OtherPurpose) => required_line(&draft.purpose_words),
        Some(_) | None => tidy(&draft.purpose_words, LINE),
    }
}

/// The ground, spelled out.
struct Spelled {
    what: Carried,
    ground: String,
    article: String,
    needs_checking: bool,
    conditions: Vec<KeptCondition>,
}

fn carried(verdict: &DisclosureVerdict, emergency: String, law: &DisclosureLaw) -> Spelled {
    let best = verdict.grounds.first().filter(|_| verdict.outcome != DisclosureOutcome::NotAllowed);
    let Some(found) = best else {
        return Spelled {
            what: Carried::Emergency { reason: emergency },
            ground: law.emergency.text.clone(),
            article: law.emergency.article.clone(),
            needs_checking: law.emergency.certainty.needs_checking(),
            conditions: Vec::new(),
        };
    };
    let kept = |it: &super::ConditionStand| KeptCondition {
        text: it.text.clone(),
        reason: it.reason.clone(),
        article: it.article.clone(),
    };
    Spelled {
        what: Carried::Ground {
            key: found.key.clone(),
            rests: found.rests,
            consent: found.consent.as_ref().map(|it| it.id),
        },
        ground: found.name.clone(),
        article: found.article.clone(),
        needs_checking: found.needs_checking,
        conditions: found.met.iter().map(kept).collect(),
    }
}

fn duties(verdict: &DisclosureVerdict) -> Vec<KeptDuty> {
    let kept =
        |it: &super::DutyDue| KeptDuty { duty: it.duty, text: it.text.clone(), article: it.article.clone() };
    verdict.duties.iter().map(kept).collect()
}
