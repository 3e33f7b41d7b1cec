//! Currencies of ISO 4217: code, digits of the minor unit, and when a withdrawn one ceased.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A currency of ISO 4217. Only codes of the list can be made.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
pub struct Currency([u8; 3]);

/// What ISO 4217 says of a currency.
#[derive(Debug, Clone, Copy)]
pub struct CurrencyInfo {
    /// The three letters.
    pub code: &'static str,
    /// Digits of the minor unit, 0 to 4.
    pub exponent: u8,
    /// Last day it was money, for a withdrawn one.
    pub until: Option<(i32, u32, u32)>,
}

impl Currency {
    /// The euro, against which reference rates are quoted.
    pub const EUR: Self = Self(*b"EUR");

    /// The three letters.
    pub fn code(self) -> &'static str {
        self.info().map_or("", |info| info.code)
    }

    /// Digits of its minor unit: 2 for EUR, 0 for JPY, 3 for KWD.
    pub fn exponent(self) -> u8 {
        self.info().map_or(2, |info| info.exponent)
    }

    /// The last day it was money; `None` while it is in use.
    pub fn withdrawn_after(self) -> Option<NaiveDate> {
        let (year, month, day) = self.info()?.until?;
        NaiveDate::from_ymd_opt(year, month, day)
    }

    /// True when money of that day could be in this currency.
    pub fn in_use_on(self, day: NaiveDate) -> bool {
        self.withdrawn_after().is_none_or(|last| day <= last)
    }

    fn info(self) -> Option<&'static CurrencyInfo> {
        let found = CURRENCIES.binary_search_by(|info| info.code.as_bytes().cmp(&self.0)).ok()?;
        CURRENCIES.get(found)
    }
}

impl std::str::FromStr for Currency {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let code = text.trim().to_ascii_uppercase();
        <[u8; 3]>::try_from(code.as_bytes())
            .map(Self)
            .ok()
            .filter(|currency| currency.info().is_some())
            .ok_or_else(|| format!("{text:?} is not a currency code of ISO 4217, such as EUR"))
    }
}

impl TryFrom<String> for Currency {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}

