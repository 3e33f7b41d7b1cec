//! Bank statements: OFX and QFX, QIF, CAMT.053, MT940, and tables by mapping. Each format has a reader of its
//! own, and all of them give the same statements.
//!
//! The formats are read here rather than by foreign crates because those that exist are young, have one
//! author, or keep amounts in floats; the XML underneath CAMT is `roxmltree`'s.

mod camt;
mod check;
mod mt940;
mod ofx;
mod qif;
mod rate;
mod rows;
mod xml;

use chrono::NaiveDate;
use domain::finding::Finding;
use domain::money::{Currency, Money};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use check::{Footing, footing};
pub use rows::{FIELDS, Options, guess, read_table};

use crate::draft::{Outcome, Row};
use crate::expenses::ImportKey;
use crate::table::Table;
use crate::text::{self, Encoding};

/// Largest bank file that is taken, in bytes: decades of a busy account.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;
/// Most lines of one bank file.
pub const MAX_ENTRIES: usize = 1_000_000;

/// What a bank file is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// OFX or QFX, the older with open tags and the newer as XML.
    Ofx,
    /// QIF, as Quicken and its kin wrote.
    Qif,
    /// ISO 20022, camt.053 and its neighbours 052 and 054.
    Camt,
    /// SWIFT MT940.
    Mt940,
    /// Rows and columns: CSV or a sheet.
    Table,
}

impl Format {
    /// What a person calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ofx => "OFX",
            Self::Qif => "QIF",
            Self::Camt => "CAMT",
            Self::Mt940 => "MT940",
            Self::Table => "CSV",
        }
    }
}

/// Whose money it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Account {
    /// IBAN or another number, without blanks; empty when the file names none.
    pub number: String,
    /// The bank's own code; empty when the file names none.
    pub bank: String,
    /// What the file or the source calls it.
    pub name: String,
}

/// What stood in the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Balance {
    /// At the end of this day; for an opening balance, before the first line.
    pub on: NaiveDate,
    /// In minor units of the account's currency; negative when overdrawn.
    pub minor: i64,
}

/// A line of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The day on which the bank booked it.
    pub booked_on: NaiveDate,
    /// The day from which it bears interest, where it is said.
    pub valued_on: Option<NaiveDate>,
    /// Negative when it left the account.
    pub amount: Money,
    /// Who paid or was paid.
    pub counterparty: String,
    /// What for, as the bank writes it.
    pub description: String,
    /// The bank's own number for it.
    pub reference: String,
    /// The same in the currency in which it was paid, where that is another one; with the same sign.
    pub original: Option<Money>,
    /// The rate the bank used, as it quotes it: `1 EUR = 1.0832 USD`. Empty when it does not say.
    pub rate: String,
    /// The same for the same line each time a file of its account is read.
    pub key: ImportKey,
}

/// A statement of one account in one currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Of this account.
    pub account: Account,
    /// In this currency.
    pub currency: Currency,
    /// Its number, as the bank counts; empty when it does not.
    pub reference: String,
    /// What stood in the account before the first line.
    pub opening: Option<Balance>,
    /// What stood in it after the last one.
    pub closing: Option<Balance>,
    /// Its lines.
    pub entries: Vec<Row<Entry>>,
}

/// What a bank file would bring in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankDraft {
    /// The statements, in the order of the file.
    pub statements: Vec<Statement>,
    /// What became of the rest.
    pub outcome: Outcome,
}

impl BankDraft {
    /// An empty draft with what keeps the file from being read.
    pub(crate) fn refused(finding: Finding) -> Self {
        let outcome = Outcome { findings: vec![finding], ..Outcome::default() };
        Self { statements: Vec::new(), outcome }
    }

