//! Choosing a font for each character and turning characters into glyphs.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use harfrust::{Buffer, Direction, ShapeOptions, ShapePlan, ShaperFont, shape};
use unicode_script::{Script, UnicodeScript};

use super::families::{self, BASE};
use super::prepare::prepare;
use super::{Face, Fonts, Weight};
use crate::page::{Glyph, Run};

/// What stands where no font has the character.
const REPLACEMENT: char = '\u{fffd}';

/// The runs of a word, shared by all lines that have it.
type Runs = Rc<[Rc<Run>]>;

/// Face, direction and script of a shaping plan.
type PlanKey = (usize, Direction, Option<harfrust::Script>);

/// Shapes the text of one document. It keeps shaped words, because a document repeats them, and notes what
/// it could not show.
pub(crate) struct Shaper<'f> {
    fonts: &'f Fonts,
    faces: Vec<&'f Face>,
    face_of: HashMap<(usize, Weight), Option<usize>>,
    covered: HashMap<(usize, char), bool>,
    /// How a font shapes a script; making a plan costs more than shaping a word.
    plans: Vec<(PlanKey, ShapePlan)>,
    words: HashMap<(Weight, usize), HashMap<String, Runs>>,
    missing: BTreeMap<String, (String, Option<String>)>,
}

impl<'f> Shaper<'f> {
    pub(crate) fn new(fonts: &'f Fonts) -> Self {
        Self {
            fonts,
            faces: Vec::new(),
            face_of: HashMap::new(),
            covered: HashMap::new(),
            plans: Vec::new(),
            words: HashMap::new(),
            missing: BTreeMap::new(),
        }
    }

    /// The faces in the order of their first use; a run names one by its index.
    pub(crate) fn faces(&self) -> &[&'f Face] {
        &self.faces
    }

    /// Characters that could not be shown, each with a text that it stood in and the words put in its place.
    pub(crate) fn missing(&self) -> impl Iterator<Item = (&str, &str, Option<&str>)> {
        self.missing
            .iter()
            .map(|(character, (text, words))| (character.as_str(), text.as_str(), words.as_deref()))
    }

