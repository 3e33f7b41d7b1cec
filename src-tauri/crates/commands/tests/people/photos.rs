//! Photos: made anew, shown, taken away.

use serde_json::{Value, json};

use crate::add;
use crate::common::{Bench, office};

fn lend(bench: &mut Bench, name: &str, bytes: &[u8]) -> String {
    let path = bench.folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    bench.desk.lend_file(&path)
}

fn drawn() -> Vec<u8> {
    exchange::photo::draw(200, |x, y| [u8::try_from(x).unwrap(), u8::try_from(y).unwrap(), 120])
}

#[test]
fn a_photo_is_kept_small_and_shown_in_two_sizes() {
    let mut bench = office();
    let ada = add(&mut bench, json!({ "legal_name": "Ada" }));
    let without = bench.ok("people.get", json!({ "id": ada }));
    // The name says something else than the bytes, which count.
    let file = lend(&mut bench, "face.txt", &drawn());
    let page = bench.ok("people.set_photo", json!({ "person_id": ada, "file": file }));
    assert!(!page["photo_id"].is_null());
    let large = bench.ok("people.photo", json!({ "person_id": ada }));
    assert_eq!(large["media_type"], "image/jpeg");
    let row = bench.ok("people.list", json!({}))["rows"][0].clone();
    let small = bench.ok("people.small_photos", json!({ "photo_ids": [row["photo_id"], row["photo_id"]] }));
    assert_eq!(small[0]["photo_id"], row["photo_id"]);
    let size = |picture: &Value| picture["base64"].as_str().unwrap().len();
    assert!(size(&small[0]["picture"]) < size(&large), "the small one is smaller");

    bench.ok("people.remove_photo", json!({ "person_id": ada }));
    assert_eq!(bench.ok("people.get", json!({ "id": ada })), without);
    assert_eq!(bench.refused("people.photo", json!({ "person_id": ada })).code, "photo.none");
    assert_eq!(bench.refused("people.remove_photo", json!({ "person_id": ada })).code, "photo.none");
    assert_eq!(bench.ok("people.small_photos", json!({ "photo_ids": [row["photo_id"]] })), json!([]));
    bench.undo();
    assert_eq!(bench.ok("people.photo", json!({ "person_id": ada })), large);
    bench.ok("people.remove", json!({ "id": ada }));
    bench.undo();
    assert_eq!(bench.ok("people.photo", json!({ "person_id": ada })), large, "with everything else");
    assert_eq!(bench.ok("books.check", json!({}))["wrong"], json!([]));
}

#[test]
fn no_other_file_of_the_book_is_answered_as_a_photo() {
    let mut bench = office();
    let ada = add(&mut bench, json!({ "legal_name": "Ada" }));
    let file = lend(&mut bench, "face.png", &drawn());
    let page = bench.ok("people.set_photo", json!({ "person_id": ada, "file": file }));
    let found = bench.ok("people.small_photos", json!({ "photo_ids": [page["photo_id"]] }));
    assert_eq!(found, json!([]), "only small pictures, by their own names");
    let many: Vec<Value> = vec![page["photo_id"].clone(); 201];
    assert_eq!(bench.refused("people.small_photos", json!({ "photo_ids": many })).code, "photos.many");
}

#[test]
fn what_is_no_photo_is_refused_and_changes_nothing() {
    let mut bench = office();
    let ada = add(&mut bench, json!({ "legal_name": "Ada" }));
    let whole = drawn();
    let cases: [(&[u8], &str); 4] = [
        (b"%PDF-1.7\n", "photo.kind"),
        (b"", "photo.kind"),
        (&whole[..whole.len() / 2], "photo.broken"),
        (&vec![0; 12_000_001], "photo.large"),
    ];
    for (bytes, code) in cases {
        let file = lend(&mut bench, "face.png", bytes);
        let problem = bench.refused("people.set_photo", json!({ "person_id": ada, "file": file }));
        assert_eq!((problem.fields[0].path.as_str(), problem.code.as_str()), ("file", code));
    }
    assert_eq!(bench.ok("people.get", json!({ "id": ada }))["photo_id"], Value::Null);
}
