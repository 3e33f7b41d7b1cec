/**
 * Calls back when nobody has touched key or mouse for so many minutes; 0 is never. The answer
 * stops waiting.
 */
export function whenIdle(minutes: number, idle: () => void): () => void {
  if (minutes <= 0) return () => {};
  let last = Date.now();
  const seen = () => (last = Date.now());
  const kinds = ["keydown", "pointerdown", "wheel"] as const;
  for (const kind of kinds) window.addEventListener(kind, seen, { capture: true, passive: true });
  // A sleeping machine runs no timers: the clock is looked at, not the number of ticks.
  const timer = setInterval(() => {
    if (Date.now() - last >= minutes * 60_000) {
      last = Date.now();
      idle();
    }
  }, 15_000);
  return () => {
    clearInterval(timer);
    for (const kind of kinds) window.removeEventListener(kind, seen, { capture: true });
  };
}
