import { afterEach, describe, expect, it } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { carryBy } from "../../src/api/rpc.ts";
import App from "../../src/frame/App.svelte";
import { hush } from "../../src/frame/toast.svelte.ts";
import { status } from "./fixture/office.ts";
import { sample, sampled } from "./fixture/sample.ts";
import { fakeBook } from "./fixture/transport.ts";
import { accessible, paint } from "./look.ts";

type Handlers = NonNullable<Parameters<typeof fakeBook>[0]>;

const eur = (amount: string) => ({ amount, currency: "EUR" });

/** The sample office's own answers, with a file to bring in and a line that can be matched. */
function office(more: Handlers = {}) {
  const answers = sampled.map((name) => [name, () => sample(name as "home.today").answer]);
  return fakeBook({
    ...(Object.fromEntries(answers) as Handlers),
    "books.status": () => ({ ...status, today: "2026-06-15" }),
    "bank.match_line": () => sample("bank.lines").answer.rows[0]!,
    "bank.ignore_line": () => sample("bank.lines").answer.rows[0]!,
    "bank.settle": () => sample("bank.settlement").answer!,
    ...more,
  });
}

const open = sample("bank.lines").answer.rows.find((row) => row.best != null)!;
const asked = (book: ReturnType<typeof office>, name: string) =>
  book.calls.filter((call) => call.name === name).at(-1)?.request;

afterEach(async () => {
  hush();
  await cleanup();
  location.hash = "";
});

describe("bank statements", () => {
  it("match by Enter: the first opens the line, the second takes the likeliest", async () => {
    paint("light");
    const book = office();
    carryBy(book.transport);
    location.hash = "#/budget/bank";
    await render(App);
    const grid = page.getByRole("grid", { name: "Bank lines" });
    await expect.element(page.getByText("Perhaps").first()).toBeVisible();
    (grid.element() as HTMLElement).focus();
    const place = sample("bank.lines").answer.rows.indexOf(open);
    for (let i = 0; i < place; i++) await userEvent.keyboard("{ArrowDown}");
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByText("What it may have paid")).toBeVisible();
    expect(asked(book, "bank.match_line")).toBeUndefined();
    await accessible();
    await userEvent.keyboard("{Enter}");
    await expect
      .poll(() => asked(book, "bank.match_line"))
      .toMatchObject({
        line_id: open.bank_line.id,
        expense_id: open.best!.target.expense_id ?? null,
        claim_id: open.best!.target.claim_id ?? null,
      });
  });

  it("asks why a line is left aside", async () => {
    paint("dark");
    const book = office();
    carryBy(book.transport);
    location.hash = "#/budget/bank";
    await render(App);
    await page.getByText("Perhaps").first().click();
    await page.getByRole("button", { name: "Leave aside…" }).click();
    await page.getByRole("textbox", { name: "Why" }).fill("Own account");
    await page.getByRole("button", { name: "Leave aside", exact: true }).click();
    await expect
      .poll(() => asked(book, "bank.ignore_line"))
      .toEqual({ line_id: open.bank_line.id, reason: "Own account" });
  });

  it("shows the three figures of a file before it is brought in, and keeps its source", async () => {
    paint("light");
    const book = office({
      "imports.choose": () => ({ chosen: { file: "1", file_name: "may.xml" } }),
      "imports.preview": () => ({
        file_name: "may.xml",
        counts: { rows: 4, added: 4 },
        columns: [],
        fields: [],
        findings: [],
        refused: false,
        rejected: 0,
        saved: false,
        source: "CAMT",
        statements: [
          {
            account: "Harbour current",
            currency: "EUR",
            lines: 4,
            opening: eur("5000.00"),
            entries: eur("-786.21"),
            closing: eur("4214.79"),
            adds_up: false,
          },
        ],
      }),
    });
    carryBy(book.transport);
    location.hash = "#/budget/bank";
    await render(App);
    await page.getByRole("button", { name: "Import statement" }).click();
    await expect.element(page.getByText("Does not add up")).toBeVisible();
    await expect.element(page.getByText("4,214.79")).toBeVisible();
    await accessible();
    await page.getByRole("textbox", { name: "Source" }).fill("House bank");
    await userEvent.keyboard("{Tab}");
    await expect
      .poll(() => asked(book, "imports.preview"))
      .toMatchObject({ kind: "bank", source: "House bank" });
  });
});
