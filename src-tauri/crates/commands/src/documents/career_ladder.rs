//! The career ladder, from the book to paper.

use documents::{CareerLadder, LadderBucket, LadderCell, LadderCompetency, Rung, Signatory};
use domain::ids::LadderId;
use domain::ladders::{Competency, Ladder};

use crate::call::{Ask, Problem};

pub(super) fn build(ask: &Ask<'_>, of: &str) -> Result<CareerLadder, Problem> {
    let ladder = of
        .parse::<LadderId>()
        .ok()
        .map(|id| ask.book.ladder(id))
        .transpose()?
        .flatten()
        .ok_or_else(|| Problem::not_found("The ladder"))?;
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let several_tracks = ladder.levels.iter().any(|level| level.track != ladder.levels[0].track);
    let top = ladder.levels.len().saturating_sub(1);
    let rungs = ladder
        .levels
        .iter()
        .enumerate()
        .map(|(rank, level)| Rung {
            code: level.code.clone(),
            track: if several_tracks { some(&level.track) } else { None },
            internal_title: level.internal_title.clone(),
            external_title: level.external_title.clone(),
            job_class: some(&level.job_class),
            reach: Some(level.reach.title().to_owned()),
            minimum_months: (rank < top).then_some(level.minimum_months),
        })
        .collect();
    let buckets = ladder
        .buckets()
        .iter()
        .map(|bucket| LadderBucket {
            name: bucket.title(),
            purpose: String::new(),
            competencies: ladder
                .competencies
                .iter()
                .filter(|row| row.bucket == *bucket)
                .map(|row| competency(&ladder, row))
                .collect(),
        })
        .collect();
    let signatory = |role: &str| Signatory { role: role.to_owned(), name: None };
    Ok(CareerLadder {
        front: super::front(ask, &ladder.version, "Internal: for HR and the office")?,
        name: ladder.name.clone(),
        purpose: ladder.summary.clone(),
        rungs,
        buckets,
        refit: None,
        signatories: vec![
            signatory("Head of the open source programme office"),
            signatory("HR business partner"),
            signatory("Reviewer"),
        ],
    })
}

/// A competency over all levels.
fn competency(ladder: &Ladder, row: &Competency) -> LadderCompetency {
    let cells = ladder
        .levels
        .iter()
        .filter_map(|level| Some((level, row.cell(level.id)?)))
        .map(|(level, cell)| LadderCell {
            level: level.code.clone(),
            descriptors: cell.descriptors.iter().map(|descriptor| descriptor.text.clone()).collect(),
            must_have: cell.must_have,
            expectation: Some(cell.expected),
            weight: Some(row.weight),
            examples: cell.examples.clone(),
        })
        .collect();
    LadderCompetency { name: row.name.clone(), meaning: row.summary.clone(), cells }
}
