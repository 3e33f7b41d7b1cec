//! Each format from a file of its own.

use super::*;

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
fn old_files_say_their_encoding() {
    let text = String::from_utf8(bytes("statement.ofx")).unwrap().replace("Rhine Rail", "Zürich Bahn");
    let (western, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
    let draft = read_bytes(western.into_owned());
    assert_eq!(draft.statements[0].entries[2].value.counterparty, "Zürich Bahn");
}
