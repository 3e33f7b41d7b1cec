//! QIF: lines that begin with a letter, records that end with `^`. The format names neither currency nor
//! account, and writes dates as its program's country does; so it becomes a table, and takes the same road.

use domain::finding::Finding;

use super::MAX_ENTRIES;
use crate::out::{Cell, Writer};
use crate::table::{Separator, Table};

/// The table's columns, in the order of a record.
const COLUMNS: [&str; 7] = ["Date", "Amount", "Payee", "Memo", "Number", "Category", "Account"];

/// Kinds of lists that hold what went over an account.
const LISTS: [&str; 4] = ["bank", "cash", "ccard", "oth a"];

/// The records as a table, with the line of the file at which each row begins.
///
/// # Errors
/// `qif.none` for a file without a list of an account; `rows.too_many`.
pub(super) fn table(text: &str) -> Result<(Table, Vec<u64>), Vec<Finding>> {
    let refuse = |code: &str, message: &str| Err(vec![Finding::error("file", code, message)]);
    let mut writer = Writer::new();
    writer.row(COLUMNS.map(Cell::plain));
    let (mut list, mut account_part, mut account) = (false, false, String::new());
    let mut record: [String; 7] = Default::default();
    let (mut lines, mut begun, mut lists) = (Vec::new(), None, 0);
    for (line, row) in (1_u64..).zip(text.lines()) {
        let row = row.trim_end();
        if let Some(header) = row.strip_prefix('!') {
            let kind = header.to_ascii_lowercase();
            let kind = kind.trim();
            account_part = kind == "account";
            list = kind.strip_prefix("type:").is_some_and(|kind| LISTS.contains(&kind.trim()));
            lists += usize::from(list);
            (begun, record) = (None, Default::default());
            continue;
        }
        let mut letters = row.chars();
        let Some(letter) = letters.next() else { continue };
        let value = letters.as_str().trim();
        if account_part {
            match letter {
                'N' => value.clone_into(&mut account),
                '^' => account_part = false,
                _ => {}
            }
        } else if list && letter == '^' {
            let Some(from) = begun.take() else { continue };
            if lines.len() >= MAX_ENTRIES {
                return refuse("rows.too_many", "There are more than 1,000,000 records. Split the file.");
            }
            lines.push(from);
            account.clone_into(&mut record[6]);
            writer.row(record.iter().map(|cell| Cell::text(cell.as_str())));
            record = Default::default();
        } else if list {
            begun.get_or_insert(line);
            let (at, value) = match letter {
                'D' => (0, date(value)),
                'T' => (1, value.to_owned()),
                // Some programs write the amount a second time.
                'U' if record[1].is_empty() => (1, value.to_owned()),
                'P' => (2, value.to_owned()),
                'M' => (3, value.to_owned()),
                'N' => (4, value.to_owned()),
                'L' => (5, value.to_owned()),
                _ => continue,
            };
            record[at] = value;
        }
    }
    if lists == 0 {
        return refuse("qif.none", "The file holds no list of a bank, cash or card account.");
    }
    if begun.is_some() {
        return refuse("file.truncated", "The last record does not end: the file is not whole.");
    }
    let text = String::from_utf8_lossy(&writer.into_bytes()).into_owned();
    Ok((Table::read(text, Some(Separator::Comma))?, lines))
}

/// `3/ 4'26`, `12/31/26` and `31.12.2026` with a year of four digits. QIF is from the nineties: two digits from
/// 70 on are of that century. Which number is the day is settled for the whole file, as in every table.
fn date(text: &str) -> String {
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let parts: Vec<&str> = compact.split(['/', '.', '-', '\'']).collect();
    let [first, second, year] = parts[..] else { return compact };
    let mark = if compact.contains('.') { '.' } else { '/' };
    let digits = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(first) || !digits(second) || !digits(year) {
        return compact;
    }
    let late = !compact.contains('\'') && year.parse::<u8>().is_ok_and(|year| year >= 70);
    let century = if late { "19" } else { "20" };
    format!("{first}{mark}{second}{mark}{century}{year:0>2}")
}
