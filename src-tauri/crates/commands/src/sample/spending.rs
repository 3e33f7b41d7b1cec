//! What the sample office has spent so far, in six currencies.

use domain::limits::LetThrough;

use super::days::When::{self, Ago, Along};

/// An expense: when, from which category and for which event, whom, what for, how much.
pub(super) struct Spent {
    pub(super) when: When,
    pub(super) category: Option<&'static str>,
    pub(super) event: Option<&'static str>,
    pub(super) merchant: &'static str,
    pub(super) description: &'static str,
    /// Minor units and currency, as on the receipt.
    pub(super) amount: (i64, &'static str),
}

const fn spent(
    when: When,
    category: &'static str,
    merchant: &'static str,
    description: &'static str,
    minor: i64,
    currency: &'static str,
) -> Spent {
    Spent { when, category: Some(category), event: None, merchant, description, amount: (minor, currency) }
}

impl Spent {
    /// Whose word let it through above the plan of its category, and why. One order was worth it.
    pub(super) fn let_through(&self) -> Option<LetThrough> {
        (self.category == Some("marketing") && self.description == "Stickers, second run").then(|| {
            LetThrough {
                person: "Ingrid Halvorsen".to_owned(),
                role: "Finance partner".to_owned(),
                reason:
                    "The first run was gone after two events; legal advice costs less than planned this year."
                        .to_owned(),
            }
        })
    }

    /// The same, for an event.
    const fn at(self, event: &'static str) -> Self {
        Self { event: Some(event), ..self }
    }

