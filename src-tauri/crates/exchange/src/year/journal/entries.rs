//! What happened in a year, entry by entry, oldest first.

use std::collections::{HashMap, HashSet};

use domain::bank::Paid;
use domain::budget::Expense;
use domain::ids::{ClaimId, ExpenseId};
use domain::money::{Conversion, Money};

use super::super::{ClaimPaper, Taken, YearBook};
use super::{Account, Entry, Kind, Posting};

/// Every entry of a year.
pub(super) fn entries(book: &YearBook) -> Vec<Entry> {
    let year = Year::of(book);
    let mut entries: Vec<Entry> = book.expenses.iter().map(|one| year.spent(one)).collect();
    entries.extend(book.claims.iter().flat_map(|claim| year.claim(claim)));
    entries.extend(book.settlements.iter().filter_map(|taken| year.taken(taken)));
    entries.extend(book.commitments.iter().filter(|one| one.booked.minor != 0).map(|one| Entry {
        on: one.on,
        kind: Kind::Committed,
        payee: one.name.clone(),
        note: String::new(),
        tags: [("commitment", one.source.clone())].into_iter().chain(rate(one.conversion.as_ref())).collect(),
        postings: vec![posting(Account::Committed(one.category_id), one.amount, one.booked)],
    }));
    // What is promised stands last on its day; the order of the rest is that in which it was booked.
    entries.sort_by_key(|entry| (entry.on, entry.kind == Kind::Committed));
    entries
}

/// What the entries of a year look up.
struct Year<'a> {
    book: &'a YearBook,
    /// The expenses that post exchange differences.
    differences: HashSet<ExpenseId>,
    /// What each expense was booked at.
    booked: HashMap<ExpenseId, i64>,
    /// What the expenses of each claim were booked at.
    of_claim: HashMap<ClaimId, i64>,
}

impl<'a> Year<'a> {
    fn of(book: &'a YearBook) -> Self {
        let mut of_claim: HashMap<ClaimId, i64> = HashMap::new();
        for one in &book.expenses {
            if let Some(claim) = one.claim_id {
                let sum = of_claim.entry(claim).or_default();
                *sum = sum.saturating_add(one.booked.minor);
            }
        }
        Self {
            book,
            differences: book.settlements.iter().filter_map(|one| one.difference_id).collect(),
            booked: book.expenses.iter().map(|one| (one.id, one.booked.minor)).collect(),
            of_claim,
        }
    }

    fn money(&self, minor: i64) -> Money {
        Money::new(minor, self.book.year.currency)
    }

    fn plain(&self, account: Account, minor: i64) -> Posting {
        Posting { account, amount: self.money(minor), cost: None }
    }

    fn spent(&self, one: &Expense) -> Entry {
        let account = if self.differences.contains(&one.id) {
            Account::Difference(one.category_id)
        } else {
            Account::Spent(one.category_id)
        };
        let other = if one.claim_id.is_some() { Account::Payable } else { Account::Clearing };
        let event = one.event_id.and_then(|id| self.book.events.get(&id)).map(|name| ("event", name.clone()));
        Entry {
            on: one.spent_on,
            kind: Kind::Posted,
            payee: one.merchant.clone(),
            note: one.description.clone(),
            tags: [("expense", one.id.to_string())]
                .into_iter()
                .chain(event)
                .chain(rate(one.conversion.as_ref()))
                .collect(),
            postings: vec![
                posting(account, one.amount, one.booked),
                self.plain(other, one.booked.minor.saturating_neg()),
            ],
        }
    }

    /// The advance, and what is owed or was paid.
    fn claim(&self, claim: &ClaimPaper) -> Vec<Entry> {
        let advance = if self.book.year.holds(claim.first_on) { claim.advance } else { 0 };
        let entry = |on, note: &str, postings: Vec<Posting>| Entry {
            on,
            kind: Kind::Posted,
            payee: claim.title.clone(),
            note: note.to_owned(),
            tags: vec![("claim", claim.id.to_string())],
            postings: postings.into_iter().filter(|posting| posting.amount.minor != 0).collect(),
        };
        let mut entries = Vec::new();
        if advance != 0 {
            let postings = vec![
                self.plain(Account::Advances, advance),
                self.plain(Account::Clearing, advance.saturating_neg()),
            ];
            entries.push(entry(claim.first_on, "Advance", postings));
        }
        if claim.is_owed && self.book.year.holds(claim.first_on) {
            let payable = claim.authorised.saturating_sub(advance);
            let postings = vec![
                self.plain(Account::Approved, claim.authorised),
                self.plain(Account::Advances, advance.saturating_neg()),
                self.plain(Account::Payable, payable.saturating_neg()),
            ];
            entries.push(entry(claim.first_on, "Approved, to be paid", postings));
        }
        let posted = self.of_claim.get(&claim.id).copied().unwrap_or(0);
        if let Some(on) = claim.paid_on.filter(|_| posted != 0 || advance != 0) {
            let postings = vec![
                self.plain(Account::Payable, posted),
                self.plain(Account::Advances, advance.saturating_neg()),
                self.plain(Account::Clearing, advance.saturating_sub(posted)),
            ];
            entries.push(entry(on, "Paid", postings));
        }
        entries.retain(|entry| entry.postings.len() > 1);
        entries
    }

    /// What the bank took: the clearing account is cleared by what this year's books hold of it.
    fn taken(&self, taken: &Taken) -> Option<Entry> {
        let main = match taken.paid {
            Paid::Expense(id) => self.booked.get(&id).copied(),
            Paid::Claim(id) => {
                let claim = self.book.claims.iter().find(|claim| claim.id == id);
                let advance =
                    claim.filter(|claim| self.book.year.holds(claim.first_on)).map_or(0, |one| one.advance);
                self.of_claim.get(&id).map(|posted| posted.saturating_sub(advance))
            }
            Paid::Trip(_) => None,
        };
        let difference = taken.difference_id.and_then(|id| self.booked.get(&id).copied());
        if main.is_none() && difference.is_none() {
            return None;
        }
        let cleared = main.unwrap_or(0).saturating_add(difference.unwrap_or(0));
        let explained = taken.settled.minor.saturating_sub(taken.unexplained.minor);
        let postings = vec![
            self.plain(Account::Clearing, cleared),
            self.plain(Account::OtherYears, explained.saturating_sub(cleared)),
            self.plain(Account::Unexplained, taken.unexplained.minor),
            posting(Account::Bank(taken.account.clone()), taken.taken.negated(), taken.settled.negated()),
        ];
        Some(Entry {
            on: taken.on,
            kind: Kind::Posted,
            payee: taken.name.clone(),
            note: "Settled".to_owned(),
            tags: vec![("settlement", taken.id.to_string())],
            postings: postings.into_iter().filter(|posting| posting.amount.minor != 0).collect(),
        })
    }
}

/// A posting in its original currency, with what it was booked at where that is another.
fn posting(account: Account, amount: Money, booked: Money) -> Posting {
    let foreign = amount.currency != booked.currency;
    // Of nothing there is no cost; what was booked for it is told in the year's currency.
    if foreign && amount.minor != 0 {
        return Posting { account, amount, cost: Some(booked) };
    }
    Posting { account, amount: booked, cost: None }
}

/// How an amount was converted, in words.
fn rate(conversion: Option<&Conversion>) -> Vec<(&'static str, String)> {
    conversion.map_or_else(Vec::new, |one| {
        vec![
            ("rate", one.rates.join(" and ")),
            ("rate-on", one.rate_on.to_string()),
            ("rate-from", one.source.clone()),
        ]
    })
}
