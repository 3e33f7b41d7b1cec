//! What a line of a statement may have paid: suggestions, each with the parts its score is made of. A person
//! decides; nothing is matched by itself.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{BankLine, Paid};
use crate::ids::CommitmentId;
use crate::money::Money;

/// What a line may have paid: something that is in the book as it stands, or a commitment, of which the line makes an
/// actual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payable {
    /// An expense, a claim or a trip.
    Paid(Paid),
    /// A contract, an order, or anything else approved and not yet paid.
    Commitment(CommitmentId),
}

/// Something of the book that a line may have paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// What it is.
    pub paid: Payable,
    /// The day it was spent or fell due.
    pub on: NaiveDate,
    /// As on the receipt; positive for what the office pays.
    pub amount: Money,
    /// The same in the reporting currency.
    pub booked: Money,
    /// Who is paid.
    pub who: String,
    /// What for.
    pub what: String,
    /// True while it waits for its money, so that no later day is nearer to it than another.
    pub waits: bool,
}

/// What a part of a score looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    /// How near the amounts are.
    Amount,
    /// How near the days are.
    Date,
    /// Words that both name.
    Words,
}

/// A part of a score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Part {
    /// What it looks at.
    pub kind: PartKind,
    /// What it found.
    pub points: u8,
    /// The most it could find.
    pub of: u8,
    /// What it found in a few words: `12 days apart`, `lisbon hotel`.
    pub note: String,
}

/// Something that a line may have paid, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What it is.
    pub candidate: Candidate,
    /// The sum of the parts, 0 to 100.
    pub score: u8,
    /// The parts, in the order of their weight.
    pub parts: Vec<Part>,
}

/// Most points of each part.
const AMOUNT: u8 = 60;
const DATE: u8 = 20;
const WORDS: u8 = 20;
/// An amount in another currency may be off by so many per mille: banks have rates of their own.
const NEAR_PER_MILLE: u64 = 50;
/// Days by which a payment may come before what it pays, and after it.
const BEFORE_DAYS: i64 = 7;
const AFTER_DAYS: i64 = 60;

/// The candidates that a line may have paid, the likeliest first. The amount must be the same, or near where a
/// rate of the bank's stands between the currencies, and the days must lie near one another; words in common
/// only raise what has passed both.
pub fn suggest(line: &BankLine, candidates: &[Candidate], most: usize) -> Vec<Suggestion> {
    let words = words_of(&format!("{} {} {}", line.counterparty, line.description, line.reference));
    let mut found: Vec<Suggestion> = candidates
        .iter()
        .filter_map(|candidate| {
            let parts = vec![
                amount(line, candidate)?,
                date(line, candidate)?,
                common(&words, &words_of(&format!("{} {}", candidate.who, candidate.what))),
            ];
            let score = parts.iter().map(|part| part.points).sum();
            Some(Suggestion { candidate: candidate.clone(), score, parts })
        })
        .collect();
    // Of two alike, the nearer day goes first, then the one that was there first.
    found.sort_by_key(|one| {
        let apart = (line.booked_on - one.candidate.on).num_days().abs();
        (std::cmp::Reverse(one.score), apart)
    });
    found.truncate(most);
    found
}

fn amount(line: &BankLine, candidate: &Candidate) -> Option<Part> {
    let paid = line.amount.negated();
    let part =
        |points, note: &str| Some(Part { kind: PartKind::Amount, points, of: AMOUNT, note: note.to_owned() });
    let original = line.original.map(Money::negated);
    if paid == candidate.amount || original == Some(candidate.amount) {
        return part(AMOUNT, "the same amount");
    }
    if paid == candidate.booked {
        return part(AMOUNT - 5, "the same as booked");
    }
    // Within one currency a different amount is another payment.
    let foreign = candidate.amount.currency != paid.currency && candidate.booked.currency == paid.currency;
    let (booked, taken) = (candidate.booked.minor, paid.minor);
    if !foreign || booked.signum() != taken.signum() || booked == 0 {
        return None;
    }
    let off = booked.abs_diff(taken).checked_mul(1000)? / booked.unsigned_abs();
    if off > NEAR_PER_MILLE {
        return None;
    }
    let lost = u8::try_from(off * 30 / NEAR_PER_MILLE).unwrap_or(30);
    part(AMOUNT - 10 - lost, &format!("{}.{} % off the booked amount", off / 10, off % 10))
}

fn date(line: &BankLine, candidate: &Candidate) -> Option<Part> {
    let after = (line.booked_on - candidate.on).num_days();
    // A ticket is paid long before the trip, and a bill may come before its day.
    let spent = !matches!(candidate.paid, Payable::Paid(Paid::Trip(_)) | Payable::Commitment(_));
    if candidate.waits && (after >= -BEFORE_DAYS || !spent) && after <= AFTER_DAYS * 3 {
        let note = "waiting for its money".to_owned();
        return Some(Part { kind: PartKind::Date, points: 14, of: DATE, note });
    }
    if !(-BEFORE_DAYS..=AFTER_DAYS).contains(&after) {
        return None;
    }
    let points = match after.abs() {
        0..=3 => DATE,
        4..=10 => 14,
        11..=30 => 8,
        _ => 3,
    };
    let note = match after {
        0 => "the same day".to_owned(),
        1 | -1 => "one day apart".to_owned(),
        days => format!("{} days apart", days.abs()),
    };
    Some(Part { kind: PartKind::Date, points, of: DATE, note })
}

