//! Feiten voor de stukken van het privacybeleid (AVG art. 13 en 14): everything profile, organisation and law say, under the names the texts use.
//!
//! The texts decide what is printed where; this file decides only what each name stands for.

use chrono::NaiveDate;

use super::texts::{Phrases, TextsFault, Words, word};
use crate::consent::{ConsentKind, Stance};
use crate::date;
use crate::disclosure::{DisclosureCondition, DisclosureLaw};
use crate::law::{Anchor, Law, LawTerm, LimitKey, Regime, Signers, Term, TermKey};
use crate::organisation::{ComplaintBody, Contact, Organisation};
use crate::profile::{
    Appointment, BreachDecider, ComplaintStep, ConsentRule, Cookies, DataKind, EffectiveLimit,
    EffectiveRetention, Fee, Keeping, Line, Outcome, OutsideEurope, ProcessingRole, Profile, Reach,
    Relatives, RequestForm, RequestRecipient, RetentionCategory, TermKind, Topic, Within,
    effective_extension, effective_retention, effective_term, open_points, signers, undominated,
};
use crate::prose::{Blanks, Row, fill};

/// What the names in the texts stand for.
#[derive(Debug, Default)]
pub(super) struct Facts {
    pub(super) blanks: Blanks,
}

/// What facts are drawn from.
struct Given<'given> {
    profile: &'given Profile,
    organisation: &'given Organisation,
    law: &'given Law,
    words: &'given Words,
}

impl Facts {
    /// Gathers everything the texts can name, except what does not apply.
    pub(super) fn gather(
        profile: &Profile,
        organisation: &Organisation,
        law: &Law,
        words: &Words,
        today: NaiveDate,
    ) -> Result<Facts, TextsFault> {
        let given = Given { profile, organisation, law, words };
        let mut facts = Facts::default();
        facts.blanks.value("datum", date::in_words(today));
        facts.who(&given);
        facts.data(&given)?;
        facts.purposes(&given)?;
        facts.consents(&given)?;
        facts.recipients(&given)?;
        facts.retention(&given)?;
        facts.security(&given);
        facts.requests(&given)?;
        facts.representation(&given)?;
        facts.complaints(&given)?;
        facts.changes(&given)?;
        facts.clauses(profile);
        facts.laws(&given)?;
        facts.in_short(&given)?;
        facts.with_articles(&given)?;
        Ok(facts)
    }

    fn lines(&mut self, name: &'static str, column: &'static str, lines: &[Line]) {
        self.blanks.column(name, column, lines.iter().map(|line| line.text.clone()));
    }

    fn who(&mut self, given: &Given<'_>) {
        let organisation = given.organisation;
        self.blanks.value("organisatie", &organisation.name);
        self.blanks.value("straat", &organisation.street);
        self.blanks.value("postcode", &organisation.postcode);
        self.blanks.value("plaats", &organisation.town);
        self.blanks.value("kvk", &organisation.kvk);
        self.blanks.value("telefoon", &organisation.phone);
        self.blanks.value("email", &organisation.email);
        self.blanks.value("website", &organisation.website);
        self.blanks.value("contact_naam", &organisation.contact.name);
        self.blanks.value("contact_telefoon", &organisation.contact.phone);
        self.blanks.value("contact_email", &organisation.contact.email);
        let officer = organisation.privacy_officer.clone().unwrap_or_default();
        let phrases = &given.words.phrases;
        let contact = &organisation.contact;
        self.blanks.value("contact_bereik", reach(&contact.phone, &contact.email, phrases));
        self.blanks.value("fg_bereik", reach(&officer.phone, &officer.email, phrases));
        self.blanks.value("fg_naam", officer.name);
        self.blanks.value("fg_telefoon", officer.phone);
        self.blanks.value("fg_email", officer.email);
        self.blanks.sign("fg_aangemeld", given.profile.officer.registered);
    }

    fn data(&mut self, given: &Given<'_>) -> Result<(), TextsFault> {
        let profile = given.profile;
        self.lines("personen", "wie", &profile.subjects);
        self.lines("herkomst", "bron", &profile.origins);
        self.blanks.sign("bijzonder", profile.data_in_use().any(|group| group.kind == DataKind::Special));
        let rows = profile.data_in_use().map(|group| {
            let kind = word(&given.words.data_kind, &group.kind)?.to_owned();
            Ok(vec![("groep", group.name.clone()), ("velden", group.fields.join(", ")), ("soort", kind)])
        });
        self.blanks.list("gegevens", rows.collect::<Result<_, TextsFault>>()?);
        Ok(())
    }

