//! Plan and actual by month, across the page.

use domain::money::Money;

use super::layout::{amount, money_cell};
use super::{BudgetReport, MonthRow};
use crate::blocks::style::{DENSE, MUTED, Style};
use crate::blocks::{Align, Cell, Column, Columns, Flow, Para, Row, Table, Width};

/// Narrowest column for amounts; wider figures split the year into two tables.
const NARROW: f32 = 38.0;

/// Legend and labels of the chart.
const AROUND: f32 = 46.0;

/// Draws the section.
pub(super) fn draw(report: &BudgetReport, flow: &mut Flow<'_, '_>) {
    let grid = &report.months;
    flow.section(&format!("By month, {}", report.currency), 200.0);
    let (label, kind) = (79.0, 35.0);
    let (needed, year) = widths(report, flow);
    let fit = ((flow.width() - label - kind - year) / needed).floor() as usize + 1;
    let parts =
        if fit > grid.months.len() { 1 } else { grid.months.len().div_ceil(fit.saturating_sub(1).max(1)) };
    let size = grid.months.len().div_ceil(parts);
    let mut tables = Vec::with_capacity(parts);
    for part in 0..parts {
        let from = part * size;
        let to = (from + size).min(grid.months.len());
        let last = to == grid.months.len();
        let mut columns = vec![
            Column::new("Category", Width::Fixed(label), Align::Left),
            Column::new("", Width::Fixed(kind), Align::Left),
        ];
        let figure = |head: String| Column::new(head, Width::Share(1.0), Align::Right);
        columns.extend(grid.months[from..to].iter().map(|month| figure(flow.paper.month(*month))));
        if last {
            columns.push(Column::new("Year", Width::Fixed(year), Align::Right));
        }
        let mut rows: Vec<Row> =
            grid.rows.iter().map(|row| Row::body(cells(flow, row, from..to, last, DENSE))).collect();
        rows.push(Row::total(cells(flow, &grid.total, from..to, last, DENSE.strong())));
        tables.push(Table::new("By month", columns, rows).dense());
    }
    let page = flow.full_page();
    let heights: Vec<f32> =
        tables.iter().map(|table| flow.table_height(table, page).unwrap_or(page)).collect();
    // The chart makes room for the first table, as far as it can still be read.
    let free = flow.room() - heights.first().copied().unwrap_or_default() - AROUND;
    flow.columns(&chart(report, flow), free.clamp(44.0, 104.0));
    for (index, (table, height)) in tables.iter().zip(heights).enumerate() {
        if index > 0 {
            flow.need(height);
        }
        flow.table(table);
        flow.y += 8.0;
    }
}

/// Two lines per cell: plan above actual.
fn cells(
    flow: &Flow<'_, '_>,
    row: &MonthRow,
    months: std::ops::Range<usize>,
    year: bool,
    style: Style,
) -> Vec<Cell> {
    let pair = |plan: Money, actual: Money, strong: bool| {
        let style = if strong { style.strong() } else { style };
        let mut cell = money_cell(flow.paper, plan, style.colored(MUTED));
        cell.paras.extend(money_cell(flow.paper, actual, style).paras);
        cell
    };
    let mut cells = vec![
        Cell::new(row.name.as_str(), style.strong()),
        Cell::of(vec![Para::new("Budget", style.colored(MUTED)), Para::new("Actual", style)]),
    ];
    for month in months {
        let zero = Money::zero(row.plan_total.currency);
        let at = |amounts: &[Money]| amounts.get(month).copied().unwrap_or(zero);
        cells.push(pair(at(&row.plan), at(&row.actual), false));
    }
    if year {
        cells.push(pair(row.plan_total, row.actual_total, true));
    }
    cells
}

/// Widths of a month's column and of the year's.
fn widths(report: &BudgetReport, flow: &mut Flow<'_, '_>) -> (f32, f32) {
    let total = &report.months.total;
    let texts =
        |amounts: &[Money]| amounts.iter().map(|money| amount(flow.paper, *money)).collect::<Vec<_>>();
    let (plan, actual) = (texts(&total.plan), texts(&total.actual));
    let year = texts(&[total.plan_total, total.actual_total]);
    let style = DENSE.strong();
    let month = flow.column_width(&[plan, actual].concat(), style, 3.0, NARROW);
    (month, flow.column_width(&year, style, 3.0, month))
}

fn chart(report: &BudgetReport, flow: &Flow<'_, '_>) -> Columns {
    let grid = &report.months;
    let zero = Money::zero(report.currency);
    let at = |amounts: &[Money], index: usize| amounts.get(index).copied().unwrap_or(zero);
    let months = (0..grid.months.len())
        .map(|index| {
            let label = flow.paper.month(grid.months[index]);
            (label, at(&grid.total.plan, index).minor, at(&grid.total.actual, index).minor)
        })
        .collect::<Vec<_>>();
    let most = months.iter().map(|(_, plan, actual)| *plan.max(actual)).max().unwrap_or(0);
    let step = round_step(most);
    let lines = (1..=4).map(|n| n * step).take_while(|value| *value <= most + step / 2);
    Columns {
        grid: lines.map(|value| (amount(flow.paper, Money::new(value, report.currency)), value)).collect(),
        alt: format!(
            "Upright bars of budget and actual for {} months. All figures are in the table below.",
            months.len()
        ),
        months,
    }
}

/// A step of 1, 2 or 5 with zeros, four of which are about the largest value.
pub(super) fn round_step(most: i64) -> i64 {
    let wanted = (most / 4).max(1);
    let power = 10_i64.pow(wanted.ilog10());
    [1, 2, 5, 10].into_iter().map(|digit| digit * power).find(|step| *step >= wanted).unwrap_or(power * 10)
}
