/** A line of the palette. */
export interface PaletteItem {
  id: string;
  group: string;
  label: string;
  note?: string;
  keys?: string;
  run: () => void;
}

const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

/**
 * How well a label answers what was typed: a higher figure is better, null is not at all. Every
 * word typed must begin a word of the label, or at least be inside it.
 */
export function fit(label: string, typed: string): number | null {
  const needle = folded(typed).trim();
  if (!needle) return 0;
  const hay = folded(label);
  let score = hay.startsWith(needle) ? 4 : 0;
  for (const word of needle.split(/\s+/)) {
    const at = hay.indexOf(word);
    if (at < 0) return null;
    const starts = hay.split(/[^\p{L}\p{N}]+/u).some((w) => w.startsWith(word));
    score += starts ? 2 : 1;
  }
  return score;
}

/** The lines that answer, best first within their group; groups keep their order. */
export function matching(items: PaletteItem[], typed: string): [string, PaletteItem[]][] {
  const groups = new Map<string, { item: PaletteItem; score: number }[]>();
  for (const item of items) {
    const score = fit(`${item.label} ${item.note ?? ""}`, typed);
    if (score === null) continue;
    const group = groups.get(item.group) ?? [];
    group.push({ item, score });
    groups.set(item.group, group);
  }
  return [...groups].map(([group, found]) => [
    group,
    found.toSorted((a, b) => b.score - a.score).map((f) => f.item),
  ]);
}
