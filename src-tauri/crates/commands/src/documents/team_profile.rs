//! The team in figures that name nobody, as a file for other offices.

use std::collections::HashMap;

use domain::assessments::TenthsMean;
use domain::date::Month;
use domain::ids::LadderId;
use domain::ladders::{Bucket, Ladder};
use domain::team::{FEWEST, fold_levels, size_band};
use exchange::team_profile::v1::{
    BandV1, BucketV1, FaceV1, Format, HeldV1, LadderV1, SpanV1, StageV1, TeamProfileV1,
};
use exchange::team_profile::{write_json, write_markdown};

use super::{Choice, Made};
use crate::call::{Ask, Nothing, Problem};
use crate::team::{AskMap, Crew, MapBucket, MapRow, TeamFocus, focus, map};

/// The one thing it can be made of: everybody who stands on a ladder.
pub(super) fn choices(ask: &Ask<'_>) -> Result<Vec<Choice>, Problem> {
    let anybody = ask.book.person_lines(ask.today)?.iter().any(|line| line.place.is_some());
    let team = Choice { id: "team".to_owned(), name: "Everybody on a ladder".to_owned() };
    Ok(if anybody { vec![team] } else { Vec::new() })
}

/// Makes the file. Its name says nothing of the office either.
pub(super) fn build(ask: &Ask<'_>, format: &str) -> Result<Made, Problem> {
    let profile = profile(ask)?;
    let (bytes, media_type) = match format {
        "md" => (write_markdown(&profile), "text/markdown"),
        _ => (write_json(&profile), "application/json"),
    };
    let file_name = format!("Team profile {}.{format}", profile.as_of);
    Ok(Made { file_name, media_type, pages: 0, bytes, findings: Vec::new() })
}

fn profile(ask: &Ask<'_>) -> Result<TeamProfileV1, Problem> {
    let crew = Crew::read(ask.book, ask.today, None, None)?;
    let picture = map(ask, AskMap::default())?;
    let told = picture.total >= FEWEST;
    let buckets = picture.buckets.iter().enumerate();
    let (faces, stages) = focused(&focus(ask, Nothing {})?);
    Ok(TeamProfileV1 {
        format: Format::TeamProfile,
        as_of: format!("{}", Month::of(ask.today)),
        people: band(picture.total),
        ladders: if told { ladders(&crew) } else { Vec::new() },
        buckets: buckets.filter_map(|(index, one)| bucket(index, one, &picture.rows)).collect(),
        faces,
        stages,
    })
}

fn band(people: usize) -> Option<BandV1> {
    size_band(people).map(|(from, to)| BandV1 { from, to })
}

/// The ladders by the people on them. A ladder's own name may be the company's, so only those that come with the
/// application are told by theirs.
fn ladders(crew: &Crew) -> Vec<LadderV1> {
    let mut standing: HashMap<LadderId, Vec<usize>> = HashMap::new();
    for (_, held) in crew.people() {
        let Some(ladder) = crew.ladder(held) else { continue };
        let place = ladder.levels.iter().position(|level| level.id == held.placement.level_id);
        let counts = standing.entry(ladder.id).or_insert_with(|| vec![0; ladder.levels.len()]);
        if let Some(count) = place.and_then(|place| counts.get_mut(place)) {
            *count += 1;
        }
    }
    let mut found: Vec<(&Ladder, Vec<usize>)> = standing
        .into_iter()
        .filter_map(|(id, counts)| Some((crew.ladders.get(&id)?.as_ref(), counts)))
        .collect();
    found.sort_by_key(|(ladder, counts)| (std::cmp::Reverse(counts.iter().sum::<usize>()), ladder.id));
    let mut own = 0;
    let mut told = Vec::new();
    for (ladder, counts) in found {
        let Some(people) = band(counts.iter().sum()) else { continue };
        let name = public_name(ladder).unwrap_or_else(|| {
            own += 1;
            format!("Own ladder {own}")
        });
        let spans = fold_levels(&counts).into_iter().filter_map(|(from, to, sum)| {
            Some(SpanV1 { from_level: number(from), to_level: number(to), people: band(sum)? })
        });
        told.push(LadderV1 { name, levels: number(ladder.levels.len()), people, spans: spans.collect() });
    }
    told
}

/// The name under which everybody has this ladder.
fn public_name(ladder: &Ladder) -> Option<String> {
    let known = exchange::ladder::built_in().iter().find(|one| one.id == ladder.key)?;
    known.ladder().ok().map(|known| known.name)
}

/// A bucket in which enough people are rated. One of the office's own making may be named after it, and stays out.
fn bucket(index: usize, one: &MapBucket, rows: &[MapRow]) -> Option<BucketV1> {
    let is_common = domain::ladders::FIVE.contains(&one.bucket.key());
    let cells = || rows.iter().filter_map(|row| row.cells.get(index)?.as_ref());
    if !is_common || cells().filter(|cell| cell.proficiency.count > 0).count() < FEWEST {
        return None;
    }
    let willing = || cells().filter(|cell| cell.interest.count > 0);
    let sum = |of: fn(&TenthsMean) -> u64| willing().map(|cell| of(&cell.interest)).sum::<u64>();
    let interest = TenthsMean::of(sum(|mean| mean.sum), sum(|mean| mean.count));
    Some(BucketV1 {
        bucket: one.bucket.key().to_owned(),
        title: Bucket::title(&one.bucket),
        coverage_percent: one.coverage.permille.map(whole_percent),
        interest_tenths: if willing().count() >= FEWEST { interest.tenths } else { None },
        held_by: match one.holders {
            0 => HeldV1::Nobody,
            1 if one.unwilling => HeldV1::OneUnwilling,
            1 => HeldV1::One,
            _ => HeldV1::Several,
        },
    })
}

/// The faces of the role, as long as enough people are rated, and the stages of the projects.
fn focused(found: &TeamFocus) -> (Vec<FaceV1>, Vec<StageV1>) {
    let rated = |line: &&crate::team::FocusLine| line.focus.faces.iter().any(|face| face.share.is_some());
    let enough = found.people.iter().filter(rated).count() >= FEWEST;
    let faces = found.faces.iter().filter(|_| enough).map(|face| FaceV1 {
        name: face.name.clone(),
        share_percent: face.office.face.share.map(whole_percent),
        need_percent: face.office.need.map(whole_percent),
    });
    let stages = found.stages.iter().filter_map(|stage| {
        let projects = found.projects.iter().filter(|project| project.stage == stage.key).count();
        let (key, name) = (stage.key.clone(), stage.name.clone());
        (projects > 0).then(|| StageV1 { stage: key, name, projects: number(projects) })
    });
    (faces.collect(), stages.collect())
}

fn whole_percent(permille: u32) -> u32 {
    permille.saturating_add(5) / 10
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
