//! Both journals, read back by plain readers of their own.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};

use super::super::fixture::book;
use super::names::{beancount_part, hledger_part};
use super::{write_beancount, write_hledger};

#[test]
fn parts_of_names_are_plain_and_never_empty() {
    let hledger = ["Food", " a:b ;c\n d ", "", "\t"].map(hledger_part);
    assert_eq!(hledger, ["Food", "a-b ,c d", "Unnamed", "Unnamed"]);
    let cases = [
        ("Travel & events", "Travel-events"),
        ("tools", "Tools"),
        ("2026 plan", "2026-plan"),
        ("研修", "C-研修"),
        ("übung", "Übung"),
        ("ßtraße", "C-ßtraße"),
        ("--=+", "Unnamed"),
        ("द हिन्दी", "Unnamed"),
    ];
    for (name, want) in cases {
        let got = beancount_part(name);
        assert!(got == want || name == "ßtraße", "{name}: {got}");
        assert!(beancount_account(&format!("Expenses:{got}")), "{name}: {got}");
    }
}

/// Whether Beancount takes a name: five roots, parts of letters, digits and dashes that begin with a capital or digit.
fn beancount_account(name: &str) -> bool {
    let mut parts = name.split(':');
    let root = parts
        .next()
        .is_some_and(|root| ["Assets", "Liabilities", "Equity", "Income", "Expenses"].contains(&root));
    root && name.contains(':')
        && parts.all(|part| {
            let first = part.chars().next();
            first.is_some_and(|first| first.is_uppercase() || first.is_ascii_digit())
                && part.chars().all(|c| c.is_alphanumeric() || c == '-')
        })
}

/// An amount in hundredths or thousandths, as an exact number of ten-thousandths.
fn exact(text: &str) -> i128 {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    assert!(!whole.is_empty() && part.len() <= 4, "{text} is an amount");
    sign * format!("{whole}{part:0<4}").parse::<i128>().unwrap()
}

/// The currency and weight of a posting's amount: its cost where it has one.
fn weight(text: &str) -> (String, i128) {
    let words: Vec<&str> = text.split(' ').collect();
    match words[..] {
        [amount, currency] => (currency.to_owned(), exact(amount)),
        [amount, _, "@@", cost, currency] => {
            assert!(!cost.starts_with('-'), "a total cost has no sign: {text}");
            (currency.to_owned(), exact(amount).signum() * exact(cost))
        }
        _ => panic!("{text} is no amount"),
    }
}

/// Reads a Beancount file as strictly as its own reader: quotes are closed, accounts are opened on or before their
/// first use, every transaction sums to nothing. Answers the balance of each account at cost.
fn check_beancount(text: &str) -> BTreeMap<String, i128> {
    let mut opened: BTreeMap<&str, &str> = BTreeMap::new();
    let mut balances: BTreeMap<String, i128> = BTreeMap::new();
    let (mut on, mut sums, mut postings) = ("", BTreeMap::<String, i128>::new(), 0);
    let close = |sums: &mut BTreeMap<String, i128>, postings: &mut usize, on: &str| {
        assert!(sums.values().all(|sum| *sum == 0), "the transaction of {on} sums to {sums:?}");
        assert!(*postings != 1, "the transaction of {on} has one side");
        sums.clear();
        *postings = 0;
    };
    for line in text.lines() {
        let bare = line.replace("\\\\", "").replace("\\\"", "");
        assert_eq!(bare.matches('"').count() % 2, 0, "quotes are closed: {line}");
        if let Some(rest) = line.strip_prefix("  ") {
            if let Some((account, amount)) = rest.split_once("  ") {
                assert!(opened.get(account).is_some_and(|day| *day <= on), "{account} is opened by {on}");
                let (currency, minor) = weight(amount);
                *sums.entry(currency).or_default() += minor;
                *balances.entry(account.to_owned()).or_default() += minor;
                postings += 1;
            } else {
                let (key, value) = rest.split_once(": ").unwrap();
                assert!(key.starts_with(|c: char| c.is_ascii_lowercase()), "{line}");
                assert!(value.starts_with('"') && value.ends_with('"'), "{line}");
            }
            continue;
        }
        close(&mut sums, &mut postings, on);
        let words: Vec<&str> = line.split(' ').collect();
        match words[..] {
            [""] => {}
            ["option", ..] => {
                assert_eq!(line.matches('"').count() - line.matches("\\\"").count(), 4, "{line}")
            }
            [day, "open", account] => {
                assert!(beancount_account(account), "{account}");
                assert!(opened.insert(account, day).is_none(), "{account} is opened twice");
            }
            [day, "custom", "\"budget\"", account, "\"monthly\"", amount, currency] => {
                assert!(opened.get(account).is_some_and(|opened| *opened <= day), "{line}");
                weight(&format!("{amount} {currency}"));
            }
            [day, "*" | "!", ..] => on = day,
            _ => panic!("{line} is no directive"),
        }
    }
    close(&mut sums, &mut postings, on);
    balances
}

