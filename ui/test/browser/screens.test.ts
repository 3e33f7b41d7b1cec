import { afterEach, describe, expect, it } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { carryBy } from "../../src/api/rpc.ts";
import App from "../../src/frame/App.svelte";
import { screens } from "../../src/frame/screens.ts";
import { hush } from "../../src/frame/toast.svelte.ts";
import { status } from "./fixture/office.ts";
import { sample, sampled } from "./fixture/sample.ts";
import { fakeBook } from "./fixture/transport.ts";
import { accessible, paint } from "./look.ts";

type Handlers = NonNullable<Parameters<typeof fakeBook>[0]>;

/** The sample office's own answers, on the day they were given. */
function sampleOffice(theme: "light" | "dark"): Handlers {
  const answers = sampled.map((name) => [name, () => sample(name as "home.today").answer]);
  return {
    ...(Object.fromEntries(answers) as Handlers),
    "books.status": () => ({ ...status, today: "2026-06-15" }),
    "books.backups": () => ({ backups: [] }),
    "preferences.get": () => ({ ...sample("preferences.get").answer, theme }),
  };
}

const person = sample("people.get").request.id;
const ladder = sample("ladders.get").request.id;
const event = sample("events.get").request.id;
const trip = sample("travel.get").request.id;
const claim = sample("claims.get").request.id;
const commitment = sample("commitments.get").answer.commitment.id;
const held = sample("charter.get").answer.functions.find((one) => one.next)!.function;
const round = sample("allocations.get").answer.line.round;

/** An address, and words that are there once the screen is drawn. */
const shown: [hash: string, words: string | RegExp][] = [
  ["#/home", "What needs you"],
  ["#/ladders", "Community Architect"],
  [`#/ladders/${ladder}`, "Product insight"],
  [`#/ladders/${ladder}/levels`, "Job class"],
  [`#/ladders/${ladder}/refit`, sample("refit.get").answer.derived!.rows[0]!.reason!],
  [`#/ladders/${ladder}/lenses`, sample("lenses.list").answer[0]!.lens.name],
  [`#/ladders/${ladder}/review`, "Comments and objections"],
  [`#/ladders/${ladder}/releases`, "Compare"],
  [`#/ladders/${ladder}/translation`, "What counts toward what"],
  [`#/ladders/${ladder}/routes`, sample("ladders.get").answer.ladder.routes_beyond[0]!.name],
  [`#/ladders/${ladder}/jobs`, sample("jobs.get").answer.text.title],
  ["#/people", sample("people.list").answer.rows[0]!.name],
  [`#/people/${person}`, "Level of ability"],
  [`#/people/${person}/gap`, "Profile by bucket"],
  [`#/people/${person}/evidence`, sample("evidence.list").answer.rows[0]!.evidence.text],
  [`#/people/${person}/roles`, sample("translation.near_roles").answer.roles[0]!.name],
  [`#/people/${person}/about`, "Reporting lines"],
  ["#/team", "Team by bucket"],
  ["#/team/competencies", "Product insight"],
  ["#/team/focus", sample("team.focus").answer.faces[0]!.name],
  ["#/team/skills", sample("team.search").answer.rows[0]!.competency],
  [
    "#/team/speaking",
    sample("speaking.list").answer.rows.find((r) => r.appearance.state === "idea")!.appearance
      .title,
  ],
  [`#/people/${person}/growth`, "Development plan"],
  ["#/cycles", sample("cycles.list").answer[0]!.cycle.name],
  ["#/promotions", sample("promotions.list").answer.find((p) => p.state === "planned")!.name],
  ["#/charter", held.name],
  [`#/charter/${held.id}`, "History and plans"],
  ["#/charter/rows", "Always on"],
  ["#/charter/timeline", held.name],
  ["#/budget", "Staff training"],
  ["#/budget/versions", "Budget of the year"],
  ["#/budget/scenarios", "Fifteen per cent less"],
  ["#/budget/scenarios/side", "Plan as it stands"],
  ["#/budget/scenarios/roles", "Harbour Community Summit"],
  ["#/budget/forecast", "Planned remainder"],
  ["#/budget/pictures", "From plan to forecast"],
  ["#/budget/reserve", "How it comes back"],
  ["#/budget/commitments", "Cumulus Rack, CR-2041"],
  [`#/budget/commitments/${commitment}`, "What falls due"],
  ["#/budget/commitments/limits", "Let through"],
  ["#/budget/fairness", round.name],
  [`#/budget/fairness/${round.id}`, sample("allocations.get").answer.rows[0]!.name],
  ["#/budget/fairness/spread", "By region"],
  ["#/conversations", sample("conversations.list").answer.rows[0]!.topic],
  ["#/budget/bank", /Harbour Savings Bank/],
  ["#/events", sample("events.get").answer.line.event.name],
  [`#/events/${event}`, sample("events.get").answer.line.event.name],
  ["#/travel", sample("travel.get").answer.trip.purpose],
  [`#/travel/${trip}`, sample("travel.get").answer.trip.purpose],
  ["#/claims", sample("claims.get").answer.claim.title],
  [`#/claims/${claim}`, sample("claims.get").answer.claim.title],
  ["#/activity", sample("history.list").answer.lines[0]!.label],
  ["#/settings", sample("office.get").answer.name],
];

afterEach(async () => {
  hush();
  await cleanup();
  location.hash = "";
});

describe.each(["light", "dark"] as const)("with the sample office, %s", (theme) => {
  it.each(shown)("%s is drawn and has no accessibility finding", async (hash, words) => {
    paint(theme);
    const book = fakeBook(sampleOffice(theme));
    carryBy(book.transport);
    location.hash = hash;
    await render(App);
    const found = page.getByText(words).first();
    const field = page.getByRole("textbox").first();
    // Some names stand in fields that are to be edited.
    if (hash === "#/settings") await expect.element(field).toBeVisible();
    else await expect.element(found).toBeVisible();
    await accessible();
    // A receipt is a file of its own; the real window is tested with one.
    const unanswered = book.calls.filter(
      (c) => !sampled.includes(c.name) && !/^(books\.|preferences\.|claims\.receipt$)/.test(c.name),
    );
    expect(unanswered.map((c) => c.name)).toEqual([]);
  });
});

it("every screen of the sidebar but the documents is among them", () => {
  const opened = new Set(shown.map(([hash]) => hash.split("/")[1]));
  // A document is a PDF that only the book can make; the tests of the real window open it.
  expect(screens.map((s) => s.id).filter((id) => !opened.has(id))).toEqual(["documents"]);
});
