import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { carryBy } from "../../src/api/rpc.ts";
import type { BankLineView, CommitmentRow } from "../../src/api/types.ts";
import App from "../../src/frame/App.svelte";
import { hush } from "../../src/frame/toast.svelte.ts";
import { status } from "./fixture/office.ts";
import { sample, sampled } from "./fixture/sample.ts";
import { fakeBook } from "./fixture/transport.ts";
import { accessible, paint } from "./look.ts";

type Handlers = NonNullable<Parameters<typeof fakeBook>[0]>;

/** The sample office's own answers, at an address. */
async function open(hash: string, more: Handlers = {}) {
  const answers = sampled.map((name) => [name, () => sample(name as "home.today").answer]);
  const book = fakeBook({
    ...(Object.fromEntries(answers) as Handlers),
    "books.status": () => ({ ...status, today: "2026-06-15" }),
    ...more,
  });
  carryBy(book.transport);
  location.hash = hash;
  await render(App);
  return (name: string) => book.calls.filter((call) => call.name === name).at(-1)?.request;
}

const field = (name: string) => page.getByRole("textbox", { name, exact: true });
const button = (name: string) => page.getByRole("button", { name, exact: true });

// Each of these opens the whole window and a form over it.
vi.setConfig({ testTimeout: 20_000 });

beforeEach(async () => {
  paint("light");
  await page.viewport(1440, 900);
});
afterEach(async () => {
  hush();
  await cleanup();
  location.hash = "";
});

describe("a scenario that is adopted", () => {
  const version = sample("plan_versions.list").answer.versions[0]!.version;
  const adopting = { "scenarios.adopt": () => version };

  it("becomes a version of the name that it is given", async () => {
    const asked = await open("#/budget/scenarios", adopting);
    await button("Adopt…").click();
    const name = field("Name of the version");
    await expect.element(name).toHaveValue(sample("scenarios.get").answer.scenario.name);
    await accessible();
    await name.fill("Summit with a stream");
    await field("Why").fill("Decided together");
    await field("Approved by").fill("Ingrid Halvorsen");
    await button("Adopt it").click();
    await expect
      .poll(() => asked("scenarios.adopt"))
      .toMatchObject({ name: "Summit with a stream", approved_by: "Ingrid Halvorsen" });
  });

  it("keeps its own name where none is given", async () => {
    const asked = await open("#/budget/scenarios", adopting);
    await button("Adopt…").click();
    await field("Name of the version").fill("  ");
    await button("Adopt it").click();
    await expect.poll(() => asked("scenarios.adopt")).toMatchObject({ name: null });
  });
});

describe("a bank line", () => {
  const bank = sample("bank.lines").answer;
  const spent = sample("expenses.list").answer.rows.find(
    ({ expense }) => expense.refund_of == null && !expense.amount.amount.startsWith("-"),
  )!.expense;
  const lineOf = (amount: string): BankLineView => ({
    ...bank.rows[0]!,
    state: "open",
    target: null,
    best: null,
    settled: null,
    reason: "",
    bank_line: {
      ...bank.rows[0]!.bank_line,
      amount: { amount, currency: "EUR" },
      counterparty: spent.merchant,
      description: "Money back",
      original: null,
      rate: "",
    },
  });
  const withLine = (amount: string): Handlers => ({
    "bank.lines": () => ({ ...bank, total: 1, rows: [lineOf(amount)] }),
    "bank.suggest": () => [],
    "bank.to_expense": () => lineOf(amount),
  });
  const openLine = () =>
    page.getByRole("grid", { name: "Bank lines" }).getByText("Money back").click();

  it("that came in is noted as given back of an expense, where that one is counted", async () => {
    const asked = await open("#/budget/bank", withLine("12.00"));
    await openLine();
    await button("Note as money back…").click();
    const of = page.getByRole("combobox", { name: "Given back of" });
    await expect.element(page.getByRole("combobox", { name: "Budget category" })).toBeVisible();
    await accessible();
    await of.click();
    await userEvent.keyboard(spent.merchant.slice(0, 5));
    await page.getByRole("option", { name: spent.merchant }).first().click();
    await expect.element(of).toHaveValue(`${spent.merchant}: ${spent.description}`);
    await expect
      .element(page.getByRole("combobox", { name: "Budget category" }))
      .not.toBeInTheDocument();
    await button("Note it").click();
    await expect
      .poll(() => asked("bank.to_expense"))
      .toMatchObject({ refund_of: spent.id, category_id: null, event_id: null });
  });

  it("that went out is asked for no expense that it comes back of", async () => {
    const asked = await open("#/budget/bank", withLine("-12.00"));
    await openLine();
    await button("Make an expense…").click();
    await expect.element(field("Paid to")).toHaveValue(spent.merchant);
    await expect
      .element(page.getByRole("combobox", { name: "Given back of" }))
      .not.toBeInTheDocument();
    await button("Make it").click();
    await expect.poll(() => asked("bank.to_expense")).toMatchObject({ refund_of: null });
  });

  it("list takes the room that the figures of the account leave", async () => {
    await open("#/budget/bank");
    const grid = page.getByRole("grid", { name: "Bank lines" });
    await expect.element(page.getByText("Exchange difference").first()).toBeVisible();
    await expect.poll(() => grid.element().clientHeight).toBeGreaterThan(500);
  });
});

