//! How a scenario's difference looks.

use domain::money::{MINUS, Money};

use super::{DifferenceLine, HeadingLines, ReserveLines, ScenarioDifference};
use crate::blocks::style::{ALERT, BODY, CELL, FIGURE, LABEL, NOTE, Style};
use crate::blocks::{Align, Cell, Column, Fact, Flow, Para, Row, Table, Width};
use crate::budget_report::{amount, money_cell};
use crate::{Document, Fonts, Paper, RenderError, Rendered};

impl Document for ScenarioDifference {
    fn name(&self) -> &'static str {
        "scenario-difference"
    }

    fn title(&self) -> String {
        format!("{}, {}", self.name, self.fiscal_year)
    }

    fn render(&self, fonts: &Fonts, paper: &Paper) -> Result<Rendered, RenderError> {
        let compose = |flow: &mut Flow<'_, '_>| compose(self, flow);
        let mut rendered = crate::render::render(&self.title(), &self.front, fonts, paper, compose)?;
        rendered.findings.extend(super::foot::check(self));
        Ok(rendered)
    }
}

/// An amount with its sign, whichever it is; nothing is a dash.
fn signed(paper: &Paper, money: Money) -> String {
    let sign = if money.minor > 0 { "+" } else { "" };
    format!("{sign}{}", amount(paper, money))
}

fn change_cell(paper: &Paper, before: Money, after: Money, style: Style) -> Cell {
    let change = Money::new(after.minor.saturating_sub(before.minor), after.currency);
    Cell::new(signed(paper, change), style)
}

fn decimal(paper: &Paper, text: &str) -> String {
    text.replace('.', &paper.numbers.decimal.to_string()).replace('-', &MINUS.to_string())
}

fn compose(page: &ScenarioDifference, flow: &mut Flow<'_, '_>) {
    let line = format!("Scenario beside the plan of {}. All amounts in {}.", page.fiscal_year, page.currency);
    flow.title_block(&page.title(), &line, &page.front);
    headline(page, flow);
    if !page.note.is_empty() {
        flow.paragraph(&page.note, BODY);
    }
    flow.paragraph(&page.made, NOTE);
    changes(page, flow);
    if !page.short.is_empty() || page.reserve.as_ref().is_some_and(|reserve| reserve.missing.minor > 0) {
        cannot(page, flow);
    }
    let note = "Spent and promised is actual and open commitments: money that a plan can no longer cut. A category in \
                bold includes the ones below it.";
    rows(page, flow, "By category", &page.rows);
    flow.paragraph(note, NOTE);
    rows(page, flow, "By bucket", &page.buckets);
    if let Some(heading) = &page.heading {
        meaning(page, heading, flow);
    }
    months(page, flow);
    if !page.moved.is_empty() {
        flow.section("Changed in the plan since this was thought out", 60.0);
        for words in &page.moved {
            flow.paragraph(words, BODY);
        }
    }
}

fn headline(page: &ScenarioDifference, flow: &mut Flow<'_, '_>) {
    let paper = flow.paper;
    let change = Money::new(page.total.after.minor.saturating_sub(page.total.before.minor), page.currency);
    let percent = page.total.percent.as_ref().map(|text| format!(" ({} %)", decimal(paper, text)));
    let mut facts = vec![
        Fact::new("Plan now", paper.numbers.amount(page.total.before)).styled(FIGURE),
        Fact::new("Plan then", paper.numbers.amount(page.total.after)).styled(FIGURE),
        Fact::new("Change", format!("{}{}", signed(paper, change), percent.unwrap_or_default()))
            .styled(FIGURE),
    ];
    if let Some(heading) = &page.heading {
        let style = if heading.variance.1.minor < 0 { FIGURE.colored(ALERT) } else { FIGURE };
        facts.push(Fact::new("Variance then", paper.numbers.amount(heading.variance.1)).styled(style));
    }
    flow.facts(&facts, 2, LABEL);
}

