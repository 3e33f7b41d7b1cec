//! A page's items as PDF operations, in marked pieces for the structure tree.

use printpdf::{
    Actions, BorderArray, Color as Ink, ColorArray, Destination, DictItem, ExtendedGraphicsState,
    ExtendedGraphicsStateId, Line, LineCapStyle, LineDashPattern, LinePoint, LinkAnnotation, Op, PaintMode,
    PdfDocument, PdfFontHandle, Point, Polygon, PolygonRing, Pt, Rect, Rgb, TextMatrix, WindingOrder,
};

use super::fonts::{self, Used};
use super::show::Show;
use super::tags;
use crate::page::{Color, Item, Layout, Sheet, Step, Stroke};
use crate::text::Face;

/// The operations of a page and the node of each marked piece, by its number.
pub(super) struct Content {
    pub(super) operations: Vec<Op>,
    pub(super) marks: Vec<usize>,
}

/// Translates one page.
pub(super) fn operations(
    sheet: &Sheet,
    layout: &Layout,
    faces: &[&Face],
    used: &[Used],
    doc: &mut PdfDocument,
) -> Content {
    let mut pen = Pen {
        height: sheet.height,
        out: Vec::with_capacity(sheet.items.len() * 3),
        marks: Vec::new(),
        open: None,
        in_text: false,
        color: None,
        font: None,
    };
    for item in &sheet.items {
        match item {
            Item::Text { x, baseline, size, color, runs, tag } => {
                pen.mark(*tag, layout);
                pen.begin_text();
                pen.fill_color(*color);
                let mut at = *x;
                for (index, run) in runs.iter().enumerate() {
                    let changed = pen.select(run.face, *size);
                    if index == 0 || changed {
                        let matrix = TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, at, sheet.height - baseline]);
                        pen.out.push(Op::SetTextMatrix { matrix });
                    }
                    Show::new(run, &used[run.face], faces[run.face], *size).write(&mut pen.out);
                    at += run.width * size;
                }
            }
            Item::Path { steps, fill, stroke, tag } => {
                pen.mark(*tag, layout);
                pen.end_text();
                pen.path(steps, *fill, *stroke, doc);
            }
            Item::Link { x, y, width, height, to, .. } => {
                let target_height = layout.sheets.get(to.page).map_or(sheet.height, |target| target.height);
                pen.out.push(link(
                    [*x, sheet.height - y - height, *width, *height],
                    to.page,
                    target_height - to.y,
                ));
            }
        }
    }
    pen.end_text();
    if pen.open.is_some() {
        pen.out.push(Op::EndMarkedContent);
    }
    Content { operations: pen.out, marks: pen.marks }
}

/// A link without a border; printpdf counts pages from 1 here and draws a blue box by default.
fn link([x, y, width, height]: [f32; 4], page: usize, top: f32) -> Op {
    let area =
        Rect { x: Pt(x), y: Pt(y), width: Pt(width), height: Pt(height), mode: None, winding_order: None };
    let target = Destination::Xyz { page: page + 1, left: Some(0.0), top: Some(top), zoom: None };
    let border = Some(BorderArray::Solid([0.0, 0.0, 0.0]));
    let link = LinkAnnotation::new(area, Actions::go_to(target), border, Some(ColorArray::Transparent), None);
    Op::LinkAnnotation { link }
}

struct Pen {
    height: f32,
    out: Vec<Op>,
    marks: Vec<usize>,
    /// The node of the open piece; `Some(None)` is decoration.
    open: Option<Option<usize>>,
    in_text: bool,
    color: Option<Color>,
    font: Option<(usize, f32)>,
}

