import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import type { LadderPage } from "../../src/api/types.ts";
import { fromTsv } from "../../src/kit/grid.ts";
import { ladder } from "./fixture/ladder.ts";
import { cell, close, grid, here, keys, open } from "./fixture/matrix.ts";
import { accessible, paint } from "./look.ts";

const taken = () => ({ taken: 1, skipped: [] });
const row = () => ladder.competencies[0]!;

const places = (...pairs: [number, number][]) =>
  pairs.map(([r, c]) => ({ competency_id: `competency-${r}`, level_id: `level-${c}` }));

beforeEach(() => paint("light"));
afterEach(close);

describe("a cell", () => {
  it("is reached by arrows, edited with Enter, and its sentence saved", async () => {
    const book = await open({ "ladders.write_cell": row });
    await cell("Product sense at CA1").click();
    await keys("{ArrowRight}{Enter}");
    const statement = page.getByRole("textbox", { name: "Statement 1" });
    await expect.element(statement).toHaveFocus();
    await statement.fill("Keeps the road map public");
    await accessible();
    await keys("{Control>}{Enter}{/Control}");
    await vi.waitFor(() =>
      expect(book.asked("ladders.write_cell")).toMatchObject({
        competency_id: "competency-0",
        level_id: "level-1",
        expected: 3,
        descriptors: [
          { id: "descriptor-0-1", text: "Keeps the road map public" },
          { id: "second-0-1", text: "Teaches it to one colleague" },
        ],
      }),
    );
    await expect.element(grid()).toHaveFocus();
    expect(here()).toContain("Product sense at CA2");
  });

  it("shows a refusal beside the statement and keeps the form", async () => {
    await open({
      "ladders.write_cell": () => {
        const message = "Write the statement or remove it.";
        const field = { path: "descriptors[0]", code: "descriptor.empty", message };
        throw { code: "descriptor.empty", message, fields: [field] };
      },
    });
    await cell("Product sense at CA1").click();
    await keys("{Enter}");
    await page.getByRole("textbox", { name: "Statement 1" }).fill("");
    await keys("{Control>}{Enter}{/Control}");
    await expect.element(page.getByText("Write the statement or remove it.")).toBeVisible();
    await keys("{Escape}");
    await expect.element(grid()).toHaveFocus();
  });

  it("begins a new statement with the letter that was typed, and saves it when another cell is clicked", async () => {
    const book = await open({ "ladders.write_cell": row });
    await cell("Product sense at CA1").click();
    await keys("M");
    const statement = page.getByRole("textbox", { name: "Statement 3" });
    await expect.element(statement).toHaveFocus();
    await keys("entors two people");
    await cell("Partner work at CA2").click();
    await vi.waitFor(() => expect(here()).toContain("Partner work at CA2"));
    expect(book.asked("ladders.write_cell")).toMatchObject({
      competency_id: "competency-0",
      descriptors: [{}, {}, { id: null, text: "Mentors two people" }],
    });
  });
});

describe("a block", () => {
  it("takes a digit, a must and Delete as a whole", async () => {
    const book = await open({
      "ladders.expect_cells": taken,
      "ladders.clear_cells": taken,
    });
    await cell("Product sense at CA1").click();
    await keys("{Shift>}{ArrowRight}{ArrowDown}{/Shift}");
    const block = places([0, 0], [0, 1], [1, 0], [1, 1]);
    await keys("4");
    await vi.waitFor(() =>
      expect(book.asked("ladders.expect_cells")).toMatchObject({ cells: block, expected: 4 }),
    );
    await keys("!");
    await vi.waitFor(() =>
      expect(book.asked("ladders.expect_cells")).toMatchObject({ cells: block, must_have: false }),
    );
    await keys("{Delete}");
    await vi.waitFor(() =>
      expect(book.asked("ladders.clear_cells")).toMatchObject({ cells: block }),
    );
  });

  it("goes to a spreadsheet and comes back, line breaks and all", async () => {
    const book = await open({ "ladders.write_cells": () => ({ taken: 3, skipped: [] }) });
    await cell("Product sense at CA1").click();
    await keys("{Shift>}{ArrowRight}{/Shift}");
    const data = new DataTransfer();
    const init = { clipboardData: data, bubbles: true, cancelable: true };
    grid().element().dispatchEvent(new ClipboardEvent("copy", init));
    const [copied] = fromTsv(data.getData("text/plain"));
    expect(copied).toHaveLength(2);
    expect(copied?.[0]).toMatch(/^Shows product sense.*\nTeaches it to one colleague$/);
    const pasted = new DataTransfer();
    pasted.setData("text/plain", 'One "a"\t"Two\nlines"\r\n3\t');
    await keys("{ArrowDown}");
    const paste = { clipboardData: pasted, bubbles: true, cancelable: true };
    grid().element().dispatchEvent(new ClipboardEvent("paste", paste));
    await vi.waitFor(() =>
      expect(book.asked("ladders.write_cells")).toMatchObject({
        ladder_id: "ladder-1",
        cells: [
          { competency_id: "competency-1", level_id: "level-1", text: 'One "a"' },
          { competency_id: "competency-1", level_id: "level-2", text: "Two\nlines" },
          { competency_id: "competency-2", level_id: "level-1", text: "3" },
          { competency_id: "competency-2", level_id: "level-2", text: "" },
        ],
      }),
    );
  });

  it("of a derived ladder asks why, and tries again with the reason", async () => {
    const given: unknown[] = [];
    await open({
      "ladders.expect_cells": ({ reason }) => {
        given.push(reason ?? null);
        if (reason) return taken();
        const message = "Product sense differs from Programme ladder. Say why.";
        throw { code: "reason.missing", message, fields: [] };
      },
    });
    await cell("Product sense at CA1").click();
    await keys("5");
    await expect.element(page.getByText("differs from Programme ladder")).toBeVisible();
    await accessible();
    await page.getByRole("textbox", { name: "Why it differs" }).fill("Stricter here");
    await keys("{Tab}{Tab}{Enter}");
    await vi.waitFor(() => expect(given).toEqual([null, "Stricter here"]));
  });
});

