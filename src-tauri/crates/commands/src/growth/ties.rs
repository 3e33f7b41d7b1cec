//! The statements that a plan is tied to: their words when they are tied, their names when they are shown.

use std::collections::HashMap;

use domain::ids::DescriptorId;
use store::Read;

use crate::Problem;
use crate::evidence::{Names, Spot, StatementName};

/// The words of statements: of today where a ladder has them, else as they were tied before.
///
/// # Errors
/// `statement.unknown` for a statement that no ladder has and that was not tied before.
pub(crate) fn words_of(
    book: &Read<'_>,
    ids: &[DescriptorId],
    former: &[(DescriptorId, String)],
) -> Result<Vec<String>, Problem> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let names = Names::read(book)?;
    let spots = names.spots();
    let words = ids.iter().map(|id| {
        let known = spots.get(id).map(|spot| spot.text.to_owned());
        let before = || former.iter().find(|(known, _)| known == id).map(|(_, words)| words.clone());
        known.or_else(before).ok_or_else(|| {
            Problem::field("descriptor_ids", "statement.unknown", "Choose statements that a ladder has.")
        })
    });
    words.collect()
}

/// Statements by their words and places.
pub(crate) fn named(
    ids: &[DescriptorId],
    words: &[String],
    spots: &HashMap<DescriptorId, Spot<'_>>,
) -> Vec<StatementName> {
    let name = |(id, words): (&DescriptorId, &String)| match spots.get(id) {
        Some(spot) => StatementName {
            descriptor_id: *id,
            text: spot.text.to_owned(),
            competency: spot.competency.to_owned(),
            level_code: spot.level_code.to_owned(),
            ladder: spot.ladder.name.clone(),
        },
        None => StatementName {
            descriptor_id: *id,
            text: words.clone(),
            competency: String::new(),
            level_code: String::new(),
            ladder: String::new(),
        },
    };
    ids.iter().zip(words).map(name).collect()
}
