//! A key by which an item is known again when its file comes once more.

use sha2::{Digest as _, Sha256};

/// 32 hexadecimal digits of what names the item: its source and parts, without regard to case and the width
/// of blanks.
pub(super) fn key(parts: &[&str]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        let plain = part.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        digest.update(plain.as_bytes());
        digest.update([0x1f]);
    }
    digest.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}
