#![allow(clippy::unwrap_used, clippy::panic)]
use super::*;

fn read(text: &str) -> Table {
    Table::read(text.to_owned(), None).unwrap()
}

fn rows(table: &Table) -> Vec<(u64, Vec<String>)> {
    let (mut all, mut rows) = (Vec::new(), table.rows());
    while let Some(row) = rows.next_row() {
        all.push((row.line(), row.cells().map(str::to_owned).collect()));
    }
    all
}

fn refusal(text: &str) -> Finding {
    match Table::read(text.to_owned(), None) {
        Ok(table) => panic!("must be refused: {text:?} gave {:?}", rows(&table)),
        Err(mut findings) => findings.remove(0),
    }
}

#[test]
fn the_separator_is_guessed_from_header_and_rows() {
    for (text, separator) in [
        ("a,b\n1,2\n", Separator::Comma),
        ("a;b\n1,5;2,5\n", Separator::Semicolon),
        ("a\tb\nx, y\tz\n", Separator::Tab),
        ("a|b\n1|2\n", Separator::Pipe),
        ("\"a;b;c\",d\n1,2\n", Separator::Comma),
        ("only\none\n", Separator::Comma),
        ("sep=;\r\na;b\r\n1;2\r\n", Separator::Semicolon),
    ] {
        assert_eq!(read(text).separator(), separator, "{text:?}");
    }
}

#[test]
fn lines_are_those_of_a_text_editor() {
    for (end, name) in [("\n", "LF"), ("\r\n", "CR LF"), ("\r", "CR")] {
        let text = ["a,b", "1,2", "", "\"x", "y\",3", "4,5"].join(end);
        let table = read(&text);
        let lines: Vec<u64> = rows(&table).iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [2, 4, 6], "{name}");
        assert_eq!(rows(&table)[1].1[0], format!("x{end}y"), "{name}: line breaks in quotes are kept");
        assert_eq!(table.count(), 3);
    }
    assert_eq!(rows(&read("sep=;\na;b\n1;2\n"))[0].0, 3);
}

#[test]
fn an_unclosed_quote_is_refused_where_it_opened() {
    for (text, code, line) in [
        ("a,b\n1,2\n\"x,3\n4,5\n", "quote.unclosed", 3),
        ("a,b\n\"x,3\n4,\"y\"\n", "quote.unclosed", 2),
        ("a,b\n\"x\"y,3\n", "quote.stray", 2),
        ("a,b\n\"x\"\"\n", "quote.unclosed", 2),
    ] {
        let finding = refusal(text);
        assert_eq!((finding.code.as_str(), finding.line), (code, Some(line)), "{text:?}");
    }
    assert_eq!(rows(&read("a,b\n5\" disk,2\n"))[0].1[0], "5\" disk");
}

#[test]
fn headers_are_trimmed_and_the_guard_comes_off() {
    let table = read(" a , '=b\n'=1+1,'plain\n''-x,'@you\n");
    assert_eq!(table.columns(), ["a", "'=b"], "a guard stands at the very start of a cell");
    assert_eq!(rows(&table)[0].1, ["=1+1", "'plain"]);
    assert_eq!(rows(&table)[1].1, ["'-x", "@you"]);
}

#[test]
fn ragged_rows_are_told() {
    let table = read("a,b\n1\n1,2,3\n1,2,\n");
    assert_eq!(table.findings().len(), 1);
    assert_eq!((table.findings()[0].code.as_str(), table.findings()[0].line), ("row.short", Some(2)));
    let mut rows = table.rows();
    let beyond: Vec<Option<String>> =
        std::iter::from_fn(|| rows.next_row().map(|row| row.beyond().map(str::to_owned))).collect();
    assert_eq!(beyond, [None, Some("3".to_owned()), None]);
}

#[test]
fn limits_hold() {
    assert_eq!(refusal("").code, "file.empty");
    assert_eq!(refusal(&"x,".repeat(600)).code, "columns.too_many");
    for blank in [" \n", ",,\n1,2\n"] {
        assert_eq!(refusal(blank).code, "header.empty", "{blank:?}");
    }
    let long = "x".repeat(MAX_CELL_BYTES + 1);
    for (text, column, line) in [
        (format!("a,b\n1,{long}\n"), "b", 2),
        (format!("a,{long}\n"), "column 2", 1),
        (format!("a\n1,2\n1,{long}\n"), "column 2", 3),
    ] {
        let finding = refusal(&text);
        assert_eq!(
            (finding.code.as_str(), finding.path.as_str(), finding.line),
            ("cell.too_long", column, Some(line))
        );
    }
    let finding = refusal(&format!("a\n{}", "1\n".repeat(1_000_001)));
    assert_eq!((finding.code.as_str(), finding.line), ("rows.too_many", Some(1_000_002)));
    assert_eq!(read(&format!("a\n{}", "1\n".repeat(1_000_000))).count(), 1_000_000);
}

#[test]
fn a_header_that_stands_twice_is_told() {
    assert_eq!(read("a,A\n1,2\n").findings()[0].code, "column.twice");
}
