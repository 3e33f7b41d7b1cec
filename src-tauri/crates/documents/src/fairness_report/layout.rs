//! How the fairness report looks.

use super::{FairnessAverage, FairnessReport, FairnessRound, FairnessSpread};
use crate::blocks::style::{BODY, CELL, FIGURE, LABEL, MUTED, NOTE};
use crate::blocks::{Align, Cell, Column, Fact, Flow, Mark, Row, Table, Width};
use crate::{Document, Fonts, Paper, RenderError, Rendered};

impl Document for FairnessReport {
    fn name(&self) -> &'static str {
        "fairness-report"
    }

    fn title(&self) -> String {
        format!("Fairness and transparency report: {}", self.fiscal_year)
    }

    fn render(&self, fonts: &Fonts, paper: &Paper) -> Result<Rendered, RenderError> {
        crate::render::render(&self.title(), &self.front, fonts, paper, |flow| compose(self, flow))
    }
}

fn compose(report: &FairnessReport, flow: &mut Flow<'_, '_>) {
    let kind = format!("{} · all amounts in {}", report.fiscal_year, report.currency);
    flow.title_block("Fairness and transparency report", &kind, &report.front);
    let numbers = flow.paper.numbers;
    let (requests, awards) = report.requests;
    let facts = [
        Fact::new("Asked", numbers.amount(report.asked)).styled(FIGURE),
        Fact::new("Awarded", numbers.amount(report.awarded)).styled(FIGURE),
        Fact::new("Requests funded", format!("{awards} of {requests}")).styled(FIGURE),
        Fact::new("Gini coefficient", report.gini.as_deref().unwrap_or("–")).styled(FIGURE),
    ];
    flow.facts(&facts, 4, LABEL);
    flow.y += 4.0;
    averages(&report.averages, flow);
    flow.y += 4.0;
    let repeats = match report.repeats {
        Some(count) => format!("{count} people got money in more than one round. "),
        None => String::new(),
    };
    flow.paragraph(
        &format!(
            "{repeats}The Gini coefficient is 0 when everybody who asked got the same, and near 1 when one got all. \
             Applicants have numbers that stay the same within this report; groups of fewer than three people stand \
             under “Others”."
        ),
        NOTE,
    );
    for round in &report.rounds {
        self::round(round, flow);
    }
    let told = || report.spreads.iter().filter(|spread| !spread.groups.is_empty());
    if told().next().is_some() {
        flow.section("How the awards are spread", 110.0);
        for spread in told() {
            self::spread(spread, flow);
        }
    }
    if let Some(spent) = &report.spent {
        flow.section("What was really spent on travel and claims", 90.0);
        let facts = [
            Fact::new("All years", flow.paper.numbers.amount(spent.total)).styled(BODY.strong()),
            Fact::new("Gini coefficient", spent.gini.as_deref().unwrap_or("–")),
            Fact::new("Over so many people", spent.people.to_string()),
        ];
        flow.facts(&facts, 4, LABEL);
        flow.y += 4.0;
        averages(&spent.averages, flow);
    }
}

fn averages(averages: &[FairnessAverage], flow: &mut Flow<'_, '_>) {
    let numbers = flow.paper.numbers;
    let facts: Vec<Fact> = averages
        .iter()
        .map(|one| {
            let figure = one.amount.map_or_else(|| "–".to_owned(), |amount| numbers.amount(amount));
            Fact::new(format!("{} ({})", one.per, one.people), figure)
        })
        .collect();
    flow.facts(&facts, 4, LABEL);
}

fn round(round: &FairnessRound, flow: &mut Flow<'_, '_>) {
    flow.section(&round.name, 120.0);
    for rule in &round.rules {
        flow.paragraph(rule, BODY);
    }
    flow.y += 4.0;
    let facts: Vec<Fact> =
        round.facts.iter().map(|(label, figure)| Fact::new(label.as_str(), figure.as_str())).collect();
    flow.facts(&facts, 4, LABEL);
    if !round.lines.is_empty() {
        flow.y += 4.0;
        let columns = vec![
            Column::new("Rank", Width::Fixed(34.0), Align::Right),
            Column::new("Applicant", Width::Fixed(52.0), Align::Right),
            Column::new("Score", Width::Fixed(40.0), Align::Right),
            Column::new("Asked", Width::Fixed(66.0), Align::Right),
            Column::new("Awarded", Width::Fixed(66.0), Align::Right),
            Column::new("Why", Width::Share(1.0), Align::Left),
        ];
        let numbers = flow.paper.numbers;
        let rows = round.lines.iter().map(|line| {
            let awarded = if line.awarded.minor == 0 {
                Cell::new("–", CELL.colored(MUTED))
            } else {
                Cell::new(numbers.amount(line.awarded), CELL.strong())
            };
            Row::body(vec![
                Cell::new(line.rank.map_or("–".to_owned(), |rank| rank.to_string()), CELL),
                Cell::new(line.applicant.to_string(), CELL),
                Cell::new(line.score.as_deref().unwrap_or("–"), CELL),
                Cell::new(numbers.amount(line.asked), CELL),
                awarded,
                Cell::new(line.why.as_str(), CELL),
            ])
        });
        let rows = rows.collect();
        flow.table(&Table::new(round.name.as_str(), columns, rows));
    }
    if !round.remarks.is_empty() {
        flow.y += 2.0;
        flow.bullets(&round.remarks, BODY);
    }
}

fn spread(spread: &FairnessSpread, flow: &mut Flow<'_, '_>) {
    let figure = |head: &str| Column::new(head, Width::Fixed(62.0), Align::Right);
    let columns = vec![
        Column::new(format!("By {}", spread.by), Width::Share(1.0), Align::Left),
        figure("People"),
        figure("Requests"),
        figure("Funded"),
        figure("Awarded"),
        Column::new("Share", Width::Fixed(48.0), Align::Right),
        Column::new("", Width::Fixed(46.0), Align::Left),
    ];
    let rows = spread.groups.iter().map(|group| {
        let share = group.share_permille.map_or_else(|| "–".to_owned(), |share| flow.paper.percent(share));
        let meter = Cell::of(Vec::new());
        Row::body(vec![
            Cell::new(group.name.as_str(), CELL),
            Cell::new(group.people.to_string(), CELL),
            Cell::new(group.requests.to_string(), CELL),
            Cell::new(group.awards.to_string(), CELL),
            Cell::new(flow.paper.numbers.amount(group.awarded), CELL.strong()),
            Cell::new(share, CELL),
            match group.share_permille {
                Some(permille) => meter.marked(Mark::Meter(permille)),
                None => meter,
            },
        ])
    });
    let rows = rows.collect();
    flow.table(&Table::new(format!("By {}", spread.by), columns, rows));
    flow.y += 6.0;
}
