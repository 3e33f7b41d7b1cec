#![allow(clippy::unwrap_used)]
use super::*;

fn draft(text: &str) -> crate::draft::Draft<PlanRow> {
    let table = Table::read(text.to_owned(), None).unwrap();
    read(&table, &guess(&table), Currency::EUR)
}

fn row(text: &str) -> PlanRow {
    let draft = draft(text);
    assert_eq!(draft.outcome.rejected, [], "{text}");
    draft.rows[0].value.clone()
}

#[test]
fn a_total_or_months_by_category_and_line() {
    let total = row("Category,Line,Owner,Cost Center,Bucket,Currency,Total,Note\n\
         Events / Own events,Venue,ada@example.org,4711,Field enablement,USD,\"12,000.50\",two days\n");
    assert_eq!(total.category, ["Events", "Own events"]);
    assert_eq!((total.amounts, total.currency.code()), (PlannedAmounts::Total(1_200_050), "USD"));
    assert_eq!((total.owner.as_str(), total.cost_centre.as_str()), ("ada@example.org", "4711"));
    assert_eq!(total.bucket.unwrap().key(), "field_enablement");
    let months = row("Category:Path;Line Item;Apr 2026;Mai;2026-06;Total\nTravel:Team;Rail;10,50;;4;14,50\n");
    assert_eq!(months.category, ["Travel", "Team"]);
    let mut want = [0; 12];
    (want[3], want[5]) = (1_050, 400);
    assert_eq!(months.amounts, PlannedAmounts::Calendar(want), "a month nobody knows is left out");
    let fiscal = row("Category,Line,P1,P2\nTools,Licences,5,7\n");
    assert_eq!(fiscal.amounts, PlannedAmounts::Fiscal([500, 700, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
}

#[test]
fn what_cannot_be_planned_is_refused_by_its_line() {
    let text = "Category,Line,Jan,Feb,Total,Currency,Kind\n\
        Travel,Rail,1,2,3,,\n\
        Travel,rail,1,,1,,\n\
        Travel,Air,1,2,4,,\n\
        Travel,Bus,,,,,\n\
        ,Ship,1,,,,\n\
        Travel,,1,,,,\n\
        Travel,Taxi,=3*4,,,,\n\
        Travel,Tram,1,,,QQQ,\n\
        Travel,Bike,1,,,,nonsense\n";
    let draft = draft(text);
    let faults: Vec<(u64, &str)> =
        draft.outcome.rejected.iter().map(|fault| (fault.line, fault.code.as_str())).collect();
    let want = [
        (3, "line.twice"),
        (4, "total.differs"),
        (5, "amount.none"),
        (6, "category.empty"),
        (7, "name.empty"),
        (8, "amount.not_a_number"),
        (9, "currency.unknown"),
        (10, "kind.unknown"),
    ];
    assert_eq!(faults, want);
    assert_eq!(draft.rows.len(), 1);
    assert!(!draft.outcome.refused(), "rows are refused one by one");
}

#[test]
fn a_file_without_its_columns_is_refused_as_a_whole() {
    let codes = |text: &str| -> Vec<String> {
        draft(text).outcome.findings.into_iter().map(|finding| finding.path).collect()
    };
    assert_eq!(codes("Category,Owner\nTravel,Ada\n"), ["line", "total"]);
}

#[test]
fn headers_name_months_in_many_ways() {
    let named = [
        ("Apr 2026", Some(3)),
        ("2026-04", Some(3)),
        ("04/2026", Some(3)),
        ("Sept-26", Some(8)),
        ("2026 December", Some(11)),
        ("13/2026", None),
        ("Plan 2026", None),
        ("Q1 2026", None),
    ];
    for (header, month) in named {
        assert_eq!(month_of(header), month, "{header}");
    }
}
