import { afterEach, beforeEach, expect, it } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { carryBy } from "../../src/api/rpc.ts";
import App from "../../src/frame/App.svelte";
import { hush } from "../../src/frame/toast.svelte.ts";
import { status } from "./fixture/office.ts";
import { sample, sampled } from "./fixture/sample.ts";
import { fakeBook } from "./fixture/transport.ts";
import { paint } from "./look.ts";

const ladder = sample("ladders.get").answer.ladder;
const map = sample("translation.get").answer;
const job = sample("jobs.get").answer;
const beyond = sample("promotions.list").answer.find((p) => p.route_id != null)!;

async function open(hash: string, more: Parameters<typeof fakeBook>[0] = {}) {
  const answers = sampled.map((name) => [name, () => sample(name as "home.today").answer]);
  const book = fakeBook({
    ...(Object.fromEntries(answers) as typeof more),
    "books.status": () => ({ ...status, today: "2026-06-15" }),
    ...more,
  });
  carryBy(book.transport);
  location.hash = hash;
  await render(App);
  const sent = (name: string) => book.calls.filter((c) => c.name === name).map((c) => c.request);
  return { ...book, sent };
}

const cell = (r: number, c: number) =>
  page.elementLocator(document.querySelector(`[data-r="${r}"][data-c="${c}"]`)!);

beforeEach(() => paint("light"));
afterEach(async () => {
  hush();
  await cleanup();
  location.hash = "";
});

it("shares are typed into the map, and what is no share is refused in the cell", async () => {
  const book = await open(`#/ladders/${ladder.id}/translation`, {
    "translation.write_counts": () => map,
  });
  await expect.element(page.getByRole("grid")).toBeVisible();
  await cell(0, 2).click();
  await userEvent.keyboard("140{Enter}");
  await expect.element(page.getByText("Write a share from 0 to 100")).toBeVisible();
  expect(book.sent("translation.write_counts")).toEqual([]);
  await userEvent.keyboard("{Escape}");
  await userEvent.keyboard("5 %{Enter}");
  await expect
    .poll(() => book.sent("translation.write_counts"))
    .toEqual([
      {
        ladder_id: ladder.id,
        counts: [
          { competency_id: ladder.competencies[0]!.id, role_id: map.roles[2]!.id, percent: 5 },
        ],
      },
    ]);
});

it("a level's equal is named by the first letters of its title, and taken away by Delete", async () => {
  const book = await open(`#/ladders/${ladder.id}/translation`, {
    "translation.write_equivalents": () => map,
  });
  await page.getByRole("button", { name: "Levels elsewhere" }).click();
  await cell(1, 0).click();
  await userEvent.keyboard("{Delete}");
  await userEvent.keyboard("dir{Enter}");
  const role = map.roles[0]!;
  const one = { level_id: ladder.levels[1]!.id, role_id: role.id };
  const director = role.rungs.find((rung) => rung.title.startsWith("Director"))!;
  await expect
    .poll(() => book.sent("translation.write_equivalents"))
    .toEqual([
      { ladder_id: ladder.id, equivalents: [{ ...one, rung_id: null }] },
      { ladder_id: ladder.id, equivalents: [{ ...one, rung_id: director.id }] },
    ]);
});

it("a description is edited beside the ladder's words", async () => {
  const book = await open(`#/ladders/${ladder.id}/jobs`, { "jobs.write": () => job });
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("Guide");
  await page.getByRole("textbox", { name: "Preferred attributes" }).fill("Patient.\nKind.");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.poll(() => book.sent("jobs.write").length).toBe(1);
  expect(book.sent("jobs.write")[0]).toMatchObject({
    level_id: job.level_id,
    wording: job.wording,
    engagement: job.engagement,
    text: {
      title: "Guide",
      preferred: ["Patient.", "Kind."],
      responsibilities: job.text.responsibilities,
    },
  });
});

it("a question counts as settled once it is ticked", async () => {
  const book = await open(`#/ladders/${ladder.id}/jobs`, { "jobs.scope": () => job });
  await page.getByRole("button", { name: /^Scope of the role/ }).click();
  const open_ = job.scope.find((row) => row.answer !== "" && !row.done)!;
  await page.getByRole("checkbox", { name: `Settled: ${open_.title}` }).click();
  await expect
    .poll(() => book.sent("jobs.scope"))
    .toEqual([
      {
        level_id: job.level_id,
        engagement: job.engagement,
        question: open_.question,
        answer: open_.answer,
        done: true,
      },
    ]);
});

