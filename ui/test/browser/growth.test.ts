import { afterEach, expect, it } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { carryBy } from "../../src/api/rpc.ts";
import App from "../../src/frame/App.svelte";
import { hush } from "../../src/frame/toast.svelte.ts";
import { status } from "./fixture/office.ts";
import { sample, sampled } from "./fixture/sample.ts";
import { fakeBook } from "./fixture/transport.ts";
import { paint } from "./look.ts";

const plan = sample("speaking.list").answer;
const of = (state: string) => plan.rows.find((row) => row.appearance.state === state)!;

async function open(more: Parameters<typeof fakeBook>[0]) {
  paint("light");
  const answers = sampled.map((name) => [name, () => sample(name as "home.today").answer]);
  const book = fakeBook({
    ...(Object.fromEntries(answers) as typeof more),
    "books.status": () => ({ ...status, today: "2026-06-15" }),
    ...more,
  });
  carryBy(book.transport);
  location.hash = "#/team/speaking";
  await render(App);
  return (name: string) => book.calls.filter((c) => c.name === name).map((c) => c.request);
}

/** A row of the speaking plan by its title. */
const line = (title: string) =>
  page.getByRole("listitem").filter({ has: page.getByText(title, { exact: false }) });

afterEach(async () => {
  hush();
  await cleanup();
  location.hash = "";
});

it("what was held asks for its slides or recording, and says so beside the field", async () => {
  const row = of("accepted");
  const sent = await open({
    "speaking.move_on": (request) => {
      if (request.material !== "" || request.without_material) return row;
      throw {
        code: "invalid",
        message: "Look at the marked fields.",
        fields: [{ path: "material", code: "material.missing", message: "Say where they are." }],
      };
    },
  });
  await line(row.appearance.title).getByRole("button", { name: "Done…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Done", exact: true }).click();
  await expect.element(dialog.getByText("Say where they are.")).toBeVisible();
  const field = dialog.getByLabelText("Slides or recording (link)");
  await field.fill("https://slides.example.org/terms");
  await dialog.getByRole("button", { name: "Done", exact: true }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(sent("speaking.move_on").at(-1)).toMatchObject({
    id: row.appearance.id,
    state: "done",
    material: "https://slides.example.org/terms",
    without_material: false,
  });
});

it("what is done offers its evidence once, and a call that is declined is one press", async () => {
  const done = plan.rows.filter((row) => row.appearance.state === "done");
  const [bare, proved] = [
    done.find((row) => row.appearance.evidence_id == null)!,
    done.find((row) => row.appearance.evidence_id != null)!,
  ];
  const asked = of("submitted");
  const sent = await open({
    "speaking.evidence": () => sample("evidence.list").answer.rows[0]!,
    "speaking.move_on": () => asked,
  });
  const offer = { name: "Make evidence of it" };
  await line(bare.appearance.title).getByRole("button", offer).click();
  await expect
    .poll(() => sent("speaking.evidence"))
    .toEqual([{ id: bare.appearance.id, text: "", corroborator: null }]);
  await page.getByRole("button", { name: "All" }).click();
  await expect.element(line(proved.appearance.title)).toBeVisible();
  expect(line(proved.appearance.title).getByRole("button", offer).elements()).toEqual([]);
  await line(asked.appearance.title).getByRole("button", { name: "Declined" }).click();
  await expect
    .poll(() => sent("speaking.move_on"))
    .toMatchObject([{ id: asked.appearance.id, state: "declined" }]);
});
