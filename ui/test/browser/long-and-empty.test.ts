import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { carryBy } from "../../src/api/rpc.ts";
import type { LadderSummary } from "../../src/api/types.ts";
import App from "../../src/frame/App.svelte";
import { hush } from "../../src/frame/toast.svelte.ts";
import { view } from "../../src/team/view.svelte.ts";
import mapped from "../../../tests/ipc/team.map.json";
import table from "../../../tests/ipc/team.competencies.json";
import { people, personPage } from "./fixture/people.ts";
import { fakeBook } from "./fixture/transport.ts";
import { accessible, paint } from "./look.ts";

type Answers = Parameters<typeof fakeBook>[0];
const map = mapped.answer as unknown as ReturnType<NonNullable<NonNullable<Answers>["team.map"]>>;
const rows = (n: number) =>
  Array.from({ length: n }, (_, i) => ({
    ...map.rows[i % map.rows.length]!,
    person_id: `00000000-0000-0000-0000-${String(i).padStart(12, "0")}`,
    name: `Person ${String(i)}`,
  }));

async function open(hash: string, more: Answers = {}) {
  const book = fakeBook(more);
  carryBy(book.transport);
  location.hash = hash;
  await render(App);
  return book;
}

const drawnNames = () =>
  [...document.querySelectorAll("tbody th .name")].map((name) => name.textContent.trim());
const box = () => document.querySelector<HTMLElement>(".box")!;

beforeEach(async () => {
  paint("light");
  view.show = "coverage";
  await page.viewport(1200, 800);
});
afterEach(async () => {
  hush();
  await cleanup();
  location.hash = "";
});

describe("a long heat map", () => {
  const long: Answers = {
    "team.map": ({ offset = 0 }) => ({
      ...map,
      total: 10_000,
      rows: rows(10_000).slice(offset, offset + 200),
    }),
  };

  it("draws the rows in sight, and those below as it is moved; heads and sums stay", async () => {
    await open("#/team/buckets", long);
    await expect.element(page.getByRole("button", { name: "Person 0", exact: true })).toBeVisible();
    expect(drawnNames().length).toBeLessThan(60);
    box().scrollTop = box().scrollHeight;
    await vi.waitFor(() => expect(drawnNames()).toContain("Person 199"));
    expect(drawnNames()).not.toContain("Person 0");
    const frame = box().getBoundingClientRect();
    const head = document.querySelector("thead th")!.getBoundingClientRect();
    const foot = document.querySelector("tfoot th")!.getBoundingClientRect();
    expect(head.top - frame.top).toBeLessThan(2);
    expect(Math.abs(foot.bottom - frame.bottom)).toBeLessThan(4);
  });

  it("tells which row of all each is, and begins the next part at its first", async () => {
    await open("#/team/buckets", long);
    await expect.element(page.getByRole("button", { name: "Person 0", exact: true })).toBeVisible();
    box().scrollTop = 3000;
    await page.getByRole("button", { name: "Next", exact: true }).click();
    const first = page.getByRole("button", { name: "Person 200", exact: true });
    await expect.element(first).toBeVisible();
    expect(box().scrollTop).toBe(0);
    expect(first.element().closest("tr")!.getAttribute("aria-rowindex")).toBe("202");
    expect(box().querySelector("table")!.getAttribute("aria-rowcount")).toBe("10001");
  });

  it("stops the keyboard once for each person, not at every cell", async () => {
    await open("#/team/buckets");
    await expect.element(page.getByRole("heading", { name: "Team by bucket" })).toBeVisible();
    const cells = [...document.querySelectorAll<HTMLElement>("tbody td button")];
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.every((cell) => cell.tabIndex === -1)).toBe(true);
    await accessible();
  });
});

describe("a heat map of many columns", () => {
  it("gives each column room and keeps the names in sight while it is moved across", async () => {
    const answer = table.answer as unknown as ReturnType<
      NonNullable<NonNullable<Answers>["team.competencies"]>
    >;
    const of = <T>(list: T[]) => Array.from({ length: 60 }, (_, i) => list[i % list.length]!);
    await open("#/team/competencies", {
      "team.competencies": () => ({
        ...answer,
        columns: of(answer.columns).map((one, i) => ({
          ...one,
          competency_id: `00000000-0000-0000-0001-${String(i).padStart(12, "0")}`,
        })),
        rows: answer.rows.map((row) => ({
          ...row,
          marks: of(row.marks),
          expected: of(row.expected),
        })),
      }),
    });
    await vi.waitFor(() => expect(document.querySelectorAll("thead th").length).toBe(61));
    const cell = document.querySelector("tbody td")!.getBoundingClientRect();
    expect(cell.width).toBeGreaterThan(30);
    const name = document.querySelector<HTMLElement>("tbody th")!;
    const before = name.getBoundingClientRect().left;
    box().scrollLeft = 600;
    await vi.waitFor(() => expect(box().scrollLeft).toBe(600));
    expect(name.getBoundingClientRect().left).toBe(before);
  });
});