    fn purposes(&mut self, given: &Given<'_>) -> Result<(), TextsFault> {
        self.lines("belangen", "belang", &given.profile.bases.interest);
        let rows = given.profile.purposes.iter().map(|purpose| {
            let bases = purpose.bases.iter().map(|basis| Ok(word(&given.words.basis, basis)?.to_owned()));
            let bases = bases.collect::<Result<Vec<_>, TextsFault>>()?;
            let bases = joined(&bases, &given.words.phrases.choice_end);
            Ok(vec![("doel", purpose.text.clone()), ("grondslagen", bases)])
        });
        self.blanks.list("doelen", rows.collect::<Result<_, TextsFault>>()?);
        Ok(())
    }

    fn consents(&mut self, given: &Given<'_>) -> Result<(), TextsFault> {
        let (objections, asked): (Vec<_>, Vec<_>) =
            given.profile.consents.iter().partition(|rule| is_objection(&rule.kind));
        let rows = asked.into_iter().map(|rule| consent_row(rule, given.words));
        self.blanks.list("toestemmingen", rows.collect::<Result<_, TextsFault>>()?);
        self.blanks.column("bezwaren", "waarvoor", objections.into_iter().map(|rule| rule.text.clone()));
        Ok(())
    }

    fn recipients(&mut self, given: &Given<'_>) -> Result<(), TextsFault> {
        self.lines("toegang", "wie", &given.profile.access);
        self.blanks.sign("buiten_eer", given.profile.transfer.rule == OutsideEurope::AdequateProtection);
        let rows = given.profile.recipients.iter().map(|recipient| {
            let ground = word(&given.words.ground, &recipient.ground)?.to_owned();
            Ok(vec![("ontvanger", recipient.name.clone()), ("grond", ground)])
        });
        self.blanks.list("ontvangers", rows.collect::<Result<_, TextsFault>>()?);
        Ok(())
    }

    fn retention(&mut self, given: &Given<'_>) -> Result<(), TextsFault> {
        let rows = effective_retention(given.profile, given.law);
        let rows = rows.iter().map(|row| retention_row(row, given.words)).collect::<Result<_, _>>()?;
        self.blanks.list("bewaartermijnen", rows);
        let open = open_points(given.profile, given.law);
        let phrase = &given.words.phrases.law_term;
        self.blanks.column(
            "open_punten",
            "punt",
            open.iter().map(|term| put(phrase, &[("onderwerp", &term.subject), ("artikel", &term.article)])),
        );
        if given.profile.terms_of(TermKind::DestructionAfterExpiry).next().is_some() {
            let term = effective_term(given.profile, given.law, TermKind::DestructionAfterExpiry);
            self.blanks.value("vernietiging_na", limits_in_words(&term.limits, given.words)?);
        }
        Ok(())
    }

    fn security(&mut self, given: &Given<'_>) {
        let (profile, phrases) = (given.profile, &given.words.phrases);
        self.lines("maatregelen", "maatregel", &profile.security);
        let rows = profile.certificates.iter().map(|certificate| {
            let year = certificate.year.map(|year| year.to_string()).unwrap_or_default();
            let pattern = if year.is_empty() { &phrases.certificate } else { &phrases.certificate_year };
            let name = put(pattern, &[("norm", &certificate.standard), ("jaar", &year)]);
            vec![("norm", name), ("houder", certificate.holder.clone())]
        });
        self.blanks.list("keurmerken", rows.collect());
        self.lines("datalek_verteld", "tekst", &profile.breach.told);
        self.lines("datalek_niet_verteld", "tekst", &profile.breach.not_told);
        match profile.breach.decides {
            BreachDecider::Procedure => self.blanks.sign("datalek_procedure", true),
            BreachDecider::Organisation => self.blanks.sign("datalek_organisatie", true),
            BreachDecider::PrivacyOfficer => self.blanks.sign("datalek_fg", true),
        }
        match profile.cookies.rule {
            Cookies::Unstated => {}
            Cookies::None => self.blanks.sign("cookies_geen", true),
            Cookies::OwnStatement => self.blanks.sign("cookies_eigen", true),
        }
    }

    fn requests(&mut self, given: &Given<'_>) -> Result<(), TextsFault> {
        let request = &given.profile.request;
        self.blanks.value("verzoek_bij", &request.title);
        let (name, reach) = request_desk(given);
        self.blanks.value("verzoek_naam", name);
        self.blanks.value("verzoek_bereik", reach);
        self.blanks.sign("verzoek_vrij", request.form == RequestForm::Free);
        self.blanks.sign("verzoek_schriftelijk", request.form != RequestForm::Free);
        self.blanks.sign("opschorting", request.suspended_for_identity);
        self.lines("identiteit", "tekst", &request.identity);
        self.lines("stappen", "tekst", &request.steps);
        self.lines("weigering", "tekst", &request.refusal);
        match given.profile.fee.rule {
            Fee::Unstated => self.blanks.sign("kosten_gratis", true),
            Fee::FreeUnlessExcessive => self.blanks.sign("kosten_redelijk", true),
            Fee::RefuseExcessive => self.blanks.sign("kosten_weigeren", true),
            Fee::CopyFeePossible => self.blanks.sign("kosten_kopie", true),
        }
        self.terms(given)
    }

