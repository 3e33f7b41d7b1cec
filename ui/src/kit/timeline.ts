/** Days since 1970 of a calendar day, so that places on a line are plain arithmetic. */
export function dayNumber(iso: string): number {
  const [y = 1970, m = 1, d = 1] = iso.slice(0, 10).split("-").map(Number);
  return Math.round(Date.UTC(y, m - 1, d) / 86_400_000);
}

/** Where a day lies between two others, 0 to 1, kept inside. */
export function placeOf(iso: string, from: string, to: string): number {
  const start = dayNumber(from);
  const width = Math.max(1, dayNumber(to) - start);
  return Math.max(0, Math.min(1, (dayNumber(iso) - start) / width));
}

/** The first day of each month that begins between two days, thinned to at most `most`. */
export function monthStarts(from: string, to: string, most = 14): string[] {
  const starts: string[] = [];
  let [year = 1970, month = 1] = from.slice(0, 7).split("-").map(Number);
  while (starts.length < 600) {
    const iso = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`;
    if (iso > to) break;
    if (iso >= from) starts.push(iso);
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  const step = [1, 2, 3, 6, 12, 24].find((s) => starts.length / s <= most) ?? 48;
  return starts.filter(
    (iso) => (Number(iso.slice(5, 7)) - 1 + Number(iso.slice(0, 4)) * 12) % step === 0,
  );
}
