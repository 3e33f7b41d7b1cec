//! A key by which an expense is known again when its file is imported once more.

use std::collections::HashMap;
use std::fmt;

use chrono::{Datelike, NaiveDate};
use domain::money::Currency;
use sha2::{Digest, Sha256};

/// The first half of a SHA-256: of the number the bank gave, else of what the row says, and of how many equal
/// rows stand before it in its file.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ImportKey([u8; 16]);

impl ImportKey {
    /// The bytes.
    pub fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }

    pub(crate) const EMPTY: Self = Self([0; 16]);
}

impl fmt::Display for ImportKey {
    /// 32 hexadecimal digits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", u128::from_be_bytes(self.0))
    }
}

impl fmt::Debug for ImportKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Gives keys to the rows of one file.
#[derive(Default)]
pub(crate) struct Keys {
    /// How often a row was met. Half a key is enough to count by: were two different rows ever to share one,
    /// the second would only be numbered 1 instead of 0.
    met: HashMap<u64, u32>,
    content: Vec<u8>,
    /// Whose numbers they are, so that two programs that both begin at 1 are told apart.
    numbers: &'static str,
}

impl Keys {
    /// Keys of rows whose numbers one program gave.
    pub(crate) fn within(numbers: &'static str) -> Self {
        Self { numbers, ..Self::default() }
    }

    /// The key of a row that the bank numbered.
    pub(crate) fn of_number(&mut self, number: &str) -> ImportKey {
        self.content.clear();
        self.content.extend_from_slice(b"number\x1f");
        self.content.extend_from_slice(self.numbers.as_bytes());
        self.add_words(number);
        self.next()
    }

    /// The key of a row by what it says. Case and the width of blanks do not count, because programs change
    /// them from one export to the next.
    pub(crate) fn of_content(
        &mut self,
        day: i32,
        merchant: &str,
        description: &str,
        minor: i64,
        code: &str,
    ) -> ImportKey {
        self.content.clear();
        self.content.extend_from_slice(&day.to_be_bytes());
        self.content.extend_from_slice(&minor.to_be_bytes());
        self.content.extend_from_slice(code.as_bytes());
        self.add_words(merchant);
        self.add_words(description);
        self.next()
    }

    /// The key of a line of a bank statement by what it says.
    pub(crate) fn of_line(
        &mut self,
        day: NaiveDate,
        counterparty: &str,
        description: &str,
        minor: i64,
        currency: Currency,
    ) -> ImportKey {
        self.of_content(day.num_days_from_ce(), counterparty, description, minor, currency.code())
    }

    fn add_words(&mut self, text: &str) {
        self.content.push(0x1f);
        for word in text.split_whitespace() {
            if word.is_ascii() {
                self.content.extend(word.bytes().map(|byte| byte.to_ascii_lowercase()));
            } else {
                let mut letter = [0; 4];
                for c in word.chars().flat_map(char::to_lowercase) {
                    self.content.extend_from_slice(c.encode_utf8(&mut letter).as_bytes());
                }
            }
            self.content.push(b' ');
        }
    }

    fn next(&mut self) -> ImportKey {
        let key = half(&self.content);
        let [a, b, c, d, e, f, g, h, ..] = key;
        let met = self.met.entry(u64::from_be_bytes([a, b, c, d, e, f, g, h])).or_insert(0);
        let number = *met;
        *met = met.saturating_add(1);
        if number == 0 {
            return ImportKey(key);
        }
        self.content.push(0x1e);
        self.content.extend_from_slice(&number.to_be_bytes());
        ImportKey(half(&self.content))
    }
}

fn half(content: &[u8]) -> [u8; 16] {
    let digest = Sha256::digest(content);
    let mut half = [0; 16];
    half.copy_from_slice(&digest[..16]);
    half
}
