import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { cell, close, grid, here, keys, large, open } from "./fixture/matrix.ts";
import { accessible, paint } from "./look.ts";

beforeEach(() => paint("light"));
afterEach(close);

describe("a ladder of 12 levels and 80 competencies", () => {
  const drawn = () => document.querySelectorAll("[role=gridcell]").length;

  it("draws what is in sight, and the keyboard reaches the rest", async () => {
    await open({ "ladders.get": large });
    await cell("Competency 1 at L1:").click();
    expect(drawn()).toBeLessThan(400);
    await keys("{Control>}{End}{/Control}");
    await expect.element(cell("Competency 80 at L12:")).toBeInViewport();
    expect(here()).toContain("Competency 80 at L12");
    expect(drawn()).toBeLessThan(400);
    await keys("{Control>}{Home}{/Control}");
    await expect.element(cell("Competency 1 at L1:")).toBeInViewport();
    await keys("{PageDown}{ArrowDown}");
    expect(here()).not.toContain("Competency 1 at");
  });

  it("keeps its heads in sight while it is scrolled", async () => {
    await open({ "ladders.get": large });
    await expect.element(cell("Competency 1 at L1:")).toBeVisible();
    grid().element().scrollTo(900, 4000);
    await expect.element(page.getByRole("columnheader", { name: "L8" })).toBeInViewport();
    await vi.waitFor(() => {
      const { top, left } = grid().element().getBoundingClientRect();
      const under = document.elementFromPoint(left + 60, top + 300);
      expect(under?.closest("[role=rowheader]")?.textContent).toMatch(/Competency \d\d/);
    });
    await accessible();
  });

  it("shows only the buckets and levels that were chosen", async () => {
    await open({ "ladders.get": large });
    await page.getByRole("button", { name: "Finance" }).click();
    await page.getByRole("group", { name: "Only these levels" }).getByText("L3").click();
    await expect.element(page.getByRole("columnheader", { name: "L3" })).toBeVisible();
    expect(document.querySelectorAll("[role=columnheader]").length).toBe(2);
    await expect.element(page.getByRole("rowheader", { name: "Finance" })).toBeVisible();
    expect(page.getByRole("rowheader", { name: "Leadership" }).elements()).toHaveLength(0);
    await page.getByRole("button", { name: "Show all" }).click();
    expect(document.querySelectorAll("[role=columnheader]").length).toBe(13);
  });
});
