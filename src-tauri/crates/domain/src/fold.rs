//! Words without capitals and accents, so that a search finds what a person means.

use unicode_normalization::UnicodeNormalization as _;

/// Folds capitals and accents away: `Łukasz`, `lukasz` and `LUKASZ` become one. Other scripts keep all that
/// tells one letter from another; only marks that are commonly left out in typing go.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfd().filter(|letter| !is_accent(*letter)).flat_map(char::to_lowercase) {
        match letter {
            'ł' => folded.push('l'),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ı' => folded.push('i'),
            'ħ' => folded.push('h'),
            'ŧ' => folded.push('t'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            // The same letter at the end of a word.
            'ς' => folded.push('σ'),
            // An apostrophe is typed as it comes.
            '’' | 'ʼ' => folded.push('\''),
            other if is_accent(other) => {}
            other => folded.push(other),
        }
    }
    folded
}

/// Combining accents of the Latin, Greek and Cyrillic scripts, and the vowel signs of Arabic and Hebrew.
fn is_accent(letter: char) -> bool {
    matches!(
        letter,
        '\u{0300}'..='\u{036f}'
            | '\u{0591}'..='\u{05bd}'
            | '\u{064b}'..='\u{0652}'
            | '\u{1ab0}'..='\u{1aff}'
            | '\u{1dc0}'..='\u{1dff}'
            | '\u{20d0}'..='\u{20f0}'
    )
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn capitals_and_accents_do_not_matter() {
        let cases = [
            ("Ada", "ada"),
            ("ŁUKASZ Żółkiewski", "lukasz zolkiewski"),
            ("Brönnimann", "bronnimann"),
            ("Straße", "strasse"),
            ("Søren Ærø", "soren aero"),
            ("İstanbul", "istanbul"),
            ("Παπαδόπουλος", "παπαδοπουλοσ"),
            ("ΠΑΠΑΔΟΠΟΥΛΟΣ", "παπαδοπουλοσ"),
            ("Nguyễn Thảo", "nguyen thao"),
            ("O’Brien", "o'brien"),
            ("مُحَمَّد", "محمد"),
        ];
        for (text, expected) in cases {
            assert_eq!(fold(text), expected, "{text}");
        }
    }

    #[test]
    fn letters_of_other_scripts_stay_apart() {
        assert_ne!(fold("か"), fold("が"), "a voiced syllable is another one");
        assert_ne!(fold("कि"), fold("कु"), "vowel signs are letters");
        assert!(fold("김민서").starts_with(&fold("김")), "a part is found in the whole");
    }
}
