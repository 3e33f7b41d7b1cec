//! Whole files, as people have them: the project's samples, made-up tables, and bytes that are nothing.
#![allow(clippy::unwrap_used, clippy::panic)]

mod ladder_noise;
mod ladder_round;
mod ladder_shapes;
mod noise;
mod round_trip;
mod samples;