    /// The text as it goes onto paper. What cannot be shown is noted.
    pub(super) fn clean(&mut self, weight: Weight, text: &str) -> String {
        if text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic()) {
            return text.to_owned();
        }
        let (prepared, replaced) = prepare(text);
        for emoji in replaced {
            self.missing.entry(emoji.original).or_insert_with(|| (text.to_owned(), Some(emoji.words)));
        }
        let east = families::east_asian(&prepared);
        let mut out = String::with_capacity(prepared.len());
        for character in prepared.chars() {
            if self.family(character, weight, None, east).is_some() {
                out.push(character);
            } else {
                self.missing.entry(character.to_string()).or_insert_with(|| (text.to_owned(), None));
                out.push(REPLACEMENT);
            }
        }
        out
    }

    /// One word or piece read from left to right, from the kept ones if it was shaped before.
    pub(super) fn word(&mut self, weight: Weight, east: usize, word: &str) -> Runs {
        if let Some(runs) = self.words.get(&(weight, east)).and_then(|words| words.get(word)) {
            return Rc::clone(runs);
        }
        let runs: Runs = self.directed(weight, east, word, false).into();
        self.words.entry((weight, east)).or_default().insert(word.to_owned(), Rc::clone(&runs));
        runs
    }

    /// Runs of a piece of one direction, split by font and script, in the order they are seen.
    pub(super) fn directed(&mut self, weight: Weight, east: usize, text: &str, rtl: bool) -> Vec<Rc<Run>> {
        let mut pieces: Vec<(usize, Script, std::ops::Range<usize>)> = Vec::new();
        let mut previous = None;
        for (at, character) in text.char_indices() {
            let family = self.family(character, weight, previous, east).unwrap_or(BASE);
            previous = Some(family);
            let mut script = character.script();
            let end = at + character.len_utf8();
            if let Some((last_family, last_script, range)) = pieces.last_mut() {
                if matches!(script, Script::Common | Script::Inherited) {
                    script = *last_script;
                }
                if *last_script == Script::Common {
                    *last_script = script;
                }
                if *last_family == family && *last_script == script {
                    range.end = end;
                    continue;
                }
            }
            pieces.push((family, script, at..end));
        }
        let mut runs: Vec<Rc<Run>> = pieces
            .into_iter()
            .filter_map(|(family, _, range)| self.piece(family, weight, &text[range], rtl))
            .map(Rc::new)
            .collect();
        if rtl {
            runs.reverse();
        }
        runs
    }

    /// The family that draws a character; the one of its neighbour goes on with marks and joiners.
    fn family(
        &mut self,
        character: char,
        weight: Weight,
        previous: Option<usize>,
        east: usize,
    ) -> Option<usize> {
        if character == ' ' || character.is_ascii_graphic() {
            return Some(BASE);
        }
        let script = character.script();
        if let Some(previous) = previous
            && script == Script::Inherited
            && (is_joiner(character) || self.covers(previous, weight, character))
        {
            return Some(previous);
        }
        if is_joiner(character) || self.covers(BASE, weight, character) {
            return Some(BASE);
        }
        if let Some(previous) = previous
            && script == Script::Common
            && self.covers(previous, weight, character)
        {
            return Some(previous);
        }
        families::order(character, east).find(|family| self.covers(*family, weight, character))
    }

    fn covers(&mut self, family: usize, weight: Weight, character: char) -> bool {
        let Some(index) = self.face(family, weight) else { return false };
        let face = self.faces[index];
        *self.covered.entry((index, character)).or_insert_with(|| {
            face.font.charmap().map_unicode(character).is_some_and(|glyph| glyph.to_u32() != 0)
        })
    }

    fn face(&mut self, family: usize, weight: Weight) -> Option<usize> {
        if let Some(known) = self.face_of.get(&(family, weight)) {
            return *known;
        }
        let face = self.fonts.face(family, weight);
        let index = face.map(|face| {
            self.faces.iter().position(|known| std::ptr::eq(*known, face)).unwrap_or_else(|| {
                self.faces.push(face);
                self.faces.len() - 1
            })
        });
        self.face_of.insert((family, weight), index);
        index
    }

    fn piece(&mut self, family: usize, weight: Weight, text: &str, rtl: bool) -> Option<Run> {
        let index = self.face(family, weight)?;
        let face = self.faces[index];
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
        let key = (index, buffer.direction(), buffer.script());
        let at = self.plans.iter().position(|(known, _)| *known == key).unwrap_or_else(|| {
            let plan = ShapePlan::new(&face.font, key.1, key.2, buffer.language(), &[]);
            self.plans.push((key, plan));
            self.plans.len() - 1
        });
        let options = ShapeOptions::new().plan(Some(&self.plans[at].1));
        shape(&ShaperFont::new(&face.font), &mut buffer, options).ok()?;
        let infos = buffer.glyph_infos();
        let mut starts: Vec<usize> = infos.iter().map(|info| info.cluster as usize).collect();
        starts.push(text.len());
        starts.sort_unstable();
        starts.dedup();
        let em = |units: i32| units as f32 / face.units;
        let glyphs: Vec<Glyph> = infos
            .iter()
            .zip(buffer.glyph_positions())
            .map(|(info, position)| {
                let from = info.cluster as usize;
                let to = starts.iter().find(|start| **start > from).copied().unwrap_or(text.len());
                Glyph {
                    id: info.glyph_id as u16,
                    advance: em(position.x_advance),
                    dx: em(position.x_offset),
                    dy: em(position.y_offset),
                    from,
                    to,
                }
            })
            .collect();
        let width = glyphs.iter().map(|glyph| glyph.advance).sum();
        Some(Run { face: index, text: text.to_owned(), glyphs, width })
    }
}

/// Characters that join or separate their neighbours and have no shape of their own.
fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200d}')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// A font that lacks the minus would print a box into an account.
    #[test]
    fn the_base_family_has_every_glyph_of_figures_in_each_weight() {
        let fonts = Fonts::load(None).unwrap();
        let figures = "0123456789.,'\u{2019}\u{2212}\u{2013}\u{a0}\u{202f}%+·–×÷Σ€£$¥()…“”\u{fffd}";
        for weight in [Weight::Regular, Weight::SemiBold, Weight::Bold] {
            let face = fonts.face(BASE, weight).unwrap();
            assert_eq!(face.weight, weight);
            for character in figures.chars().chain(' '..='~') {
                let glyph = face.font.charmap().map_unicode(character);
                assert!(glyph.is_some_and(|glyph| glyph.to_u32() != 0), "{} lacks {character:?}", face.name);
            }
            let metrics = face.font.glyph_metrics();
            let widths: Vec<f32> = ('0'..='9')
                .map(|digit| metrics.h_advance(face.font.charmap().map_unicode(digit).unwrap()))
                .collect();
            assert!(
                widths.iter().all(|width| *width == widths[0]),
                "the figures of {} are tabular",
                face.name
            );
        }
    }

    #[test]
    fn lines_are_never_wider_than_asked_for() {
        let fonts = Fonts::load(None).unwrap();
        let mut shaper = Shaper::new(&fonts);
        let text = "Reviews licence terms for a new dependency, e.g. LGPL-2.1-or-later, and \
                    writesaverylongwordthatfitsnowhere until the line ends.";
        for max in [6.0, 9.5, 14.0, 30.0] {
            let lines = shaper.wrap(Weight::Regular, text, max);
            assert!(lines.iter().all(|line| line.width <= max + 0.01), "at {max} em");
            let said: String =
                lines.iter().flat_map(|line| &line.runs).map(|run| run.text.as_str()).collect();
            assert_eq!(said, text, "nothing is lost at {max} em");
        }
    }
}
