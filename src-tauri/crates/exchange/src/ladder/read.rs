//! A ladder out of whatever file somebody sent.

use domain::finding::{Finding, any_error};

use super::check::check;
use super::finish::Taken;
use super::gather::ToldKind;
use super::markdown::{self, Read as Page};
use super::nested::{self, Finder, Node};
use super::v1::LadderV1;
use super::{columns, json, propose, read_csv, write_xlsx, yaml};
use crate::mapping::Mapping;
use crate::sheet;
use crate::table::Table;
use crate::text::{Encoding, decode};

/// What kind of file it is, found from what it holds and, where that leaves room, from its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// JSON, ours or another program's.
    Json,
    /// YAML, ours or another program's.
    Yaml,
    /// Markdown.
    Markdown,
    /// Separated text.
    Table,
    /// A spreadsheet.
    Sheet,
}

/// How a person wants a file read.
#[derive(Debug, Clone, Copy, Default)]
pub struct How<'a> {
    /// The encoding, where the bytes do not say it.
    pub encoding: Option<Encoding>,
    /// Corrections: `COLUMN=FIELD` for a column, `bucket:COMPETENCY=BUCKET` for a bucket; for the competency
    /// stands its name, its id, an area of the file, or `*` for all that have none.
    pub corrections: &'a [String],
}

/// A file, read.
#[derive(Debug)]
pub struct LadderFile {
    /// What kind of file it is.
    pub kind: FileKind,
    /// Its table and what the columns were taken for; absent for files without columns.
    pub table: Option<(Table, Mapping)>,
    /// The ladder, or why there is none.
    pub taken: Result<Taken, Vec<Finding>>,
}

/// Reads a ladder file of any kind. Findings of the checks stand among the others, with the line of what they
/// are about; an error among them means that the ladder must not be saved.
pub fn read(bytes: Vec<u8>, file_name: &str, how: &How<'_>) -> LadderFile {
    let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
    let (buckets, columns): (Vec<&String>, Vec<&String>) =
        how.corrections.iter().partition(|correction| correction.starts_with(BUCKET));
    let mut file = if sheet::is_sheet(&bytes) {
        match sheet::read(&bytes, write_xlsx::STATEMENTS) {
            Ok(table) => of_table(FileKind::Sheet, table, &columns, stem),
            Err(findings) => LadderFile { kind: FileKind::Sheet, table: None, taken: Err(findings) },
        }
    } else {
        match decode(bytes, how.encoding) {
            Ok(decoded) => of_text(decoded.text, file_name, stem, &columns),
            Err(finding) => LadderFile {
                kind: named(file_name).unwrap_or(FileKind::Table),
                table: None,
                taken: Err(vec![finding]),
            },
        }
    };
    file.taken = file.taken.and_then(|taken| assign(taken, &buckets)).map(judged);
    file
}

const BUCKET: &str = "bucket:";

fn of_text(text: String, file_name: &str, stem: &str, columns: &[&String]) -> LadderFile {
    let kind = kind(&text, file_name);
    let taken = match kind {
        FileKind::Json => of_json(&text, stem),
        FileKind::Yaml => of_yaml(&text, stem),
        FileKind::Markdown => markdown::read(&text, stem).map(|page| match page {
            Page::Whole(ladder, told) => Taken { told, ..whole(*ladder, &text) },
            Page::Taken(taken) => *taken,
        }),
        FileKind::Table | FileKind::Sheet => match Table::read(text, None) {
            Ok(table) => return of_table(FileKind::Table, table, columns, stem),
            Err(findings) => Err(findings),
        },
    };
    LadderFile { kind, table: None, taken }
}

fn of_table(kind: FileKind, table: Table, corrections: &[&String], stem: &str) -> LadderFile {
    match columns::guess(&table).with(corrections) {
        Ok(mapping) => {
            let taken = read_csv::read_csv(&table, &mapping, stem);
            LadderFile { kind, table: Some((table, mapping)), taken }
        }
        Err(findings) => {
            let mapping = columns::guess(&table);
            LadderFile { kind, table: Some((table, mapping)), taken: Err(findings) }
        }
    }
}