describe("a dialog longer than the window", () => {
  it("keeps its buttons in sight, and goes to the field that was refused", async () => {
    await page.viewport(1024, 560);
    await open("#/people", {
      "people.add": () => {
        const message = "Write the person's name.";
        const field = { path: "legal_name", code: "name.empty", message };
        throw { code: "name.empty", message, fields: [field] };
      },
    });
    await page.getByRole("button", { name: /^New person/ }).click();
    const dialog = page.getByRole("dialog", { name: "New person" });
    const add = dialog.getByRole("button", { name: "Add", exact: true });
    await expect.element(add).toBeVisible();
    const sheet = dialog.element();
    expect(sheet.scrollHeight).toBeGreaterThan(sheet.clientHeight);
    expect(add.element().getBoundingClientRect().bottom).toBeLessThan(560);
    sheet.scrollTop = sheet.scrollHeight;
    await add.click();
    const name = dialog.getByRole("textbox", { name: "Legal name" });
    await expect.element(name).toHaveFocus();
    await expect.element(dialog.getByText("Write the person's name.")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(dialog).not.toBeInTheDocument();
  });
});

describe("a form with a text of several lines", () => {
  it("is saved by Ctrl Enter from within the text", async () => {
    const note = {
      id: "00000000-0000-0000-0000-000000000001",
      office: "Lantern Office",
      topic: "Speakers",
      spoke_to: "",
      learnt: "",
      follow_up: "",
      held_on: "2026-06-01",
      due_on: null,
      done_on: null,
    };
    const book = await open("#/conversations", {
      "conversations.list": () => ({ total: 1, open: 0, rows: [note] }),
      "conversations.change": (request) => ({ ...note, ...request }),
    });
    await page.getByRole("row", { name: /Lantern Office/ }).click();
    // What the panel says is reached by Tab, so that a long note can be moved by the keyboard.
    const said = page.getByRole("group", { name: "Speakers" });
    (page.getByRole("button", { name: "Close" }).element() as HTMLElement).focus();
    await userEvent.keyboard("{Tab}");
    await expect.element(said).toHaveFocus();
    await page.getByRole("button", { name: "Change note" }).click();
    const dialog = page.getByRole("dialog", { name: "Change note" });
    await dialog.getByRole("textbox", { name: "What we learnt" }).fill("They pay for travel.");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await expect.element(dialog).not.toBeInTheDocument();
    const sent = book.calls.filter((call) => call.name === "conversations.change");
    expect(sent.map((call) => call.request)).toMatchObject([{ learnt: "They pay for travel." }]);
  });
});

describe("where nothing is yet", () => {
  const one = people[0]!;
  const unplaced: Answers = {
    "people.get": ({ id }) => ({ ...personPage(id), level: null, next_level: null }),
    "assessments.timeline": () => ({ from: null, to: null, rows: [] }) as never,
    "translation.near_roles": () => ({ person_id: one.id, level: null, roles: [] }) as never,
    "gap.get": () => ({ person_id: one.id, level: null, next: null, target: null }) as never,
  };

  it.each(["history", "gap", "roles"])("the part %s leads to a level", async (part) => {
    await open(`#/people/${one.id}/${part}`, unplaced);
    const place = page.getByRole("button", { name: "Place on a level" });
    await expect.element(place).toBeVisible();
    await place.click();
    await expect.element(page.getByRole("dialog", { name: /on a level$/ })).toBeVisible();
    await accessible();
  });

  it("placing somebody in a book without ladders leads to the first ladder", async () => {
    const none: LadderSummary[] = [];
    await open(`#/people/${one.id}/ratings`, { ...unplaced, "ladders.list": () => none });
    await page.getByRole("button", { name: "Place on a level" }).click();
    const dialog = page.getByRole("dialog", { name: /on a level$/ });
    await dialog.getByRole("button", { name: "Start a ladder" }).click();
    await vi.waitFor(() => expect(location.hash).toBe("#/ladders"));
  });

  it("looking for skills says that nobody is assessed, not that nobody matches", async () => {
    await open("#/team/skills", {
      "team.map": () => ({ ...map, total: 0, rows: [] }),
      "team.search": () => ({ people: 0, total: 0, rows: [] }),
    });
    await expect
      .element(page.getByText("Coverage appears after the first assessment."))
      .toBeVisible();
    await page.getByRole("button", { name: "Place someone on a ladder" }).click();
    await vi.waitFor(() => expect(location.hash).toBe("#/people"));
  });

  it("a search for skills that finds nobody is cleared at once", async () => {
    await open("#/team/skills", {
      "team.map": () => map,
      "team.search": () => ({ people: 0, total: 0, rows: [] }),
    });
    await page.getByRole("searchbox").fill("nothing like it");
    await page.getByRole("button", { name: "Clear filters" }).click();
    await expect.element(page.getByRole("searchbox")).toHaveValue("");
  });

  it("the charter's rows lead to the first ladder", async () => {
    await open("#/charter/rows");
    await page.getByRole("button", { name: "Start a ladder" }).click();
    await vi.waitFor(() => expect(location.hash).toBe("#/ladders"));
  });
});
