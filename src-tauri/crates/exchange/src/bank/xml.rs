//! What is looked at before XML is parsed, so that a hostile file costs nothing.

use domain::finding::Finding;

/// Deepest nesting that is taken; a statement has about a dozen levels.
const MAX_DEPTH: usize = 64;
/// Most nodes of a document.
pub(super) const MAX_NODES: u32 = 20_000_000;

/// Refuses a document that defines entities of its own or nests too deep.
pub(super) fn guard(text: &str) -> Result<(), Finding> {
    let refuse = |code: &str, message: &str| Err(Finding::error("file", code, message));
    let bytes = text.as_bytes();
    let (mut depth, mut at) = (0_usize, 0_usize);
    while let Some(found) = text[at..].find('<') {
        at += found + 1;
        let rest = &text[at..];
        if rest.starts_with("!--") {
            at += rest.find("-->").map_or(rest.len(), |end| end + 3);
        } else if rest.starts_with("![CDATA[") {
            at += rest.find("]]>").map_or(rest.len(), |end| end + 3);
        } else if rest.starts_with('!') {
            return refuse(
                "xml.doctype",
                "The file defines entities or a type of its own. No bank does that.",
            );
        } else {
            let end = tag_end(&bytes[at..]);
            let closes = rest.starts_with('/');
            let empty = rest.starts_with('?') || (end > 0 && bytes[at + end - 1] == b'/');
            at += end;
            if closes {
                depth = depth.saturating_sub(1);
            } else if !empty {
                depth += 1;
            }
            if depth > MAX_DEPTH {
                return refuse("xml.deep", "The file nests its parts deeper than a statement can.");
            }
        }
    }
    Ok(())
}

/// Where a tag ends; a `>` within quotes does not end it.
fn tag_end(bytes: &[u8]) -> usize {
    let mut quote = None;
    for (at, byte) in bytes.iter().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at,
            (None, b'"' | b'\'') => quote = Some(*byte),
            (Some(open), _) if open == *byte => quote = None,
            _ => {}
        }
    }
    bytes.len()
}
