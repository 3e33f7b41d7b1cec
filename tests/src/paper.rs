//! What poppler reads in a PDF.

use std::path::Path;
use std::process::Command;

/// The text of a PDF, in reading order.
pub fn pdf_text(path: &Path) -> String {
    text(path, &[])
}

/// The text of a PDF as it stands on the pages: the cells of a table's row are in one line, set apart by
/// blanks.
pub fn pdf_layout(path: &Path) -> String {
    text(path, &["-layout"])
}

fn text(path: &Path, options: &[&str]) -> String {
    let output = Command::new("pdftotext")
        .args(options)
        .arg(path)
        .arg("-")
        .output()
        .expect("poppler-utils is installed");
    assert!(output.status.success(), "pdftotext refuses {}", path.display());
    String::from_utf8(output.stdout).expect("pdftotext writes UTF-8")
}

/// The number of pages of a PDF.
pub fn pdf_pages(path: &Path) -> usize {
    let output = Command::new("pdfinfo").arg(path).output().expect("poppler-utils is installed");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let line = text.lines().find_map(|line| line.strip_prefix("Pages:")).expect("pdfinfo counts the pages");
    line.trim().parse().expect("a number of pages")
}