    /// The draft of read statements: counts, and whether each statement adds up.
    pub(crate) fn of(statements: Vec<Statement>, mut outcome: Outcome) -> Self {
        let accepted: usize = statements.iter().map(|statement| statement.entries.len()).sum();
        outcome.counts.accepted = accepted as u64;
        outcome.counts.rejected = outcome.rejected.len() as u64;
        outcome.counts.rows = outcome.counts.accepted + outcome.counts.rejected;
        if statements.is_empty() && outcome.rejected.is_empty() && !outcome.refused() {
            let message = "The file holds no statement.";
            outcome.findings.push(Finding::error("file", "bank.empty", message));
        }
        let checks = statements.iter().filter_map(check::finding);
        outcome.findings.extend(checks);
        Self { statements, outcome }
    }
}

/// A bank file, opened: statements already, or a table that waits for its mapping.
pub enum Opened {
    /// A format that says by itself what stands where.
    Read(Format, BankDraft),
    /// Rows and columns. For QIF, the line of the file behind each row.
    Table(Format, Table, Vec<u64>),
}

/// Opens the bytes of a bank file. What it is written in is seen from its first characters.
///
/// # Errors
/// `file.too_large`, what [`text::decode`] refuses, and what keeps a table from being read.
pub fn open(bytes: Vec<u8>, asked: Option<Encoding>) -> Result<Opened, Vec<Finding>> {
    if bytes.len() > MAX_BYTES {
        let message = "The file has more than 64 MB. Ask the bank for a shorter time.";
        return Err(vec![Finding::error("file", "file.too_large", message)]);
    }
    let format = detect(&bytes);
    let asked = asked.or_else(|| stated(format, &bytes));
    let text = text::decode(bytes, asked).map_err(|finding| vec![finding])?.text;
    Ok(match format {
        Format::Ofx => Opened::Read(format, ofx::read(&text)),
        Format::Camt => Opened::Read(format, camt::read(&text)),
        Format::Mt940 => Opened::Read(format, mt940::read(&text)),
        Format::Qif => {
            let (table, lines) = qif::table(&text)?;
            Opened::Table(format, table, lines)
        }
        Format::Table => Opened::Table(format, Table::read(text, None)?, Vec::new()),
    })
}

/// What the first characters show.
fn detect(bytes: &[u8]) -> Format {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).replace('\0', "");
    let head = head.trim_start_matches('\u{feff}').trim_start();
    let upper = head.to_ascii_uppercase();
    if upper.starts_with("OFXHEADER") || upper.contains("<OFX>") || upper.contains("<?OFX") {
        Format::Ofx
    } else if upper.starts_with("!TYPE:") || upper.starts_with("!ACCOUNT") || upper.starts_with("!OPTION:") {
        Format::Qif
    } else if upper.starts_with("<?XML") || upper.starts_with("<DOCUMENT") || upper.contains("CAMT.05") {
        Format::Camt
    } else if upper.starts_with("{1:") || head.lines().any(|line| line.trim_start().starts_with(":20:")) {
        Format::Mt940
    } else {
        Format::Table
    }
}

/// The encoding that an OFX header states: what a file says of itself is no guess. UTF-8 goes first where it
/// fits, because some banks write it and leave the old header.
fn stated(format: Format, bytes: &[u8]) -> Option<Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_ascii_uppercase();
    let western = head.contains("CHARSET:1252") || head.contains("CHARSET:ISO-8859-1");
    let fits = std::str::from_utf8(bytes).is_ok();
    (format == Format::Ofx && western && !fits).then_some(Encoding::Windows1252)
}

/// A day written as eight digits, such as `20260504`, with anything after it.
fn day(text: &str) -> Option<NaiveDate> {
    let digits = text.get(..8).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    NaiveDate::parse_from_str(digits, "%Y%m%d").ok().and_then(crate::dates::plausible)
}

/// Words with single blanks between them.
fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first characters of what could not be read, to be shown and saved with the reason.
fn snippet(text: &str) -> String {
    const MOST: usize = 400;
    let text = text.trim();
    text.char_indices().nth(MOST).map_or_else(|| text.to_owned(), |(end, _)| format!("{}…", &text[..end]))
}

#[cfg(test)]
mod tests;
