//! Splitting an amount without losing or inventing a cent.

/// Splits `minor` units over `weights` by the largest remainder; ties go to the earlier part, and the
/// parts always sum to the whole. A negative whole mirrors the positive one, so a refund undoes a split
/// exactly.
///
/// All-zero weights count as equal ones; no weights give no parts.
pub fn split(minor: i64, weights: &[u32]) -> Vec<i64> {
    let sum: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
    if sum == 0 {
        return if weights.is_empty() { Vec::new() } else { split(minor, &vec![1; weights.len()]) };
    }
    let whole = i128::from(minor).abs();
    let mut parts: Vec<i128> = Vec::with_capacity(weights.len());
    let mut remainders: Vec<(i128, usize)> = Vec::with_capacity(weights.len());
    for (index, weight) in weights.iter().enumerate() {
        let share = whole * i128::from(*weight);
        parts.push(share / sum);
        remainders.push((share % sum, index));
    }
    remainders.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let left = whole - parts.iter().sum::<i128>();
    for (_, index) in remainders.iter().take(usize::try_from(left).unwrap_or(0)) {
        parts[*index] += 1;
    }
    let sign = if minor < 0 { -1 } else { 1 };
    // Every part is at most the whole, which came from an i64.
    parts.into_iter().map(|part| i64::try_from(sign * part).unwrap_or(minor)).collect()
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn twelve_months_of_a_hundred_thousand() {
        let months = split(10_000_000, &[1; 12]);
        assert_eq!(months[..4], [833_334; 4]);
        assert_eq!(months[4..], [833_333; 8]);
        assert_eq!(months.iter().sum::<i64>(), 10_000_000);
    }

    #[test]
    fn by_weights() {
        assert_eq!(split(9_999_999, &[10, 20, 30, 40]), [1_000_000, 2_000_000, 3_000_000, 3_999_999]);
    }

    #[test]
    fn the_rest_of_a_year_after_a_first_quarter() {
        let rest = split(10_000_000 - 2_734_567, &[1; 9]);
        assert_eq!(rest[..3], [807_271; 3]);
        assert_eq!(rest[3..], [807_270; 6]);
    }

    #[test]
    fn a_refund_mirrors_and_nothing_is_lost() {
        for whole in [-7, -1, 0, 1, 5, 100, 101, i64::MAX, i64::MIN + 1] {
            for weights in [vec![1, 1, 1], vec![0, 3, 4], vec![0, 0], vec![5]] {
                let parts = split(whole, &weights);
                assert_eq!(parts.iter().map(|p| i128::from(*p)).sum::<i128>(), i128::from(whole));
                let mirrored: Vec<i64> = split(-whole, &weights).iter().map(|part| -part).collect();
                assert_eq!(parts, mirrored, "a refund of {whole} over {weights:?} undoes the split");
            }
        }
        assert!(split(5, &[]).is_empty());
    }
}
