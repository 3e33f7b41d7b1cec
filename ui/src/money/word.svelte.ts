import type { Problem } from "../api/problem.ts";
import type { LetThrough, RoomView } from "../api/types.ts";
import { amountText } from "../kit/money.ts";
import { showMonth } from "../texts/format.ts";
import { place } from "../texts/locale.svelte.ts";
import { t } from "../texts/text.ts";

/** A named person's word that lets money through above a limit: asked for once the limit has stopped it. */
export interface Word {
  readonly asked: boolean;
  readonly given: LetThrough | null;
  readonly own: LetThrough;
  write(word: LetThrough): void;
}

/** The paths that the fields of a word show. */
export const wordPaths = ["let_through.person", "let_through.role", "let_through.reason"];

/** A word that is asked for as soon as a refusal speaks of a limit. */
export function word(problem: () => Problem | null): Word {
  let own = $state.raw<LetThrough>({ person: "", role: "", reason: "" });
  let stopped = $state(false);
  const now = $derived(
    problem()?.fields.some((field) => field.path.startsWith("let_through")) ?? false,
  );
  $effect(() => {
    if (now) stopped = true;
  });
  return {
    get asked() {
      return now || stopped;
    },
    get given() {
      const empty = own.person === "" && own.role === "" && own.reason === "";
      return (now || stopped) && !empty ? own : null;
    },
    get own() {
      return own;
    },
    write(word) {
      own = word;
    },
  };
}

/** By how much a limit would be exceeded, in words. */
export function overLine(room: RoomView): string {
  const amount = amountText(room.exceeded_by, place.locale);
  if (room.year_name == null) return t("limits.no_year");
  if (room.month != null)
    return t("limits.over_month", {
      category: room.category_name,
      month: showMonth(room.month),
      amount,
    });
  return t("limits.over_line", { category: room.category_name, year: room.year_name, amount });
}