fn changes(page: &ScenarioDifference, flow: &mut Flow<'_, '_>) {
    flow.section("Changes", 80.0);
    let columns = vec![
        Column::new("", Width::Fixed(22.0), Align::Left),
        Column::new("Change", Width::Share(1.0), Align::Left),
        Column::new(format!("Effect\u{a0}{}", page.currency), Width::Fixed(92.0), Align::Right),
    ];
    let rows = page.changes.iter().enumerate().map(|(index, change)| {
        Row::body(vec![
            Cell::new((index + 1).to_string(), CELL),
            Cell::new(change.words.as_str(), CELL),
            Cell::new(signed(flow.paper, change.effect), CELL),
        ])
    });
    let rows = rows.collect();
    flow.table(&Table::new("Changes", columns, rows));
}

/// What stands against it, before anything else is read.
fn cannot(page: &ScenarioDifference, flow: &mut Flow<'_, '_>) {
    flow.section("What stands against it", 80.0);
    if let Some(reserve) = page.reserve.as_ref().filter(|reserve| reserve.missing.minor > 0) {
        let missing = flow.paper.numbers.amount(reserve.missing);
        let words = format!("It takes the reserve below its floor: {missing} would be missing.");
        flow.paragraph(&words, BODY.colored(ALERT));
    }
    if page.short.is_empty() {
        return;
    }
    let figure = |head: &str| Column::new(head.to_owned(), Width::Fixed(84.0), Align::Right);
    let columns = vec![
        Column::new("Cannot be cut that far", Width::Share(1.0), Align::Left),
        figure("Plan then"),
        figure("Actual"),
        figure("Open commitments"),
        figure("Short by"),
    ];
    let paper = flow.paper;
    let rows = page.short.iter().map(|one| {
        Row::body(vec![
            Cell::new(one.name.as_str(), CELL),
            money_cell(paper, one.plan, CELL),
            money_cell(paper, one.actual, CELL),
            money_cell(paper, one.committed, CELL),
            Cell::new(amount(paper, one.short_by), CELL.strong().colored(ALERT)),
        ])
    });
    flow.table(&Table::new("Cannot be cut", columns, rows.collect()));
}

fn rows(page: &ScenarioDifference, flow: &mut Flow<'_, '_>, title: &str, lines: &[DifferenceLine]) {
    flow.section(title, 140.0);
    let texts: Vec<String> = lines
        .iter()
        .chain([&page.total])
        .flat_map(|line| [line.before, line.after, line.used])
        .map(|money| amount(flow.paper, money))
        .collect();
    let width = flow.column_width(&texts, CELL.strong(), 7.0, 66.0);
    let figure = |head: &str| Column::new(head.to_owned(), Width::Fixed(width), Align::Right);
    let first = title.trim_start_matches("By ");
    let first = format!("{}{}", first[..1].to_uppercase(), &first[1..]);
    let columns = vec![
        Column::new(first, Width::Share(1.0), Align::Left),
        figure("Plan now"),
        figure("Plan then"),
        figure("Change"),
        Column::new("%", Width::Fixed(44.0), Align::Right),
        figure("Spent and promised"),
    ];
    let paper = flow.paper;
    let mut table: Vec<Row> = lines
        .iter()
        .map(|line| {
            let style = if line.depth == 0 { CELL.strong() } else { CELL };
            Row::body(cells(paper, line, style))
        })
        .collect();
    table.push(Row::total(cells(paper, &page.total, CELL.strong())));
    flow.table(&Table::new(title, columns, table));
}

fn cells(paper: &Paper, line: &DifferenceLine, style: Style) -> Vec<Cell> {
    let name = Para::new(line.name.as_str(), style).indented(f32::from(line.depth) * 12.0);
    let over = line.used.minor > line.after.minor;
    vec![
        Cell::of(vec![name]),
        money_cell(paper, line.before, style),
        money_cell(paper, line.after, style),
        change_cell(paper, line.before, line.after, style),
        Cell::new(line.percent.as_ref().map_or("–".to_owned(), |text| decimal(paper, text)), style),
        Cell::new(amount(paper, line.used), if over { style.colored(ALERT) } else { style }),
    ]
}

