//! A radar chart. It never stands alone: its figures are in a table beside it.

use std::f32::consts::{FRAC_PI_2, TAU};

use super::Flow;
use super::draw::{circle, solid};
use super::style::{LABEL, MUTED, RULE, Style};
use crate::page::{Color, Step, Stroke};

/// The scale of ratings.
const FULL: f32 = 5.0;

/// One line of the chart.
#[derive(Debug, Clone)]
pub(crate) struct Series {
    pub(crate) name: String,
    pub(crate) color: Color,
    pub(crate) dash: Option<[f32; 2]>,
    pub(crate) width: f32,
    /// How much of the area shows, 0 to 1.
    pub(crate) area: f32,
    pub(crate) dots: bool,
}

/// One axis with the values of all series, in their order.
#[derive(Debug, Clone)]
pub(crate) struct Axis {
    pub(crate) label: String,
    pub(crate) values: Vec<Option<f32>>,
}

/// A chart of three axes or more.
#[derive(Debug, Clone)]
pub(crate) struct Radar {
    pub(crate) series: Vec<Series>,
    pub(crate) axes: Vec<Axis>,
    /// Half of the width that chart and names may take.
    pub(crate) half: f32,
    /// The drawing in words.
    pub(crate) alt: String,
}

impl Flow<'_, '_> {
    /// Draws the chart round a centre and the names of its lines below it.
    pub(crate) fn radar(&mut self, radar: &Radar, center: (f32, f32), radius: f32) {
        let tag = Some(self.figure(radar.alt.clone()));
        let count = radar.axes.len() as f32;
        let at = |axis: usize, part: f32| {
            let angle = axis as f32 * TAU / count - FRAC_PI_2;
            (center.0 + radius * part * angle.cos(), center.1 + radius * part * angle.sin())
        };
        for ring in 1_u8..=5 {
            let part = f32::from(ring) / FULL;
            let corners = (0..radar.axes.len()).map(|axis| at(axis, part)).collect();
            let width = if ring == 5 { 0.8 } else { 0.4 };
            self.path(closed(corners), None, Some(solid(RULE, width)), tag);
        }
        for (index, axis) in radar.axes.iter().enumerate() {
            let end = at(index, 1.0);
            let steps = vec![Step::Move(center.0, center.1), Step::Line(end.0, end.1)];
            self.path(steps, None, Some(solid(RULE, 0.4)), tag);
            self.axis_label(&axis.label, at(index, 1.0), center, radar.half, tag);
        }
        for ring in 1_u8..=5 {
            let (x, y) = at(0, f32::from(ring) / FULL);
            let style = Style { size: 6.0, leading: 8.0, ..LABEL };
            self.text(x + 2.5, y - 4.0, 0.0, &ring.to_string(), style, tag);
        }
        for (number, series) in radar.series.iter().enumerate() {
            self.series(radar, number, series, &at, tag);
        }
        self.legend(&radar.series, center, center.1 + radius + 34.0, tag);
    }

    /// Joins neighbouring values. Where one is missing the outline stays open, and nothing is filled.
    fn series(
        &mut self,
        radar: &Radar,
        number: usize,
        series: &Series,
        at: &impl Fn(usize, f32) -> (f32, f32),
        tag: Option<usize>,
    ) {
        let points: Vec<Option<(f32, f32)>> = radar
            .axes
            .iter()
            .enumerate()
            .map(|(index, axis)| {
                axis.values.get(number).copied().flatten().map(|value| at(index, value / FULL))
            })
            .collect();
        let stroke = Stroke { color: series.color, width: series.width, dash: series.dash };
        let all: Vec<(f32, f32)> = points.iter().copied().flatten().collect();
        if all.len() == points.len() {
            let fill = (series.area > 0.0).then_some((series.color, series.area));
            self.path(closed(all.clone()), fill, Some(stroke), tag);
        } else {
            for index in 0..points.len() {
                if let (Some(from), Some(to)) = (points[index], points[(index + 1) % points.len()]) {
                    let steps = vec![Step::Move(from.0, from.1), Step::Line(to.0, to.1)];
                    self.path(steps, None, Some(stroke), tag);
                }
            }
        }
        if series.dots {
            for (x, y) in all {
                self.path(circle(x, y, 2.2), Some((series.color, 1.0)), None, tag);
            }
        }
    }

    /// The name of an axis beyond its end, between there and `half` from the centre.
    fn axis_label(
        &mut self,
        label: &str,
        end: (f32, f32),
        center: (f32, f32),
        half: f32,
        tag: Option<usize>,
    ) {
        let (dx, dy) = (end.0 - center.0, end.1 - center.1);
        let length = dx.hypot(dy).max(1.0);
        let (x, y) = (end.0 + dx / length * 7.0, end.1 + dy / length * 9.0);
        let shift = if dx.abs() < length * 0.15 {
            0.5
        } else if dx > 0.0 {
            0.0
        } else {
            1.0
        };
        let room = if shift == 0.5 { 90.0 } else { half - (x - center.0).abs() };
        // A long word is set smaller rather than broken.
        let words = label.split(' ').map(|word| self.shaper.width(LABEL.weight, LABEL.size, word));
        let widest = words.fold(1.0, f32::max);
        let style = Style { size: LABEL.size * (room / widest).clamp(0.7, 1.0), ..LABEL };
        let lines = self.shaper.wrap(style.weight, label, room / style.size + 0.01);
        let height = lines.len() as f32 * style.leading;
        let mut top = y - height / 2.0 + dy / length * height / 4.0;
        for line in lines {
            self.line(x, top, shift, line, style, tag);
            top += style.leading;
        }
    }

    /// Names of the lines in two columns.
    fn legend(&mut self, series: &[Series], center: (f32, f32), top: f32, tag: Option<usize>) {
        for (index, series) in series.iter().enumerate() {
            let x = center.0 - 108.0 + 112.0 * (index % 2) as f32;
            let y = top + 13.0 * (index / 2) as f32;
            let middle = y + LABEL.leading / 2.0;
            let stroke = Stroke { color: series.color, width: series.width, dash: series.dash };
            self.path(vec![Step::Move(x, middle), Step::Line(x + 18.0, middle)], None, Some(stroke), tag);
            if series.dots {
                self.path(circle(x + 9.0, middle, 2.2), Some((series.color, 1.0)), None, tag);
            }
            self.text(x + 23.0, y, 0.0, &series.name, LABEL.colored(MUTED), tag);
        }
    }
}

fn closed(points: Vec<(f32, f32)>) -> Vec<Step> {
    let mut steps: Vec<Step> = points
        .into_iter()
        .enumerate()
        .map(|(index, (x, y))| if index == 0 { Step::Move(x, y) } else { Step::Line(x, y) })
        .collect();
    steps.push(Step::Close);
    steps
}
