//! Where the year will end, as a sum that a reader can do again.

use domain::money::Money;

use super::layout::money_cell;
use super::{BudgetForecast, BudgetReport};
use crate::blocks::style::{CELL, NOTE, Style};
use crate::blocks::{Align, Cell, Column, Flow, Row, Table, Width};

/// Draws the section.
pub(super) fn draw(report: &BudgetReport, forecast: &BudgetForecast, flow: &mut Flow<'_, '_>) {
    flow.section("Forecast", 230.0);
    let paper = flow.paper;
    let columns = vec![
        Column::new("", Width::Share(1.0), Align::Left),
        Column::new(report.currency.to_string(), Width::Fixed(96.0), Align::Right),
    ];
    let line = |name: String, money: Money, style: Style| {
        vec![Cell::new(name, style), money_cell(paper, money, style)]
    };
    let percent = |text: &Option<String>| match text {
        Some(text) => format!(", {} % of the budget", decimal(paper.numbers.decimal, text)),
        None => String::new(),
    };
    let favour = match forecast.variance.minor {
        0 => "on budget",
        1.. => "favourable",
        _ => "unfavourable",
    };
    let over = forecast.months_over;
    let months = if over == 1 { "month that is".to_owned() } else { format!("{over} months that are") };
    let mut rows = vec![
        Row::body(line("Actual".to_owned(), forecast.actual, CELL)),
        Row::body(line("Open commitments".to_owned(), forecast.committed, CELL)),
        Row::body(line("Planned remainder of the year".to_owned(), forecast.planned_remainder, CELL)),
        Row::total(line("Forecast".to_owned(), forecast.forecast, CELL.strong())),
        Row::body(line("Budget without the reserve".to_owned(), forecast.plan, CELL)),
        Row::body(line(
            format!("Variance: budget − forecast ({favour}{})", percent(&forecast.variance_percent)),
            forecast.variance,
            CELL.strong(),
        )),
    ];
    if let Some(burn) = forecast.burn_rate {
        let left = forecast.months_left.as_ref().map(|text| decimal(paper.numbers.decimal, text));
        let left = left.map_or_else(String::new, |text| {
            format!("; what is available without the reserve lasts {text} months")
        });
        let name = format!("Burn rate a month: actual of the {months} over ÷ {over}{left}");
        rows.push(Row::body(line(name, burn, CELL)));
    }
    if let Some(run_rate) = forecast.run_rate {
        rows.push(Row::body(line("For comparison: twelve months at that rate".to_owned(), run_rate, CELL)));
    }
    if let Some((left, share)) = &forecast.reserve {
        rows.push(Row::body(line(format!("Left in the reserve{}", percent(share)), *left, CELL)));
    }
    flow.inset(0.0, flow.width() * 0.2);
    flow.table(&Table::new("Forecast", columns, rows));
    flow.inset(0.0, 0.0);
    let note = format!(
        "Seen from {}. The planned remainder is the budget of the months that are not over, less what is spent or \
         committed in them already, so that nothing counts twice.",
        paper.date(forecast.as_of)
    );
    flow.paragraph(&note, NOTE);
}

/// Decimal text with the paper's mark and minus.
fn decimal(mark: char, text: &str) -> String {
    text.replace('.', &mark.to_string()).replace('-', &domain::money::MINUS.to_string())
}
