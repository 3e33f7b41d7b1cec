//! A line has one key, in whatever file it comes.

use super::*;

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
