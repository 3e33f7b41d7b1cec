/** What a key asks the window to do. */
export type KeyAction =
  | { do: "palette" | "find" | "create" | "keys" | "settings" | "export" | "undo" | "redo" }
  | { do: "prefix" }
  | { do: "evidence" }
  | { do: "screen"; n: number }
  | { do: "go"; letter: string };

interface Key {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  isComposing: boolean;
}

interface Setting {
  mac: boolean;
  /** A field or a grid that is typed into has the focus: single letters are its own. */
  inField: boolean;
  /** Text is being edited: its own undo goes first. */
  inText: boolean;
  /** G was pressed a moment ago. */
  afterG: boolean;
  /** Single letters can be switched off (WCAG 2.1.4). */
  singles: boolean;
}

const withCommand: Record<string, KeyAction> = {
  k: { do: "palette" },
  f: { do: "find" },
  e: { do: "export" },
  ",": { do: "settings" },
};

/**
 * The action of a key, or null. Letters go by what the key types and digits by where the key is,
 * so that both work on French keyboards.
 */
export function keyAction(
  event: Key,
  { mac, inField, inText, afterG, singles }: Setting,
): KeyAction | null {
  if (event.isComposing || event.altKey) return null;
  const command = mac ? event.metaKey : event.ctrlKey;
  const key = event.key.toLowerCase();
  if (command) {
    if (key === "z" || key === "y") {
      if (inText) return null;
      return { do: key === "y" || event.shiftKey ? "redo" : "undo" };
    }
    const digit = /^Digit([1-9])$/.exec(event.code);
    if (digit && !event.shiftKey) return { do: "screen", n: Number(digit[1]) };
    return event.shiftKey ? null : (withCommand[key] ?? null);
  }
  if (inField || event.ctrlKey || event.metaKey || !singles) return null;
  if (event.key === "?") return { do: "keys" };
  if (event.key === "/") return { do: "find" };
  if (event.shiftKey || !/^[a-z]$/.test(key)) return null;
  if (afterG) return { do: "go", letter: key };
  if (key === "g") return { do: "prefix" };
  if (key === "c") return { do: "create" };
  if (key === "e") return { do: "evidence" };
  return null;
}

/** True where text is edited, which has an undo of its own. */
export function isText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !/^(checkbox|radio|button)$/.test(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

/** True where typing belongs to the element itself. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    isText(target) ||
    target.closest(
      '[role="grid"][data-typing], [role="listbox"], [role="menu"], [data-segment]',
    ) !== null
  );
}
