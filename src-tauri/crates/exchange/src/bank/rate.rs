//! The rate that a bank states, in words that say which way round it is.

use domain::money::Money;
use rust_decimal::Decimal;

/// How far amounts may stand from a stated rate: banks round it, and take a fee.
const PER_MILLE: i128 = 30;

/// Reads a rate: digits and one mark, more than zero.
pub(super) fn number(text: &str) -> Option<Decimal> {
    let text = text.trim();
    let text = if text.contains('.') { text.to_owned() } else { text.replace(',', ".") };
    let plain = text.len() <= 24 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    Decimal::from_str_exact(&text).ok().filter(|rate| plain && *rate > Decimal::ZERO)
}

/// `1 USD = 0.92 EUR` or `1 EUR = 1.087 USD`, whichever the two amounts bear out; empty when neither does, for
/// a rate that cannot be read is not one that explains anything.
pub(super) fn words(rate: Decimal, original: Money, booked: Money) -> String {
    let (from, to) = (original.currency, booked.currency);
    if near(original, rate, booked) {
        format!("1 {from} = {rate} {to}")
    } else if near(booked, rate, original) {
        format!("1 {to} = {rate} {from}")
    } else {
        String::new()
    }
}

/// True when one amount times the rate is nearly the other.
fn near(one: Money, rate: Decimal, other: Money) -> bool {
    let scaled = || -> Option<bool> {
        let ten = |exponent: u32| 10_i128.checked_pow(exponent);
        let left = i128::from(one.minor.unsigned_abs())
            .checked_mul(rate.mantissa())?
            .checked_mul(ten(u32::from(other.currency.exponent()))?)?;
        let right = i128::from(other.minor.unsigned_abs())
            .checked_mul(ten(rate.scale())?)?
            .checked_mul(ten(u32::from(one.currency.exponent()))?)?;
        Some((left - right).abs().checked_mul(1000)? <= right.checked_mul(PER_MILLE)?)
    };
    one.minor != 0 && scaled().unwrap_or(false)
}
