//! An item as the window shows it.

use std::collections::HashMap;
use std::sync::Arc;

use domain::evidence::{Evidence, Proof};
use domain::ids::{CompetencyId, DescriptorId, LevelId};
use domain::ladders::Ladder;
use schemars::JsonSchema;
use serde::Serialize;
use store::{EvidenceLine, Read};

use super::ties::named;
use crate::Problem;
use crate::ladders::{shared, whole_in_force};

/// A statement by its words and its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StatementName {
    /// The statement.
    pub descriptor_id: DescriptorId,
    /// Its words today; as of the day when it was tied, once no ladder has it any more.
    pub text: String,
    /// The competency; empty once no ladder has the statement any more.
    pub competency: String,
    /// Code of the level; empty once no ladder has the statement any more.
    pub level_code: String,
    /// Name of the ladder; empty once no ladder has the statement any more.
    pub ladder: String,
}

/// The file kept with an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EvidenceFile {
    /// Its name.
    pub name: String,
    /// `application/pdf`, `image/png` or `image/jpeg`.
    pub media_type: String,
    /// Its size in bytes.
    pub size: u64,
}

/// An item with everything that is shown of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EvidenceRow {
    /// The item.
    pub evidence: Evidence,
    /// Whose it is.
    pub person: String,
    /// Proved once a corroborator confirmed it, claimed before.
    pub proof: Proof,
    /// The statements it shows, in the order in which they were tied.
    pub statements: Vec<StatementName>,
    /// The file kept with it.
    pub file: Option<EvidenceFile>,
    /// True when it came from a file.
    pub imported: bool,
}

/// Where a statement stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spot<'a> {
    pub(crate) text: &'a str,
    pub(crate) competency_id: CompetencyId,
    pub(crate) competency: &'a str,
    pub(crate) level_id: LevelId,
    pub(crate) level_code: &'a str,
    pub(crate) ladder: &'a Ladder,
}

/// The statements of all ladders: of the release in force first, then of the draft.
pub(crate) struct Names {
    ladders: Vec<Arc<Ladder>>,
}

impl Names {
    /// Reads every ladder.
    pub(crate) fn read(book: &Read<'_>) -> Result<Self, Problem> {
        let lines = book.ladder_lines()?;
        let mut ladders =
            lines.iter().map(|line| whole_in_force(book, line.id)).collect::<Result<Vec<_>, _>>()?;
        for line in &lines {
            ladders.push(shared(book, line.id)?);
        }
        Ok(Self { ladders })
    }

    /// Where every statement stands, by its identifier.
    pub(crate) fn spots(&self) -> HashMap<DescriptorId, Spot<'_>> {
        let mut spots = HashMap::new();
        for (id, spot) in self.ladders.iter().flat_map(|ladder| spots_of(ladder)) {
            spots.entry(id).or_insert(spot);
        }
        spots
    }
}

/// Every statement of a ladder, row by row and level by level.
pub(crate) fn spots_of(ladder: &Ladder) -> impl Iterator<Item = (DescriptorId, Spot<'_>)> {
    let cells = ladder.competencies.iter().flat_map(|row| row.cells.iter().map(move |cell| (row, cell)));
    cells.flat_map(move |(row, cell)| {
        let level_code = ladder.level(cell.level_id).map_or("", |level| level.code.as_str());
        cell.descriptors.iter().map(move |one| {
            let spot = Spot {
                text: &one.text,
                competency_id: row.id,
                competency: &row.name,
                level_id: cell.level_id,
                level_code,
                ladder,
            };
            (one.id, spot)
        })
    })
}

/// Items as the window shows them.
pub(crate) fn rows_of(book: &Read<'_>, lines: Vec<EvidenceLine>) -> Result<Vec<EvidenceRow>, Problem> {
    if lines.is_empty() {
        return Ok(Vec::new());
    }
    let names = Names::read(book)?;
    let spots = names.spots();
    lines.into_iter().map(|line| row(book, line, &spots)).collect()
}

/// One item as the window shows it.
pub(super) fn row_of(book: &Read<'_>, line: EvidenceLine) -> Result<EvidenceRow, Problem> {
    row(book, line, &Names::read(book)?.spots())
}

fn row(
    book: &Read<'_>,
    line: EvidenceLine,
    spots: &HashMap<DescriptorId, Spot<'_>>,
) -> Result<EvidenceRow, Problem> {
    let EvidenceLine { item, person, words, content_key, .. } = line;
    let file = item.attachment_id.map(|id| book.attachment(id.0)).transpose()?;
    Ok(EvidenceRow {
        person,
        proof: item.proof(),
        statements: named(&item.descriptor_ids, &words, spots),
        file: file.map(|file| EvidenceFile { name: file.name, media_type: file.media_type, size: file.size }),
        imported: !content_key.is_empty(),
        evidence: item,
    })
}