fn of_json(text: &str, stem: &str) -> Result<Taken, Vec<Finding>> {
    if json::format(text).is_some_and(|format| format.is_some()) {
        return json::read_json(text).map(|ladder| whole(ladder, text));
    }
    if text.len() > json::MAX_JSON_BYTES {
        return json::read_json(text).map(|ladder| whole(ladder, text));
    }
    let node: Node = serde_json::from_str(text).map_err(|error| json::broken(&error))?;
    let finder = Finder::new(text);
    nested::read(&node, &|text| finder.line(text), stem)
}

fn of_yaml(text: &str, stem: &str) -> Result<Taken, Vec<Finding>> {
    let node: Node = yaml::parse(text)?;
    if let Some(format) = node.part("format").map(Node::text) {
        if format != "ladder.v1" {
            return Err(json::other_format(Some(format)));
        }
        return yaml::read_yaml(text).map(|ladder| whole(ladder, text));
    }
    let finder = Finder::new(text);
    nested::read(&node, &|text| finder.line(text), stem)
}

/// A ladder that needs nothing proposed. Its statements are looked up in the file for their lines.
fn whole(ladder: LadderV1, text: &str) -> Taken {
    let finder = Finder::new(text);
    let mut lines = std::collections::HashMap::new();
    for row in &ladder.competencies {
        lines.extend(finder.line(&row.name).map(|line| (row.id.clone(), line)));
        for descriptor in row.cells.iter().flat_map(|cell| &cell.descriptors) {
            lines.extend(finder.line(&descriptor.text).map(|line| (descriptor.id.clone(), line)));
        }
    }
    let mut taken = Taken { ladder, lines, ..Taken::default() };
    taken.unassigned = taken.still_unassigned();
    taken
}

/// The kind that a file's name says.
fn named(file_name: &str) -> Option<FileKind> {
    let (_, ending) = file_name.rsplit_once('.')?;
    Some(match ending.to_ascii_lowercase().as_str() {
        "json" => FileKind::Json,
        "yaml" | "yml" => FileKind::Yaml,
        "md" | "markdown" | "mdown" => FileKind::Markdown,
        "csv" | "tsv" | "tab" => FileKind::Table,
        "xlsx" | "xlsm" => FileKind::Sheet,
        _ => return None,
    })
}

/// The kind of a text. What it begins with decides where it can be nothing else, then the name.
fn kind(text: &str, file_name: &str) -> FileKind {
    let trimmed = text.trim_start();
    let named = named(file_name);
    if trimmed.starts_with('{') && named != Some(FileKind::Markdown)
        || (trimmed.starts_with('[') && !matches!(named, Some(FileKind::Markdown | FileKind::Yaml)))
    {
        return if named == Some(FileKind::Yaml) { FileKind::Yaml } else { FileKind::Json };
    }
    match named {
        Some(FileKind::Sheet) | None => {}
        Some(kind) => return kind,
    }
    let first = trimmed.lines().next().unwrap_or_default();
    if first.trim_end() == "---" {
        let closed = trimmed.lines().skip(1).position(|line| line.trim_end() == "---");
        return if closed.is_some() { FileKind::Markdown } else { FileKind::Yaml };
    }
    // What is a heading in one is a comment in the other: the lines below tell.
    let mut below = trimmed.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let key = |line: &str| {
        line.starts_with("- ")
            || line.split_once(':').is_some_and(|(key, value)| {
                !key.contains([',', ';', '\t', '"', '*', '<']) && (value.is_empty() || value.starts_with(' '))
            })
    };
    let heading = |line: &str| line.starts_with("# ") || line.starts_with("## ") || line.starts_with("### ");
    let keyed = below.next().is_some_and(|line| key(line) && !line.starts_with("- "))
        && below.next().is_none_or(|line| key(line) || line.starts_with(' '));
    if keyed {
        FileKind::Yaml
    } else if trimmed.lines().take(200).any(heading) {
        FileKind::Markdown
    } else if first.starts_with("- ") {
        FileKind::Yaml
    } else {
        FileKind::Table
    }
}

