//! Claims of the sample, in several states and seven currencies.

use domain::travel::CostKind::{self, Flight, Ground, Hotel, Meals, Other, Rail, Registration};

/// What shows that a line was spent.
pub(super) enum Proof {
    /// A receipt of this merchant.
    Receipt(&'static str),
    /// None, for an accepted reason.
    Reason(&'static str),
    /// None yet.
    Missing,
}
use Proof::{Missing, Reason, Receipt};

/// A line: what for, how many days ago, in words, minor units and currency, and its proof.
pub(super) type Outlay = (CostKind, i64, &'static str, i64, &'static str, Proof);

/// How far a claim has come.
pub(super) enum Outcome {
    /// Still being written.
    Draft,
    /// Waits for a decision since so many days ago.
    Submitted(i64),
    /// Sent back so many days ago, with a question.
    Question(i64, &'static str),
    /// Approved and paid, each so many days ago.
    Paid(i64, i64),
}

/// A claim.
pub(super) struct Refund {
    pub(super) key: &'static str,
    pub(super) person: &'static str,
    pub(super) trip: Option<&'static str>,
    pub(super) event: Option<&'static str>,
    pub(super) category: &'static str,
    pub(super) title: &'static str,
    /// Paid in advance, in cents of a euro.
    pub(super) advance: i64,
    /// When it was written.
    pub(super) written_ago: i64,
    pub(super) lines: &'static [Outlay],
    pub(super) outcome: Outcome,
}

pub(super) const CLAIMS: &[Refund] = &[
    Refund {
        key: "haruna-gdansk",
        person: "haruna",
        trip: Some("haruna-gdansk"),
        event: Some("contributor-days"),
        category: "travel",
        title: "Harbour Contributor Days, Gdańsk",
        advance: 40_000,
        written_ago: 90,
        lines: &[
            (Flight, 128, "Tokyo to Gdańsk and back", 161_400, "JPY", Receipt("Haneda Wings")),
            (
                Ground,
                98,
                "Luggage and tram between two flights in Zürich",
                4_600,
                "CHF",
                Receipt("Flughafen Zentrum"),
            ),
            (Hotel, 93, "Five nights", 69_000, "EUR", Receipt("Hotel Stary Port")),
            (Ground, 93, "Tram tickets", 3_850, "EUR", Reason("The machines of the tram print none.")),
            (Meals, 93, "Six days", 28_740, "EUR", Receipt("Three Gulls Kitchen")),
        ],
        outcome: Outcome::Paid(86, 82),
    },
    Refund {
        key: "oksana-athens",
        person: "oksana",
        trip: Some("oksana-athens"),
        event: Some("open-ports"),
        category: "travel",
        title: "Open Ports Summit, Athens",
        advance: 0,
        written_ago: 35,
        lines: &[
            (Flight, 64, "Kraków to Athens and back", 47_130, "EUR", Receipt("Vistula Air")),
            (Hotel, 38, "Four nights", 65_500, "EUR", Receipt("Pension Elaia")),
            (Ground, 42, "Coach to Kraków", 2_400, "USD", Receipt("Carpathian Coaches")),
            (Meals, 38, "Five days", 19_860, "EUR", Receipt("Taverna Melina")),
        ],
        // Left to the last steps, so that the newest lines of the history show an approval.
        outcome: Outcome::Submitted(34),
    },
    Refund {
        key: "layla-london",
        person: "layla",
        trip: None,
        event: None,
        category: "travel",
        title: "Meeting of the foundation, London",
        advance: 0,
        written_ago: 6,
        lines: &[
            (Ground, 19, "Taxi to the airport", 6_750, "KWD", Receipt("Gulf Cabs")),
            (Rail, 18, "Train to the city", 3_840, "GBP", Receipt("Thames Express")),
            (Meals, 18, "Supper", 2_795, "GBP", Receipt("The Mended Net")),
            (Hotel, 17, "One night", 21_400, "GBP", Receipt("Ropewalk Inn")),
        ],
        outcome: Outcome::Submitted(4),
    },
    Refund {
        key: "minseo-rooms",
        person: "minseo",
        trip: None,
        event: None,
        category: "volunteers",
        title: "Rooms for the translation sprint",
        advance: 0,
        written_ago: 10,
        lines: &[
            (Other, 15, "Two study rooms, one day", 32_000, "USD", Receipt("Seoul Study Rooms")),
            (Meals, 15, "Tea and rice cakes", 5_860, "EUR", Missing),
        ],
        outcome: Outcome::Submitted(7),
    },
    Refund {
        key: "ananya-course",
        person: "ananya",
        trip: None,
        event: None,
        category: "training",
        title: "Books and exam",
        advance: 0,
        written_ago: 22,
        lines: &[
            (Other, 33, "Two course books", 435_000, "INR", Receipt("Deccan Books")),
            (Registration, 26, "Fee of the exam", 1_850_000, "INR", Receipt("Docks & Docs School")),
        ],
        outcome: Outcome::Question(14, "Which certificate is the exam for?"),
    },
    Refund {
        key: "thao-meetup",
        person: "thao",
        trip: None,
        event: None,
        category: "volunteers",
        title: "First meet-up in Da Nang",
        advance: 0,
        written_ago: 3,
        lines: &[
            (Other, 9, "Hire of a projector", 6_400, "USD", Receipt("Da Nang Print")),
            (Meals, 9, "Coffee for eighteen", 4_175, "USD", Missing),
        ],
        outcome: Outcome::Draft,
    },
];
