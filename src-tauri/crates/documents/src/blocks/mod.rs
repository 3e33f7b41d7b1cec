//! What documents are made of: headings, paragraphs, tables, charts, signatures, contents.

mod bars;
mod bullets;
mod contents;
mod draw;
mod facts;
mod flow;
pub(crate) mod footer;
mod heading;
mod lines;
mod lists;
mod months;
mod paragraph;
mod radar;
mod signature;
pub(crate) mod style;
mod table;
mod waterfall;

pub(crate) use bars::{Bar, Bars};
pub(crate) use facts::Fact;
pub(crate) use flow::Flow;
pub(crate) use lines::{Course, Dot, Lines};
pub(crate) use lists::Notes;
pub(crate) use months::Columns;
pub(crate) use paragraph::Para;
pub(crate) use radar::{Axis, Radar, Series};
pub(crate) use table::{Align, Cell, Column, Mark, Row, Table, Width};
pub(crate) use waterfall::{Fall, Waterfall};