impl std::fmt::Display for Currency {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl std::fmt::Debug for Currency {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

const fn current(code: &'static str, exponent: u8) -> CurrencyInfo {
    CurrencyInfo { code, exponent, until: None }
}

const fn withdrawn(code: &'static str, exponent: u8, year: i32, month: u32, day: u32) -> CurrencyInfo {
    CurrencyInfo { code, exponent, until: Some((year, month, day)) }
}

/// All of them, by code. Withdrawn ones stay: old receipts are in them, new money is not.
#[rustfmt::skip]
pub const CURRENCIES: &[CurrencyInfo] = &[
    current("AED", 2), current("AFN", 2), current("ALL", 2), current("AMD", 2),
    withdrawn("ANG", 2, 2025, 7, 1), current("AOA", 2), current("ARS", 2), withdrawn("ATS", 2, 2002, 2, 28),
    current("AUD", 2), current("AWG", 2), withdrawn("AZM", 2, 2006, 12, 31), current("AZN", 2),
    current("BAM", 2), current("BBD", 2), current("BDT", 2), withdrawn("BEF", 0, 2002, 2, 28),
    withdrawn("BGN", 2, 2026, 1, 31), current("BHD", 3), current("BIF", 0), current("BMD", 2),
    current("BND", 2), current("BOB", 2), current("BRL", 2), current("BSD", 2), current("BTN", 2),
    current("BWP", 2), current("BYN", 2), withdrawn("BYR", 0, 2016, 12, 31), current("BZD", 2),
    current("CAD", 2), current("CDF", 2), current("CHF", 2), current("CLF", 4), current("CLP", 0),
    current("CNY", 2), current("COP", 2), current("CRC", 2), withdrawn("CSD", 2, 2006, 10, 25),
    withdrawn("CUC", 2, 2021, 6, 30), current("CUP", 2), current("CVE", 2),
    withdrawn("CYP", 2, 2008, 1, 31), current("CZK", 2), withdrawn("DEM", 2, 2002, 2, 28),
    current("DJF", 0), current("DKK", 2), current("DOP", 2), current("DZD", 2),
    withdrawn("EEK", 2, 2011, 1, 14), current("EGP", 2), current("ERN", 2),
    withdrawn("ESP", 0, 2002, 2, 28), current("ETB", 2), current("EUR", 2),
    withdrawn("FIM", 2, 2002, 2, 28), current("FJD", 2), current("FKP", 2),
    withdrawn("FRF", 2, 2002, 2, 17), current("GBP", 2), current("GEL", 2),
    withdrawn("GHC", 2, 2007, 12, 31), current("GHS", 2), current("GIP", 2), current("GMD", 2),
    current("GNF", 0), withdrawn("GRD", 0, 2002, 2, 28), current("GTQ", 2), current("GYD", 2),
    current("HKD", 2), current("HNL", 2), withdrawn("HRK", 2, 2023, 1, 14), current("HTG", 2),
    current("HUF", 2), current("IDR", 2), withdrawn("IEP", 2, 2002, 2, 9), current("ILS", 2),
    current("INR", 2), current("IQD", 3), current("IRR", 2), current("ISK", 0),
    withdrawn("ITL", 0, 2002, 2, 28), current("JMD", 2), current("JOD", 3), current("JPY", 0),
    current("KES", 2), current("KGS", 2), current("KHR", 2), current("KMF", 0), current("KPW", 2),
    current("KRW", 0), current("KWD", 3), current("KYD", 2), current("KZT", 2), current("LAK", 2),
    current("LBP", 2), current("LKR", 2), current("LRD", 2), current("LSL", 2),
    withdrawn("LTL", 2, 2015, 1, 15), withdrawn("LUF", 0, 2002, 2, 28), withdrawn("LVL", 2, 2014, 1, 14),
    current("LYD", 3), current("MAD", 2), current("MDL", 2), current("MGA", 2), current("MKD", 2),
    current("MMK", 2), current("MNT", 2), current("MOP", 2), withdrawn("MRO", 2, 2018, 12, 31),
    current("MRU", 2), withdrawn("MTL", 2, 2008, 1, 31), current("MUR", 2), current("MVR", 2),
    current("MWK", 2), current("MXN", 2), current("MYR", 2), withdrawn("MZM", 2, 2006, 12, 31),
    current("MZN", 2), current("NAD", 2), current("NGN", 2), current("NIO", 2),
    withdrawn("NLG", 2, 2002, 1, 28), current("NOK", 2), current("NPR", 2), current("NZD", 2),
    current("OMR", 3), current("PAB", 2), current("PEN", 2), current("PGK", 2), current("PHP", 2),
    current("PKR", 2), current("PLN", 2), withdrawn("PTE", 0, 2002, 2, 28), current("PYG", 0),
    current("QAR", 2), withdrawn("ROL", 2, 2006, 7, 31), current("RON", 2), current("RSD", 2),
    current("RUB", 2), current("RWF", 0), current("SAR", 2), current("SBD", 2), current("SCR", 2),
    withdrawn("SDD", 2, 2007, 6, 30), current("SDG", 2), current("SEK", 2), current("SGD", 2),
    current("SHP", 2), withdrawn("SIT", 2, 2007, 1, 14), withdrawn("SKK", 2, 2009, 1, 16),
    current("SLE", 2), withdrawn("SLL", 2, 2023, 12, 31), current("SOS", 2), current("SRD", 2),
    current("SSP", 2), withdrawn("STD", 2, 2018, 12, 31), current("STN", 2), current("SVC", 2),
    current("SYP", 2), current("SZL", 2), current("THB", 2), current("TJS", 2),
    withdrawn("TMM", 2, 2009, 12, 31), current("TMT", 2), current("TND", 3), current("TOP", 2),
    withdrawn("TRL", 0, 2005, 12, 31), current("TRY", 2), current("TTD", 2), current("TWD", 2),
    current("TZS", 2), current("UAH", 2), current("UGX", 0), current("USD", 2), current("UYU", 2),
    current("UYW", 4), current("UZS", 2), current("VED", 2), withdrawn("VEF", 2, 2018, 8, 20),
    current("VES", 2), current("VND", 0), current("VUV", 0), current("WST", 2), current("XAF", 0),
    current("XCD", 2), current("XCG", 2), current("XOF", 0), current("XPF", 0), current("YER", 2),
    current("ZAR", 2), withdrawn("ZMK", 2, 2013, 12, 31), current("ZMW", 2), current("ZWG", 2),
    withdrawn("ZWL", 2, 2024, 9, 1),
];

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_list_is_sorted_and_digits_are_isos() {
        assert!(CURRENCIES.is_sorted_by(|a, b| a.code < b.code), "look-ups are by binary search");
        for (code, digits) in [("EUR", 2), ("JPY", 0), ("KRW", 0), ("KWD", 3), ("CLF", 4), ("ISK", 0)] {
            assert_eq!(code.parse::<Currency>().unwrap().exponent(), digits, "{code}");
        }
        assert!("XYZ".parse::<Currency>().is_err());
        assert!("EURO".parse::<Currency>().is_err());
    }

    #[test]
    fn withdrawn_currencies_know_their_last_day() {
        let kuna: Currency = "HRK".parse().unwrap();
        assert!(kuna.in_use_on("2022-12-31".parse().unwrap()));
        assert!(!kuna.in_use_on("2026-01-01".parse().unwrap()));
    }
}