fn common(line: &[String], candidate: &[String]) -> Part {
    let shared: Vec<&str> = candidate.iter().filter(|word| line.contains(word)).map(String::as_str).collect();
    let points = match (shared.len(), candidate.len()) {
        (0, _) => 0,
        (shared, all) if shared * 2 >= all => WORDS,
        (1, _) => 10,
        _ => 15,
    };
    Part { kind: PartKind::Words, points, of: WORDS, note: shared.join(" ") }
}

/// Words that tell something: letters and digits, three or more of them, in small letters, each once.
fn words_of(text: &str) -> Vec<String> {
    let mut words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() >= 3)
        .map(str::to_lowercase)
        .filter(|word| {
            !matches!(word.as_str(), "the" | "and" | "for" | "gmbh" | "ltd" | "inc" | "llc" | "payment")
        })
        .collect();
    words.sort();
    words.dedup();
    words
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use uuid::Uuid;

    use super::*;
    use crate::ids::{BankAccountId, BankLineId, ExpenseId, StatementId};

    fn money(minor: i64, code: &str) -> Money {
        Money::new(minor, code.parse().unwrap())
    }

    fn line(minor: i64, on: &str, who: &str) -> BankLine {
        BankLine {
            id: BankLineId(Uuid::from_u128(1)),
            account_id: BankAccountId(Uuid::from_u128(2)),
            statement_id: StatementId(Uuid::from_u128(3)),
            booked_on: on.parse().unwrap(),
            valued_on: None,
            amount: money(minor, "EUR"),
            counterparty: who.to_owned(),
            description: String::new(),
            reference: String::new(),
            original: None,
            rate: String::new(),
        }
    }

    fn candidate(n: u128, amount: Money, booked: i64, on: &str, who: &str) -> Candidate {
        Candidate {
            paid: Payable::Paid(Paid::Expense(ExpenseId(Uuid::from_u128(n)))),
            on: on.parse().unwrap(),
            amount,
            booked: money(booked, "EUR"),
            who: who.to_owned(),
            what: String::new(),
            waits: false,
        }
    }

    #[test]
    fn what_waits_is_near_to_every_later_day() {
        let claim =
            Candidate { waits: true, ..candidate(1, money(5_000, "EUR"), 5_000, "2026-02-01", "Ada") };
        let found = |on: &str| suggest(&line(-5_000, on, "Ada"), std::slice::from_ref(&claim), 5);
        assert_eq!(found("2026-06-04")[0].parts[1].note, "waiting for its money");
        assert!(found("2026-01-20").is_empty(), "nobody is paid back before spending");
        let done = Candidate { waits: false, ..claim.clone() };
        assert!(suggest(&line(-5_000, "2026-06-04", "Ada"), &[done], 5).is_empty());
    }

    #[test]
    fn the_likeliest_goes_first_and_says_why() {
        let candidates = [
            candidate(1, money(12_050, "EUR"), 12_050, "2026-05-01", "Corner Courier"),
            candidate(2, money(12_050, "EUR"), 12_050, "2026-05-03", "Rhine Rail"),
            candidate(3, money(12_051, "EUR"), 12_051, "2026-05-04", "Rhine Rail"),
            candidate(4, money(12_050, "EUR"), 12_050, "2026-01-04", "Rhine Rail"),
            candidate(5, money(-12_050, "EUR"), -12_050, "2026-05-04", "Rhine Rail"),
        ];
        let got = suggest(&line(-12_050, "2026-05-04", "RHINE RAIL GmbH"), &candidates, 5);
        let told: Vec<_> = got.iter().map(|one| (one.candidate.who.as_str(), one.score)).collect();
        assert_eq!(told, [("Rhine Rail", 100), ("Corner Courier", 80)]);
        let notes: Vec<&str> = got[0].parts.iter().map(|part| part.note.as_str()).collect();
        assert_eq!(notes, ["the same amount", "one day apart", "rail rhine"]);
        let refund = suggest(&line(12_050, "2026-05-04", "Rhine Rail"), &candidates, 5);
        assert_eq!(refund.len(), 1, "what came in pays no expense, but answers a refund");
    }

    #[test]
    fn another_currency_may_be_near_and_its_own_amount_is_exact() {
        let dollars = candidate(1, money(10_000, "USD"), 8_590, "2026-05-01", "Cloudberry");
        let one = std::slice::from_ref(&dollars);
        let near = suggest(&line(-8_633, "2026-05-04", "Cloudberry"), one, 5);
        assert_eq!(near[0].parts[0].note, "0.5 % off the booked amount");
        assert!(
            suggest(&line(-9_100, "2026-05-04", "Cloudberry"), one, 5).is_empty(),
            "6 % is another payment"
        );
        let stated =
            BankLine { original: Some(money(-10_000, "USD")), ..line(-9_100, "2026-05-04", "Cloudberry") };
        assert_eq!(suggest(&stated, one, 5)[0].score, 100, "the bank says what it was");
    }
}
