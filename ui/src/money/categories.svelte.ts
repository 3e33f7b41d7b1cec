import { live } from "../api/live.svelte.ts";
import type { YearLine } from "../api/types.ts";
import type { Choice } from "../kit/choice.ts";
import { t } from "../texts/text.ts";

/** The year that holds today; without one the last that was opened. */
export function presentYear(years: YearLine[] | undefined): YearLine | undefined {
  return years?.find((y) => y.is_current) ?? years?.at(-1);
}

/** Every category of the book as something to choose, a parent before those below it. */
export function categoryChoices(): { readonly list: Choice[] } {
  const years = live("budget.years", () => ({}));
  const grid = live("budget.grid", () => {
    const year = presentYear(years.value);
    return year ? { year_id: year.year.id } : null;
  });
  const list = $derived.by(() => {
    const rows = grid.value?.rows ?? [];
    const names = new Map(rows.map((r) => [r.category.id, r.category.name]));
    return rows.map(({ category }) => {
      const above = category.parent_id ? names.get(category.parent_id) : undefined;
      const choice: Choice = { value: category.id, label: category.name };
      return above ? { ...choice, note: t("money.under", { name: above }) } : choice;
    });
  });
  return {
    get list() {
      return list;
    },
  };
}
