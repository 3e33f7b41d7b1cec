//! A year's money through the real window: rates and expenses come from files, the plan is typed, a cut is
//! tried beside it and adopted, and the page that finance gets is added up again.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use outside_tests::{Key, Profile, Window, fixture, pdf_layout};
use serde_json::Value;

/// The button that does what the open dialog is for.
const SUBMIT: &str = "[role=dialog] button[type=submit]:not(:disabled)";

/// Where September stands in a year that begins in January.
const SEPTEMBER: usize = 8;

/// Brings a file in from the palette and waits until it is saved.
fn bring_in(window: &Window, profile: &Profile, command: &str, file: &str) {
    profile.answer(&[&fixture(file)]);
    window.press(&[Key::Control], 'k');
    window.wait_for("[role=dialog] input");
    window.type_text(command);
    window.press_key(Key::Enter);
    window.wait_for_text(&format!("What {file} would bring"));
    window.click_text("Bring it in");
    window.wait_for_text(&format!("{file}:"));
    window.wait_without_text("Bring it in");
}

/// An office with rates, and with expenses in four currencies.
fn office(window: &Window, profile: &Profile) {
    window.click_text("Start an empty office");
    window.fill("Name of the office", "Lighthouse Open Source");
    profile.answer(&[&profile.file("lighthouse.ladderbook")]);
    window.click_text("Start the office");
    window.wait_for_text("Lighthouse Open Source");
    bring_in(window, profile, "Import exchange rates", "ecb-rates.csv");
    bring_in(window, profile, "Import expenses", "expensify.csv");
}

/// A view of the budget.
fn view(window: &Window, name: &str) {
    window.script(&format!("location.hash = '#/budget/{name}'"));
}

/// Puts the picked expenses into a category.
fn assign(window: &Window, count: usize, category: &str) {
    window.wait_for_text(&format!("{count} picked"));
    window.click_text("Put into a category…");
    window.click("[role=dialog] [role=combobox]");
    window.press(&[Key::Control], 'a');
    window.type_text(category);
    window.until(
        "return document.querySelectorAll('[role=option]').length === 1",
        &format!("{category} is not the one category offered"),
    );
    window.click("[role=option]");
    window.click(SUBMIT);
    window.wait_without_text(&format!("{count} picked"));
}

/// Every expense finds its category: three were for the workshop, the others for journeys.
fn sort_expenses(window: &Window) {
    view(window, "expenses");
    window.wait_for_text("14 expenses, EUR\u{a0}3,512.34");
    for merchant in ["Harbour Hall Rentals", "Ateliers Müller", "Corner Diner"] {
        window.click(&format!("input[aria-label=\"Pick {merchant}\"]"));
    }
    assign(window, 3, "Own events");
    view(window, "expenses/unassigned");
    window.wait_for_text("11 expenses, EUR\u{a0}1,805.29");
    for picked in 1..=11 {
        window.click("input[aria-label^=\"Pick \"]:not(:checked)");
        window.wait_for_text(&format!("{picked} picked"));
    }
    assign(window, 11, "Travel");
}

/// A script that finds a row of the open table or grid by its head.
fn row(head: &str) -> String {
    let head = Value::from(head);
    format!(
        "[...document.querySelectorAll('main tr')].find(r => \
           (r.querySelector('th [data-name]') ?? r.querySelector('th'))?.innerText.trim() === {head})"
    )
}

/// Clicks a cell of the grid.
fn cell(window: &Window, head: &str, month: usize) {
    let find = format!("{}?.querySelector('[data-c]')?.dataset.r", row(head));
    window.until(&format!("return !!({find})"), &format!("the grid has no row {head:?}"));
    let r = window.script(&format!("return {find}"));
    window.click(&format!("[data-r=\"{}\"][data-c=\"{month}\"]", r.as_str().unwrap()));
}

/// Waits until a row's figure reads as it should; the year's total stands after the months.
fn reads(window: &Window, head: &str, place: usize, figure: &str) {
    let wanted = Value::from(figure);
    window.until(
        &format!("return {}?.querySelectorAll('td')[{place}]?.innerText.trim() === {wanted}", row(head)),
        &format!("figure {place} of {head} never was {figure}"),
    );
}

