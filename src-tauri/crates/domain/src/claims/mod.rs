//! Reimbursement claims: what was spent, what of it is authorised, and what is still to pay.

mod claim;
mod settle;

pub use claim::{Claim, ClaimLine, ClaimState, check_claim};
pub use settle::{LineSettlement, Settlement, settle};
