//! What was paid: the original amount where the file has one, else the amount as reported.

use chrono::NaiveDate;
use domain::money::{AmountError, Currency, DecimalMark, Money, parse_amount};

use super::Options;
use crate::amounts::{Named, has_sign, marked, named};

/// The cells an amount is read from.
pub(crate) struct AmountCells<'r> {
    /// The amount.
    pub(crate) amount: &'r str,
    /// The field it came from.
    pub(crate) field: &'static str,
    /// The currency column beside it; empty when there is none.
    pub(crate) currency: &'r str,
    /// The field of that.
    pub(crate) currency_field: &'static str,
}

/// Why an amount cannot be taken: field, text, code, reason.
pub(crate) type Refusal<'r> = (&'static str, &'r str, &'static str, String);

/// A currency with what every row asks of it.
#[derive(Clone, Copy)]
pub(crate) struct Known {
    /// The currency.
    pub(crate) currency: Currency,
    /// Its code.
    pub(crate) code: &'static str,
    /// The last day it was money; `None` while it is in use.
    pub(crate) withdrawn_after: Option<NaiveDate>,
    /// True when no cell names it and the office's own is meant.
    pub(crate) assumed: bool,
}

impl Known {
    fn of(currency: Currency, assumed: bool) -> Self {
        Self { currency, code: currency.code(), withdrawn_after: currency.withdrawn_after(), assumed }
    }
}

/// The currencies a file has named so far. A file has few, and a million rows name them again and again.
#[derive(Default)]
pub(crate) struct Currencies {
    known: Vec<(String, Known)>,
}

impl Currencies {
    fn read(&mut self, code: &str) -> Option<Known> {
        if let Some((_, known)) = self.known.iter().find(|(own, _)| own == code) {
            return Some(*known);
        }
        let known = Known::of(code.parse().ok()?, false);
        self.known.push((code.to_owned(), known));
        Some(known)
    }
}

/// Reads an amount. The currency comes from the currency's column, else from the cell itself, else from the
/// office.
pub(crate) fn read_amount<'r>(
    cells: &AmountCells<'r>,
    mark: DecimalMark,
    options: &Options,
    currencies: &mut Currencies,
) -> Result<(Money, Known), Refusal<'r>> {
    let known = currency(cells, options, currencies)?;
    let currency = known.currency;
    parse_amount(without_code(cells.amount, known.code), currency, mark)
        .map(|minor| (Money::new(minor, currency), known))
        .map_err(|error| {
            let code = match &error {
                AmountError::Empty => "amount.empty",
                AmountError::NotANumber => "amount.not_a_number",
                AmountError::TooManyDigits(..) => "amount.too_many_digits",
                AmountError::OtherCurrency(mark) if is_currency(mark) => "amount.other_currency",
                AmountError::OtherCurrency(_) => "amount.not_a_number",
                AmountError::Unclear => "amount.unclear",
                AmountError::TooLarge => "amount.too_large",
            };
            let reason = match code {
                "amount.not_a_number" => format!("As an amount in {currency}, {}.", AmountError::NotANumber),
                _ => format!("As an amount in {currency}, {error}."),
            };
            (cells.field, cells.amount, code, reason)
        })
}

/// The amount without its currency's code, so that brackets are seen in `(12.50) EUR` too.
fn without_code<'t>(text: &'t str, code: &str) -> &'t str {
    let is_code = |part: Option<&str>| part.is_some_and(|part| part.eq_ignore_ascii_case(code));
    if is_code(text.get(text.len().saturating_sub(3)..)) {
        text[..text.len() - 3].trim_end()
    } else if is_code(text.get(..3)) {
        text[3..].trim_start()
    } else {
        text
    }
}

/// True for the code or the sign of a currency, false for a letter that strayed into a number.
fn is_currency(mark: &str) -> bool {
    marked(mark) != Named::Nothing
}

fn currency<'r>(
    cells: &AmountCells<'r>,
    options: &Options,
    currencies: &mut Currencies,
) -> Result<Known, Refusal<'r>> {
    if !cells.currency.is_empty() {
        let reason = || "It is not a currency code of ISO 4217, such as EUR.".to_owned();
        return currencies
            .read(cells.currency)
            .ok_or_else(|| (cells.currency_field, cells.currency, "currency.unknown", reason()));
    }
    let refuse = |code, reason: String| Err((cells.field, cells.amount, code, reason));
    match (named(cells.amount), options.default_currency) {
        (Named::Currency(currency), _) => Ok(Known::of(currency, false)),
        (Named::Unknown(word), _) => {
            refuse("currency.unknown", format!("“{word}” is not a currency code of ISO 4217, such as EUR."))
        }
        (Named::Shared(sign), Some(default)) if has_sign(default, sign) => Ok(Known::of(default, true)),
        (Named::Shared(sign), _) => refuse(
            "currency.unclear",
            format!("Several currencies are written {sign}. Name it by its code, such as CAD."),
        ),
        (Named::Nothing, Some(default)) => Ok(Known::of(default, true)),
        (Named::Nothing, None) => {
            refuse("currency.missing", "Nothing says in which currency it is.".to_owned())
        }
    }
}
