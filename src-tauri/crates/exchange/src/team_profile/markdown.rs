//! The profile as a page that can be mailed.

use std::fmt::Write as _;

use super::v1::{BandV1, HeldV1, TeamProfileV1};

/// Writes the profile as Markdown with a table for each part.
pub fn write_markdown(profile: &TeamProfileV1) -> Vec<u8> {
    let mut page = String::new();
    let people = profile.people.map_or_else(|| "fewer than 3".to_owned(), band);
    // Writing into a text never fails.
    let _ = write!(
        page,
        "# Team profile\n\nAs of {}. People on a ladder: {people}. Nobody is named, and people are counted in groups \
         of three or more.\n",
        profile.as_of
    );
    if !profile.ladders.is_empty() {
        page.push_str("\n## Levels\n\n| Ladder | Levels | People |\n|---|---|---|\n");
        for ladder in &profile.ladders {
            for span in &ladder.spans {
                let levels = if span.from_level == span.to_level {
                    format!("{} of {}", span.from_level, ladder.levels)
                } else {
                    format!("{}–{} of {}", span.from_level, span.to_level, ladder.levels)
                };
                let _ = writeln!(page, "| {} | {levels} | {} |", ladder.name, band(span.people));
            }
        }
    }
    if !profile.buckets.is_empty() {
        page.push_str(
            "\n## Buckets\n\nCoverage is what is covered of what the present levels expect; interest goes from 0 to \
             5 and stands beside it.\n\n| Bucket | Coverage | Interest | Rests on |\n|---|---:|---:|---|\n",
        );
        for bucket in &profile.buckets {
            let interest = |tenths: u32| format!("{}.{}", tenths / 10, tenths % 10);
            let _ = writeln!(
                page,
                "| {} | {} | {} | {} |",
                bucket.title,
                percent(bucket.coverage_percent),
                bucket.interest_tenths.map_or_else(|| "–".to_owned(), interest),
                match bucket.held_by {
                    HeldV1::Nobody => "nobody",
                    HeldV1::One => "one person",
                    HeldV1::OneUnwilling => "one person, who would rather do something else",
                    HeldV1::Several => "several people",
                }
            );
        }
    }
    if !profile.faces.is_empty() {
        page.push_str("\n## Focus\n\n| Face of the role | Share | Needed |\n|---|---:|---:|\n");
        for face in &profile.faces {
            let (share, need) = (percent(face.share_percent), percent(face.need_percent));
            let _ = writeln!(page, "| {} | {share} | {need} |", face.name);
        }
    }
    if !profile.stages.is_empty() {
        page.push_str("\n## Maturity of the projects\n\n| Stage | Projects |\n|---|---:|\n");
        for stage in &profile.stages {
            let _ = writeln!(page, "| {} | {} |", stage.name, stage.projects);
        }
    }
    page.into_bytes()
}

fn band(band: BandV1) -> String {
    match band.to {
        Some(to) => format!("{}–{to}", band.from),
        None => format!("{} or more", band.from),
    }
}

fn percent(share: Option<u32>) -> String {
    share.map_or_else(|| "–".to_owned(), |share| format!("{share} %"))
}
