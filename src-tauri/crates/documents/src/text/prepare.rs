//! Making text fit for paper: what has no glyph by nature is taken out or put into words.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

/// A character that paper cannot show, with the words that stand in its place.
pub(super) struct Replaced {
    pub(super) original: String,
    pub(super) words: String,
}

/// Takes out control characters, variation selectors and soft hyphens, turns line ends and tabs into
/// spaces, and puts colour emoji into words, because they have no outline to draw.
pub(super) fn prepare(text: &str) -> (Cow<'_, str>, Vec<Replaced>) {
    if text.chars().all(|character| !is_special(character)) {
        return (Cow::Borrowed(text), Vec::new());
    }
    let mut out = String::with_capacity(text.len());
    let mut replaced = Vec::new();
    for grapheme in text.graphemes(true) {
        let coloured = grapheme.chars().any(|c| matches!(c, '\u{fe0f}' | '\u{1f000}'..='\u{1faff}'));
        if let Some(emoji) = emojis::get(grapheme).filter(|_| coloured) {
            let words = format!("[{}]", emoji.name());
            out.push_str(&words);
            replaced.push(Replaced { original: grapheme.to_owned(), words });
            continue;
        }
        for character in grapheme.chars() {
            match character {
                '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => out.push(' '),
                c if c.is_control() || is_dropped(c) => {}
                c => out.push(c),
            }
        }
    }
    (Cow::Owned(out), replaced)
}

fn is_dropped(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{2060}')
        || matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn is_special(character: char) -> bool {
    character.is_control()
        || is_dropped(character)
        || matches!(character, '\u{2028}' | '\u{2029}' | '\u{20e3}' | '\u{1f000}'..='\u{1faff}')
}
