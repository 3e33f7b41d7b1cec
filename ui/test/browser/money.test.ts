import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { carryBy } from "../../src/api/rpc.ts";
import App from "../../src/frame/App.svelte";
import { money } from "./fixture/money.ts";
import { fakeBook } from "./fixture/transport.ts";
import { accessible, paint } from "./look.ts";

type Handlers = NonNullable<Parameters<typeof fakeBook>[0]>;
const keys = (text: string) => userEvent.keyboard(text);
const title = (name: string) => page.getByRole("heading", { level: 1, name });

async function open(hash: string, more: Handlers = {}) {
  const book = fakeBook({ ...money, ...more });
  carryBy(book.transport);
  location.hash = hash;
  await render(App);
  const asked = (name: string) => book.calls.filter((c) => c.name === name).map((c) => c.request);
  return { ...book, asked };
}

beforeEach(() => paint("light"));
afterEach(async () => {
  await cleanup();
  location.hash = "";
});

describe("every screen of money and paper", () => {
  const screens = [
    ["#/budget", "Budget", "Courses and certificates"],
    ["#/budget/standing", "Budget", "Marketing and swag"],
    ["#/budget/all/available", "Budget", "Available: All categories"],
    ["#/budget/expenses", "Budget", "Sticker Foundry"],
    ["#/events", "Events", "Harbour Community Summit"],
    ["#/events/one", "Events", "With two partners"],
    ["#/travel", "Travel", "Grace Whitfield"],
    ["#/travel/one", "Travel", "Left after approval"],
    ["#/claims", "Claims", "Haruna Satō"],
    ["#/claims/one", "Open Ports Summit, Athens", "Settlement"],
    ["#/documents", "Documents", "Skill profile"],
    ["#/activity", "Activity", "Wrote an amount"],
    ["#/settings", "Settings", "Name of the office"],
    ["#/settings/rates", "Settings", "Sample rates"],
    ["#/settings/keeping", "Settings", "before the first change of a day"],
    ["#/settings/window", "Settings", "Looks and keys"],
  ] as const;
  for (const theme of ["light", "dark"] as const) {
    it.each(screens)(`%s has no accessibility finding, ${theme}`, async (hash, heading, words) => {
      const preferences = { theme, single_keys: true, roomy: false, lock_after_minutes: 0 };
      await open(hash, { "preferences.get": () => preferences });
      await expect.element(title(heading)).toBeVisible();
      await expect.element(page.getByText(words).first()).toBeVisible();
      await accessible();
    });
  }
});

describe("the grid of the year", () => {
  const cell = (r: number, c: number) =>
    document.querySelector<HTMLElement>(`td[data-r="${r}"][data-c="${c}"]`)!;

  it("writes what is typed and goes down with Enter, right with Tab", async () => {
    const book = await open("#/budget", { "budget.write_amounts": () => ({}) });
    await expect.element(page.getByText("Courses and certificates")).toBeVisible();
    await userEvent.click(cell(1, 0));
    await keys("1,250.5{Enter}");
    await vi.waitFor(() =>
      expect(book.asked("budget.write_amounts")[0]).toMatchObject({
        cells: [{ month_index: 0, amount: "1250.50" }],
      }),
    );
    expect(document.activeElement).toBe(cell(2, 0));
    await keys("{F2}{Tab}");
    expect(document.activeElement).toBe(cell(2, 1));
  });

  it("keeps the editor open over what is no amount, and never writes a sub-total", async () => {
    const book = await open("#/budget", { "budget.write_amounts": () => ({}) });
    await expect.element(page.getByText("Courses and certificates")).toBeVisible();
    await userEvent.click(cell(0, 0));
    await keys("99{Enter}");
    await userEvent.click(cell(1, 1));
    await keys("ten{Enter}");
    await expect.element(page.getByText("ten is not an amount.", { exact: false })).toBeVisible();
    await accessible();
    expect(book.asked("budget.write_amounts")).toEqual([]);
  });

  it("spreads a total over a line by weights", async () => {
    const book = await open("#/budget", {
      "budget.phase_line": () => ({
        line_id: "",
        name: "",
        amounts: [],
        total: "",
        note: "",
        expressions: [],
        driven: false,
      }),
    });
    await expect.element(page.getByText("Courses and certificates")).toBeVisible();
    await userEvent.click(cell(1, 0));
    await page.getByRole("button", { name: "Spread a total…" }).click();
    await page.getByRole("textbox", { name: "Total of the year" }).fill("99,999.99");
    await page.getByLabelText(/^How/).click();
    await page.getByRole("option", { name: "By weights" }).click();
    await page.getByRole("textbox", { name: "Weight of April 2026" }).fill("10");
    await accessible();
    await page.getByRole("button", { name: "Spread it" }).click();
    await vi.waitFor(() =>
      expect(book.asked("budget.phase_line")[0]).toMatchObject({
        total: "99999.99",
        phasing: { by: "weights", weights: [10, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] },
      }),
    );
  });
});

describe("where the money stands", () => {
  it("opens a figure to its arithmetic, and the figures it is made of in turn", async () => {
    const book = await open("#/budget/standing");
    await page.getByRole("button", { name: /^Available of Travel/ }).click();
    await expect.element(page.getByRole("button", { name: "less Actual" })).toBeVisible();
    await page.getByRole("button", { name: "less Actual" }).click();
    await expect.element(page.getByText("Rhine Rail: Railcards for four mentors")).toBeVisible();
    expect(book.asked("budget.open_up").at(-1)).toMatchObject({ figure: "actual" });
    // One expense may stand there twice, as a trip does with each of its lines.
    await expect.element(page.getByRole("definition").nth(1)).toBeVisible();
    await keys("{Escape}");
    await expect.element(page.getByText("Rhine Rail: Railcards")).not.toBeInTheDocument();
  });
});

