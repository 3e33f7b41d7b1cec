//! Time zones by the names of the IANA time zone database.

use chrono_tz::{TZ_VARIANTS, Tz};

/// The name of a time zone as the database writes it (`Europe/Lisbon`), however it is capitalised; `None` for
/// a name that the database does not have.
pub fn time_zone(name: &str) -> Option<&'static str> {
    let name = name.trim();
    if let Ok(zone) = name.parse::<Tz>() {
        return Some(zone.name());
    }
    TZ_VARIANTS.iter().map(|zone| zone.name()).find(|known| known.eq_ignore_ascii_case(name))
}

/// Every time zone that lies in a place, by name. Old and technical names (`EST5EDT`, `Etc/GMT+5`) are
/// understood, but not offered.
pub fn time_zones() -> Vec<&'static str> {
    const PLACES: [&str; 10] = [
        "Africa/",
        "America/",
        "Antarctica/",
        "Arctic/",
        "Asia/",
        "Atlantic/",
        "Australia/",
        "Europe/",
        "Indian/",
        "Pacific/",
    ];
    let in_a_place = |name: &&str| PLACES.iter().any(|place| name.starts_with(place));
    let mut names: Vec<&'static str> =
        TZ_VARIANTS.iter().map(|zone| zone.name()).filter(in_a_place).collect();
    names.push("UTC");
    names.sort_unstable();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_the_database_are_known_and_others_are_not() {
        assert_eq!(time_zone("europe/lisbon"), Some("Europe/Lisbon"));
        assert_eq!(time_zone(" Asia/Ho_Chi_Minh "), Some("Asia/Ho_Chi_Minh"));
        for wrong in ["", "Lisbon", "GMT+1 Brussels", "Europe/Atlantis", "Europe/Lisbon\0"] {
            assert_eq!(time_zone(wrong), None, "{wrong:?}");
        }
        let offered = time_zones();
        assert!(offered.contains(&"Europe/Lisbon") && offered.contains(&"UTC"));
        assert!(offered.len() > 300 && offered.is_sorted(), "{} zones", offered.len());
        assert!(offered.iter().all(|name| time_zone(name) == Some(*name)));
    }
}
