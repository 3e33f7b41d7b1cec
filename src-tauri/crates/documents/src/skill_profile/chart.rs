//! The radar with its figures beside it.

use super::SkillProfile;
use crate::blocks::style::{ACCENT, CELL, CONTRAST, FAINT, INK};
use crate::blocks::{Align, Axis, Cell, Column, Flow, Radar, Row, Series, Table, Width};

const RADIUS: f32 = 78.0;
const HEIGHT: f32 = 248.0;
/// Left part of the page, for the chart.
const CHART: f32 = 258.0;

/// Draws the section.
pub(super) fn draw(profile: &SkillProfile, flow: &mut Flow<'_, '_>) {
    let table_height = 26.0 + 33.0 * profile.radar.len() as f32;
    flow.section("Profile", HEIGHT.max(table_height));
    let top = flow.y;
    let center = (flow.left() + CHART / 2.0, top + RADIUS + 30.0);
    flow.radar(&radar(profile), center, RADIUS);
    flow.inset(CHART + 16.0, 0.0);
    flow.table(&figures(profile, flow));
    flow.inset(0.0, 0.0);
    flow.y = flow.y.max(top + HEIGHT);
}

fn radar(profile: &SkillProfile) -> Radar {
    let placement = &profile.placement;
    let next = placement.next_level.as_deref().unwrap_or("next level");
    let series =
        |name: String, color, dash, width, area, dots| Series { name, color, dash, width, area, dots };
    let axes: Vec<Axis> = profile
        .radar
        .iter()
        .map(|axis| Axis {
            label: axis.label.clone(),
            values: vec![axis.expected, axis.expected_next, axis.interest, axis.rating],
        })
        .collect();
    let words: Vec<String> = profile
        .radar
        .iter()
        .map(|axis| {
            format!("{} {}", axis.label, axis.rating.map_or("not rated".to_owned(), |r| format!("{r:.1}")))
        })
        .collect();
    Radar {
        series: vec![
            series(format!("Expected at {}", placement.level), FAINT, None, 1.2, 0.12, false),
            series(format!("Expected at {next}"), INK, Some([3.0, 2.0]), 0.9, 0.0, false),
            series("Interest".to_owned(), CONTRAST, Some([1.0, 2.0]), 1.2, 0.0, false),
            series("Rating".to_owned(), ACCENT, None, 1.6, 0.16, true),
        ],
        axes,
        half: CHART / 2.0,
        alt: format!(
            "Radar chart of {}: rated {}. All figures are in the table beside it.",
            profile.person,
            words.join(", ")
        ),
    }
}

fn figures(profile: &SkillProfile, flow: &Flow<'_, '_>) -> Table {
    let placement = &profile.placement;
    let next = placement.next_level.as_deref().unwrap_or("next");
    let figure = |head: String| Column::new(head, Width::Fixed(39.0), Align::Right);
    let columns = vec![
        Column::new("Axis", Width::Share(1.0), Align::Left),
        figure("Rating".into()),
        figure("Interest".into()),
        figure(placement.level.clone()),
        figure(next.to_owned()),
    ];
    let rows = profile
        .radar
        .iter()
        .map(|axis| {
            let number =
                |value: Option<f32>| value.map_or("–".to_owned(), |value| flow.paper.tenths(value));
            Row::body(vec![
                Cell::new(axis.label.as_str(), CELL),
                Cell::new(number(axis.rating), CELL.strong()),
                Cell::new(number(axis.interest), CELL),
                Cell::new(number(axis.expected), CELL),
                Cell::new(number(axis.expected_next), CELL),
            ])
        })
        .collect();
    Table::new("Profile", columns, rows).dense()
}
