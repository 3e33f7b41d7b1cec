//! How the skill profile looks.

use super::{ProfileReadiness, Remark, SkillProfile};
use crate::blocks::style::{ACCENT, ALERT, BODY, CELL, FIGURE, LABEL, MUTED, NOTE};
use crate::blocks::{Align, Cell, Column, Fact, Flow, Notes, Row, Table, Width};
use crate::{Document, Fonts, Paper, RenderError, Rendered};

impl Document for SkillProfile {
    fn name(&self) -> &'static str {
        "skill-profile"
    }

    fn title(&self) -> String {
        format!("Skill profile: {}", self.person)
    }

    fn render(&self, fonts: &Fonts, paper: &Paper) -> Result<Rendered, RenderError> {
        crate::render::render(&self.title(), &self.front, fonts, paper, |flow| compose(self, flow))
    }
}

fn compose(profile: &SkillProfile, flow: &mut Flow<'_, '_>) {
    flow.title_block(&profile.title(), &profile.basis, &profile.front);
    placement(profile, flow);
    if profile.radar.len() >= 3 {
        super::chart::draw(profile, flow);
    }
    if let Some(readiness) = &profile.readiness {
        self::readiness(readiness, flow);
    }
    remarks(profile, flow);
    skills(profile, flow);
    evidence(profile, flow);
}

fn placement(profile: &SkillProfile, flow: &mut Flow<'_, '_>) {
    let placement = &profile.placement;
    let level = match &placement.next_level {
        Some(next) => format!("{}, next {next}", placement.level),
        None => placement.level.clone(),
    };
    let mut facts =
        vec![Fact::new("Level", level).styled(BODY.strong()), Fact::new("Ladder", placement.ladder.as_str())];
    // A volunteer has no title inside the company.
    for (label, title) in
        [("Internal title", &placement.internal_title), ("External title", &placement.external_title)]
    {
        if !title.is_empty() {
            facts.push(Fact::new(label, title.as_str()));
        }
    }
    if let Some(class) = &placement.job_class {
        facts.push(Fact::new("HR job class", class.as_str()));
    }
    if let Some(since) = placement.since {
        facts.push(Fact::new("In the level since", flow.paper.date(since)));
    }
    if let Some(manager) = &placement.manager {
        facts.push(Fact::new("Manager", manager.as_str()));
    }
    flow.facts(&facts, 4, LABEL);
}

fn readiness(readiness: &ProfileReadiness, flow: &mut Flow<'_, '_>) {
    flow.section(&format!("Readiness for {}", readiness.target), 110.0);
    let percent = flow.paper.percent(readiness.coverage_permille);
    let (there, all) = readiness.proved;
    let proved = format!("{there} of {all}");
    let facts = [
        Fact::new("Coverage", percent.as_str()).styled(FIGURE.colored(ACCENT)),
        Fact::new("Statements proved", proved.as_str()).styled(FIGURE),
        Fact::new("Verdict", readiness.verdict.as_str()).styled(BODY.strong()),
    ];
    flow.facts(&facts, 3, LABEL);
    flow.paragraph(
        &format!(
            "Coverage = Σ weight × min(rating, expected) ÷ Σ weight × expected = {} ÷ {} = {percent}, over the rows \
             that are rated. A rating above the expectation does not make up for one below it. The figure stands \
             beside human judgement and does not replace it.",
            readiness.covered, readiness.demanded
        ),
        NOTE,
    );
    if !readiness.missing.is_empty() {
        flow.y += 2.0;
        flow.need(BODY.leading * 3.0);
        flow.paragraph("What is missing", BODY.strong());
        flow.bullets(&readiness.missing, BODY);
    }
}

/// The level that gaps are counted against: the next one, at the top of the ladder the present one.
fn aim(profile: &SkillProfile) -> &str {
    profile.placement.next_level.as_deref().unwrap_or(&profile.placement.level)
}

fn remarks(profile: &SkillProfile, flow: &mut Flow<'_, '_>) {
    let aim = aim(profile);
    let lists: Vec<Notes> = [
        ("Strengths", format!("At or above {aim}"), &profile.strengths),
        ("Gaps", format!("Below {aim}"), &profile.gaps),
        ("Growth candidates", "Keen and not there yet".to_owned(), &profile.growth),
        ("Risks", "Strong and unwilling".to_owned(), &profile.risks),
        ("Not rated", format!("{aim} expects something, and nobody has said"), &profile.unrated),
    ]
    .into_iter()
    .filter(|(_, _, remarks)| !remarks.is_empty())
    .map(|(title, meaning, remarks)| Notes {
        title: title.to_owned(),
        meaning,
        entries: remarks.iter().map(entry).collect(),
    })
    .collect();
    if !lists.is_empty() {
        let below = flow.first_notes(&lists).min(flow.full_page() / 2.0);
        flow.section("What stands out", below);
        flow.notes(&lists);
    }
}

