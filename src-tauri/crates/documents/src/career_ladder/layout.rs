//! How the career ladder looks.

use super::{CareerLadder, LadderBucket, LadderCell, LadderCompetency, Lens, Rung};
use crate::blocks::style::{ACCENT, BODY, CELL, LEAD, MUTED, NOTE};
use crate::blocks::{Align, Cell, Column, Flow, Mark, Para, Row, Table, Width};
use crate::{Document, Fonts, Paper, RenderError, Rendered};

impl Document for CareerLadder {
    fn name(&self) -> &'static str {
        "career-ladder"
    }

    fn title(&self) -> String {
        format!("Career ladder: {}", self.name)
    }

    fn render(&self, fonts: &Fonts, paper: &Paper) -> Result<Rendered, RenderError> {
        crate::render::render(&self.title(), &self.front, fonts, paper, |flow| compose(self, flow, paper))
    }
}

fn compose(ladder: &CareerLadder, flow: &mut Flow<'_, '_>, paper: &Paper) {
    flow.title_block(&format!("Career ladder: {}", ladder.name), "", &ladder.front);
    if !ladder.purpose.is_empty() {
        flow.paragraph(&ladder.purpose, LEAD);
        flow.y += 10.0;
    }
    flow.table_of_contents();
    // Contents that go over the first page leave room on the next one.
    if flow.place().page == 0 {
        flow.page();
    }
    rungs(ladder, flow);
    scopes(ladder, flow);
    how_to_read(flow);
    if let Some(lens) = &ladder.lens {
        self::lens(lens, flow);
    }
    for bucket in &ladder.buckets {
        self::bucket(bucket, ladder, flow);
    }
    onward(ladder, flow);
    if let Some(charter) = &ladder.charter {
        super::charter::print(charter, ladder.front.as_of, flow);
    }
    if let Some(refit) = &ladder.refit {
        super::refit::print(refit, flow);
    }
    if let Some(approval) = &ladder.approval {
        super::approval::print(approval, flow, paper);
    }
    sign_off(ladder, flow);
}

fn rungs(ladder: &CareerLadder, flow: &mut Flow<'_, '_>) {
    flow.section("Rungs", 120.0);
    let has = |pick: fn(&Rung) -> bool| ladder.rungs.iter().any(pick);
    let (tracks, classes) = (has(|rung| rung.track.is_some()), has(|rung| rung.job_class.is_some()));
    let (reaches, times) = (has(|rung| rung.reach.is_some()), has(|rung| rung.minimum_months > Some(0)));
    let mut columns = vec![Column::new("Level", Width::Fixed(44.0), Align::Left)];
    if tracks {
        columns.push(Column::new("Track", Width::Fixed(56.0), Align::Left));
    }
    columns.push(Column::new("Internal title", Width::Share(1.4), Align::Left));
    columns.push(Column::new("External title", Width::Share(1.4), Align::Left));
    if classes {
        columns.push(Column::new("HR job class", Width::Share(0.8), Align::Left));
    }
    if reaches {
        columns.push(Column::new("Reach", Width::Fixed(66.0), Align::Left));
    }
    if times {
        columns.push(Column::new("Minimum time in level", Width::Fixed(62.0), Align::Right));
    }
    let rows = ladder.rungs.iter().map(|rung| {
        let cell = |text: Option<&str>| Cell::new(text.unwrap_or("–"), CELL);
        let mut cells = vec![Cell::new(rung.code.as_str(), CELL.strong().colored(ACCENT))];
        if tracks {
            cells.push(cell(rung.track.as_deref()));
        }
        cells.push(cell(Some(&rung.internal_title)));
        cells.push(cell(Some(&rung.external_title)));
        if classes {
            cells.push(cell(rung.job_class.as_deref()));
        }
        if reaches {
            cells.push(cell(rung.reach.as_deref()));
        }
        if times {
            let time = rung.minimum_months.filter(|months| *months > 0).map(time);
            cells.push(cell(time.as_deref()));
        }
        Row::body(cells)
    });
    let rows = rows.collect();
    flow.table(&Table::new("Rungs", columns, rows));
}

/// What each level is trusted with.
fn scopes(ladder: &CareerLadder, flow: &mut Flow<'_, '_>) {
    let told = ladder.rungs.iter().filter(|rung| !rung.scope.is_empty());
    for (number, rung) in told.enumerate() {
        if number == 0 {
            flow.part("What each level is trusted with", 60.0);
        }
        said(&format!("{} · {}", rung.code, rung.external_title), &rung.scope, flow);
    }
}

/// Ways onward from the top rung.
fn onward(ladder: &CareerLadder, flow: &mut Flow<'_, '_>) {
    if ladder.onward.is_empty() {
        return;
    }
    flow.section("Beyond the top rung", 80.0);
    for route in &ladder.onward {
        said(&route.name, &route.summary, flow);
    }
}

/// A short heading and what is said under it, kept together.
fn said(lead: &str, text: &str, flow: &mut Flow<'_, '_>) {
    flow.need(40.0);
    flow.paragraph(lead, BODY.strong());
    if !text.is_empty() {
        flow.y -= 5.0;
        flow.paragraph(text, BODY);
    }
    flow.y += 2.0;
}

/// `24 months` as people say it.
fn time(months: u32) -> String {
    match (months / 12, months % 12) {
        (1, 0) => "1\u{a0}year".to_owned(),
        (0, 1) => "1\u{a0}month".to_owned(),
        (years, 0) if years > 0 => format!("{years}\u{a0}years"),
        _ => format!("{months}\u{a0}months"),
    }
}

