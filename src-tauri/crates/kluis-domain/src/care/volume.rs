//! Volume (omvang van een toegewezen product; iWmo en iJw, elementen Volume, Eenheid en Frequentie): how much of a product, in what time.

use std::fmt;

use serde::{Deserialize, Serialize, Serializer};
use ts_rs::TS;

use crate::field::FieldFault;

/// Of what a volume is counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum VolumeUnit {
    /// Minutes.
    Minutes,
    /// Hours.
    #[default]
    Hours,
    /// Parts of a day of four hours (dagdelen).
    DayParts,
    /// Days and nights (etmalen).
    Days,
    /// Pieces (stuks).
    Pieces,
    /// Euros.
    Euros,
}

/// In what time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum VolumePeriod {
    /// Per day.
    Day,
    /// Per week.
    #[default]
    Week,
    /// Per four weeks.
    FourWeeks,
    /// Per month.
    Month,
    /// Per year.
    Year,
    /// In all, as long as the decision holds.
    WholeDecision,
}

/// An amount above 0 with at most two decimals; written "2,5".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, TS)]
#[ts(type = "string")]
pub struct Amount(u32);

/// The largest amount, in hundredths: 9,999,999.99.
const LARGEST: u32 = 999_999_999;

impl Amount {
    /// From a number of hundredths; `None` for 0 or more than 9,999,999.99.
    pub fn of_hundredths(hundredths: u32) -> Option<Amount> {
        (1..=LARGEST).contains(&hundredths).then_some(Amount(hundredths))
    }

    /// How many hundredths.
    pub fn hundredths(self) -> u32 {
        self.0
    }

    /// Reads "2", "2,5" or "2.50".
    fn read(text: &str) -> Option<Amount> {
        let (whole, decimals) = text.split_once([',', '.']).unwrap_or((text, ""));
        let digits = |it: &str| it.chars().all(|sign| sign.is_ascii_digit());
        if whole.is_empty() || 7 < whole.len() || 2 < decimals.len() || !digits(whole) || !digits(decimals) {
            return None;
        }
        let hundredths = format!("{whole}{decimals:0<2}").parse().ok()?;
        Amount::of_hundredths(hundredths)
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, decimals) = (self.0 / 100, self.0 % 100);
        match decimals {
            0 => write!(f, "{whole}"),
            _ if decimals.is_multiple_of(10) => write!(f, "{whole},{}", decimals / 10),
            _ => write!(f, "{whole},{decimals:02}"),
        }
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// How much of a product, in what time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Volume {
    /// How much.
    pub amount: Amount,
    /// Of what.
    pub unit: VolumeUnit,
    /// In what time.
    pub period: VolumePeriod,
}

impl Volume {
    /// Reads a volume; nothing typed is none. `days` is how long the decision holds, where that is known.
    ///
    /// # Errors
    /// [`FieldFault::NotAVolume`], or [`FieldFault::VolumeDoesNotFit`] for more time than the period has.
    pub(super) fn read(
        text: &str,
        unit: VolumeUnit,
        period: VolumePeriod,
        days: Option<i64>,
    ) -> Result<Option<Volume>, FieldFault> {
        let typed = text.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        let volume = Volume { amount: Amount::read(typed).ok_or(FieldFault::NotAVolume)?, unit, period };
        if volume.fits(days) { Ok(Some(volume)) } else { Err(FieldFault::VolumeDoesNotFit) }
    }

    fn fits(self, days: Option<i64>) -> bool {
        let minutes = match self.unit {
            VolumeUnit::Minutes => 1,
            VolumeUnit::Hours => 60,
            VolumeUnit::DayParts => 4 * 60,
            VolumeUnit::Days => 24 * 60,
            VolumeUnit::Pieces | VolumeUnit::Euros => return true,
        };
        let most = match self.period {
            VolumePeriod::Day => Some(1),
            VolumePeriod::Week => Some(7),
            VolumePeriod::FourWeeks => Some(28),
            VolumePeriod::Month => Some(31),
            VolumePeriod::Year => Some(366),
            VolumePeriod::WholeDecision => days,
        };
        most.is_none_or(|days| i64::from(self.amount.0) * minutes <= days.max(0) * 24 * 60 * 100)
    }
}
