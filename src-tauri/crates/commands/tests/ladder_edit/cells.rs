//! Blocks of cells: pasted, expected, cleared.

use super::*;

fn pasted(ladder: &Value, row: usize, level: usize, text: &str) -> Value {
    let mut cell = place(ladder, row, level);
    cell["text"] = json!(text);
    cell
}

fn texts(cell: &Value) -> Vec<Value> {
    each(&cell["descriptors"], "text")
}

#[test]
fn a_pasted_block_is_one_write_and_a_corrected_line_keeps_its_identity() {
    let (mut bench, ladder) = small();
    let before = cell(&ladder, 0, 0);
    let cells = json!([
        pasted(&ladder, 0, 0, "- Reads it aloud.\r\n- Keeps it."),
        pasted(&ladder, 0, 1, "Writes it.\nSigns it.\n"),
        pasted(&ladder, 0, 2, "4"),
        pasted(&ladder, 1, 0, ""),
        pasted(&ladder, 1, 1, "9"),
        pasted(&ladder, 2, 2, "1. Speaks.\n\n2. Answers."),
    ]);
    let request = json!({ "ladder_id": ladder["id"], "cells": cells });
    let answer = bench.ok("ladders.write_cells", request.clone());
    assert_eq!(answer["taken"], 5);
    assert_eq!(
        (&answer["skipped"][0]["path"], &answer["skipped"][0]["code"]),
        (&json!("cells[4].text"), &json!("expected.scale"))
    );
    let now = stored(&mut bench, &ladder);
    let first = cell(&now, 0, 0);
    assert_eq!(texts(&first), ["Reads it aloud.", "Keeps it."]);
    assert_eq!(
        each(&first["descriptors"], "id"),
        each(&before["descriptors"], "id"),
        "as many lines: reworded"
    );
    assert_eq!(texts(&cell(&now, 0, 1)), ["Writes it.", "Signs it."]);
    assert_eq!(
        cell(&now, 0, 1)["descriptors"][0]["id"],
        cell(&ladder, 0, 1)["descriptors"][0]["id"],
        "the same words keep their identity among more lines"
    );
    assert_eq!((&cell(&now, 0, 2)["expected"], texts(&cell(&now, 0, 2)).len()), (&json!(4), 0));
    assert_eq!(cell(&now, 1, 0), Value::Null, "a cell that expects and says nothing is no cell");
    assert_eq!(texts(&cell(&now, 2, 2)), ["Speaks.", "Answers."]);
    let codes = each(&bench.ok("ladders.get", json!({ "id": ladder["id"] }))["findings"], "code");
    assert!(codes.contains(&json!("descriptor.missing")), "an expectation without words is told: {codes:?}");
    bench.undo();
    assert_eq!(stored(&mut bench, &ladder), ladder, "one undo takes the block back");
}

#[test]
fn swapped_lines_keep_their_own_identities() {
    let (mut bench, ladder) = small();
    let before = cell(&ladder, 0, 0);
    let cells = json!([pasted(&ladder, 0, 0, "Keeps it.\nReads it.")]);
    bench.ok("ladders.write_cells", json!({ "ladder_id": ladder["id"], "cells": cells }));
    let after = cell(&stored(&mut bench, &ladder), 0, 0);
    let reversed: Vec<Value> = each(&before["descriptors"], "id").into_iter().rev().collect();
    assert_eq!(each(&after["descriptors"], "id"), reversed);
}

#[test]
fn a_digit_or_a_must_falls_on_a_whole_block_and_words_stay() {
    let (mut bench, ladder) = small();
    let block: Vec<Value> = (0..2)
        .flat_map(|row| (0..2).map(move |level| (row, level)))
        .map(|(r, l)| place(&ladder, r, l))
        .collect();
    let request = json!({ "ladder_id": ladder["id"], "cells": block, "expected": 3 });
    and_back(&mut bench, &ladder, "ladders.expect_cells", request, |now| {
        for (row, level) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
            assert_eq!(cell(now, row, level)["expected"], 3);
        }
        assert_eq!(texts(&cell(now, 0, 0)), ["Reads it.", "Keeps it."]);
        assert_eq!(cell(now, 2, 0), Value::Null);
    });
    let must = json!({ "ladder_id": ladder["id"], "cells": [place(&ladder, 0, 0)], "must_have": true });
    and_back(&mut bench, &ladder, "ladders.expect_cells", must, |now| {
        assert_eq!((&cell(now, 0, 0)["must_have"], &cell(now, 0, 0)["expected"]), (&json!(true), &json!(0)));
    });
    let six = json!({ "ladder_id": ladder["id"], "cells": [place(&ladder, 0, 0)], "expected": 6 });
    assert_eq!(refusal(&mut bench, &ladder, "ladders.expect_cells", six), told("expected", "expected.scale"));
}

#[test]
fn cleared_cells_say_nothing_until_they_are_brought_back() {
    let (mut bench, ladder) = small();
    let request = json!({ "ladder_id": ladder["id"], "cells": [place(&ladder, 0, 0), place(&ladder, 2, 2)] });
    and_back(&mut bench, &ladder, "ladders.clear_cells", request, |now| {
        assert_eq!(cell(now, 0, 0), Value::Null);
        assert_eq!(texts(&cell(now, 0, 1)), ["Writes it."]);
    });
}

#[test]
fn a_block_that_cannot_be_taken_is_refused_as_a_whole() {
    let (mut bench, ladder) = small();
    let stranger = json!("0190d4c4-0000-7000-8000-000000000000");
    let mut lost = pasted(&ladder, 0, 0, "Sings.");
    lost["level_id"] = stranger;
    let cases = [
        (json!([pasted(&ladder, 0, 0, "8"), pasted(&ladder, 0, 1, "12")]), "cells[0].text", "expected.scale"),
        (json!([pasted(&ladder, 0, 0, "Sings."), lost]), "", "not_found"),
    ];
    for (cells, path, code) in cases {
        let request = json!({ "ladder_id": ladder["id"], "cells": cells });
        assert_eq!(refusal(&mut bench, &ladder, "ladders.write_cells", request), told(path, code));
    }
}

#[test]
fn a_derived_ladder_asks_why_before_its_cells_change() {
    let (mut bench, parent) = small();
    let derived = bench.ok(
        "refit.derive",
        json!({ "parent_id": parent["id"], "source": "working_state", "name": "Derived" }),
    );
    let id = derived["ladder_id"].clone();
    let page = bench.ok("ladders.get", json!({ "id": id }));
    assert_eq!(page["is_refit"], true);
    let ladder = page["ladder"].clone();
    let mut request = json!({ "ladder_id": id, "cells": [pasted(&ladder, 0, 0, "Sings.")] });
    assert_eq!(
        refusal(&mut bench, &ladder, "ladders.write_cells", request.clone()),
        told("reason", "reason.missing")
    );
    request["reason"] = json!("We sing.");
    and_back(&mut bench, &ladder, "ladders.write_cells", request, |now| {
        assert_eq!(texts(&cell(now, 0, 0)), ["Sings."]);
    });
}