describe("a trip that is above a limit", () => {
  it("says by how much, and is let through only by a named word", async () => {
    const words: unknown[] = [];
    await open("#/travel/one", {
      "travel.get": () => {
        const answer = money["travel.get"]();
        const room = {
          ...answer.room!,
          threshold: "exceeded" as const,
          outcome: "stop" as const,
        };
        room.exceeded_by = { amount: "0.40", currency: "EUR" };
        return { ...answer, room };
      },
      "travel.approve": ({ let_through }) => {
        words.push(let_through);
        if (let_through?.role) return money["travel.get"]().trip;
        const message = "Say in which role.";
        const field = { path: "let_through.role", code: "role.empty", message };
        throw { code: "role.empty", message, fields: [field] };
      },
    });
    await page.getByRole("button", { name: "Approve over plan…" }).click();
    const dialog = page.getByRole("dialog");
    await expect.element(dialog.getByText(/exceeds the plan of .* by .*0\.40/)).toBeVisible();
    await dialog.getByRole("button", { name: "Let it through" }).click();
    await expect.element(dialog.getByText("Say in which role.")).toBeVisible();
    await accessible();
    await dialog.getByRole("textbox", { name: "Who lets it through" }).fill("Ines Duarte");
    await dialog.getByRole("textbox", { name: "In which role" }).fill("CTO");
    await dialog.getByRole("textbox", { name: "Why" }).fill("The board asked for it");
    await dialog.getByRole("button", { name: "Let it through" }).click();
    const word = { person: "Ines Duarte", role: "CTO", reason: "The board asked for it" };
    await vi.waitFor(() => expect(words.at(-1)).toEqual(word));
  });
});

describe("a claim", () => {
  it("shows a line's receipt beside it, with its words for people who hear them", async () => {
    await open("#/claims/one");
    await expect.element(page.getByRole("figure", { name: "Page 1 of 1" })).toBeVisible();
    await expect.element(page.getByText("Paid 6.750 KWD")).toBeInTheDocument();
    const canvas = document.querySelector("canvas")!;
    const dots = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height).data;
    // The standard font came with us: something dark was drawn on the white page.
    expect(dots.some((value, i) => i % 4 === 0 && value < 100)).toBe(true);
  });

  it("is paid on a day, after the settlement was seen", async () => {
    const book = await open("#/claims/one", { "claims.pay": () => money["claims.get"]().claim });
    await page.getByRole("button", { name: "Pay…" }).click();
    await expect.element(page.getByRole("dialog").getByText("Payable")).toBeVisible();
    await accessible();
    await page.getByRole("dialog").getByRole("button", { name: "Paid" }).click();
    await vi.waitFor(() => expect(book.asked("claims.pay")).toHaveLength(1));
  });
});

describe("documents", () => {
  it("previews what is chosen and saves the same", async () => {
    const book = await open("#/documents", {
      "documents.save": () => ({ file_name: "Career ladder.pdf", pages: 1, findings: [] }),
    });
    await expect.element(page.getByRole("figure", { name: "Page 1 of 1" })).toBeVisible();
    await page.getByRole("button", { name: /^Save/ }).click();
    await expect.element(page.getByText("Saved as Career ladder.pdf")).toBeVisible();
    expect(book.asked("documents.save")[0]).toEqual(book.asked("documents.render").at(-1));
  });
});

describe("settings", () => {
  it("sets a password only when both are the same", async () => {
    const book = await open("#/settings/keeping", {
      "books.protect": () => {
        throw { code: "weak", message: "Take a longer one.", fields: [] };
      },
    });
    await page.getByRole("button", { name: "Set a password…" }).click();
    await page.getByLabelText("New password").fill("four words are long");
    await page.getByLabelText("The same once more").fill("four words");
    await expect.element(page.getByText("The two are not the same.")).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Set it" })).toBeDisabled();
    await page.getByLabelText("The same once more").fill("four words are long");
    await page.getByRole("button", { name: "Set it" }).click();
    await expect.element(page.getByText("Take a longer one.")).toBeVisible();
    await accessible();
    expect(book.asked("books.protect")[0]).toEqual({ current: null, new: "four words are long" });
  });
});

describe("bringing files in", () => {
  it("begins from the palette over any screen, and shows what a file would bring", async () => {
    const book = await open("#/travel", {
      "imports.choose": () => ({ chosen: { file: "1", file_name: "card.csv" } }),
      "imports.preview": () => ({
        file_name: "card.csv",
        counts: { rows: 12, added: 11, rejected: 1 },
        columns: [{ header: "Datum", field: "date", field_title: "Date", examples: ["1.2.2026"] }],
        fields: [{ name: "date", title: "Date", required: true }],
        findings: [
          {
            path: "amount",
            code: "amount.unreadable",
            severity: "error",
            line: 7,
            message: "“ten” is not an amount.",
          },
        ],
        refused: true,
        rejected: 1,
        saved: false,
        source: "",
        statements: [],
      }),
    });
    await expect.element(title("Travel")).toBeVisible();
    await keys("{Control>}k{/Control}");
    await expect.element(page.getByRole("combobox")).toHaveFocus();
    await keys("import exp");
    await expect.element(page.getByRole("option", { name: "Import expenses" })).toBeVisible();
    await keys("{Enter}");
    await expect.element(page.getByText("“ten” is not an amount.")).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Bring it in" })).toBeDisabled();
    await accessible();
    await page.getByRole("checkbox").click();
    await vi.waitFor(() =>
      expect(book.asked("imports.preview").at(-1)).toMatchObject({
        kind: "expenses",
        skip_rejected: true,
      }),
    );
  });
});