/// What the months of a line and the totals above and below it say.
fn sums(window: &Window, workshop: &str, year: &str) {
    for head in ["Autumn workshop", "Own events", "Events"] {
        reads(window, head, 12, workshop);
    }
    reads(window, "Total", 12, year);
}

fn new_line(window: &Window, category: &str, name: &str) {
    cell(window, category, 0);
    window.click_text("New line");
    window.fill("What it is for", name);
    window.click(SUBMIT);
    window.wait_for_text(name);
}

/// Two lines: one from an expression, one spread over the year.
fn plan(window: &Window) {
    view(window, "plan");
    new_line(window, "Travel", "Journeys");
    cell(window, "Journeys", 0);
    window.click_text("Spread a total…");
    window.fill("Total of the year", "3333.33");
    window.click(SUBMIT);
    reads(window, "Travel", 12, "3,333.33");
    reads(window, "Journeys", 0, "277.78");
    reads(window, "Journeys", 11, "277.77");

    new_line(window, "Own events", "Autumn workshop");
    cell(window, "Autumn workshop", SEPTEMBER);
    window.type_text("=3*450");
    window.press_key(Key::Enter);
    reads(window, "Autumn workshop", SEPTEMBER, "1,350.00");
    sums(window, "1,350.00", "4,683.33");

    // The amount goes and comes back, and every sum with it.
    window.press(&[Key::Control], 'z');
    window.wait_for_text("Undone:");
    reads(window, "Autumn workshop", SEPTEMBER, "–");
    sums(window, "–", "3,333.33");
    window.press(&[Key::Control, Key::Shift], 'z');
    window.wait_for_text("Redone:");
    reads(window, "Autumn workshop", SEPTEMBER, "1,350.00");
    sums(window, "1,350.00", "4,683.33");
}

fn approve(window: &Window) {
    view(window, "versions");
    window.click_text("Approve the plan");
    window.fill("Name of the version", "As the board approved it");
    window.fill("Approved by", "Mara Lind");
    window.click(SUBMIT);
    window.wait_for_text("1 · As the board approved it");
    window.wait_for_text("Mara Lind, 15 Jun 2026");
}

/// A cut of fifteen per cent beside the plan, and what it would mean.
fn try_a_cut(window: &Window) {
    view(window, "scenarios");
    window.click_text("New scenario");
    window.fill("Name", "Fifteen per cent less");
    window.click(SUBMIT);
    window.click_text("Add a change");
    window.wait_for_text("The whole year but its reserve");
    window.fill("More or less, %", "-15");
    window.click(SUBMIT);
    window.wait_for_text("Everything but the reserve: −15 %");

    // The sum is rounded once: 4,683.33 × 0.85 is 3,980.8305.
    for (head, now, then, change) in [
        ("Own events", "1,350.00", "1,147.50", "−202.50"),
        ("Events", "1,350.00", "1,147.50", "−202.50"),
        ("Travel", "3,333.33", "2,833.33", "−500.00"),
        ("Whole year", "4,683.33", "3,980.83", "−702.50"),
    ] {
        reads(window, head, 0, now);
        reads(window, head, 1, then);
        let wanted = Value::from(change);
        window.until(
            &format!("return {}?.querySelectorAll('td')[2]?.innerText.trim().endsWith({wanted})", row(head)),
            &format!("{head} never said {change}"),
        );
    }
}

/// What is spent already cannot be cut, and is said before anybody adopts.
fn is_warned(window: &Window) {
    for head in ["Events", "Own events"] {
        window.wait_for_text(&format!(
            "{head}: 1,707.05 are spent and promised, the plan would be 1,147.50: 559.55 too little. It is 357.05 \
             short already."
        ));
    }
    window.wait_for_text("Cannot be cut that far");
}

