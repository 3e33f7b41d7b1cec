import { afterEach, describe, expect, it, vi } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { carryBy, type Name, type Request } from "../../src/api/rpc.ts";
import type { CyclePart, SeatForm } from "../../src/api/types.ts";
import App from "../../src/frame/App.svelte";
import { hush } from "../../src/frame/toast.svelte.ts";
import { status } from "./fixture/office.ts";
import { sample, sampled } from "./fixture/sample.ts";
import { fakeBook } from "./fixture/transport.ts";
import { accessible, paint } from "./look.ts";

type Handlers = NonNullable<Parameters<typeof fakeBook>[0]>;

const person = sample("people.get").request.id;
const cycle = sample("cycles.get").request.id;
const differ = sample("assessments.differences").answer;
const form = sample("assessments.form").answer;

/** The part in the cycle whose raters are shown side by side. */
const part: CyclePart = {
  participant_id: differ.participant_id,
  cycle: differ.cycle,
  seats: differ.seats.map((one) => one.seat),
  progress: differ.progress,
};

async function open(hash: string, more: Handlers = {}, theme: "light" | "dark" = "light") {
  paint(theme);
  const answers = sampled.map((name) => [name, () => sample(name as "home.today").answer]);
  const book = fakeBook({
    ...(Object.fromEntries(answers) as Handlers),
    "books.status": () => ({ ...status, today: "2026-06-15" }),
    "preferences.get": () => ({ ...sample("preferences.get").answer, theme }),
    ...more,
  });
  carryBy(book.transport);
  location.hash = hash;
  render(App);
  const requests = <N extends Name>(name: N) =>
    book.calls.filter((call) => call.name === name).map((call) => call.request as Request<N>);
  return { requests };
}

const cell = (row: number, column: string) =>
  document.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)!;

afterEach(async () => {
  hush();
  await cleanup();
  location.hash = "";
});

describe.each(["light", "dark"] as const)("review cycles, %s", (theme) => {
  it.each([
    ["#/cycles", "Summer review"],
    [`#/cycles/${cycle}`, "How far"],
    [`#/cycles/${cycle}/form`, "Asked"],
    [`#/cycles/${cycle}/calibration`, "Changed in calibration"],
    [`#/people/${person}/differences`, "Agree on"],
    [`#/people/${person}/history`, "Note and reason"],
  ])("%s is drawn and has no accessibility finding", async (hash, words) => {
    await open(hash, { "assessments.parts": () => [part] }, theme);
    await expect.element(page.getByText(words).first()).toBeVisible();
    await accessible();
  });
});

it("calibration tells what its means are made of", async () => {
  await open(`#/cycles/${cycle}/calibration`);
  const group = sample("cycles.calibration").answer.groups.find((one) => one.figures)!;
  const mean = group.figures!.people[0]!.mean;
  await expect.element(page.getByText(`${mean.sum} ÷ ${mean.count}`).first()).toBeVisible();
});

describe("rating as one of several", () => {
  it("takes one key for each rating, and Shift with a digit for the interest", async () => {
    const seat = { ...form.seat, rater: "manager" as const, state: "draft" as const };
    const book = await open(`#/people/${person}`, {
      "assessments.parts": () => [{ ...part, progress: "draft", seats: [seat] }],
      "assessments.form": () => ({ ...form, seat, hidden: false, writable: true }),
      "assessments.fill": ({ competency_id }) => ({
        competency_id,
        mark: { proficiency: 3, interest: null },
        note: "",
        rated_on: "2026-06-15",
      }),
    });
    await expect.element(page.getByText(/rated$/).first()).toBeVisible();
    cell(0, "rate").focus();
    await userEvent.keyboard("{Shift>}5{/Shift}34");
    await vi.waitFor(() => expect(book.requests("assessments.fill").length).toBeGreaterThan(1));
    const sent = book.requests("assessments.fill");
    const rows = form.buckets.flatMap((bucket) => bucket.rows);
    await vi.waitFor(() => {
      const last = book.requests("assessments.fill");
      expect(last).toContainEqual({
        seat_id: seat.id,
        competency_id: rows[0]!.competency_id,
        proficiency: 3,
        interest: 5,
      });
      expect(last.at(-1)).toMatchObject({ competency_id: rows[1]!.competency_id, proficiency: 4 });
    });
    expect(sent.every((one) => one.seat_id === seat.id)).toBe(true);
  });

  it("shows nothing of what another handed in", async () => {
    const seat = { ...form.seat, rater: "self" as const, state: "handed_in" as const };
    const hidden: SeatForm = { ...form, seat, hidden: true, writable: false };
    await open(`#/people/${person}`, {
      "assessments.parts": () => [{ ...part, progress: "draft", seats: [seat] }],
      "assessments.form": () => hidden,
    });
    await page.getByRole("button", { name: "Self" }).click();
    await expect.element(page.getByText(/opens when the other side is in too/)).toBeVisible();
    expect(document.querySelector("[data-column]")).toBeNull();
  });

  it("asks why a rating changes that others rely on", async () => {
    const seat = { ...form.seat, rater: "manager" as const, state: "shown" as const };
    let refuse = true;
    const book = await open(`#/people/${person}`, {
      "assessments.parts": () => [{ ...part, progress: "handed_in", seats: [seat] }],
      "assessments.form": () => ({ ...form, seat, hidden: false, writable: true }),
      "assessments.fill": ({ competency_id }) => {
        if (refuse) {
          refuse = false;
          throw { code: "reason.missing", message: "Say why.", fields: [] };
        }
        return {
          competency_id,
          mark: { proficiency: 2, interest: null },
          note: "",
          rated_on: null,
        };
      },
    });
    await expect.element(page.getByText(/rated$/).first()).toBeVisible();
    cell(0, "rate").focus();
    await userEvent.keyboard("2");
    const dialog = page.getByRole("dialog", { name: "Why does it change?" });
    await dialog.getByRole("textbox").fill("Saw the release only now.");
    await accessible();
    await userEvent.keyboard("{Enter}");
    await vi.waitFor(() =>
      expect(book.requests("assessments.fill").at(-1)).toMatchObject({
        proficiency: 2,
        reason: "Saw the release only now.",
      }),
    );
  });
});

describe("differences", () => {
  it("are agreed only when each of two or more is settled", async () => {
    // Whatever the sample says, two rows differ here.
    const rows = differ.rows.map((row, i) => ({ ...row, marked: i < 2, spread: i < 2 ? 2 : 0 }));
    const book = await open(`#/people/${person}/differences`, {
      "assessments.parts": () => [part],
      "assessments.differences": () => ({ ...differ, rows, marked: 2 }),
      "assessments.agree": () => differ,
    });
    const agree = page.getByRole("button", { name: "Agree", exact: true });
    await expect.element(agree).toBeDisabled();
    for (const row of rows.slice(0, 2)) {
      await page.getByRole("combobox", { name: `Agree on ${row.name}` }).click();
      await page.getByRole("option", { name: /^Self/ }).click();
    }
    await agree.click();
    await vi.waitFor(() => {
      const sent = book.requests("assessments.agree")[0];
      expect(sent?.participant_id).toBe(differ.participant_id);
      expect(sent?.rows.map((row) => row.take)).toEqual(["self", "self"]);
    });
  });
});
