/** Cells, selections and tables of text, apart from how they are drawn. */
export interface Cell {
  r: number;
  c: number;
}

/** Where a selection began and where the keyboard is now. */
export interface Selection {
  anchor: Cell;
  focus: Cell;
}

export interface Size {
  rows: number;
  cols: number;
}

/** A block of cells, both ends included. */
export interface Block {
  r0: number;
  r1: number;
  c0: number;
  c1: number;
}

/** One cell's new text. */
export interface Edit extends Cell {
  value: string;
}

export const only = (r: number, c: number): Selection => ({ anchor: { r, c }, focus: { r, c } });

export function blockOf({ anchor, focus }: Selection): Block {
  return {
    r0: Math.min(anchor.r, focus.r),
    r1: Math.max(anchor.r, focus.r),
    c0: Math.min(anchor.c, focus.c),
    c1: Math.max(anchor.c, focus.c),
  };
}

/** Every cell of a block with its new text. */
export function fillBlock(
  { r0, r1, c0, c1 }: Block,
  text: (r: number, c: number) => string,
): Edit[] {
  const edits: Edit[] = [];
  for (let r = r0; r <= r1; r++) {
    for (let c = c0; c <= c1; c++) edits.push({ r, c, value: text(r, c) });
  }
  return edits;
}

/**
 * What Ctrl D and Ctrl R write: the block's first row into its other rows, its first column into its other
 * columns. A single row is filled from the one above it, a single column from the one before it.
 */
export function fillFrom(
  block: Block,
  way: "down" | "right",
  text: (r: number, c: number) => string,
): Edit[] {
  const { r0, r1, c0, c1 } = block;
  if (way === "down") {
    const from = r0 === r1 ? r0 - 1 : r0;
    return from < 0 ? [] : fillBlock({ ...block, r0: from + 1 }, (_, c) => text(from, c));
  }
  const from = c0 === c1 ? c0 - 1 : c0;
  return from < 0 ? [] : fillBlock({ ...block, c0: from + 1 }, (r) => text(r, from));
}

function inside({ r, c }: Cell, { rows, cols }: Size): Cell {
  return {
    r: Math.max(0, Math.min(rows - 1, r)),
    c: Math.max(0, Math.min(cols - 1, c)),
  };
}

/** The selection after going to a cell; `extend` keeps the anchor. */
export function goTo(sel: Selection, to: Cell, extend: boolean, size: Size): Selection {
  const focus = inside(to, size);
  return extend ? { anchor: sel.anchor, focus } : { anchor: focus, focus };
}

/** One step right or left that turns the corner at the edge, as Tab does. */
export function tabStep({ r, c }: Cell, back: boolean, { rows, cols }: Size): Cell {
  const place = Math.max(0, Math.min(rows * cols - 1, r * cols + c + (back ? -1 : 1)));
  return { r: Math.floor(place / cols), c: place % cols };
}

interface Key {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** What a key does to the selection; null when it is not a key that moves. */
export function keyMove(sel: Selection, event: Key, size: Size, page = 12): Selection | null {
  if (event.altKey) return null;
  const { r, c } = sel.focus;
  const edge = event.ctrlKey || event.metaKey;
  const last = { r: size.rows - 1, c: size.cols - 1 };
  const to: Record<string, Cell> = {
    ArrowUp: { r: edge ? 0 : r - 1, c },
    ArrowDown: { r: edge ? last.r : r + 1, c },
    ArrowLeft: { r, c: edge ? 0 : c - 1 },
    ArrowRight: { r, c: edge ? last.c : c + 1 },
    Home: edge ? { r: 0, c: 0 } : { r, c: 0 },
    End: edge ? last : { r, c: last.c },
    PageUp: { r: r - page, c },
    PageDown: { r: r + page, c },
  };
  const target = to[event.key];
  return target ? goTo(sel, target, event.shiftKey, size) : null;
}

const quoted = (text: string) =>
  /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A block as the text that spreadsheets exchange. */
export function toTsv({ r0, r1, c0, c1 }: Block, text: (r: number, c: number) => string): string {
  const lines: string[] = [];
  for (let r = r0; r <= r1; r++) {
    const cells: string[] = [];
    for (let c = c0; c <= c1; c++) cells.push(quoted(text(r, c)));
    lines.push(cells.join("\t"));
  }
  return lines.join("\n");
}

/** Reads what a spreadsheet put on the clipboard; quoted cells may hold tabs and line ends. */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let inQuotes = false;
  for (let i = 0; i < text.length; i++) {
    const ch = text[i]!;
    if (inQuotes) {
      if (ch === '"' && text[i + 1] === '"') {
        cell += '"';
        i++;
      } else if (ch === '"') inQuotes = false;
      else cell += ch;
    } else if (ch === '"' && cell === "") inQuotes = true;
    else if (ch === "\t") {
      row.push(cell);
      cell = "";
    } else if (ch === "\n" || ch === "\r") {
      if (ch === "\r" && text[i + 1] === "\n") i++;
      row.push(cell);
      rows.push(row);
      row = [];
      cell = "";
    } else cell += ch;
  }
  if (cell !== "" || row.length > 0) rows.push([...row, cell]);
  return rows;
}

/**
 * Which cell gets which text. One cell fills the whole selection; a block lands with its corner on
 * the selection's and is cut at the edge of the grid.
 */
export function planPaste(rows: string[][], block: Block, size: Size): Edit[] {
  const first = rows[0]?.[0];
  if (first === undefined) return [];
  if (rows.length === 1 && rows[0]!.length === 1) return fillBlock(block, () => first);
  const edits: Edit[] = [];
  rows.forEach((row, i) =>
    row.forEach((value, j) => {
      const [r, c] = [block.r0 + i, block.c0 + j];
      if (r < size.rows && c < size.cols) edits.push({ r, c, value });
    }),
  );
  return edits;
}

/** Rows to be drawn, each with how many are passed over before it; all of them where no places are given. */
export function placed<T>(all: T[], places?: number[]): { line: T; r: number; gap: number }[] {
  if (!places) return all.map((line, r) => ({ line, r, gap: 0 }));
  let next = 0;
  return [...new Set(places)]
    .sort((a, b) => a - b)
    .flatMap((r) => {
      const line = all[r];
      if (line === undefined) return [];
      const gap = r - next;
      next = r + 1;
      return [{ line, r, gap }];
    });
}