    /// The same, before anybody has assigned it.
    const fn unassigned(self) -> Self {
        Self { category: None, ..self }
    }
}

const CLOUD: &str = "Cloud and build minutes";

#[rustfmt::skip]
pub(super) const SPENDING: &[Spent] = &[
    spent(Along(40), "infrastructure", "Cumulus Rack", CLOUD, 338_900, "USD"),
    spent(Along(165), "infrastructure", "Cumulus Rack", CLOUD, 341_250, "USD"),
    spent(Along(290), "infrastructure", "Cumulus Rack", CLOUD, 339_975, "USD"),
    spent(Along(415), "infrastructure", "Cumulus Rack", CLOUD, 352_610, "USD"),
    spent(Along(540), "infrastructure", "Cumulus Rack", CLOUD, 348_200, "USD"),
    spent(Along(665), "infrastructure", "Cumulus Rack", CLOUD, 361_430, "USD"),
    spent(Along(790), "infrastructure", "Cumulus Rack", CLOUD, 357_900, "USD"),
    spent(Along(915), "infrastructure", "Cumulus Rack", CLOUD, 366_780, "USD"),
    spent(Along(110), "infrastructure", "Mirrorworks", "Mirror servers, first half of the year", 240_000, "EUR"),
    spent(Along(610), "infrastructure", "Mirrorworks", "Mirror servers, second half of the year", 240_000, "EUR"),
    spent(Along(25), "tools", "Licence Lens", "Compliance scanning, one year", 1_480_000, "EUR"),
    spent(Along(300), "tools", "Canvas & Quill", "Seats for design", 115_000, "GBP"),
    spent(Along(520), "tools", "Ticketloom", "Planning boards", 348_000, "USD"),
    spent(Along(700), "tools", "Canvas & Quill", "Seats for design", 115_000, "GBP"),
    spent(Along(95), "training", "Brightwater Academy", "Facilitation course, six seats", 560_000, "EUR"),
    spent(Along(260), "training", "Docks & Docs School", "Technical writing, four seats", 18_200_000, "INR"),
    spent(Along(480), "training", "Kansei Language House", "Business English and Japanese", 415_000, "JPY"),
    spent(Along(620), "training", "Brightwater Academy", "Mentoring programme", 490_000, "EUR"),
    spent(Along(830), "training", "Alpine Finance Seminars", "Budgets for those who are not accountants", 295_000, "CHF"),
    spent(Ago(120), "own-events", "Kwayside Hall", "Deposit for the hall", 950_000, "EUR").at("contributor-days"),
    spent(Ago(97), "own-events", "Pinstripe Print", "Badges and signs", 142_050, "EUR").at("contributor-days"),
    spent(Ago(95), "own-events", "Three Gulls Kitchen", "Catering, two days", 864_000, "EUR").at("contributor-days"),
    spent(Ago(94), "own-events", "Kwayside Hall", "Balance for the hall", 1_180_000, "EUR").at("contributor-days"),
    spent(Ago(93), "own-events", "Clear Captions", "Live captions", 218_000, "GBP").at("contributor-days"),
    spent(Ago(90), "own-events", "Kwayside Hall", "Refund for the room we did not use", -65_000, "EUR").at("contributor-days"),
    spent(Ago(30), "own-events", "Elbdeck Congress", "Deposit for the hall", 1_400_000, "EUR").at("community-summit"),
    spent(Ago(12), "own-events", "Harbourlight Stage", "Sound and light, first part", 390_000, "EUR").at("community-summit"),
    spent(Ago(165), "conferences", "Pune Open Source Week", "Tickets for four", 9_600_000, "INR").at("pune-week"),
    spent(Along(340), "conferences", "Remote Open Source Day", "Booth in the lobby", 120_000, "USD"),
    spent(Ago(55), "conferences", "Open Ports Summit", "Tickets for three", 156_000, "EUR").at("open-ports"),
    spent(Ago(20), "conferences", "Kobe Maintainers’ Forum", "Tickets for two", 264_000, "JPY").at("kobe-forum"),
    spent(Along(85), "travel", "Northquay Travel", "Flights to the planning week", 684_000, "EUR"),
    spent(Along(90), "travel", "Hotel Stary Port", "Rooms for the planning week", 736_000, "EUR"),
    spent(Ago(152), "travel", "Northquay Travel", "Flights and rooms, Pune", 41_200_000, "INR").at("pune-week"),
    spent(Along(430), "travel", "Rhine Rail", "Trains to three partners", 118_600, "CHF"),
    spent(Ago(98), "travel", "Hotel Stary Port", "Rooms for speakers", 824_000, "EUR").at("contributor-days"),
    spent(Ago(60), "travel", "Northquay Travel", "Flights for two speakers", 648_000, "EUR").at("open-ports"),
    spent(Along(800), "travel", "Continental Fares", "Board meeting of the foundation", 245_000, "USD"),
    spent(Along(15), "memberships", "Tidewater Foundation", "Membership, one year", 3_500_000, "USD"),
    spent(Along(205), "memberships", "Lighthouse Standards Circle", "Membership, one year", 960_000, "CHF"),
    spent(Along(655), "memberships", "Beacon Fund for Maintainers", "Donation", 400_000, "EUR"),
    spent(Along(120), "sponsorship", "Scriptorium Project", "Maintainer, half a year", 850_000, "USD"),
    spent(Along(450), "sponsorship", "Reef Toolkit", "Maintainer, half a year", 500_000, "GBP"),
    spent(Ago(70), "sponsorship", "Open Ports Summit", "Sponsorship, second tier", 1_200_000, "EUR").at("open-ports"),
    spent(Along(60), "marketing", "Pinstripe Print", "Shirts for the year", 486_000, "EUR"),
    spent(Along(310), "marketing", "Sticker Foundry", "Stickers of twelve projects", 234_560, "EUR"),
    spent(Along(500), "marketing", "Threadneedle Kobe", "Scarves for the forum", 640_000, "JPY"),
    spent(Along(640), "marketing", "Pinstripe Print", "Shirts for the summit, ordered early", 548_000, "EUR"),
    spent(Along(870), "marketing", "Sticker Foundry", "Stickers, second run", 261_040, "EUR"),
    spent(Along(230), "legal", "Kaur & Lindholm", "Advice on two contributor agreements", 460_000, "GBP"),
    spent(Along(575), "legal", "Kaur & Lindholm", "Review of the trademark policy", 325_000, "GBP"),
    spent(Along(180), "volunteers", "Sofia’s Bakery", "Meet-up of the documentation group", 26_430, "EUR"),
    spent(Along(390), "volunteers", "Seoul Study Rooms", "Rooms for three translation days", 118_000, "USD"),
    spent(Along(560), "volunteers", "Da Nang Print", "Handbooks for newcomers", 64_000, "USD"),
    spent(Along(740), "volunteers", "Rhine Rail", "Railcards for four mentors", 132_000, "EUR"),
    spent(Along(350), "", "Corner Courier", "Parcel", 8_640, "EUR").unassigned(),
    spent(Along(680), "", "Kansai Rail", "", 27_340, "JPY").unassigned(),
    spent(Along(880), "", "Cloudberry Apps", "Subscription", 12_900, "USD").unassigned(),
    spent(Along(940), "", "Paper & Post", "", 5_820, "GBP").unassigned(),
    spent(Along(975), "", "Sticker Foundry", "Proofs", 4_950, "EUR").unassigned(),
];
