//! Reading amounts exactly: straight to minor units, never through a float.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Currency;

/// Which mark separates whole units from their parts, as a file or a person writes them. In a file it is
/// guessed for the whole and confirmed by a person, never cell by cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DecimalMark {
    /// 1,234.50
    Point,
    /// 1.234,50
    Comma,
}

/// Why a text is not an amount.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    /// Nothing there.
    #[error("it is empty")]
    Empty,
    /// Not digits, group marks, one decimal mark and one sign.
    #[error("it is not a plain number such as 1234.50")]
    NotANumber,
    /// More digits than the currency has.
    #[error("{0} has {1} digits after the mark")]
    TooManyDigits(Currency, u8),
    /// Another currency's code or sign stands beside it.
    #[error("it is marked {0}")]
    OtherCurrency(String),
    /// Groups that are not groups of three, as in 1,23: it could mean two things.
    #[error("its groups of digits are unclear")]
    Unclear,
    /// Beyond 64 bits.
    #[error("it is larger than the book can hold")]
    TooLarge,
}

/// Reads an amount in minor units. Takes a leading or trailing minus (ASCII or true), accounting brackets
/// `(12.50)`, the currency's own code or sign before or after, and groups of three separated by the other
/// mark, a blank or an apostrophe. What could mean two things is refused, not guessed.
///
/// # Errors
/// See [`AmountError`].
pub fn parse_amount(text: &str, currency: Currency, mark: DecimalMark) -> Result<i64, AmountError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(AmountError::Empty);
    }
    let (text, bracketed) = match text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inner) => (inner.trim(), true),
        None => (text, false),
    };
    let start =
        text.find(|c: char| c.is_ascii_digit() || c == '.' || c == ',').ok_or(AmountError::NotANumber)?;
    let end = text.rfind(|c: char| c.is_ascii_digit() || c == '.' || c == ',').unwrap_or(start);
    let (before, number, after) = (&text[..start], &text[start..=end], &text[end + 1..]);
    let mut negative = bracketed;
    for side in [before, after] {
        let minuses = side.matches(['-', '\u{2212}']).count();
        if minuses > 1 || (minuses == 1 && negative) {
            return Err(AmountError::NotANumber);
        }
        negative |= minuses == 1;
        own_mark(
            side.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '\u{2212}' | '+')),
            currency,
        )?;
    }
    let magnitude = digits(number, currency, mark)?;
    Ok(if negative { -magnitude } else { magnitude })
}

/// Accepts nothing, the currency's code, or a sign that is its own.
fn own_mark(mark: &str, currency: Currency) -> Result<(), AmountError> {
    let own = match currency.code() {
        "EUR" => "€",
        "GBP" => "£",
        "JPY" | "CNY" => "¥",
        "USD" | "CAD" | "AUD" | "NZD" | "SGD" | "HKD" | "MXN" => "$",
        "INR" => "₹",
        "KRW" => "₩",
        "ILS" => "₪",
        "BRL" => "R$",
        _ => "",
    };
    let known = |part: &str| part.is_empty() || part == own || part.eq_ignore_ascii_case(currency.code());
    if mark.split_whitespace().all(known) {
        Ok(())
    } else if mark.chars().any(|c| c.is_ascii_digit() || matches!(c, '(' | ')' | '=' | '*' | '/')) {
        Err(AmountError::NotANumber)
    } else {
        Err(AmountError::OtherCurrency(mark.to_owned()))
    }
}

/// Reads digits with groups and a decimal mark.
fn digits(number: &str, currency: Currency, mark: DecimalMark) -> Result<i64, AmountError> {
    let (decimal, group) = if mark == DecimalMark::Point { ('.', ',') } else { (',', '.') };
    let (whole, part) = number.split_once(decimal).unwrap_or((number, ""));
    let blank = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '\u{2019}');
    let groups: Vec<&str> = whole.split(|c: char| c == group || blank(c)).collect();
    if groups.len() > 1 {
        let first_fits = (1..=3).contains(&groups.first().map_or(0, |g| g.len()));
        if !first_fits || groups[1..].iter().any(|g| g.len() != 3) {
            return Err(AmountError::Unclear);
        }
    }
    let all: String = groups.concat();
    if (all.is_empty() && part.is_empty()) || !(all.chars().chain(part.chars())).all(|c| c.is_ascii_digit()) {
        return Err(AmountError::NotANumber);
    }
    let exponent = usize::from(currency.exponent());
    let kept = part.trim_end_matches('0');
    if kept.len() > exponent {
        return Err(AmountError::TooManyDigits(currency, currency.exponent()));
    }
    format!("{all}{kept:0<exponent$}").parse().map_err(|_| AmountError::TooLarge)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_as_files_write_them() {
        use DecimalMark::{Comma, Point};
        let ok = [
            ("1234.50", "EUR", Point, 123_450),
            ("1,234.50", "USD", Point, 123_450),
            ("1.133,32 USD", "USD", Comma, 113_332),
            ("$577.53 CAD", "CAD", Point, 57_753),
            ("(12.50)", "EUR", Point, -1_250),
            ("-5", "EUR", Point, -500),
            ("5-", "EUR", Point, -500),
            ("−7,5", "EUR", Comma, -750),
            ("€ 12", "EUR", Point, 1_200),
            ("1 234,5", "EUR", Comma, 123_450),
            ("1’234.50", "CHF", Point, 123_450),
            ("148600", "JPY", Point, 148_600),
            ("148,600.00", "JPY", Point, 148_600),
            ("1.2345", "CLF", Point, 12_345),
            (".5", "EUR", Point, 50),
            ("0", "EUR", Point, 0),
        ];
        for (text, code, mark, minor) in ok {
            assert_eq!(code.parse().map(|c| parse_amount(text, c, mark)), Ok(Ok(minor)), "{text} {code}");
        }
    }

    #[test]
    fn what_is_unsure_is_refused() {
        let bad = [
            "",
            "abc",
            "1,23",
            "12,50",
            "12.505",
            "1e3",
            "NaN",
            "1.2.3",
            "£5",
            "5 USD",
            "--5",
            "=3*4",
            "1,2345",
            "(-5)",
            "99999999999999999999",
            "5%",
            "1..2",
        ];
        for text in bad {
            assert!(
                parse_amount(text, Currency::EUR, DecimalMark::Point).is_err(),
                "{text:?} must be refused"
            );
        }
    }
}
