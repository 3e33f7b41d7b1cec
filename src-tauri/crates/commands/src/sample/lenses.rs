//! A lens of the sample: what the architects' ladder looks like in a project whose work is reviewed on a
//! mailing list, and who sees their own sheet through it.

use super::crew::level_of;
use super::people::ARCHITECT;
use super::{Known, broken, find};
use crate::lenses::{AddLens, WearLens, WriteLensExamples};
use crate::{Act, Problem};

const NAME: &str = "Kernel and drivers";
const SUMMARY: &str =
    "For those whose projects are reviewed on mailing lists and released by maintainers elsewhere.";

/// Competency, level, examples.
const EXAMPLES: &[(&str, &str, &[&str])] = &[
    (
        "product-insight",
        "ca3",
        &[
            "Shows from the merge windows of a year which of the company's drivers reach users two releases late.",
        ],
    ),
    (
        "partner-relationships",
        "ca2",
        &["Knows for every chip vendor on the board who posts to the list and who decides behind them."],
    ),
    (
        "partner-relationships",
        "ca3",
        &[
            "Two vendors agree on one binding for the same sensor instead of posting rival series.",
            "A vendor falls silent after a reorganisation; its driver finds a second reviewer before the next release.",
        ],
    ),
    ("contributor-care", "ca1", &["Shows a newcomer how to send a patch that the list's tools accept."]),
    (
        "contributor-care",
        "ca2",
        &["A first series that drew eleven remarks comes back as a second one, answered point by point."],
    ),
    (
        "contributor-care",
        "ca3",
        &["Takes a maintainer's harsh replies up with them in private, and the tone of the list changes."],
    ),
    (
        "community-contribution",
        "ca2",
        &["Keeps the regression list of a subsystem between release candidates."],
    ),
    (
        "community-contribution",
        "ca3",
        &["Is named in the maintainers file for the documentation of a subsystem."],
    ),
    (
        "technical-acumen",
        "ca2",
        &["Bisects a regression to one commit and posts the log with the board it was seen on."],
    ),
    (
        "technical-acumen",
        "ca3",
        &[
            "Counts patches and reviews by company over three releases and says which series were left out, and why.",
        ],
    ),
];

/// Who wears it.
const WORN_BY: [&str; 2] = ["haruna", "nikos"];

/// Lays the lens over the architects' ladder and puts it on.
pub(super) fn lay_out(act: &mut Act<'_, '_>, known: &Known) -> Result<(), Problem> {
    let ladder = known.ladder(ARCHITECT)?;
    let (name, summary) = (NAME.to_owned(), SUMMARY.to_owned());
    let lens = crate::lenses::add(act, AddLens { ladder_id: ladder.id, name, summary })?.lens;
    for (row, level, examples) in EXAMPLES {
        let row = ladder.competencies.iter().find(|one| one.key == *row).ok_or_else(|| broken(row))?;
        let request = WriteLensExamples {
            lens_id: lens.id,
            competency_id: row.id,
            level_id: level_of(ladder, level)?,
            examples: examples.iter().map(|text| (*text).to_owned()).collect(),
        };
        crate::lenses::write_examples(act, request)?;
    }
    for person in WORN_BY {
        let person_id = find(&known.people, person)?;
        crate::lenses::wear(act, WearLens { person_id, lens_id: Some(lens.id) })?;
    }
    Ok(())
}