    fn terms(&mut self, given: &Given<'_>) -> Result<(), TextsFault> {
        let (profile, law, words) = (given.profile, given.law, given.words);
        let rows = SHOWN.iter().map(|kind| {
            let limits = effective_term(profile, law, *kind).limits;
            let name = word(&words.term, kind)?.to_owned();
            Ok(vec![("verzoek", name), ("termijn", limits_in_words(&limits, words)?)])
        });
        self.blanks.list("termijnen", rows.collect::<Result<_, TextsFault>>()?);
        if let Some(extension) = effective_extension(profile, law) {
            self.blanks.value("verlenging", bare_limits(&extension.limits, words)?);
            let notice = effective_term(profile, law, TermKind::ExtensionNotice);
            self.blanks.value("verlenging_bericht", bare_limits(&notice.limits, words)?);
        }
        let by_key = |key| term_in_words(law.term(key).term(), words);
        self.blanks.value("datalek_termijn", by_key(TermKey::BreachAuthority)?);
        if let Some(own) = profile.breach.authority_within {
            let by_law = EffectiveLimit {
                within: Within::Term(law.term(TermKey::BreachAuthority).term()),
                from: Anchor::Discovery,
            };
            let own_limit = EffectiveLimit { within: Within::Term(own), from: Anchor::Discovery };
            let limits = undominated(vec![own_limit, by_law]);
            self.blanks.value("datalek_termijn", bare_limits(&limits, words)?);
        }
        self.blanks.value("rechter_termijn", by_key(TermKey::RequestCourt)?);
        self.blanks.value("klacht_termijn", by_key(TermKey::ComplaintDecision)?);
        self.blanks.value("klacht_verlenging", by_key(TermKey::ComplaintExtension)?);
        Ok(())
    }

    fn representation(&mut self, given: &Given<'_>) -> Result<(), TextsFault> {
        let order = given.profile.representatives.order.iter();
        let order = order.map(|kind| Ok(word(&given.words.representative, kind)?.to_owned()));
        let order = order.collect::<Result<Vec<_>, TextsFault>>()?;
        self.blanks.column("vertegenwoordigers", "wie", order.into_iter());
        self.blanks.list("leeftijden", age_rows(given)?);
        self.blanks.value("kind_leeftijd", given.law.limit(LimitKey::DeceasedChild).value.to_string());
        match given.profile.relatives.rule {
            Relatives::Unstated => {}
            Relatives::PresumedConsentOrInterest => self.blanks.sign("nabestaanden_vermoed", true),
            Relatives::RepresentativeOrder => self.blanks.sign("nabestaanden_vertegenwoordiger", true),
            Relatives::NoAccess => self.blanks.sign("nabestaanden_geen", true),
        }
        Ok(())
    }

    fn complaints(&mut self, given: &Given<'_>) -> Result<(), TextsFault> {
        self.blanks.column("klachtstappen", "stap", ladder(given).into_iter());
        Ok(())
    }

    fn changes(&mut self, given: &Given<'_>) -> Result<(), TextsFault> {
        let changes = &given.profile.changes;
        self.blanks.column("kanalen", "kanaal", changes.channels.iter().cloned());
        self.blanks.value("kanalen_opgesomd", joined(&changes.channels, &given.words.phrases.list_end));
        self.blanks.sign("belangrijke_wijziging", changes.important_told);
        if let Some(notice) = changes.notice {
            self.blanks.value("aankondiging", term_in_words(notice, given.words)?);
        }
        if let Some(review) = changes.review {
            self.blanks.value("herziening", term_in_words(review, given.words)?);
        }
        Ok(())
    }

    /// What laws and bases there are, and the numbers that only the law gives.
    fn laws(&mut self, given: &Given<'_>) -> Result<(), TextsFault> {
        let (profile, law, words) = (given.profile, given.law, given.words);
        self.research(profile);
        let laws = profile.regimes.iter().map(|regime| Ok(word(&words.law_name, regime)?.to_owned()));
        let laws = laws.collect::<Result<Vec<_>, TextsFault>>()?;
        self.blanks.column("wetten", "wet", laws.into_iter());
        self.blanks.sign("wgbo", profile.regimes.contains(&Regime::Wgbo));
        self.blanks.sign("jeugdwet", profile.regimes.contains(&Regime::Jeugdwet));
        self.blanks.sign("wmo", profile.regimes.contains(&Regime::Wmo));
        let bases = profile.bases.named.iter().map(|basis| {
            let article = word(&words.basis_article, basis)?.to_owned();
            Ok(vec![("grondslag", word(&words.basis, basis)?.to_owned()), ("artikel", article)])
        });
        self.blanks.list("grondslagen", bases.collect::<Result<_, TextsFault>>()?);
        self.blanks.value("informeer_termijn", law_term(law.term(TermKey::InformIndirect), words)?);
        self.blanks.value("camera_termijn", law_term(law.term(TermKey::RetentionCamera), words)?);
        self.blanks.value("volmacht_leeftijd", law.limit(LimitKey::ProxyAge).value.to_string());
        Ok(())
    }

