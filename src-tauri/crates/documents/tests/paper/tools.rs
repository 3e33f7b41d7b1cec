//! The tools that look at a file from outside. `make setup` installs them.

use std::path::{Path, PathBuf};
use std::process::Command;

use documents::{Document, Fonts, Paper, Rendered};

/// The fonts of the other scripts, as the packages of the user interface bring them.
pub fn fonts() -> Fonts {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/node_modules/@expo-google-fonts");
    Fonts::load(Some(&folder)).expect("the font packages are installed by `npm ci` in ui/")
}

/// A rendered document in a file.
pub struct Sheet {
    pub rendered: Rendered,
    pub file: PathBuf,
}

impl Sheet {
    pub fn of(name: &str, document: &dyn Document, paper: &Paper) -> Self {
        let rendered = document.render(&fonts(), paper).expect("the document renders");
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf"));
        std::fs::write(&file, &rendered.bytes).unwrap();
        Self { rendered, file }
    }

    /// The words of the file, line ends and runs of spaces made one space.
    pub fn words(&self) -> String {
        let text = run("pdftotext", &["-layout", self.path(), "-"]);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The words of one page, counted from 1.
    pub fn page(&self, page: usize) -> String {
        let page = page.to_string();
        run("pdftotext", &["-layout", "-f", &page, "-l", &page, self.path(), "-"])
    }

    pub fn path(&self) -> &str {
        self.file.to_str().unwrap()
    }
}

/// Runs a tool and answers what it printed; a tool that fails or warns fails the test.
pub fn run(tool: &str, arguments: &[&str]) -> String {
    let output = Command::new(tool)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| panic!("{tool} is not installed ({error}): run `make setup`"));
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && complaint.is_empty(), "{tool} {arguments:?}: {complaint}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
