//! Every document: valid, the same twice, tagged, with its own fonts and its strings.

use documents::{Paper, samples};

use crate::tools::{Sheet, fonts, run};

#[test]
fn every_sample_is_a_valid_file() {
    for document in samples() {
        for (size, paper) in [("a4", Paper::default()), ("letter", Paper::letter())] {
            let sheet = Sheet::of(&format!("{}-{size}", document.name()), &*document, &paper);
            assert!(sheet.rendered.findings.is_empty(), "{}: {:?}", document.name(), sheet.rendered.findings);
            run("qpdf", &["--check", sheet.path()]);
        }
    }
}

#[test]
fn the_same_values_give_the_same_bytes() {
    let fonts = fonts();
    for document in samples() {
        let first = document.render(&fonts, &Paper::default()).unwrap();
        let second = document.render(&fonts, &Paper::default()).unwrap();
        assert!(first.bytes == second.bytes, "{} differs the second time", document.name());
    }
}
