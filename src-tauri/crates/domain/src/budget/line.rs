//! A line of the plan: twelve amounts, and what they came from.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{MONTHS, Phasing, Worked};
use crate::ids::{CategoryId, LineId};
use crate::money::{Conversion, Currency, Money, Rounding};

/// A line of the plan. `minor` is what every total counts; the other fields say how it came about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PlanLine {
    /// Identifier.
    pub id: LineId,
    /// Its category.
    pub category_id: CategoryId,
    /// What it is for.
    pub name: String,
    /// Twelve amounts in minor units of the year's currency, first month of the fiscal year first.
    pub minor: [i64; MONTHS],
    /// What a reader should know about it.
    pub note: String,
    /// How its total is spread over the months; absent where the months are planned one by one.
    pub phasing: Option<Phasing>,
    /// What its total is worked out from; absent where it is not.
    pub drivers: Option<Worked>,
    /// The amounts it is planned in, where that is another currency than the year's.
    pub own: Option<OwnAmounts>,
    /// The expressions of months that were typed as one (`=3*450`), by month of the fiscal year.
    pub expressions: BTreeMap<usize, String>,
}

/// Amounts in a line's own currency, and the rate that booked them in the year's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OwnAmounts {
    /// The currency.
    pub currency: Currency,
    /// Twelve amounts in its minor units.
    pub minor: [i64; MONTHS],
    /// The day whose rate was asked for.
    pub rate_day: NaiveDate,
    /// The rates used, as quoted; two where the conversion goes through the euro.
    pub rates: Vec<String>,
    /// The day of the quote, which may lie before the day asked for.
    pub rate_on: NaiveDate,
    /// Who quoted it.
    pub source: String,
    /// How each month was rounded.
    pub rounding: Rounding,
}

impl PlanLine {
    /// A line with nothing in it yet.
    pub fn new(id: LineId, category_id: CategoryId, name: impl Into<String>) -> Self {
        Self {
            id,
            category_id,
            name: name.into(),
            minor: [0; MONTHS],
            note: String::new(),
            phasing: None,
            drivers: None,
            own: None,
            expressions: BTreeMap::new(),
        }
    }

    /// Plans the months one by one in the year's currency, in minor units. What they came from before, a
    /// phasing, drivers, another currency, no longer holds and is let go.
    pub fn plan_months(&mut self, minor: [i64; MONTHS]) {
        let Self { id, category_id, name, note, .. } = self;
        let (name, note) = (std::mem::take(name), std::mem::take(note));
        *self = Self { minor, note, ..Self::new(*id, *category_id, name) };
    }

    /// The amounts as they are planned: in the line's own currency where it has one, else in the year's.
    pub fn planned(&self) -> [i64; MONTHS] {
        self.own.as_ref().map_or(self.minor, |own| own.minor)
    }

    /// The currency it is planned in.
    pub fn currency(&self, of_year: Currency) -> Currency {
        self.own.as_ref().map_or(of_year, |own| own.currency)
    }

    /// Each month's conversion into the year's currency; none for a line that is planned in it.
    pub fn conversions(&self, of_year: Currency) -> Vec<Conversion> {
        let Some(own) = &self.own else { return Vec::new() };
        let months = own.minor.iter().zip(&self.minor);
        months
            .map(|(from, to)| Conversion {
                from: Money::new(*from, own.currency),
                to: Money::new(*to, of_year),
                rates: own.rates.clone(),
                rate_on: own.rate_on,
                source: own.source.clone(),
                rounding: own.rounding,
            })
            .collect()
    }
}
