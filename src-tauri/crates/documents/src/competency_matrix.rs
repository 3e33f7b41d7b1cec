//! The competency matrix: the whole ladder across the page, competencies down and levels across.

use crate::blocks::style::{ACCENT, DENSE, MUTED};
use crate::blocks::{Align, Cell, Column, Flow, Para, Row, Table, Width};
use crate::{
    CareerLadder, Document, Fonts, LadderCell, LadderCompetency, Paper, RenderError, Rendered, Rung,
};

/// The same values as the career ladder, as a matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompetencyMatrix {
    /// The ladder. Its refit and its signatories are not shown.
    pub ladder: CareerLadder,
}

/// Levels that fit beside each other with lines long enough to read; a longer ladder goes on below.
const LEVELS: usize = 7;

impl CompetencyMatrix {
    /// The matrix of the gallery.
    pub fn sample() -> Self {
        Self { ladder: CareerLadder::sample() }
    }
}

impl Document for CompetencyMatrix {
    fn name(&self) -> &'static str {
        "competency-matrix"
    }

    fn title(&self) -> String {
        format!("Competency matrix: {}", self.ladder.name)
    }

    fn render(&self, fonts: &Fonts, paper: &Paper) -> Result<Rendered, RenderError> {
        let compose = |flow: &mut Flow<'_, '_>| {
            flow.turn(true);
            flow.title_block(
                &self.title(),
                "Expectation from 0 to 5 and what the person does, by level.",
                &self.ladder.front,
            );
            let parts = self.ladder.rungs.len().div_ceil(LEVELS).max(1);
            let size = self.ladder.rungs.len().div_ceil(parts).max(1);
            for rungs in self.ladder.rungs.chunks(size) {
                matrix(&self.ladder, rungs, flow);
            }
        };
        crate::render::render(&self.title(), &self.ladder.front, fonts, paper, compose)
    }
}

fn matrix(ladder: &CareerLadder, rungs: &[Rung], flow: &mut Flow<'_, '_>) {
    let mut columns = vec![Column::new("Competency", Width::Fixed(80.0), Align::Left)];
    columns.extend(rungs.iter().map(|rung| {
        Column::new(format!("{} {}", rung.code, rung.external_title), Width::Share(1.0), Align::Left)
    }));
    let mut rows = Vec::new();
    for bucket in &ladder.buckets {
        rows.push(Row::group(bucket.name.as_str(), columns.len()));
        rows.extend(bucket.competencies.iter().map(|competency| row(competency, rungs)));
    }
    let name = match (rungs.first(), rungs.last()) {
        (Some(first), Some(last)) => format!("Levels {} to {}", first.code, last.code),
        _ => "Levels".to_owned(),
    };
    flow.section(&name, 140.0);
    flow.table(&Table::new(name, columns, rows).dense().with_sections());
}

fn row(competency: &LadderCompetency, rungs: &[Rung]) -> Row {
    let mut cells = vec![Cell::new(competency.name.as_str(), DENSE.strong())];
    cells.extend(rungs.iter().map(|rung| {
        let found = competency.cells.iter().find(|cell| cell.level == rung.code);
        found.map_or_else(|| Cell::new("–", DENSE.colored(MUTED)), cell)
    }));
    Row::body(cells)
}

fn cell(cell: &LadderCell) -> Cell {
    let mut head = cell.expectation.map(|expected| format!("Expects {expected}")).unwrap_or_default();
    if cell.must_have {
        head.push_str(if head.is_empty() { "Must have" } else { ", must have" });
    }
    let mut paras = Vec::new();
    if !head.is_empty() {
        paras.push(Para::new(head, DENSE.strong().colored(ACCENT)));
    }
    paras.extend(cell.descriptors.iter().map(|text| Para::new(text.as_str(), DENSE).after(2.5)));
    Cell::of(paras)
}
