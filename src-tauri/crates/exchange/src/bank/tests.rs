//! Each format from a file of its own: what is read, what is refused with line and reason, and that a second
//! reading gives the same keys.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::HashSet;
use std::path::Path;

use super::*;
use crate::sources::{Rows, recognise};

fn bytes(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/bank");
    std::fs::read(folder.join(name)).unwrap()
}

fn read_bytes(bytes: Vec<u8>) -> BankDraft {
    match open(bytes, None) {
        Err(findings) => {
            BankDraft { statements: Vec::new(), outcome: Outcome { findings, ..Outcome::default() } }
        }
        Ok(Opened::Read(_, draft)) => draft,
        Ok(Opened::Table(_, table, lines)) => {
            let source = recognise(&table, Rows::Bank);
            let mapping = source.map_or_else(|| guess(&table), |source| source.mapping(&table, FIELDS));
            let currency = source.and_then(|source| source.currency).unwrap_or("EUR");
            let account = source.map_or("An account", |source| source.name).to_owned();
            let options = Options { default_currency: currency.parse().ok(), account, source };
            read_table(&table, &mapping, &options, &lines)
        }
    }
}

fn read(name: &str) -> BankDraft {
    read_bytes(bytes(name))
}

/// `line day amount | who | what`, one for each line.
fn told(statement: &Statement) -> Vec<String> {
    let line = |row: &Row<Entry>| {
        let Entry { booked_on, amount, counterparty, description, .. } = &row.value;
        format!("{} {booked_on} {amount} | {counterparty} | {description}", row.line)
    };
    statement.entries.iter().map(line).collect()
}

/// Opening, entries, closing, where both balances are known.
fn figures(statement: &Statement) -> Option<[String; 3]> {
    footing(statement).map(|footing| {
        assert_eq!(footing.opening.minor + footing.entries.minor == footing.closing.minor, footing.holds());
        [footing.opening, footing.entries, footing.closing].map(Money::decimal)
    })
}

#[test]
fn ofx_with_open_tags() {
    let draft = read("statement.ofx");
    let [statement] = &draft.statements[..] else { panic!("{draft:?}") };
    assert_eq!(
        told(statement),
        [
            "18 2026-05-04 -64.00 USD | Da Nang Print & Co | Handbooks",
            "26 2026-05-06 1500.00 USD | Example Foundation | ",
            "33 2026-05-12 -109.20 USD | Rhine Rail | ",
        ]
    );
    assert_eq!(
        (statement.account.number.as_str(), statement.account.bank.as_str()),
        ("0005550001", "021000021")
    );
    assert_eq!(statement.entries[2].value.rate, "1 EUR = 1.092 USD");
    assert_eq!(statement.closing.unwrap().minor, 332_680);
    assert_eq!(draft.outcome.counts.accepted, 3);
    assert!(!draft.outcome.refused());
}

#[test]
fn ofx_as_xml_with_a_card_and_a_line_that_cannot_be_read() {
    let draft = read("statement.qfx");
    let [statement] = &draft.statements[..] else { panic!("{draft:?}") };
    assert_eq!(statement.entries.len(), 3, "lines that look alike are three payments");
    assert_eq!(statement.entries[0].value.counterparty, "Café Müller");
    let keys: HashSet<_> = statement.entries.iter().map(|row| row.value.key).collect();
    assert_eq!(keys.len(), 3);
    let rejected = &draft.outcome.rejected[0];
    assert_eq!((rejected.line, rejected.column.as_str(), rejected.text.as_str()), (15, "DTPOSTED", "soon"));
}

