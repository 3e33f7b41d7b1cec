//! How each source's files are read, kept under the source's name.

use domain::ids::SourceId;
use exchange::table::Table;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::ImportSource;

use super::Import;
use crate::call::{Act, Ask, Desk, Nothing, Problem};

/// Longest name of a source, in letters.
const LONGEST: usize = 80;

/// A source whose mapping is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SourceLine {
    /// Identifier.
    pub id: SourceId,
    /// The kind of its files.
    pub kind: String,
    /// What a person calls it.
    pub name: String,
    /// Columns and fields, as `COLUMN=FIELD`.
    pub mapping: Vec<String>,
    /// True when its files are in windows-1252.
    pub windows_1252: bool,
}

/// A mapping to forget.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ForgetSource {
    /// Which one.
    pub id: SourceId,
}

/// A mapping to keep under a source's name.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KeepSource {
    /// The kind of its files, one of the list.
    pub kind: String,
    /// What a person calls it.
    pub name: String,
    /// Columns and fields, as `COLUMN=FIELD`.
    pub mapping: Vec<String>,
    /// True when its files are in windows-1252.
    pub windows_1252: bool,
}

/// Every source whose mapping is kept, by kind and name.
pub fn sources(ask: &Ask<'_>, _: Nothing) -> Result<Vec<SourceLine>, Problem> {
    Ok(ask.book.import_sources()?.into_iter().map(line).collect())
}

/// Keeps how a source's files are read, over what was kept under its name.
pub fn keep_source(act: &mut Act<'_, '_>, request: KeepSource) -> Result<SourceLine, Problem> {
    let KeepSource { kind, name, mapping, windows_1252 } = request;
    super::known(&kind)?;
    let name = fit(&name)?.to_owned();
    if let Some(index) = mapping.iter().position(|pair| !pair.contains('=')) {
        let message = format!("Write “{}” as COLUMN=FIELD, such as “Shop=merchant”.", mapping[index]);
        return Err(Problem::field(&format!("mapping[{index}]"), "map.form", message));
    }
    let known = act.import_source(&kind, &name)?;
    let id = known.map_or_else(|| act.new_id(), |known| known.id);
    let source = ImportSource { id, kind, name, mapping, windows_1252 };
    act.book.put_import_source(&source)?;
    act.label(format!("Kept how files of {} are read", source.name));
    Ok(line(source))
}

fn line(source: ImportSource) -> SourceLine {
    let ImportSource { id, kind, name, mapping, windows_1252 } = source;
    SourceLine { id, kind, name, mapping, windows_1252 }
}

/// A source's name without blanks around it.
fn fit(name: &str) -> Result<&str, Problem> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > LONGEST || name == store::BY_HAND {
        let message = "A source has a name of 1 to 80 letters, other than “by hand”.";
        return Err(Problem::field("name", "source.name", message));
    }
    Ok(name)
}

/// Forgets how a source's files are read. What they brought stays.
pub fn forget_source(act: &mut Act<'_, '_>, request: ForgetSource) -> Result<Nothing, Problem> {
    let known = act.import_sources()?.into_iter().find(|source| source.id == request.id);
    let known = known.ok_or_else(|| Problem::not_found("The source"))?;
    act.book.remove_import_source(known.id)?;
    act.label(format!("Forgot how files of {} are read", known.name));
    Ok(Nothing {})
}

/// What is kept of the source that a request names, with what the request says beside it.
pub(super) struct Kept {
    known: Option<ImportSource>,
    kind: String,
    name: Option<String>,
    mapping: Vec<String>,
    windows_1252: bool,
}

impl Kept {
    /// What is kept of a request's source.
    ///
    /// # Errors
    /// `source.name` for a name that is too long or empty.
    pub(super) fn of(desk: &Desk, request: &Import) -> Result<Self, Problem> {
        let name = request.source.as_deref().map(fit).transpose()?.map(str::to_owned);
        let known = match &name {
            Some(name) => desk.book()?.read(|book| book.import_source(&request.kind, name))?,
            None => None,
        };
        let mut mapping = known.as_ref().map(|known| known.mapping.clone()).unwrap_or_default();
        for pair in &request.mapping {
            let column = |pair: &str| pair.rsplit_once('=').map(|(column, _)| column.to_lowercase());
            mapping.retain(|own| column(own) != column(pair));
            mapping.push(pair.clone());
        }
        let windows_1252 = request.windows_1252 || known.as_ref().is_some_and(|known| known.windows_1252);
        Ok(Self { known, kind: request.kind.clone(), name, mapping, windows_1252 })
    }

    /// The source's name, where one was given.
    pub(super) fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The request with what is kept of its source.
    pub(super) fn applied_to(&self, request: &Import) -> Import {
        let kept = self.known.as_ref().map(|known| known.mapping.clone()).unwrap_or_default();
        Import { kept, windows_1252: self.windows_1252, ..request.clone() }
    }

    /// Keeps the mapping under the source's name, if it is new or has changed.
    ///
    /// # Errors
    /// [`Problem`] from the disk.
    pub(super) fn save(&self, act: &mut Act<'_, '_>) -> Result<(), Problem> {
        let Self { known, kind, name, mapping, windows_1252 } = self;
        let Some(name) = name else { return Ok(()) };
        let same = |known: &ImportSource| known.mapping == *mapping && known.windows_1252 == *windows_1252;
        if known.as_ref().is_some_and(same) {
            return Ok(());
        }
        act.book.put_import_source(&ImportSource {
            id: known.as_ref().map_or_else(|| act.new_id(), |known| known.id),
            kind: kind.clone(),
            name: known.as_ref().map_or_else(|| name.clone(), |known| known.name.clone()),
            mapping: mapping.clone(),
            windows_1252: *windows_1252,
        })?;
        Ok(())
    }
}

/// True when a pair `COLUMN=FIELD` names a column that the table has.
pub(super) fn names_column(table: &Table, pair: &str) -> bool {
    let Some((column, _)) = pair.rsplit_once('=') else { return true };
    let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    table.columns().iter().any(|own| plain(own) == plain(column))
}
