//! A job description made from what a ladder expects of a level.

use super::{Engagement, JobGroup, JobText, Wording};
use crate::ladders::{Bucket, Cell, Competency, Ladder, Level};

/// At most so many preferred attributes stand in a description for outside; a longer list keeps people away.
const MOST_OUTSIDE: usize = 8;

/// The description of a level as its ladder gives it: responsibilities from the descriptors, bucket by
/// bucket; preferred attributes from the examples, the heaviest competencies first. Inside it names the job
/// class and marks must-haves; outside it says nothing that only the company understands.
pub fn generate(
    ladder: &Ladder,
    level: &Level,
    wording: Wording,
    engagement: Engagement,
    office: &str,
) -> JobText {
    let inside = wording == Wording::Internal;
    let (first, second) = if inside {
        (&level.internal_title, &level.external_title)
    } else {
        (&level.external_title, &level.internal_title)
    };
    let title = if first.is_empty() { second } else { first };
    let mut responsibilities: Vec<JobGroup> =
        ladder.buckets().iter().filter_map(|bucket| group(ladder, level, bucket, inside)).collect();
    if let Some((heading, lines)) = engagement.responsibilities() {
        let lines = lines.iter().map(|line| (*line).to_owned()).collect();
        responsibilities.push(JobGroup { heading: heading.to_owned(), lines });
    }
    let mut preferred: Vec<String> = engagement.preferred().iter().map(|line| (*line).to_owned()).collect();
    let examples = by_weight(ladder, level).into_iter().flat_map(|(_, cell)| cell.examples.iter().cloned());
    let room = if inside { usize::MAX } else { MOST_OUTSIDE.saturating_sub(preferred.len()) };
    preferred.extend(examples.take(room));
    JobText {
        title: title.clone(),
        about: about(ladder, level, inside, engagement, office),
        responsibilities,
        preferred,
        closing: closing(ladder, level, inside),
    }
}

/// The level's cells, heaviest competency first; equals stay in the ladder's order.
fn by_weight<'a>(ladder: &'a Ladder, level: &Level) -> Vec<(&'a Competency, &'a Cell)> {
    let mut cells: Vec<_> =
        ladder.competencies.iter().filter_map(|row| Some((row, row.cell(level.id)?))).collect();
    cells.sort_by_key(|(row, _)| std::cmp::Reverse(row.weight));
    cells
}

fn group(ladder: &Ladder, level: &Level, bucket: &Bucket, inside: bool) -> Option<JobGroup> {
    let cells = by_weight(ladder, level).into_iter().filter(|(row, _)| row.bucket == *bucket);
    let lines: Vec<String> = cells
        .flat_map(|(_, cell)| {
            cell.descriptors.iter().map(move |descriptor| {
                let mark = if inside && cell.must_have { " (must-have)" } else { "" };
                format!("{}{mark}", descriptor.text)
            })
        })
        .collect();
    (!lines.is_empty()).then(|| JobGroup { heading: bucket.title(), lines })
}

fn about(ladder: &Ladder, level: &Level, inside: bool, engagement: Engagement, office: &str) -> String {
    let mut first = Vec::new();
    if inside {
        first.push(if level.job_class.is_empty() {
            format!("Level {} of the ladder {}.", level.code, ladder.name)
        } else {
            format!("Level {} of the ladder {}, job class {}.", level.code, ladder.name, level.job_class)
        });
    } else if !office.is_empty() {
        first.push(format!("A role at {office}."));
    }
    if !level.scope.is_empty() {
        first.push(level.scope.clone());
    }
    first.push(format!("How far the work is felt: {}.", level.reach.title().to_lowercase()));
    let paragraphs = [first.join(" "), engagement.about().to_owned()];
    paragraphs.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn closing(ladder: &Ladder, level: &Level, inside: bool) -> String {
    if !inside {
        return "Work done outside a job counts as much as work done inside one. Whoever does much of this \
                and wants to learn the rest is welcome to write to us."
            .to_owned();
    }
    let full = format!(
        "What the level expects in full, with weights and examples, stands in the ladder {}, version {}.",
        ladder.name, ladder.version
    );
    match (level.minimum_months, ladder.next_level(level.id)) {
        (months, Some(next)) if months > 0 => {
            format!("{full} The minimum time in it before {} is {months} months.", next.code)
        }
        _ => full,
    }
}
