//! A ladder file laid over the ladder that the book has already.
//!
//! The file is the new truth of what the ladder says; the book's rows keep their identifiers, and with them
//! everything that points to them. A row is found by its key in files, else by the name people use for it.

use std::collections::HashSet;
use std::hash::Hash;

use domain::ladders::{
    Bucket, Cell, Competency, Descriptor, Ladder, Level, LocationMultiplier, PayBand, Route,
};
use domain::money::{Currency, DecimalMark, Money, parse_amount};
use exchange::ladder::v1::{CellV1, CompetencyV1, LadderV1, LevelV1};
use uuid::Uuid;

use super::edit::same;
use crate::Problem;

/// Lends what a merge needs beyond the two ladders.
pub(super) struct Lender<'a> {
    /// A new identifier.
    pub(super) new_id: &'a dyn Fn() -> Uuid,
    /// The next slot that was never given out on this ladder.
    pub(super) free_slot: u16,
}

/// The ladder that the file makes of the former one, or of nothing.
///
/// # Errors
/// `bucket.form` for a bucket without a letter in its name.
pub(super) fn merged(
    former: Option<&Ladder>,
    file: &LadderV1,
    lender: &mut Lender<'_>,
) -> Result<Ladder, Problem> {
    let none = Vec::new();
    let known = former.map_or(&none, |former| &former.levels);
    let found = pair(
        &file.levels,
        known,
        |level| level.id,
        |new, old| new.id == old.key,
        |new, old| same(&new.code, &old.code),
    );
    let mut levels: Vec<Level> = Vec::with_capacity(file.levels.len());
    for (index, (level, known)) in file.levels.iter().zip(found).enumerate() {
        // A level that names no rank stands one above the level before it.
        let unsaid = levels.last().map_or(1, |before| before.rank.saturating_add(1));
        let bands = merged_bands(level, known, &format!("levels[{index}].bands"))?;
        levels.push(merged_level(level, known, level.rank.unwrap_or(unsaid), bands, lender));
    }

    let none = Vec::new();
    let known = former.map_or(&none, |former| &former.competencies);
    let found = pair(
        &file.competencies,
        known,
        |row| row.id,
        |new, old| new.id == old.key,
        |new, old| same(&new.name, &old.name),
    );
    let mut competencies = Vec::with_capacity(file.competencies.len());
    for (index, (row, known)) in file.competencies.iter().zip(found).enumerate() {
        let bucket: Bucket = row.bucket.parse().map_err(|reason: String| {
            Problem::field(
                &format!("competencies[{index}].bucket"),
                "bucket.form",
                format!("For {}: {reason}.", row.name),
            )
        })?;
        competencies.push(merged_row(file, row, bucket, known, &levels, lender));
    }
    let mut now = Ladder {
        id: former.map_or_else(|| (lender.new_id)().into(), |former| former.id),
        key: former.map_or_else(|| file.id.trim().to_owned(), |former| former.key.clone()),
        name: file.name.trim().to_owned(),
        version: file.version.trim().to_owned(),
        summary: file.summary.trim().to_owned(),
        levels,
        competencies,
        routes_beyond: merged_routes(former, file, lender),
        multipliers: merged_multipliers(former, file),
    };
    now.settle_columns();
    Ok(now)
}

/// The bands that the file tells of a level; those the book has where the file tells of none, as files that
/// are shared do.
fn merged_bands(file: &LevelV1, known: Option<&Level>, path: &str) -> Result<Vec<PayBand>, Problem> {
    if file.bands.is_empty() {
        return Ok(known.map_or_else(Vec::new, |known| known.bands.clone()));
    }
    let mut bands = Vec::with_capacity(file.bands.len());
    for (index, band) in file.bands.iter().enumerate() {
        let path = format!("{path}[{index}]");
        let currency: Currency = band.currency.parse().map_err(|_| {
            let message = format!("{:?} is no currency.", band.currency);
            Problem::field(&format!("{path}.currency"), "currency.unknown", message)
        })?;
        let amount = |field: &str, text: &str| {
            parse_amount(text, currency, DecimalMark::Point).map(|minor| Money::new(minor, currency)).map_err(
                |error| {
                    let message = format!("{text:?} is not an amount in {currency}: {error}.");
                    Problem::field(&format!("{path}.{field}"), "amount.form", message)
                },
            )
        };
        bands.push(PayBand {
            minimum: amount("minimum", &band.minimum)?,
            midpoint: amount("midpoint", &band.midpoint)?,
            maximum: amount("maximum", &band.maximum)?,
            effective_on: band.effective_on,
        });
    }
    Ok(bands)
}

