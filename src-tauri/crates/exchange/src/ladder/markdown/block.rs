//! A Markdown file as a row of blocks, each with its line.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::html;

/// Most blocks that are read.
const MAX_BLOCKS: usize = 100_000;

/// Stands between the words of a table's cell and a comment in it; no text has it.
pub(super) const CELL_COMMENT: char = '\u{0}';

/// A block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    /// Its line, counted from 1.
    pub(super) line: u64,
    pub(super) kind: Kind,
    /// The comments that stand in it, without their marks.
    pub(super) comments: Vec<String>,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Heading(usize, String),
    Paragraph(String),
    /// An item of a list. What hangs below an item comes after it as items of its own.
    Item(String),
    Quote(String),
    /// A table: its heads, and its rows of cells, each cell with the lines it says.
    Table(Vec<String>, Vec<Vec<String>>),
    /// What follows, up to the next heading or the end of a fold, is illustration.
    Examples(bool),
}

/// Reads the blocks of a text. Marks for emphasis are taken off; a link keeps its address in brackets.
pub(super) fn blocks(text: &str, first_line: u64) -> Vec<Block> {
    let mut found = Vec::new();
    for part in html::parts(text) {
        let before = text[..part.start].bytes().filter(|byte| *byte == b'\n').count() as u64;
        if part.table {
            let (heads, rows) = html::table(&text[part.start..part.end]);
            let kind = Kind::Table(heads, rows);
            found.push(Block { line: first_line + before, kind, comments: Vec::new() });
        } else {
            Reader::new(&text[part.start..part.end], first_line + before, &mut found).read();
        }
    }
    found.truncate(MAX_BLOCKS);
    found
}

struct Reader<'t, 'f> {
    text: &'t str,
    first_line: u64,
    counted: (usize, u64),
    found: &'f mut Vec<Block>,
    /// What is being read, outermost first.
    words: String,
    at: usize,
    comments: Vec<String>,
    items: usize,
    quotes: usize,
    heading: Option<usize>,
    link: Vec<String>,
    table: Option<(Vec<String>, Vec<Vec<String>>, bool)>,
    cell: Vec<String>,
}

impl<'t, 'f> Reader<'t, 'f> {
    fn new(text: &'t str, first_line: u64, found: &'f mut Vec<Block>) -> Self {
        Self {
            text,
            first_line,
            counted: (0, 0),
            found,
            words: String::new(),
            at: 0,
            comments: Vec::new(),
            items: 0,
            quotes: 0,
            heading: None,
            link: Vec::new(),
            table: None,
            cell: Vec::new(),
        }
    }

    fn line(&mut self, offset: usize) -> u64 {
        let (from, lines) = self.counted;
        let offset = offset.max(from).min(self.text.len());
        let passed = self.text.as_bytes()[from..offset].iter().filter(|byte| **byte == b'\n').count() as u64;
        self.counted = (offset, lines + passed);
        self.first_line + lines + passed
    }

    fn push(&mut self, kind: Kind) {
        let line = self.line(self.at);
        let comments = std::mem::take(&mut self.comments);
        self.found.push(Block { line, kind, comments });
    }

    /// Ends the words that were being read.
    fn flush(&mut self) {
        let words = std::mem::take(&mut self.words);
        if words.trim().is_empty() {
            if !self.comments.is_empty() && self.heading.is_none() && self.table.is_none() {
                self.push(Kind::Paragraph(String::new()));
            }
            return;
        }
        let kind = match self.heading {
            Some(depth) => Kind::Heading(depth, words),
            None if self.items > 0 => Kind::Item(words),
            None if self.quotes > 0 => Kind::Quote(words),
            None => Kind::Paragraph(words),
        };
        self.push(kind);
    }

    fn read(mut self) {
        let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
        for (event, range) in Parser::new_ext(self.text, options).into_offset_iter() {
            if self.found.len() > MAX_BLOCKS {
                return;
            }
            match event {
                Event::Start(tag) => self.start(&tag, range.start),
                Event::End(tag) => self.end(tag),
                Event::Text(text) | Event::Code(text) => {
                    if self.words.is_empty() {
                        self.at = range.start;
                    }
                    self.words.push_str(&text);
                }
                Event::InlineHtml(html) | Event::Html(html) => {
                    if self.words.is_empty() && self.table.is_none() && self.items == 0 {
                        self.at = range.start;
                    }
                    self.html(&html);
                }
                Event::SoftBreak => self.words.push(' '),
                Event::HardBreak => self.words.push('\n'),
                Event::Rule
                | Event::TaskListMarker(_)
                | Event::FootnoteReference(_)
                | Event::InlineMath(_)
                | Event::DisplayMath(_) => {}
            }
        }
        self.flush();
    }

