//! How budget against actual looks.

use domain::money::{Money, Rounding};

use super::{BudgetFigures, BudgetReport, forecast, months, pictures};
use crate::blocks::style::{ALERT, BODY, CELL, FIGURE, LABEL, NOTE, Style};
use crate::blocks::{Align, Bar, Bars, Cell, Column, Fact, Flow, Mark, Para, Row, Table, Width};
use crate::{Document, Fonts, Paper, RenderError, Rendered};

impl Document for BudgetReport {
    fn name(&self) -> &'static str {
        "budget-report"
    }

    fn title(&self) -> String {
        format!("Budget against actual, {}", self.fiscal_year)
    }

    fn render(&self, fonts: &Fonts, paper: &Paper) -> Result<Rendered, RenderError> {
        let compose = |flow: &mut Flow<'_, '_>| compose(self, flow);
        let mut rendered = crate::render::render(&self.title(), &self.front, fonts, paper, compose)?;
        rendered.findings.extend(super::foot::check(self));
        Ok(rendered)
    }
}

/// An amount as it stands in a cell; zero is a dash.
pub(crate) fn amount(paper: &Paper, money: Money) -> String {
    if money.minor == 0 { "–".to_owned() } else { paper.numbers.amount(money) }
}

/// A cell with an amount; what is below zero stands out by colour beside its minus.
pub(crate) fn money_cell(paper: &Paper, money: Money, style: Style) -> Cell {
    Cell::new(amount(paper, money), if money.minor < 0 { style.colored(ALERT) } else { style })
}

fn compose(report: &BudgetReport, flow: &mut Flow<'_, '_>) {
    let state = match report.actual_to {
        Some(month) => format!("Actuals posted to the end of {}", flow.paper.month_in_words(month)),
        None => "No actuals posted yet".to_owned(),
    };
    flow.title_block(
        &report.title(),
        &format!("{state}. All amounts in {}.", report.currency),
        &report.front,
    );
    headline(report, flow);
    if !report.remarks.is_empty() {
        flow.paragraph("To note", LABEL);
        flow.y -= LABEL.leading * 0.35;
        for remark in &report.remarks {
            flow.paragraph(remark, BODY);
        }
    }
    categories(report, flow);
    chart(report, flow);
    if let Some(forecast) = &report.forecast {
        forecast::draw(report, forecast, flow);
    }
    if let Some(found) = &report.pictures {
        pictures::draw(report, found, flow);
    }
    notes(report, flow);
    if !report.months.months.is_empty() {
        flow.turn(true);
        months::draw(report, flow);
    }
}

fn headline(report: &BudgetReport, flow: &mut Flow<'_, '_>) {
    let paper = flow.paper;
    let fact = |label: &str, money: Money| {
        let style = if money.minor < 0 { FIGURE.colored(ALERT) } else { FIGURE };
        Fact::new(label, paper.numbers.amount(money)).styled(style)
    };
    let total = &report.total;
    let columns = if amounts(report, paper).iter().any(|text| text.len() > 13) { 2 } else { 4 };
    let facts = [
        fact("Budget", total.plan),
        fact("Actual", total.actual),
        fact("Open commitments", total.committed),
        fact("Available", total.available),
    ];
    flow.facts(&facts, columns, LABEL);
}

fn categories(report: &BudgetReport, flow: &mut Flow<'_, '_>) {
    flow.section("By category", 140.0);
    let currency = report.currency;
    let texts = amounts(report, flow.paper);
    let width = flow.column_width(&texts, CELL.strong(), 5.0, 66.0);
    let figure =
        |head: &str, width| Column::new(format!("{head}\u{a0}{currency}"), Width::Fixed(width), Align::Right);
    let columns = vec![
        Column::new("Category", Width::Share(1.0), Align::Left),
        figure("Budget", width),
        figure("Actual", width),
        figure("Open commitments", width.max(84.0)),
        figure("Available", width),
        Column::new("Used", Width::Fixed(46.0), Align::Right),
        Column::new("", Width::Fixed(38.0), Align::Left),
    ];
    let mut rows: Vec<Row> = report
        .rows
        .iter()
        .map(|row| {
            let style = if row.depth == 0 { CELL.strong() } else { CELL };
            let name = Para::new(row.name.as_str(), style).indented(f32::from(row.depth) * 12.0);
            Row::body(figures(flow.paper, Cell::of(vec![name]), &row.figures, style))
        })
        .collect();
    rows.push(Row::total(figures(
        flow.paper,
        Cell::new("Total", CELL.strong()),
        &report.total,
        CELL.strong(),
    )));
    flow.table(&Table::new("By category", columns, rows));
    flow.paragraph(
        "Available = budget − actual − open commitments. An open commitment is approved and not yet paid. Used is \
         the part of the budget that is spent or committed. A category in bold includes the ones below it.",
        NOTE,
    );
}

