/** What a key asks of the rating grid. */
export type RatingKey =
  | { do: "rate"; value: number | null }
  | { do: "interest"; value: number | null }
  | { do: "move"; to: number }
  | { do: "column"; column: RatingColumn };

export type RatingColumn = "rate" | "interest";

interface Key {
  key: string;
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
}

/**
 * Digits rate and Shift with a digit tells the interest; in the interest column the digit alone
 * does. Digits go by the key's place, so that Shift 3 works on every keyboard.
 */
export function ratingKey(
  event: Key,
  row: number,
  rows: number,
  column: RatingColumn,
): RatingKey | null {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return null;
  const digit = /^(?:Digit|Numpad)([0-5])$/.exec(event.code) ?? /^([0-5])$/.exec(event.key);
  if (digit) {
    const second = event.shiftKey || column === "interest";
    return { do: second ? "interest" : "rate", value: Number(digit[1]) };
  }
  if (event.key === "Delete" || event.key === "Backspace") {
    return { do: column === "interest" ? "interest" : "rate", value: null };
  }
  const moves: Record<string, number> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    Enter: row + (event.shiftKey ? -1 : 1),
    Home: 0,
    End: rows - 1,
    PageDown: row + 8,
    PageUp: row - 8,
  };
  const to = moves[event.key];
  if (to !== undefined) return { do: "move", to: Math.max(0, Math.min(rows - 1, to)) };
  if (event.key === "ArrowRight") return { do: "column", column: "interest" };
  if (event.key === "ArrowLeft") return { do: "column", column: "rate" };
  return null;
}
