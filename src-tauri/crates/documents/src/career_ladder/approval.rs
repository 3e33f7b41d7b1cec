//! The sign-off appendix of a release: who reviewed it, who objected, and what came of that.

use chrono::NaiveDate;

use crate::Paper;
use crate::blocks::style::{ACCENT, ALERT, BODY, CELL, LABEL, MUTED, NOTE};
use crate::blocks::{Align, Cell, Column, Fact, Flow, Para, Row, Table, Width};

/// What stands behind the number of a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// Its number, such as `1.0.0`.
    pub number: String,
    /// When it was published.
    pub published_on: NaiveDate,
    /// Who published it.
    pub published_by: String,
    /// What is to be said of it. Empty leaves it out.
    pub note: String,
    /// SHA-256 of its text, in hexadecimal.
    pub fingerprint: String,
    /// When and why it was retired; absent while it stands.
    pub retired: Option<(NaiveDate, String)>,
    /// What the reviewers were asked.
    pub purpose: String,
    /// The reviewers, in the order in which they were asked.
    pub reviewers: Vec<ApprovalReviewer>,
    /// Every objection, with what came of it.
    pub objections: Vec<ApprovalObjection>,
    /// How many comments were made besides.
    pub comments: u32,
}

/// A reviewer and the sign-off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApprovalReviewer {
    /// Name.
    pub name: String,
    /// In which role. Empty leaves it out.
    pub role: String,
    /// When the reviewer signed off; absent when they did not.
    pub signed_on: Option<NaiveDate>,
    /// True when the text was changed after that.
    pub changed_since: bool,
    /// What the reviewer said with it. Empty leaves it out.
    pub note: String,
}

/// An objection and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApprovalObjection {
    /// Who objected.
    pub author: String,
    /// To what, such as `CA3 · Public speaking`.
    pub place: String,
    /// The words.
    pub text: String,
    /// True when it was decided against, false when something was changed for it.
    pub overruled: bool,
    /// The reason, or what was changed.
    pub answer: String,
    /// Who decided.
    pub answered_by: String,
    /// When.
    pub answered_on: Option<NaiveDate>,
}

/// Prints the appendix as a section of its own.
pub(super) fn print(approval: &Approval, flow: &mut Flow<'_, '_>, paper: &Paper) {
    flow.section("How this release was approved", 200.0);
    if !approval.purpose.is_empty() {
        flow.paragraph(&approval.purpose, BODY);
        flow.y += 4.0;
    }
    let mut facts = vec![
        Fact::new("Release", approval.number.as_str()).styled(BODY.strong()),
        Fact::new("Published on", paper.date(approval.published_on)),
        Fact::new("Published by", approval.published_by.as_str()),
    ];
    if let Some((day, reason)) = &approval.retired {
        facts.push(Fact::new("Retired on", paper.date(*day)).styled(BODY.colored(ALERT)));
        facts.push(Fact::new("Retired because", reason.as_str()));
    }
    flow.facts(&facts, 3, LABEL);
    if !approval.note.is_empty() {
        flow.paragraph(&approval.note, BODY);
        flow.y += 4.0;
    }
    let reviewers = reviewers(approval, paper);
    let below = flow.table_height(&reviewers, flow.full_page() * 0.6).unwrap_or(110.0) + 18.0;
    flow.part("Reviewers", below);
    flow.table(&reviewers);
    if approval.objections.is_empty() {
        flow.paragraph("Nobody objected.", BODY);
    } else {
        let objections = objections(approval, paper);
        let below = flow.table_height(&objections, flow.full_page() * 0.6).unwrap_or(110.0) + 18.0;
        flow.part("Objections", below);
        flow.table(&objections);
    }
    if approval.comments > 0 {
        let comments = match approval.comments {
            1 => "One comment was made besides; it stands in the record of the review.".to_owned(),
            many => format!("{many} comments were made besides; they stand in the record of the review."),
        };
        flow.paragraph(&comments, BODY.colored(MUTED));
    }
    flow.need(40.0);
    flow.paragraph(
        &format!("Fingerprint of the released text (SHA-256): {}", approval.fingerprint),
        NOTE.colored(MUTED),
    );
}

