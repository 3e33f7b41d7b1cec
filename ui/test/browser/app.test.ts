import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { carryBy } from "../../src/api/rpc.ts";
import App from "../../src/frame/App.svelte";
import { stage } from "../../src/frame/stage.svelte.ts";
import { hush } from "../../src/frame/toast.svelte.ts";
import { status } from "./fixture/office.ts";
import { marks, resetMarks } from "./fixture/people.ts";
import { fakeBook } from "./fixture/transport.ts";
import { accessible, paint } from "./look.ts";

const keys = (text: string) => userEvent.keyboard(text);
const title = (name: string) => page.getByRole("heading", { level: 1, name });

async function open(hash: string, more: Parameters<typeof fakeBook>[0] = {}) {
  const book = fakeBook(more);
  carryBy(book.transport);
  location.hash = hash;
  await render(App);
  return book;
}

beforeEach(() => {
  paint("light");
  resetMarks();
});
afterEach(async () => {
  Object.assign(stage, { keys: false, palette: false, starting: false });
  hush();
  await cleanup();
  location.hash = "";
});

describe("every screen", () => {
  const screens = [
    ["#/home", "Home", "What needs you"],
    ["#/ladders", "Ladders", "Community Architect"],
    ["#/ladders/ladder-1", "Community Architect", "Product sense"],
    ["#/ladders/ladder-1/levels", "Community Architect", "Job class"],
    ["#/people", "People", "Amara Diallo"],
    ["#/people/person-0", "Amara Diallo", "Public speaking"],
    ["#/people/person-0/about", "Amara Diallo", "Career over time"],
    ["#/people/person-4", "Ibrahim Haddad", "stands on no level yet"],
    ["#/team", "Team", "Jonas Lindqvist"],
    ["#/promotions/promotion-0", "Promotions", "How this is computed"],
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

describe("the first start", () => {
  const empty = { ...status, open: null, recent: [] };

  it("offers three doors and opens the sample", async () => {
    const book = await open("", {
      "books.status": () => empty,
      "books.sample": () => status,
    });
    const door = page.getByRole("button", { name: /Open the sample office/ });
    await expect.element(door).toBeVisible();
    await accessible();
    await door.click();
    await expect.element(title("Home")).toBeVisible();
    expect(book.calls.map((c) => c.name)).toContain("books.sample");
  });

  it("asks for a name before it starts an office", async () => {
    const book = await open("", { "books.status": () => empty, "books.start": () => status });
    await page.getByRole("button", { name: /Start an empty office/ }).click();
    await page.getByRole("button", { name: "Start the office" }).click();
    await expect.element(page.getByText("Write the name of the office.")).toBeVisible();
    await accessible();
    await page.getByRole("textbox", { name: "Name of the office" }).fill("North office");
    await page.getByRole("button", { name: "Start the office" }).click();
    await vi.waitFor(() =>
      expect(book.calls.find((c) => c.name === "books.start")?.request).toMatchObject({
        name: "North office",
        currency: "EUR",
        fiscal_start_month: 1,
        built_in: "community-architect",
      }),
    );
  });

  it("begins with the ladder that was chosen", async () => {
    const book = await open("", { "books.status": () => empty, "books.start": () => status });
    await page.getByRole("button", { name: /Start an empty office/ }).click();
    await page.getByRole("textbox", { name: "Name of the office" }).fill("South office");
    await page.getByRole("combobox", { name: /Begin with a ladder/ }).click();
    await page.getByRole("option", { name: /OSPO Leader/ }).click();
    await expect.element(page.getByText(/lead an open source programme office/)).toBeVisible();
    await page.getByRole("button", { name: "Start the office" }).click();
    await vi.waitFor(() =>
      expect(book.calls.find((c) => c.name === "books.start")?.request).toMatchObject({
        built_in: "ospo-leader",
      }),
    );
  });

  it("asks for the password of a book that has one, and again when it was wrong", async () => {
    await open("", {
      "books.status": () => ({ ...empty, recent: status.recent }),
      "books.open": ({ password }) => {
        if (password === "right") return status;
        const code = password ? "open.wrong_password" : "open.needs_password";
        throw { code, message: "The password does not open this book.", fields: [] };
      },
    });
    await page.getByRole("button", { name: /Own office/ }).click();
    const field = page.getByLabelText("Password");
    await field.fill("wrong");
    await keys("{Enter}");
    await expect.element(page.getByText("The password does not open this book.")).toBeVisible();
    await field.fill("right");
    await keys("{Enter}");
    await expect.element(title("Home")).toBeVisible();
  });
});

describe("keys of the window", () => {
  it("opens the palette, finds a person and goes there", async () => {
    await open("#/home");
    await expect.element(title("Home")).toBeVisible();
    await keys("{Control>}k{/Control}");
    await expect.element(page.getByRole("combobox")).toHaveFocus();
    await keys("mei");
    await expect.element(page.getByRole("option", { name: /Mei Tanaka/ })).toBeVisible();
    await accessible();
    await keys("{Enter}");
    await expect.element(title("Mei Tanaka")).toBeVisible();
    await vi.waitFor(() => expect(document.body.style.pointerEvents).not.toBe("none"));
  });

  it("goes to screens with G and a letter, and lists the keys with ?", async () => {
    await open("#/home");
    await expect.element(title("Home")).toBeVisible();
    await keys("gp");
    await expect.element(title("People")).toBeVisible();
    await keys("{Shift>}?{/Shift}");
    await expect.element(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
    await accessible();
  });

  it("undoes with Ctrl Z and says what", async () => {
    await open("#/home", {
      "history.undo": () => ({ label: "Rated Mei Tanaka", next_undo: null, next_redo: null }),
    });
    await expect.element(title("Home")).toBeVisible();
    await keys("{Control>}z{/Control}");
    await expect.element(page.getByText("Undone: Rated Mei Tanaka")).toBeVisible();
  });

  it("leaves letters alone while a field has the focus", async () => {
    await open("#/people");
    await expect.element(title("People")).toBeVisible();
    await keys("/");
    await expect.element(page.getByRole("searchbox")).toHaveFocus();
    await keys("mei c");
    await expect.element(page.getByRole("searchbox")).toHaveValue("mei c");
    expect(document.querySelector('[role="dialog"]')).toBeNull();
  });
});

describe("rating by keyboard", () => {
  const cell = (row: number, column: string) =>
    document.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)!;

  it("rates with digits, tells the interest with Shift, and keeps both halves", async () => {
    const book = await open("#/people/person-0");
    await expect.element(page.getByText("Public speaking").first()).toBeVisible();
    cell(3, "rate").focus();
    // Quicker than the book answers: the second key builds on the first.
    await keys("3{Shift>}4{/Shift}{ArrowDown}2");
    await vi.waitFor(() => {
      expect(marks["competency-3"]).toEqual({ proficiency: 3, interest: 4 });
      expect(marks["competency-4"]).toEqual({ proficiency: 2, interest: 2 });
    });
    await vi.waitFor(() => expect(document.activeElement).toBe(cell(4, "rate")));
    expect(cell(3, "rate").getAttribute("aria-label")).toContain("rated 3");
    expect(book.calls.filter((c) => c.name === "assessments.readiness").length).toBeGreaterThan(1);
    await keys("{Delete}");
    await vi.waitFor(() => expect(marks["competency-4"]?.proficiency).toBeNull());
  });

  it("says what the book refuses and shows the former mark again", async () => {
    await open("#/people/person-0", {
      "assessments.rate": () => {
        throw { code: "book.read_only", message: "This book is open to read only.", fields: [] };
      },
    });
    await expect.element(page.getByText("Public speaking").first()).toBeVisible();
    cell(0, "rate").focus();
    await keys("1");
    await expect.element(page.getByText("This book is open to read only.")).toBeVisible();
    expect(cell(0, "rate").getAttribute("aria-label")).toContain("rated 4");
  });
});
