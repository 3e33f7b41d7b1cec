/** Something that is dragged within a scroller, by pointer; Esc lets go of it where it was. */
export interface Drag<T, D> {
  readonly what: T | null;
  readonly over: D | null;
  begin(event: PointerEvent, what: T): void;
}

/** How near to its edge a scroller begins to move along, in pixels. */
const EDGE = 36;
/** How far it moves with each frame. */
const PACE = 12;

/**
 * Moves things inside the page by pointer events; drag and drop of files stays the window's own.
 * `find` says what a point of the page means for what is dragged, `drop` is told where it was left.
 */
export function dragging<T, D>(
  scroller: () => HTMLElement | null,
  find: (what: T, x: number, y: number) => D | null,
  drop: (what: T, over: D) => void,
): Drag<T, D> {
  let what = $state.raw<T | null>(null);
  let over = $state.raw<D | null>(null);
  let at = { x: 0, y: 0 };
  let frame = 0;

  function look() {
    if (what !== null) over = find(what, at.x, at.y);
  }

  function along() {
    const box = scroller();
    if (!box || what === null) return;
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const pull = (low: number, high: number, point: number) =>
      point < low + EDGE ? -PACE : point > high - EDGE ? PACE : 0;
    box.scrollBy(pull(left, right, at.x), pull(top, bottom, at.y));
    look();
    frame = requestAnimationFrame(along);
  }

  function end(event: Event) {
    if (event instanceof KeyboardEvent && event.key !== "Escape") return;
    if (event instanceof KeyboardEvent) {
      event.preventDefault();
      event.stopPropagation();
    }
    const [left, found] = [what, over];
    what = null;
    over = null;
    cancelAnimationFrame(frame);
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", end);
    window.removeEventListener("pointercancel", end);
    window.removeEventListener("keydown", end, true);
    if (event.type === "pointerup" && left !== null && found !== null) drop(left, found);
  }

  function move(event: PointerEvent) {
    at = { x: event.clientX, y: event.clientY };
    look();
  }

  return {
    get what() {
      return what;
    },
    get over() {
      return over;
    },
    begin(event, thing) {
      event.preventDefault();
      what = thing;
      at = { x: event.clientX, y: event.clientY };
      window.addEventListener("pointermove", move);
      window.addEventListener("pointerup", end);
      window.addEventListener("pointercancel", end);
      window.addEventListener("keydown", end, true);
      frame = requestAnimationFrame(along);
    },
  };
}
