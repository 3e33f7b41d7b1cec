//! The little HTML that ladders in Markdown have: tables whose cells hold lists, breaks, folds, comments.

/// A stretch of the file: a table in HTML, or anything else.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) table: bool,
}

/// Cuts the HTML tables out of a text.
pub(super) fn parts(text: &str) -> Vec<Part> {
    let lower = text.to_ascii_lowercase();
    let mut parts = Vec::new();
    let mut at = 0;
    while let Some(found) = lower[at..].find("<table") {
        let start = at + found;
        let line_start = lower[..start].rfind('\n').map_or(0, |line| line + 1);
        let Some(length) = lower[start..].find("</table>") else { break };
        let end = start + length + "</table>".len();
        // A table that is named in a sentence or shown as code is none.
        if !lower[line_start..start].trim().is_empty() {
            parts.push(Part { start: at, end, table: false });
            at = end;
            continue;
        }
        parts.push(Part { start: at, end: start, table: false });
        parts.push(Part { start, end, table: true });
        at = end;
    }
    parts.push(Part { start: at, end: text.len(), table: false });
    parts
}

/// What stands in HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    Words(&'t str),
    /// A tag's name in small letters, with a slash before it where it ends something.
    Tag(String),
    Comment(&'t str),
}

/// Takes HTML apart. A `<` that begins no tag is a word like any other.
pub(super) fn pieces(html: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        let after = &rest[open + 1..];
        let (words, tag_begins) =
            (&rest[..open], after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/'));
        if let Some(comment) = after.strip_prefix("!--") {
            push_words(&mut pieces, words);
            let end = comment.find("-->");
            pieces.push(Piece::Comment(&comment[..end.unwrap_or(comment.len())]));
            rest = end.map_or("", |end| &comment[end + 3..]);
        } else if let (true, Some(close)) = (tag_begins, after.find('>')) {
            push_words(&mut pieces, words);
            let inside = &after[..close];
            let slash = inside.starts_with('/');
            let name: String = inside
                .trim_start_matches('/')
                .chars()
                .take_while(char::is_ascii_alphanumeric)
                .flat_map(char::to_lowercase)
                .collect();
            pieces.push(Piece::Tag(if slash { format!("/{name}") } else { name }));
            rest = &after[close + 1..];
        } else {
            push_words(&mut pieces, &rest[..=open]);
            rest = after;
        }
    }
    push_words(&mut pieces, rest);
    pieces
}

fn push_words<'t>(pieces: &mut Vec<Piece<'t>>, words: &'t str) {
    if !words.is_empty() {
        pieces.push(Piece::Words(words));
    }
}

/// The heads of a table and the rows of its cells; the items of a list in a cell are lines of it.
pub(super) fn table(html: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let (mut heads, mut rows, mut row) = (Vec::new(), Vec::new(), Vec::new());
    let mut cell: Option<String> = None;
    let mut is_head = false;
    for piece in pieces(html) {
        match piece {
            Piece::Words(words) => {
                if let Some(cell) = &mut cell {
                    let words = unescaped(&words.split_whitespace().collect::<Vec<_>>().join(" "));
                    if !words.is_empty() {
                        if !cell.is_empty() && !cell.ends_with('\n') {
                            cell.push(' ');
                        }
                        cell.push_str(&words);
                    }
                }
            }
            Piece::Comment(_) => {}
            Piece::Tag(tag) => match tag.as_str() {
                "th" | "td" => {
                    cell = Some(String::new());
                    is_head = tag == "th";
                }
                "/th" | "/td" => {
                    let words = cell.take().unwrap_or_default().trim().to_owned();
                    if is_head && rows.is_empty() { heads.push(words) } else { row.push(words) }
                }
                "/tr" | "tr" | "/tbody" if !row.is_empty() => rows.push(std::mem::take(&mut row)),
                "li" | "/li" | "br" | "p" | "/p" | "ul" | "ol" => {
                    if let Some(cell) = cell.as_mut().filter(|cell| !cell.is_empty() && !cell.ends_with('\n'))
                    {
                        cell.push('\n');
                    }
                }
                _ => {}
            },
        }
    }
    if !row.is_empty() {
        rows.push(row);
    }
    (heads, rows)
}

/// A text with the commonest entities written out.
pub(super) fn unescaped(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&")]
        .iter()
        .fold(text.to_owned(), |text, (entity, letter)| text.replace(entity, letter))
}
