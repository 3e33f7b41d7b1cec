//! Growth: what a person means to learn, who can teach it, and where they are to speak.

mod action;
mod pairing;
mod speaking;

pub use action::{ActionState, DevelopmentAction, check_action};
pub use pairing::{Learner, Pair, Teacher, pairs};
pub use speaking::{
    Appearance, AppearanceKind, AppearanceState, SpeakingMoney, Trip as TravelHeld, check_appearance,
    earmark, speaking_money,
};
