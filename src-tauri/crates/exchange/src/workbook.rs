//! Cells of a workbook that hold real numbers: amounts with their currency's digits, days, and formulas that
//! carry their result.

use chrono::{Datelike, NaiveDate};
use domain::money::{Currency, Money};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet,
    XlsxError,
};

use crate::guard;

/// Most digits that a spreadsheet's number holds.
const MAX_DIGITS: usize = 15;
/// Most letters of a cell, by the format.
const MAX_CELL: usize = 32_767;

/// How cells look.
pub(crate) struct Looks {
    head: Format,
    body: Format,
    strong: Format,
}

/// How a cell stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    Body,
    Strong,
}

impl Looks {
    pub(crate) fn new() -> Self {
        let cell = Format::new()
            .set_align(FormatAlign::Top)
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(0xC8_CC_D4));
        Self {
            head: cell.clone().set_bold().set_text_wrap().set_background_color(Color::RGB(0xE8_EC_F4)),
            strong: cell.clone().set_bold(),
            body: cell,
        }
    }

    fn tone(&self, tone: Tone) -> Format {
        if tone == Tone::Strong { self.strong.clone() } else { self.body.clone() }
    }

    /// An amount's format: groups, the currency's own digits, its code.
    fn money(&self, tone: Tone, currency: Currency) -> Format {
        let digits = usize::from(currency.exponent());
        let part = if digits == 0 { String::new() } else { format!(".{}", "0".repeat(digits)) };
        let shape = format!("#,##0{part} [${currency}]");
        self.tone(tone).set_num_format(format!("{shape};-{shape}"))
    }
}

/// An empty workbook that names no person, company or machine.
pub(crate) fn empty(title: &str) -> Workbook {
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_title(title));
    book
}

/// A row being written, cell by cell.
pub(crate) struct Line<'a> {
    pub(crate) sheet: &'a mut Worksheet,
    pub(crate) looks: &'a Looks,
    pub(crate) row: u32,
    pub(crate) tone: Tone,
}

impl Line<'_> {
    /// Words. A text is never run as a formula; one that looks like one also carries the mark that keeps it a
    /// text when somebody edits the cell.
    pub(crate) fn text(&mut self, column: u16, text: &str, indent: u8) -> Result<(), XlsxError> {
        let mut format = self.looks.tone(self.tone);
        if indent > 0 {
            format = format.set_indent(indent);
        }
        if guard::to_add(text) {
            format = format.set_quote_prefix();
        }
        let cut: String = text.chars().take(MAX_CELL / 2).collect();
        self.sheet.write_string_with_format(self.row, column, cut, &format)?;
        Ok(())
    }

    /// A day.
    pub(crate) fn day(&mut self, column: u16, day: NaiveDate) -> Result<(), XlsxError> {
        let year = u16::try_from(day.year()).unwrap_or(1900);
        let narrow = |part: u32| u8::try_from(part).unwrap_or(1);
        let format = self.looks.tone(self.tone).set_num_format("yyyy-mm-dd");
        match ExcelDateTime::from_ymd(year, narrow(day.month()), narrow(day.day())) {
            Ok(value) => self.sheet.write_datetime_with_format(self.row, column, &value, &format)?,
            // A day that no spreadsheet counts is still a day to read.
            Err(_) => self.sheet.write_string_with_format(self.row, column, day.to_string(), &format)?,
        };
        Ok(())
    }

    /// An amount as a number. One with more digits than a spreadsheet's number holds stays a text, because a
    /// number would be another amount.
    pub(crate) fn money(&mut self, column: u16, value: Money) -> Result<(), XlsxError> {
        let format = self.looks.money(self.tone, value.currency);
        let text = value.decimal();
        let parsed = text.parse::<f64>().ok().filter(|_| fits(&text));
        match parsed {
            Some(number) => self.sheet.write_number_with_format(self.row, column, number, &format)?,
            None => self.sheet.write_string_with_format(self.row, column, &text, &format)?,
        };
        Ok(())
    }

    /// A formula with the amount that it gives.
    pub(crate) fn sum(&mut self, column: u16, formula: &str, value: Money) -> Result<(), XlsxError> {
        let format = self.looks.money(self.tone, value.currency);
        let formula = Formula::new(formula).set_result(value.decimal());
        self.sheet.write_formula_with_format(self.row, column, formula, &format)?;
        Ok(())
    }

    /// A formula for a share, with the result as decimal text; empty for none.
    pub(crate) fn share(&mut self, column: u16, formula: &str, result: &str) -> Result<(), XlsxError> {
        let format = self.looks.tone(self.tone).set_num_format("0.00%");
        let formula = Formula::new(formula).set_result(result);
        self.sheet.write_formula_with_format(self.row, column, formula, &format)?;
        Ok(())
    }
}

