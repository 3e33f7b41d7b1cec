//! From a document's values to the bytes of a file.

use domain::finding::Finding;

use crate::blocks::{Flow, footer};
use crate::page::{Bookmark, Layout};
use crate::pdf::{self, About};
use crate::text::{Fonts, Shaper};
use crate::{Front, Paper};

/// A document that can be put on paper.
pub trait Document: Send + Sync {
    /// The name by which hosts ask for it, such as `career-ladder`.
    fn name(&self) -> &'static str;

    /// The title that a reader sees, also in the title bar of a viewer.
    fn title(&self) -> String;

    /// Lays it out and writes it. The same values, fonts and paper give the same bytes.
    ///
    /// # Errors
    /// Fails when a font is damaged or the file cannot be put together; what the text lacks is a finding,
    /// never an error.
    fn render(&self, fonts: &Fonts, paper: &Paper) -> Result<Rendered, RenderError>;
}

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The PDF file.
    pub bytes: Vec<u8>,
    /// Number of pages.
    pub pages: usize,
    /// What a person should know before handing it over: characters that no font has, totals that do not
    /// foot.
    pub findings: Vec<Finding>,
}

/// Why a document could not be written.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// A font file is damaged.
    #[error("the font {font} cannot be put into the document: {reason}")]
    Font {
        /// Name of the font.
        font: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The file could not be put together.
    #[error("the document cannot be written: {0}")]
    Write(String),
}

/// Lays a document out with `compose` and writes it. A document with a table of contents is laid out twice:
/// the page numbers are known after the first time.
pub(crate) fn render(
    title: &str,
    front: &Front,
    fonts: &Fonts,
    paper: &Paper,
    compose: impl Fn(&mut Flow<'_, '_>),
) -> Result<Rendered, RenderError> {
    let mut shaper = Shaper::new(fonts);
    let mut bookmarks: Vec<Bookmark> = Vec::new();
    let mut layout = Layout::new();
    // A third time only if the contents themselves moved what they name, which they do once at most.
    for _ in 0..3 {
        let mut flow = Flow::new(&mut shaper, paper, &bookmarks);
        compose(&mut flow);
        let again = flow.has_contents() && flow.layout.bookmarks != bookmarks;
        layout = flow.finish();
        if !again {
            break;
        }
        bookmarks.clone_from(&layout.bookmarks);
    }
    footer::draw(&mut layout, &mut shaper, title, front);
    let about = About { title: title.to_owned(), language: paper.language.clone(), date: front.as_of };
    let bytes = pdf::write(&layout, shaper.faces(), &about)?;
    Ok(Rendered { bytes, pages: layout.sheets.len(), findings: missing(&shaper) })
}

fn missing(shaper: &Shaper<'_>) -> Vec<Finding> {
    shaper
        .missing()
        .map(|(character, text, words)| match words {
            Some(words) => Finding::warning(
                text,
                "text.replaced",
                format!("Paper has no colour pictures: {character} is written as {words} in “{text}”."),
            ),
            None => Finding::warning(
                text,
                "text.no_glyph",
                format!(
                    "No installed font has the character U+{:04X} in “{text}”: write it in other letters or \
                     install the Noto font of its script.",
                    character.chars().next().map_or(0, u32::from)
                ),
            ),
        })
        .collect()
}