describe("rows and levels", () => {
  it("move by Alt and an arrow, over the border of a bucket too", async () => {
    const book = await open({
      "ladders.move_competency": row,
      "ladders.move_level": () => ladder.levels[0]!,
    });
    await cell("Partner work at CA2").click();
    await keys("{Alt>}{ArrowUp}{/Alt}");
    await vi.waitFor(() =>
      expect(book.asked("ladders.move_competency")).toMatchObject({
        id: "competency-1",
        bucket: "product",
        before: null,
      }),
    );
    await keys("{Alt>}{ArrowRight}{/Alt}");
    await vi.waitFor(() =>
      expect(book.asked("ladders.move_level")).toEqual({ id: "level-1", before: null }),
    );
    await keys("{Alt>}{ArrowLeft}{/Alt}");
    await vi.waitFor(() =>
      expect(book.asked("ladders.move_level")).toEqual({ id: "level-1", before: "level-0" }),
    );
  });

  it("move by their grips", async () => {
    const book = await open({ "ladders.move_competency": row });
    const head = (name: string) => page.getByRole("rowheader", { name }).element();
    await expect.element(page.getByRole("rowheader", { name: "Product sense" })).toBeVisible();
    const grip = head("Product sense").querySelector("[data-grip]")!;
    const from = grip.getBoundingClientRect();
    const to = head("Partner work").getBoundingClientRect();
    const at = (type: string, x: number, y: number) =>
      grip.dispatchEvent(
        new PointerEvent(type, { clientX: x, clientY: y, bubbles: true, button: 0 }),
      );
    at("pointerdown", from.left + 2, from.top + 4);
    at("pointermove", to.left + 20, to.bottom - 6);
    at("pointerup", to.left + 20, to.bottom - 6);
    await vi.waitFor(() =>
      expect(book.asked("ladders.move_competency")).toMatchObject({
        id: "competency-0",
        bucket: "partner",
        before: null,
      }),
    );
  });

  it("are edited and removed from their heads", async () => {
    const book = await open({
      "ladders.change_competency": row,
      "ladders.remove_level": () => ({}),
    });
    await cell("Product sense at CA1").click();
    await keys("{ArrowLeft}{Enter}");
    const name = page.getByRole("textbox", { name: "Name" });
    await expect.element(name).toHaveFocus();
    await accessible();
    await name.fill("Product instinct");
    await keys("{Control>}{Enter}{/Control}");
    await vi.waitFor(() =>
      expect(book.asked("ladders.change_competency")).toMatchObject({
        id: "competency-0",
        name: "Product instinct",
        bucket: "product",
      }),
    );
    await expect.element(grid()).toHaveFocus();
    await keys("{ArrowRight}{ArrowUp}{Delete}");
    await vi.waitFor(() => expect(book.asked("ladders.remove_level")).toEqual({ id: "level-0" }));
  });

  it("are added, and weighed together", async () => {
    const book = await open({
      "ladders.add_competency": row,
      "ladders.write_weights": () => ({ ladder }) as LadderPage,
    });
    await page.getByRole("button", { name: "Add a competency" }).click();
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Metrics");
    await keys("{Control>}{Enter}{/Control}");
    await vi.waitFor(() =>
      expect(book.asked("ladders.add_competency")).toMatchObject({
        name: "Metrics",
        bucket: "product",
      }),
    );
    await page.getByRole("button", { name: "Weights" }).click();
    const first = page.getByRole("textbox", { name: "Product sense" });
    await first.fill("15");
    await expect.element(page.getByText("95 of 100")).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Save" })).toBeDisabled();
    await page.getByRole("textbox", { name: "Partner work" }).fill("25");
    await accessible();
    await page.getByRole("button", { name: "Save" }).click();
    await vi.waitFor(() => {
      const { weights } = book.asked("ladders.write_weights") as { weights: { weight: number }[] };
      expect(weights.map((one) => one.weight)).toEqual([15, 25, 15, 15, 20, 10]);
    });
  });
});
