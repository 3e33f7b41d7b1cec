//! Files kept with the book.

use store::{AttachmentRefused, FindingKind, MAX_ATTACHMENT_BYTES, StoreError};
use uuid::Uuid;

use super::{attach, content, create, noon, open, operation, quick_key};

#[test]
fn a_file_is_kept_with_its_facts() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = create(&folder.path().join("office.ladderbook"), None);
    let id = Uuid::now_v7();
    let bytes = b"%PDF-1.7 a receipt";
    let kept =
        book.write(operation(noon()), |w| w.attach(id, "C:\\trip/hotel\u{1b}[31m\n.pdf", bytes)).unwrap();
    assert_eq!((kept.media_type.as_str(), kept.size), ("application/pdf", 18));
    assert_eq!(kept.name, "hotel[31m.pdf");
    assert_eq!(book.read(|r| r.attachment(id)).unwrap(), kept);
    assert!(matches!(book.read(|r| r.attachment(Uuid::now_v7())), Err(StoreError::NotFound(_))));
}

#[test]
fn files_that_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = create(&folder.path().join("office.ladderbook"), None);
    let mut refused = |bytes: &[u8]| match book
        .write(operation(noon()), |w| w.attach(Uuid::now_v7(), "receipt.pdf", bytes))
    {
        Err(StoreError::Attachment(refused)) => refused,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(b"<svg onload='x'/>"), AttachmentRefused::UnknownType);
    assert_eq!(refused(b""), AttachmentRefused::Empty);
    let mut large = b"%PDF-".to_vec();
    large.resize(MAX_ATTACHMENT_BYTES + 1, 0);
    assert_eq!(refused(&large), AttachmentRefused::TooLarge { bytes: MAX_ATTACHMENT_BYTES + 1 });
    assert!(book.activity(9, None).unwrap().is_empty());
    large.pop();
    book.write(operation(noon()), |w| w.attach(Uuid::now_v7(), "receipt.pdf", &large)).unwrap();
}

#[test]
fn taking_away_can_be_undone_until_the_book_is_closed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.ladderbook");
    let marker = "MARKER-OF-THE-RECEIPT".repeat(3);
    let mut book = create(&path, None);
    let other = attach(&mut book, "another").unwrap();
    let id = attach(&mut book, &marker).unwrap();
    let holds_marker = || {
        let bytes = std::fs::read(&path).unwrap();
        bytes.windows(marker.len()).any(|window| window == marker.as_bytes())
    };
    book.write(operation(noon()), |w| w.detach(id)).unwrap();
    assert!(content(&book, id).is_err());
    book.undo(noon(), "Kim Example").unwrap().unwrap();
    assert_eq!(content(&book, id).unwrap(), format!("%PDF-{marker}"));
    book.redo(noon(), "Kim Example").unwrap().unwrap();
    assert!(holds_marker());
    book.close(noon()).unwrap();

    assert!(!holds_marker(), "the bytes are still in the file");
    let mut book = open(&path, None);
    assert!(book.undo(noon(), "Kim Example").unwrap().is_none(), "undo needs bytes that are gone");
    assert_eq!(content(&book, other).unwrap(), "%PDF-another");
    assert_eq!((book.activity(9, None).unwrap().len(), book.check().unwrap()), (3, vec![]));
}

#[test]
fn what_is_still_attached_keeps_its_undo() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.ladderbook");
    let mut book = create(&path, Some(&quick_key()));
    attach(&mut book, "one").unwrap();
    let same = attach(&mut book, "one").unwrap();
    book.write(operation(noon()), |w| w.detach(same)).unwrap();
    book.close(noon()).unwrap();
    let mut book = open(&path, Some(&quick_key()));
    book.undo(noon(), "Kim Example").unwrap().unwrap();
    assert_eq!(content(&book, same).unwrap(), "%PDF-one");
}

#[test]
fn changed_bytes_are_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.ladderbook");
    let mut book = create(&path, None);
    let id = attach(&mut book, "sound MARK sound").unwrap();
    drop(book);
    let mut bytes = std::fs::read(&path).unwrap();
    let place = bytes.windows(4).position(|window| window == b"MARK").unwrap();
    bytes[place] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let book = open(&path, None);
    let findings = book.check().unwrap();
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].kind, FindingKind::Attachment);
    assert!(findings[0].detail.contains("note.pdf"));
    assert!(matches!(content(&book, id), Err(StoreError::Damaged { .. })));
}