    /// Under which conditions research may go without consent: those of the law, where the organisation foresees it.
    fn research(&mut self, profile: &Profile) {
        if profile.disclosure.research.is_empty() {
            return;
        }
        let rows = RESEARCH.iter().map(|key| {
            let row = DisclosureLaw::built_in().condition(*key);
            let text = small_initial(row.text.trim_end_matches('.'));
            vec![("voorwaarde", text), ("artikel", row.article.clone())]
        });
        self.blanks.list("onderzoek", rows.collect());
    }

    /// What the summary says where the statement has a table.
    fn in_short(&mut self, given: &Given<'_>) -> Result<(), TextsFault> {
        let (profile, words) = (given.profile, given.words);
        let end = &words.phrases.list_end;
        let groups: Vec<_> =
            profile.data_in_use().map(|group| small_initial(bare_name(&group.name))).collect();
        self.blanks.value("gegevens_kort", groups.join("; "));
        let mut grounds: Vec<_> = profile.recipients.iter().map(|it| it.ground).collect();
        grounds.sort();
        grounds.dedup();
        let grounds = grounds.iter().map(|ground| Ok(word(&words.ground_short, ground)?.to_owned()));
        let grounds = grounds.collect::<Result<Vec<_>, TextsFault>>()?;
        self.blanks.value("ontvangers_kort", grounds.join("; "));
        let purposes: Vec<_> = profile.purposes.iter().map(|it| it.text.clone()).collect();
        self.blanks.value("doelen_kort", purposes.join("; "));
        let bases = profile.bases.named.iter().map(|basis| Ok(word(&words.basis, basis)?.to_owned()));
        let bases = bases.collect::<Result<Vec<_>, TextsFault>>()?;
        self.blanks.value("grondslagen_kort", joined(&bases, &words.phrases.choice_end));
        let access = effective_term(profile, given.law, TermKind::Access);
        self.blanks.value("antwoord_termijn", limits_in_words(&access.limits, words)?);
        self.blanks.value("klacht_bij", joined(&rungs(given), end));
        self.blanks.value("privacy_loket", privacy_desk(given));
        let kept = effective_retention(profile, given.law);
        let kept = kept.iter().filter(|row| is_main(row.category)).map(|row| {
            let short = ["gegevens", "termijn"];
            Ok(retention_row(row, words)?.into_iter().filter(|(name, _)| short.contains(name)).collect())
        });
        self.blanks.list("bewaren_kort", kept.collect::<Result<_, TextsFault>>()?);
        Ok(())
    }

    /// Terms with the article of the law that each was compared with.
    fn with_articles(&mut self, given: &Given<'_>) -> Result<(), TextsFault> {
        let rows = TermKind::ALL.iter().filter_map(|kind| term_with_article(*kind, given).transpose());
        self.blanks.list("termijnen_artikel", rows.collect::<Result<_, TextsFault>>()?);
        let kept = effective_retention(given.profile, given.law);
        let kept = kept.iter().map(|row| {
            let article = row.law.map(|key| given.law.term(key).article.clone());
            let article = article.unwrap_or_else(|| given.words.phrases.own_rule.clone());
            Ok(retention_row(row, given.words)?.into_iter().chain([("artikel", article)]).collect())
        });
        self.blanks.list("bewaartermijnen_artikel", kept.collect::<Result<_, TextsFault>>()?);
        let others = OTHER_TERMS.iter().map(|key| {
            let term = given.law.term(*key);
            let within = law_term(term, given.words)?;
            Ok(vec![
                ("onderwerp", term.subject.clone()),
                ("termijn", within),
                ("artikel", term.article.clone()),
            ])
        });
        self.blanks.list("wettelijke_termijnen", others.collect::<Result<_, TextsFault>>()?);
        Ok(())
    }

    fn clauses(&mut self, profile: &Profile) {
        for (topic, name) in CLAUSES {
            let clauses = profile.clauses.iter().filter(|clause| clause.topic == topic);
            self.blanks.column(name, "tekst", clauses.map(|clause| clause.text.clone()));
        }
    }
}

/// A step of the ladder with the body of the organisation that fills it, if any.
type Rung<'given> = (&'given ComplaintStep, Option<&'given ComplaintBody>);

/// The terms that a statement gives, in its order.
const SHOWN: [TermKind; 7] = [
    TermKind::Access,
    TermKind::Copy,
    TermKind::CorrectionAnswer,
    TermKind::CorrectionExecution,
    TermKind::Objection,
    TermKind::DestructionOnRequest,
    TermKind::Refusal,
];

