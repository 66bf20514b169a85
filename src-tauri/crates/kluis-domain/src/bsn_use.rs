//! Use of the BSN (gebruik van het burgerservicenummer; Wabvpz art. 4, 7 en 9, Wmo 2015 art. 5.2.8–5.2.9, Jeugdwet art. 7.2.1–7.2.6, UAVG art. 46).
//!
//! From whom a BSN may come without asking the register, on whose letters it stands, and whose may be kept. The rows are
//! in `assets/law/bsn.toml`, with article and certainty; this file reads them.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    bsn::Bsn,
    law::{Certainty, TomlFault, read},
};

/// Who gave the BSN.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum BsnSource {
    /// The client said it.
    Client,
    /// It stands on the document that was shown.
    Document,
    /// Family or a representative said it.
    Relative,
    /// A municipality, with an order (JW301, WMO301) or a decision.
    Municipality,
    /// CIZ, with an indication.
    Ciz,
    /// A health insurer or its care office (zorgkantoor).
    Insurer,
    /// Another carer.
    Carer,
    /// The main contractor for whom the care is given.
    MainContractor,
    /// Another body that is bound by law to use the BSN.
    OtherUser,
    /// The persons register (BRP).
    Brp,
    /// Nobody knows any more.
    Unknown,
}

impl BsnSource {
    /// Every source, in the order of the form.
    pub const ALL: [BsnSource; 11] = [
        BsnSource::Client,
        BsnSource::Document,
        BsnSource::Relative,
        BsnSource::Municipality,
        BsnSource::Ciz,
        BsnSource::Insurer,
        BsnSource::Carer,
        BsnSource::MainContractor,
        BsnSource::OtherUser,
        BsnSource::Brp,
        BsnSource::Unknown,
    ];

    /// What the law says of it.
    pub fn rule(self) -> &'static SourceRule {
        let found = BsnLaw::built_in().sources.iter().find(|it| it.key == self);
        found.expect("a table without every source is refused when it is read")
    }
}

/// What the law says of one source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SourceRule {
    /// The source.
    pub key: BsnSource,
    /// Its name in Dutch.
    pub name: String,
    /// Whether asking the register may be left out.
    pub skip: bool,
    /// Whether somebody in particular sent it, who is named.
    pub sender: bool,
    /// Article.
    pub article: String,
    /// How sure we are.
    pub certainty: Certainty,
    /// What else should be known, in Dutch.
    pub note: Option<String>,
}

/// Who gets a letter or another piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DocumentRecipient {
    /// Another carer.
    Carer,
    /// CIZ.
    Ciz,
    /// A health insurer or its care office (zorgkantoor).
    Insurer,
    /// A municipality, under the Wmo 2015 or the Jeugdwet.
    Municipality,
    /// The client.
    Client,
    /// A representative of the client.
    Representative,
    /// Family and acquaintances.
    Family,
    /// A school.
    School,
    /// A landlord.
    Landlord,
    /// An employer.
    Employer,
    /// Anyone else without a statutory task.
    Other,
}

impl DocumentRecipient {
    /// Every recipient.
    pub const ALL: [DocumentRecipient; 11] = [
        DocumentRecipient::Carer,
        DocumentRecipient::Ciz,
        DocumentRecipient::Insurer,
        DocumentRecipient::Municipality,
        DocumentRecipient::Client,
        DocumentRecipient::Representative,
        DocumentRecipient::Family,
        DocumentRecipient::School,
        DocumentRecipient::Landlord,
        DocumentRecipient::Employer,
        DocumentRecipient::Other,
    ];
}

/// Whether the BSN stands on a piece for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum BsnUse {
    /// The law asks it.
    Must,
    /// No law asks it, so it may not.
    MustNot,
}

/// What the law says of one recipient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecipientRule {
    /// The recipient.
    pub key: DocumentRecipient,
    /// Its name in Dutch.
    pub name: String,
    /// Whether the BSN stands on it.
    #[serde(rename = "use")]
    pub bsn_use: BsnUse,
    /// Article.
    pub article: String,
    /// How sure we are.
    pub certainty: Certainty,
    /// What else should be known, in Dutch.
    pub note: Option<String>,
}

