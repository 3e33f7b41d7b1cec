//! The rules of a round in sentences.

use chrono::NaiveDate;
use domain::allocations::{Round, Rule, Size, TieBreak, Unused};
use domain::money::Money;

/// The rules of a round in sentences. The note, the scorers and who decided are left out: they may name people.
pub(super) fn rules(
    round: &Round,
    money: &dyn Fn(Money) -> String,
    day: &dyn Fn(NaiveDate) -> String,
) -> Vec<String> {
    let rule = match round.rule {
        Rule::SkipMisfits => {
            "From the best score down, whatever fits is paid in full; what does not fit is skipped."
        }
        Rule::StopAtMisfit => "From the best score down, until the first request that does not fit.",
        Rule::ProRata => {
            "Everybody with a score gets the same share of what they asked, to the smallest coin."
        }
    };
    let ties = match round.tie_break {
        TieBreak::Earlier => "Of the same score, who asked earlier comes first.".to_owned(),
        TieBreak::Smaller => "Of the same score, who asked for less comes first.".to_owned(),
        TieBreak::Lot { seed } => {
            format!("Of the same score, the lot decides, drawn by splitmix64 with the number {seed}.")
        }
    };
    let rubric: Vec<String> = round.rubric.iter().map(|row| format!("{} {}", row.name, row.weight)).collect();
    let mut sentences = Vec::new();
    if let Some(decision) = &round.decision {
        let (from, to) = (day(round.opens_on), day(round.closes_on));
        sentences.push(format!("Requests from {from} to {to}; decided on {}.", day(decision.on)));
    }
    sentences.push(match rubric.as_slice() {
        [] => "Nothing was scored.".to_owned(),
        _ => format!("Rubric, marks from 0 to 5, by weight: {}.", rubric.join(", ")),
    });
    sentences.push(format!("{rule} {ties}"));
    if !round.set_asides.is_empty() {
        let sizes: Vec<String> = round.set_asides.iter().map(|one| size(one.size, money)).collect();
        let rest = match round.unused {
            Unused::FlowsBack => "what is not used joins the open pool",
            Unused::StaysUnspent => "what is not used stays unspent",
        };
        sentences.push(format!("Set aside for groups before the open pool: {}; {rest}.", sizes.join(", ")));
    }
    sentences
}

fn size(size: Size, money: &dyn Fn(Money) -> String) -> String {
    match size {
        Size::Amount { amount } => money(amount),
        Size::Share { hundredths } => {
            let (whole, part) = (hundredths / 100, hundredths % 100);
            if part == 0 { format!("{whole} %") } else { format!("{whole}.{part:02} %") }
        }
    }
}