/// The amounts of all rows and of the total as they are written.
fn amounts(report: &BudgetReport, paper: &Paper) -> Vec<String> {
    let figures = report.rows.iter().map(|row| &row.figures).chain([&report.total]);
    figures
        .flat_map(|figures| [figures.plan, figures.actual, figures.committed, figures.available])
        .map(|money| amount(paper, money))
        .collect()
}

fn figures(paper: &Paper, name: Cell, figures: &BudgetFigures, style: Style) -> Vec<Cell> {
    let money = |money| money_cell(paper, money, style);
    let (used, meter) = match figures.used_permille {
        Some(permille) => {
            let style = if permille > 1000 { style.colored(ALERT) } else { style };
            (Cell::new(paper.percent(permille), style), Cell::of(Vec::new()).marked(Mark::Meter(permille)))
        }
        None => (Cell::new("–", style), Cell::of(Vec::new())),
    };
    vec![
        name,
        money(figures.plan),
        money(figures.actual),
        money(figures.committed),
        money(figures.available),
        used,
        meter,
    ]
}

fn chart(report: &BudgetReport, flow: &mut Flow<'_, '_>) {
    let paper = flow.paper;
    let bars: Vec<Bar> = report
        .rows
        .iter()
        .filter(|row| row.depth == 0)
        .map(|row| Bar {
            label: row.name.clone(),
            planned: row.figures.plan.minor,
            actual: row.figures.actual.minor,
            committed: row.figures.committed.minor,
            note: amount(paper, row.figures.available),
        })
        .collect();
    if bars.is_empty() {
        return;
    }
    let words: Vec<String> = bars.iter().map(|bar| format!("{} {}", bar.label, bar.note)).collect();
    let alt = format!(
        "Bars of actual and open commitments against budget by category. Available: {}. All figures are in the table \
         before it.",
        words.join(", ")
    );
    let chart = Bars { bars, note: format!("Available {}", report.currency), alt };
    flow.section("Budget used by category", Flow::bars_height(&chart));
    flow.bars(&chart);
}

fn notes(report: &BudgetReport, flow: &mut Flow<'_, '_>) {
    flow.section("Rates and rounding", 60.0);
    let rule = match report.rounding {
        Rounding::HalfAwayFromZero => "half away from zero, refunds mirrored",
        Rounding::HalfEven => "half to the even neighbour",
    };
    flow.paragraph(
        &format!(
            "Foreign amounts are converted once, at the rate of the day of the expense or the last rate before it, \
             and rounded once to the minor unit of {}: {rule}. Every total is the sum of its rounded lines.",
            report.currency
        ),
        BODY,
    );
    if report.rates.is_empty() {
        return;
    }
    flow.y += 4.0;
    let columns = vec![
        Column::new("Rate", Width::Share(1.0), Align::Left),
        Column::new("Date of the quote", Width::Share(0.8), Align::Left),
        Column::new("Source", Width::Share(1.2), Align::Left),
    ];
    let rows = report
        .rates
        .iter()
        .map(|rate| {
            let cells = [rate.rate.clone(), flow.paper.date(rate.on), rate.source.clone()];
            Row::body(cells.into_iter().map(|text| Cell::new(text, CELL)).collect())
        })
        .collect();
    let table = Table::new("Exchange rates", columns, rows);
    // A year in several currencies has a rate for many a day.
    flow.table(&if report.rates.len() > 8 { table.dense() } else { table });
}
