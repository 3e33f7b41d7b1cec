//! `ladder.v1` as YAML, in and out.

use domain::finding::Finding;
use serde::de::DeserializeOwned;

use super::json::MAX_JSON_BYTES;
use super::v1::LadderV1;

/// Most nodes, aliases written out, and levels of nesting: a ladder has a few thousand at the very most.
const MAX_NODES: usize = 400_000;
const MAX_REPLAYED: usize = 60_000;
const MAX_ALIASES: usize = 2_000;
const MAX_DEPTH: usize = 48;

/// Reads a ladder. Aliases are written out within limits, no key is taken twice, no field is unknown.
///
/// # Errors
/// `file.too_large`; `yaml.broken` with the line, a tab among the blanks included. What the file says is
/// judged afterwards, by [`super::check`].
pub fn read_yaml(text: &str) -> Result<LadderV1, Vec<Finding>> {
    parse(text)
}

/// Reads anything from YAML within the limits.
pub(super) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Vec<Finding>> {
    if text.len() > MAX_JSON_BYTES {
        let message = "A ladder file has at most 16 MB.";
        return Err(vec![Finding::error("file", "file.too_large", message)]);
    }
    let options = serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_nodes: MAX_NODES,
            max_events: 2 * MAX_NODES,
            max_depth: MAX_DEPTH,
            max_aliases: MAX_ALIASES,
            max_documents: 1,
        },
        alias_limits: serde_saphyr::alias_limits! {
            max_total_replayed_events: MAX_REPLAYED,
        },
        strict_booleans: true,
        with_snippet: false,
    };
    serde_saphyr::from_str_with_options(text, options).map_err(|error| {
        let line = error.location().map(|place| place.line()).filter(|line| *line > 0);
        let words = error.without_snippet().to_string();
        let words: String = words.lines().next().unwrap_or_default().chars().take(240).collect();
        let tab = line.and_then(|line| tab_on(text, line));
        let message = match tab {
            Some(line) => format!(
                "Line {line} is indented with a tab; YAML takes blanks only. ({})",
                words.trim_end_matches('.')
            ),
            None => format!("The file cannot be read: {}.", words.trim_end_matches('.')),
        };
        vec![Finding { line: tab.or(line), ..Finding::error("file", "yaml.broken", message) }]
    })
}

/// The line on which a tab stands among the blanks that indent it, at the fault or just around it.
fn tab_on(text: &str, fault: u64) -> Option<u64> {
    let indented = |line: &str| {
        line.len() > line.trim_start().len() && {
            line[..line.len() - line.trim_start().len()].contains('\t')
        }
    };
    let around = [fault, fault.saturating_sub(1), fault + 1];
    around.into_iter().find(|number| {
        let index = usize::try_from(number.saturating_sub(1)).unwrap_or(usize::MAX);
        *number > 0 && text.lines().nth(index).is_some_and(indented)
    })
}

/// Writes a ladder.
pub fn write_yaml(ladder: &LadderV1) -> Vec<u8> {
    // Every text stands in quotes or as it is, on one line: what is folded or cut into lines loses blanks.
    let options = serde_saphyr::ser_options! {
        prefer_block_scalars: false,
    };
    // Plain structs of texts and whole numbers always have a YAML form.
    serde_saphyr::to_string_with_options(ladder, options).unwrap_or_default().into_bytes()
}
