import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { carryBy } from "../../src/api/rpc.ts";
import App from "../../src/frame/App.svelte";
import { hush } from "../../src/frame/toast.svelte.ts";
import { status } from "./fixture/office.ts";
import { sample } from "./fixture/sample.ts";
import { fakeBook } from "./fixture/transport.ts";
import { paint } from "./look.ts";

const found = sample("budget.pictures").answer;

async function open() {
  const book = fakeBook({
    "books.status": () => ({ ...status, today: "2026-06-15" }),
    "budget.years": () => sample("budget.years").answer,
    "budget.pictures": () => found,
    "budget.save_figures": ({ picture }) => ({ file_name: `${picture}.csv` }),
  });
  carryBy(book.transport);
  location.hash = "#/budget/pictures";
  await render(App);
  await expect.element(page.getByRole("heading", { name: "What is left" })).toBeVisible();
  return book;
}

beforeEach(() => paint("light"));

afterEach(async () => {
  hush();
  await cleanup();
  location.hash = "";
});

it("walks from point to point by keyboard, and each says its figures", async () => {
  await open();
  const chart = document.querySelector<SVGElement>("svg[aria-label='Month by month']")!;
  const points = [...chart.querySelectorAll<SVGElement>("[data-point]")];
  expect(points).toHaveLength(12);
  expect(points.filter((point) => point.getAttribute("tabindex") === "0")).toHaveLength(1);
  points[0]!.focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  expect(document.activeElement).toBe(points[2]);
  expect(points[2]!.getAttribute("tabindex")).toBe("0");
  const words = points[2]!.getAttribute("aria-label")!;
  for (const name of ["Plan", "Actual", "Committed", "Forecast"]) expect(words).toContain(name);
  await expect.element(page.getByText(words)).toBeVisible();
  await userEvent.keyboard("{End}");
  expect(document.activeElement).toBe(points[11]);
  await userEvent.keyboard("{Home}{ArrowLeft}");
  expect(document.activeElement).toBe(points[0]);
});

it("shows the figures as a table, copies them and saves them", async () => {
  const book = await open();
  const table = page.getByRole("table", { name: "What is left" });
  // A screen reader finds the table before anybody asks to see it.
  expect(table.element().querySelectorAll("tbody tr")).toHaveLength(12);
  await page.getByRole("button", { name: "Figures: What is left" }).click();
  await expect.element(table).toBeVisible();
  const copied = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  await page.getByRole("button", { name: "Copy: What is left" }).click();
  const text = copied.mock.calls[0]![0];
  expect(text.split("\n")).toHaveLength(13);
  expect(text).toContain(found.burn_down.months[11]!.left.amount);
  await expect.element(page.getByText("Copied 12 rows")).toBeVisible();
  await page.getByRole("button", { name: "Save CSV: What is left" }).click();
  const saved = book.calls.find((call) => call.name === "budget.save_figures")!;
  expect(saved.request).toEqual({ year_id: found.year.id, as_of: null, picture: "burn_down" });
  await expect.element(page.getByText("burn_down.csv")).toBeVisible();
});

it("draws the year month by month or from its beginning", async () => {
  await open();
  await page.getByRole("button", { name: "Cumulative" }).click();
  await expect
    .element(page.getByRole("heading", { name: "From the beginning of the year" }))
    .toBeVisible();
  const chart = document.querySelector("svg[aria-label='From the beginning of the year']")!;
  const last = [...chart.querySelectorAll("[data-point]")].at(-1)!.getAttribute("aria-label")!;
  expect(last).toContain("Forecast");
  expect(chart.querySelectorAll("path.line").length).toBeGreaterThan(3);
});
