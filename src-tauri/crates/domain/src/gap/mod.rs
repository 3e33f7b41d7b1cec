//! A person against any level of any ladder.

mod buckets;
mod carry;

pub use buckets::{BucketGap, Place, bucket_gaps};
pub use carry::{Carried, carry};

#[cfg(test)]
mod tests;