impl Pen {
    /// Opens a marked piece when the node changes.
    fn mark(&mut self, node: Option<usize>, layout: &Layout) {
        if self.open == Some(node) {
            return;
        }
        self.end_text();
        if self.open.is_some() {
            self.out.push(Op::EndMarkedContent);
        }
        self.open = Some(node);
        match node {
            None => self.out.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() }),
            Some(node) => {
                let number = DictItem::Int(self.marks.len() as i64);
                let properties = DictItem::Dict { map: [("MCID".to_owned(), number)].into() };
                let tag = tags::name(layout.nodes[node].role).to_owned();
                self.out.push(Op::BeginMarkedContentWithProperties { tag, properties });
                self.marks.push(node);
            }
        }
    }

    fn begin_text(&mut self) {
        if !self.in_text {
            self.out.push(Op::StartTextSection);
            self.in_text = true;
            self.font = None;
        }
    }

    fn end_text(&mut self) {
        if self.in_text {
            self.out.push(Op::EndTextSection);
            self.in_text = false;
        }
    }

    fn select(&mut self, face: usize, size: f32) -> bool {
        let changed = self.font != Some((face, size));
        if changed {
            let font = PdfFontHandle::External(fonts::id(face));
            self.out.push(Op::SetFont { font, size: Pt(size) });
            self.font = Some((face, size));
        }
        changed
    }

    fn fill_color(&mut self, color: Color) {
        if self.color != Some(color) {
            self.out.push(Op::SetFillColor { col: ink(color) });
            self.color = Some(color);
        }
    }

    fn path(
        &mut self,
        steps: &[Step],
        fill: Option<(Color, f32)>,
        stroke: Option<Stroke>,
        doc: &mut PdfDocument,
    ) {
        let (points, is_closed) = self.points(steps);
        let sheer = fill.filter(|(_, opacity)| *opacity < 1.0);
        if let Some((_, opacity)) = sheer {
            self.out.push(Op::SaveGraphicsState);
            self.out.push(Op::LoadGraphicsState { gs: opacity_state(doc, opacity) });
        }
        if let Some((color, _)) = fill {
            self.fill_color(color);
            let rings = vec![PolygonRing { points: points.clone() }];
            let polygon = Polygon { rings, mode: PaintMode::Fill, winding_order: WindingOrder::NonZero };
            self.out.push(Op::DrawPolygon { polygon });
        }
        if sheer.is_some() {
            self.out.push(Op::RestoreGraphicsState);
            self.color = None;
        }
        if let Some(stroke) = stroke {
            self.out.push(Op::SetOutlineColor { col: ink(stroke.color) });
            self.out.push(Op::SetOutlineThickness { pt: Pt(stroke.width) });
            let dots = stroke.dash.is_some_and(|[on, _]| on == 0.0);
            if dots {
                self.out.push(Op::SetLineCapStyle { cap: LineCapStyle::Round });
            }
            if let Some([on, off]) = stroke.dash {
                self.out.push(Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, &[on, off]) });
            }
            self.out.push(Op::DrawLine { line: Line { points, is_closed } });
            if stroke.dash.is_some() {
                self.out.push(Op::SetLineDashPattern { dash: LineDashPattern::solid() });
            }
            if dots {
                self.out.push(Op::SetLineCapStyle { cap: LineCapStyle::Butt });
            }
        }
    }

    fn points(&self, steps: &[Step]) -> (Vec<LinePoint>, bool) {
        let point = |x: f32, y: f32, bezier: bool| LinePoint {
            p: Point { x: Pt(x), y: Pt(self.height - y) },
            bezier,
        };
        let mut points = Vec::with_capacity(steps.len() * 3);
        for step in steps {
            match *step {
                Step::Move(x, y) | Step::Line(x, y) => points.push(point(x, y, false)),
                Step::Curve([ax, ay, bx, by, x, y]) => {
                    points.extend([point(ax, ay, true), point(bx, by, true), point(x, y, false)]);
                }
                Step::Close => return (points, true),
            }
        }
        (points, false)
    }
}

fn opacity_state(doc: &mut PdfDocument, opacity: f32) -> ExtendedGraphicsStateId {
    let id = ExtendedGraphicsStateId(format!("LBG{:03}", (opacity * 100.0).round() as u32));
    doc.resources
        .extgstates
        .map
        .entry(id.clone())
        .or_insert_with(|| ExtendedGraphicsState::default().with_current_fill_alpha(opacity));
    id
}

fn ink([r, g, b]: Color) -> Ink {
    let part = |value: u8| f32::from(value) / 255.0;
    Ink::Rgb(Rgb { r: part(r), g: part(g), b: part(b), icc_profile: None })
}