/// True when a spreadsheet's number holds every digit of an amount.
pub(crate) fn fits(decimal: &str) -> bool {
    decimal.bytes().filter(u8::is_ascii_digit).skip_while(|digit| *digit == b'0').count() <= MAX_DIGITS
}

/// The first row, which stays in sight with the first columns.
pub(crate) fn heads(
    sheet: &mut Worksheet,
    looks: &Looks,
    heads: &[String],
    widths: &[u16],
    fixed: u16,
) -> Result<(), XlsxError> {
    for (column, head) in (0_u16..).zip(heads) {
        sheet.write_string_with_format(0, column, head, &looks.head)?;
    }
    for (column, width) in (0_u16..).zip(widths) {
        sheet.set_column_width(column, *width)?;
    }
    sheet.set_freeze_panes(1, fixed)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    Ok(())
}

/// Points of a line of a cell.
const LINE: f64 = 15.0;
/// The tallest row, by the format.
const TALLEST: f64 = 409.0;

/// Gives a row the height that its wrapped texts need, each with the width of its column. Some programs work it
/// out when they open the file; others would show the first line and hide the rest.
pub(crate) fn tall(sheet: &mut Worksheet, row: u32, cells: &[(&str, u16)]) -> Result<(), XlsxError> {
    let lines = cells.iter().map(|(text, width)| lines(text, usize::from(*width))).max().unwrap_or(1);
    let height = f64::from(u32::try_from(lines).unwrap_or(u32::MAX)) * LINE;
    sheet.set_row_height(row, height.min(TALLEST))?;
    Ok(())
}

/// How many lines a text fills in a column that is so many letters wide.
fn lines(text: &str, width: usize) -> usize {
    let wide =
        |word: &str| word.chars().map(|letter| if letter >= '\u{1100}' { 2 } else { 1 }).sum::<usize>();
    text.split('\n')
        .map(|paragraph| {
            let (mut lines, mut used) = (1, 0);
            for word in paragraph.split(' ').map(wide) {
                if used > 0 && used + 1 + word > width {
                    lines += 1;
                    used = 0;
                }
                used += word + usize::from(used > 0);
                // A word longer than a line is broken.
                lines += used.saturating_sub(1) / width.max(1);
                used = if used > width { used % width.max(1) } else { used };
            }
            lines
        })
        .sum()
}

/// The letters of a column: 0 is `A`, 26 is `AA`.
pub(crate) fn letters(column: u16) -> String {
    let mut left = u32::from(column) + 1;
    let mut letters = Vec::new();
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + u8::try_from(left % 26).unwrap_or(0)));
        left /= 26;
    }
    letters.iter().rev().collect()
}

/// A cell's name: row 0, column 0 is `A1`.
pub(crate) fn at(row: u32, column: u16) -> String {
    format!("{}{}", letters(column), row + 1)
}

#[cfg(test)]
mod tests {
    use super::{at, fits, letters, lines};

    #[test]
    fn a_wrapped_text_is_counted_by_its_lines() {
        for (text, width, wanted) in [
            ("", 10, 1),
            ("ten letter", 10, 1),
            ("ten letters", 10, 2),
            ("one\n\nthree", 10, 3),
            ("aaaa bbbb cccc dddd", 9, 2),
            ("abcdefghijklmnopqrstuvwxy", 10, 3),
            ("語語語語語語", 10, 2),
        ] {
            assert_eq!(lines(text, width), wanted, "{text:?} in {width}");
        }
    }

    #[test]
    fn cells_are_named_as_spreadsheets_do() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letters), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
        assert_eq!(at(4, 2), "C5");
    }

    #[test]
    fn a_number_holds_fifteen_digits() {
        assert!(fits("-9999999999999.99") && fits("0.00000000000001") && !fits("92233720368547758.07"));
    }
}
