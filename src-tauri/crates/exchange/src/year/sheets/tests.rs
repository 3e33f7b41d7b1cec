//! The workbook, read back cell by cell.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::io::{Cursor, Read as _};

use calamine::{Data, Range, Reader as _, Xlsx};

use super::super::fixture::{book, money};
use super::super::{YearBook, write_csv};
use super::write_xlsx;

struct Back {
    file: Xlsx<Cursor<Vec<u8>>>,
    bytes: Vec<u8>,
}

impl Back {
    fn of(book: &YearBook) -> Self {
        let (bytes, findings) = write_xlsx(book).unwrap();
        assert!(findings.is_empty(), "{findings:?}");
        Self { file: calamine::open_workbook_from_rs(Cursor::new(bytes.clone())).unwrap(), bytes }
    }

    fn sheet(&mut self, name: &str) -> Range<Data> {
        self.file.worksheet_range(name).unwrap()
    }

    fn part(&self, name: &str) -> String {
        let mut archive = zip::ZipArchive::new(Cursor::new(&self.bytes)).unwrap();
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }
}

/// The row whose first cell says so, and its number as the sheet counts.
fn row<'r>(range: &'r Range<Data>, first: &str) -> (usize, &'r [Data]) {
    let found = range.rows().enumerate().find(|(_, row)| row[0] == *first);
    found.map(|(index, row)| (index + 1, row)).unwrap_or_else(|| panic!("no row {first:?}"))
}

#[test]
fn amounts_are_numbers_and_totals_are_formulas_with_their_results() {
    let mut back = Back::of(&book());
    assert_eq!(
        back.file.sheet_names(),
        ["Plan by month", "Standing", "Forecast", "Expenses", "Commitments", "Rates used", "About"]
    );
    let plan = back.sheet("Plan by month");
    let (line, food) = row(&plan, "Food");
    assert_eq!(food[3], Data::Float(133.34), "100.00 of its own and 33.34 of Lunch");
    assert_eq!(food[15], Data::Float(1600.08));
    let formulas = back.file.worksheet_formula("Plan by month").unwrap();
    let formula =
        |row: usize, column: usize| formulas.get_value((row as u32 - 1, column as u32)).unwrap().clone();
    assert_eq!(
        (line, formula(2, 3).as_str(), formula(2, 15).as_str()),
        (2, "SUBTOTAL(9,D3:D5)", "SUM(D2:O2)")
    );
    let (last, total) = row(&plan, "Total");
    assert_eq!(
        (total[3].clone(), formula(last, 3)),
        (Data::Float(134.39), format!("SUBTOTAL(9,D2:D{})", last - 1))
    );

    let standing = back.sheet("Standing");
    let (_, food) = row(&standing, "Food");
    let told: Vec<String> = food[2..6].iter().map(ToString::to_string).collect();
    assert_eq!(told, ["1600.08", "869.36", "658.19", "72.53"], "815.05 + 12.50 + 1.81 + 40.00");
    let (own, _) = row(&standing, "Food, not below");
    let formulas = back.file.worksheet_formula("Standing").unwrap();
    let formula = |row: usize, column: u32| formulas.get_value((row as u32 - 1, column)).unwrap().clone();
    assert_eq!(
        (own, formula(2, 2), formula(2, 5)),
        (3, "SUBTOTAL(9,C3:C4)".to_owned(), "C2-D2-E2".to_owned())
    );

    let forecast = back.sheet("Forecast");
    assert!(forecast.rows().all(|row| row[0] != "Reserve"), "the reserve stands beside the forecast");
    let expenses = back.sheet("Expenses");
    let (last, total) = row(&expenses, "Total");
    assert_eq!((last, total[7].clone()), (8, Data::Float(837.17)));
}

/// A small evaluator for the formulas that are written: the cached results are what a spreadsheet would find.
#[test]
fn the_results_are_what_the_formulas_give() {
    let mut back = Back::of(&book());
    for name in ["Plan by month", "Standing", "Forecast", "Expenses", "Commitments"] {
        let (values, formulas) = (back.sheet(name), back.file.worksheet_formula(name).unwrap());
        let cents = |row: u32, column: u32| match values.get_value((row, column)) {
            Some(Data::Float(number)) => format!("{number:.2}").replace('.', "").parse::<i64>().unwrap(),
            _ => 0,
        };
        let is_subtotal = |row: u32, column: u32| {
            formulas.get_value((row, column)).is_some_and(|text| text.starts_with("SUBTOTAL"))
        };
        let place = |text: &str| {
            let split = text.find(|c: char| c.is_ascii_digit()).unwrap();
            let column =
                text[..split].bytes().fold(0, |sum, letter| sum * 26 + u32::from(letter - b'A') + 1) - 1;
            (text[split..].parse::<u32>().unwrap() - 1, column)
        };
        let mut tried = 0;
        for (row, column, formula) in formulas.used_cells() {
            let start = formulas.start().unwrap();
            let (row, column) = (row as u32 + start.0, column as u32 + start.1);
            let range = |text: &str| {
                let (from, to) = text.split_once(':').unwrap();
                let (from, to) = (place(from), place(to));
                (from.0..=to.0)
                    .flat_map(move |row| (from.1..=to.1).map(move |column| (row, column)))
                    .collect::<Vec<_>>()
            };
            let want: i64 = if let Some(inside) = formula.strip_prefix("SUBTOTAL(9,") {
                let cells = range(inside.trim_end_matches(')'));
                assert!(!cells.contains(&(row, column)), "{name}: a sum of itself");
                cells
                    .iter()
                    .filter(|cell| !is_subtotal(cell.0, cell.1))
                    .map(|cell| cents(cell.0, cell.1))
                    .sum()
            } else if let Some(inside) = formula.strip_prefix("SUM(") {
                range(inside.trim_end_matches(')')).iter().map(|cell| cents(cell.0, cell.1)).sum()
            } else if formula.starts_with("IF(") {
                continue;
            } else {
                let signed = formula.replace('+', " +").replace('-', " -");
                signed
                    .split(' ')
                    .map(|term| {
                        let (row, column) = place(term.trim_start_matches(['+', '-']));
                        if term.starts_with('-') { -cents(row, column) } else { cents(row, column) }
                    })
                    .sum()
            };
            assert_eq!(cents(row, column), want, "{name}: {formula}");
            tried += 1;
        }
        assert!(tried > 0, "{name} has formulas");
    }
}