#[test]
fn qif_states_its_order_of_dates_and_begins_with_a_balance() {
    let draft = read("account.qif");
    let [statement] = &draft.statements[..] else { panic!("{draft:?}") };
    assert_eq!(
        told(statement),
        [
            "11 2026-01-15 -45.50 EUR | Corner Courier | Parcel",
            "19 2026-02-28 -1200.00 EUR | Example Conference Hall | Deposit",
            "28 2026-03-14 20.00 EUR | Refund | ",
        ]
    );
    assert_eq!(statement.account.name, "Harbour current");
    assert_eq!(statement.opening.map(|balance| balance.minor), Some(100_000));
    let order = draft.outcome.findings.iter().find(|finding| finding.code == "date.order").unwrap();
    assert!(order.message.contains("month first"), "{}", order.message);
    let unclear = String::from_utf8(bytes("account.qif")).unwrap();
    let unclear =
        unclear.replace("1/15'26", "1/ 2'26").replace("2/28/26", "2/3/26").replace("3/14/2026", "4/5/2026");
    assert!(read_bytes(unclear.into_bytes()).outcome.refused(), "3 April or 4 March is asked, never guessed");
}

#[test]
fn camt_with_details_a_rate_and_pending_entries() {
    let draft = read("camt053.xml");
    let [statement] = &draft.statements[..] else { panic!("{draft:?}") };
    assert_eq!(
        told(statement),
        [
            "11 2026-05-04 -86.59 EUR | Cloudberry Apps | Invoice 77 May",
            "20 2026-05-08 -500.00 EUR | Ada Example | Claim Athens",
            "20 2026-05-08 -249.62 EUR | Ben Example | Claim London",
            "28 2026-05-12 50.00 EUR |  | Refund of a deposit",
        ]
    );
    assert_eq!(statement.account.number, "DE02120300000000202051");
    assert_eq!(figures(statement).unwrap(), ["5000.00", "-786.21", "4213.79"]);
    let first = &statement.entries[0].value;
    assert_eq!(first.original.map(|money| money.to_string()).as_deref(), Some("-100.00 USD"));
    assert_eq!(first.rate, "1 EUR = 1.1549 USD", "the way round that the amounts bear out");
    assert_eq!(first.valued_on.unwrap().to_string(), "2026-05-03");
    let codes: Vec<&str> = draft.outcome.findings.iter().map(|finding| finding.code.as_str()).collect();
    assert_eq!(codes, ["bank.pending"]);
}

#[test]
fn mt940_with_both_kinds_of_words() {
    let draft = read("statement.sta");
    let [statement] = &draft.statements[..] else { panic!("{draft:?}") };
    assert_eq!(
        told(statement),
        [
            "6 2026-05-04 -12.50 EUR | Corner Books | Books for newcomers",
            "8 2027-01-02 -45.00 EUR | Rhine Rail | Railcards 2027",
            "11 2026-05-10 -10.00 EUR |  | Correction of a credit",
        ]
    );
    assert_eq!(figures(statement).unwrap(), ["1000.00", "-67.50", "932.50"]);
    assert_eq!((draft.outcome.rejected[0].line, draft.outcome.rejected[0].text.as_str()), (13, "not a line"));
}

#[test]
fn known_tables() {
    let one = |name: &str| {
        let draft = read(name);
        assert!(!draft.outcome.refused() && draft.outcome.rejected.is_empty(), "{name}: {:?}", draft.outcome);
        draft
    };
    let wise = one("wise.csv");
    assert_eq!(
        figures(&wise.statements[0]).unwrap(),
        ["1000.00", "107.80", "1107.80"],
        "the newest line is first"
    );
    let card = &wise.statements[0].entries[1].value;
    assert_eq!((card.counterparty.as_str(), card.rate.as_str()), ("Cloudberry Apps", "1 EUR = 1.0846 USD"));
    let stripe = one("stripe.csv");
    let currencies: Vec<_> =
        stripe.statements.iter().map(|one| (one.currency.code(), one.entries.len())).collect();
    assert_eq!(currencies, [("EUR", 2), ("USD", 1)], "a statement for each currency");
    let collective = one("opencollective.csv");
    assert_eq!(figures(&collective.statements[0]).unwrap(), ["545.00", "-27.88", "517.12"]);
    assert_eq!(collective.statements[0].account.name, "Harbour Tools");
    let sponsors = one("github-sponsors.csv");
    assert_eq!(told(&sponsors.statements[0]), ["2 2026-05-03 10.00 USD | Example Giver | $10 a month"]);
    assert!(sponsors.outcome.findings.iter().any(|finding| finding.code == "rows.left_out"));
    assert_eq!((sponsors.outcome.counts.accepted, sponsors.outcome.counts.rejected), (1, 0));
}

