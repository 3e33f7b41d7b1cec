//! Ladderbook: the window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod desk;
mod dialogs;
mod menu;
mod rpc;
mod start;
mod theme;

fn main() -> std::process::ExitCode {
    start::harden();
    start::steady_rendering();
    start::run()
}
