//! People × buckets, what rests on too few shoulders, and who is ready for more.

use std::collections::HashMap;

use domain::assessments::{Coverage, Demand, Member, TeamCell, Verdict, team_map, time_served};
use domain::ids::{LadderId, LevelId, PersonId};
use domain::ladders::Bucket;
use domain::people::Standing;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::crew::Crew;
use crate::people::PersonName;
use crate::{Ask, Problem};

/// Which part of the picture to show; the buckets are always those of everybody.
#[derive(Debug, Clone, Copy, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct AskMap {
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
    let crew = Crew::read(ask.book, ask.today, None)?;
    let members: Vec<Member<'_>> = crew
        .people
        .iter()
        .filter_map(|(_, held)| {
            Some(Member {
                person_id: held.placement.person_id,
                ladder: crew.ladder(held)?,
                level_id: held.placement.level_id,
                marks: crew.marks(held),
            })
        })
        .collect();
    let picture = team_map(&members);
    let name_of = |id: PersonId| {
        let found = crew.people.iter().find(|(_, held)| held.placement.person_id == id);
        found.map(|(name, _)| PersonName { id, name: name.clone() })
    };
    let buckets = picture.buckets.into_iter().map(|standing| MapBucket {
        title: standing.bucket.title(),
        bucket: standing.bucket,
        coverage: standing.coverage,
        holders: standing.holders.len(),
        rests_on: standing.rests_on.and_then(name_of),
        unwilling: standing.unwilling,
    });
    let mut demands = HashMap::new();
    let part = crew.people.iter().zip(picture.rows).skip(request.offset);
    let rows = part.take(request.limit.unwrap_or(usize::MAX)).filter_map(|((name, held), row)| {
        let ladder = crew.ladder(held)?;
        let next = ladder.next_level(held.placement.level_id);
        Some(MapRow {
            person_id: row.person_id,
            name: name.clone(),
            ladder_id: ladder.id,
            level_code: ladder.level(held.placement.level_id)?.code.clone(),
            next_code: next.map(|level| level.code.clone()),
            readiness: next.map(|next| readiness(ask, &crew, held, next.id, &mut demands)),
            cells: row.cells,
        })
    });
    Ok(TeamPicture { buckets: buckets.collect(), total: members.len(), rows: rows.collect() })
}

/// A person's readiness for a level; what a level asks for is made once.
fn readiness(
    ask: &Ask<'_>,
    crew: &Crew,
    held: &Standing,
    target: LevelId,
    demands: &mut HashMap<LevelId, Demand>,
) -> MapReadiness {
    let Some(ladder) = crew.ladder(held) else {
        return MapReadiness { permille: None, verdict: Verdict::NotAssessed, must_haves_missing: 0 };
    };
    let demand = demands.entry(target).or_insert_with(|| Demand::of(ladder, target));
    let (months, needed) = time_served(ladder, Some(held), target, ask.today);
    let judged = demand.judge(crew.marks(held), months, needed);
    MapReadiness {
        permille: judged.coverage.permille,
        verdict: judged.verdict,
        must_haves_missing: judged.must_haves_missing,
    }
}
