//! Translation: what a ladder's competencies and levels count for in traditional roles elsewhere in a
//! company, and which of those roles are near for a person.

mod check;
mod map;
mod near;
mod proposals;
mod role;
#[cfg(test)]
mod tests;

pub use check::{check_counts, check_equivalents, check_role, check_rungs};
pub use map::{Count, Equivalent, Translation};
pub use near::{NearRole, NearRow, NearRung, near_roles};
pub use proposals::{Proposals, ProposedRole};
pub use role::{GRADES, Role, Rung};