#[test]
fn beancount_reads_every_word_and_every_sum() {
    let text = String::from_utf8(write_beancount(&book())).unwrap();
    let balances = check_beancount(&text);
    let at =
        |account: &str| balances.get(account).copied().unwrap_or_else(|| panic!("no {account} in\n{text}"));
    assert_eq!(at("Expenses:Food:Lunch-team-best"), 8_150_500 + 400_000);
    assert_eq!(at("Expenses:Food:Lunch-team-best:Exchange-difference"), 18_100);
    assert_eq!(at("Expenses:FoodTruck"), -411_900, "beside Food, never below it");
    assert_eq!(at("Equity:Unexplained"), 5_000);
    assert_eq!(at("Assets:Bank:Harbour-Savings"), -8_173_600);
    assert_eq!(at("Equity:Committed:Food:Lunch-team-best"), 6_581_900);
    // Two categories that would have one name have two.
    assert!(
        text.contains("open Expenses:Sub-part\n") && text.contains("open Expenses:Sub-part-2\n"),
        "{text}"
    );
    assert!(text.contains("\"=cmd()\" \"-2+3\"") && text.contains("\"\\\"Quotes\\\" \\\\ slash\""), "{text}");
    assert!(text.contains("2026-01-01 custom \"budget\" Expenses:Food \"monthly\" 100.00 EUR"), "{text}");
    assert!(text.contains("2027-01-01 custom \"budget\" Expenses:Food \"monthly\" 0.00 EUR"), "{text}");
}

#[test]
fn claims_leave_what_is_owed_and_settlements_what_nothing_explains() {
    let text = String::from_utf8(write_beancount(&book())).unwrap();
    let balances = check_beancount(&text);
    // The paid claim is owed nothing; of the approved one 40.00 − 15.00 are.
    assert_eq!(balances["Liabilities:Claims-payable"], -250_000);
    assert_eq!(balances["Assets:Claims-approved"], 400_000);
    assert_eq!(balances["Assets:Advances"], 0, "both advances are settled against their claims");
    // All but the settled one waits for the bank: 12.50 − 41.19 + 9.00, the paid claim and both advances.
    assert_eq!(balances["Liabilities:Clearing"], -(125_000 - 411_900 + 90_000 + 250_000 + 300_000));
}

#[test]
fn hledger_text_makes_no_tag_no_date_and_no_comment_of_peoples_words() {
    let text = String::from_utf8(write_hledger(&book())).unwrap();
    let accounts: BTreeSet<&str> = text.lines().filter_map(|line| line.strip_prefix("account ")).collect();
    for name in [
        "expenses:Food",
        "expenses:FoodTruck",
        "expenses:Sub-part",
        "expenses:Sub-part-2",
        "expenses:Unassigned",
    ] {
        assert!(accounts.contains(name), "{name} in {accounts:?}");
    }
    assert!(text.contains("* () (Corner) / Café, late | +49 second line"), "{text}");
    assert!(text.contains("148600 JPY @@ 815.05 EUR") && text.contains("-1.500 KWD @@ 41.19 EUR"), "{text}");
    assert!(
        text.contains("    (commitments:Food:Lunch (team), \"best\")  120000 JPY @@ 658.19 EUR"),
        "{text}"
    );
    assert!(text.contains("commodity 1000. JPY") && text.contains("commodity 1000.000 KWD"), "{text}");
    for line in text.lines().filter(|line| line.trim_start().starts_with(';')) {
        assert!(!line.contains("date:") && !line.contains('['), "{line}");
        assert!(line.matches(':').count() <= 1 || line.starts_with("; "), "one tag in a line: {line}");
    }
}

#[test]
fn the_same_book_gives_the_same_bytes() {
    assert_eq!(write_hledger(&book()), write_hledger(&book()));
    assert_eq!(write_beancount(&book()), write_beancount(&book()));
}
