//! Declares the one command that the window may call; everything else is refused by Tauri itself.

fn main() {
    // The pages are compiled in: without this line a change of them alone would leave the former ones there.
    println!("cargo::rerun-if-changed=../ui/dist");
    let commands = tauri_build::AppManifest::new().commands(&["rpc"]);
    let built = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands));
    if let Err(error) = built {
        println!("cargo::error={error:#}");
    }
}