/// Whose BSN it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum BsnHolder {
    /// The client.
    Client,
    /// A representative.
    Representative,
    /// Somebody with a written proxy.
    Proxy,
}

impl BsnHolder {
    /// Every holder.
    pub const ALL: [BsnHolder; 3] = [BsnHolder::Client, BsnHolder::Representative, BsnHolder::Proxy];
}

/// What the law says of keeping somebody's BSN.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HolderRule {
    /// Whose.
    pub key: BsnHolder,
    /// Their name in Dutch.
    pub name: String,
    /// Whether it may be kept.
    pub store: bool,
    /// Article.
    pub article: String,
    /// How sure we are.
    pub certainty: Certainty,
    /// What else should be known, in Dutch.
    pub note: Option<String>,
}

/// A country whose documents count (WID art. 1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WidCountry {
    /// ISO 3166-1, three letters.
    pub code: String,
    /// Its name in Dutch.
    pub name: String,
    /// How a machine readable zone writes it, where that differs.
    pub zone: Option<String>,
}

/// The code of the Netherlands.
pub const NETHERLANDS: &str = "NLD";

/// The country with this code of ISO 3166-1.
pub fn country(code: &str) -> Option<&'static WidCountry> {
    BsnLaw::built_in().countries.iter().find(|it| it.code == code)
}

/// The country that a machine readable zone writes so.
pub fn country_in_zone(code: &str) -> Option<&'static WidCountry> {
    BsnLaw::built_in().countries.iter().find(|it| it.zone.as_ref().unwrap_or(&it.code) == code)
}

/// What the law says of the BSN on a piece for somebody.
pub fn bsn_on_document(recipient: DocumentRecipient) -> &'static RecipientRule {
    let found = BsnLaw::built_in().recipients.iter().find(|it| it.key == recipient);
    found.expect("a table without every recipient is refused when it is read")
}

/// The number to print on a piece for somebody: it where it must stand there and is known, nothing elsewhere.
pub fn printed_bsn(recipient: DocumentRecipient, bsn: Option<&Bsn>) -> Option<String> {
    match bsn_on_document(recipient).bsn_use {
        BsnUse::Must => bsn.map(|it| it.digits().to_owned()),
        BsnUse::MustNot => None,
    }
}

/// What the law says of keeping somebody's BSN.
pub fn may_store(holder: BsnHolder) -> &'static HolderRule {
    let found = BsnLaw::built_in().holders.iter().find(|it| it.key == holder);
    found.expect("a table without every holder is refused when it is read")
}

/// The table of the use of the BSN.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all(serialize = "camelCase"), deny_unknown_fields)]
pub struct BsnLaw {
    /// The date on which the rows were last compared with the law.
    pub state: NaiveDate,
    /// Sources.
    #[serde(rename(deserialize = "source"))]
    pub sources: Vec<SourceRule>,
    /// Recipients.
    #[serde(rename(deserialize = "recipient"))]
    pub recipients: Vec<RecipientRule>,
    /// Holders.
    #[serde(rename(deserialize = "holder"))]
    pub holders: Vec<HolderRule>,
    /// Countries of the EU and the EEA.
    #[serde(rename(deserialize = "country"))]
    pub countries: Vec<WidCountry>,
}

/// Why a text is no such table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BsnLawFault {
    /// The TOML is wrong.
    #[error(transparent)]
    Toml(#[from] TomlFault),
    /// A row is missing or stands there twice.
    #[error("a row is missing or double")]
    Rows,
}

static BUILT_IN: LazyLock<BsnLaw> = LazyLock::new(|| {
    BsnLaw::parse(include_str!("../../../../assets/law/bsn.toml"))
        .expect("a test reads the built-in table, so a faulty one is never shipped")
});

