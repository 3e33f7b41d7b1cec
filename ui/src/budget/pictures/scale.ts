/**
 * Where amounts lie in a drawing. Amounts stay whole numbers of minor units; what becomes a floating point number
 * is only a place on the screen.
 */

/** A stretch of amounts laid over a stretch of pixels. */
export interface Scale {
  low: bigint;
  high: bigint;
  /** The place of an amount. */
  at: (minor: bigint) => number;
  /** Round amounts to draw lines at, the smallest first. */
  ticks: bigint[];
}

const big = (a: bigint, b: bigint) => (a > b ? a : b);
const small = (a: bigint, b: bigint) => (a < b ? a : b);

/** A round step, so that about `count` of them make `span`. */
export function roundStep(span: bigint, count: number): bigint {
  const wanted = big(span / BigInt(count), 1n);
  let power = 1n;
  while (power * 10n <= wanted) power *= 10n;
  return [1n, 2n, 5n, 10n].map((digit) => digit * power).find((step) => step >= wanted)!;
}

/**
 * A scale that holds every amount. With `zero` it begins at nothing, as bars must; without, it shows what lies
 * between the smallest and the largest, with a little air.
 */
export function scaleOf(
  amounts: bigint[],
  from: number,
  to: number,
  { zero = true, count = 4 }: { zero?: boolean; count?: number } = {},
): Scale {
  let low = amounts.reduce(small, amounts[0] ?? 0n);
  let high = amounts.reduce(big, amounts[0] ?? 0n);
  if (zero) {
    low = small(low, 0n);
    high = big(high, 0n);
  }
  if (low === high) high = low + 1n;
  const step = roundStep(high - low, count);
  if (!zero) {
    const air = (high - low) / 12n + 1n;
    low -= air;
    high += air;
  } else if (high > 0n) {
    // The last line stands at or above the highest bar.
    high = ((high + step - 1n) / step) * step;
  }
  const span = high - low;
  const at = (minor: bigint) =>
    from + ((to - from) * Number(((minor - low) * 1_000_000n) / span)) / 1_000_000;
  const ticks: bigint[] = [];
  const start = low >= 0n ? ((low + step - 1n) / step) * step : (low / step) * step;
  for (let tick = start; tick <= high; tick += step) ticks.push(tick);
  return { low, high, at, ticks };
}

/** Every `nth` label, so that they do not run into one another in a narrow drawing. */
export const everyNth = (width: number, labels: number, needed: number): number =>
  Math.max(1, Math.ceil((labels * needed) / Math.max(width, 1)));