/// The multipliers that the file tells; those the book has where it tells of none.
fn merged_multipliers(former: Option<&Ladder>, file: &LadderV1) -> Vec<LocationMultiplier> {
    if file.location_multipliers.is_empty() {
        return former.map_or_else(Vec::new, |former| former.multipliers.clone());
    }
    let told = file.location_multipliers.iter().map(|multiplier| LocationMultiplier {
        location: multiplier.location.trim().to_owned(),
        percent: multiplier.percent,
    });
    told.collect()
}

/// The ways onward of the file; one keeps its identifier by its name.
fn merged_routes(former: Option<&Ladder>, file: &LadderV1, lender: &Lender<'_>) -> Vec<Route> {
    let none = Vec::new();
    let found = pair(
        &file.routes_beyond,
        former.map_or(&none, |former| &former.routes_beyond),
        |route| route.id,
        |new, old| new.name == old.name,
        |new, old| same(&new.name, &old.name),
    );
    let routes = file.routes_beyond.iter().zip(found).map(|(route, known)| Route {
        id: known.map_or_else(|| (lender.new_id)().into(), |known| known.id),
        name: route.name.clone(),
        summary: route.summary.clone(),
    });
    routes.collect()
}

/// Finds for each new row the former one that it continues: by key first for all of them, then by name
/// among those left. Each former row continues once.
fn pair<'a, N, O, I: Eq + Hash + Copy>(
    new: &[N],
    old: &'a [O],
    id: impl Fn(&O) -> I,
    by_key: impl Fn(&N, &O) -> bool,
    by_name: impl Fn(&N, &O) -> bool,
) -> Vec<Option<&'a O>> {
    let mut taken: HashSet<I> = HashSet::new();
    let mut found: Vec<Option<&'a O>> = new
        .iter()
        .map(|row| old.iter().find(|known| by_key(row, known) && taken.insert(id(known))))
        .collect();
    for (row, slot) in new.iter().zip(&mut found) {
        if slot.is_none() {
            *slot = old.iter().find(|known| by_name(row, known) && taken.insert(id(known)));
        }
    }
    found
}

fn merged_level(
    file: &LevelV1,
    known: Option<&Level>,
    rank: u32,
    bands: Vec<PayBand>,
    lender: &Lender<'_>,
) -> Level {
    Level {
        id: known.map_or_else(|| (lender.new_id)().into(), |known| known.id),
        key: known.map_or_else(|| file.id.clone(), |known| known.key.clone()),
        code: file.code.trim().to_owned(),
        track: file.track.clone(),
        internal_title: file.internal_title.clone(),
        external_title: file.external_title.clone(),
        job_class: file.job_class.clone(),
        reach: file.reach.into(),
        scope: file.scope.clone(),
        minimum_months: file.minimum_months,
        rank,
        bands,
    }
}

fn merged_row(
    file: &LadderV1,
    row: &CompetencyV1,
    bucket: Bucket,
    known: Option<&Competency>,
    levels: &[Level],
    lender: &mut Lender<'_>,
) -> Competency {
    let cells = file.levels.iter().zip(levels).filter_map(|(from, level)| {
        let cell = row.cells.iter().find(|cell| cell.level == from.id)?;
        // A cell that expects nothing and says nothing is no cell.
        let says = cell.expected > 0 || !cell.descriptors.is_empty() || !cell.examples.is_empty();
        says.then(|| merged_cell(cell, level, known.and_then(|known| known.cell(level.id)), lender))
    });
    let cells = cells.collect();
    let slot = known.map_or_else(
        || {
            let slot = lender.free_slot;
            lender.free_slot = slot.saturating_add(1);
            slot
        },
        |known| known.slot,
    );
    Competency {
        id: known.map_or_else(|| (lender.new_id)().into(), |known| known.id),
        key: known.map_or_else(|| row.id.clone(), |known| known.key.clone()),
        slot,
        bucket,
        name: row.name.trim().to_owned(),
        summary: row.summary.clone(),
        weight: row.weight,
        cells,
    }
}

fn merged_cell(file: &CellV1, level: &Level, known: Option<&Cell>, lender: &Lender<'_>) -> Cell {
    let former = known.map_or(&[][..], |cell| &cell.descriptors);
    let found = pair(
        &file.descriptors,
        former,
        |descriptor| descriptor.id,
        |new, old| new.id == old.key,
        |new, old| new.text == old.text,
    );
    let descriptors = file.descriptors.iter().zip(found).map(|(descriptor, known)| Descriptor {
        id: known.map_or_else(|| (lender.new_id)().into(), |known| known.id),
        key: known.map_or_else(|| descriptor.id.clone(), |known| known.key.clone()),
        text: descriptor.text.clone(),
    });
    Cell {
        level_id: level.id,
        expected: file.expected,
        must_have: file.must_have,
        descriptors: descriptors.collect(),
        examples: file.examples.clone(),
    }
}