/// What the law asks of research without consent (UAVG art. 24, BW art. 7:458).
const RESEARCH: [DisclosureCondition; 5] = [
    DisclosureCondition::ResearchPublicInterest,
    DisclosureCondition::ResearchNecessary,
    DisclosureCondition::ResearchConsentImpossible,
    DisclosureCondition::ResearchSafeguards,
    DisclosureCondition::ResearchNoObjection,
];

/// Terms of the law that a full statement gives beside those of requests.
const OTHER_TERMS: [TermKey; 6] = [
    TermKey::RequestCourt,
    TermKey::InformIndirect,
    TermKey::BreachAuthority,
    TermKey::ComplaintDecision,
    TermKey::ComplaintExtension,
    TermKey::ComplaintDispute,
];

const CLAUSES: [(Topic, &str); 27] = [
    (Topic::Who, "aanvullend_wie"),
    (Topic::Data, "aanvullend_gegevens"),
    (Topic::Origins, "aanvullend_herkomst"),
    (Topic::Purposes, "aanvullend_doelen"),
    (Topic::Consent, "aanvullend_toestemming"),
    (Topic::Access, "aanvullend_toegang"),
    (Topic::Recipients, "aanvullend_ontvangers"),
    (Topic::Retention, "aanvullend_bewaren"),
    (Topic::Security, "aanvullend_beveiliging"),
    (Topic::Breaches, "aanvullend_datalek"),
    (Topic::Rights, "aanvullend_rechten"),
    (Topic::Requests, "aanvullend_verzoeken"),
    (Topic::Representation, "aanvullend_vertegenwoordiging"),
    (Topic::Complaints, "aanvullend_klachten"),
    (Topic::Website, "aanvullend_website"),
    (Topic::Changes, "aanvullend_wijzigingen"),
    (Topic::Definitions, "aanvullend_begrippen"),
    (Topic::Scope, "aanvullend_reikwijdte"),
    (Topic::Information, "aanvullend_informeren"),
    (Topic::Officer, "aanvullend_fg"),
    (Topic::Processors, "aanvullend_verwerkers"),
    (Topic::Liability, "aanvullend_aansprakelijkheid"),
    (Topic::Management, "aanvullend_beheer"),
    (Topic::Secrecy, "aanvullend_geheimhouding"),
    (Topic::Email, "aanvullend_email"),
    (Topic::SocialMedia, "aanvullend_sociale_media"),
    (Topic::Cameras, "aanvullend_cameras"),
];

/// The fields of the organisation that a statement by this profile cannot do without.
pub(super) fn missing(profile: &Profile, organisation: &Organisation) -> Vec<String> {
    let mut fields = vec![
        ("name", &organisation.name),
        ("street", &organisation.street),
        ("postcode", &organisation.postcode),
        ("town", &organisation.town),
        ("kvk", &organisation.kvk),
        ("phone", &organisation.phone),
        ("email", &organisation.email),
        ("contact.name", &organisation.contact.name),
    ];
    let officer = organisation.privacy_officer.clone().unwrap_or_default();
    if profile.officer.appointment == Appointment::Appointed {
        fields.push(("privacyOfficer.name", &officer.name));
        fields.extend(unreachable("privacyOfficer.email", &officer));
    }
    fields.extend(unreachable("contact.email", &organisation.contact));
    let empty = fields.into_iter().filter(|(_, value)| value.trim().is_empty());
    let mut missing: Vec<_> = empty.map(|(field, _)| field.to_owned()).collect();
    missing.extend(missing_bodies(profile, organisation));
    missing
}

/// A person who can be reached by neither telephone nor e-mail lacks an e-mail address.
fn unreachable<'contact>(
    field: &'static str,
    contact: &'contact Contact,
) -> Option<(&'static str, &'contact String)> {
    contact.phone.trim().is_empty().then_some((field, &contact.email))
}

/// A complaint body that the ladder needs and the organisation does not list, by its place in the list.
fn missing_bodies(profile: &Profile, organisation: &Organisation) -> Vec<String> {
    let (steps, _) = matched(profile, organisation);
    let unmatched = |(step, body): &Rung<'_>| step.reach == Reach::Listed && body.is_none();
    let first = organisation.complaint_bodies.len();
    let lacking = steps.iter().filter(|pair| unmatched(pair)).count();
    (first..first + lacking).map(|place| format!("complaintBodies.{place}")).collect()
}

fn is_objection(code: &str) -> bool {
    ConsentKind::coded(code).is_some_and(|kind| kind.stance == Stance::Objection)
}

fn consent_row(rule: &ConsentRule, words: &Words) -> Result<Row, TextsFault> {
    let phrases = &words.phrases;
    let form = word(&words.consent_form, &rule.form)?;
    let text = match rule.uses.is_empty() {
        true => rule.text.clone(),
        false => put(
            &phrases.choices,
            &[("waarvoor", &rule.text), ("keuzes", &joined(&rule.uses, &phrases.list_end))],
        ),
    };
    let valid = match rule.valid {
        Some(term) => put(&phrases.consent_valid, &[("termijn", &term_in_words(term, words)?)]),
        None => phrases.consent_until_withdrawn.clone(),
    };
    Ok(vec![("waarvoor", text), ("vorm", form.to_owned()), ("geldig", valid)])
}

