//! Travel requests of the sample, one in nearly every state.

use domain::travel::CostKind::{self, Flight, Ground, Hotel, Meals, Registration};

/// A line: what for, in words, minor units and currency.
pub(super) type Cost = (CostKind, &'static str, i64, &'static str);

/// How far a request has come.
pub(super) enum Fate {
    /// Still being written.
    Draft,
    /// Waits for a decision since so many days ago.
    Submitted(i64),
    /// Approved so many days ago.
    Approved(i64),
    /// Declined so many days ago, for a reason.
    Declined(i64, &'static str),
}

/// A travel request, in days before today; negative ones lie ahead.
pub(super) struct Journey {
    pub(super) key: &'static str,
    pub(super) person: &'static str,
    pub(super) event: &'static str,
    pub(super) purpose: &'static str,
    pub(super) destination: &'static str,
    pub(super) leaves_ago: i64,
    pub(super) returns_ago: i64,
    /// When it was written.
    pub(super) written_ago: i64,
    pub(super) lines: &'static [Cost],
    pub(super) fate: Fate,
}

pub(super) const TRIPS: &[Journey] = &[
    // Approved here; paying the claim of it makes it claimed.
    Journey {
        key: "haruna-gdansk",
        person: "haruna",
        event: "contributor-days",
        purpose: "Run the onboarding track",
        destination: "Gdańsk, Poland",
        leaves_ago: 98,
        returns_ago: 93,
        written_ago: 140,
        lines: &[
            (Flight, "Tokyo to Gdańsk and back", 168_000, "JPY"),
            (Hotel, "Five nights", 72_000, "EUR"),
            (Ground, "Airport and trams", 9_000, "EUR"),
            (Meals, "Six days", 32_000, "EUR"),
        ],
        fate: Fate::Approved(132),
    },
    Journey {
        key: "oksana-athens",
        person: "oksana",
        event: "open-ports",
        purpose: "Chair the governance panel",
        destination: "Athens, Greece",
        leaves_ago: 42,
        returns_ago: 38,
        written_ago: 80,
        lines: &[
            (Flight, "Kraków to Athens and back", 48_600, "EUR"),
            (Hotel, "Four nights", 64_000, "EUR"),
            (Ground, "Coach to Kraków, metro", 8_000, "EUR"),
            (Meals, "Five days", 22_000, "EUR"),
        ],
        fate: Fate::Approved(66),
    },
    Journey {
        key: "joao-athens",
        person: "joao",
        event: "open-ports",
        purpose: "Meet the triage team",
        destination: "Athens, Greece",
        leaves_ago: 43,
        returns_ago: 37,
        written_ago: 78,
        lines: &[
            (Flight, "Recife to Athens and back", 548_000, "BRL"),
            (Hotel, "Five nights", 80_000, "EUR"),
            (Meals, "Six days", 26_400, "EUR"),
        ],
        fate: Fate::Declined(
            66,
            "Two of us are there already, and the triage team meets on line the week after.",
        ),
    },
    Journey {
        key: "ananya-kobe",
        person: "ananya",
        event: "kobe-forum",
        purpose: "Give a first full talk",
        destination: "Kobe, Japan",
        leaves_ago: -31,
        returns_ago: -37,
        written_ago: 16,
        lines: &[
            (Flight, "Pune to Osaka and back", 14_850_000, "INR"),
            (Hotel, "Six nights", 132_000, "JPY"),
            (Ground, "Trains from the airport", 16_800, "JPY"),
            (Meals, "Seven days", 42_000, "JPY"),
        ],
        // Left to the last steps, so that the newest lines of the history show an approval.
        fate: Fate::Submitted(11),
    },
    Journey {
        key: "grace-kobe",
        person: "grace",
        event: "kobe-forum",
        purpose: "Record the sessions on long-term support",
        destination: "Kobe, Japan",
        leaves_ago: -32,
        returns_ago: -36,
        written_ago: 5,
        lines: &[
            (Flight, "Manchester to Osaka and back", 84_500, "GBP"),
            (Hotel, "Four nights", 88_000, "JPY"),
            (Meals, "Five days", 30_000, "JPY"),
        ],
        fate: Fate::Submitted(2),
    },
    Journey {
        key: "layla-hamburg",
        person: "layla",
        event: "community-summit",
        purpose: "Sign the agreement with the port authority’s lab",
        destination: "Hamburg, Germany",
        leaves_ago: -69,
        returns_ago: -75,
        written_ago: 1,
        lines: &[
            (Flight, "Kuwait City to Hamburg and back", 168_500, "KWD"),
            (Hotel, "Six nights", 91_000, "EUR"),
            (Registration, "Dinner of the partners", 9_500, "EUR"),
        ],
        fate: Fate::Draft,
    },
];