fn entry(remark: &Remark) -> (String, String) {
    (remark.competency.clone(), remark.note.clone())
}

fn skills(profile: &SkillProfile, flow: &mut Flow<'_, '_>) {
    if profile.skills.iter().all(|group| group.rows.is_empty()) {
        return;
    }
    flow.section("All competencies", 120.0);
    let placement = &profile.placement;
    let (next, aim) = (placement.next_level.as_deref(), aim(profile));
    let figure = |head: String| Column::new(head, Width::Fixed(56.0), Align::Center);
    let mut columns = vec![
        Column::new("Competency", Width::Share(1.0), Align::Left),
        figure("Rating".into()),
        figure("Interest".into()),
        figure(format!("Expected {}", placement.level)),
    ];
    columns.extend(next.map(|next| figure(format!("Expected {next}"))));
    columns.extend([figure(format!("Gap to {aim}")), figure("Weight".into())]);
    let mut rows = Vec::new();
    for group in profile.skills.iter().filter(|group| !group.rows.is_empty()) {
        rows.push(Row::group(group.bucket.as_str(), columns.len()));
        for skill in &group.rows {
            let number =
                |value: Option<u32>| Cell::new(value.map_or("–".to_owned(), |value| value.to_string()), CELL);
            let byte = |value: Option<u8>| number(value.map(u32::from));
            let gap = match skill.gap {
                Some(0) => Cell::new("none", CELL.colored(MUTED)),
                Some(gap) => Cell::new(gap.to_string(), CELL.strong().colored(ALERT)),
                None => Cell::new("–", CELL),
            };
            let rating = match skill.rating {
                Some(rating) => Cell::new(rating.to_string(), CELL.strong()),
                None => Cell::new("not rated", CELL.colored(MUTED)),
            };
            let mut name = Cell::new(skill.competency.as_str(), CELL);
            if skill.must_have {
                let note = crate::blocks::Para::new("Must have", NOTE.strong().colored(ACCENT));
                name.paras.push(note);
            }
            let mut cells = vec![name, rating, byte(skill.interest), byte(skill.expected)];
            cells.extend(next.map(|_| byte(skill.expected_next)));
            cells.extend([gap, number(skill.weight)]);
            rows.push(Row::body(cells));
        }
    }
    flow.table(&Table::new("All competencies", columns, rows));
    flow.paragraph(
        "Ratings, interest and expectations run from 0 to 5. Interest is the wish to do more of it and is never \
         mixed with the rating. A rating that is missing is left out, it does not count as zero.",
        NOTE,
    );
}

fn evidence(profile: &SkillProfile, flow: &mut Flow<'_, '_>) {
    if profile.evidence.is_empty() && profile.withheld == 0 {
        return;
    }
    flow.section("Evidence", 100.0);
    if profile.evidence.is_empty() {
        withheld(profile.withheld, flow);
        return;
    }
    let columns = vec![
        Column::new("Date", Width::Fixed(92.0), Align::Left),
        Column::new("Competency", Width::Share(0.8), Align::Left),
        Column::new("What was done", Width::Share(1.6), Align::Left),
        Column::new("Confirmed by", Width::Share(0.9), Align::Left),
    ];
    let rows = profile
        .evidence
        .iter()
        .map(|line| {
            Row::body(vec![
                Cell::new(flow.paper.date(line.on), CELL),
                Cell::new(line.competency.as_str(), CELL),
                Cell::new(line.text.as_str(), CELL),
                Cell::new(line.corroborator.as_deref().unwrap_or("–"), CELL),
            ])
        })
        .collect();
    flow.table(&Table::new("Evidence", columns, rows));
    withheld(profile.withheld, flow);
}

/// Says how many items are confidential: they count, and nothing of them is printed.
fn withheld(count: usize, flow: &mut Flow<'_, '_>) {
    let words = match count {
        0 => return,
        1 => "One confidential item is counted and not shown.".to_owned(),
        many => format!("{many} confidential items are counted and not shown."),
    };
    flow.paragraph(&words, NOTE);
}
