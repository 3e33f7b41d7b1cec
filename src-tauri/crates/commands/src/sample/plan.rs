//! The plan of the sample's fiscal year: 480,000 EUR, a tenth of it in reserve.

/// A category; those below another stand after it.
pub(super) struct Drawer {
    pub(super) key: &'static str,
    pub(super) parent: Option<&'static str>,
    pub(super) name: &'static str,
    pub(super) bucket: Option<&'static str>,
}

/// A line of the plan: a year's total in whole euros, and how heavy each month weighs.
pub(super) struct Planned {
    pub(super) category: &'static str,
    pub(super) name: &'static str,
    pub(super) total: &'static str,
    pub(super) weights: [u32; 12],
}

const fn top(key: &'static str, name: &'static str, bucket: Option<&'static str>) -> Drawer {
    Drawer { key, parent: None, name, bucket }
}

const fn planned(
    category: &'static str,
    name: &'static str,
    total: &'static str,
    weights: [u32; 12],
) -> Planned {
    Planned { category, name, total, weights }
}

const EVEN: [u32; 12] = [1; 12];

pub(super) const CATEGORIES: &[Drawer] = &[
    top("training", "Staff training", Some("field_enablement")),
    top("infrastructure", "Infrastructure", Some("product")),
    top("tools", "Tools and licences", Some("product")),
    top("events", "Events", Some("evangelism")),
    Drawer {
        key: "own-events",
        parent: Some("events"),
        name: "Own events",
        bucket: Some("field_enablement"),
    },
    Drawer { key: "conferences", parent: Some("events"), name: "Conferences", bucket: Some("evangelism") },
    top("travel", "Travel", Some("evangelism")),
    top("memberships", "Memberships and donations", Some("partner")),
    top("sponsorship", "Sponsorship given", Some("evangelism")),
    top("marketing", "Marketing and swag", Some("evangelism")),
    top("legal", "Legal", None),
    top("volunteers", "Reimbursements for volunteers", Some("field_enablement")),
    top("reserve", "Reserve", Some("finance")),
];

pub(super) const LINES: &[Planned] = &[
    planned("training", "Courses and certificates", "24000", EVEN),
    planned("training", "Coaching and mentoring", "12000", [0, 0, 2, 0, 0, 1, 0, 0, 2, 0, 0, 1]),
    planned("infrastructure", "Cloud and build capacity", "40000", EVEN),
    planned("infrastructure", "Mirrors and storage", "8000", [1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]),
    planned("tools", "Compliance scanning", "18000", [5, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]),
    planned("tools", "Design and planning tools", "12000", EVEN),
    planned("own-events", "Harbour Contributor Days", "36000", [0, 0, 1, 4, 5, 2, 0, 0, 0, 0, 0, 0]),
    planned("own-events", "Harbour Community Summit", "52000", [0, 0, 0, 0, 0, 1, 1, 2, 2, 4, 5, 1]),
    planned("conferences", "Tickets and booths", "12000", [1, 1, 1, 2, 2, 0, 1, 1, 2, 1, 0, 0]),
    planned("travel", "Travel of the team", "40000", [1, 2, 2, 1, 3, 3, 1, 2, 2, 3, 1, 0]),
    planned("travel", "Travel of speakers and guests", "12000", [0, 0, 0, 1, 3, 1, 0, 0, 1, 3, 3, 0]),
    planned("memberships", "Foundation memberships", "48000", [6, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    planned("memberships", "Donations to projects", "12000", [0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1]),
    planned("sponsorship", "Sponsored events", "30000", [0, 0, 1, 0, 1, 2, 0, 0, 1, 1, 0, 0]),
    planned("sponsorship", "Sponsored maintainers", "15000", EVEN),
    planned("marketing", "Shirts and stickers", "12000", [2, 1, 1, 1, 2, 1, 1, 1, 1, 1, 0, 0]),
    planned("marketing", "Print and web", "6000", EVEN),
    planned("legal", "Licence and contract advice", "20000", [1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2]),
    planned("legal", "Trademarks and policies", "8000", [0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1]),
    planned("volunteers", "Meet-ups of volunteers", "9000", EVEN),
    planned("volunteers", "Journeys of volunteers", "6000", [0, 0, 0, 1, 2, 0, 0, 0, 0, 1, 2, 0]),
    planned("reserve", "Cushion for what nobody foresaw", "48000", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]),
];

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::LINES;

    #[test]
    fn the_year_is_480_000_and_its_reserve_a_tenth_of_that() {
        let sum = |of: &str| -> i64 {
            let lines = LINES.iter().filter(|line| of.is_empty() || line.category == of);
            lines.map(|line| line.total.parse::<i64>().unwrap()).sum()
        };
        assert_eq!(sum(""), 480_000);
        assert_eq!(sum("reserve"), 48_000);
    }
}
