//! A team in figures that name nobody: what an office hands to another one to compare.

mod markdown;
pub mod v1;

pub use markdown::write_markdown;

use v1::TeamProfileV1;

/// Writes the profile as JSON, indented so that two can be compared line by line.
pub fn write_json(profile: &TeamProfileV1) -> Vec<u8> {
    // Plain structs of texts and whole numbers always have a JSON form.
    let mut bytes = serde_json::to_vec_pretty(profile).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
