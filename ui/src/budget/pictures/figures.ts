import type { Money, MonthPicture, PictureKind, YearPictures } from "../../api/types.ts";
import { decimalsIn, editAmount, toMinor } from "../../kit/money.ts";
import { showMonth } from "../../texts/format.ts";
import { place } from "../../texts/locale.svelte.ts";
import { t } from "../../texts/text.ts";
import { amountText } from "../figures.ts";

/** The figures of a picture: what a screen reader hears, what is copied, what can be looked at. */
export interface Figures {
  heads: string[];
  rows: { key: string; name: string; amounts: Money[]; note?: string }[];
}

/** An amount as a whole number of minor units. All amounts of a picture are in one currency. */
export const minorOf = (money: Money): bigint => toMinor(money.amount, decimalsIn(money.amount));

/** "Plan 1,200.00, Actual 300.00": a point of a picture in words. */
export const inWords = (parts: [name: string, amount: Money][]): string =>
  parts
    .map(([name, amount]) => t("pictures.figure", { name, amount: amountText(amount) }))
    .join(", ");

/** The four figures of a month, named. */
export const monthParts = (figures: MonthPicture["own"]): [string, Money][] => [
  [t("money.plan"), figures.plan],
  [t("money.actual"), figures.actual],
  [t("money.committed"), figures.committed],
  [t("pictures.remainder"), figures.planned_remainder],
  [t("forecast.title"), figures.forecast],
];

const parts = () => [
  t("money.plan"),
  t("money.actual"),
  t("money.committed"),
  t("pictures.remainder"),
  t("forecast.title"),
];

function monthly(found: YearPictures, of: "own" | "to_date"): Figures {
  return {
    heads: [t("pictures.month"), ...parts()],
    rows: found.months.map((one) => ({
      key: one.month,
      name: showMonth(one.month),
      amounts: monthParts(one[of]).map(([, amount]) => amount),
    })),
  };
}

const favour = { unfavourable: "over", on_plan: "even", favourable: "under" } as const;

/** The table of a picture. */
export function figuresOf(picture: PictureKind, found: YearPictures): Figures {
  switch (picture) {
    case "months":
      return monthly(found, "own");
    case "cumulative":
      return monthly(found, "to_date");
    case "waterfall":
      return {
        heads: [t("pictures.step"), t("pictures.change"), t("pictures.after")],
        rows: [
          { key: "plan", name: t("money.plan"), amounts: [found.total.plan, found.total.plan] },
          ...found.categories.map((one) => ({
            key: one.category_id ?? "unassigned",
            name: nameOf(one),
            amounts: [one.change, one.after],
          })),
          {
            key: "forecast",
            name: t("forecast.title"),
            amounts: [found.total.forecast, found.total.forecast],
          },
        ],
      };
    case "categories":
      return {
        heads: [t("money.category"), ...parts(), t("forecast.variance")],
        rows: found.categories.map((one) => ({
          key: one.category_id ?? "unassigned",
          name: nameOf(one),
          amounts: [...monthParts(one.figures).map(([, amount]) => amount), one.variance],
          note: t(`pictures.${favour[one.favour]}`),
        })),
      };
    case "burn_down": {
      const { floor, months } = found.burn_down;
      return {
        heads: [t("pictures.month"), t("pictures.left"), ...(floor ? [t("pictures.floor")] : [])],
        rows: months.map((one) => ({
          key: one.month,
          name: showMonth(one.month),
          amounts: floor ? [one.left, floor] : [one.left],
          ...(one.is_below_floor ? { note: t("pictures.below") } : {}),
        })),
      };
    }
  }
}

/** A category's name; what nobody has assigned is told in the window's words. */
export const nameOf = (one: { category_id?: string | null | undefined; name: string }): string =>
  one.category_id == null ? t("budget.unassigned") : one.name;

/** The table as a spreadsheet takes it from the clipboard: tabs, and the locale's decimal mark. */
export function asTsv({ heads, rows }: Figures): string {
  const plain = (text: string) => text.replace(/[\t\r\n]+/g, " ");
  // A spreadsheet would run a name that begins like a formula.
  const name = (text: string) => (/^[=+\-@]/.test(text) ? `'${plain(text)}` : plain(text));
  const lines = rows.map((row) =>
    [name(row.name), ...row.amounts.map((one) => editAmount(one.amount, place.locale))].join("\t"),
  );
  return [heads.map(plain).join("\t"), ...lines].join("\n");
}
