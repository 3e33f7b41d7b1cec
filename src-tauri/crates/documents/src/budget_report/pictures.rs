//! The year as pictures: what leads from the budget to the forecast, and how the year goes.

use domain::money::Money;

use super::layout::{amount, money_cell};
use super::months::round_step;
use super::{BudgetReport, YearPictures};
use crate::blocks::style::{ACCENT, CONTRAST, DENSE, MUTED, NOTE};
use crate::blocks::{Align, Cell, Column, Course, Dot, Fall, Flow, Lines, Row, Table, Waterfall, Width};

/// Height of a chart of lines.
const TALL: f32 = 92.0;

/// Draws both sections.
pub(super) fn draw(report: &BudgetReport, pictures: &YearPictures, flow: &mut Flow<'_, '_>) {
    let chart = waterfall(report, pictures, flow);
    flow.section("From budget to forecast", Flow::waterfall_height(&chart));
    flow.waterfall(&chart);
    let note = "The operating year without the reserve. A category's step is its forecast less its budget; the steps add \
                up to the whole difference.";
    flow.paragraph(note, NOTE);
    flow.section("How the year goes", TALL * 2.0 + 100.0);
    flow.line_chart(&cumulative(report, pictures, flow), TALL);
    flow.line_chart(&left(report, pictures, flow), TALL);
    table(report, pictures, flow);
}

/// An amount with its sign: what adds has a plus.
fn signed(flow: &Flow<'_, '_>, money: Money) -> String {
    let text = amount(flow.paper, money);
    if money.minor > 0 { format!("+{text}") } else { text }
}

fn waterfall(report: &BudgetReport, pictures: &YearPictures, flow: &Flow<'_, '_>) -> Waterfall {
    let written = |money: Money| flow.paper.numbers.amount(money);
    let falls: Vec<Fall> = pictures
        .steps
        .iter()
        .map(|step| Fall {
            name: step.name.clone(),
            change: step.change.minor,
            after: step.after.minor,
            written: (signed(flow, step.change), written(step.after)),
        })
        .collect();
    let words: Vec<String> = falls.iter().map(|fall| format!("{} {}", fall.name, fall.written.0)).collect();
    let (plan, forecast) = (pictures.plan, pictures.forecast);
    Waterfall {
        alt: format!(
            "Steps from the budget of {} to the forecast of {}: {}.",
            written(plan),
            written(forecast),
            words.join(", ")
        ),
        ends: [
            ("Budget".to_owned(), plan.minor, written(plan)),
            ("Forecast".to_owned(), forecast.minor, written(forecast)),
        ],
        falls,
        heads: [format!("Difference\u{a0}{}", report.currency), format!("After it\u{a0}{}", report.currency)],
    }
}

fn cumulative(report: &BudgetReport, pictures: &YearPictures, flow: &Flow<'_, '_>) -> Lines {
    let values =
        |pick: fn(&super::PictureMonth) -> Option<i64>| pictures.months.iter().map(pick).collect::<Vec<_>>();
    let course =
        |name: &str, color, dash, dot, values| Course { name: name.to_owned(), color, dash, dot, values };
    let courses = vec![
        course("Budget", MUTED, Some([1.5, 2.0]), Dot::Square, values(|month| Some(month.plan.minor))),
        course(
            "Forecast",
            CONTRAST,
            Some([5.0, 2.5]),
            Dot::Diamond,
            values(|month| Some(month.forecast.minor)),
        ),
        course("Actual", ACCENT, None, Dot::Round, values(|month| month.actual.map(|money| money.minor))),
    ];
    let names = pictures.months.iter().map(|month| flow.paper.month(month.month)).collect();
    let alt = "Lines of budget, forecast and actual from the beginning of the year to each month's end. All figures are \
               in the table below.";
    Lines { grid: grid(report, &courses, None, flow), names, courses, floor: None, alt: alt.to_owned() }
}

fn left(report: &BudgetReport, pictures: &YearPictures, flow: &Flow<'_, '_>) -> Lines {
    let so_far = pictures.months.iter().map(|month| (!month.is_ahead).then_some(month.left.minor));
    let over = pictures.months.iter().filter(|month| !month.is_ahead).count();
    // The line of what is to come begins where that of what has been ends.
    let to_come = pictures.months.iter().enumerate().map(|(index, month)| {
        let last = index + 1 == over && over < pictures.months.len();
        (month.is_ahead || last).then_some(month.left.minor)
    });
    let course =
        |name: &str, color, dash, dot, values| Course { name: name.to_owned(), color, dash, dot, values };
    let mut courses = vec![course(
        "Left if the forecast holds",
        CONTRAST,
        Some([5.0, 2.5]),
        Dot::Diamond,
        to_come.collect(),
    )];
    courses.push(course("Left of the whole budget", ACCENT, None, Dot::Round, so_far.collect()));
    courses.retain(|course| course.values.iter().any(Option::is_some));
    let floor = pictures
        .floor
        .map(|money| (format!("Floor of the reserve {}", flow.paper.numbers.amount(money)), money.minor));
    let names = pictures.months.iter().map(|month| flow.paper.month(month.month)).collect();
    let alt = "A line of what is left of the whole budget, reserve included, at each month's end, and the floor of the \
               reserve. All figures are in the table below.";
    let grid = grid(report, &courses, floor.as_ref().map(|floor| floor.1), flow);
    Lines { grid, names, courses, floor, alt: alt.to_owned() }
}

/// Round amounts across a chart.
fn grid(
    report: &BudgetReport,
    courses: &[Course],
    floor: Option<i64>,
    flow: &Flow<'_, '_>,
) -> Vec<(String, i64)> {
    let values =
        || courses.iter().flat_map(|course| course.values.iter().flatten().copied()).chain(floor).chain([0]);
    let (low, high) = (values().min().unwrap_or(0), values().max().unwrap_or(0));
    let step = round_step(high.saturating_sub(low));
    let lines = (low / step)..=(high / step);
    lines.map(|line| (amount(flow.paper, Money::new(line * step, report.currency)), line * step)).collect()
}

/// The figures of both charts.
fn table(report: &BudgetReport, pictures: &YearPictures, flow: &mut Flow<'_, '_>) {
    let currency = report.currency;
    let figure = |head: &str| Column::new(format!("{head}\u{a0}{currency}"), Width::Share(1.0), Align::Right);
    let columns = vec![
        Column::new("To the end of", Width::Fixed(76.0), Align::Left),
        figure("Budget"),
        figure("Actual"),
        figure("Committed"),
        figure("Forecast"),
        figure("Left, with the reserve"),
    ];
    let paper = flow.paper;
    let rows = pictures.months.iter().map(|month| {
        let money = |money: Money| money_cell(paper, money, DENSE);
        let style = if month.is_ahead { DENSE.colored(MUTED) } else { DENSE };
        Row::body(vec![
            Cell::new(paper.month_in_words(month.month), style),
            money(month.plan),
            month.actual.map_or_else(|| Cell::new("", DENSE), money),
            money(month.committed),
            money(month.forecast),
            money(month.left),
        ])
    });
    let rows = rows.collect();
    flow.table(&Table::new("From the beginning of the year", columns, rows).dense());
    flow.paragraph(
        "Every column counts from the beginning of the year. In months that are not over, the last column is what is \
         left if the forecast holds.",
        NOTE,
    );
}
