//! Money: integer minor units and an ISO 4217 code, never a float.

mod amount;
mod convert;
mod currency;
mod parse;
mod print;
mod split;

pub use amount::{Money, MoneyError};
pub(crate) use convert::divide;
pub use convert::{Conversion, Quote, Rounding, convert, ratio};
pub use currency::{CURRENCIES, Currency, CurrencyInfo};
pub use parse::{AmountError, DecimalMark, parse_amount};
pub use print::{MINUS, NumberStyle};
pub use split::split;