#[test]
fn any_table_with_a_decimal_comma_brackets_and_two_columns() {
    let german = read("plain-comma.csv");
    assert_eq!(
        told(&german.statements[0]),
        [
            "2 2026-05-15 -1133.32 EUR | Rhein Bahn | Fahrkarten",
            "3 2026-05-16 -12.50 EUR | Beispiel Stiftung | Zuschuss",
        ]
    );
    assert_eq!(figures(&german.statements[0]).unwrap(), ["2000.00", "-1145.82", "854.18"]);
    let british = read("two-columns.csv");
    let amounts: Vec<String> =
        british.statements[0].entries.iter().map(|row| row.value.amount.decimal()).collect();
    assert_eq!(amounts, ["-8.64", "200.00", "-8.64"]);
    assert_eq!(figures(&british.statements[0]).unwrap(), ["1000.00", "182.72", "1182.72"]);
}

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
fn the_same_file_gives_the_same_keys_and_never_one_twice() {
    for name in [
        "statement.ofx",
        "statement.qfx",
        "account.qif",
        "camt053.xml",
        "statement.sta",
        "wise.csv",
        "stripe.csv",
        "opencollective.csv",
        "github-sponsors.csv",
        "plain-comma.csv",
        "two-columns.csv",
    ] {
        let keys = || -> Vec<_> {
            read(name).statements.iter().flat_map(|one| &one.entries).map(|row| row.value.key).collect()
        };
        let (first, second) = (keys(), keys());
        assert!(!first.is_empty(), "{name}");
        assert_eq!(first, second, "{name}");
        assert_eq!(first.iter().collect::<HashSet<_>>().len(), first.len(), "{name}: one key for two lines");
    }
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

#[test]
fn old_files_say_their_encoding() {
    let text = String::from_utf8(bytes("statement.ofx")).unwrap().replace("Rhine Rail", "Zürich Bahn");
    let (western, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
    let draft = read_bytes(western.into_owned());
    assert_eq!(draft.statements[0].entries[2].value.counterparty, "Zürich Bahn");
}

proptest::proptest! {
    /// Whatever an account holds: a second reading, the other way round, and a file that ends a day earlier give
    /// a line the same key, and no two lines of a file share one.
    #[test]
    fn a_line_has_one_key_in_every_file_of_its_account(
        lines in proptest::collection::vec((1_u32..20, -5_000_i64..5_000, 0_usize..3), 1..60),
    ) {
        let mut lines = lines;
        lines.sort_by_key(|line| line.0);
        let file = |lines: &mut dyn Iterator<Item = &(u32, i64, usize)>| {
            let mut text = "Date,Who,Amount,Currency\n".to_owned();
            for (day, cents, who) in lines {
                let amount = Money::new(*cents, Currency::EUR).decimal();
                let who = ["Rhine Rail", "Corner Courier", "=SUM(A1)"][*who];
                text.push_str(&format!("2026-05-{day:02},{who},{amount},EUR\n"));
            }
            let draft = read_bytes(text.into_bytes());
            let keys = draft.statements.iter().flat_map(|one| &one.entries).map(|row| row.value.key);
            let keys: Vec<_> = keys.collect();
            let set: HashSet<_> = keys.iter().copied().collect();
            assert_eq!(set.len(), keys.len());
            set
        };
        let whole = file(&mut lines.iter());
        proptest::prop_assert_eq!(whole.len(), lines.len());
        proptest::prop_assert_eq!(&whole, &file(&mut lines.iter().rev()));
        let last = lines.last().map_or(0, |line| line.0);
        let shorter = file(&mut lines.iter().filter(|line| line.0 < last));
        proptest::prop_assert!(shorter.is_subset(&whole), "an earlier file brings nothing that the later has not");
    }
}