it("a plan beyond the ladder asks for the new role when it is completed", async () => {
  const book = await open(`#/promotions/${beyond.id}`, {
    "promotions.complete": (request) => ({ ...beyond, new_role: request.new_role ?? "" }),
  });
  await page.getByRole("button", { name: "Complete", exact: true }).click();
  await page.getByRole("textbox", { name: "New role" }).fill("Director, Tidewater Foundation");
  await page.getByRole("dialog").getByRole("button", { name: "Complete", exact: true }).click();
  await expect
    .poll(() => book.sent("promotions.complete"))
    .toEqual([{ id: beyond.id, on: "2026-06-15", new_role: "Director, Tidewater Foundation" }]);
  expect(book.sent("assessments.readiness")).toEqual([]);
});

it("figures of the team's map open to what they are made of", async () => {
  const picture = sample("team.map").answer;
  await open("#/team");
  const row = picture.rows.find((one) => one.cells[0]?.coverage.permille != null)!;
  const cell = row.cells[0]!;
  await expect.element(page.getByRole("table", { name: "Team by bucket" })).toBeVisible();
  const button = page.getByRole("button", { name: `${row.name}, ${picture.buckets[0]!.title}:` });
  await button.click();
  const dialog = page.getByRole("dialog");
  await expect.element(dialog).toHaveTextContent(`${row.name}: ${picture.buckets[0]!.title}`);
  await expect
    .element(dialog)
    .toHaveTextContent(`${cell.coverage.covered} ÷ ${cell.coverage.expected}`);
  await expect
    .element(dialog)
    .toHaveTextContent(`${cell.proficiency.sum} ÷ ${cell.proficiency.count}`);
  await expect.element(dialog).toHaveTextContent(`${cell.short.sum} ÷ ${cell.short.count}`);
  await dialog.getByRole("button", { name: "Row by row" }).click();
  await expect.poll(() => location.hash).toBe(`#/people/${row.person_id}/gap`);
});

it("everybody's figures open too, by the keyboard, and so does a share of a face", async () => {
  const picture = sample("team.map").answer;
  await open("#/team");
  const bucket = picture.buckets[0]!;
  await expect.element(page.getByRole("table", { name: "Team by bucket" })).toBeVisible();
  document.querySelector<HTMLElement>("tfoot button.heat")!.focus();
  await userEvent.keyboard("{Enter}");
  await expect
    .element(page.getByRole("dialog"))
    .toHaveTextContent(`${bucket.coverage.covered} ÷ ${bucket.coverage.expected}`);
  await userEvent.keyboard("{Escape}");
  location.hash = "#/team/focus";
  const focus = sample("team.focus").answer;
  const line = focus.people.find((one) => one.focus.faces[0]?.share != null)!;
  await page.getByRole("button", { name: `${line.name}, ${focus.faces[0]!.name}:` }).click();
  const means = line.focus.faces.map((one) => one.ability.tenths ?? 0);
  const sum = (means.reduce((all, one) => all + one, 0) / 10).toFixed(1);
  await expect
    .element(page.getByRole("dialog"))
    .toHaveTextContent(`${(means[0]! / 10).toFixed(1)} ÷ ${sum}`);
});

it("people by competency are sorted by any column of everybody, and held against an earlier day", async () => {
  const table = structuredClone(sample("team.competencies").answer);
  const [column, row] = [table.columns[0]!, table.rows[0]!];
  row.marks[0] = { proficiency: 4, interest: null };
  const asked: Record<string, unknown>[] = [];
  await open("#/team/competencies", {
    "team.competencies": (request) => {
      asked.push({ ...request });
      return request.since == null
        ? table
        : {
            ...table,
            columns: table.columns.map((one) => ({ ...one, change: -15 })),
            rows: table.rows.map((one) => ({ ...one, before: one.marks.map(() => 2) })),
          };
    },
  });
  const head = page.getByTitle(`Sort by ${column.name}`);
  for (const descending of [false, true]) {
    await head.click();
    const order = { sort: "competency", competency_id: column.competency_id, descending };
    await expect.poll(() => asked.at(-1)).toMatchObject(order);
  }
  await page.getByRole("combobox", { name: "Show" }).click();
  await page.getByRole("option", { name: "Change since a day" }).click();
  await expect.poll(() => asked.at(-1)).toMatchObject({ figure: "change", since: "2025-06-15" });
  await expect.element(page.getByRole("row", { name: row.name })).toHaveTextContent("▲ 2");
  await expect.element(page.getByRole("row", { name: "Everybody" })).toHaveTextContent("▼ 1.5");
});
