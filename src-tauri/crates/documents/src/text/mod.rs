//! Text before pages: fonts, the choice of a font for each character, shaping and wrapping.

mod families;
mod fonts;
mod prepare;
mod shape;
mod wrap;

pub(crate) use fonts::{Face, Weight};
pub use fonts::{FontError, Fonts};
pub(crate) use shape::Shaper;
pub(crate) use wrap::Line;
