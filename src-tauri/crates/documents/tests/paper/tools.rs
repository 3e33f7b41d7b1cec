//! The tools that look at a file from outside. `make setup` installs them.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{LazyLock, OnceLock};

use documents::{Document, Fonts, Paper, Rendered};

/// The fonts of all scripts, as the packages of the user interface bring them.
pub(crate) fn fonts() -> &'static Fonts {
    static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
        let folder =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/node_modules/@expo-google-fonts");
        Fonts::load(Some(&folder)).expect("the font packages are installed by `npm ci` in ui/")
    });
    &FONTS
}

/// A rendered document in a file.
pub(crate) struct Sheet {
    pub(crate) rendered: Rendered,
    file: PathBuf,
    raw: OnceLock<String>,
}

impl Sheet {
    pub(crate) fn of(name: &str, document: &dyn Document, paper: &Paper) -> Self {
        let rendered = document.render(fonts(), paper).expect("the document renders");
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf"));
        std::fs::write(&file, &rendered.bytes).unwrap();
        Self { rendered, file, raw: OnceLock::new() }
    }

    /// The text of the file.
    pub(crate) fn text(&self) -> String {
        run("pdftotext", &[self.path(), "-"])
    }

    /// The text of one page, counted from 1, laid out as it is seen.
    pub(crate) fn page(&self, page: usize) -> String {
        let page = page.to_string();
        run("pdftotext", &["-layout", "-f", &page, "-l", &page, self.path(), "-"])
    }

    pub(crate) fn path(&self) -> &str {
        self.file.to_str().unwrap()
    }

    /// Asserts that a text stands in the file as it was written. Line ends do not count, nor do hyphens,
    /// which the tool drops where a line ends in one.
    pub(crate) fn assert_holds(&self, wanted: &str) {
        let text = self.raw.get_or_init(|| squeezed(&run("pdftotext", &["-raw", self.path(), "-"])));
        assert!(text.contains(&squeezed(wanted)), "{wanted:?} is not in {}", self.path());
    }

    /// Asserts that every word of a text is in the file, in any order.
    pub(crate) fn assert_holds_words(&self, wanted: &str) {
        let text = self.text();
        // The tool wraps right-to-left words into marks of direction.
        let words: std::collections::HashSet<&str> =
            text.split(|c: char| c.is_whitespace() || matches!(c, '\u{202a}'..='\u{202e}')).collect();
        for word in wanted.split_whitespace() {
            assert!(words.contains(word), "{word:?} of {wanted:?} is not in {}", self.path());
        }
    }
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace() && *character != '-').collect()
}

/// Runs a tool and answers what it printed; a tool that fails or warns fails the test.
pub(crate) fn run(tool: &str, arguments: &[&str]) -> String {
    let output = Command::new(tool)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| panic!("{tool} is not installed ({error}): run `make setup`"));
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && complaint.is_empty(), "{tool} {arguments:?}: {complaint}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
