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

/** Scrolls no further than needed until a stretch stands below the head and above the foot. */
export function reveal(scroller: HTMLElement, from: number, to: number, head: number): void {
  const room = scroller.clientHeight - head;
  if (from < scroller.scrollTop) scroller.scrollTop = from;
  else if (to > scroller.scrollTop + room) scroller.scrollTop = to - room;
}

/** The same sideways for a column, beside the first one that stays. */
export function revealColumn(scroller: HTMLElement, column: HTMLElement, first: number): void {
  const left = column.offsetLeft - first;
  const over = column.offsetLeft + column.offsetWidth - scroller.clientWidth;
  if (scroller.scrollLeft > left) scroller.scrollLeft = left;
  else if (scroller.scrollLeft < over) scroller.scrollLeft = Math.min(left, over);
}