/// Puts competencies into the buckets that a person picked.
fn assign(mut taken: Taken, corrections: &[&String]) -> Result<Taken, Vec<Finding>> {
    let mut findings = Vec::new();
    let unassigned = |bucket: &str| bucket == propose::UNASSIGNED;
    for correction in corrections {
        let wrong = |code: &str, message: String| Finding::error("map", code, message);
        let Some((name, bucket)) = correction[BUCKET.len()..].rsplit_once('=') else {
            findings.push(wrong("map.form", format!("Write {correction:?} as bucket:COMPETENCY=BUCKET.")));
            continue;
        };
        let (name, bucket) = (name.trim().to_lowercase(), propose::bucket(bucket));
        let area = propose::bucket(&name);
        let mut met = false;
        for row in &mut taken.ladder.competencies {
            let own = row.name.to_lowercase() == name || row.id.to_lowercase() == name;
            if own || (name == "*" && unassigned(&row.bucket)) || (!unassigned(&area) && row.bucket == area) {
                row.bucket.clone_from(&bucket);
                met = true;
            }
        }
        if !met && name != "*" {
            let message = format!("There is no competency and no area “{name}” in this file.");
            findings.push(wrong("map.bucket", message));
        }
    }
    if any_error(&findings) {
        return Err(findings);
    }
    taken.unassigned = taken.still_unassigned();
    let open: Vec<String> = taken.unassigned.iter().map(|row| format!("“{}”", row.name)).collect();
    taken.findings.retain(|finding| {
        finding.code != "bucket.unassigned"
            || open.iter().any(|name| finding.message.contains(name.as_str()))
            || (finding.message.starts_with("Statements") && open.iter().any(|name| name == "“Unassigned”"))
    });
    Ok(taken)
}

impl Taken {
    /// The competencies that no bucket was found or picked for.
    fn still_unassigned(&self) -> Vec<super::finish::Unassigned> {
        let rows = self.ladder.competencies.iter().filter(|row| row.bucket == propose::UNASSIGNED);
        rows.map(|row| super::finish::Unassigned {
            id: row.id.clone(),
            name: row.name.clone(),
            line: self.lines.get(&row.id).copied(),
            descriptors: row.cells.iter().map(|cell| cell.descriptors.len()).sum(),
        })
        .collect()
    }
}

/// Adds what the checks say, with lines.
fn judged(mut taken: Taken) -> Taken {
    let checked = check(&taken.ladder).into_iter().map(|finding| {
        let line = finding.line.or_else(|| line_of(&taken, &finding.path));
        Finding { line, ..finding }
    });
    let mut checked: Vec<Finding> = checked.collect();
    checked.extend(taken.told.iter().map(|told| {
        let (code, what) = match told.kind {
            ToldKind::Introduction => ("line.introduction", "an introduction"),
            ToldKind::Experience => ("line.experience", "an experience line"),
        };
        let message = format!("“{}” was taken as {what}, not as a statement.", told.text);
        let at = if told.at.is_empty() { "summary" } else { &told.at };
        Finding { line: told.line, ..Finding::note(at, code, message) }
    }));
    taken.findings.extend(checked);
    taken
}

/// The line of what a path such as `competencies[2].cells[0].descriptors[1]` leads to.
fn line_of(taken: &Taken, path: &str) -> Option<u64> {
    let index = |name: &str| -> Option<usize> {
        let (_, rest) = path.split_once(&format!("{name}["))?;
        rest.split_once(']')?.0.parse().ok()
    };
    let row = taken.ladder.competencies.get(index("competencies")?)?;
    let descriptor = || row.cells.get(index("cells")?)?.descriptors.get(index("descriptors")?);
    let id = descriptor().map_or(&row.id, |descriptor| &descriptor.id);
    taken.lines.get(id).copied()
}
