//! What a person's details can be chosen from, and what the list can be narrowed to.

use std::collections::{BTreeSet, HashMap};

use domain::ids::{LadderId, LevelId};
use domain::ladders::Bucket;
use domain::money::CURRENCIES;
use domain::people::{PersonKind, time_zones};
use schemars::JsonSchema;
use serde::Serialize;

use crate::ladders::{in_force, rungs_in_force};
use crate::{Ask, Nothing, Problem};

/// At most so many locations are offered; a longer list is no help.
const MOST_LOCATIONS: usize = 300;

/// Lists to choose a person's details from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PersonChoices {
    /// Time zones by their names in the IANA database.
    pub time_zones: Vec<&'static str>,
    /// Codes of the currencies that are money today.
    pub currencies: Vec<&'static str>,
}

/// A location with how many people work there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LocationCount {
    /// The location.
    pub location: String,
    /// People in the office who work there.
    pub people: u32,
}

/// A level with how many people stand on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LevelCount {
    /// The ladder.
    pub ladder_id: LadderId,
    /// Its name.
    pub ladder: String,
    /// The level.
    pub level_id: LevelId,
    /// Its code.
    pub code: String,
    /// People in the office who stand on it today.
    pub people: u32,
}

/// A kind with how many people are of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct KindCount {
    /// The kind.
    pub kind: PersonKind,
    /// People in the office who are of it.
    pub people: u32,
}

/// A bucket by its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BucketName {
    /// The bucket.
    pub bucket: Bucket,
    /// As a person reads it.
    pub title: String,
}

/// What the list of people can be narrowed to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PersonFilters {
    /// Where people work, most people first.
    pub locations: Vec<LocationCount>,
    /// Levels that people stand on, ladder by ladder.
    pub levels: Vec<LevelCount>,
    /// How people belong to the office.
    pub kinds: Vec<KindCount>,
    /// Buckets of the ladders that people stand on: the five first, then the ladders' own.
    pub buckets: Vec<BucketName>,
    /// How many have left.
    pub left: u32,
}

/// Time zones and currencies.
///
/// # Errors
/// None.
pub fn choices(ask: &Ask<'_>, _: Nothing) -> Result<PersonChoices, Problem> {
    let in_use = CURRENCIES.iter().filter(|info| {
        info.code.parse::<domain::money::Currency>().is_ok_and(|currency| currency.in_use_on(ask.today))
    });
    Ok(PersonChoices { time_zones: time_zones(), currencies: in_use.map(|info| info.code).collect() })
}

/// Locations, levels and kinds that are there, with how many people have them.
///
/// # Errors
/// Only for a book that cannot be read.
pub fn filters(ask: &Ask<'_>, _: Nothing) -> Result<PersonFilters, Problem> {
    let mut locations: HashMap<String, u32> = HashMap::new();
    let mut levels: HashMap<LevelId, u32> = HashMap::new();
    let mut kinds = PersonKind::ALL.map(|(kind, _)| KindCount { kind, people: 0 });
    let mut left = 0;
    ask.book.each_person(ask.today, |line| {
        if line.has_left(ask.today) {
            left += 1;
            return;
        }
        if !line.location.is_empty() {
            match locations.get_mut(&line.location) {
                Some(count) => *count += 1,
                None => drop(locations.insert(line.location.clone(), 1)),
            }
        }
        if let Some((_, _, level, _)) = &line.place {
            *levels.entry(*level).or_default() += 1;
        }
        for count in kinds.iter_mut().filter(|count| count.kind == line.kind) {
            count.people += 1;
        }
    })?;
    let mut locations: Vec<LocationCount> =
        locations.into_iter().map(|(location, people)| LocationCount { location, people }).collect();
    locations.sort_unstable_by(|one, other| {
        other.people.cmp(&one.people).then_with(|| one.location.cmp(&other.location))
    });
    locations.truncate(MOST_LOCATIONS);
    let levels: Vec<LevelCount> = rungs_in_force(ask.book)?
        .into_iter()
        .filter_map(|rung| {
            let people = *levels.get(&rung.level_id)?;
            let (ladder_id, level_id) = (rung.ladder_id, rung.level_id);
            Some(LevelCount { ladder_id, ladder: rung.ladder, level_id, code: rung.code, people })
        })
        .collect();
    let kinds = kinds.into_iter().filter(|count| count.people > 0).collect();
    let buckets = buckets(ask, &levels)?;
    Ok(PersonFilters { locations, levels, kinds, buckets, left })
}

/// The buckets of the ladders that some levels are on.
fn buckets(ask: &Ask<'_>, levels: &[LevelCount]) -> Result<Vec<BucketName>, Problem> {
    let ladders: BTreeSet<LadderId> = levels.iter().map(|level| level.ladder_id).collect();
    let mut buckets: Vec<Bucket> = Vec::new();
    for ladder in ladders {
        for bucket in in_force(ask.book, ladder, ask.today)?.buckets() {
            if !buckets.contains(&bucket) {
                buckets.push(bucket);
            }
        }
    }
    buckets.sort_by(|one, other| (one.rank(), one).cmp(&(other.rank(), other)));
    let named = |bucket: Bucket| BucketName { title: bucket.title(), bucket };
    Ok(buckets.into_iter().map(named).collect())
}
