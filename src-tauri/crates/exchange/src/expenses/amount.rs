//! What was paid: the original amount where the file has one, else the amount as reported.

use domain::money::{AmountError, Currency, DecimalMark, Money, parse_amount};

use super::Options;
use crate::amounts::{Named, has_sign, named};

/// The cells an amount is read from.
pub(super) struct AmountCells<'r> {
    /// The amount.
    pub(super) amount: &'r str,
    /// The field it came from.
    pub(super) field: &'static str,
    /// The currency column beside it; empty when there is none.
    pub(super) currency: &'r str,
    /// The field of that.
    pub(super) currency_field: &'static str,
}

/// Why an amount cannot be taken: field, text, code, reason.
pub(super) type Refusal<'r> = (&'static str, &'r str, &'static str, String);

/// Reads an amount. The currency comes from the currency's column, else from the cell itself, else from the
/// office. The flag is true when it was the office's.
pub(super) fn read_amount<'r>(
    cells: &AmountCells<'r>,
    mark: DecimalMark,
    options: &Options,
) -> Result<(Money, bool), Refusal<'r>> {
    let (currency, assumed) = currency(cells, options)?;
    parse_amount(without_code(cells.amount, currency), currency, mark)
        .map(|minor| (Money::new(minor, currency), assumed))
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
fn without_code(text: &str, currency: Currency) -> &str {
    let code = |part: Option<&str>| part.is_some_and(|part| part.eq_ignore_ascii_case(currency.code()));
    if code(text.get(text.len().saturating_sub(3)..)) {
        text[..text.len() - 3].trim_end()
    } else if code(text.get(..3)) {
        text[3..].trim_start()
    } else {
        text
    }
}

/// True for the code or the sign of a currency, false for a letter that strayed into a number.
fn is_currency(mark: &str) -> bool {
    named(mark) != Named::Nothing
}

fn currency<'r>(cells: &AmountCells<'r>, options: &Options) -> Result<(Currency, bool), Refusal<'r>> {
    if !cells.currency.is_empty() {
        let refuse = |_| {
            let reason = "It is not a currency code of ISO 4217, such as EUR.".to_owned();
            (cells.currency_field, cells.currency, "currency.unknown", reason)
        };
        return cells.currency.parse().map(|currency| (currency, false)).map_err(refuse);
    }
    let refuse = |code, reason: String| Err((cells.field, cells.amount, code, reason));
    match (named(cells.amount), options.default_currency) {
        (Named::Currency(currency), _) => Ok((currency, false)),
        (Named::Unknown(word), _) => {
            refuse("currency.unknown", format!("“{word}” is not a currency code of ISO 4217, such as EUR."))
        }
        (Named::Shared(sign), Some(default)) if has_sign(default, sign) => Ok((default, true)),
        (Named::Shared(sign), _) => refuse(
            "currency.unclear",
            format!("Several currencies are written {sign}. Name it by its code, such as CAD."),
        ),
        (Named::Nothing, Some(default)) => Ok((default, true)),
        (Named::Nothing, None) => {
            refuse("currency.missing", "Nothing says in which currency it is.".to_owned())
        }
    }
}