    fn start(&mut self, tag: &Tag<'_>, offset: usize) {
        match tag {
            Tag::Paragraph => self.begin(offset),
            Tag::Heading { level, .. } => {
                self.flush();
                self.begin(offset);
                self.heading = Some(depth(*level));
            }
            Tag::BlockQuote(_) => {
                self.flush();
                self.quotes += 1;
            }
            Tag::CodeBlock(_) | Tag::HtmlBlock => {
                self.flush();
                self.begin(offset);
            }
            Tag::List(_) => self.flush(),
            Tag::Item => {
                self.flush();
                self.begin(offset);
                self.items += 1;
            }
            Tag::Table(_) => {
                self.flush();
                self.begin(offset);
                self.table = Some((Vec::new(), Vec::new(), false));
            }
            Tag::TableHead => self.cell.clear(),
            Tag::TableRow => self.cell.clear(),
            Tag::TableCell => self.words.clear(),
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => self.link.push(dest_url.to_string()),
            _ => {}
        }
    }

    fn begin(&mut self, offset: usize) {
        if self.words.is_empty() {
            self.at = offset;
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                self.flush();
                self.heading = None;
            }
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock => self.flush(),
            TagEnd::BlockQuote(_) => {
                self.flush();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::Item => {
                self.flush();
                self.items = self.items.saturating_sub(1);
            }
            TagEnd::TableCell => {
                let words = std::mem::take(&mut self.words);
                let comments = self.comments.drain(..).map(|comment| format!("{CELL_COMMENT}{comment}"));
                self.cell.push(comments.fold(words, |words, comment| words + &comment));
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                let cells = std::mem::take(&mut self.cell);
                if let Some((heads, rows, told)) = &mut self.table {
                    if *told {
                        rows.push(cells)
                    } else {
                        *heads = cells
                    }
                    *told = true;
                }
            }
            TagEnd::Table => {
                if let Some((heads, rows, _)) = self.table.take() {
                    self.push(Kind::Table(heads, rows));
                }
            }
            TagEnd::Link | TagEnd::Image => {
                let address = self.link.pop().unwrap_or_default();
                let outside = address.contains("://") || address.starts_with("mailto:");
                if outside && !self.words.ends_with(&address) {
                    self.words.push_str(&format!(" ({address})"));
                }
            }
            _ => {}
        }
    }

    /// Tags among the words: a break is one, a comment is kept apart, a fold called “Examples” begins them.
    fn html(&mut self, html: &str) {
        for piece in html::pieces(html) {
            match piece {
                html::Piece::Words(words) => {
                    let words = html::unescaped(words.trim());
                    if !words.is_empty() {
                        if !self.words.is_empty() && !self.words.ends_with(['\n', ' ']) {
                            self.words.push(' ');
                        }
                        self.words.push_str(&words);
                    }
                }
                html::Piece::Comment(comment) => {
                    // The blank before a comment belongs to neither.
                    if self.words.ends_with(' ') {
                        self.words.pop();
                    }
                    self.comments.push(comment.trim().to_owned());
                }
                html::Piece::Tag(tag) => match tag.as_str() {
                    "br" => self.words.push('\n'),
                    "summary" => {
                        self.flush();
                    }
                    "/summary" => {
                        let words = std::mem::take(&mut self.words).trim().to_owned();
                        if super::is_examples(&words) {
                            self.push(Kind::Examples(true));
                        } else if !words.is_empty() {
                            self.push(Kind::Paragraph(words));
                        }
                    }
                    "/details" => {
                        self.flush();
                        self.push(Kind::Examples(false));
                    }
                    "li" | "/li" | "p" | "/p" => self.flush(),
                    _ => {}
                },
            }
        }
    }
}

fn depth(level: HeadingLevel) -> usize {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
