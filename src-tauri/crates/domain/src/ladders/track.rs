//! Tracks: how the levels of a ladder follow one another, fork and join.

use super::{Ladder, Level};
use crate::ids::LevelId;

impl Ladder {
    /// The level after this one: the next higher on the same track; where that track ends, the lowest that
    /// stands higher on any other. `None` at the top.
    pub fn next_level(&self, id: LevelId) -> Option<&Level> {
        let here = self.level(id)?;
        self.lowest_above(here, |level| level.track == here.track)
            .or_else(|| self.lowest_above(here, |_| true))
    }

    /// Every step upward, as pairs of a level and one that follows it. Within a track each level leads to
    /// the next. A track that begins above the lowest rank forks from the levels of the greatest rank below
    /// its first; a track that ends below the highest joins the levels of the least rank above its last.
    pub fn steps(&self) -> Vec<(LevelId, LevelId)> {
        let mut steps = Vec::new();
        for level in &self.levels {
            match self.lowest_above(level, |other| other.track == level.track) {
                Some(next) => steps.push((level.id, next.id)),
                None => steps.extend(self.at_next_rank(level).map(|next| (level.id, next.id))),
            }
            let first =
                !self.levels.iter().any(|other| other.track == level.track && other.rank < level.rank);
            let below = self.levels.iter().map(|other| other.rank).filter(|rank| *rank < level.rank).max();
            if let (true, Some(below)) = (first, below) {
                steps.extend(
                    self.levels.iter().filter(|other| other.rank == below).map(|other| (other.id, level.id)),
                );
            }
        }
        steps.sort_by_key(|(from, to)| (self.column(*from), self.column(*to)));
        steps.dedup();
        steps
    }

    /// The tracks in the order of their first columns.
    pub fn tracks(&self) -> Vec<&str> {
        let mut tracks: Vec<&str> = Vec::new();
        for level in &self.levels {
            if !tracks.contains(&level.track.as_str()) {
                tracks.push(&level.track);
            }
        }
        tracks
    }

    /// Puts the levels of each track into the order of their ranks, each track keeping its columns.
    pub fn settle_columns(&mut self) {
        let tracks: Vec<String> = self.tracks().into_iter().map(str::to_owned).collect();
        for track in tracks {
            let columns: Vec<usize> =
                (0..self.levels.len()).filter(|at| self.levels[*at].track == track).collect();
            let mut levels: Vec<Level> = columns.iter().map(|at| self.levels[*at].clone()).collect();
            levels.sort_by_key(|level| level.rank);
            for (at, level) in columns.into_iter().zip(levels) {
                self.levels[at] = level;
            }
        }
    }

    /// Gives the levels of each track its ranks again in the order of their columns: whoever was moved takes
    /// the rank of the place it was moved to.
    pub fn settle_ranks(&mut self) {
        let tracks: Vec<String> = self.tracks().into_iter().map(str::to_owned).collect();
        for track in tracks {
            let of_track = |level: &&Level| level.track == track;
            let mut ranks: Vec<u32> = self.levels.iter().filter(of_track).map(|level| level.rank).collect();
            ranks.sort_unstable();
            let levels = self.levels.iter_mut().filter(|level| level.track == track);
            for (level, rank) in levels.zip(ranks) {
                level.rank = rank;
            }
        }
    }

    /// Makes a rung of its own at a rank: whatever stood there or higher rises by one.
    pub fn open_rung(&mut self, rank: u32) {
        for level in self.levels.iter_mut().filter(|level| level.rank >= rank) {
            level.rank = level.rank.saturating_add(1);
        }
    }

    /// Takes a rung away on which no level stands any more: whatever stood higher comes down by one.
    pub fn close_rung(&mut self, rank: u32) {
        if self.levels.iter().any(|level| level.rank == rank) {
            return;
        }
        for level in self.levels.iter_mut().filter(|level| level.rank > rank) {
            level.rank -= 1;
        }
    }

    fn lowest_above(&self, here: &Level, which: impl Fn(&Level) -> bool) -> Option<&Level> {
        self.levels
            .iter()
            .filter(|level| level.rank > here.rank && which(level))
            .min_by_key(|level| level.rank)
    }

    fn at_next_rank(&self, here: &Level) -> impl Iterator<Item = &Level> {
        let rank = self.lowest_above(here, |_| true).map(|level| level.rank);
        self.levels.iter().filter(move |level| Some(level.rank) == rank)
    }
}
