//! Finds the base font family, which is compiled in so that a document can always be written.

use std::path::PathBuf;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let here = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let crates = here.parent().and_then(|crates| crates.parent()).and_then(|shell| shell.parent());
    let folder = crates.unwrap_or(&here).join("ui/node_modules/@expo-google-fonts/noto-sans");
    for face in ["400Regular", "600SemiBold", "700Bold"] {
        let file = folder.join(face).join(format!("NotoSans_{face}.ttf"));
        println!("cargo::rerun-if-changed={}", file.display());
        if !file.is_file() {
            println!(
                "cargo::error=the fonts of the documents are not installed: run `make setup` (or `npm ci` in ui/)"
            );
            return;
        }
    }
    println!("cargo::rustc-env=BASE_FONTS={}", folder.display());
}