/// The cut becomes the plan, with who decided it and why; the plan it replaces stays as a version.
fn adopt(window: &Window) {
    window.click_text("Adopt…");
    window.wait_for_text("The plan becomes 3,980.83 in place of 4,683.33.");
    window.fill("Why", "Sponsors gave less than they had promised.");
    window.fill("Approved by", "Mara Lind");
    window.click(SUBMIT);
    window.wait_for_text("Scenario adopted");
    window.wait_for_text("2 · Fifteen per cent less");
    window.wait_for_text("Sponsors gave less than they had promised.");
    window.wait_for_text("1 · As the board approved it");

    view(window, "plan");
    let cut = || {
        reads(window, "Autumn workshop", SEPTEMBER, "1,147.50");
        reads(window, "Journeys", 0, "236.12");
        reads(window, "Journeys", 11, "236.11");
        reads(window, "Travel", 12, "2,833.33");
        sums(window, "1,147.50", "3,980.83");
    };
    cut();
    window.press(&[Key::Control], 'z');
    sums(window, "1,350.00", "4,683.33");
    window.press(&[Key::Control, Key::Shift], 'z');
    cut();
}

/// A row of the report's table: how far its name is set in, the name, and the four amounts in cents.
type Printed = (usize, String, [i64; 4]);

/// "1,147.50" in cents; a dash is nothing.
fn cents(text: &str) -> Option<i64> {
    if text == "–" {
        return Some(0);
    }
    let (whole, part) = text.rsplit_once('.').filter(|(_, part)| part.len() == 2)?;
    format!("{whole}{part}").replace(',', "").replace('−', "-").parse().ok()
}

/// The rows of the table by category, the total last.
fn printed(text: &str) -> Vec<Printed> {
    let mut rows = Vec::new();
    for line in text.lines() {
        let cells: Vec<&str> =
            line.trim().split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
        let Some((name, rest)) = cells.split_first() else { continue };
        let amounts: Vec<i64> = rest.iter().take(4).map_while(|cell| cents(cell)).collect();
        if let Ok(amounts) = <[i64; 4]>::try_from(amounts) {
            rows.push((line.len() - line.trim_start().len(), (*name).to_owned(), amounts));
            if *name == "Total" {
                break;
            }
        }
    }
    rows
}

/// The page for finance: what it says of each category is added up as a reader would.
fn report(window: &Window, profile: &Profile) {
    let file = profile.file("budget.pdf");
    profile.answer(&[&file]);
    window.click_text("Report");
    window.wait_for_text("Budget against actual – FY 2026.pdf");
    window.wait_for("canvas");
    window.click_text("Save…");
    window.wait_for_text("budget.pdf");
    let text = pdf_layout(&file);
    let rows = printed(&text);
    let named = |name: &str| {
        let found = rows.iter().find(|row| row.1 == name);
        found.unwrap_or_else(|| panic!("the report has no row {name}:\n{text}")).2
    };
    assert_eq!(named("Own events"), [114_750, 170_705, 0, -55_955]);
    assert_eq!(named("Events"), named("Own events"));
    assert_eq!(named("Travel"), [283_333, 180_529, 0, 102_804]);
    assert_eq!(named("Total"), [398_083, 351_234, 0, 46_849]);

    let (total, parts) = rows.split_last().unwrap();
    assert!(parts.len() >= 9, "every usual category is there:\n{text}");
    for column in 0..4 {
        let top = parts.iter().filter(|row| row.0 == total.0);
        let sum: i64 = top.map(|row| row.2[column]).sum();
        assert_eq!(sum, total.2[column], "column {column} does not foot:\n{text}");
    }
    for (_, name, [plan, actual, committed, available]) in &rows {
        assert_eq!(plan - actual - committed, *available, "{name} does not foot:\n{text}");
    }
}

#[test]
fn a_year_is_planned_cut_and_handed_to_finance() {
    let profile = Profile::new();
    let window = Window::open(&profile, 1440, 900);
    office(&window, &profile);
    sort_expenses(&window);
    plan(&window);
    approve(&window);
    try_a_cut(&window);
    is_warned(&window);
    adopt(&window);
    report(&window, &profile);
}