#[test]
fn every_currency_keeps_its_digits_and_heads_stay() {
    let back = Back::of(&book());
    let styles = back.part("xl/styles.xml");
    for shape in [
        "#,##0.00 [$EUR];-#,##0.00 [$EUR]",
        "#,##0 [$JPY];-#,##0 [$JPY]",
        "#,##0.000 [$KWD];-#,##0.000 [$KWD]",
    ] {
        assert!(styles.contains(shape), "{shape} in {styles}");
    }
    for number in 1..=6 {
        let sheet = back.part(&format!("xl/worksheets/sheet{number}.xml"));
        assert!(sheet.contains("state=\"frozen\""), "sheet {number} keeps its heads in sight");
    }
}

#[test]
fn no_words_of_peoples_are_run() {
    let mut back = Back::of(&book());
    let expenses = back.sheet("Expenses");
    let words: Vec<String> =
        expenses.rows().skip(1).flat_map(|row| [row[3].to_string(), row[4].to_string()]).collect();
    for text in ["=cmd()", "-2+3", "@home"] {
        assert!(words.iter().any(|word| word == text), "{text} is kept as it is: {words:?}");
    }
    for number in 1..=7 {
        let sheet = back.part(&format!("xl/worksheets/sheet{number}.xml"));
        for start in ["<f>=", "<f>cmd", "<f>HYPER", "<f>1+1", "<f>-2", "<f>@"] {
            assert!(!sheet.contains(start), "{start} in sheet {number}");
        }
    }
    assert!(
        back.part("xl/styles.xml").contains("quotePrefix=\"1\""),
        "and stays words when somebody edits the cell"
    );
}

#[test]
fn an_amount_that_no_number_holds_is_told_and_kept_as_text() {
    let mut year = book();
    year.expenses[3].amount = money(i64::MAX, "EUR");
    let (bytes, findings) = write_xlsx(&year).unwrap();
    assert_eq!(findings.iter().map(|one| one.code.as_str()).collect::<Vec<_>>(), ["amount.too_long"]);
    let mut file: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let range = file.worksheet_range("Expenses").unwrap();
    assert_eq!(range.get_value((4, 5)), Some(&Data::String("92233720368547758.07".to_owned())));
}

#[test]
fn an_empty_year_is_written_too() {
    let empty = YearBook {
        categories: Vec::new(),
        lines: Vec::new(),
        expenses: Vec::new(),
        commitments: Vec::new(),
        settlements: Vec::new(),
        claims: Vec::new(),
        rates: Vec::new(),
        ..book()
    };
    let mut back = Back::of(&empty);
    let plan = back.sheet("Plan by month");
    assert_eq!(row(&plan, "Total").1[15], Data::Float(0.0));
}

#[test]
fn the_table_says_the_same_and_runs_nothing() {
    let text = String::from_utf8(write_csv(&book())).unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let heads = reader.headers().unwrap().clone();
    let column = |name: &str| {
        heads.iter().position(|head| head == name).unwrap_or_else(|| panic!("{name} in {heads:?}"))
    };
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let of =
        |name: &str| rows.iter().find(|row| &row[0] == name).unwrap_or_else(|| panic!("no {name} in {text}"));
    assert_eq!(&of("Food")[column("Actual")], "869.36");
    assert_eq!(&of("Food / Lunch (team); \"best\"")[column("Committed")], "658.19");
    assert_eq!(&of("FoodTruck")[column("Actual 2026-02")], "-41.19");
    assert_eq!(&of("'=HYPERLINK(\"x\")")[column("Plan")], "0.00");
    assert_eq!(&of("Reserve")[column("Forecast without the reserve")], "");
    let total = of("Total");
    assert_eq!((&total[column("Plan")], &total[column("Actual")]), ("1612.68", "837.17"));
    let tops = |name: &str| {
        let cents = |text: &str| text.replace('.', "").parse::<i64>().unwrap();
        rows.iter().filter(|row| &row[1] == "0").map(|row| cents(&row[column(name)])).sum::<i64>()
    };
    assert_eq!((tops("Plan"), tops("Actual")), (161_268, 83_717), "top rows foot");
}
