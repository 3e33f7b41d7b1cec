//! Closed lists whose values have a word each.

/// Gives the values of a closed list their words: `ALL`, `key` and `of`. A value that is left out does not
/// compile.
macro_rules! worded {
    ($list:ident { $($value:ident => $word:literal),+ $(,)? }) => {
        impl $list {
            /// All of them with the word that rows and files use.
            pub const ALL: [(Self, &'static str); [$($word),+].len()] = [$((Self::$value, $word)),+];

            /// The word that rows and files use.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$value => $word),+
                }
            }

            /// The value of a word; `None` for any other word.
            pub fn of(word: &str) -> Option<Self> {
                Self::ALL.iter().find(|(_, key)| *key == word).map(|(value, _)| *value)
            }
        }
    };
}