impl BsnLaw {
    /// The table that comes with the program.
    pub fn built_in() -> &'static BsnLaw {
        &BUILT_IN
    }

    /// Reads a table.
    ///
    /// # Errors
    /// Wrong TOML with its line, or a source, recipient, holder or the Netherlands missing or double.
    pub fn parse(text: &str) -> Result<BsnLaw, BsnLawFault> {
        let law: BsnLaw = read(text)?;
        let sources: Vec<_> = law.sources.iter().map(|it| it.key).collect();
        let recipients: Vec<_> = law.recipients.iter().map(|it| it.key).collect();
        let holders: Vec<_> = law.holders.iter().map(|it| it.key).collect();
        let whole = sources == BsnSource::ALL
            && recipients == DocumentRecipient::ALL
            && holders == BsnHolder::ALL
            && law.countries.iter().filter(|it| it.code == NETHERLANDS).count() == 1;
        if whole { Ok(law) } else { Err(BsnLawFault::Rows) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::{Law, PermissionKey};

    #[test]
    fn the_built_in_table_is_whole_and_says_where_each_row_stands() {
        let law = BsnLaw::parse(include_str!("../../../../assets/law/bsn.toml")).unwrap();
        let articles = law.sources.iter().map(|it| &it.article);
        let articles = articles.chain(law.recipients.iter().map(|it| &it.article));
        assert!(articles.chain(law.holders.iter().map(|it| &it.article)).all(|it| it.contains("art. ")));
        assert_eq!(law.countries.len(), 30, "27 states of the EU and 3 of the EEA");
    }

    #[test]
    fn a_table_that_lacks_a_row_is_refused_with_its_line_or_as_a_whole() {
        let text = include_str!("../../../../assets/law/bsn.toml");
        let without = text.replacen("key = \"ciz\"", "key = \"brp\"", 1);
        assert_eq!(BsnLaw::parse(&without), Err(BsnLawFault::Rows));
        assert!(matches!(BsnLaw::parse("state = 3"), Err(BsnLawFault::Toml(_))));
    }

    #[test]
    fn a_bsn_from_a_bound_user_or_the_brp_needs_no_question_to_the_register() {
        use BsnSource::*;
        for (source, skip, article) in [
            (Client, false, "7(1)"),
            (Document, false, "7(1)"),
            (Relative, false, "7(1)"),
            (Municipality, true, "5.2.9"),
            (Ciz, true, "7(2)"),
            (Insurer, true, "7(2)"),
            (Carer, true, "7(2)"),
            (MainContractor, true, "7(2)"),
            (OtherUser, true, "7(2)"),
            (Brp, true, "7(3)"),
            (Unknown, false, "7(1)"),
        ] {
            let rule = source.rule();
            assert!(rule.skip == skip && rule.article.contains(article), "{source:?}: {rule:?}");
        }
        assert!(MainContractor.rule().certainty.needs_checking());
    }

    #[test]
    fn the_bsn_stands_only_on_pieces_for_who_must_have_it() {
        use DocumentRecipient::*;
        let bsn = Bsn::parse("999900006").unwrap();
        for recipient in [Carer, Ciz, Insurer, Municipality] {
            assert_eq!(printed_bsn(recipient, Some(&bsn)).as_deref(), Some("999900006"), "{recipient:?}");
            assert_eq!(printed_bsn(recipient, None), None);
        }
        for recipient in [Client, Representative, Family, School, Landlord, Employer, Other] {
            assert_eq!(printed_bsn(recipient, Some(&bsn)), None, "{recipient:?}");
            assert!(bsn_on_document(recipient).article.contains("UAVG art. 46"));
        }
    }

    #[test]
    fn nobody_elses_bsn_is_kept_and_that_is_still_to_be_verified() {
        assert!(may_store(BsnHolder::Client).store);
        for holder in [BsnHolder::Representative, BsnHolder::Proxy] {
            let rule = may_store(holder);
            assert!(!rule.store && rule.certainty.needs_checking(), "{holder:?}");
            let permission = Law::built_in().permission(PermissionKey::RepresentativeBsn);
            assert_eq!(rule.store, permission.given(), "{holder:?}: what is shown is what is refused");
        }
    }

    #[test]
    fn countries_are_found_by_either_spelling() {
        assert_eq!(country_in_zone("D").map(|it| it.code.as_str()), Some("DEU"));
        assert_eq!(country_in_zone("BEL").map(|it| it.name.as_str()), Some("België"));
        assert_eq!((country_in_zone("DEU"), country("USA"), country_in_zone("")), (None, None, None));
    }
}
