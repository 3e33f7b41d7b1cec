/** Where each line begins when they stand one below the other; one more for where the last ends. */
export function startsOf(heights: number[]): number[] {
  const starts = [0];
  for (const height of heights) starts.push(starts[starts.length - 1]! + height);
  return starts;
}

/** The line that a height falls into; the last one for anything below. */
export function within(starts: number[], at: number): number {
  let [low, high] = [0, Math.max(0, starts.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
