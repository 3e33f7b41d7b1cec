//! Which backups stay: three of today, one a day for fourteen days, one a month for twelve months.

use std::collections::HashSet;

use chrono::{DateTime, Datelike as _, Utc};

const OF_TODAY: usize = 3;
const DAYS: i64 = 14;
const MONTHS: i32 = 12;

/// For each time whether its backup stays. The newest of a day stands for that day and the newest of a month
/// for that month. Days are counted in UTC. Times after `now`, from a clock that was wrong, stay.
pub(crate) fn kept(times: &[DateTime<Utc>], now: DateTime<Utc>) -> Vec<bool> {
    let mut newest_first: Vec<usize> = (0..times.len()).collect();
    newest_first.sort_by_key(|index| std::cmp::Reverse(times.get(*index)));
    let mut kept = vec![false; times.len()];
    let (mut of_today, mut days, mut months) = (0, HashSet::new(), HashSet::new());
    for index in newest_first {
        let (Some(at), Some(stays)) = (times.get(index), kept.get_mut(index)) else { continue };
        let age = (now.date_naive() - at.date_naive()).num_days();
        let month = at.year() * 12 + at.month0().cast_signed();
        let months_ago = now.year() * 12 + now.month0().cast_signed() - month;
        let of_day = days.insert(at.date_naive());
        let of_month = months.insert(month);
        *stays = match age {
            ..0 => true,
            0 => {
                of_today += 1;
                of_today <= OF_TODAY
            }
            _ => (of_day && age <= DAYS) || (of_month && months_ago <= MONTHS),
        };
    }
    kept
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use chrono::{Duration, TimeZone as _};

    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn survivors(times: &[DateTime<Utc>], now: DateTime<Utc>) -> Vec<DateTime<Utc>> {
        times.iter().zip(kept(times, now)).filter(|(_, keep)| *keep).map(|(time, _)| *time).collect()
    }

    #[test]
    fn today_keeps_the_newest_three() {
        let times: Vec<_> =
            (6..12).map(|hour| Utc.with_ymd_and_hms(2026, 3, 4, hour, 0, 0).unwrap()).collect();
        assert_eq!(survivors(&times, at("2026-03-04T12:00:00Z")), times[3..]);
    }

    #[test]
    fn a_past_day_keeps_its_last_one() {
        let times = [at("2026-03-03T09:00:00Z"), at("2026-03-03T17:30:00Z"), at("2026-03-02T08:00:00Z")];
        assert_eq!(survivors(&times, at("2026-03-04T07:00:00Z")), times[1..]);
    }

    #[test]
    fn a_past_month_keeps_its_last_one_for_a_year() {
        let now = at("2026-03-20T07:00:00Z");
        let times = [
            at("2025-02-27T09:00:00Z"),
            at("2025-03-30T09:00:00Z"),
            at("2026-01-05T09:00:00Z"),
            at("2026-01-28T09:00:00Z"),
        ];
        assert_eq!(survivors(&times, now), [times[1], times[3]]);
    }

    #[test]
    fn a_time_in_the_future_stays() {
        let times = [at("2031-01-01T00:00:00Z")];
        assert_eq!(survivors(&times, at("2026-03-20T07:00:00Z")), times);
    }

    /// Two years of work with a backup every hour, thinned out after each one as the application does it.
    #[test]
    fn two_years_of_backups_stay_few_and_reach_back() {
        let start = at("2024-01-01T00:30:00Z");
        let mut times: Vec<DateTime<Utc>> = Vec::new();
        for hour in 0..(24 * 730) {
            let now = start + Duration::hours(hour);
            times.push(now);
            times = survivors(&times, now);
            assert!(times.contains(&now), "the backup just made must stay");
            assert!(times.len() <= 3 + 14 + 13, "{} backups at {now}", times.len());
        }
        let now = start + Duration::hours(24 * 730 - 1);
        for days in 1..=14 {
            let day = (now - Duration::days(days)).date_naive();
            assert!(times.iter().any(|time| time.date_naive() == day), "nothing of {day}");
        }
        let oldest = times.iter().min().unwrap();
        assert!((now - *oldest).num_days() >= 335, "the oldest is only of {oldest}");
    }
}
