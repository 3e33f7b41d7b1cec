import { afterEach, describe, expect, it, vi } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { carryBy } from "../../src/api/rpc.ts";
import App from "../../src/frame/App.svelte";
import { stage } from "../../src/frame/stage.svelte.ts";
import { hush } from "../../src/frame/toast.svelte.ts";
import { kept } from "../../src/people/evidence/kept.svelte.ts";
import { status } from "./fixture/office.ts";
import { sample, sampled } from "./fixture/sample.ts";
import { fakeBook } from "./fixture/transport.ts";
import { accessible, paint } from "./look.ts";

type Handlers = NonNullable<Parameters<typeof fakeBook>[0]>;
const person = sample("people.get").request.id!;
const list = sample("evidence.list").answer;

async function open(hash: string, handlers: Handlers = {}) {
  const answers = sampled.map((name) => [name, () => sample(name as "home.today").answer]);
  const book = fakeBook({
    ...(Object.fromEntries(answers) as Handlers),
    "books.status": () => ({ ...status, today: "2026-06-15" }),
    "evidence.add": () => list.rows[0]!,
    "evidence.change": () => list.rows[0]!,
    "evidence.confirm": () => list.rows[0]!,
    ...handlers,
  });
  carryBy(book.transport);
  await page.viewport(1440, 900);
  location.hash = hash;
  await render(App);
  return book;
}

afterEach(async () => {
  stage.noting = false;
  stage.bringing = null;
  kept.view = "items";
  await cleanup();
  location.hash = "";
});

describe.each(["light", "dark"] as const)("evidence, %s", (theme) => {
  it("is written in three keystrokes from a person's page", async () => {
    await page.viewport(1440, 900);
    paint(theme);
    const book = await open(`#/people/${person}/gap`);
    await expect.element(page.getByText("Profile by bucket")).toBeVisible();
    await userEvent.keyboard("e");
    const field = page.getByLabelText("What was done, and what came of it");
    await expect.element(field).toHaveFocus();
    await accessible();
    await userEvent.keyboard("Keynote at the summit{Enter}");
    await vi.waitFor(() =>
      expect(book.calls.find((call) => call.name === "evidence.add")?.request).toMatchObject({
        person_id: person,
        text: "Keynote at the summit",
        kind: null,
        done_on: "2026-06-15",
        confidential: false,
      }),
    );
    await expect.element(field).not.toBeInTheDocument();
  }, 20_000);

  it("asks whose it is where no person is open", async () => {
    paint(theme);
    await open("#/team");
    await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
    await userEvent.keyboard("e");
    await expect.element(page.getByLabelText("Person")).toHaveFocus();
    await expect.element(page.getByRole("button", { name: /Keep it/ })).toBeDisabled();
  });

  it("is opened, edited and confirmed", async () => {
    paint(theme);
    const book = await open(`#/people/${person}/evidence`);
    const claimed = list.rows.find((row) => row.proof === "claimed" && row.evidence.corroborator)!;
    await page.getByText(claimed.evidence.text).first().dblClick();
    await expect.element(page.getByText("They confirmed it today")).toBeVisible();
    await accessible();
    await page.getByText("They confirmed it today").click();
    await vi.waitFor(() =>
      expect(book.calls.find((call) => call.name === "evidence.confirm")?.request).toEqual({
        id: claimed.evidence.id,
        on: "2026-06-15",
      }),
    );
    // The notice of what was done lies over the panel's foot for a while.
    hush();
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    await expect.element(page.getByRole("heading", { name: "Edit evidence" })).toBeVisible();
    await accessible();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await vi.waitFor(() =>
      expect(book.calls.find((call) => call.name === "evidence.change")?.request).toMatchObject({
        id: claimed.evidence.id,
        descriptor_ids: claimed.evidence.descriptor_ids,
        text: claimed.evidence.text,
      }),
    );
  });

  it("stands against a level, statement by statement", async () => {
    paint(theme);
    await open(`#/people/${person}/evidence`);
    await page.getByRole("button", { name: "Against a level" }).click();
    const { counts, rows } = sample("evidence.table").answer.table!;
    await expect
      .element(page.getByText(`${counts.proved} of ${counts.statements} statements proved`))
      .toBeVisible();
    await expect.element(page.getByText(rows[0]!.text)).toBeVisible();
    await accessible();
    await page.getByRole("button", { name: /^Without evidence/ }).click();
    const proved = rows.find((row) => row.proof === "proved")!;
    await expect.element(page.getByText(proved.text)).not.toBeInTheDocument();
  });
});

it("the gap opens to its formula, row by row, and draws three shapes", async () => {
  await page.viewport(1440, 900);
  paint("light");
  await open(`#/people/${person}/gap`);
  const { target, level, wished } = sample("gap.get").answer;
  await expect.element(page.getByText(`Expected at ${level!.code}`).first()).toBeVisible();
  await expect.element(page.getByText(`Expected at ${wished!.code}`).first()).toBeVisible();
  const row = target!.rows.find((one) => one.mark.proficiency != null && one.expected > 0)!;
  const counted = Math.min(row.mark.proficiency!, row.expected);
  await expect
    .element(page.getByText(`${row.weight} × ${counted} = ${row.weight * counted}`).first())
    .toBeVisible();
  const { covered, expected } = target!.coverage;
  const share = `${((covered * 100) / expected).toFixed(1)}%`;
  const whole = page.getByText(new RegExp(`${covered.toLocaleString("en")} ÷ .* = .*${share}`));
  await expect.element(whole.first()).toBeVisible();
});

it("a log is corrected in its preview: who an author is, what is left out", async () => {
  paint("light");
  const item = (key: string, taken: boolean) => ({
    key,
    done_on: "2026-06-10",
    author: "ada@example.net",
    person: null,
    kind: "upstream_change" as const,
    text: "2 commits in June 2026: Light the pier; Fix the tide table",
    count: 2,
    taken,
    state: "nobody" as const,
  });
  const book = await open("#/home", {
    "imports.choose": () => ({ chosen: { file: "f", file_name: "tidewater.log" } }) as never,
    "imports.preview": () =>
      ({
        file_name: "tidewater.log",
        counts: { rows: 2, nobody: 1 },
        columns: [],
        fields: [],
        findings: [],
        refused: false,
        rejected: 0,
        saved: false,
        source: "",
        statements: [],
        ladder: null,
        roster: null,
        evidence: {
          calendar: false,
          project: "tidewater",
          authors: [{ author: "ada@example.net", person: null, items: 1 }],
          items: [item("k1", true)],
        },
      }) as never,
  });
  stage.bringing = "evidence";
  await expect.element(page.getByText("2 commits in June 2026", { exact: false })).toBeVisible();
  await accessible();
  await page.getByRole("checkbox", { name: /^Take/ }).click();
  await vi.waitFor(() =>
    expect(
      book.calls.filter((call) => call.name === "imports.preview").at(-1)?.request,
    ).toMatchObject({ kind: "evidence", mapping: ["take:k1=no"] }),
  );
});
