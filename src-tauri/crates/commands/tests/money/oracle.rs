//! Conversions against an oracle that knows no division: whole numbers of any size, multiplied and compared.

use std::cmp::Ordering;

use domain::money::{Currency, Money, Quote, Rounding, convert};

use crate::properties::Dice;

/// A whole number of any size, which is all that an oracle of conversions needs: products that are compared.
#[derive(Clone, PartialEq, Eq)]
struct Whole(Vec<u32>);

impl Whole {
    const BASE: u64 = 1_000_000_000;

    fn of(mut number: u128) -> Self {
        let mut digits = Vec::new();
        while number > 0 {
            digits.push(u32::try_from(number % u128::from(Self::BASE)).unwrap());
            number /= u128::from(Self::BASE);
        }
        Self(digits)
    }

    fn times(&self, other: &Self) -> Self {
        let mut digits = vec![0_u64; self.0.len() + other.0.len() + 1];
        for (i, a) in self.0.iter().enumerate() {
            let mut carry = 0;
            for (j, b) in other.0.iter().enumerate() {
                let sum = digits[i + j] + u64::from(*a) * u64::from(*b) + carry;
                (digits[i + j], carry) = (sum % Self::BASE, sum / Self::BASE);
            }
            digits[i + other.0.len()] += carry;
        }
        while digits.last() == Some(&0) {
            digits.pop();
        }
        Self(digits.into_iter().map(|digit| u32::try_from(digit).unwrap()).collect())
    }

    fn power_of_ten(exponent: u32) -> Self {
        (0..exponent).fold(Self::of(1), |power, _| power.times(&Self::of(10)))
    }

    fn compare(&self, other: &Self) -> Ordering {
        self.0.len().cmp(&other.0.len()).then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}

/// A rate of up to nine digits, as it is quoted, and the same as a whole number with so many decimals.
fn rate(dice: &mut Dice, currency: Currency) -> (Quote, u128, u32) {
    if currency == Currency::EUR {
        return (Quote::euro("2026-01-30".parse().unwrap()), 1, 0);
    }
    // Some rates are round, so that halves are met.
    let (digits, decimals) = match dice.roll(3) {
        0 => (dice.pick(&[5_u64, 8, 16, 25, 40, 125, 200]), u32::try_from(dice.roll(4)).unwrap()),
        _ => (1 + dice.roll(999_999_999), u32::try_from(dice.roll(7)).unwrap()),
    };
    let text = format!("{digits:0>width$}", width = decimals as usize + 1);
    let (whole, part) = text.split_at(text.len() - decimals as usize);
    let written = if part.is_empty() { whole.to_owned() } else { format!("{whole}.{part}") };
    let quote = Quote {
        currency,
        on: "2026-01-30".parse().unwrap(),
        per_euro: written.parse().unwrap(),
        source: "made up".to_owned(),
    };
    (quote, u128::from(digits), decimals)
}

/// `amount × to ÷ from` as one exact fraction, rounded once: twice the true value lies between twice the result less
/// one and twice the result more one. Products of any size are compared, nothing is divided.
#[test]
fn a_conversion_is_one_exact_step_that_is_rounded_once() {
    let currencies: Vec<Currency> =
        ["EUR", "USD", "JPY", "KWD", "CLF", "GBP"].iter().map(|code| code.parse().unwrap()).collect();
    let mut dice = Dice(7);
    let mut ties = 0;
    for turn in 0..4_000 {
        let (from, to) = (dice.pick(&currencies), dice.pick(&currencies));
        let ((source, from_digits, from_decimals), (target, to_digits, to_decimals)) =
            (rate(&mut dice, from), rate(&mut dice, to));
        let size = dice.pick(&[100_u64, 100_000, 1_000_000_000_000]);
        let minor = i64::try_from(dice.roll(size)).unwrap() * if dice.roll(4) == 0 { -1 } else { 1 };
        let rounding = dice.pick(&[Rounding::HalfAwayFromZero, Rounding::HalfEven]);
        let Some(got) = convert(Money::new(minor, from), &source, &target, rounding) else { continue };
        assert!(got.to.minor.signum() * minor.signum() >= 0, "a refund stays a refund");
        // minor × to ÷ from × 10^(digits of the target − digits of the source)
        let above = [to_digits, u128::from(minor.unsigned_abs()), 2].map(Whole::of);
        let above = above
            .iter()
            .fold(Whole::power_of_ten(from_decimals + u32::from(to.exponent())), |all, one| all.times(one));
        let below =
            Whole::of(from_digits).times(&Whole::power_of_ten(to_decimals + u32::from(from.exponent())));
        let result = u128::from(got.to.minor.unsigned_abs());
        let upper = below.times(&Whole::of(2 * result + 1));
        let told = format!(
            "turn {turn}: {minor} {from} at {from_digits}e-{from_decimals}, {to_digits}e-{to_decimals} is {}",
            got.to
        );
        match above.compare(&upper) {
            Ordering::Less => {}
            Ordering::Equal => {
                ties += 1;
                assert!(
                    rounding == Rounding::HalfEven && result % 2 == 0,
                    "{told}: a half goes up, or to even"
                );
            }
            Ordering::Greater => panic!("{told}: too small"),
        }
        if result > 0 {
            let lower = below.times(&Whole::of(2 * result - 1));
            match above.compare(&lower) {
                Ordering::Greater => {}
                Ordering::Equal => {
                    ties += 1;
                    assert!(
                        rounding == Rounding::HalfAwayFromZero || result % 2 == 0,
                        "{told}: a half goes to even"
                    );
                }
                Ordering::Less => panic!("{told}: too large"),
            }
        }
        let mirrored = convert(Money::new(-minor, from), &source, &target, rounding).unwrap();
        assert_eq!(mirrored.to, got.to.negated(), "{told}: a refund mirrors");
    }
    assert!(ties > 10, "halves were met: {ties}");
}

/// Rounding the sum instead of the lines would give a cent more: the total is what a reader can add up.
#[test]
fn the_sum_of_unrounded_lines_is_another_number() {
    const PRECISION: i128 = 1_000_000_000_000;
    // Minor units of euros or yen or pounds × USD ÷ quote, in parts of a cent, as exact fractions.
    let lines: [(i128, i128, i128); 5] = [
        (148_600 * 100 * 11_634, 18_232 * 100, 1),
        (15_000 * 11_919, 10_000, 1),
        (21_80 * 11_919, 10_000, 4),
        (36_250 * 11_919, 10_000, 1),
        (18_40 * 11_840, 8_658, 1),
    ];
    let sum: i128 = lines.iter().map(|(above, below, times)| above * PRECISION * times / below).sum();
    assert_eq!((sum + PRECISION / 2) / PRECISION, 168_817, "1,688.17, which is not what the lines say");
    let rounded = |(above, below, times): &(i128, i128, i128)| (2 * above + below) / (2 * below) * times;
    assert_eq!(lines.iter().map(rounded).sum::<i128>(), 168_816);
}
