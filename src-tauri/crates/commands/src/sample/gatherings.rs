//! Events of the sample, past and ahead.

use domain::events::EventRole::{self, Attend, CoHost, Host, Sponsor};

/// An event, in days before today; negative ones lie ahead.
pub(super) struct Gathering {
    pub(super) key: &'static str,
    pub(super) name: &'static str,
    pub(super) place: &'static str,
    pub(super) starts_ago: i64,
    pub(super) ends_ago: i64,
    pub(super) role: EventRole,
    pub(super) category: &'static str,
    pub(super) bucket: &'static str,
    pub(super) note: &'static str,
}

pub(super) const EVENTS: &[Gathering] = &[
    Gathering {
        key: "pune-week",
        name: "Pune Open Source Week",
        place: "Pune, India",
        starts_ago: 150,
        ends_ago: 146,
        role: Attend,
        category: "conferences",
        bucket: "evangelism",
        note: "Four of us, two talks. Eleven newcomers asked for a mentor afterwards; seven have one.",
    },
    Gathering {
        key: "contributor-days",
        name: "Harbour Contributor Days",
        place: "Gdańsk, Poland",
        starts_ago: 96,
        ends_ago: 95,
        role: Host,
        category: "own-events",
        bucket: "field_enablement",
        note: "140 people, 96 first contributions merged within the month. Book a smaller hall next year.",
    },
    Gathering {
        key: "open-ports",
        name: "Open Ports Summit",
        place: "Athens, Greece",
        starts_ago: 41,
        ends_ago: 39,
        role: Sponsor,
        category: "sponsorship",
        bucket: "evangelism",
        note: "Sponsored to meet the maintainers of the runtimes our products stand on.",
    },
    Gathering {
        key: "kobe-forum",
        name: "Kobe Maintainers’ Forum",
        place: "Kobe, Japan",
        starts_ago: -33,
        ends_ago: -35,
        role: CoHost,
        category: "conferences",
        bucket: "partner",
        note: "With two partners. To bring: a shared plan for long-term support.",
    },
    Gathering {
        key: "community-summit",
        name: "Harbour Community Summit",
        place: "Hamburg, Germany",
        starts_ago: -72,
        ends_ago: -74,
        role: Host,
        category: "own-events",
        bucket: "evangelism",
        note: "400 people expected. The year's largest event; its budget is closed four weeks before.",
    },
];
