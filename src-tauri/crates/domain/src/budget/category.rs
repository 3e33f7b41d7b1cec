//! What money is spent on: categories, each of a kind that every office knows.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::{CategoryId, PersonId};
use crate::ladders::Bucket;

/// What a category's money is for. The list is closed, so that offices and years can be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CategoryKind {
    /// Salaries and what goes with them.
    Staff,
    /// Servers, builds, mirrors.
    Infrastructure,
    /// Software and licences.
    Tools,
    /// Events the office holds or joins.
    Events,
    /// Journeys.
    Travel,
    /// Courses, coaching, certificates.
    Training,
    /// Foundations and gifts to projects.
    MembershipsAndDonations,
    /// Sponsorship that the office gives.
    SponsorshipGiven,
    /// Shirts, stickers, print, web.
    MarketingAndSwag,
    /// Licence, contract and trademark advice.
    Legal,
    /// What volunteers and members are paid back.
    Reimbursements,
    /// The cushion.
    Reserve,
    /// None of these.
    #[default]
    Other,
}

impl CategoryKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 13] = [
        Self::Staff,
        Self::Infrastructure,
        Self::Tools,
        Self::Events,
        Self::Travel,
        Self::Training,
        Self::MembershipsAndDonations,
        Self::SponsorshipGiven,
        Self::MarketingAndSwag,
        Self::Legal,
        Self::Reimbursements,
        Self::Reserve,
        Self::Other,
    ];

    /// Its snake-case name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Infrastructure => "infrastructure",
            Self::Tools => "tools",
            Self::Events => "events",
            Self::Travel => "travel",
            Self::Training => "training",
            Self::MembershipsAndDonations => "memberships_and_donations",
            Self::SponsorshipGiven => "sponsorship_given",
            Self::MarketingAndSwag => "marketing_and_swag",
            Self::Legal => "legal",
            Self::Reimbursements => "reimbursements",
            Self::Reserve => "reserve",
            Self::Other => "other",
        }
    }

    /// The kind that a category's name speaks of; `None` when it could be anything. The more telling words
    /// are looked for first: `Travel to events` is travel.
    pub fn of_name(name: &str) -> Option<Self> {
        const WORDS: [(&str, CategoryKind); 26] = [
            ("reserve", CategoryKind::Reserve),
            ("contingency", CategoryKind::Reserve),
            ("reimburse", CategoryKind::Reimbursements),
            ("travel", CategoryKind::Travel),
            ("training", CategoryKind::Training),
            ("course", CategoryKind::Training),
            ("sponsor", CategoryKind::SponsorshipGiven),
            ("membership", CategoryKind::MembershipsAndDonations),
            ("donation", CategoryKind::MembershipsAndDonations),
            ("foundation", CategoryKind::MembershipsAndDonations),
            ("marketing", CategoryKind::MarketingAndSwag),
            ("swag", CategoryKind::MarketingAndSwag),
            ("merch", CategoryKind::MarketingAndSwag),
            ("legal", CategoryKind::Legal),
            ("trademark", CategoryKind::Legal),
            ("compliance", CategoryKind::Legal),
            ("infrastructure", CategoryKind::Infrastructure),
            ("hosting", CategoryKind::Infrastructure),
            ("cloud", CategoryKind::Infrastructure),
            ("tool", CategoryKind::Tools),
            ("software", CategoryKind::Tools),
            ("conference", CategoryKind::Events),
            ("event", CategoryKind::Events),
            ("staff", CategoryKind::Staff),
            ("salar", CategoryKind::Staff),
            ("payroll", CategoryKind::Staff),
        ];
        let name = name.to_lowercase();
        WORDS.iter().find(|(word, _)| name.contains(word)).map(|(_, kind)| *kind)
    }
}

impl std::str::FromStr for CategoryKind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.key() == text)
            .ok_or_else(|| format!("{text:?} is no kind of category"))
    }
}

/// A budget category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Category {
    /// Identifier.
    pub id: CategoryId,
    /// The category above it. Sums follow this, never the name: `FoodTruck` is not part of `Food`.
    pub parent_id: Option<CategoryId>,
    /// Its name.
    pub name: String,
    /// What its money is for.
    pub kind: CategoryKind,
    /// The bucket its money serves.
    pub bucket: Option<Bucket>,
    /// Who answers for its money.
    pub owner_id: Option<PersonId>,
    /// The cost centre that finance books it to; empty when the office names none.
    pub cost_centre: String,
    /// The restricted pool whose money it spends: money that somebody gave for one purpose and that may be
    /// spent for nothing else. Empty for money that is free.
    pub pool: String,
    /// Its place among its siblings.
    pub position: i64,
}

impl Category {
    /// A category of which nothing is known but its name and place.
    pub fn new(
        id: CategoryId,
        parent_id: Option<CategoryId>,
        name: impl Into<String>,
        position: i64,
    ) -> Self {
        Self {
            id,
            parent_id,
            name: name.into(),
            kind: CategoryKind::Other,
            bucket: None,
            owner_id: None,
            cost_centre: String::new(),
            pool: String::new(),
            position,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::CategoryKind;

    #[test]
    fn a_kind_is_read_as_it_is_written() {
        for kind in CategoryKind::ALL {
            assert_eq!(kind.key().parse(), Ok(kind));
        }
        assert!("misc".parse::<CategoryKind>().is_err());
    }

    #[test]
    fn a_name_may_tell_its_kind() {
        let told = [
            ("Travel to events", Some(CategoryKind::Travel)),
            ("Conference sponsorship", Some(CategoryKind::SponsorshipGiven)),
            ("Own events", Some(CategoryKind::Events)),
            ("Salaries", Some(CategoryKind::Staff)),
            ("Reserve", Some(CategoryKind::Reserve)),
            ("Sundries", None),
        ];
        for (name, kind) in told {
            assert_eq!(CategoryKind::of_name(name), kind, "{name}");
        }
    }
}
