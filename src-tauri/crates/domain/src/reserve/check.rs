//! What keeps a reserve, a draw or the plan that puts it back from being saved.

use chrono::NaiveDate;

use super::{Draw, Effect, Refill, Reserve, Target};
use crate::budget::Year;
use crate::finding::Finding;

/// All of a plan, in hundredths of a per cent.
const WHOLE: u32 = 10_000;
/// Two years, in hundredths of a month.
const MOST_MONTHS: u32 = 2_400;

/// What keeps a reserve from being kept this way.
pub fn check_reserve(reserve: &Reserve) -> Vec<Finding> {
    let mut findings = Vec::new();
    let target = match reserve.target {
        Target::Share { hundredths } => hundredths <= WHOLE,
        Target::Months { hundredths } => hundredths <= MOST_MONTHS,
    };
    if !target {
        let words = "A target is at most the whole plan, or 24 months.";
        findings.push(Finding::error("target.hundredths", "target.too_large", words));
    }
    if reserve.floor_hundredths > WHOLE {
        let words = "A floor is at most the whole plan.";
        findings.push(Finding::error("floor_hundredths", "floor.too_large", words));
    }
    findings
}

/// What keeps a draw from being made: it needs an amount that is there, a reason and an approver; below the
/// floor it also needs a plan that brings the reserve back to its floor.
pub fn check_draw(
    draw: &Draw,
    plan: &[Refill],
    effect: &Effect,
    year: &Year,
    today: NaiveDate,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut refuse = |path: &str, code: &str, words: &str| findings.push(Finding::error(path, code, words));
    if draw.amount.currency != year.currency {
        refuse("amount", "currency.other", "Draw in the currency of the year's plan.");
    } else if draw.amount.minor <= 0 {
        refuse("amount", "amount.positive", "Draw more than nothing.");
    } else if effect.after.left() < 0 {
        refuse("amount", "reserve.empty", "There is less than that in the reserve.");
    }
    if !year.holds(draw.drawn_on) || draw.drawn_on > today {
        refuse("drawn_on", "day.outside", "Give a day of this year up to today.");
    }
    if draw.reason.trim().is_empty() {
        refuse("reason", "reason.empty", "Say what the money is drawn for.");
    }
    if draw.approver.trim().is_empty() {
        refuse("approver", "approver.empty", "Name who approved the draw.");
    }
    let planned = plan.iter().fold(0_i64, |sum, refill| sum.saturating_add(refill.amount.minor));
    if effect.breaches_floor && planned < effect.missing {
        let words = "This takes the reserve below its floor. Plan how it comes back to the floor.";
        refuse("refills", "refills.too_little", words);
    }
    for (index, refill) in plan.iter().enumerate() {
        findings.extend(check_refill(refill, draw).into_iter().map(|mut finding| {
            finding.path = format!("refills[{index}].{}", finding.path);
            finding
        }));
    }
    findings
}

/// What keeps a step from standing in the plan that puts a draw back.
pub fn check_refill(refill: &Refill, draw: &Draw) -> Vec<Finding> {
    let mut findings = Vec::new();
    if refill.amount.currency != draw.amount.currency {
        findings.push(Finding::error("amount", "currency.other", "Put back in the currency of the draw."));
    } else if refill.amount.minor <= 0 {
        findings.push(Finding::error("amount", "amount.positive", "Put back more than nothing."));
    }
    if refill.due_on < draw.drawn_on {
        findings.push(Finding::error("due_on", "dates.order", "It is due on or after the day of the draw."));
    }
    findings
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::date::Month;
    use crate::ids::{CategoryId, DrawId, RefillId, YearId};
    use crate::money::{Currency, Money};
    use crate::reserve::{Balance, effect};

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap_or_default()
    }

    #[test]
    fn a_breach_needs_an_approver_and_a_plan_that_reaches_the_floor() {
        let year_id = YearId(Uuid::from_u128(1));
        let reserve = Reserve {
            year_id,
            category_id: CategoryId(Uuid::from_u128(2)),
            target: Target::Share { hundredths: 1_000 },
            floor_hundredths: 1_000,
        };
        let first_month = Month::of(day(1, 1));
        let year = Year { id: year_id, name: "FY 2026".to_owned(), first_month, currency: Currency::EUR };
        let balance = Balance { plan: 24_000_000, set_aside: 2_400_000, ..Balance::default() };
        let mut draw = Draw {
            id: DrawId(Uuid::from_u128(3)),
            year_id,
            drawn_on: day(8, 3),
            amount: Money::new(1_250_000, Currency::EUR),
            category_id: None,
            reason: "Travel of speakers".to_owned(),
            approver: String::new(),
            breaches_floor: true,
        };
        let after = effect(&balance, &reserve, draw.amount.minor);
        let codes = |draw: &Draw, plan: &[Refill]| -> Vec<String> {
            let found = check_draw(draw, plan, &after, &year, day(8, 3));
            found.into_iter().map(|finding| finding.path).collect()
        };
        assert_eq!(codes(&draw, &[]), ["approver", "refills"]);
        draw.approver = "Ines Duarte".to_owned();
        let refill = |minor, due_on| Refill {
            id: RefillId(Uuid::from_u128(4)),
            draw_id: draw.id,
            due_on,
            amount: Money::new(minor, Currency::EUR),
            put_back_on: None,
        };
        assert_eq!(codes(&draw, &[refill(1_249_999, day(12, 1))]), ["refills"]);
        assert_eq!(codes(&draw, &[refill(1_250_000, day(8, 2))]), ["refills[0].due_on"]);
        assert!(codes(&draw, &[refill(1_000_000, day(10, 1)), refill(250_000, day(11, 1))]).is_empty());
    }
}
