//! What is tied to statements, be it evidence, an action or a talk: the words are kept when it is tied, and
//! name it when it is shown.

use std::collections::{HashMap, HashSet};

use domain::finding::Finding;
use domain::ids::DescriptorId;

use super::line::{Names, Spot, StatementName};

/// Leaves each statement once and answers their words: of today where a ladder has them, else as they were
/// tied before. A statement that no ladder has and that was not tied before is an error beside the list.
pub(crate) fn tie(
    ids: &mut Vec<DescriptorId>,
    names: &Names,
    former: &[(DescriptorId, String)],
) -> (Vec<String>, Vec<Finding>) {
    let mut seen = HashSet::new();
    ids.retain(|id| seen.insert(*id));
    let spots = names.spots();
    let (mut words, mut findings) = (Vec::with_capacity(ids.len()), Vec::new());
    for id in ids.iter() {
        let before = || former.iter().find(|(known, _)| known == id).map(|(_, words)| words.clone());
        let found = spots.get(id).map(|spot| spot.text.to_owned()).or_else(before);
        if found.is_none() {
            let message = "This statement is in no ladder any more. Choose another one.";
            findings.push(Finding::error("descriptor_ids", "statement.unknown", message));
        }
        words.push(found.unwrap_or_default());
    }
    (words, findings)
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
