//! Amounts as a person reads them on paper.

use super::Money;

/// The true minus sign, which is as wide as a plus and never breaks a line.
pub const MINUS: char = '\u{2212}';

/// How figures are written on paper; the office chooses it by locale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberStyle {
    /// Between groups of three digits.
    pub group: char,
    /// Between whole units and their parts.
    pub decimal: char,
}

impl NumberStyle {
    /// 1,234.50
    pub const ENGLISH: Self = Self { group: ',', decimal: '.' };

    /// The style of a locale such as `de-DE`; English where it is not known.
    pub fn of_locale(locale: &str) -> Self {
        match locale.split('-').next().unwrap_or_default() {
            _ if locale == "de-CH" => Self { group: '\u{2019}', decimal: '.' },
            "de" | "nl" | "it" | "es" | "pt" | "da" | "id" | "tr" | "el" => Self { group: '.', decimal: ',' },
            "fr" | "sv" | "nb" | "fi" | "cs" | "pl" | "ru" | "uk" | "sk" | "hu" => {
                Self { group: '\u{a0}', decimal: ',' }
            }
            _ => Self::ENGLISH,
        }
    }

    /// The amount without its currency: `−1,234.50`; the currency stands in the column's head.
    pub fn amount(self, money: Money) -> String {
        let text = money.decimal();
        let (sign, digits) = match text.strip_prefix('-') {
            Some(digits) => (String::from(MINUS), digits),
            None => (String::new(), text.as_str()),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let mut grouped = String::new();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                grouped.push(self.group);
            }
            grouped.push(digit);
        }
        if part.is_empty() {
            format!("{sign}{grouped}")
        } else {
            format!("{sign}{grouped}{}{part}", self.decimal)
        }
    }

    /// The amount with its currency: `1,234.50 EUR`.
    pub fn money(self, money: Money) -> String {
        format!("{}\u{a0}{}", self.amount(money), money.currency)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn groups_and_marks() {
        let eur = |minor| Money::new(minor, "EUR".parse().unwrap());
        assert_eq!(NumberStyle::ENGLISH.amount(eur(-123_456_789)), "−1,234,567.89");
        assert_eq!(NumberStyle::of_locale("de-DE").amount(eur(100_000)), "1.000,00");
        assert_eq!(NumberStyle::of_locale("de-CH").amount(eur(100_000)), "1’000.00");
        assert_eq!(NumberStyle::ENGLISH.amount(Money::new(1500, "JPY".parse().unwrap())), "1,500");
        assert_eq!(NumberStyle::ENGLISH.amount(eur(5)), "0.05");
    }
}
