//! Rows that cannot be taken: those that cannot be read, and those that the book itself refuses, are told
//! together and stand together in the file of rejected rows.

use serde_json::{Value, json};

use crate::common::{Bench, office};
use crate::{import, lend};

const HEAD: &str = "Employee ID,Legal Name,Work Email,Line Manager,Hire Date,Termination Date\n";

fn request(file: &str, skip: bool) -> Value {
    json!({ "kind": "roster", "file": file, "mapping": [], "windows_1252": false, "skip_rejected": skip })
}

fn saved(bench: &mut Bench, file: &str, skip: bool) -> Vec<String> {
    bench.choose("left.csv");
    let named = bench.ok("imports.save_rejected", request(file, skip));
    assert_eq!(named["file_name"], "left.csv");
    let text = std::fs::read_to_string(bench.folder.path().join("left.csv")).unwrap();
    text.lines().map(str::to_owned).collect()
}

#[test]
fn rows_that_the_book_refuses_stand_in_the_file_of_rejected_rows() {
    let mut bench = office();
    let people = "01,Ada Okafor,ada@example.org,,2020-01-01,\n02,Ben Moreau,ben@example.org,01,2020-01-01,\n";
    let file = lend(&mut bench, "first.csv", &format!("{HEAD}{people}"));
    import(&mut bench, "roster", &file);
    let before = bench.ok("people.list", json!({}));

    let rows = [
        "03,Cleo Tanaka,cleo@example.org,01,2021-01-01,",
        "04,Dan,nobody,01,2021-01-01,",
        "01,Ada Okafor,ben@example.org,,,",
        "05,Eve,eve@example.org,,2021-02-30,",
        "06,Finn,finn@example.org,,2021-02-01,2020-01-01",
        ",Ada Okafor,ada@example.org,02,,",
    ];
    let file = lend(&mut bench, "second.csv", &format!("{HEAD}{}\n", rows.join("\n")));
    for skip in [false, true] {
        let shown = bench.ok("imports.preview", request(&file, skip));
        let mut told: Vec<(u64, &str)> = shown["findings"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["line"].is_u64())
            .map(|one| (one["line"].as_u64().unwrap(), one["path"].as_str().unwrap()))
            .collect();
        told.sort_unstable();
        let expected = [
            (3, "Work Email"),
            (4, "Employee ID"),
            (5, "Hire Date"),
            (6, "Termination Date"),
            (7, "Line Manager"),
        ];
        assert_eq!(told, expected, "all faults at once, by the columns of the file: {shown}");
        assert_eq!((&shown["rejected"], &shown["counts"]["rejected"]), (&json!(5), &json!(5)));
        assert_eq!(shown["refused"], json!(!skip));
        let left = saved(&mut bench, &file, skip);
        let lines: Vec<&str> = left[1..].iter().map(|line| line.split(',').next().unwrap()).collect();
        assert_eq!(lines, ["3", "4", "5", "6", "7"], "{left:?}");
        assert!(left[2].contains("Employee ID") && left[2].ends_with(rows[2]), "{left:?}");
        assert!(left[5].contains("circle") && left[5].ends_with(rows[5]), "{left:?}");
        assert_eq!(bench.ok("people.list", json!({})), before, "looking saves nothing");
    }
    let refused = bench.ok("imports.run", request(&file, false));
    assert_eq!((&refused["saved"], &refused["rejected"]), (&json!(false), &json!(5)));
    assert_eq!(bench.ok("people.list", json!({})), before, "all or nothing");
    let done = bench.ok("imports.run", request(&file, true));
    assert_eq!((&done["saved"], &done["counts"]["added"]), (&json!(true), &json!(1)), "{done}");
    assert_eq!(bench.ok("people.list", json!({}))["total"], 3);

    // What was put right comes in by itself.
    let mended = left_to_mend(&mut bench, &file);
    let file = lend(&mut bench, "mended.csv", &mended);
    let done = import(&mut bench, "roster", &file);
    assert_eq!((&done["saved"], &done["counts"]["added"]), (&json!(true), &json!(3)), "{done}");
}

/// The rejected rows put right, but for the two about Ada.
fn left_to_mend(bench: &mut Bench, file: &str) -> String {
    let left = saved(bench, file, true);
    let mended = left.iter().filter(|line| !line.contains("Ada Okafor"));
    let mended: Vec<String> = mended
        .map(|line| {
            line.replace(",nobody,", ",dan@example.org,")
                .replace("2021-02-30", "2021-02-28")
                .replace(",2020-01-01", ",2022-01-01")
        })
        .collect();
    mended.join("\n")
}

#[test]
fn the_file_of_rejected_rows_is_a_csv_whatever_came_in() {
    let mut bench = office();
    let file = lend(&mut bench, "good.csv", &format!("{HEAD}01,Ada,ada@example.org,,,\n"));
    let problem = bench.refused("imports.save_rejected", request(&file, false));
    assert_eq!(problem.code, "rejected.none");
    let broken = lend(&mut bench, "broken.csv", "");
    assert_eq!(bench.refused("imports.save_rejected", request(&broken, false)).code, "rejected.none");
}