const HOW_TO_READ: [(&str, &str); 5] = [
    (
        "A conversation, not a tick-list.",
        "The ladder gives a person and a manager the same words for what is expected, what is seen and what \
         could come next. Nobody is promoted by counting rows, and nobody is held back by a single one \
         without being told why.",
    ),
    (
        "Levels build on each other.",
        "What a level describes includes what the levels below it describe. Reach says how far the effect of \
         the work is felt: from the person's own tasks to the whole industry.",
    ),
    (
        "Expectation runs from 0 to 5.",
        "0 is no experience yet; 1 learns; 2 works with guidance; 3 works independently; 4 guides others; 5 is \
         asked for advice beyond the company. The weight says how much a row counts towards readiness.",
    ),
    ("Must-have rows are few and marked.", "They have to be met for the level, whatever the other rows say."),
    (
        "Examples illustrate, they are never requirements.",
        "Work done outside the company counts as much as work done inside it.",
    ),
];

fn how_to_read(flow: &mut Flow<'_, '_>) {
    flow.section("How to read this ladder", 80.0);
    for (lead, text) in HOW_TO_READ {
        said(lead, text, flow);
    }
}

fn lens(lens: &Lens, flow: &mut Flow<'_, '_>) {
    flow.need(40.0);
    flow.paragraph(&format!("Seen through the lens “{}”.", lens.name), BODY.strong());
    flow.y -= 5.0;
    let whom = if lens.summary.is_empty() { String::new() } else { format!("{} ", lens.summary) };
    flow.paragraph(
        &format!(
            "{whom}Its examples are marked and stand beside the ladder's own. They demand nothing: statements, \
             expectations and weights are those of the ladder."
        ),
        BODY,
    );
    flow.y += 2.0;
}

fn bucket(bucket: &LadderBucket, ladder: &CareerLadder, flow: &mut Flow<'_, '_>) {
    let rungs = &ladder.rungs;
    let first = bucket.competencies.first().map(|competency| table(competency, rungs));
    let below = first.map_or(40.0, |table| whole(flow, &table) + 70.0);
    flow.section(&bucket.name, below.min(flow.full_page() - 40.0));
    if !bucket.purpose.is_empty() {
        flow.paragraph(&bucket.purpose, BODY.colored(MUTED));
    }
    for competency in &bucket.competencies {
        let note = ladder.charter.as_ref().and_then(|charter| charter.note(&competency.name));
        self::competency(competency, rungs, note.as_deref(), flow);
    }
}

fn competency(competency: &LadderCompetency, rungs: &[Rung], note: Option<&str>, flow: &mut Flow<'_, '_>) {
    let table = table(competency, rungs);
    let below = whole(flow, &table) + if note.is_some() { 34.0 } else { 18.0 };
    flow.part(&competency.name, below);
    if !competency.meaning.is_empty() {
        flow.paragraph(&competency.meaning, BODY);
        flow.y += 2.0;
    }
    if let Some(note) = note {
        flow.paragraph(note, BODY.strong());
        flow.y += 2.0;
    }
    flow.table(&table);
}

/// Height that a table wants on one page: all of it, unless it is so tall that a page would be left empty.
fn whole(flow: &mut Flow<'_, '_>, table: &Table) -> f32 {
    flow.table_height(table, flow.full_page() * 0.6).unwrap_or(110.0)
}

fn table(competency: &LadderCompetency, rungs: &[Rung]) -> Table {
    let columns = vec![
        Column::new("Level", Width::Fixed(142.0), Align::Left),
        Column::new("What the person does", Width::Share(1.0), Align::Left),
        Column::new("Expectation", Width::Fixed(60.0), Align::Left),
        Column::new("Weight", Width::Fixed(36.0), Align::Right),
    ];
    let rows = competency.cells.iter().map(|cell| level(cell, rungs)).collect();
    Table::new(competency.name.as_str(), columns, rows)
}

fn level(cell: &LadderCell, rungs: &[Rung]) -> Row {
    let rung = rungs.iter().find(|rung| rung.code == cell.level);
    let mut name = vec![Para::new(cell.level.as_str(), CELL.strong().colored(ACCENT))];
    if let Some(rung) = rung {
        name.push(Para::new(rung.external_title.as_str(), NOTE));
    }
    let mut what = Vec::new();
    what.extend(cell.descriptors.iter().map(|text| Para::new(text.as_str(), CELL).after(3.0)));
    what.extend(cell.examples.iter().map(|text| Para::new(format!("For example: {text}"), NOTE).after(3.0)));
    let seen =
        |text: &String| Para::new(format!("Through the lens: {text}"), NOTE.colored(ACCENT)).after(3.0);
    what.extend(cell.lens_examples.iter().map(seen));
    let mut expectation = match cell.expectation {
        Some(expected) => Cell::new(expected.to_string(), CELL.strong()).marked(Mark::Dots(expected)),
        None => Cell::new("–", CELL),
    };
    if cell.must_have {
        expectation.paras.push(Para::new("Must have", NOTE.strong().colored(ACCENT)));
    }
    let weight = cell.weight.map_or_else(|| "–".to_owned(), |weight| weight.to_string());
    Row::body(vec![Cell::of(name), Cell::of(what), expectation, Cell::new(weight, CELL)])
}

fn sign_off(ladder: &CareerLadder, flow: &mut Flow<'_, '_>) {
    if ladder.signatories.is_empty() {
        return;
    }
    flow.section("Sign-off", 80.0 + 84.0 * ladder.signatories.len().min(4) as f32);
    flow.paragraph(
        &format!(
            "The undersigned have reviewed version {} of this ladder. With the last signature it takes effect \
             and is not changed any more; what comes later is a new version.",
            ladder.front.version
        ),
        BODY,
    );
    flow.y += 10.0;
    for signatory in &ladder.signatories {
        flow.signature(&signatory.role, signatory.name.as_deref());
    }
}
