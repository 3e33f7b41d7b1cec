//! What the levels of a ladder pay, and where.

use chrono::NaiveDate;
use domain::ids::{LadderId, LevelId};
use domain::ladders::{Level, LocationMultiplier, PayBand, check_bands, check_multipliers};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::levels::{ladder_of, level_of};
use super::look::{LadderPage, ladder, page};
use crate::{Act, Ask, Problem};

/// The bands of a level as they should be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteBands {
    /// The level.
    pub level_id: LevelId,
    /// All of its bands, one for each currency and day of effect; one that is missing here is removed.
    pub bands: Vec<PayBand>,
}

/// Writes the pay bands of a level and answers with it.
///
/// # Errors
/// `not_found`; `band.currencies`, `band.negative`, `band.order` and `band.twice` beside their fields.
pub fn write_bands(act: &mut Act<'_, '_>, request: WriteBands) -> Result<Level, Problem> {
    let ladder = ladder_of(act, request.level_id)?;
    let mut level = level_of(&ladder, request.level_id)?.clone();
    Problem::refuse(&check_bands(&request.bands))?;
    level.bands = request.bands;
    level.bands.sort_by_key(|band| (band.currency().code(), band.effective_on));
    act.book.put_bands(level.id, &level.bands)?;
    act.label(format!("Changed the pay bands of {}", level.code));
    Ok(level)
}

/// The location multipliers of a ladder as they should be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteMultipliers {
    /// The ladder.
    pub ladder_id: LadderId,
    /// All of its multipliers in their order; one that is missing here is removed.
    pub multipliers: Vec<LocationMultiplier>,
}

/// Writes what the bands of a ladder become at other locations.
///
/// # Errors
/// `not_found`; `location.empty`, `location.twice` and `percent.range` beside their fields.
pub fn write_multipliers(act: &mut Act<'_, '_>, request: WriteMultipliers) -> Result<LadderPage, Problem> {
    let mut ladder = ladder(act, request.ladder_id)?;
    Problem::refuse(&check_multipliers(&request.multipliers))?;
    let trimmed = request.multipliers.into_iter().map(|multiplier| LocationMultiplier {
        location: multiplier.location.trim().to_owned(),
        ..multiplier
    });
    ladder.multipliers = trimmed.collect();
    act.book.put_multipliers(ladder.id, &ladder.multipliers)?;
    act.label(format!("Changed the location multipliers of {}", ladder.name));
    page(act, act.today, ladder)
}

/// Which bands to show.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskBands {
    /// The ladder.
    pub ladder_id: LadderId,
    /// The day on which they hold; absent for today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

/// The bands of a ladder that hold on a day, at every location.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BandTable {
    /// The day.
    pub on: NaiveDate,
    /// A line for each level with a band, in the order of the levels; for each currency and location.
    pub lines: Vec<BandLine>,
}

/// A band of a level at a location.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BandLine {
    /// The level.
    pub level_id: LevelId,
    /// Its code.
    pub code: String,
    /// The location; absent for the band as it is written.
    pub location: Option<String>,
    /// The location's percentage; 100 for the band as it is written.
    pub percent: u32,
    /// What is paid there.
    pub band: PayBand,
}

/// The bands of a ladder that hold on a day: as written, and at every location of the ladder.
///
/// # Errors
/// `not_found`.
pub fn bands(ask: &Ask<'_>, request: AskBands) -> Result<BandTable, Problem> {
    let ladder = ladder(ask.book, request.ladder_id)?;
    let on = request.on.unwrap_or(ask.today);
    let mut lines = Vec::new();
    for level in &ladder.levels {
        for band in level.bands_on(on) {
            let line = |location: Option<&LocationMultiplier>| {
                let percent = location.map_or(100, |location| location.percent);
                BandLine {
                    level_id: level.id,
                    code: level.code.clone(),
                    location: location.map(|location| location.location.clone()),
                    percent,
                    band: band.at(percent),
                }
            };
            lines.push(line(None));
            lines.extend(ladder.multipliers.iter().map(|location| line(Some(location))));
        }
    }
    Ok(BandTable { on, lines })
}