pub(super) fn retention_row(row: &EffectiveRetention, words: &Words) -> Result<Row, TextsFault> {
    let phrases = &words.phrases;
    let category = word(&words.category, &row.category)?;
    let name = match row.law.and_then(|key| words.care_law.get(&key)) {
        Some(law) => put(&phrases.category_of_law, &[("wat", category), ("wet", law)]),
        None => category.to_owned(),
    };
    let term = keeping_in_words(&row.keeping, words)?;
    let term = if row.needs_checking { put(&phrases.to_check, &[("termijn", &term)]) } else { term };
    let outcome = row.outcome.iter().map(|it| Ok(word(&words.outcome, it)?.to_owned()));
    let outcome = outcome.collect::<Result<Vec<_>, TextsFault>>()?;
    let end = if is_sequence(row) { &phrases.list_end } else { &phrases.choice_end };
    let kept = !matches!(row.keeping, Keeping::Term(term, _) if term.number == 0);
    let outcome = if outcome.is_empty() { phrases.outcome_unstated.clone() } else { joined(&outcome, end) };
    let outcome = if kept { outcome } else { phrases.not_kept_outcome.clone() };
    Ok(vec![("gegevens", name), ("termijn", term), ("daarna", outcome)])
}

/// Making inaccessible is followed by destruction; other outcomes are alternatives.
fn is_sequence(row: &EffectiveRetention) -> bool {
    row.outcome.contains(&Outcome::MakeInaccessible)
}

fn keeping_in_words(keeping: &Keeping, words: &Words) -> Result<String, TextsFault> {
    let phrases = &words.phrases;
    match keeping {
        Keeping::Term(term, _) if term.number == 0 => Ok(phrases.not_kept.clone()),
        Keeping::Term(term, from) => kept_for(*term, *from, words),
        Keeping::WhileNeeded(from) => {
            let until = word(&words.while_needed, from)?;
            Ok(put(&phrases.while_needed, &[("doel", until)]))
        }
        Keeping::Longest(one, other) => {
            let (one, other) = (kept_for(one.0, one.1, words)?, kept_for(other.0, other.1, words)?);
            Ok(put(&phrases.kept_longest, &[("eerste", &one), ("tweede", &other)]))
        }
        Keeping::Shortest(one, other) => {
            let (one, other) = (kept_for(one.0, one.1, words)?, kept_for(other.0, other.1, words)?);
            Ok(put(&phrases.kept_shortest, &[("eerste", &one), ("tweede", &other)]))
        }
    }
}

fn kept_for(term: Term, from: Anchor, words: &Words) -> Result<String, TextsFault> {
    let from = match words.keep_anchor.get(&from) {
        Some(text) => text,
        None => word(&words.anchor, &from)?,
    };
    Ok(put(&words.phrases.kept_for, &[("termijn", &term_in_words(term, words)?), ("vanaf", from)]))
}

pub(super) fn term_in_words(term: Term, words: &Words) -> Result<String, TextsFault> {
    let units = if term.number == 1 { &words.unit_one } else { &words.unit_more };
    let unit = word(units, &term.unit)?;
    Ok(put(&words.phrases.term, &[("getal", &term.number.to_string()), ("eenheid", unit)]))
}

/// A term of the law, with "te verifiëren" where its row is not certain.
pub(super) fn law_term_in_words(term: &LawTerm, words: &Words) -> Result<String, TextsFault> {
    let text = term_in_words(term.term(), words)?;
    Ok(if term.certainty.needs_checking() { to_check(&text, words) } else { text })
}

/// A text marked "te verifiëren".
pub(super) fn to_check(text: &str, words: &Words) -> String {
    put(&words.phrases.to_check, &[("termijn", text)])
}

fn limits_in_words(limits: &[EffectiveLimit], words: &Words) -> Result<String, TextsFault> {
    let one = |limit: &EffectiveLimit| match limit.within {
        Within::Promptly => Ok(words.phrases.promptly.clone()),
        Within::Term(term) => {
            let (term, from) = (term_in_words(term, words)?, word(&words.anchor, &limit.from)?);
            Ok(put(&words.phrases.within, &[("termijn", &term), ("vanaf", from)]))
        }
    };
    all_hold(limits, one, &words.phrases)
}

/// A term of the law, marked where it is "te verifiëren".
fn law_term(term: &LawTerm, words: &Words) -> Result<String, TextsFault> {
    let text = term_in_words(term.term(), words)?;
    Ok(if term.certainty.needs_checking() {
        put(&words.phrases.to_check, &[("termijn", &text)])
    } else {
        text
    })
}

