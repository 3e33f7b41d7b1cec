//! What may be told of a team without telling of anybody in it.

/// A group of fewer people than this is never told.
pub const FEWEST: usize = 3;

/// The sizes that are told instead of a number of people: from and to; the last one has no end.
const BANDS: [(u32, Option<u32>); 6] =
    [(3, Some(5)), (6, Some(10)), (11, Some(20)), (21, Some(50)), (51, Some(100)), (101, None)];

/// The band that a number of people lies in; `None` for fewer than three.
pub fn size_band(people: usize) -> Option<(u32, Option<u32>)> {
    let people = u32::try_from(people).unwrap_or(u32::MAX);
    BANDS.into_iter().find(|(from, to)| people >= *from && to.is_none_or(|to| people <= to))
}

/// Puts neighbouring levels together until each span holds at least three people: first and last level, counted
/// from 1, and how many people. Spans begin and end with a level on which somebody stands; what is left over at
/// the top joins the span below it. Nothing comes of fewer than three people in all.
pub fn fold_levels(people: &[usize]) -> Vec<(usize, usize, usize)> {
    let mut spans: Vec<(usize, usize, usize)> = Vec::new();
    let mut open: Option<(usize, usize, usize)> = None;
    for (level, count) in people.iter().enumerate().filter(|(_, count)| **count > 0) {
        let span =
            open.map_or((level + 1, level + 1, *count), |(from, _, sum)| (from, level + 1, sum + count));
        open = if span.2 >= FEWEST {
            spans.push(span);
            None
        } else {
            Some(span)
        };
    }
    if let (Some((_, to, sum)), Some(last)) = (open, spans.last_mut()) {
        *last = (last.0, to, last.2 + sum);
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_told_in_bands() {
        let bands: Vec<_> = [0, 2, 3, 5, 6, 20, 21, 100, 101, 9_999].map(size_band).into_iter().collect();
        assert_eq!(
            bands,
            [
                None,
                None,
                Some((3, Some(5))),
                Some((3, Some(5))),
                Some((6, Some(10))),
                Some((11, Some(20))),
                Some((21, Some(50))),
                Some((51, Some(100))),
                Some((101, None)),
                Some((101, None))
            ]
        );
    }

    #[test]
    fn no_span_of_levels_holds_fewer_than_three() {
        assert_eq!(fold_levels(&[4, 1, 3]), [(1, 1, 4), (2, 3, 4)]);
        assert_eq!(fold_levels(&[1, 0, 2, 0, 0, 1]), [(1, 6, 4)], "the one at the top joins those below");
        assert_eq!(fold_levels(&[0, 3, 0, 5]), [(2, 2, 3), (4, 4, 5)]);
        assert_eq!(fold_levels(&[1, 1]), [], "two are told by nothing");
        assert_eq!(fold_levels(&[]), []);
    }
}
