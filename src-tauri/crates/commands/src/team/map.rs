//! People × buckets, what rests on too few shoulders, and who is ready for more.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::assessments::{Coverage, Demand, TenthsMean, Verdict, time_served};
use domain::ids::{LadderId, LevelId, PersonId};
use domain::ladders::{Bucket, Ladder};
use domain::people::Standing;
use domain::team::{TeamCell, team_map};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Colleague;

use super::crew::Crew;
use crate::people::PersonName;
use crate::{Ask, Problem};

/// What the rows are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MapSort {
    /// The name.
    #[default]
    Name,
    /// Ladder and level, lowest first.
    Level,
    /// Readiness for the next level, least first.
    Readiness,
    /// The figure that is shown of one bucket, least first.
    Bucket,
}

/// Which figure of a cell is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MapFigure {
    /// Coverage of what is expected.
    #[default]
    Coverage,
    /// What is missing on the mean.
    Gap,
    /// Mean ability.
    Ability,
    /// Mean interest.
    Interest,
    /// The change of coverage since the earlier day.
    Change,
}

/// Which part of the picture to show, and in which order; the buckets are always those of everybody.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct AskMap {
    /// What to sort by. Those without the figure come last.
    pub sort: MapSort,
    /// Most first.
    pub descending: bool,
    /// Which figure a bucket is sorted by.
    pub figure: MapFigure,
    /// The bucket to sort by.
    pub bucket: Option<Bucket>,
    /// The day to compare with, at its end: what was rated up to then.
    pub since: Option<NaiveDate>,
    /// How many people to skip.
    pub offset: usize,
    /// How many people to show at most; absent for all.
    pub limit: Option<usize>,
}

/// A bucket over everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MapBucket {
    /// The bucket.
    pub bucket: Bucket,
    /// As a person reads it.
    pub title: String,
    /// Coverage of what everybody's present levels expect.
    pub coverage: Coverage,
    /// How many people have a mean proficiency of 3 or more in it.
    pub holders: usize,
    /// The one person it rests on, when there is just one.
    pub rests_on: Option<PersonName>,
    /// True when that person's mean interest in it lies below 2.
    pub unwilling: bool,
    /// Mean of what is missing to everybody's present levels.
    pub short: TenthsMean,
    /// By how many tenths of a per cent the coverage has changed since the earlier day; absent when no day
    /// was asked for or nothing was rated.
    pub change: Option<i64>,
}

/// A person's readiness for the next level, in short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MapReadiness {
    /// Coverage in tenths of a per cent; absent when nothing is rated.
    pub permille: Option<u32>,
    /// The computed judgement.
    pub verdict: Verdict,
    /// Must-have competencies that fall short or are not rated.
    pub must_haves_missing: u32,
}

/// A person over all buckets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MapRow {
    /// Who.
    pub person_id: PersonId,
    /// The name to show.
    pub name: String,
    /// The ladder of today.
    pub ladder_id: LadderId,
    /// Code of the level of today.
    pub level_code: String,
    /// Code of the level after it; absent at the top.
    pub next_code: Option<String>,
    /// Readiness for that; absent at the top.
    pub readiness: Option<MapReadiness>,
    /// A cell for each bucket; absent where the person's ladder has no such bucket.
    pub cells: Vec<Option<TeamCell>>,
}

/// The team as one picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TeamPicture {
    /// Columns: the five first, then the ladders' own.
    pub buckets: Vec<MapBucket>,
    /// How many people stand on a level today.
    pub total: usize,
    /// Those of this part, by name.
    pub rows: Vec<MapRow>,
}

