import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import type { Imported, PersonRow } from "../../src/api/types.ts";
import { carryBy, touch } from "../../src/api/rpc.ts";
import App from "../../src/frame/App.svelte";
import { hush } from "../../src/frame/toast.svelte.ts";
import { promotions, status } from "./fixture/office.ts";
import { people, resetMarks } from "./fixture/people.ts";
import { fakeBook } from "./fixture/transport.ts";
import { accessible, paint } from "./look.ts";

const keys = (text: string) => userEvent.keyboard(text);

async function open(hash: string, more: Parameters<typeof fakeBook>[0] = {}) {
  const book = fakeBook(more);
  carryBy(book.transport);
  location.hash = hash;
  await render(App);
  const requests = (name: string) => book.calls.filter((c) => c.name === name);
  return { ...book, requests };
}

beforeEach(() => {
  paint("light");
  resetMarks();
});
afterEach(async () => {
  hush();
  await cleanup();
  location.hash = "";
});

describe("bringing people in", () => {
  const shown: Imported = {
    file_name: "roster.csv",
    counts: { rows: 14, added: 12, rejected: 2 },
    columns: [
      { header: "Full name", field: "legal_name", field_title: "Name", examples: ["A B"] },
      { header: "Boss", field: null, field_title: "", examples: ["C D"] },
    ],
    fields: [
      { name: "legal_name", title: "Name", required: true },
      { name: "manager", title: "Manager", required: false },
    ],
    findings: [
      { path: "Started", code: "date", severity: "error", line: 7, message: "31.02. is no day." },
    ],
    refused: true,
    rejected: 2,
    saved: false,
    source: "",
    statements: [],
  };

  it("shows what a file would bring, takes corrections, and saves once it is asked to", async () => {
    const book = await open("#/people", {
      "imports.choose": () => ({ chosen: { file: "file-7", file_name: "roster.csv" } }),
      "imports.preview": ({ skip_rejected }) => ({ ...shown, refused: !skip_rejected }),
      "imports.run": () => ({ ...shown, refused: false, saved: true }),
    });
    await page.getByRole("button", { name: "Import people" }).click();
    await expect.element(page.getByText("31.02. is no day.")).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Bring it in" })).toBeDisabled();
    await accessible();
    await page.getByRole("combobox", { name: /Boss is read as/ }).click();
    await page.getByRole("option", { name: "Manager" }).click();
    await vi.waitFor(() =>
      expect(book.requests("imports.preview").at(-1)?.request).toMatchObject({
        kind: "roster",
        file: "file-7",
        mapping: ["Boss=manager"],
      }),
    );
    await page.getByRole("checkbox", { name: /Leave out 2 rows/ }).click();
    await page.getByRole("button", { name: "Bring it in" }).click();
    await expect.element(page.getByText(/roster.csv: 12 added/)).toBeVisible();
    expect(book.requests("imports.run")[0]?.request).toMatchObject({
      mapping: ["Boss=manager"],
      skip_rejected: true,
    });
    expect(document.querySelector('[role="dialog"]')).toBeNull();
  });

  it("stays as it was when no file is chosen", async () => {
    const book = await open("#/people", { "imports.choose": () => ({ chosen: null }) });
    await page.getByRole("button", { name: "Import people" }).click();
    await expect.element(page.getByText(/Nothing is saved before/)).toBeVisible();
    await keys("{Escape}");
    await vi.waitFor(() => expect(document.querySelector('[role="dialog"]')).toBeNull());
    expect(book.requests("imports.preview")).toHaveLength(0);
  });
});

