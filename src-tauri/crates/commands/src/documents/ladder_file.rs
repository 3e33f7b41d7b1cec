//! A ladder as a file that other offices and other programs read.

use domain::finding::Finding;
use domain::ids::LadderId;
use exchange::ladder::v1::LadderV1;

use super::{Made, file};
use crate::call::{Ask, Problem};
use crate::ladders::Pay;

/// Makes the file. It holds nobody's name and no pay unless that is asked for; a name that stands in the
/// ladder's own words is told, so that whoever shares the file can take it out.
pub(super) fn build(ask: &Ask<'_>, of: &str, format: &str, with_pay: bool) -> Result<Made, Problem> {
    let ladder = of
        .parse::<LadderId>()
        .ok()
        .map(|id| ask.book.ladder(id))
        .transpose()?
        .flatten()
        .ok_or_else(|| Problem::not_found("The ladder"))?;
    let pay = if with_pay { Pay::Told } else { Pay::Withheld };
    let written = crate::ladders::as_file(&ladder, pay);
    let (bytes, media_type) = match format {
        "yaml" => (exchange::ladder::write_yaml(&written), "application/yaml"),
        "csv" => (exchange::ladder::write_csv(&written), "text/csv"),
        "md" => (exchange::ladder::write_markdown(&written), "text/markdown"),
        "xlsx" => {
            let bytes = exchange::ladder::write_xlsx(&written)
                .map_err(|finding| Problem::field("format", &finding.code, finding.message))?;
            (bytes, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        }
        _ => (exchange::ladder::write_json(&written), "application/json"),
    };
    Ok(Made {
        file_name: file::name(&ladder.name, format),
        media_type,
        pages: 0,
        bytes,
        findings: named(ask, &written)?,
    })
}

/// Sentences that name somebody of the office, or the office itself.
fn named(ask: &Ask<'_>, ladder: &LadderV1) -> Result<Vec<Finding>, Problem> {
    let mut names: Vec<String> = vec![ask.office()?.name];
    for person in ask.book.person_lines(ask.today)? {
        names.extend([person.legal_name, person.preferred_name]);
    }
    // A first name alone is a word like any other.
    names.retain(|name| name.trim().contains(' '));
    names.sort();
    names.dedup();
    let tell = |path: String, text: &str| {
        let name = names.iter().find(|name| text.contains(name.trim()))?;
        let message = format!("This names {}: “{text}”. Take it out before you share the file.", name.trim());
        Some(Finding::warning(path, "text.name", message))
    };
    let mut findings: Vec<Finding> = tell("summary".to_owned(), &ladder.summary).into_iter().collect();
    for (index, level) in ladder.levels.iter().enumerate() {
        findings.extend(tell(format!("levels[{index}].scope"), &level.scope));
    }
    for (index, row) in ladder.competencies.iter().enumerate() {
        findings.extend(tell(format!("competencies[{index}].summary"), &row.summary));
        for (at, cell) in row.cells.iter().enumerate() {
            let path =
                |part: &str, number: usize| format!("competencies[{index}].cells[{at}].{part}[{number}]");
            for (number, descriptor) in cell.descriptors.iter().enumerate() {
                findings.extend(tell(path("descriptors", number), &descriptor.text));
            }
            for (number, example) in cell.examples.iter().enumerate() {
                findings.extend(tell(path("examples", number), example));
            }
        }
    }
    Ok(findings)
}
