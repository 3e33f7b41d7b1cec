#![allow(clippy::unwrap_used)]
use super::*;

fn minor(text: &str) -> Result<i64, ExpressionError> {
    Expression::read(text, DecimalMark::Point)?.minor(Currency::EUR, Rounding::default(), &|_| None)
}

#[test]
fn what_people_type_into_a_cell() {
    let cases = [
        ("=3*450", 135_000),
        ("=1200/4+50", 35_000),
        ("= 1200 / (4 + 50)", 2_222),
        ("=100/3", 3_333),
        ("=100/3*3", 10_000),
        ("=2/3", 67),
        ("=-2/3", -67),
        ("=0.1+0.2", 30),
        ("=1,200/4", 30_000),
        ("=12 × 450 ÷ 2", 270_000),
        ("=45000*8%", 360_000),
        ("=5-−3", 800),
        ("=2*-3", -600),
        ("=.5", 50),
        ("=0.005", 1),
        ("3*4", 1_200),
    ];
    for (text, want) in cases {
        assert_eq!(minor(text), Ok(want), "{text}");
    }
    let comma = Expression::read("=1.200,50/4", DecimalMark::Comma).unwrap();
    assert_eq!(comma.minor(Currency::EUR, Rounding::default(), &|_| None), Ok(30_013));
    assert_eq!(comma.to_string(), "1200.50/4");
    let even = Expression::read("=0.025", DecimalMark::Point).unwrap();
    assert_eq!(even.minor(Currency::EUR, Rounding::HalfEven, &|_| None), Ok(2));
}

#[test]
fn a_wrong_expression_names_the_place() {
    let cases = [
        ("=", "there is nothing to work out"),
        ("=3*", "a number is missing at character 4"),
        ("=3*/4", "a number is missing at character 4, where “/” stands"),
        ("=(3+4", "the bracket at character 2 is not closed"),
        ("=3+4)", "“)” at character 5 does not belong there"),
        ("=3 4", "“4” at character 4 does not belong there"),
        ("=12,50*2", "“12,50” at character 2 is not a number such as 1200.50"),
        ("=1.2.3", "“1.2.3” at character 2 is not a number such as 1200.50"),
        ("=3*lunch", "there is no driver “lunch” (character 4)"),
        ("=7/(4-4)", "it divides by zero at character 3"),
        ("=A1+B2", "there is no driver “A1” (character 2)"),
        ("=9999999999999999*9999999999999999", "it is larger than the book can hold"),
    ];
    for (text, want) in cases {
        assert_eq!(minor(text).unwrap_err().to_string(), want, "{text}");
    }
    assert_eq!(minor(&"(".repeat(300)), Err(ExpressionError::TooLarge));
    assert_eq!(minor(&"1+".repeat(300)), Err(ExpressionError::TooLarge));
}

/// A small generator of numbers, seeded: the same expressions every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

fn any(dice: &mut Dice, depth: u32) -> String {
    match dice.roll(if depth == 0 { 2 } else { 7 }) {
        0 => dice.roll(5_000).to_string(),
        1 => format!("{}.{:02}", dice.roll(900), dice.roll(100)),
        2 => format!("({})", any(dice, depth - 1)),
        3 => format!("-{}", any(dice, 0)),
        4 => format!("{}%", any(dice, 0)),
        _ => {
            let sign = ["+", "-", "*", "/"][usize::try_from(dice.roll(4)).unwrap()];
            format!("{}{sign}{}", any(dice, depth - 1), any(dice, depth - 1))
        }
    }
}

#[test]
fn printing_and_reading_again_changes_neither_text_nor_worth() {
    let mut dice = Dice(7);
    let mut worked = 0;
    for _ in 0..4_000 {
        let text = any(&mut dice, 3);
        let read = Expression::read(&text, DecimalMark::Point).unwrap();
        assert_eq!(read.to_string(), text, "what is kept is what was typed");
        let spelled = Expression::read(&read.spelled(), DecimalMark::Point).unwrap();
        assert_eq!(spelled.to_string(), text, "what a person reads can be typed again");
        let comma = Expression::read(&text.replace('.', ","), DecimalMark::Comma).unwrap();
        assert_eq!(comma.to_string(), text, "the mark is a manner of writing");
        let of = |read: &Expression| read.minor(Currency::EUR, Rounding::default(), &|_| None);
        assert_eq!(of(&spelled), of(&read));
        worked += u32::from(of(&read).is_ok());
    }
    assert!(worked > 3_000, "most of them have a result: {worked}");
}