fn reviewers(approval: &Approval, paper: &Paper) -> Table {
    let columns = vec![
        Column::new("Reviewer", Width::Share(1.2), Align::Left),
        Column::new("Role", Width::Share(1.2), Align::Left),
        Column::new("Signed off", Width::Share(1.0), Align::Left),
        Column::new("Remark", Width::Share(1.8), Align::Left),
    ];
    let rows = approval.reviewers.iter().map(|reviewer| {
        let signed = match reviewer.signed_on {
            None => vec![Para::new("Not signed off", NOTE.strong().colored(ALERT))],
            Some(day) => {
                let mut paras = vec![Para::new(paper.date(day), CELL.strong().colored(ACCENT))];
                if reviewer.changed_since {
                    paras.push(Para::new("The text was changed after that", NOTE));
                }
                paras
            }
        };
        Row::body(vec![
            Cell::new(reviewer.name.as_str(), CELL),
            or_dash(&reviewer.role),
            Cell::of(signed),
            or_dash(&reviewer.note),
        ])
    });
    Table::new("Reviewers", columns, rows.collect())
}

fn objections(approval: &Approval, paper: &Paper) -> Table {
    let columns = vec![
        Column::new("Objection", Width::Share(1.5), Align::Left),
        Column::new("Outcome", Width::Fixed(62.0), Align::Left),
        Column::new("Reason, or what was changed", Width::Share(1.6), Align::Left),
    ];
    let rows = approval.objections.iter().map(|one| {
        let (word, style) = if one.overruled {
            ("Overruled", CELL.strong().colored(ALERT))
        } else {
            ("Resolved", CELL.strong().colored(ACCENT))
        };
        let on = one.answered_on.map(|day| format!(", {}", paper.date(day))).unwrap_or_default();
        Row::body(vec![
            Cell::of(vec![
                Para::new(format!("{}, on {}", one.author, one.place), NOTE.strong()),
                Para::new(one.text.as_str(), CELL),
            ]),
            Cell::new(word, style),
            Cell::of(vec![
                Para::new(one.answer.as_str(), CELL),
                Para::new(format!("{}{on}", one.answered_by), NOTE),
            ]),
        ])
    });
    Table::new("Objections", columns, rows.collect())
}

fn or_dash(text: &str) -> Cell {
    Cell::new(if text.is_empty() { "–" } else { text }, CELL)
}

/// An approval to look at, with every outcome.
pub(super) fn sample() -> Approval {
    let day = NaiveDate::from_ymd_opt(2026, 5, 12).unwrap_or_default();
    let reviewer = |name: &str, role: &str, signed: bool, note: &str| ApprovalReviewer {
        name: name.into(),
        role: role.into(),
        signed_on: signed.then_some(day),
        changed_since: false,
        note: note.into(),
    };
    Approval {
        number: "2.1.0".into(),
        published_on: day,
        published_by: "Mara Lind".into(),
        note: "The first ladder whose job classes HR confirmed rung by rung.".into(),
        fingerprint: "9f2c4e1b7a60d3585ce81f0b6a94d27713bb05e68f4ac9d01e37b5f2c86a4d90".into(),
        retired: None,
        purpose: "Is every rung clear, fair, and pinned to a job class that HR can pay?".into(),
        reviewers: vec![
            reviewer("Inês Duarte", "HR business partner", true, "Job classes agree with the pay system."),
            reviewer("Tomasz Żak", "Engineering director", true, ""),
            reviewer("Hadia Rahimi", "Community Architect", false, ""),
        ],
        objections: vec![
            ApprovalObjection {
                author: "Inês Duarte".into(),
                place: "PM-3 · User feedback".into(),
                text: "“Brings to one table” cannot be shown by somebody who works remotely.".into(),
                overruled: true,
                answer: "A call is a table; the example says so now.".into(),
                answered_by: "Mara Lind".into(),
                answered_on: Some(day),
            },
            ApprovalObjection {
                author: "Tomasz Żak".into(),
                place: "PM-5".into(),
                text: "The minimum time is longer than that of engineering.".into(),
                overruled: false,
                answer: "Shortened to 36 months, as in engineering.".into(),
                answered_by: "Mara Lind".into(),
                answered_on: Some(day),
            },
        ],
        comments: 4,
    }
}
