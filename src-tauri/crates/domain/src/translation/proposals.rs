//! What comes with the application: roles, and what competencies and levels count for as long as nobody
//! has said otherwise.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{GRADES, Role};
use crate::ids::RoleId;
use crate::ladders::{Competency, Level};

/// Shares of a competency in whole per cent, by the keys of roles.
type Shares = BTreeMap<String, u32>;

/// A role that comes with the application, with the key by which the shares name it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ProposedRole {
    /// Its key (`product-manager`).
    pub key: String,
    /// The role.
    #[serde(flatten)]
    pub role: Role,
}

/// A proposed translation of any ladder: by competency for ladders that come with the application, by
/// bucket for all others.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposals {
    /// The roles, in the order in which they are shown.
    pub roles: Vec<ProposedRole>,
    /// Shares by the stable names of competencies.
    pub by_competency: BTreeMap<String, Shares>,
    /// Shares by bucket, for every other competency.
    pub by_bucket: BTreeMap<String, Shares>,
    /// Grades of levels by HR job class.
    pub by_job_class: BTreeMap<String, u8>,
    /// Grades of levels by reach, for levels of any other job class.
    pub by_reach: BTreeMap<String, u8>,
}

impl Proposals {
    /// The roles alone.
    pub fn roles(&self) -> Vec<Role> {
        self.roles.iter().map(|proposed| proposed.role.clone()).collect()
    }

    /// The share of a competency that counts toward a role, in whole per cent.
    pub fn percent(&self, row: &Competency, role: RoleId) -> u32 {
        let shares = self.by_competency.get(&row.key).or_else(|| self.by_bucket.get(row.bucket.key()));
        let key = self.roles.iter().find(|proposed| proposed.role.id == role).map(|proposed| &proposed.key);
        shares.zip(key).and_then(|(shares, key)| shares.get(key)).copied().unwrap_or(0)
    }

    /// The grade of a level, 1 to 7: that of its job class, else that of its reach.
    pub fn grade(&self, level: &Level) -> u8 {
        let class = self.by_job_class.get(level.job_class.trim());
        class.or_else(|| self.by_reach.get(level.reach.key())).copied().unwrap_or(1).clamp(1, GRADES)
    }
}