describe("a list of ten thousand people", () => {
  const row = (i: number): PersonRow => ({ ...people[0]!, id: `p${i}`, name: `Person ${i}` });

  it("asks for the rows in sight, and again when people change", async () => {
    const book = await open("#/people", {
      "people.list": ({ offset = 0, limit }) => ({
        total: 10_000,
        rows: Array.from({ length: limit ?? 0 }, (_, i) => row(offset + i)),
      }),
    });
    await expect.element(page.getByText("Person 3", { exact: true })).toBeVisible();
    const asked = () => book.requests("people.list").map((c) => c.request as { offset: number });
    expect(asked().map((r) => r.offset)).toEqual([0]);
    page.getByRole("grid", { name: "People" }).element().focus();
    await keys("{End}");
    await expect.element(page.getByText("Person 9999")).toBeVisible();
    expect(asked().length).toBeLessThan(5);
    const before = asked().length;
    touch(["people"]);
    await vi.waitFor(() => expect(asked().length).toBeGreaterThan(before));
    expect(asked().at(-1)?.offset).toBe(9900);
    touch(["budget"]);
    const after = asked().length;
    await keys("{ArrowUp}");
    expect(asked().length).toBe(after);
  });
});

describe("coming back to the list of people", () => {
  it("finds the row and the keyboard where they were", async () => {
    await open("#/people");
    const list = page.getByRole("grid", { name: "People" });
    await expect.element(page.getByText("Mei Tanaka")).toBeVisible();
    list.element().focus();
    await keys("{Home}{ArrowDown}{ArrowDown}{Enter}");
    await expect.element(page.getByRole("heading", { level: 1, name: "Mei Tanaka" })).toBeVisible();
    await keys("{Escape}");
    await expect.element(page.getByRole("heading", { level: 1, name: "People" })).toBeVisible();
    await expect.element(list).toHaveFocus();
    const active = document.getElementById(list.element().getAttribute("aria-activedescendant")!);
    expect(active?.textContent).toContain("Mei Tanaka");
  });
});

describe("planning a promotion", () => {
  it("begins with the next level and says a refusal beside its field", async () => {
    let refuse = true;
    const book = await open("#/people/person-0", {
      "promotions.plan": () => {
        const message = "A promotion of this person is already planned.";
        const field = { path: "person_id", code: "promotion.open", message };
        if (refuse) throw { code: "promotion.open", message, fields: [field] };
        return promotions[1]!;
      },
    });
    await page.getByRole("button", { name: "Plan promotion" }).click();
    const dialog = page.getByRole("dialog", { name: "Plan the promotion of Amara Diallo" });
    await expect.element(dialog.getByRole("combobox", { name: /CA2/ })).toBeVisible();
    const day = dialog.getByRole("spinbutton", { name: /day/ });
    await day.click();
    await keys("01042027");
    await accessible();
    await dialog.getByRole("button", { name: "Plan it" }).click();
    await expect.element(page.getByText(/already planned/)).toBeVisible();
    refuse = false;
    await dialog.getByRole("button", { name: "Plan it" }).click();
    await expect.element(page.getByText("Did promotions.plan")).toBeVisible();
    expect(book.requests("promotions.plan")[0]?.request).toMatchObject({
      person_id: "person-0",
      level_id: "level-1",
      target_on: "2027-04-01",
    });
  });

  it("can be undone from the notice", async () => {
    const book = await open("#/people/person-0", {
      "history.undo": () => ({ label: "Rated", next_undo: null, next_redo: null }),
    });
    await expect.element(page.getByText("Public speaking").first()).toBeVisible();
    document.querySelector<HTMLElement>('[data-row="0"][data-column="rate"]')!.focus();
    await keys("2");
    await page.getByRole("button", { name: "Undo" }).click();
    await vi.waitFor(() => expect(book.requests("history.undo")).toHaveLength(1));
  });
});

describe("the book opened last", () => {
  it("is opened at the start without being asked", async () => {
    const offered = { file: "file-9", file_name: "North.ladderbook", folder: "Books" };
    let opened = false;
    const book = await open("", {
      "books.status": () => (opened ? status : { ...status, open: null, offered }),
      "books.open": () => {
        opened = true;
        return status;
      },
    });
    await expect.element(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
    expect(book.requests("books.open")[0]?.request).toMatchObject({ file: "file-9" });
  });
});