/// A kind of term with its article; `None` where neither profile nor law says anything.
fn term_with_article(kind: TermKind, given: &Given<'_>) -> Result<Option<Row>, TextsFault> {
    let (profile, law, words) = (given.profile, given.law, given.words);
    let limits = effective_term(profile, law, kind).limits;
    let extends = kind == TermKind::Extension || kind == TermKind::ExtensionNotice;
    if limits.is_empty() || (extends && effective_extension(profile, law).is_none()) {
        return Ok(None);
    }
    let article = kind.law().map(|key| law.term(key).article.clone());
    let article = article.unwrap_or_else(|| words.phrases.own_rule.clone());
    let name = word(&words.term, &kind)?.to_owned();
    Ok(Some(vec![("verzoek", name), ("termijn", limits_in_words(&limits, words)?), ("artikel", article)]))
}

/// What a summary says of retention: the dossier of the client, or the account on a platform.
fn is_main(category: RetentionCategory) -> bool {
    matches!(category, RetentionCategory::Care | RetentionCategory::Account)
}

/// The name of a group of data without the condition behind it.
fn bare_name(name: &str) -> &str {
    name.split([',', ':']).next().unwrap_or(name)
}

/// The same within a sentence; what is no word, such as an abbreviation, stays.
fn small_initial(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map(|first| first.to_lowercase().chain(signs).collect()).unwrap_or_default()
}

/// Where staff and clients go with anything about privacy: the officer, or else the contact person.
fn privacy_desk(given: &Given<'_>) -> String {
    let (organisation, phrases) = (given.organisation, &given.words.phrases);
    let desk = organisation.privacy_officer.as_ref().unwrap_or(&organisation.contact);
    put(&phrases.desk, &[("wie", &desk.name), ("bereik", &reach(&desk.phone, &desk.email, phrases))])
}

/// Limits without saying from when.
fn bare_limits(limits: &[EffectiveLimit], words: &Words) -> Result<String, TextsFault> {
    let one = |limit: &EffectiveLimit| match limit.within {
        Within::Promptly => Ok(words.phrases.promptly.clone()),
        Within::Term(term) => term_in_words(term, words),
    };
    all_hold(limits, one, &words.phrases)
}

fn all_hold(
    limits: &[EffectiveLimit],
    one: impl Fn(&EffectiveLimit) -> Result<String, TextsFault>,
    phrases: &Phrases,
) -> Result<String, TextsFault> {
    let texts = limits.iter().map(one).collect::<Result<Vec<_>, _>>()?;
    let both =
        |first: String, second: String| put(&phrases.and_always, &[("eerste", &first), ("tweede", &second)]);
    Ok(texts.into_iter().reduce(both).unwrap_or_default())
}

/// Who receives requests and how, when that is someone other than the desk the title already names.
fn request_desk(given: &Given<'_>) -> (String, String) {
    let organisation = given.organisation;
    let person = |contact: &Contact| {
        (contact.name.clone(), reach(&contact.phone, &contact.email, &given.words.phrases))
    };
    match given.profile.request.recipient {
        RequestRecipient::Contact => person(&organisation.contact),
        RequestRecipient::PrivacyOfficer => {
            person(organisation.privacy_officer.as_ref().unwrap_or(&organisation.contact))
        }
        RequestRecipient::Professional => {
            (String::new(), reach(&organisation.phone, &organisation.email, &given.words.phrases))
        }
        RequestRecipient::Controller => (String::new(), String::new()),
    }
}

/// Who signs at what age, for the care laws of the profile and for the consent to processing.
fn age_rows(given: &Given<'_>) -> Result<Vec<Row>, TextsFault> {
    if given.profile.role == ProcessingRole::Processor {
        return Ok(Vec::new());
    }
    let exchanges = given.profile.consents.iter().any(|rule| rule.regime == Regime::Wabvpz);
    let others = exchanges.then_some(Regime::Wabvpz).into_iter().chain([Regime::Uavg]);
    let regimes = given.profile.regimes.iter().copied().chain(others);
    let rows = regimes.map(|regime| ages_of(regime, given)).collect::<Result<Vec<_>, _>>()?;
    Ok(rows.into_iter().flatten().collect())
}

fn ages_of(regime: Regime, given: &Given<'_>) -> Result<Vec<Row>, TextsFault> {
    let majority = given.law.limit(LimitKey::Majority).value;
    let at = |age: u32| signers(&given.profile.age_rule, given.law, regime, (age, age)).signers;
    let mut bands: Vec<(u32, u32, Signers)> = Vec::new();
    for age in 0..=majority {
        match bands.last_mut() {
            Some((_, until, signs)) if *signs == at(age) => *until = age,
            Some(_) | None => bands.push((age, age, at(age))),
        }
    }
    let last = bands.len().saturating_sub(1);
    let name = word(&given.words.regime, &regime)?;
    let row = |(place, (from, until, signs)): (usize, &(u32, u32, Signers))| {
        let pattern = match place {
            0 => &given.words.phrases.ages_up_to,
            place if place == last => &given.words.phrases.ages_from,
            _ => &given.words.phrases.ages_between,
        };
        let ages = put(pattern, &[("van", &from.to_string()), ("tot", &until.to_string())]);
        Ok(vec![
            ("wet", name.to_owned()),
            ("leeftijd", ages),
            ("wie", word(&given.words.signs, signs)?.to_owned()),
        ])
    };
    bands.iter().enumerate().map(row).collect()
}

