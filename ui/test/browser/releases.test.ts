import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { carryBy } from "../../src/api/rpc.ts";
import App from "../../src/frame/App.svelte";
import { hush } from "../../src/frame/toast.svelte.ts";
import { status } from "./fixture/office.ts";
import { sample, sampled } from "./fixture/sample.ts";
import { fakeBook } from "./fixture/transport.ts";
import { accessible, paint } from "./look.ts";

type Handlers = NonNullable<Parameters<typeof fakeBook>[0]>;
const ladder = sample("ladders.get").request.id;
const review = sample("reviews.get").answer;
const proposal = sample("releases.propose").answer;
const objection = review.said.find((one) => one.kind === "objection")!;

async function open(part: string, more: Handlers = {}) {
  const answers = sampled.map((name) => [name, () => sample(name as "home.today").answer]);
  const book = fakeBook({
    ...(Object.fromEntries(answers) as Handlers),
    "books.status": () => ({ ...status, today: "2026-06-15" }),
    ...more,
  });
  carryBy(book.transport);
  location.hash = `#/ladders/${ladder}/${part}`;
  await render(App);
  return book;
}

const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });

beforeEach(() => paint("light"));
afterEach(async () => {
  hush();
  await cleanup();
  location.hash = "";
});

it("an objection is overruled with a reason and by whom", async () => {
  const book = await open("review", { "reviews.overrule": () => review });
  await expect.element(page.getByText(objection.text)).toBeVisible();
  await userEvent.click(button("Overrule"));
  await expect.element(page.getByText(/sign-off appendix/)).toBeVisible();
  await accessible();
  await userEvent.fill(page.getByLabelText("Reason"), "It is fair.");
  await userEvent.fill(page.getByLabelText("Decided by"), "Mara Lind");
  await userEvent.click(page.getByRole("dialog").getByRole("button", { name: "Overrule" }));
  await vi.waitFor(() => {
    const call = book.calls.find((one) => one.name === "reviews.overrule");
    expect(call?.request).toEqual({
      comment_id: objection.id,
      reason: "It is fair.",
      by: "Mara Lind",
    });
  });
});

it("publishing says the number, what forces it and who falls short, and is refused with a sentence", async () => {
  const message = "It cannot be published while an objection is open.";
  await open("review", {
    "releases.publish": () => {
      throw { code: "objection.open", message, fields: [] };
    },
  });
  await userEvent.click(button("Publish…"));
  await expect.element(page.getByText(`Proposed: ${proposal.number!}`)).toBeVisible();
  await expect.element(page.getByText(proposal.forced_by!.sentence).first()).toBeVisible();
  const short = proposal.concerned.filter((one) => one.falls_short);
  expect(short.length).toBeGreaterThan(0);
  for (const one of short) {
    await expect.element(page.getByText(one.name, { exact: true }).last()).toBeVisible();
  }
  await accessible();
  await userEvent.click(button(`Publish ${proposal.number!}`));
  await expect.element(page.getByText(message)).toBeVisible();
});

it("a review is opened with named reviewers", async () => {
  const book = await open("review", {
    "reviews.list": () => [],
    "reviews.open": () => review,
  });
  await userEvent.click(button("Open a review"));
  await userEvent.fill(page.getByLabelText("What are they asked?"), "Is it fair?");
  await userEvent.fill(page.getByLabelText("Name").first(), "Ines Duarte");
  await userEvent.fill(page.getByLabelText("Role").first(), "HR");
  await userEvent.click(button("One more reviewer"));
  await userEvent.fill(page.getByLabelText("Name").last(), "Tom Acker");
  await accessible();
  await userEvent.click(button("Open"));
  await vi.waitFor(() => {
    const call = book.calls.find((one) => one.name === "reviews.open");
    expect(call?.request).toEqual({
      ladder_id: ladder,
      purpose: "Is it fair?",
      reviewers: [
        { person_id: null, name: "Ines Duarte", role: "HR" },
        { person_id: null, name: "Tom Acker", role: "" },
      ],
    });
  });
});

it("two states are compared with their words marked", async () => {
  await open("releases");
  const difference = sample("releases.diff").answer;
  const runs = difference.changes.flatMap((change) => change.words);
  await vi.waitFor(() => {
    const marked = (tag: string) =>
      [...document.querySelectorAll(`[data-difference] ${tag}`)].map((one) => one.textContent);
    const of = (mark: string) => runs.filter((run) => run.mark === mark).map((run) => run.text);
    expect(of("added").length).toBeGreaterThan(0);
    expect(marked("ins")).toEqual(of("added"));
    expect(marked("del")).toEqual(of("removed"));
  });
  await accessible();
});

it("an old release opens as it was published", async () => {
  await open("releases");
  await userEvent.click(
    page.getByRole("cell").getByRole("button", { name: "Open", exact: true }).first(),
  );
  const released = sample("releases.get").answer;
  await expect.element(page.getByText(released.release.fingerprint)).toBeVisible();
  const first = released.ladder.competencies[0]!.cells[0]!.descriptors[0]!.text;
  await expect.element(page.getByText(first)).toBeVisible();
  await accessible();
});

it("the list of ladders says how far each is", async () => {
  await open("review");
  location.hash = "#/ladders";
  await expect.element(page.getByText("In review, 1 objection").first()).toBeVisible();
  const states = sample("releases.states").answer;
  const published = states.find((one) => one.state === "published")!;
  await expect.element(page.getByText(`Published ${published.number!}`).first()).toBeVisible();
});
