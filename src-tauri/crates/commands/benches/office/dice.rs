//! Numbers that look random and are the same at every run.

/// A SplitMix64 generator: small, fast, and good enough to choose names and amounts.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `sides`.
    pub(crate) fn below(&mut self, sides: u64) -> u64 {
        self.next() % sides
    }

    /// One of them.
    pub(crate) fn one_of<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[usize::try_from(self.below(of.len() as u64)).unwrap()]
    }

    /// A made-up word of two to four syllables.
    pub(crate) fn word(&mut self) -> String {
        const SYLLABLES: [&str; 24] = [
            "ba", "den", "fi", "gor", "hal", "jun", "ka", "lem", "mi", "nor", "pa", "qui", "ro", "sel", "ti",
            "ul", "ver", "wo", "xa", "yel", "zor", "ch", "öst", "ré",
        ];
        (0..2 + self.below(3)).map(|_| *self.one_of(&SYLLABLES)).collect()
    }
}
