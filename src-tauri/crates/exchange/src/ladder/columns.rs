//! What the columns of a ladder's table can hold.

use super::propose::level_like;
use crate::mapping::{self, Field, Mapping};
use crate::table::Table;

/// Our own export uses the titles; the aliases are what other people's ladders call the same things.
pub const FIELDS: &[Field] = &[
    field("ladder_id", "Ladder ID", &[]),
    field("ladder", "Ladder", &["Ladder Name", "Framework"]),
    field("version", "Version", &[]),
    field("ladder_summary", "Ladder summary", &[]),
    field("track", "Track", &["Path", "Career Path", "Stream"]),
    field("level_id", "Level ID", &[]),
    field("level", "Level", &["Level Code", "Rung", "Grade", "Stage"]),
    field("internal_title", "Internal title", &["Title", "Job Title", "Level Name", "Role"]),
    field("external_title", "External title", &["Public Title", "Business Title"]),
    field("job_class", "Job class", &["Job Code", "HR Job Class"]),
    field("reach", "Reach", &["Scope of Influence", "Influence"]),
    field("scope", "Scope", &["Level Summary", "Level Description"]),
    field("minimum_months", "Minimum months", &["Time in Level"]),
    field("rank", "Rank", &[]),
    field("bands", "Pay bands", &["Pay Band", "Salary Band"]),
    field("bucket", "Bucket", &["Area", "Domain", "Pillar", "Category", "Dimension", "Theme"]),
    field("competency_id", "Competency ID", &[]),
    field("competency", "Competency", &["Competence", "Capability", "Attribute"]),
    field("skill", "Skill", &["Skills", "Sub-competency"]),
    field("definition", "Definition", &["Competency Summary", "Description", "Summary", "Meaning"]),
    field("weight", "Weight", &["Weight %", "Weighting"]),
    field(
        "expected",
        "Expected",
        &["Expected Level", "Expected Proficiency", "Expectation Level", "Proficiency", "Target"],
    ),
    field("must_have", "Must have", &["Mandatory", "Required"]),
    field("descriptor_id", "Descriptor ID", &["Behavior ID", "Statement ID"]),
    field(
        "descriptor",
        "Behavior",
        &[
            "Behaviour",
            "Key Behavior",
            "Key Behaviour",
            "Behaviors",
            "Behaviours",
            "Descriptor",
            "Statement",
            "Indicator",
            "Criteria",
            "Expectation",
            "Expectations",
        ],
    ),
    field("example", "Example", &["Examples", "Illustration"]),
    field("route", "Route beyond", &["Route"]),
    field("route_summary", "Route summary", &[]),
    field("location", "Location", &[]),
    field("location_percent", "Location percent", &[]),
    field(LEVEL_COLUMN, "A level of its own", &[]),
    field(COMPETENCY_COLUMN, "A competency of its own", &[]),
];

/// A column of a matrix whose header is a level and whose cells are statements.
pub(super) const LEVEL_COLUMN: &str = "level_column";
/// A column of a matrix whose header is a competency and whose cells are statements.
pub(super) const COMPETENCY_COLUMN: &str = "competency_column";

/// Fields of other people's tables that our own has no column for.
pub(super) const FOREIGN: [&str; 3] = ["skill", LEVEL_COLUMN, COMPETENCY_COLUMN];

const fn field(name: &'static str, title: &'static str, aliases: &'static [&'static str]) -> Field {
    Field { name, title, required: false, aliases }
}

/// Guesses what the columns of a ladder's table hold. Where a competency and a skill stand side by side, the
/// skill is the finer of the two: it becomes the competency, and the competency its area. A table without a
/// column for statements is a matrix: its other columns are levels, or competencies where its rows are levels.
pub fn guess(table: &Table) -> Mapping {
    let mut mapping = mapping::guess(table.columns(), FIELDS);
    if mapping.column("skill").is_some() {
        if mapping.column("competency").is_none() {
            mapping.rename("skill", "competency");
        } else if mapping.column("bucket").is_none() {
            mapping.rename("competency", "bucket");
            mapping.rename("skill", "competency");
        }
    }
    if mapping.column("descriptor").is_none() {
        matrix(&mut mapping, table);
    }
    mapping
}

fn matrix(mapping: &mut Mapping, table: &Table) {
    let has = |mapping: &Mapping, field| mapping.column(field).is_some();
    let rows_are_levels = ["level", "internal_title", "level_id"].iter().any(|field| has(mapping, field));
    if rows_are_levels && has(mapping, "competency") {
        return;
    }
    if !rows_are_levels && !has(mapping, "competency") {
        // The first column that nothing claims names the rows; an area may stand before it.
        if let Some(first) = mapping.left_out().into_iter().next() {
            let head = table.columns().get(first).map_or("", String::as_str);
            if !has(mapping, "bucket") || !level_like(head) {
                mapping.share(first, "competency");
            }
        }
    }
    let field = if rows_are_levels { COMPETENCY_COLUMN } else { LEVEL_COLUMN };
    for column in mapping.left_out() {
        if !mapping.header_of(column).is_empty() {
            mapping.share(column, field);
        }
    }
}
