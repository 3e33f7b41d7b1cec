//! Every document: valid, the same twice, tagged, with its own fonts and its strings.

use documents::{BudgetReport, CareerLadder, Paper, SkillProfile, samples};
use lopdf::{Document as File, Object};

use crate::tools::{Sheet, fonts, run};

#[test]
fn every_sample_is_a_valid_file() {
    for document in samples() {
        for (size, paper) in [("a4", Paper::default()), ("letter", Paper::letter())] {
            let sheet = Sheet::of(&format!("{}-{size}", document.name()), &*document, &paper);
            assert!(sheet.rendered.findings.is_empty(), "{}: {:?}", document.name(), sheet.rendered.findings);
            let check = run("qpdf", &["--check", sheet.path()]);
            assert!(check.contains("No syntax or stream encoding errors"), "{check}");
            let pages = format!("Pages:           {}", sheet.rendered.pages);
            assert!(run("pdfinfo", &[sheet.path()]).contains(&pages), "{} has other pages", document.name());
        }
    }
}

#[test]
fn the_same_values_give_the_same_bytes() {
    for document in samples() {
        let first = document.render(fonts(), &Paper::default()).unwrap();
        let second = document.render(fonts(), &Paper::default()).unwrap();
        assert!(first.bytes == second.bytes, "{} differs the second time", document.name());
        let letter = document.render(fonts(), &Paper::letter()).unwrap();
        assert!(first.bytes != letter.bytes, "{} does not know its paper", document.name());
    }
}

#[test]
fn fonts_are_embedded_as_subsets_and_say_their_text() {
    for document in samples() {
        let sheet = Sheet::of(&format!("{}-fonts", document.name()), &*document, &Paper::default());
        let list = run("pdffonts", &[sheet.path()]);
        let fonts: Vec<&str> = list.lines().skip(2).collect();
        assert!(fonts.len() >= 3, "{list}");
        for font in fonts {
            assert!(
                font.contains("Identity-H       yes yes yes"),
                "not embedded, subset and with Unicode: {font}"
            );
        }
        assert!(
            sheet.rendered.bytes.len() < 30_000 + 12_000 * sheet.rendered.pages,
            "{} is large",
            document.name()
        );
    }
}

#[test]
fn the_file_says_what_it_is_and_nothing_else() {
    for document in samples() {
        let paper = Paper::default();
        let bytes = document.render(fonts(), &paper).unwrap().bytes;
        let file = File::load_mem(&bytes).unwrap();
        let catalogue = file.catalog().unwrap();
        assert_eq!(catalogue.get(b"Lang").unwrap().as_str().unwrap(), b"en-GB");
        assert!(file.get_dictionary(catalogue.get(b"Outlines").unwrap().as_reference().unwrap()).is_ok());
        let metadata = catalogue.get(b"Metadata").unwrap().as_reference().unwrap();
        let xmp = file.get_object(metadata).unwrap().as_stream().unwrap().content.clone();
        let xmp = String::from_utf8(xmp).unwrap();
        assert!(xmp.contains("<pdfaid:part>2</pdfaid:part>") && xmp.contains(&document.title()), "{xmp}");
        assert!(!xmp.contains("creator"), "{xmp}");
        let info = file.trailer.get(b"Info").unwrap().as_reference().unwrap();
        let mut keys: Vec<_> =
            file.get_dictionary(info).unwrap().iter().map(|(key, _)| key.clone()).collect();
        keys.sort();
        let wanted: [&[u8]; 5] = [b"CreationDate", b"Creator", b"ModDate", b"Producer", b"Title"];
        assert_eq!(keys, wanted);
        let home = env!("CARGO_MANIFEST_DIR").as_bytes();
        assert!(!bytes.windows(home.len()).any(|window| window == home), "a path is in the file");
    }
}

#[test]
fn a_screen_reader_finds_headings_tables_and_figures() {
    let paper = Paper::default();
    for document in samples() {
        let sheet = Sheet::of(&format!("{}-tags", document.name()), &*document, &paper);
        let tree = run("pdfinfo", &["-struct", sheet.path()]);
        for role in ["H1 (block)", "H2 (block)", "Table (block)", "TH", "TD"] {
            assert!(tree.contains(role), "{} has no {role}", document.name());
        }
    }
    let profile = Sheet::of("profile-struct", &SkillProfile::sample(), &paper);
    let tree = run("pdfinfo", &["-struct-text", profile.path()]);
    assert!(tree.contains("Figure"), "the radar is a figure");
    assert!(tree.contains("\"Zoë Nwosu-Lindqvist\"") || tree.contains("Zoë Nwosu-Lindqvist"), "{tree}");
    let bytes = profile.rendered.bytes;
    let file = File::load_mem(&bytes).unwrap();
    let described = file.objects.values().filter_map(|object| object.as_dict().ok()).any(|element| {
        element.get(b"S").is_ok_and(|role| role.as_name().is_ok_and(|name| name == b"Figure"))
            && matches!(element.get(b"Alt"), Ok(Object::String(..)))
    });
    assert!(described, "the radar is said in words");
}

/// Every string of the values is on paper: all that the samples say is quoted in their debug form.
#[test]
fn what_was_laid_out_can_be_searched() {
    let ladder = CareerLadder::sample();
    let sheet = Sheet::of("ladder-words", &ladder, &Paper::default());
    for text in quoted(&format!("{ladder:?}")) {
        sheet.assert_holds(&text);
    }
    let profile = SkillProfile::sample();
    let sheet = Sheet::of("profile-words", &profile, &Paper::default());
    for text in quoted(&format!("{profile:?}")) {
        sheet.assert_holds(&text);
    }
    let report = BudgetReport::sample();
    let sheet = Sheet::of("budget-words", &report, &Paper::default());
    for row in &report.rows {
        sheet.assert_holds(&row.name);
        for money in [row.figures.plan, row.figures.actual, row.figures.committed, row.figures.available] {
            sheet.assert_holds(&if money.minor == 0 {
                "–".into()
            } else {
                Paper::default().numbers.amount(money)
            });
        }
    }
    sheet.assert_holds_words("−2,410.20 256,000.00 Total");
}

fn quoted(debug: &str) -> Vec<String> {
    debug.split('"').skip(1).step_by(2).map(|text| text.replace("\\u{a0}", "\u{a0}")).collect()
}
