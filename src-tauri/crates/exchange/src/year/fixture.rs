//! A small year whose words are as awkward as people's words are, for the tests of every format.
#![allow(clippy::unwrap_used)]

use std::collections::HashMap;

use super::{Account, ClaimPaper, Own, Promise, RateUsed, Taken, YearBook};
use domain::bank::Paid;
use domain::budget::{Expense, MONTHS, PlanLine, Year};
use domain::date::Month;
use domain::ids::CategoryId;
use domain::money::{Conversion, Money, Rounding};

pub(super) fn money(minor: i64, code: &str) -> Money {
    Money::new(minor, code.parse().unwrap())
}

pub(super) fn id(n: u128) -> CategoryId {
    any(n)
}

/// An identifier of any kind.
fn any<T: std::str::FromStr<Err: std::fmt::Debug>>(n: u128) -> T {
    format!("{n:032x}").parse().unwrap()
}

/// A conversion at a rate that is only shown, not used.
fn conversion(from: Money, to: Money) -> Conversion {
    Conversion {
        from,
        to,
        rates: vec![format!("1 EUR = 182.32 {}", from.currency)],
        rate_on: "2025-12-10".parse().unwrap(),
        source: "by hand: date:2001-01-01, [2001-01-01]".to_owned(),
        rounding: Rounding::default(),
    }
}

pub(super) fn expense(
    n: u128,
    on: &str,
    category: Option<u128>,
    words: (&str, &str),
    amounts: (Money, i64),
) -> Expense {
    let booked = money(amounts.1, "EUR");
    let foreign = amounts.0.currency != booked.currency;
    Expense {
        id: any(n),
        spent_on: on.parse().unwrap(),
        category_id: category.map(id),
        merchant: words.0.to_owned(),
        description: words.1.to_owned(),
        amount: amounts.0,
        booked,
        conversion: foreign.then(|| conversion(amounts.0, booked)),
        ..blank()
    }
}

/// An expense of nothing.
fn blank() -> Expense {
    serde_json::from_value(serde_json::json!({
        "id": "00000000-0000-0000-0000-000000000000", "spent_on": "2026-01-01", "category_id": null, "event_id": null, "claim_id": null,
        "merchant": "", "description": "", "amount": { "amount": "0.00", "currency": "EUR" },
        "booked": { "amount": "0.00", "currency": "EUR" }, "conversion": null, "source": "by hand",
        "import_key": "",
    }))
    .unwrap()
}

/// Food, Lunch below it, FoodTruck beside it; names that mean something to other programs; yen and dinar; a
/// refund, a settlement with all four figures, a claim with an advance.
pub(super) fn book() -> YearBook {
    let account = |n: u128, parent: Option<u128>, name: &str, depth| Account {
        id: Some(id(n)),
        parent_id: parent.map(id),
        name: name.to_owned(),
        cost_centre: String::new(),
        depth,
        is_reserve: false,
        own: Own::default(),
    };
    let mut categories = vec![
        account(1, None, "Food", 0),
        account(2, Some(1), "Lunch (team); \"best\"", 1),
        account(3, None, "FoodTruck", 0),
        account(4, None, "=HYPERLINK(\"x\")", 0),
        account(5, None, "Sub:part", 0),
        account(6, None, "Sub-part", 0),
        account(7, None, "研修 & Übung", 0),
        account(8, None, "Reserve", 0),
    ];
    categories[7].is_reserve = true;
    categories.push(Account { id: None, name: "Unassigned".to_owned(), ..account(0, None, "", 0) });
    let line = |n: u128, category: u128, name: &str, minor: i64| PlanLine {
        minor: [minor; MONTHS],
        ..PlanLine::new(any(n), id(category), name)
    };
    let lines = vec![
        line(1, 1, "=1+1", 10_000),
        line(2, 2, "@lunch", 3_334),
        line(3, 3, "Truck", 5),
        line(4, 8, "Kept", 100),
    ];
    let mut paid = expense(16, "2026-03-05", Some(2), ("Mara Okoye", "Lunch"), (money(4_000, "EUR"), 4_000));
    paid.claim_id = Some(any(30));
    let expenses = vec![
        expense(11, "2026-01-05", Some(2), ("=cmd()", "-2+3"), (money(148_600, "JPY"), 81_505)),
        expense(
            12,
            "2026-01-05",
            Some(1),
            ("(Corner) | Café; late", "+49\nsecond line"),
            (money(1_250, "EUR"), 1_250),
        ),
        expense(13, "2026-02-01", Some(3), ("@home", "\tTab"), (money(-1_500, "KWD"), -4_119)),
        expense(14, "2026-02-02", None, ("\"Quotes\" \\ slash", ""), (money(900, "EUR"), 900)),
        expense(15, "2026-02-20", Some(2), ("Bank", "Exchange difference"), (money(181, "EUR"), 181)),
        paid,
    ];
    for one in &expenses {
        let place = categories.iter_mut().find(|account| account.id == one.category_id).unwrap();
        let month = usize::try_from(Month::of(one.spent_on).since(Month::new(2026, 1).unwrap())).unwrap();
        place.own.actual[month] += one.booked.minor;
    }
    for one in &lines {
        let place = categories.iter_mut().find(|account| account.id == Some(one.category_id)).unwrap();
        place.own.plan = one.minor;
    }
    let promise = Promise {
        on: "2026-07-02".parse().unwrap(),
        source: "travel request".to_owned(),
        name: "Ines: train; [2001-01-01]".to_owned(),
        category_id: id(2),
        event_id: None,
        amount: money(120_000, "JPY"),
        booked: money(65_819, "EUR"),
        conversion: Some(conversion(money(120_000, "JPY"), money(65_819, "EUR"))),
    };
    categories[1].own.committed = 65_819;
    let taken = Taken {
        id: any(40),
        on: "2026-02-20".parse().unwrap(),
        name: "Corner".to_owned(),
        paid: Paid::Expense(expenses[0].id),
        account: Some("Harbour: Savings".to_owned()),
        taken: money(81_736, "EUR"),
        settled: money(81_736, "EUR"),
        booked: money(81_505, "EUR"),
        exchange_difference: money(181, "EUR"),
        unexplained: money(50, "EUR"),
        difference_id: Some(expenses[4].id),
    };
    let claim = |n: u128, owed: bool| ClaimPaper {
        id: any(n),
        title: "Café: tour".to_owned(),
        first_on: "2026-03-05".parse().unwrap(),
        is_owed: owed,
        paid_on: (!owed).then(|| "2026-03-20".parse().unwrap()),
        authorised: 4_000,
        advance: 1_500,
    };
    let rates = vec![RateUsed {
        rate: "1 EUR = 182.32 JPY".to_owned(),
        on: "2025-12-10".parse().unwrap(),
        source: "ECB".to_owned(),
    }];
    YearBook {
        office: "Harbour \"Open\" Office".to_owned(),
        year: Year {
            id: any(99),
            name: "FY 2026".to_owned(),
            first_month: Month::new(2026, 1).unwrap(),
            currency: "EUR".parse().unwrap(),
        },
        made_on: "2026-06-15".parse().unwrap(),
        rounding: Rounding::default(),
        categories,
        lines,
        expenses,
        commitments: vec![promise],
        settlements: vec![taken],
        claims: vec![claim(30, false), claim(31, true)],
        events: HashMap::new(),
        rates,
    }
}
