//! Finding people, ladders, events, trips and claims by a few letters of their names.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::call::{Ask, Problem};

/// At most so many of each kind.
const EACH: usize = 6;

/// A few letters.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Search {
    /// Letters of the name, in any script.
    pub query: String,
}

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Hit {
    /// The screen that shows it: `people`, `ladders`, `events`, `travel`, `claims`.
    pub screen: &'static str,
    /// Its identifier there.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What tells it from others of that name.
    pub note: String,
}

/// Everything found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Found {
    /// The hits, kind by kind.
    pub hits: Vec<Hit>,
}

/// Finds things whose names hold the letters. Without letters nothing is found.
pub fn search(ask: &Ask<'_>, request: Search) -> Result<Found, Problem> {
    let query = request.query.trim().to_lowercase();
    let mut hits = Vec::new();
    if query.is_empty() {
        return Ok(Found { hits });
    }
    let mut take = |screen: &'static str, things: Vec<(String, String, String)>| {
        let fits = |(_, name, _): &(String, String, String)| name.to_lowercase().contains(&query);
        let found = things.into_iter().filter(fits).take(EACH);
        hits.extend(found.map(|(id, name, note)| Hit { screen, id, name, note }));
    };
    let people = ask.book.person_lines(ask.today)?.into_iter().map(|line| {
        let name = if line.preferred_name.is_empty() || line.preferred_name == line.legal_name {
            line.legal_name
        } else {
            format!("{} · {}", line.preferred_name, line.legal_name)
        };
        (line.id.to_string(), name, line.external_title)
    });
    take("people", people.collect());
    let ladders =
        ask.book.ladder_lines()?.into_iter().map(|line| (line.id.to_string(), line.name, line.version));
    take("ladders", ladders.collect());
    let events = ask.book.events()?.into_iter().map(|event| (event.id.to_string(), event.name, event.place));
    take("events", events.collect());
    let trips = ask.book.trips(store::TripFilter::default())?.into_iter();
    take(
        "travel",
        trips
            .map(|(trip, who)| (trip.id.to_string(), format!("{} · {}", trip.purpose, trip.destination), who))
            .collect(),
    );
    let claims = ask.book.claims(store::ClaimFilter::default())?.into_iter();
    take("claims", claims.map(|(claim, who)| (claim.id.to_string(), claim.title, who)).collect());
    Ok(Found { hits })
}
