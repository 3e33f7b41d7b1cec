//! A ladder from a file into the book, and back.

use domain::finding::Finding;
use domain::ladders::{Ladder, PayBand, check_ladder};
use exchange::ladder::v1::{
    BandV1, CellV1, CompetencyV1, DescriptorV1, Format, LadderV1, LevelV1, LocationMultiplierV1, RouteV1,
};
use uuid::Uuid;

use super::edit::same;
use super::look::ladder;
use super::merge::{Lender, merged};
use super::routes::needed;
use crate::{Act, Problem};

/// Whether a ladder's file tells what its levels pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pay {
    /// With bands and location multipliers.
    Told,
    /// Without.
    Withheld,
}

/// Stores a ladder file. A ladder of the same key, else of the same name, is brought up to date; its rows
/// keep their identifiers and slots. The caller sets the label.
///
/// # Errors
/// What keeps a ladder from being saved, and `level.used` for a level that the file lacks while people
/// stand on it or are to be promoted to it.
pub(crate) fn save_file(act: &mut Act<'_, '_>, file: &LadderV1) -> Result<Ladder, Problem> {
    Problem::refuse(&exchange::ladder::check(file))?;
    let lines = act.ladder_lines()?;
    let known = lines
        .iter()
        .find(|line| line.key == file.id)
        .or_else(|| lines.iter().find(|line| same(&line.name, &file.name)));
    let former = known.map(|line| ladder(act, line.id)).transpose()?;
    let free_slot = former.as_ref().map_or(Ok(0), |former| act.free_slot(former.id))?;
    let now = merged(former.as_ref(), file, &mut Lender { new_id: &Uuid::now_v7, free_slot })?;
    let mut findings = check_ladder(&now);
    for level in former.iter().flat_map(|former| &former.levels) {
        if now.level(level.id).is_none() && act.level_use(level.id)?.any() {
            let message = format!(
                "The file has no level {}, but people stand on it or are to be promoted to it. Place them elsewhere first.",
                level.code
            );
            findings.push(Finding::error("levels", "level.used", message));
        }
    }
    if let Some(former) = &former {
        findings.extend(needed(act, &former.routes_beyond, &now.routes_beyond)?);
    }
    Problem::refuse(&findings)?;
    act.book.put_ladder(&now, &Uuid::now_v7)?;
    Ok(now)
}

/// The ladder as the file that people keep and mail. It says nothing of pay unless that is asked for.
pub(crate) fn as_file(ladder: &Ladder, pay: Pay) -> LadderV1 {
    let with_pay = pay == Pay::Told;
    LadderV1 {
        format: Format::V1,
        id: ladder.key.clone(),
        name: ladder.name.clone(),
        version: ladder.version.clone(),
        summary: ladder.summary.clone(),
        levels: ladder
            .levels
            .iter()
            .zip(ranks_unsaid(ladder))
            .map(|(level, unsaid)| LevelV1 {
                id: level.key.clone(),
                code: level.code.clone(),
                track: level.track.clone(),
                internal_title: level.internal_title.clone(),
                external_title: level.external_title.clone(),
                job_class: level.job_class.clone(),
                reach: level.reach.into(),
                scope: level.scope.clone(),
                minimum_months: level.minimum_months,
                rank: (level.rank != unsaid).then_some(level.rank),
                bands: level.bands.iter().filter(|_| with_pay).map(band_v1).collect(),
            })
            .collect(),
        competencies: ladder
            .competencies
            .iter()
            .map(|row| CompetencyV1 {
                id: row.key.clone(),
                bucket: row.bucket.key().to_owned(),
                name: row.name.clone(),
                summary: row.summary.clone(),
                weight: row.weight,
                cells: row
                    .cells
                    .iter()
                    .filter_map(|cell| {
                        Some(CellV1 {
                            level: ladder.level(cell.level_id)?.key.clone(),
                            expected: cell.expected,
                            must_have: cell.must_have,
                            descriptors: cell
                                .descriptors
                                .iter()
                                .map(|descriptor| DescriptorV1 {
                                    id: descriptor.key.clone(),
                                    text: descriptor.text.clone(),
                                })
                                .collect(),
                            examples: cell.examples.clone(),
                        })
                    })
                    .collect(),
            })
            .collect(),
        routes_beyond: ladder
            .routes_beyond
            .iter()
            .map(|route| RouteV1 { name: route.name.clone(), summary: route.summary.clone() })
            .collect(),
        location_multipliers: ladder
            .multipliers
            .iter()
            .filter(|_| with_pay)
            .map(|multiplier| LocationMultiplierV1 {
                location: multiplier.location.clone(),
                percent: multiplier.percent,
            })
            .collect(),
    }
}

/// The rank that each level has where the file says none: one above the level before it.
fn ranks_unsaid(ladder: &Ladder) -> impl Iterator<Item = u32> {
    std::iter::once(1).chain(ladder.levels.iter().map(|level| level.rank.saturating_add(1)))
}

fn band_v1(band: &PayBand) -> BandV1 {
    BandV1 {
        currency: band.currency().code().to_owned(),
        minimum: band.minimum.decimal(),
        midpoint: band.midpoint.decimal(),
        maximum: band.maximum.decimal(),
        effective_on: band.effective_on,
    }
}
