//! The font families and the scripts they serve.

use unicode_script::{Script, UnicodeScript};

/// A family of the Noto Sans fonts: the folder of its package and the stem of its file names.
#[derive(Debug, Clone, Copy)]
pub(super) struct Family {
    pub(super) folder: &'static str,
    pub(super) stem: &'static str,
}

/// The base family, which is compiled in.
pub(super) const BASE: usize = 0;
const ARABIC: usize = 1;
const HEBREW: usize = 2;
const DEVANAGARI: usize = 3;
const CHINESE: usize = 4;
const JAPANESE: usize = 5;
const KOREAN: usize = 6;

/// In the order in which they are asked for a character that their scripts do not settle. The ones after
/// the symbols come from the system's fonts alone.
pub(super) const FAMILIES: [Family; 19] = [
    Family { folder: "noto-sans", stem: "NotoSans" },
    Family { folder: "noto-sans-arabic", stem: "NotoSansArabic" },
    Family { folder: "noto-sans-hebrew", stem: "NotoSansHebrew" },
    Family { folder: "noto-sans-devanagari", stem: "NotoSansDevanagari" },
    Family { folder: "noto-sans-sc", stem: "NotoSansSC" },
    Family { folder: "noto-sans-jp", stem: "NotoSansJP" },
    Family { folder: "noto-sans-kr", stem: "NotoSansKR" },
    Family { folder: "noto-sans-math", stem: "NotoSansMath" },
    Family { folder: "noto-sans-symbols-2", stem: "NotoSansSymbols2" },
    Family { folder: "noto-sans-thai", stem: "NotoSansThai" },
    Family { folder: "noto-sans-bengali", stem: "NotoSansBengali" },
    Family { folder: "noto-sans-tamil", stem: "NotoSansTamil" },
    Family { folder: "noto-sans-telugu", stem: "NotoSansTelugu" },
    Family { folder: "noto-sans-gujarati", stem: "NotoSansGujarati" },
    Family { folder: "noto-sans-gurmukhi", stem: "NotoSansGurmukhi" },
    Family { folder: "noto-sans-georgian", stem: "NotoSansGeorgian" },
    Family { folder: "noto-sans-armenian", stem: "NotoSansArmenian" },
    Family { folder: "noto-sans-ethiopic", stem: "NotoSansEthiopic" },
    Family { folder: "noto-sans-sinhala", stem: "NotoSansSinhala" },
];

/// Families to ask for a character, besides the base family, the likeliest first. `east` is the family
/// for characters that Chinese, Japanese and Korean share.
pub(super) fn order(character: char, east: usize) -> impl Iterator<Item = usize> {
    let first = match character.script() {
        Script::Arabic => ARABIC,
        Script::Hebrew => HEBREW,
        Script::Devanagari => DEVANAGARI,
        Script::Han | Script::Bopomofo => east,
        Script::Hiragana | Script::Katakana => JAPANESE,
        Script::Hangul => KOREAN,
        Script::Common if matches!(character, '\u{2190}'..='\u{22ff}' | '\u{27c0}'..='\u{2bff}') => 7,
        Script::Common if matches!(character, '\u{2300}'..='\u{27bf}' | '\u{1f000}'..) => 8,
        Script::Common if matches!(character, '\u{3000}'..='\u{30ff}' | '\u{ff00}'..='\u{ffef}') => east,
        _ => BASE,
    };
    // The small symbol fonts come before the large ones of East Asia, which all know an arrow or a star.
    let rest = (9..FAMILIES.len()).chain([7, 8, ARABIC, HEBREW, DEVANAGARI, east, CHINESE, JAPANESE, KOREAN]);
    std::iter::once(first).chain(rest.filter(move |family| *family != first))
}

/// The family for characters that Chinese, Japanese and Korean share, told from the rest of the text:
/// kana make it Japanese, hangul Korean, anything else Chinese.
pub(super) fn east_asian(text: &str) -> usize {
    // Nothing below the first hangul letter is shared, and most texts stop there.
    if text.chars().all(|character| character < '\u{1100}') {
        return CHINESE;
    }
    let has = |wanted: &[Script]| text.chars().any(|character| wanted.contains(&character.script()));
    if has(&[Script::Hiragana, Script::Katakana]) {
        JAPANESE
    } else if has(&[Script::Hangul]) {
        KOREAN
    } else {
        CHINESE
    }
}
