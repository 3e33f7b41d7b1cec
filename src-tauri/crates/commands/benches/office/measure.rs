//! Taking time, processor time and memory, and saying them in a table.

use std::fs;
use std::time::{Duration, Instant};

/// Repeats stop when they took this long together.
const ENOUGH: Duration = Duration::from_millis(1500);

/// No figure rests on fewer repeats, unless the work can be done only once.
const FEWEST: usize = 5;

/// Repeats stop at this many.
const MOST: usize = 200;

/// The kernel counts processor time in hundredths of a second.
const TICK: Duration = Duration::from_millis(10);

/// What one piece of work cost.
pub(crate) struct Cost {
    runs: usize,
    /// Median of the time on the clock.
    median: Duration,
    /// Processor time of the whole process for one run; absent where the kernel does not tell.
    cpu: Option<Duration>,
    /// The most memory that was resident, in MiB; absent where the kernel does not tell.
    peak: Option<u64>,
}

impl Cost {
    /// The time by which it is compared. Work that was done only once has no median to even out what else
    /// the machine did meanwhile, so its processor time counts.
    fn compared(&self) -> Duration {
        self.cpu.filter(|_| self.runs == 1).unwrap_or(self.median)
    }
}

/// Does the work once.
pub(crate) fn once(work: impl FnOnce()) -> Cost {
    let mut work = Some(work);
    repeat(1, || work.take().expect("the work is done once")())
}

/// Does the work again and again and takes the median.
pub(crate) fn often(work: impl FnMut()) -> Cost {
    repeat(MOST, work)
}

fn repeat(most: usize, mut work: impl FnMut()) -> Cost {
    // Linux: 5 sets the high-water mark of resident memory back to what is resident now.
    let _ = fs::write("/proc/self/clear_refs", "5");
    let (begun, cpu) = (Instant::now(), processor());
    let mut times = Vec::new();
    while times.len() < most && (times.len() < FEWEST || begun.elapsed() < ENOUGH) {
        let started = Instant::now();
        work();
        times.push(started.elapsed());
    }
    let spent = processor().zip(cpu).map(|(after, before)| after.saturating_sub(before));
    times.sort_unstable();
    let runs = u32::try_from(times.len()).unwrap();
    Cost {
        runs: times.len(),
        median: times[times.len() / 2],
        // Fewer ticks than this are too coarse to be divided.
        cpu: spent.filter(|spent| *spent >= TICK * 5).map(|spent| spent / runs),
        peak: resident("VmHWM:"),
    }
}

/// Processor time of this process so far, its own and the kernel's for it.
fn processor() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The second field is the program's name in parentheses and may hold blanks; the 14th and 15th count.
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks: u32 = fields.get(11)?.parse::<u32>().ok()? + fields.get(12)?.parse::<u32>().ok()?;
    Some(TICK * ticks)
}

/// A line of the kernel's status of this process, in MiB.
fn resident(name: &str) -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    let kibibytes: u64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kibibytes / 1024)
}

/// The table, printed line by line so that a long run shows how far it is.
pub(crate) struct Table;

impl Table {
    /// Prints its head.
    pub(crate) fn begin() -> Self {
        println!("{:<58} {:>5} {:>11} {:>11} {:>9}  goal", "what", "runs", "median", "cpu", "peak");
        println!("{}", "-".repeat(112));
        Self
    }

    /// Prints what something cost; a goal is said where one holds on every machine.
    pub(crate) fn line(&self, what: &str, cost: &Cost, goal: &str) {
        let cpu = cost.cpu.map_or_else(|| "–".to_owned(), shown);
        let peak = cost.peak.map_or_else(|| "–".to_owned(), |peak| format!("{peak} MiB"));
        println!("{what:<58} {:>5} {:>11} {cpu:>11} {peak:>9}  {goal}", cost.runs, shown(cost.median));
    }

    /// Prints how many times one thing takes as long as another of the same run.
    pub(crate) fn ratio(&self, what: &str, one: &Cost, other: &Cost, goal: &str) {
        let ratio = one.compared().as_secs_f64() / other.compared().as_secs_f64();
        println!("{what:<58} {:>5} {:>11} {:>11} {:>9}  {goal}", "", format!("{ratio:.2} ×"), "", "");
    }
}

fn shown(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds >= 1.0 {
        format!("{seconds:.2} s")
    } else if seconds >= 0.001 {
        format!("{:.2} ms", seconds * 1e3)
    } else {
        format!("{:.0} µs", seconds * 1e6)
    }
}
