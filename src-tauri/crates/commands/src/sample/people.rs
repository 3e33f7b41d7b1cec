//! The people of the sample office, all of them invented, and where they have stood.

use domain::people::PersonKind;
use domain::people::PersonKind::{Contractor, PartTime, Staff, Volunteer};

/// Ladders of the sample, by their stable names.
pub(super) const ARCHITECT: &str = "community-architect";
pub(super) const PROGRAMME: &str = "technical-programme-manager";
/// The ladder of those who lead.
pub(super) const LEADER: &str = "ospo-leader";
/// The ladder of those who keep a community.
pub(super) const KEEPER: &str = "community-manager";

/// A level reached so many months ago.
pub(super) struct Step {
    pub(super) ladder: &'static str,
    pub(super) level: &'static str,
    pub(super) months_ago: u32,
}

/// A person of the sample. Managers stand before those who report to them.
pub(super) struct Portrait {
    pub(super) key: &'static str,
    pub(super) employee_id: &'static str,
    pub(super) legal_name: &'static str,
    pub(super) preferred_name: &'static str,
    pub(super) manager: Option<&'static str>,
    pub(super) location: &'static str,
    pub(super) kind: PersonKind,
    pub(super) fte_percent: u32,
    /// Levels reached, earliest first; the first one begins with the person's first day.
    pub(super) steps: &'static [Step],
}

const fn step(ladder: &'static str, level: &'static str, months_ago: u32) -> Step {
    Step { ladder, level, months_ago }
}

pub(super) const PEOPLE: &[Portrait] = &[
    Portrait {
        key: "marta",
        employee_id: "0007",
        legal_name: "Marta Żółkiewska",
        preferred_name: "",
        manager: None,
        location: "Gdańsk, Poland",
        kind: Staff,
        fte_percent: 100,
        steps: &[step(LEADER, "ol2", 62), step(LEADER, "ol4", 38), step(LEADER, "ol5", 15)],
    },
    Portrait {
        key: "tomas",
        employee_id: "0012",
        legal_name: "Tomás Ó Briain",
        preferred_name: "",
        manager: Some("marta"),
        location: "Dublin, Ireland",
        kind: Staff,
        fte_percent: 100,
        steps: &[step(KEEPER, "cm1", 92), step(KEEPER, "cm2", 70), step(LEADER, "ol1", 26)],
    },
    Portrait {
        key: "layla",
        employee_id: "0015",
        legal_name: "ليلى الحداد",
        preferred_name: "Layla Al-Haddad",
        manager: Some("marta"),
        location: "Kuwait City, Kuwait",
        kind: Staff,
        fte_percent: 100,
        // The level above comes by the promotion that the sample completes.
        steps: &[step(ARCHITECT, "ca3", 58)],
    },
    Portrait {
        key: "haruna",
        employee_id: "0021",
        legal_name: "佐藤 陽菜",
        preferred_name: "Haruna Satō",
        manager: Some("layla"),
        location: "Tokyo, Japan",
        kind: Staff,
        fte_percent: 100,
        steps: &[step(ARCHITECT, "ca2", 49), step(ARCHITECT, "ca3", 27)],
    },
    Portrait {
        key: "zoe",
        employee_id: "0018",
        legal_name: "Zoë Brönnimann",
        preferred_name: "",
        manager: Some("marta"),
        location: "Zürich, Switzerland",
        kind: Staff,
        fte_percent: 100,
        steps: &[step(ARCHITECT, "ca2", 55), step(ARCHITECT, "ca3", 31)],
    },
    Portrait {
        key: "ananya",
        employee_id: "0033",
        legal_name: "अनन्या देशपांडे",
        preferred_name: "Ananya Deshpande",
        manager: Some("layla"),
        location: "Pune, India",
        kind: Staff,
        fte_percent: 100,
        steps: &[step(ARCHITECT, "ca1", 24), step(ARCHITECT, "ca2", 9)],
    },
    Portrait {
        key: "nikos",
        employee_id: "C-104",
        legal_name: "Νίκος Παπαδάκης",
        preferred_name: "Nikos Papadakis",
        manager: Some("layla"),
        location: "Thessaloniki, Greece",
        kind: Contractor,
        fte_percent: 80,
        steps: &[step(ARCHITECT, "ca2", 20)],
    },
    Portrait {
        key: "grace",
        employee_id: "0041",
        legal_name: "Grace Whitfield",
        preferred_name: "",
        manager: Some("haruna"),
        location: "Leeds, United Kingdom",
        kind: Staff,
        fte_percent: 100,
        steps: &[step(ARCHITECT, "ca1", 8)],
    },
    Portrait {
        key: "oksana",
        employee_id: "0019",
        legal_name: "Оксана Ковальчук",
        preferred_name: "Oksana Kovalchuk",
        manager: Some("tomas"),
        location: "Lviv, Ukraine",
        kind: Staff,
        fte_percent: 100,
        steps: &[step(KEEPER, "cm1", 63), step(KEEPER, "cm2", 40)],
    },
    Portrait {
        key: "joao",
        employee_id: "0030",
        legal_name: "João Antônio Ribeiro",
        preferred_name: "João Ribeiro",
        manager: Some("tomas"),
        location: "Recife, Brazil",
        kind: PartTime,
        fte_percent: 60,
        steps: &[step(KEEPER, "cm1", 22)],
    },
    Portrait {
        key: "amara",
        employee_id: "0038",
        legal_name: "Amara Nwosu",
        preferred_name: "",
        manager: Some("tomas"),
        location: "Lagos, Nigeria",
        kind: Staff,
        fte_percent: 100,
        steps: &[step(KEEPER, "cm2", 15)],
    },
    Portrait {
        key: "minseo",
        employee_id: "",
        legal_name: "김민서",
        preferred_name: "Minseo Kim",
        manager: Some("oksana"),
        location: "Seoul, South Korea",
        kind: Volunteer,
        fte_percent: 10,
        steps: &[step(KEEPER, "cm1", 10)],
    },
    Portrait {
        key: "thao",
        employee_id: "",
        legal_name: "Nguyễn Thị Thảo",
        preferred_name: "Thảo Nguyễn",
        manager: Some("oksana"),
        location: "Da Nang, Vietnam",
        kind: Volunteer,
        fte_percent: 10,
        steps: &[step(KEEPER, "cm1", 3)],
    },
];
