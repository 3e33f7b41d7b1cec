//! The career ladder, from the book to paper.

use documents::{
    Approval, CareerLadder, LadderBucket, LadderCell, LadderCompetency, Onward, Rung, Signatory,
};
use domain::ladders::{Competency, Ladder};
use domain::lenses::Lens;

use super::approval::{State, state};
use crate::call::{Ask, Problem};

/// A ladder as it was released, or its draft, with its refit when it is one; through a lens, named or by its
/// identifier, when one is asked for.
///
/// # Errors
/// `not_found`; `lens.unknown` beside `lens`, `release.unknown` beside `release`.
pub(super) fn build(
    ask: &Ask<'_>,
    of: &str,
    lens: Option<&str>,
    release: Option<&str>,
) -> Result<CareerLadder, Problem> {
    let State { ladder, version, approval } = state(ask, of, release)?;
    let lens = lens.map(|named| find(ask, &ladder, named)).transpose()?;
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
            scope: level.scope.clone(),
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
                .map(|row| competency(&ladder, row, lens.as_ref()))
                .collect(),
        })
        .collect();
    let signatories = signatories(approval.as_ref());
    Ok(CareerLadder {
        front: super::front(ask, &version, "Internal: for HR and the office")?,
        name: ladder.name.clone(),
        purpose: ladder.summary.clone(),
        rungs,
        buckets,
        onward: ladder
            .routes_beyond
            .iter()
            .map(|route| Onward { name: route.name.clone(), summary: route.summary.clone() })
            .collect(),
        charter: super::charter::build(ask, &ladder)?,
        refit: super::refit::build(ask, &ladder)?,
        lens: lens.map(|lens| documents::Lens { name: lens.name, summary: lens.summary }),
        signatories,
        approval,
    })
}

/// The lens of this ladder that was asked for.
fn find(ask: &Ask<'_>, ladder: &Ladder, named: &str) -> Result<Lens, Problem> {
    let wanted = named.trim().to_lowercase();
    let lenses = ask.book.lenses(ladder.id)?;
    let found =
        lenses.into_iter().find(|lens| lens.id.to_string() == wanted || lens.name.to_lowercase() == wanted);
    found.ok_or_else(|| {
        let message = format!("{} has no lens {named:?}.", ladder.name);
        Problem::field("lens", "lens.unknown", message)
    })
}

/// Who signs: the head of the office, and the reviewers of a release by name.
fn signatories(approval: Option<&Approval>) -> Vec<Signatory> {
    let signatory = |role: &str, name: Option<&str>| Signatory {
        role: if role.is_empty() { "Reviewer" } else { role }.to_owned(),
        name: name.map(str::to_owned),
    };
    let mut found = vec![signatory("Head of the open source programme office", None)];
    match approval {
        Some(approval) => {
            found.extend(approval.reviewers.iter().map(|one| signatory(&one.role, Some(&one.name))));
        }
        None => found.extend(["HR business partner", "Reviewer"].map(|role| signatory(role, None))),
    }
    found
}

/// A competency over all levels.
fn competency(ladder: &Ladder, row: &Competency, lens: Option<&Lens>) -> LadderCompetency {
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
            lens_examples: lens.map_or_else(Vec::new, |lens| lens.examples(row.id, level.id).to_vec()),
        })
        .collect();
    LadderCompetency { name: row.name.clone(), meaning: row.summary.clone(), cells }
}
