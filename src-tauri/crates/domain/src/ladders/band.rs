//! What a level pays: bands, and what they become at other locations.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Level;
use crate::finding::Finding;
use crate::money::{Currency, Money};

/// The span of yearly pay of a level, in one currency, from a day on until the next band of that currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PayBand {
    /// The least it pays.
    pub minimum: Money,
    /// What it pays in the middle.
    pub midpoint: Money,
    /// The most it pays.
    pub maximum: Money,
    /// The first day on which it holds.
    pub effective_on: NaiveDate,
}

/// What the bands of a ladder become at a location.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LocationMultiplier {
    /// The location's name.
    pub location: String,
    /// 100 is what the band says; 85 is fifteen hundredths less.
    pub percent: u32,
}

/// The largest multiplier; more is a slip of the finger.
const HIGHEST_PERCENT: u32 = 400;

impl PayBand {
    /// Its currency, which all three amounts share once the band was checked.
    pub fn currency(&self) -> Currency {
        self.midpoint.currency
    }

    /// The band at a location: each amount times the percentage, a half minor unit rounded up.
    #[must_use]
    pub fn at(&self, percent: u32) -> Self {
        let times = |money: Money| {
            let minor = (i128::from(money.minor) * i128::from(percent) + 50).div_euclid(100);
            Money::new(i64::try_from(minor).unwrap_or(i64::MAX), money.currency)
        };
        Self {
            minimum: times(self.minimum),
            midpoint: times(self.midpoint),
            maximum: times(self.maximum),
            ..*self
        }
    }
}

impl Level {
    /// The bands that hold on a day: for each currency the newest that has begun, by currency.
    pub fn bands_on(&self, day: NaiveDate) -> Vec<PayBand> {
        let mut holding: Vec<PayBand> = Vec::new();
        for band in self.bands.iter().filter(|band| band.effective_on <= day) {
            match holding.iter_mut().find(|held| held.currency() == band.currency()) {
                Some(held) if held.effective_on < band.effective_on => *held = *band,
                Some(_) => {}
                None => holding.push(*band),
            }
        }
        holding.sort_by_key(|band| band.currency().code());
        holding
    }
}

/// Checks the bands of a level: each in one currency, from nothing below zero upward, and one for each
/// currency and day. Paths begin with `bands`.
pub fn check_bands(bands: &[PayBand]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, band) in bands.iter().enumerate() {
        let path = |field: &str| format!("bands[{index}].{field}");
        let currency = band.currency();
        if band.minimum.currency != currency || band.maximum.currency != currency {
            findings.push(Finding::error(path("midpoint"), "band.currencies", "A band has one currency."));
            continue;
        }
        if band.minimum.minor < 0 {
            findings.push(Finding::error(path("minimum"), "band.negative", "Pay is not below zero."));
        }
        if band.minimum.minor > band.midpoint.minor {
            findings.push(Finding::error(
                path("minimum"),
                "band.order",
                "The minimum is not above the midpoint.",
            ));
        }
        if band.midpoint.minor > band.maximum.minor {
            findings.push(Finding::error(
                path("maximum"),
                "band.order",
                "The maximum is not below the midpoint.",
            ));
        }
        let same = |other: &PayBand| other.currency() == currency && other.effective_on == band.effective_on;
        if bands.iter().take(index).any(same) {
            let message = format!("There is a band in {currency} from {} already.", band.effective_on);
            findings.push(Finding::error(path("effective_on"), "band.twice", message));
        }
    }
    findings
}

/// Checks the multipliers of a ladder: each location named, once, with a percentage from 1 to 400. Paths
/// begin with `multipliers`.
pub fn check_multipliers(multipliers: &[LocationMultiplier]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let name = |multiplier: &LocationMultiplier| multiplier.location.trim().to_lowercase();
    for (index, multiplier) in multipliers.iter().enumerate() {
        let path = |field: &str| format!("multipliers[{index}].{field}");
        if multiplier.location.trim().is_empty() {
            findings.push(Finding::error(path("location"), "location.empty", "Name the location."));
        } else if multipliers.iter().take(index).any(|other| name(other) == name(multiplier)) {
            let message = format!("{} has a multiplier already.", multiplier.location.trim());
            findings.push(Finding::error(path("location"), "location.twice", message));
        }
        if multiplier.percent == 0 || multiplier.percent > HIGHEST_PERCENT {
            let message = format!("A multiplier goes from 1 to {HIGHEST_PERCENT} percent.");
            findings.push(Finding::error(path("percent"), "percent.range", message));
        }
    }
    findings
}
