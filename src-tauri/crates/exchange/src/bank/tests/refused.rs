//! Statements that do not add up, and files that are no statements.

use super::*;

#[test]
fn a_statement_that_does_not_add_up_is_told_with_the_three_figures() {
    let text = String::from_utf8(bytes("camt053.xml")).unwrap().replace("4213.79", "4214.79");
    let draft = read_bytes(text.into_bytes());
    let finding = draft.outcome.findings.iter().find(|finding| finding.code == "bank.balance").unwrap();
    for figure in ["5000.00 EUR", "-786.21 EUR", "4214.79 EUR"] {
        assert!(finding.message.contains(figure), "{}", finding.message);
    }
    assert!(!draft.outcome.refused(), "told, not refused: the bank's file is what it is");
    let hole = String::from_utf8(bytes("wise.csv")).unwrap();
    let hole: Vec<&str> = hole.lines().filter(|line| !line.starts_with("FEE")).collect();
    let draft = read_bytes(hole.join("\n").into_bytes());
    assert!(draft.outcome.findings.iter().any(|finding| finding.code == "bank.balance"), "a line is missing");
}

#[test]
fn hostile_files_are_refused_in_words() {
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aa\">]><Document>&a;</Document>";
    let deep = format!("<?xml version=\"1.0\"?><Document>{}</Document>", "<a>".repeat(100_000));
    let deep_ofx = format!("OFXHEADER:100\n<OFX>{}", "<STMTRS>".repeat(100_000));
    let cases: [(&str, &str); 8] = [
        (bomb, "xml.doctype"),
        (&deep, "xml.deep"),
        (&deep_ofx, "ofx.deep"),
        ("<?xml version=\"1.0\"?><Document><a></Document>", "xml.broken"),
        ("<?xml version=\"1.0\"?><Document/>", "bank.empty"),
        ("OFXHEADER:100\n<OFX><STMTRS><CURDEF>EUR<BANKTRANLIST><STMTTRN><TRNAMT>1", "file.truncated"),
        ("!Type:Invst\nD1/1/26\n^\n", "qif.none"),
        ("!Type:Bank\nD1/1/26\nT5\n", "file.truncated"),
    ];
    for (text, code) in cases {
        let draft = read_bytes(text.as_bytes().to_vec());
        let codes: Vec<&str> = draft.outcome.findings.iter().map(|finding| finding.code.as_str()).collect();
        assert!(draft.outcome.refused() && codes.contains(&code), "{:.60}: {codes:?}", text);
    }
    for name in ["statement.ofx", "statement.qfx", "account.qif", "camt053.xml", "statement.sta", "wise.csv"]
    {
        let whole = bytes(name);
        for cut in (0..whole.len()).step_by(37) {
            let _ = read_bytes(whole[..cut].to_vec());
            let mut bent = whole.clone();
            bent[cut] = bent[cut].wrapping_add(13);
            let _ = read_bytes(bent);
        }
    }
}
