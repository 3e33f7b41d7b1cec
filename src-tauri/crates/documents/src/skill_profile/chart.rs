//! The radar with its figures beside it.

use super::{RadarAxis, SkillProfile};
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
    let series =
        |name: String, color, dash, width, area, dots| Series { name, color, dash, width, area, dots };
    // At the top of a ladder there is no next level to draw.
    let next = placement.next_level.as_deref();
    let values = |axis: &RadarAxis| {
        let next = next.map(|_| axis.expected_next);
        [Some(axis.expected), next, Some(axis.interest), Some(axis.rating)].into_iter().flatten().collect()
    };
    let axes: Vec<Axis> =
        profile.radar.iter().map(|axis| Axis { label: axis.label.clone(), values: values(axis) }).collect();
    let words: Vec<String> = profile
        .radar
        .iter()
        .map(|axis| {
            format!("{} {}", axis.label, axis.rating.map_or("not rated".to_owned(), |r| format!("{r:.1}")))
        })
        .collect();
    let shapes = [
        Some(series(format!("Expected at {}", placement.level), FAINT, None, 1.2, 0.12, false)),
        next.map(|next| series(format!("Expected at {next}"), INK, Some([3.0, 2.0]), 0.9, 0.0, false)),
        Some(series("Interest".to_owned(), CONTRAST, Some([1.0, 2.0]), 1.2, 0.0, false)),
        Some(series("Rating".to_owned(), ACCENT, None, 1.6, 0.16, true)),
    ];
    Radar {
        series: shapes.into_iter().flatten().collect(),
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
    let next = placement.next_level.clone();
    let figure = |head: String| Column::new(head, Width::Fixed(39.0), Align::Right);
    let mut columns = vec![
        Column::new("Bucket", Width::Share(1.0), Align::Left),
        figure("Rating".into()),
        figure("Interest".into()),
        figure(placement.level.clone()),
    ];
    columns.extend(next.clone().map(figure));
    let rows = profile
        .radar
        .iter()
        .map(|axis| {
            let number =
                |value: Option<f32>| value.map_or("–".to_owned(), |value| flow.paper.tenths(value));
            let mut cells = vec![
                Cell::new(axis.label.as_str(), CELL),
                Cell::new(number(axis.rating), CELL.strong()),
                Cell::new(number(axis.interest), CELL),
                Cell::new(number(axis.expected), CELL),
            ];
            cells.extend(next.as_ref().map(|_| Cell::new(number(axis.expected_next), CELL)));
            Row::body(cells)
        })
        .collect();
    Table::new("Profile", columns, rows).dense()
}
