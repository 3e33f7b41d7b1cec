import { rpc } from "../api/rpc.ts";
import { t, type PlainKey } from "../texts/text.ts";
import type { PaletteItem } from "./palette.ts";
import { go } from "./route.svelte.ts";
import { screens } from "./screens.ts";

/** People, ladders, events, trips, claims and documents that a few letters mean. */
export async function search(text: string): Promise<PaletteItem[]> {
  const [found, paper] = await Promise.all([
    rpc("home.search", { query: text }),
    rpc("documents.list", {}),
  ]);
  const shown = new Map<string, PlainKey>(screens.map((s) => [s.id, s.name]));
  const hits = found.hits.flatMap((hit): PaletteItem[] => {
    const name = shown.get(hit.screen);
    if (!name) return [];
    return [
      {
        id: `${hit.screen} ${hit.id}`,
        group: t(name),
        label: hit.name,
        note: hit.note,
        run: () => go(hit.screen, hit.id),
      },
    ];
  });
  if (!shown.has("documents")) return hits;
  const words = text.toLocaleLowerCase().split(/\s+/);
  const documents = paper.documents.flatMap((offer) =>
    offer.choices
      .filter((choice) => {
        const name = `${offer.title} ${choice.name}`.toLocaleLowerCase();
        return words.every((word) => name.includes(word));
      })
      .slice(0, 4)
      .map((choice): PaletteItem => ({
        id: `document ${offer.name} ${choice.id}`,
        group: t("nav.documents"),
        label: offer.title,
        note: choice.name,
        run: () => go("documents", offer.name, choice.id),
      })),
  );
  return [...hits, ...documents];
}
