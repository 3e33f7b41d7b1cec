//! How the job description looks.

use super::{JobDescription, NO_REQUIREMENT, ScopeLine};
use crate::blocks::style::{BODY, CELL, LABEL, LEAD, MUTED, NOTE};
use crate::blocks::{Align, Cell, Column, Fact, Flow, Row, Table, Width};
use crate::{Document, Fonts, Paper, RenderError, Rendered};

impl Document for JobDescription {
    fn name(&self) -> &'static str {
        "job-description"
    }

    fn title(&self) -> String {
        format!("Job description: {}", self.title)
    }

    fn render(&self, fonts: &Fonts, paper: &Paper) -> Result<Rendered, RenderError> {
        crate::render::render(&self.title(), &self.front, fonts, paper, |flow| compose(self, flow))
    }
}

fn compose(job: &JobDescription, flow: &mut Flow<'_, '_>) {
    flow.title_block(&job.title, &job.kind, &job.front);
    let facts: Vec<Fact> =
        job.facts.iter().map(|(label, value)| Fact::new(label.as_str(), value.as_str())).collect();
    flow.facts(&facts, 4, LABEL);
    flow.y += 4.0;
    for text in job.paragraphs() {
        flow.paragraph(text, LEAD);
    }
    flow.section("Responsibilities", 60.0);
    for duties in &job.responsibilities {
        flow.part(&duties.heading, 40.0);
        flow.bullets(&duties.lines, BODY);
    }
    if !job.preferred.is_empty() {
        flow.section("Preferred attributes", 60.0);
        flow.paragraph(NO_REQUIREMENT, NOTE);
        flow.y += 2.0;
        flow.bullets(&job.preferred, BODY);
    }
    if !job.closing.is_empty() {
        flow.space(16.0);
        flow.paragraph(&job.closing, BODY);
    }
    if !job.scope.is_empty() {
        scope(&job.scope, flow);
    }
}

fn scope(lines: &[ScopeLine], flow: &mut Flow<'_, '_>) {
    flow.section("Scope of the role", 90.0);
    let columns = vec![
        Column::new("Question", Width::Fixed(132.0), Align::Left),
        Column::new("Answer", Width::Share(1.0), Align::Left),
        Column::new("State", Width::Fixed(52.0), Align::Left),
    ];
    let rows = lines.iter().map(|line| {
        let state = if line.settled {
            Cell::new("Settled", CELL.strong())
        } else {
            Cell::new("Open", CELL.colored(MUTED))
        };
        Row::body(vec![
            Cell::new(line.title.as_str(), CELL.strong()),
            Cell::new(line.answer.as_str(), CELL),
            state,
        ])
    });
    let rows = rows.collect();
    flow.table(&Table::new("Scope of the role", columns, rows));
}
