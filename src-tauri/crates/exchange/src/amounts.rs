//! Amounts as files write them: which decimal mark a file uses, and which currency a cell names.

use domain::finding::Finding;
use domain::money::{Currency, DecimalMark};

use crate::draft::Outcome;
use crate::mapping::Mapping;

/// What the amounts of a file prove about their decimal mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MarkEvidence {
    /// Amounts that only make sense with a decimal point.
    pub point: usize,
    /// Amounts that only make sense with a decimal comma.
    pub comma: usize,
    /// Amounts such as `1,234` that could be either.
    pub open: usize,
}

impl MarkEvidence {
    /// Takes one cell into account.
    pub fn add(&mut self, text: &str) {
        let marks = |mark: u8| text.bytes().filter(|byte| *byte == mark).count();
        let after = |mark: char| {
            text.rsplit_once(mark).map_or(0, |(_, rest)| rest.bytes().take_while(u8::is_ascii_digit).count())
        };
        match (marks(b'.'), marks(b',')) {
            (0, 0) => {}
            (1, 0) if after('.') == 3 => self.open += 1,
            (0, 1) if after(',') == 3 => self.open += 1,
            (1, 0) => self.point += 1,
            (0, 1) => self.comma += 1,
            // The same mark more than once stands between groups, so the other one is the decimal mark.
            (_, 0) => self.comma += 1,
            (0, _) => self.point += 1,
            (_, _) if text.rfind('.') > text.rfind(',') => self.point += 1,
            (_, _) => self.comma += 1,
        }
    }

    /// The mark most amounts use; `None` when nothing decides it although something depends on it. Amounts
    /// that do not fit the mark are refused one by one when they are read.
    pub fn verdict(self) -> Option<DecimalMark> {
        match self.point.cmp(&self.comma) {
            std::cmp::Ordering::Greater => Some(DecimalMark::Point),
            std::cmp::Ordering::Less => Some(DecimalMark::Comma),
            std::cmp::Ordering::Equal if self.point + self.open == 0 => Some(DecimalMark::Point),
            std::cmp::Ordering::Equal => None,
        }
    }

    /// The mark of the whole file: what a person said, else what the amounts prove. Where neither decides, the
    /// person is asked beside the column of `field`, and the rest is read with a point so that all else that is
    /// wrong is told in the same go.
    pub(crate) fn settle(self, mapping: &Mapping, field: &str, outcome: &mut Outcome) -> DecimalMark {
        let header = mapping.header(field);
        let mark = mapping.decimal_mark.or_else(|| self.verdict()).unwrap_or_else(|| {
            let message = format!(
                "Nothing in the file shows whether 1,234 is a thousand or a little more than one. Say it: \
                 “{header}={field}:point” for 1,234.50, “{header}={field}:comma” for 1.234,50."
            );
            outcome.findings.push(Finding::error(header, "amount.mark", message));
            DecimalMark::Point
        });
        if mark == DecimalMark::Comma {
            let message = "Amounts were read with a decimal comma: 1.234,50.";
            outcome.findings.push(Finding::note(header, "amount.mark", message));
        }
        mark
    }
}

/// What a cell says about its currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// Nothing.
    Nothing,
    /// A code of ISO 4217, or a sign that only one currency has.
    Currency(Currency),
    /// A sign that several currencies share, such as `$`.
    Shared(char),
    /// Three letters that are no code of ISO 4217.
    Unknown(String),
}

/// Finds the currency a cell such as `1.133,32 USD`, `$577.53 CAD` or `€ 12` names. Letters without a digit
/// name none: they are no amount.
pub fn named(text: &str) -> Named {
    if text.bytes().any(|byte| byte.is_ascii_digit()) { marked(text) } else { Named::Nothing }
}

/// Finds the currency that letters or signs name, with a number beside them or without one.
pub(crate) fn marked(text: &str) -> Named {
    let mut sign = None;
    for part in text.split(|c: char| !c.is_alphabetic()).filter(|part| !part.is_empty()) {
        if part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            return part.parse().map_or_else(|_| Named::Unknown(part.to_owned()), Named::Currency);
        }
    }
    for c in text.chars().filter(|c| !c.is_ascii_digit()) {
        sign = sign.or(match c {
            '£' => "GBP".parse().ok().map(Named::Currency),
            '€' => "EUR".parse().ok().map(Named::Currency),
            '₹' => "INR".parse().ok().map(Named::Currency),
            '₩' => "KRW".parse().ok().map(Named::Currency),
            '₪' => "ILS".parse().ok().map(Named::Currency),
            '$' | '¥' => Some(Named::Shared(c)),
            _ => None,
        });
    }
    sign.unwrap_or(Named::Nothing)
}

/// True when a currency is written with the sign.
pub fn has_sign(currency: Currency, sign: char) -> bool {
    let codes: &[&str] = match sign {
        '$' => &["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"],
        '¥' => &["JPY", "CNY"],
        _ => &[],
    };
    codes.contains(&currency.code())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_mark_is_settled_for_the_whole_file() {
        let verdict = |texts: &[&str]| {
            let mut evidence = MarkEvidence::default();
            texts.iter().for_each(|text| evidence.add(text));
            evidence.verdict()
        };
        assert_eq!(verdict(&["1.133,32 USD"]), Some(DecimalMark::Comma));
        assert_eq!(verdict(&["$577.53 CAD", "1,234"]), Some(DecimalMark::Point));
        assert_eq!(verdict(&["12,50", "1.234"]), Some(DecimalMark::Comma));
        assert_eq!(verdict(&["1,234,567"]), Some(DecimalMark::Point));
        assert_eq!(verdict(&["100", "(5)"]), Some(DecimalMark::Point), "without a mark either will do");
        assert_eq!(verdict(&["1,234"]), None);
        assert_eq!(verdict(&["1.5", "1,5"]), None);
        assert_eq!(verdict(&["1.5", "2.5", "1,5"]), Some(DecimalMark::Point));
    }

    #[test]
    fn a_cell_names_its_currency() {
        let currency = |code: &str| Named::Currency(code.parse().unwrap());
        assert_eq!(named("1.133,32 USD"), currency("USD"));
        assert_eq!(named("$577.53 CAD"), currency("CAD"));
        assert_eq!(named("€ 12"), currency("EUR"));
        assert_eq!(named("$12"), Named::Shared('$'));
        assert_eq!(named("12 QQQ"), Named::Unknown("QQQ".to_owned()));
        assert_eq!(named("(12.50)"), Named::Nothing);
        assert_eq!(named("abc"), Named::Nothing);
    }
}
