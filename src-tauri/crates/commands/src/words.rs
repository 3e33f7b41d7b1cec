//! Counting things in words.

/// `2 plan lines, 1 claim`, leaving out what there is none of; `None` when there is nothing at all.
pub(crate) fn counted(counts: &[(i64, &str, &str)]) -> Option<String> {
    let words: Vec<String> = counts
        .iter()
        .filter(|(count, _, _)| *count > 0)
        .map(|(count, one, many)| format!("{count} {}", if *count == 1 { one } else { many }))
        .collect();
    (!words.is_empty()).then(|| words.join(", "))
}
