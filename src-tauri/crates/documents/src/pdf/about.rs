//! What the file says about itself: title, language, date, archive profile. No author, no machine, no path.

use chrono::NaiveDate;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat};
use sha2::{Digest, Sha256};

use super::{broken, icc, text};
use crate::RenderError;

/// What the file says about itself.
pub(crate) struct About {
    pub(crate) title: String,
    /// BCP 47 tag.
    pub(crate) language: String,
    /// The date of the data; the day of writing is not in the file.
    pub(crate) date: NaiveDate,
}

const MAKER: &str = "Ladderbook";

/// Writes metadata and catalogue, and at last the identifier, which is made from the content.
pub(super) fn write(
    file: &mut Document,
    about: &About,
    outline: Option<ObjectId>,
    tree: ObjectId,
) -> Result<(), RenderError> {
    let mut metadata = Dictionary::new();
    metadata.set("Type", "Metadata");
    metadata.set("Subtype", "XML");
    let mut metadata = Stream::new(metadata, xmp(about).into_bytes());
    // Archives read it without knowing the file format.
    metadata.allows_compression = false;
    let metadata = file.add_object(metadata);

    let mut profile = Dictionary::new();
    profile.set("N", 3);
    let profile = file.add_object(Stream::new(profile, icc::srgb()));
    let mut intent = Dictionary::new();
    intent.set("Type", "OutputIntent");
    intent.set("S", "GTS_PDFA1");
    intent.set("OutputConditionIdentifier", Object::string_literal("sRGB"));
    intent.set("Info", Object::string_literal("sRGB IEC61966-2.1"));
    intent.set("DestOutputProfile", profile);

    let mut info = Dictionary::new();
    info.set("Title", text(&about.title));
    info.set("Creator", Object::string_literal(MAKER));
    info.set("Producer", Object::string_literal(MAKER));
    let date = about.date.format("D:%Y%m%d000000Z").to_string();
    info.set("CreationDate", Object::string_literal(date.clone()));
    info.set("ModDate", Object::string_literal(date));
    let old = file.trailer.get(b"Info").and_then(Object::as_reference).map_err(broken)?;
    file.objects.insert(old, Object::Dictionary(info));

    let catalogue = file.catalog_mut().map_err(broken)?;
    let show = if let Some(outline) = outline {
        catalogue.set("Outlines", outline);
        "UseOutlines"
    } else {
        "UseNone"
    };
    catalogue.set("PageMode", show);
    catalogue.set("PageLayout", "OneColumn");
    catalogue.set("Lang", Object::string_literal(about.language.as_str()));
    catalogue.set("Metadata", metadata);
    catalogue.set("OutputIntents", vec![Object::Dictionary(intent)]);
    catalogue.set("StructTreeRoot", tree);
    let flag = |name: &str| {
        let mut dictionary = Dictionary::new();
        dictionary.set(name, true);
        dictionary
    };
    catalogue.set("MarkInfo", flag("Marked"));
    catalogue.set("ViewerPreferences", flag("DisplayDocTitle"));

    let id = Object::String(identifier(file), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
    Ok(())
}

/// Sixteen bytes from everything that is in the file.
fn identifier(file: &Document) -> Vec<u8> {
    let mut hash = Sha256::new();
    for object in file.objects.values() {
        match object {
            Object::Stream(stream) => hash.update(&stream.content),
            other => hash.update(format!("{other:?}")),
        }
    }
    hash.finalize().iter().take(16).copied().collect()
}

/// The metadata of archives, PDF/A-2a; printpdf's own breaks at an ampersand.
fn xmp(about: &About) -> String {
    let title = escape(&about.title);
    let language = escape(&about.language);
    let date = about.date.format("%Y-%m-%dT00:00:00Z");
    format!(
        r#"<?xpacket begin="{mark}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{MAKER}</pdf:Producer>
<xmp:CreatorTool>{MAKER}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"#,
        mark = '\u{feff}'
    )
}

fn escape(text: &str) -> String {
    let allowed = text.chars().filter(|character| !character.is_control());
    allowed.fold(String::with_capacity(text.len()), |mut out, character| {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            other => out.push(other),
        }
        out
    })
}
