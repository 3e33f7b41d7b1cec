//! Weights of a ladder's rows, which sum to 100.

use crate::finding::Finding;

/// Shares of 100 in proportion to weights; equal shares where all weigh nothing. What rounding down leaves
/// goes to the largest remainders, the first of equals first.
pub fn shares_of_hundred(weights: &[u32]) -> Vec<u32> {
    let total: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
    let weights: Vec<u64> =
        weights.iter().map(|weight| if total == 0 { 1 } else { u64::from(*weight) }).collect();
    let total = weights.iter().sum::<u64>().max(1);
    let mut shares: Vec<u64> = weights.iter().map(|weight| weight * 100 / total).collect();
    let left = usize::try_from(100_u64.saturating_sub(shares.iter().sum())).unwrap_or(0);
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(weights[*at] * 100 % total));
    for at in order.into_iter().take(left) {
        shares[at] += 1;
    }
    shares.into_iter().map(|share| u32::try_from(share).unwrap_or(100)).collect()
}

/// Checks that weights sum to 100.
pub fn check_weights(weights: &[u32]) -> Vec<Finding> {
    let sum: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
    if sum == 100 {
        return Vec::new();
    }
    let message = format!("The weights must sum to 100; they sum to {sum}.");
    vec![Finding::error("weights", "weights.sum", message)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_the_weights_were_the_shares_sum_to_a_hundred() {
        let cases: [(&[u32], &[u32]); 6] = [
            (&[1], &[100]),
            (&[0, 0, 0], &[34, 33, 33]),
            (&[30, 30, 30], &[34, 33, 33]),
            (&[50, 30], &[63, 37]),
            (&[10, 0, 20], &[33, 0, 67]),
            (&[u32::MAX, 1], &[100, 0]),
        ];
        for (weights, shares) in cases {
            assert_eq!(shares_of_hundred(weights), shares, "{weights:?}");
            assert!(check_weights(&shares_of_hundred(weights)).is_empty());
        }
        assert!(shares_of_hundred(&[]).is_empty());
        assert_eq!(check_weights(&[60, 41])[0].message, "The weights must sum to 100; they sum to 101.");
    }
}