/// What it means for forecast, variance and reserve.
fn meaning(page: &ScenarioDifference, heading: &HeadingLines, flow: &mut Flow<'_, '_>) {
    flow.section("What it means", 200.0);
    let figure = |head: &str| Column::new(head.to_owned(), Width::Fixed(92.0), Align::Right);
    let columns = vec![
        Column::new("", Width::Share(1.0), Align::Left),
        figure("Now"),
        figure("Then"),
        figure("Change"),
    ];
    let paper = flow.paper;
    let line = |name: &str, pair: (Money, Money), style: Style| {
        vec![
            Cell::new(name, style),
            money_cell(paper, pair.0, style),
            money_cell(paper, pair.1, style),
            change_cell(paper, pair.0, pair.1, style),
        ]
    };
    let mut rows = vec![
        Row::body(line("Actual and open commitments", (heading.used, heading.used), CELL)),
        Row::body(line("Planned remainder of the year", heading.remainder, CELL)),
        Row::total(line("Forecast", heading.forecast, CELL.strong())),
        Row::body(line("Budget without the reserve", heading.plan, CELL)),
        Row::body(line("Variance: budget − forecast", heading.variance, CELL.strong())),
    ];
    if let Some(reserve) = &page.reserve {
        rows.extend(cushion(paper, reserve, line));
    }
    flow.table(&Table::new("What it means", columns, rows));
    let note = format!("Seen from {}. Nothing here changes the plan.", paper.date(heading.as_of));
    flow.paragraph(&note, NOTE);
}

fn cushion(
    paper: &Paper,
    reserve: &ReserveLines,
    line: impl Fn(&str, (Money, Money), Style) -> Vec<Cell>,
) -> Vec<Row> {
    let text = |text: &Option<String>, unit: &str| {
        let found = text.as_ref().map(|text| format!("{}{unit}", decimal(paper, text)));
        Cell::new(found.unwrap_or_else(|| "–".to_owned()), CELL)
    };
    let words = |name: &str, pair: &(Option<String>, Option<String>), unit: &str| {
        vec![Cell::new(name, CELL), text(&pair.0, unit), text(&pair.1, unit), Cell::new("", CELL)]
    };
    vec![
        Row::body(line(&format!("Left in {}", reserve.name), reserve.left, CELL.strong())),
        Row::body(words("The same in per cent of the budget", &reserve.percent, " %")),
        Row::body(line("Its floor", reserve.floor, CELL)),
        Row::body(words("Months it lasts", &reserve.months, "")),
    ]
}

fn months(page: &ScenarioDifference, flow: &mut Flow<'_, '_>) {
    flow.section("By month", 200.0);
    let figure = |head: &str| Column::new(head.to_owned(), Width::Fixed(92.0), Align::Right);
    let columns = vec![
        Column::new("Month", Width::Share(1.0), Align::Left),
        figure("Plan now"),
        figure("Plan then"),
        figure("Change"),
    ];
    let paper = flow.paper;
    let line = |name: String, before: Money, after: Money, style: Style| {
        vec![
            Cell::new(name, style),
            money_cell(paper, before, style),
            money_cell(paper, after, style),
            change_cell(paper, before, after, style),
        ]
    };
    let mut rows: Vec<Row> = page
        .months
        .iter()
        .map(|(month, before, after)| Row::body(line(paper.month_in_words(*month), *before, *after, CELL)))
        .collect();
    rows.push(Row::total(line("Total".to_owned(), page.total.before, page.total.after, CELL.strong())));
    flow.table(&Table::new("By month", columns, rows));
}
