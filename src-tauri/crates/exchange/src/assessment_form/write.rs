//! Writing a form to be filled in.

use domain::finding::Finding;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties, Format, FormatAlign,
    FormatBorder, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use super::key;
use super::v1::FormV1;
use crate::workbook::tall;

/// The sheet that is filled in and read back.
pub(super) const FORM: &str = "Form";

/// The columns of that sheet; the last two are hidden.
pub(super) const COLUMNS: [&str; 9] = [
    "Bucket",
    "Competency",
    "What is asked",
    "What the level expects",
    "Rating 0–5",
    "Interest 0–5",
    "Note",
    "Row",
    "Form",
];

/// Writes a form as JSON.
pub fn write_json(form: &FormV1) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(form).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// Writes a form as a spreadsheet. Only rating, interest and note can be written in; what the form is of
/// stands in columns that are hidden.
///
/// # Errors
/// `sheet.failed` for a text that is longer than a cell of the format.
pub fn write_xlsx(form: &FormV1) -> Result<Vec<u8>, Finding> {
    workbook(form).map_err(|error| {
        Finding::error("file", "sheet.failed", format!("The spreadsheet cannot be written: {error}."))
    })
}

fn workbook(form: &FormV1) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_title(format!("{} – {}", form.cycle, form.person)));
    sheet(book.add_worksheet().set_name(FORM)?, form)?;
    about(book.add_worksheet().set_name("About")?, form)?;
    book.save_to_buffer()
}

fn sheet(sheet: &mut Worksheet, form: &FormV1) -> Result<(), XlsxError> {
    let cell = Format::new()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(0xC8_CC_D4));
    let head = cell.clone().set_bold().set_background_color(Color::RGB(0xE8_EC_F4));
    let side = cell.clone().set_bold();
    let open = cell.clone().set_unlocked().set_background_color(Color::RGB(0xFF_FB_E6));
    let figure = open.clone().set_align(FormatAlign::Center);
    for (column, title) in (0_u16..).zip(COLUMNS) {
        sheet.write_string_with_format(0, column, title, &head)?;
    }
    let sealed = key(form);
    let widths = [16, 24, 34, 52, 10, 10, 40];
    for (line, row) in (1_u32..).zip(&form.rows) {
        sheet.write_string_with_format(line, 0, &row.bucket, &side)?;
        sheet.write_string_with_format(line, 1, &row.competency, &side)?;
        sheet.write_string_with_format(line, 2, &row.question, &cell)?;
        let said: Vec<String> = row.statements.iter().map(|one| format!("• {one}")).collect();
        let said = said.join("\n");
        let texts = [row.bucket.as_str(), &row.competency, &row.question, &said, "", "", &row.note];
        tall(sheet, line, &texts.into_iter().zip(widths).collect::<Vec<_>>())?;
        sheet.write_string_with_format(line, 3, &said, &cell)?;
        for (column, value, asked) in [(4, row.rating, true), (5, row.interest, form.asks_interest)] {
            let format = if asked { &figure } else { &cell };
            match value.and_then(|value| u8::try_from(value).ok()) {
                Some(value) => sheet.write_number_with_format(line, column, value, format)?,
                None => sheet.write_blank(line, column, format)?,
            };
        }
        let note = if form.asks_notes { &open } else { &cell };
        sheet.write_string_with_format(line, 6, &row.note, note)?;
        sheet.write_string(line, 7, row.competency_id.to_string())?;
        sheet.write_string(line, 8, &sealed)?;
    }
    let last = u32::try_from(form.rows.len()).unwrap_or(u32::MAX);
    let scale = DataValidation::new()
        .allow_whole_number(DataValidationRule::Between(0, 5))
        .set_input_title("0 to 5")?
        .set_input_message(
            "0 not yet · 3 does it well · 5 others learn from it. Leave empty if you cannot say.",
        )?
        .set_error_style(DataValidationErrorStyle::Stop)
        .set_error_title("0 to 5")?
        .set_error_message("Write a whole number from 0 to 5, or leave the cell empty.")?;
    sheet.add_data_validation(1, 4, last.max(1), 5, &scale)?;
    for (column, width) in (0_u16..).zip(widths) {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_column_hidden(7)?.set_column_hidden(8)?;
    sheet.set_freeze_panes(1, 2)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    // Protected against slips, not against anybody: there is no password.
    sheet.protect_with_options(&ProtectionOptions {
        format_columns: true,
        format_rows: true,
        ..ProtectionOptions::default()
    });
    Ok(())
}

/// What the form is about, in words.
fn about(sheet: &mut Worksheet, form: &FormV1) -> Result<(), XlsxError> {
    let strong = Format::new().set_bold();
    let wrap = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let release = if form.release.is_empty() { String::new() } else { format!(" {}", form.release) };
    let lines = [
        ("Review", form.cycle.clone()),
        ("Person", form.person.clone()),
        ("Filled in by", form.rater.clone()),
        ("Ladder", format!("{}{release}", form.ladder)),
        ("Level", form.level.clone()),
        ("Back by", form.due_on.to_string()),
        ("First", form.intro.clone()),
        (
            "Rating",
            "0 not yet, 3 does it well, 5 others learn from it. An empty cell is no rating.".to_owned(),
        ),
        ("Interest", "0 would rather not, 5 wants more of it. It is never added to the rating.".to_owned()),
    ];
    for (line, (title, text)) in (0_u32..).zip(lines) {
        sheet.write_string_with_format(line, 0, title, &strong)?;
        sheet.write_string_with_format(line, 1, text, &wrap)?;
    }
    sheet.set_column_width(0, 14)?.set_column_width(1, 80)?.set_print_fit_to_pages(1, 0);
    sheet.protect();
    Ok(())
}
