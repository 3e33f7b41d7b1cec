//! Evidence as a table, to hand on or to keep.

use chrono::NaiveDate;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Workbook, XlsxError};

use crate::out::{Cell, Writer};
use crate::workbook::tall;

/// What stands at the head of the copy that holds confidential text.
pub const OWN_NOTICE: &str = "Leader's own copy. It holds confidential text: keep it, do not pass it on.";

/// The columns, by which [`super::read_table`] reads the file again.
const HEADS: [&str; 12] = [
    "Person",
    "E-mail",
    "Date",
    "Kind",
    "Project",
    "Inside or outside",
    "Link",
    "What was done",
    "Statements",
    "Corroborator",
    "Confirmed on",
    "Confidential",
];

/// Most letters of a cell of a spreadsheet.
const MAX_CELL: usize = 32_000;

/// An item as a row of the table. Of a confidential item whoever hands the table on leaves words, project and
/// link empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Written {
    /// Whose it is.
    pub person: String,
    /// Their e-mail address.
    pub email: String,
    /// The day.
    pub done_on: NaiveDate,
    /// The kind as people read it.
    pub kind: String,
    /// The project.
    pub project: String,
    /// True for work outside the company.
    pub outside: bool,
    /// The link.
    pub link: String,
    /// What was done.
    pub text: String,
    /// The statements' words.
    pub statements: Vec<String>,
    /// Who can confirm it.
    pub corroborator: String,
    /// When they did.
    pub confirmed_on: Option<NaiveDate>,
    /// True for a confidential item.
    pub confidential: bool,
}

impl Written {
    fn cells(&self) -> [String; 12] {
        [
            self.person.clone(),
            self.email.clone(),
            self.done_on.to_string(),
            self.kind.clone(),
            self.project.clone(),
            if self.outside { "outside" } else { "inside" }.to_owned(),
            self.link.clone(),
            self.text.clone(),
            self.statements.join("\n"),
            self.corroborator.clone(),
            self.confirmed_on.map(|day| day.to_string()).unwrap_or_default(),
            if self.confidential { "yes" } else { "no" }.to_owned(),
        ]
    }
}

/// Writes the table as CSV. With `own` the first line says that it is the leader's own copy.
pub fn write_csv(rows: &[Written], own: bool) -> Vec<u8> {
    let mut writer = Writer::new();
    if own {
        writer.row([Cell::text(OWN_NOTICE)]);
    }
    writer.row(HEADS.map(Cell::text));
    for row in rows {
        writer.row(row.cells().into_iter().map(Cell::text));
    }
    writer.into_bytes()
}

/// Writes the table as a workbook. With `own` its first sheet says that it is the leader's own copy.
///
/// # Errors
/// What the format does not take, as a sentence.
pub fn write_xlsx(title: &str, rows: &[Written], own: bool) -> Result<Vec<u8>, String> {
    workbook(title, rows, own).map_err(|error| format!("The spreadsheet cannot be written: {error}."))
}

fn workbook(title: &str, rows: &[Written], own: bool) -> Result<Vec<u8>, XlsxError> {
    let cell = Format::new()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(0xC8_CC_D4));
    let head = cell.clone().set_bold().set_background_color(Color::RGB(0xE8_EC_F4));
    let bold = Format::new().set_bold().set_font_size(14);
    let mut book = Workbook::new();
    book.set_properties(&rust_xlsxwriter::DocProperties::new().set_title(title));
    if own {
        let front = book.add_worksheet().set_name("Read first")?;
        front.write_string_with_format(0, 0, title, &bold)?;
        front.write_string_with_format(2, 0, OWN_NOTICE, &Format::new().set_bold())?;
    }
    let sheet = book.add_worksheet().set_name("Evidence")?;
    let widths = [22, 26, 12, 22, 20, 16, 30, 60, 50, 26, 14, 14];
    for (column, (name, width)) in (0_u16..).zip(HEADS.iter().zip(widths)) {
        sheet.write_string_with_format(0, column, *name, &head)?;
        sheet.set_column_width(column, width)?;
    }
    for (line, row) in (1_u32..).zip(rows) {
        let cells = row.cells();
        tall(sheet, line, &cells.iter().map(String::as_str).zip(widths).collect::<Vec<_>>())?;
        for (column, text) in (0_u16..).zip(cells) {
            let cut: String = text.chars().take(MAX_CELL).collect();
            sheet.write_string_with_format(line, column, cut, &cell)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    book.save_to_buffer()
}
