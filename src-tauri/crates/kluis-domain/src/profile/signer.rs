//! Wie tekent (BW art. 7:447, 7:450 en 7:465; Jeugdwet art. 7.3.4; UAVG art. 5; Wabvpz art. 15g): client, representative or both, by age.
//!
//! Everyone whom the law or the profile asks must sign, so a profile can add a signer and never take one away. An age may be
//! uncertain because a birth date is partial; then everyone asked at any possible age must sign. Incapacity is decided
//! elsewhere: this is about age alone.

use serde::Serialize;
use ts_rs::TS;

use super::{AgeBand, AgeRule};
use crate::law::{Law, LawAgeBand, Regime, Signers};

/// Who must sign, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SignerVerdict {
    /// Who must sign.
    pub signers: Signers,
    /// Every reason, the law's first.
    pub reasons: Vec<SignerReason>,
}

/// One reason for a [`SignerVerdict`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum SignerReason {
    /// The law asks this at this age.
    Law {
        /// The law.
        regime: Regime,
        /// Article.
        article: String,
        /// Youngest age of the band in whole years.
        from: u32,
        /// Oldest age of the band; absent means "and older".
        until: Option<u32>,
        /// Who signs by law.
        signs: Signers,
        /// Whether the row is "te verifiëren".
        needs_checking: bool,
    },
    /// The profile asks someone whom the law does not ask.
    ProfileAsksMore {
        /// Row ids.
        source: Vec<String>,
        /// Who signs by the profile.
        signs: Signers,
    },
    /// The profile leaves out someone whom the law asks; the law was applied.
    ProfileFallsShort {
        /// Row ids.
        source: Vec<String>,
        /// Article that asks more.
        article: String,
        /// Who signs by the profile.
        signs: Signers,
    },
    /// The age is not certain; everyone asked at any of these ages signs.
    AgeUncertain {
        /// Youngest possible age in whole years.
        youngest: u32,
        /// Oldest possible age in whole years.
        oldest: u32,
    },
}

/// Who must sign for a client of a certain age.
///
/// `ages` is the youngest and the oldest possible age in whole years, both included and in either order.
pub fn signers<A: Into<u32>>(rule: &AgeRule, law: &Law, regime: Regime, ages: (A, A)) -> SignerVerdict {
    let (one, other) = (ages.0.into(), ages.1.into());
    let (youngest, oldest) = (one.min(other), one.max(other));
    let by_law: Vec<_> =
        law.ages().iter().filter(|band| band.regime == regime && meets(band, youngest, oldest)).collect();
    let by_profile: Vec<_> = rule.bands.iter().filter(|band| band_meets(band, youngest, oldest)).collect();

    let everyone = by_law.iter().map(|band| band.signs).chain(by_profile.iter().map(|band| band.signs));
    let signers = everyone.reduce(Signers::and).unwrap_or_else(|| law.age_band(regime, youngest).signs);

    let mut reasons: Vec<_> = by_law.iter().map(|band| law_reason(band)).collect();
    for own in by_profile {
        reasons.extend(by_law.iter().filter(|band| overlap(own, band)).flat_map(|band| compare(own, band)));
    }
    reasons.dedup();
    if youngest != oldest {
        reasons.push(SignerReason::AgeUncertain { youngest, oldest });
    }
    SignerVerdict { signers, reasons }
}

fn law_reason(band: &LawAgeBand) -> SignerReason {
    SignerReason::Law {
        regime: band.regime,
        article: band.article.clone(),
        from: band.from,
        until: band.until,
        signs: band.signs,
        needs_checking: band.certainty.needs_checking(),
    }
}

/// What the profile's band says beside the law's: more, less, or neither.
fn compare(own: &AgeBand, band: &LawAgeBand) -> Vec<SignerReason> {
    let source = own.source.rows().to_vec();
    let mut reasons = Vec::new();
    if !own.signs.covers(band.signs) {
        let article = band.article.clone();
        reasons.push(SignerReason::ProfileFallsShort { source: source.clone(), article, signs: own.signs });
    }
    if !band.signs.covers(own.signs) {
        reasons.push(SignerReason::ProfileAsksMore { source, signs: own.signs });
    }
    reasons
}

fn meets(band: &LawAgeBand, youngest: u32, oldest: u32) -> bool {
    band.from <= oldest && band.until.is_none_or(|until| youngest <= until)
}

fn band_meets(band: &AgeBand, youngest: u32, oldest: u32) -> bool {
    band.from <= oldest && band.until.is_none_or(|until| youngest <= until)
}

fn overlap(own: &AgeBand, band: &LawAgeBand) -> bool {
    own.until.is_none_or(|until| band.from <= until) && band.until.is_none_or(|until| own.from <= until)
}
