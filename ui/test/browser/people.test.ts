import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { carryBy } from "../../src/api/rpc.ts";
import type { Imported, PersonRow } from "../../src/api/types.ts";
import App from "../../src/frame/App.svelte";
import { hush } from "../../src/frame/toast.svelte.ts";
import { kept, noFilters } from "../../src/people/kept.svelte.ts";
import { initials } from "../../src/people/photos.svelte.ts";
import { people, personPage } from "./fixture/people.ts";
import { fakeBook } from "./fixture/transport.ts";
import { accessible, paint } from "./look.ts";

async function open(hash: string, more: Parameters<typeof fakeBook>[0] = {}) {
  const book = fakeBook(more);
  carryBy(book.transport);
  location.hash = hash;
  await render(App);
  const requests = (name: string) => book.calls.filter((call) => call.name === name);
  return { ...book, requests };
}

beforeEach(() => {
  paint("light");
  Object.assign(kept, { ...noFilters(), sort: null, current: 0, opened: false });
});
afterEach(async () => {
  hush();
  await cleanup();
  location.hash = "";
});

describe("the list of people", () => {
  it("is narrowed by the book, and cleared at once", async () => {
    const book = await open("#/people");
    const last = () => book.requests("people.list").at(-1)?.request;
    await expect.element(page.getByText("Mei Tanaka")).toBeVisible();
    await page.getByRole("combobox", { name: /Ladder or level/ }).click();
    await page
      .getByRole("option", { name: /^\S+, / })
      .first()
      .click();
    await vi.waitFor(() => expect(last()).toMatchObject({ level_id: expect.any(String) }));
    await page.getByRole("combobox", { name: /Bucket they hold/ }).click();
    await page.getByRole("option", { name: "Holds Finance" }).click();
    await vi.waitFor(() =>
      expect(last()).toMatchObject({ bucket: "finance", level_id: expect.any(String) }),
    );
    await page.getByRole("combobox", { name: /Who is shown/ }).click();
    await page.getByRole("option", { name: /^Left/ }).click();
    await vi.waitFor(() => expect(last()).toMatchObject({ presence: "left" }));
    await expect.element(page.getByRole("columnheader", { name: "Last day" })).toBeVisible();
    await page.getByRole("button", { name: "Clear filters" }).click();
    await vi.waitFor(() =>
      expect(last()).toMatchObject({ presence: "present", level_id: null, bucket: null }),
    );
    await accessible();
  });

  it("asks for the small photos of its rows at once, and has initials until they come", async () => {
    const rows: PersonRow[] = people.map((row, i) => ({ ...row, photo_id: `list-photo-${i}` }));
    const pixel = "R0lGODlhAQABAAAAACwAAAAAAQABAAA=";
    const book = await open("#/people", {
      "people.list": () => ({ total: rows.length, rows }),
      "people.small_photos": ({ photo_ids }) =>
        photo_ids.slice(1).map((photo_id) => ({
          photo_id,
          picture: { media_type: "image/gif", base64: pixel },
        })),
    });
    await vi.waitFor(() => expect(document.querySelectorAll(".avatar img")).toHaveLength(4));
    expect(book.requests("people.small_photos")[0]?.request).toMatchObject({
      photo_ids: rows.map((row) => row.photo_id),
    });
    expect(document.querySelector(".avatar")?.textContent).toBe("AD");
  });

  it("makes initials of names of one word, of several, and of other scripts", () => {
    expect(["Amara Diallo", "Eleni", "佐藤 陽菜", "Tomás Ó Briain", ""].map(initials)).toEqual([
      "AD",
      "E",
      "佐陽",
      "TB",
      "",
    ]);
  });
});

describe("a person's career", () => {
  it("notes a change to come with its reason, and shows a refusal beside its field", async () => {
    let refuses = true;
    const book = await open("#/people/person-0/about", {
      "people.add_transition": () => {
        if (!refuses) return personPage("person-0");
        const message = "Say why, in a few words.";
        throw {
          code: "reason.empty",
          message,
          fields: [{ path: "reason", code: "reason.empty", message }],
        };
      },
    });
    await expect.element(page.getByText("Began in the office.")).toBeVisible();
    await page.getByRole("button", { name: "Note a change" }).click();
    await page.getByRole("textbox", { name: "Internal title" }).fill("Principal");
    await page.getByRole("button", { name: "Save" }).click();
    await expect.element(page.getByText("Say why, in a few words.")).toBeVisible();
    await accessible();
    refuses = false;
    await page.getByRole("textbox", { name: "Reason" }).fill("Leads the region");
    await page.getByRole("button", { name: "Save" }).click();
    await vi.waitFor(() =>
      expect(book.requests("people.add_transition").at(-1)?.request).toMatchObject({
        person_id: "person-0",
        internal_title: "Principal",
        external_title: null,
        level_id: null,
        reason: "Leads the region",
      }),
    );
  });

  it("draws dotted lines as a whole, leaving out a line in which nothing stands", async () => {
    const book = await open("#/people/person-0/about", {
      "people.write_dotted_lines": () => personPage("person-0"),
    });
    await page.getByRole("button", { name: "Dotted lines…" }).click();
    await page.getByRole("textbox", { name: "What for" }).fill("Translation and events");
    await page.getByRole("button", { name: "Another line" }).click();
    await page.getByRole("button", { name: "Save" }).click();
    await vi.waitFor(() =>
      expect(book.requests("people.write_dotted_lines")[0]?.request).toEqual({
        person_id: "person-0",
        lines: [{ manager_id: "person-2", purpose: "Translation and events" }],
      }),
    );
  });
});

describe("a second roster", () => {
  it("shows person by person and field by field what it changes", async () => {
    const shown: Imported = {
      file_name: "roster.csv",
      counts: { rows: 4, added: 1, changed: 1, unchanged: 1, missing: 1 },
      columns: [],
      fields: [],
      findings: [],
      refused: false,
      rejected: 0,
      saved: false,
      source: "",
      statements: [],
      roster: {
        added: [{ line: 4, name: "Dora Lind", person_id: null, fields: [] }],
        changed: [
          {
            line: 3,
            name: "Ben Moreau",
            person_id: "person-1",
            fields: [
              { field: "location", old: "Lyon", new: "Nice" },
              { field: "kind", old: "staff", new: "contractor" },
              { field: "started_on", old: "", new: "2022-09-06" },
            ],
          },
        ],
        unchanged: 1,
        missing: [{ id: "person-2", name: "Cleo Tanaka" }],
      },
    };
    await open("#/people", {
      "imports.choose": () => ({ chosen: { file: "file-7", file_name: "roster.csv" } }),
      "imports.preview": () => shown,
    });
    await page.getByRole("button", { name: "Import people" }).click();
    for (const [field, old, now] of [
      ["Location", "Lyon", "Nice"],
      ["Belongs as", "Staff", "Contractor"],
      ["Started", "–", "6 Sept 2022"],
    ]) {
      const row = page.getByRole("row").filter({ hasText: field }).filter({ hasText: now });
      await expect.element(row.getByText(old!, { exact: true })).toBeVisible();
    }
    await expect.element(page.getByText("1 new person")).toBeVisible();
    await expect.element(page.getByText("Cleo Tanaka")).toBeVisible();
    await accessible();
  });
});
