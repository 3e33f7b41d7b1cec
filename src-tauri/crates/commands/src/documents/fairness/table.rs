//! The fairness report as a table.

use exchange::out::{Cell, csv};

use super::build;
use crate::call::{Ask, Problem};
use crate::documents::{Choice, Made, file};

/// The same as a table: one row for each request, then one for each group.
pub(in crate::documents) fn table(ask: &Ask<'_>, choice: &Choice) -> Result<Made, Problem> {
    let report = build(ask, &choice.id)?;
    let heads = [
        "Part",
        "Round",
        "Applicant",
        "Rank",
        "Score",
        "People",
        "Requests",
        "Funded",
        "Asked",
        "Awarded",
        "Currency",
        "Share",
        "Why",
    ];
    let currency = report.currency.code();
    let number = |figure: String| Cell::plain(figure);
    let blank = || Cell::plain(String::new());
    let mut rows = Vec::new();
    for round in &report.rounds {
        rows.extend(round.lines.iter().map(|line| {
            vec![
                Cell::text("Request"),
                Cell::text(round.name.clone()),
                number(line.applicant.to_string()),
                number(line.rank.map_or_else(String::new, |rank| rank.to_string())),
                number(line.score.clone().unwrap_or_default()),
                blank(),
                blank(),
                blank(),
                number(line.asked.decimal()),
                number(line.awarded.decimal()),
                Cell::plain(currency),
                blank(),
                Cell::text(line.why.clone()),
            ]
        }));
    }
    for spread in &report.spreads {
        rows.extend(spread.groups.iter().map(|group| {
            let share = group
                .share_permille
                .map_or_else(String::new, |share| format!("{}.{}", share / 10, share % 10));
            vec![
                Cell::text(format!("By {}", spread.by)),
                Cell::text(group.name.clone()),
                blank(),
                blank(),
                blank(),
                number(group.people.to_string()),
                number(group.requests.to_string()),
                number(group.awards.to_string()),
                blank(),
                number(group.awarded.decimal()),
                Cell::plain(currency),
                number(share),
                blank(),
            ]
        }));
    }
    Ok(Made {
        file_name: file::name(&format!("Fairness and transparency report – {}", choice.name), "csv"),
        media_type: "text/csv",
        pages: 0,
        bytes: csv(&heads, rows),
        findings: Vec::new(),
    })
}
