import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { carryBy } from "../../src/api/rpc.ts";
import App from "../../src/frame/App.svelte";
import { hush } from "../../src/frame/toast.svelte.ts";
import { status } from "./fixture/office.ts";
import { sample } from "./fixture/sample.ts";
import { fakeBook } from "./fixture/transport.ts";
import { accessible, paint } from "./look.ts";

const charter = sample("charter.get").answer;
const effect = sample("charter.effect").answer;
const named = (key: string) => charter.functions.find((one) => one.function.key === key)!;
const security = named("security").function.id;

async function open(hash: string, more: Parameters<typeof fakeBook>[0] = {}) {
  const book = fakeBook({
    "books.status": () => ({ ...status, today: charter.on }),
    "charter.get": () => charter,
    "charter.effect": () => effect,
    "charter.set": () => charter,
    "charter.tie": () => charter,
    "charter.remove_function": () => charter,
    ...more,
  });
  carryBy(book.transport);
  location.hash = hash;
  await render(App);
  return { requests: (name: string) => book.calls.filter((call) => call.name === name) };
}

beforeEach(() => paint("light"));
afterEach(async () => {
  hush();
  await cleanup();
  location.hash = "";
});

describe("the charter", () => {
  it("lists who has what, and keeps to what was asked for", async () => {
    await open("#/charter");
    const list = page.getByRole("grid", { name: "Charter" });
    await expect.element(list.getByText("Shared with Product security")).toBeVisible();
    const left = charter.functions.filter((one) => one.present?.state === "left").length;
    await page.getByRole("button", { name: new RegExp(`^Left to others ${left}$`) }).click();
    await expect.element(list.getByText("Legal advice")).toBeVisible();
    await expect.element(list.getByText("Shared with Product security")).not.toBeInTheDocument();
  });

  it("shows what leaving a function would do before it is done", async () => {
    const book = await open(`#/charter/${security}`);
    await page.getByRole("button", { name: "Say who has it" }).click();
    await page.getByRole("combobox", { name: "Who has it" }).click();
    await page.getByRole("option", { name: "It is left to others" }).click();
    await vi.waitFor(() =>
      expect(book.requests("charter.effect").at(-1)?.request).toEqual({
        change: {
          kind: "set",
          id: null,
          function_id: security,
          from: charter.on,
          state: "left",
        },
      }),
    );
    const shown = page.getByRole("region", { name: "What it does" });
    await expect.element(shown.getByText(effect.rows[0]!.name)).toBeVisible();
    await expect
      .element(shown.getByRole("rowheader", { name: effect.people[0]!.name }))
      .toBeVisible();
    await accessible();
    expect(book.requests("charter.set")).toEqual([]);

    await page.getByRole("textbox", { name: "Left to" }).fill("Product security");
    await userEvent.keyboard("{Enter}");
    await vi.waitFor(() =>
      expect(book.requests("charter.set").at(-1)?.request).toMatchObject({
        function_id: security,
        state: "left",
        with: "Product security",
        from: charter.on,
      }),
    );
  });

  it("says so beside the field when nobody is named", async () => {
    await open(`#/charter/${security}`, {
      "charter.set": () => {
        throw {
          code: "with.empty",
          message: "Name to whom the function is left.",
          fields: [
            { path: "with", code: "with.empty", message: "Name to whom the function is left." },
          ],
        };
      },
    });
    await page.getByRole("button", { name: "Say who has it" }).click();
    await page.getByRole("textbox", { name: "Shared with" }).fill(" ");
    await page.getByRole("button", { name: "Save" }).click();
    await expect.element(page.getByText("Name to whom the function is left.")).toBeVisible();
  });

  it("lets rows be chosen, bucket by bucket, with the effect beside them", async () => {
    const book = await open(`#/charter/${security}`);
    await page.getByRole("button", { name: "Choose rows" }).click();
    const tied = charter.ladders.find((ladder) =>
      ladder.rows.some((row) => row.reasons.some((reason) => reason.function_id === security)),
    )!;
    const mine = tied.rows.filter((row) =>
      row.reasons.some((reason) => reason.function_id === security),
    );
    const other = tied.rows.find((row) => row.reasons.length === 0)!;
    const box = page.getByRole("checkbox", { name: other.name });
    await expect.element(page.getByRole("checkbox", { name: mine[0]!.name })).toBeChecked();
    await box.click();
    const wanted = {
      function_id: security,
      ladder_id: tied.ladder_id,
      competency_ids: [...mine.map((row) => row.competency_id), other.competency_id],
    };
    await vi.waitFor(() =>
      expect(book.requests("charter.effect").at(-1)?.request).toEqual({
        change: { kind: "tie", ...wanted },
      }),
    );
    await accessible();
    await page.getByRole("button", { name: "Save" }).click();
    await vi.waitFor(() => expect(book.requests("charter.tie").at(-1)?.request).toEqual(wanted));
  });

  it("shows what taking a function away would do, and takes it away", async () => {
    const book = await open(`#/charter/${security}`);
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Remove" }).click();
    await expect.element(page.getByRole("region", { name: "What it does" })).toBeVisible();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await vi.waitFor(() =>
      expect(book.requests("charter.remove_function").at(-1)?.request).toEqual({ id: security }),
    );
    await vi.waitFor(() => expect(location.hash).toBe("#/charter"));
  });

  it("begins with the usual functions where there are none", async () => {
    const book = await open("#/charter", {
      "charter.get": () => ({ on: charter.on, functions: [], ladders: [], usual_missing: 19 }),
      "charter.begin": () => charter,
    });
    await page.getByRole("button", { name: "Start with the usual functions" }).click();
    await vi.waitFor(() => expect(book.requests("charter.begin")).toHaveLength(1));
  });
});
