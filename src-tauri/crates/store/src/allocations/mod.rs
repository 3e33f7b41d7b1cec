//! Allocation rounds as rows: pools, requests, scores, awards, and what was really spent on whom.

mod requests;
mod rounds;
mod spent;

pub use requests::Asked;
pub use spent::SpentOn;