/// The steps of the ladder with the body of the organisation that fills each, and the bodies that fill none.
fn matched<'given>(
    profile: &'given Profile,
    organisation: &'given Organisation,
) -> (Vec<Rung<'given>>, Vec<&'given ComplaintBody>) {
    let mut free: Vec<&ComplaintBody> = organisation.complaint_bodies.iter().collect();
    let mut steps = Vec::new();
    for step in &profile.complaints {
        let place = free.iter().position(|body| same_name(&body.name, &step.name));
        steps.push((step, place.map(|place| free.remove(place))));
    }
    for (step, body) in &mut steps {
        if step.reach == Reach::Listed && body.is_none() && !free.is_empty() {
            *body = Some(free.remove(0));
        }
    }
    (steps, free)
}

fn same_name(body: &str, step: &str) -> bool {
    body.to_lowercase().contains(&step.to_lowercase())
}

/// The ladder in words; a body that the profile does not foresee comes before the authority and the court.
fn ladder(given: &Given<'_>) -> Vec<String> {
    let phrases = &given.words.phrases;
    let (steps, extra) = matched(given.profile, given.organisation);
    let outside = |reach: Reach| reach == Reach::Authority || reach == Reach::Court;
    let (outer, inner): (Vec<_>, Vec<_>) = steps.into_iter().partition(|(step, _)| outside(step.reach));
    let in_words = |(step, body): Rung<'_>| match body {
        Some(body) => with_reach(&body.name, &body.reach, phrases),
        None => with_reach(&step.name, &own_reach(step.reach, given), phrases),
    };
    let extra = extra.into_iter().map(|body| with_reach(&body.name, &body.reach, phrases));
    let inner: Vec<_> = inner.into_iter().map(in_words).collect();
    inner.into_iter().chain(extra).chain(outer.into_iter().map(in_words)).collect()
}

/// The names alone of the ladder, in its order.
fn rungs(given: &Given<'_>) -> Vec<String> {
    let (steps, extra) = matched(given.profile, given.organisation);
    let outside = |reach: Reach| reach == Reach::Authority || reach == Reach::Court;
    let (outer, inner): (Vec<_>, Vec<_>) = steps.into_iter().partition(|(step, _)| outside(step.reach));
    let name = |(step, body): &Rung<'_>| body.map_or(&step.name, |body| &body.name).clone();
    let extra = extra.into_iter().map(|body| body.name.clone());
    inner.iter().map(name).chain(extra).chain(outer.iter().map(name)).collect()
}

fn own_reach(step: Reach, given: &Given<'_>) -> String {
    let (organisation, phrases) = (given.organisation, &given.words.phrases);
    let person = |contact: &Contact| {
        let parts = [contact.name.clone(), reach(&contact.phone, &contact.email, phrases)];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    };
    match step {
        Reach::Contact => person(&organisation.contact),
        Reach::PrivacyOfficer => organisation.privacy_officer.as_ref().map(person).unwrap_or_default(),
        Reach::Organisation => {
            let place = [
                ("straat", organisation.street.as_str()),
                ("postcode", &organisation.postcode),
                ("plaats", &organisation.town),
            ];
            [put(&phrases.address, &place), reach(&organisation.phone, &organisation.email, phrases)]
                .join(", ")
        }
        Reach::Listed => String::new(),
        Reach::Authority => phrases.authority.clone(),
        Reach::Court => phrases.court.clone(),
    }
}

fn with_reach(name: &str, reach: &str, phrases: &Phrases) -> String {
    if reach.is_empty() {
        name.to_owned()
    } else {
        put(&phrases.with_reach, &[("wie", name), ("bereik", reach)])
    }
}

fn reach(phone: &str, email: &str, phrases: &Phrases) -> String {
    let phone = (!phone.is_empty()).then(|| put(&phrases.phone, &[("nummer", phone)]));
    let email = (!email.is_empty()).then(|| put(&phrases.email, &[("adres", email)]));
    phone.into_iter().chain(email).collect::<Vec<_>>().join(", ")
}

/// Fills the names of a phrase; a name that no caller gives stays empty.
fn put(phrase: &str, values: &[(&str, &str)]) -> String {
    let value =
        |name: &str| Some(values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value));
    fill(phrase, value).unwrap_or_default()
}

/// "a, b and c", the last two joined by a phrase.
fn joined(parts: &[String], end: &str) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => put(end, &[("eerste", &first.join(", ")), ("laatste", last)]),
    }
}
