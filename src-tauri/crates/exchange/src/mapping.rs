//! Which column holds what: guessed from the headers, shown in a preview, corrected by a person.

use domain::finding::Finding;
use domain::money::DecimalMark;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::dates::DateOrder;
use crate::table::Table;

/// Rows looked at for the two example values of a preview.
const EXAMPLE_ROWS: usize = 50;

/// Fields that several columns may hold at once: the levels of a matrix, or its competencies.
pub(crate) const SHARED: [&str; 2] = ["level_column", "competency_column"];

/// Something a reader can take from a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its name in a mapping (`employee_id`).
    pub name: &'static str,
    /// What a person calls it.
    pub title: &'static str,
    /// Without a column for it nothing can be read.
    pub required: bool,
    /// Headers other programs use for it, the most telling first. Case, blanks and punctuation do not count.
    pub aliases: &'static [&'static str],
}

/// A field as the readers' lists write it.
pub(crate) const fn field(
    name: &'static str,
    title: &'static str,
    required: bool,
    aliases: &'static [&'static str],
) -> Field {
    Field { name, title, required, aliases }
}

/// Which column holds which field, and what was said about the way the file writes dates and amounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    fields: &'static [Field],
    headers: Vec<String>,
    /// For each column the index of its field.
    columns: Vec<Option<usize>>,
    /// Order of day and month, when a person has said it.
    pub date_order: Option<DateOrder>,
    /// Decimal mark, when a person has said it.
    pub decimal_mark: Option<DecimalMark>,
}

/// A column in a preview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ColumnPreview {
    /// Its header.
    pub header: String,
    /// The field it is taken for; `None` when it is left out.
    pub field: Option<String>,
    /// What a person calls that field; empty when it is left out.
    pub field_title: String,
    /// Its first two values.
    pub examples: Vec<String>,
}

/// Guesses which column holds which field. Each field takes the column that matches its most telling name;
/// fields are asked in their order, and a column serves one field only.
pub fn guess(headers: &[String], fields: &'static [Field]) -> Mapping {
    let keys: Vec<String> = headers.iter().map(|header| key(header)).collect();
    let mut columns = vec![None; headers.len()];
    for (index, field) in fields.iter().enumerate() {
        let names = [field.name, field.title].into_iter().chain(field.aliases.iter().copied()).map(key);
        let free = |name: String| {
            keys.iter()
                .zip(&columns)
                .position(|(key, taken): (&String, &Option<usize>)| *key == name && taken.is_none())
        };
        if let Some(column) = names.filter_map(free).next() {
            columns[column] = Some(index);
        }
    }
    Mapping { fields, headers: headers.to_vec(), columns, date_order: None, decimal_mark: None }
}

impl Mapping {
    /// Corrects the guess by pairs written `COLUMN=FIELD`. The column is named by its header; the field by
    /// its name, and left empty or `-` to leave the column out. `FIELD:dmy` or `FIELD:mdy` also says how the
    /// file writes dates, `FIELD:comma` or `FIELD:point` how it writes amounts.
    ///
    /// # Errors
    /// One finding for each pair that names no column or no field.
    pub fn with<S: AsRef<str>>(mut self, pairs: &[S]) -> Result<Self, Vec<Finding>> {
        let findings: Vec<Finding> =
            pairs.iter().filter_map(|pair| self.correct(pair.as_ref()).err()).collect();
        if findings.is_empty() { Ok(self) } else { Err(findings) }
    }

    fn correct(&mut self, pair: &str) -> Result<(), Finding> {
        let wrong = |code: &str, message: String| Finding::error("map", code, message);
        let Some((header, field)) = pair.rsplit_once('=') else {
            return Err(wrong(
                "map.form",
                format!("Write {pair:?} as COLUMN=FIELD, such as “Grade=job_class”."),
            ));
        };
        let Some(column) =
            self.headers.iter().position(|own| key(own) == key(header) && !key(own).is_empty())
        else {
            let columns = self.headers.join(", ");
            return Err(wrong("map.column", format!("There is no column “{header}”. There are: {columns}.")));
        };
        let (name, form) = field.trim().split_once(':').unwrap_or((field.trim(), ""));
        match form {
            "" => {}
            "dmy" => self.date_order = Some(DateOrder::DayMonth),
            "mdy" => self.date_order = Some(DateOrder::MonthDay),
            "comma" => self.decimal_mark = Some(DecimalMark::Comma),
            "point" => self.decimal_mark = Some(DecimalMark::Point),
            other => {
                return Err(wrong(
                    "map.form",
                    format!("“{other}” is not a way to write a value; use dmy, mdy, comma or point."),
                ));
            }
        }
        if matches!(name, "" | "-") {
            self.columns[column] = None;
            return Ok(());
        }
        let Some(index) = self.fields.iter().position(|own| own.name == name) else {
            let names: Vec<&str> = self.fields.iter().map(|own| own.name).collect();
            return Err(wrong(
                "map.field",
                format!("There is no field “{name}”. There are: {}.", names.join(", ")),
            ));
        };
        if !SHARED.contains(&name) {
            for taken in self.columns.iter_mut().filter(|taken| **taken == Some(index)) {
                *taken = None;
            }
        }
        self.columns[column] = Some(index);
        Ok(())
    }

    /// Takes the column of one field for another one, which a reader does where two names mean another
    /// thing together than alone.
    pub(crate) fn rename(&mut self, from: &str, to: &str) {
        let index = |name: &str| self.fields.iter().position(|field| field.name == name);
        if let (Some(column), Some(to)) = (self.column(from), index(to)) {
            self.columns[column] = Some(to);
        }
    }