it("what is given back is typed as it came in, and kept below nought", async () => {
  const rows = sample("expenses.list").answer.rows;
  const view = rows.find(
    (row) => row.expense.refund_of == null && !row.expense.amount.amount.startsWith("-"),
  )!;
  const asked = await open("#/budget/expenses", { "expenses.add": () => view.expense });
  await page
    .getByRole("grid", { name: "Expenses" })
    .getByText(view.expense.merchant)
    .first()
    .click();
  await button("Refund…").click();
  await field("Amount").fill("5");
  await userEvent.tab();
  await button("Add").click();
  await expect.poll(() => asked("expenses.add")).toMatchObject({ refund_of: view.expense.id });
  expect((asked("expenses.add") as { amount: { amount: string } }).amount.amount).toMatch(/^-5/);
});

describe("a thousand commitments", () => {
  const listed = sample("commitments.list").answer;
  const row = listed.rows.find((one) => one.commitment_id != null)!;
  const rows = Array.from({ length: 1000 }, (_, i): CommitmentRow => ({
    ...row,
    commitment_id: `c-${i}`,
    party: `Party ${i}`,
  }));
  const many = { "commitments.list": () => ({ ...listed, rows }) };
  const drawn = () => document.querySelectorAll('[role="row"][id]').length;

  it("are drawn as far as they are in sight, and the keyboard reaches the last", async () => {
    await open("#/budget/commitments", many);
    await expect.element(page.getByText(/^Party 0\b/).first()).toBeVisible();
    expect(drawn()).toBeLessThan(60);
    (page.getByRole("grid", { name: "Commitments" }).element() as HTMLElement).focus();
    await userEvent.keyboard("{End}");
    await expect.element(page.getByText(/^Party 999\b/).first()).toBeVisible();
    expect(drawn()).toBeLessThan(60);
  });

  it("leave out in a narrow window what a commitment tells where it is opened", async () => {
    await open("#/budget/commitments", many);
    const released = page.getByRole("columnheader", { name: "Released" });
    await expect.element(released).toBeVisible();
    await page.viewport(1024, 700);
    await expect.element(released).not.toBeInTheDocument();
    const grid = page.getByRole("grid", { name: "Commitments" }).element();
    expect(grid.scrollWidth).toBeLessThanOrEqual(grid.clientWidth);
    await expect.element(page.getByRole("columnheader", { name: "Open" })).toBeVisible();
  });
});

it("the views of the budget stand in one row in the narrowest window", async () => {
  await page.viewport(1024, 700);
  await open("#/budget/reserve");
  const views = page.getByRole("navigation", { name: "Views of the budget" });
  await expect.element(views).toBeVisible();
  const tops = [...views.element().querySelectorAll("button")].map((one) =>
    Math.round(one.getBoundingClientRect().top),
  );
  expect(tops.length).toBeGreaterThan(9);
  expect(new Set(tops).size).toBe(1);
});

it("a column of the plan keeps its width while one types in it", async () => {
  await open("#/budget");
  const cell = () => document.querySelector<HTMLElement>('td[data-r="1"][data-c="1"]')!;
  await expect.element(page.getByText("Courses and certificates")).toBeVisible();
  const width = cell().offsetWidth;
  await userEvent.click(cell());
  await userEvent.keyboard("1234567.89");
  expect(cell().querySelector("input")).not.toBeNull();
  expect(cell().offsetWidth).toBe(width);
});

it("a choice is shown at a click, and what was searched for and not chosen does not stay", async () => {
  await open("#/budget");
  await page.getByRole("button", { name: /^New line/ }).click();
  const category = page.getByRole("combobox", { name: "Budget category" });
  await expect.element(category).toHaveValue("Staff training");
  await category.click();
  await expect.element(page.getByRole("option", { name: "Infrastructure" })).toBeVisible();
  await userEvent.keyboard("Trav");
  await expect
    .element(page.getByRole("option", { name: "Infrastructure" }))
    .not.toBeInTheDocument();
  await userEvent.keyboard("{Escape}");
  await expect.element(category).toHaveValue("Staff training");
  await expect.element(page.getByRole("dialog")).toBeVisible();
});

it("a dialog without fields begins at what it is there for", async () => {
  await open("#/budget/bank");
  await page.getByRole("button", { name: /^Import statement/ }).click();
  await expect.element(button("Choose a file…")).toHaveFocus();
});
