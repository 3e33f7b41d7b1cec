//! How a budget plan looks.

use domain::finding::Finding;
use domain::money::Money;

use super::{BudgetPlan, PlanRow};
use crate::blocks::style::{BODY, DENSE, FIGURE, LABEL, NOTE, Style};
use crate::blocks::{Align, Cell, Column, Fact, Flow, Para, Row, Table, Width};
use crate::budget_report::{amount, money_cell};
use crate::{Document, Fonts, Paper, RenderError, Rendered};

/// Narrowest column for amounts; wider figures split the year into two tables.
const NARROW: f32 = 38.0;
/// Room for names.
const NAMES: f32 = 128.0;

impl Document for BudgetPlan {
    fn name(&self) -> &'static str {
        "budget-plan"
    }

    fn title(&self) -> String {
        format!("Budget plan, {}", self.fiscal_year)
    }

    fn render(&self, fonts: &Fonts, paper: &Paper) -> Result<Rendered, RenderError> {
        let compose = |flow: &mut Flow<'_, '_>| compose(self, flow);
        let mut rendered = crate::render::render(&self.title(), &self.front, fonts, paper, compose)?;
        rendered.findings.extend(foot(self));
        Ok(rendered)
    }
}

fn compose(plan: &BudgetPlan, flow: &mut Flow<'_, '_>) {
    // Twelve months lie across, and so does what stands above them.
    flow.turn(true);
    let state = match &plan.approval {
        Some(approval) => format!("Approved by {} on {}", approval.by, flow.paper.date(approval.on)),
        None => "Not approved".to_owned(),
    };
    flow.title_block(&plan.title(), &format!("{state}. All amounts in {}.", plan.currency), &plan.front);
    let total = flow.paper.numbers.amount(plan.total.total);
    let mut facts = vec![Fact::new("Budget of the year", total).styled(FIGURE)];
    if let Some(approval) = &plan.approval {
        facts.push(Fact::new("Version", approval.version.as_str()));
        if !approval.basis.is_empty() {
            facts.push(Fact::new("Basis", approval.basis.as_str()));
        }
        if !approval.reason.is_empty() {
            facts.push(Fact::new("Why", approval.reason.as_str()));
        }
    }
    flow.facts(&facts, 4, LABEL);
    for remark in &plan.remarks {
        flow.paragraph(remark, BODY);
    }
    if let Some(approval) = &plan.approval {
        flow.paragraph(&format!("Fingerprint of this version: {}", approval.fingerprint), NOTE);
    }
    grid(plan, flow);
}

/// Every line by month, in as many tables as its figures need.
fn grid(plan: &BudgetPlan, flow: &mut Flow<'_, '_>) {
    flow.section(&format!("By month, {}", plan.currency), 110.0);
    let texts: Vec<String> = plan.total.months.iter().map(|money| amount(flow.paper, *money)).collect();
    let needed = flow.column_width(&texts, DENSE.strong(), 3.0, NARROW);
    let year = flow.column_width(&[amount(flow.paper, plan.total.total)], DENSE.strong(), 3.0, needed);
    let fit = (((flow.width() - NAMES - year) / needed).floor() as usize).max(1);
    let parts = plan.months.len().div_ceil(fit).max(1);
    let size = plan.months.len().div_ceil(parts).max(1);
    for part in 0..parts {
        let from = part * size;
        let to = (from + size).min(plan.months.len());
        let last = to == plan.months.len();
        let mut columns = vec![Column::new("Category and line", Width::Fixed(NAMES), Align::Left)];
        let months = plan.months.iter().skip(from).take(to.saturating_sub(from));
        columns.extend(
            months.map(|month| Column::new(flow.paper.month(*month), Width::Share(1.0), Align::Right)),
        );
        if last {
            columns.push(Column::new("Year", Width::Fixed(year), Align::Right));
        }
        let cells = |row: &PlanRow, style: Style| cells(flow.paper, row, from..to, last, style);
        let mut rows: Vec<Row> = plan
            .rows
            .iter()
            .map(|row| Row::body(cells(row, if row.is_category { DENSE.strong() } else { DENSE })))
            .collect();
        rows.push(Row::total(cells(&plan.total, DENSE.strong())));
        if part > 0 {
            flow.turn(true);
        }
        flow.table(&Table::new("By month", columns, rows).dense());
        flow.y += 8.0;
    }
}

fn cells(
    paper: &Paper,
    row: &PlanRow,
    months: std::ops::Range<usize>,
    year: bool,
    style: Style,
) -> Vec<Cell> {
    let name = Para::new(row.name.as_str(), style).indented(f32::from(row.depth) * 8.0);
    let mut cells = vec![Cell::of(vec![name])];
    let zero = Money::zero(row.total.currency);
    cells
        .extend(months.map(|month| money_cell(paper, row.months.get(month).copied().unwrap_or(zero), style)));
    if year {
        cells.push(money_cell(paper, row.total, style.strong()));
    }
    cells
}

/// Whether the totals foot.
fn foot(plan: &BudgetPlan) -> Vec<Finding> {
    let mut findings = Vec::new();
    let sum = |parts: &[Money]| -> i128 { parts.iter().map(|money| i128::from(money.minor)).sum() };
    for row in plan.rows.iter().chain([&plan.total]) {
        if sum(&row.months) != i128::from(row.total.minor) {
            let message = format!("The months of {} do not add up: make the page again.", row.name);
            findings.push(Finding::error("rows", "total.does_not_foot", message));
        }
    }
    let top = plan.rows.iter().filter(|row| row.is_category && row.depth == 0);
    if top.map(|row| i128::from(row.total.minor)).sum::<i128>() != i128::from(plan.total.total.minor) {
        let message = "The categories do not add up to the total: make the page again.";
        findings.push(Finding::error("total", "total.does_not_foot", message));
    }
    findings
}
