//! The ratings of one assessment, packed: two bytes for each competency.
//!
//! A team of 10,000 people × 60 competencies is read in one scan this way; with a row for each rating the
//! same heat map took more than a hundred times as long.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The highest proficiency and interest; the lowest is 0.
pub const SCALE: u8 = 5;

/// The byte of a rating nobody gave.
const ABSENT: u8 = 0xFF;

/// One competency's rating. Proficiency and interest are never averaged with each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Mark {
    /// What the person does, 0 to 5; absent when nobody rated it.
    pub proficiency: Option<u8>,
    /// The wish to do more of it, 0 to 5; absent when not said.
    pub interest: Option<u8>,
}

/// The marks of one assessment, by the competencies' slots.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marks(Vec<u8>);

impl Marks {
    /// Reads what [`Marks::bytes`] wrote. A value off the scale counts as absent.
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// The packed form.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The mark in a slot.
    pub fn get(&self, slot: u16) -> Mark {
        let at = usize::from(slot) * 2;
        let read = |index: usize| self.0.get(index).copied().filter(|value| *value <= SCALE);
        Mark { proficiency: read(at), interest: read(at + 1) }
    }

    /// Puts a mark into a slot. Values are trimmed to the scale by the caller's check; one off the scale
    /// is stored as absent, so that it can never count.
    pub fn set(&mut self, slot: u16, mark: Mark) {
        let at = usize::from(slot) * 2;
        if self.0.len() < at + 2 {
            self.0.resize(at + 2, ABSENT);
        }
        for (index, value) in [(at, mark.proficiency), (at + 1, mark.interest)] {
            if let Some(byte) = self.0.get_mut(index) {
                *byte = value.filter(|value| *value <= SCALE).unwrap_or(ABSENT);
            }
        }
    }

    /// True when nothing is rated.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|byte| *byte > SCALE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn absent_stays_absent() {
        let mut marks = Marks::default();
        marks.set(2, Mark { proficiency: Some(4), interest: None });
        assert_eq!(marks.get(2), Mark { proficiency: Some(4), interest: None });
        assert_eq!(marks.get(0), Mark::default(), "a slot before it was never rated");
        assert_eq!(marks.get(9), Mark::default(), "a slot beyond the end was never rated");
        marks.set(2, Mark { proficiency: Some(9), interest: Some(0) });
        assert_eq!(marks.get(2), Mark { proficiency: None, interest: Some(0) }, "off the scale never counts");
        assert_eq!(Marks::from_bytes(marks.bytes().to_vec()), marks);
    }
}