    /// Takes a column for a field that several columns may hold.
    pub(crate) fn share(&mut self, column: usize, field: &str) {
        self.columns[column] = self.fields.iter().position(|own| own.name == field);
    }

    /// The columns of a field that several may hold.
    pub(crate) fn columns(&self, field: &str) -> Vec<usize> {
        let holds = |own: &Option<usize>| own.is_some_and(|index| self.fields[index].name == field);
        (0..self.columns.len()).filter(|column| holds(&self.columns[*column])).collect()
    }

    /// The columns that hold nothing.
    pub(crate) fn left_out(&self) -> Vec<usize> {
        (0..self.columns.len()).filter(|column| self.columns[*column].is_none()).collect()
    }

    /// The header of a column.
    pub(crate) fn header_of(&self, column: usize) -> &str {
        &self.headers[column]
    }

    /// The column of a field.
    pub fn column(&self, field: &str) -> Option<usize> {
        self.columns.iter().position(|own| own.is_some_and(|index| self.fields[index].name == field))
    }

    /// The header of a field's column; the field's own title when the file has no such column.
    pub fn header(&self, field: &str) -> &str {
        match self.column(field) {
            Some(column) => &self.headers[column],
            None => self.fields.iter().find(|own| own.name == field).map_or("", |own| own.title),
        }
    }

    /// The fields a column can be taken for.
    pub fn fields(&self) -> &'static [Field] {
        self.fields
    }

    /// Required fields without a column.
    pub fn missing(&self) -> Vec<Finding> {
        let absent = |field: &&Field| field.required && self.column(field.name).is_none();
        self.fields
            .iter()
            .filter(absent)
            .map(|field| missing(&self.headers, field.title, field.name))
            .collect()
    }

    /// What a preview shows of each column.
    pub fn preview(&self, table: &Table) -> Vec<ColumnPreview> {
        let mut examples = vec![Vec::new(); self.headers.len()];
        let mut rows = table.rows();
        for _ in 0..EXAMPLE_ROWS {
            let Some(row) = rows.next_row() else { break };
            for (column, values) in examples.iter_mut().enumerate() {
                let value = row.cell(column).trim();
                if values.len() < 2 && !value.is_empty() && !values.iter().any(|other| other == value) {
                    values.push(value.to_owned());
                }
            }
        }
        let columns = self.headers.iter().zip(&self.columns).zip(examples);
        columns
            .map(|((header, field), examples)| {
                let field = field.map(|index| &self.fields[index]);
                ColumnPreview {
                    header: header.clone(),
                    field: field.map(|field| field.name.to_owned()),
                    field_title: field.map_or_else(String::new, |field| field.title.to_owned()),
                    examples,
                }
            })
            .collect()
    }
}

/// A needed column is not there.
pub(crate) fn missing(headers: &[String], title: &str, name: &str) -> Finding {
    Finding::error(
        name,
        "column.missing",
        format!(
            "No column was found for “{title}”. Say which one it is: COLUMN={name}. There are: {}.",
            headers.join(", ")
        ),
    )
}

/// A header without case, blanks and punctuation: `Employee-ID` and `employee id` are one.
fn key(header: &str) -> String {
    header
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, '%' | '#'))
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const FIELDS: &[Field] = &[
        Field { name: "title", title: "Title", required: true, aliases: &["Job Title", "Business Title"] },
        Field { name: "public", title: "Public title", required: false, aliases: &["Business Title"] },
        Field { name: "hired", title: "Hired", required: true, aliases: &["Hire Date"] },
    ];

    fn headers(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn the_most_telling_name_wins_and_no_column_serves_twice() {
        let both = guess(&headers(&["BUSINESS TITLE", "job_title"]), FIELDS);
        assert_eq!((both.column("title"), both.column("public")), (Some(1), Some(0)));
        let one = guess(&headers(&["Business-Title"]), FIELDS);
        assert_eq!((one.column("title"), one.column("public")), (Some(0), None));
        assert_eq!(one.missing()[0].path, "hired");
    }

    #[test]
    fn a_person_corrects_the_guess() {
        let guessed = guess(&headers(&["Business Title", "a=b", "When"]), FIELDS);
        let mapping = guessed.clone().with(&["a=b=title", "when=hired:mdy", "Business Title=-"]).unwrap();
        assert_eq!((mapping.column("title"), mapping.column("hired")), (Some(1), Some(2)));
        assert_eq!(mapping.date_order, Some(DateOrder::MonthDay));
        let findings = guessed.with(&["Nope=title", "When=nope", "When", "When=hired:no"]).unwrap_err();
        let codes: Vec<&str> = findings.iter().map(|finding| finding.code.as_str()).collect();
        assert_eq!(codes, ["map.column", "map.field", "map.form", "map.form"]);
    }

    #[test]
    fn a_preview_shows_two_values_of_each_column() {
        let table = Table::read("Job Title,X\n,1\nLead,1\nArchitect,2\n".to_owned(), None).unwrap();
        let preview = guess(table.columns(), FIELDS).preview(&table);
        assert_eq!(preview[0].examples, ["Lead", "Architect"]);
        assert_eq!((preview[0].field.as_deref(), preview[1].field.as_deref()), (Some("title"), None));
        assert_eq!(preview[1].examples, ["1", "2"]);
    }
}
