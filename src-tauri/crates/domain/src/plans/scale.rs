//! Scaling amounts without losing or inventing a cent: the sum is rounded once, the parts by the largest
//! remainder.

use crate::budget::ratio;
use crate::money::split;

/// Amounts × `by` ÷ `of`. The sum of the result is the sum of the amounts × `by` ÷ `of`, rounded once, half
/// away from zero; what the parts lack of it goes to the largest remainders, ties to the earlier one.
pub fn scale(amounts: &[i64], by: i64, of: i64) -> Vec<i64> {
    let sum: i128 = amounts.iter().map(|minor| i128::from(*minor)).sum();
    let whole = ratio(sum.saturating_mul(i128::from(by)), i128::from(of));
    in_proportion(amounts, i128::from(by), i128::from(of), i128::from(whole))
}

/// A total in the proportions of some amounts; the parts sum to it. Where the amounts sum to nothing they say
/// nothing of proportions: the total is then spread evenly on top of them.
pub fn spread(total: i64, like: &[i64]) -> Vec<i64> {
    let sum: i128 = like.iter().map(|minor| i128::from(*minor)).sum();
    if sum == 0 {
        let even = split(total, &vec![1; like.len()]);
        return like.iter().zip(even).map(|(minor, part)| minor.saturating_add(part)).collect();
    }
    in_proportion(like, i128::from(total), sum, i128::from(total))
}

/// Each amount × `by` ÷ `of`, so that they sum to `whole`, which is within one of the exact sum.
fn in_proportion(amounts: &[i64], by: i128, of: i128, whole: i128) -> Vec<i64> {
    let sign = if (by < 0) == (of < 0) { 1 } else { -1 };
    // A negative whole mirrors the positive one, so that a refund undoes a split exactly.
    let mirrored = if whole < 0 { -1 } else { 1 };
    let (by, of) = (by.abs() * sign * mirrored, of.abs().max(1));
    let exact: Vec<i128> = amounts.iter().map(|minor| i128::from(*minor).saturating_mul(by)).collect();
    let mut parts: Vec<i128> = exact.iter().map(|part| part.div_euclid(of)).collect();
    let mut order: Vec<(i128, usize)> =
        exact.iter().enumerate().map(|(index, part)| (part.rem_euclid(of), index)).collect();
    order.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let missing = whole * mirrored - parts.iter().sum::<i128>();
    for (_, index) in order.iter().take(usize::try_from(missing).unwrap_or(0)) {
        if let Some(part) = parts.get_mut(*index) {
            *part += 1;
        }
    }
    let bounded = |part: i128| i64::try_from(part * mirrored).unwrap_or(i64::MAX);
    parts.into_iter().map(bounded).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_is_rounded_once_and_its_parts_sum_to_it() {
        // −15 % of 0.33 + 0.33 + 0.34: 0.85, not 0.28 + 0.28 + 0.29.
        assert_eq!(scale(&[33, 33, 34], 8_500, 10_000), [28, 28, 29]);
        assert_eq!(scale(&[1, 1, 1], 8_500, 10_000), [1, 1, 1], "2.55 is 3");
        assert_eq!(scale(&[1, 1, 1, 1], 8_500, 10_000), [1, 1, 1, 0], "3.4 is 3; ties to the earlier");
        assert_eq!(scale(&[-100, 300], 5_000, 10_000), [-50, 150]);
        assert_eq!(scale(&[-33, -33, -34], 8_500, 10_000), [-28, -28, -29], "a refund mirrors");
        assert_eq!(scale(&[5, 7], 0, 10_000), [0, 0]);
    }

    #[test]
    fn a_total_keeps_the_proportions_that_there_are() {
        assert_eq!(spread(9_999_999, &[10, 20, 30, 40]), [1_000_000, 2_000_000, 3_000_000, 3_999_999]);
        assert_eq!(spread(100, &[0, 0, 0]), [34, 33, 33]);
        assert_eq!(spread(10, &[5, -5]), [10, 0], "proportions that say nothing are added to");
        assert_eq!(spread(-100, &[1, 2]), [-33, -67]);
    }

    #[test]
    fn whatever_is_scaled_sums_to_the_whole() {
        let mut seed = 11_u64;
        let mut roll = |bound: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            i64::try_from((seed >> 33) % bound).unwrap_or(0)
        };
        for _ in 0..2_000 {
            let amounts: Vec<i64> = (0..roll(14) + 1).map(|_| roll(1_000_000) - 200_000).collect();
            let sum: i64 = amounts.iter().sum();
            let by = roll(20_000);
            let scaled = scale(&amounts, by, 10_000);
            assert_eq!(scaled.iter().sum::<i64>(), ratio(i128::from(sum) * i128::from(by), 10_000));
            for (before, after) in amounts.iter().zip(&scaled) {
                let off = i128::from(*after) * 10_000 - i128::from(*before) * i128::from(by);
                assert!(off.abs() < 10_000, "no part is off by a whole cent");
            }
            let total = roll(5_000_000) - 1_000_000;
            assert_eq!(spread(total, &amounts).iter().sum::<i64>(), total);
        }
    }
}