/// Everybody who stands on a level today, over the buckets.
///
/// # Errors
/// Only for a book that cannot be read.
pub fn map(ask: &Ask<'_>, request: AskMap) -> Result<TeamPicture, Problem> {
    let crew = Crew::read(ask.book, ask.today, None, request.since)?;
    let people: Vec<(&Colleague, &Standing)> = crew.people().collect();
    let members = crew.members();
    let picture = team_map(&members);
    let name_of = |id: PersonId| PersonName { id, name: crew.name(id) };
    let buckets = picture.buckets.iter().map(|standing| MapBucket {
        title: standing.bucket.title(),
        bucket: standing.bucket.clone(),
        coverage: standing.coverage,
        holders: standing.holders.len(),
        rests_on: standing.rests_on.map(name_of),
        unwilling: standing.unwilling,
        short: standing.short,
        change: standing.change,
    });
    let buckets: Vec<MapBucket> = buckets.collect();
    let column =
        request.bucket.as_ref().and_then(|wanted| buckets.iter().position(|one| one.bucket == *wanted));
    let mut judging = Judging { crew: &crew, today: ask.today, demands: HashMap::new() };
    let figure = |row: usize| figure_of(&picture.cell(row, column?)?, request.figure);
    let order = order(&people, &request, &mut judging, figure);
    let part = order.into_iter().skip(request.offset).take(request.limit.unwrap_or(usize::MAX));
    let rows = part.filter_map(|row| {
        let (one, held) = people.get(row)?;
        let ladder = crew.ladder(held)?;
        Some(MapRow {
            person_id: one.person_id,
            name: one.name.clone(),
            ladder_id: ladder.id,
            level_code: ladder.level(held.placement.level_id)?.code.clone(),
            next_code: ladder.next_level(held.placement.level_id).map(|level| level.code.clone()),
            readiness: judging.readiness(one, held),
            cells: picture.cells(row),
        })
    });
    let rows = rows.collect();
    Ok(TeamPicture { buckets, total: members.len(), rows })
}

/// The places of people in the order asked for. They come in by name, which settles ties; those that lack what
/// is sorted by stay last either way.
fn order(
    people: &[(&Colleague, &Standing)],
    request: &AskMap,
    judging: &mut Judging<'_>,
    figure: impl Fn(usize) -> Option<i64>,
) -> Vec<usize> {
    let mut places: Vec<usize> = (0..people.len()).collect();
    if request.sort == MapSort::Name {
        if request.descending {
            places.reverse();
        }
        return places;
    }
    let mut ladders: Vec<&Ladder> = judging.crew.ladders.values().map(AsRef::as_ref).collect();
    ladders.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
    let mut key = |place: usize| {
        let (one, held) = people.get(place)?;
        match request.sort {
            MapSort::Level => {
                let place = ladders.iter().position(|ladder| ladder.id == held.placement.ladder_id)?;
                let level = ladders.get(place)?.level(held.placement.level_id)?;
                Some(i64::try_from(place).ok()? << 32 | i64::from(level.rank))
            }
            MapSort::Readiness => judging.readiness(one, held)?.permille.map(i64::from),
            MapSort::Name | MapSort::Bucket => figure(place),
        }
    };
    places.sort_by_cached_key(|place| {
        let value = key(*place).map(|value| if request.descending { -value } else { value });
        (value.is_none(), value)
    });
    places
}

/// The figure of a cell that is shown.
fn figure_of(cell: &TeamCell, figure: MapFigure) -> Option<i64> {
    match figure {
        MapFigure::Coverage => cell.coverage.permille.map(i64::from),
        MapFigure::Gap => cell.short.tenths.map(i64::from),
        MapFigure::Ability => cell.proficiency.tenths.map(i64::from),
        MapFigure::Interest => cell.interest.tenths.map(i64::from),
        MapFigure::Change => cell.change,
    }
}

/// Judges people for their next levels. What a level asks for is made once.
struct Judging<'a> {
    crew: &'a Crew,
    today: NaiveDate,
    demands: HashMap<LevelId, Demand>,
}

impl Judging<'_> {
    /// A person's readiness for the next level; absent at the top.
    fn readiness(&mut self, one: &Colleague, held: &Standing) -> Option<MapReadiness> {
        let ladder = self.crew.ladder(held)?;
        let target = ladder.next_level(held.placement.level_id)?.id;
        let demand = self.demands.entry(target).or_insert_with(|| Demand::of(ladder, target));
        let (months, needed) = time_served(ladder, Some(held), target, self.today);
        let judged = demand.judge(self.crew.marks(one, held), self.crew.shown(one), months, needed);
        Some(MapReadiness {
            permille: judged.coverage.permille,
            verdict: judged.verdict,
            must_haves_missing: judged.must_haves_missing,
        })
    }
}
