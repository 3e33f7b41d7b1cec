import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import type { Imported } from "../../src/api/types.ts";
import { carryBy } from "../../src/api/rpc.ts";
import Bring from "../../src/imports/Bring.svelte";
import { fakeBook } from "./fixture/transport.ts";
import { accessible, paint } from "./look.ts";

const shown: Imported = {
  file_name: "pilots.csv",
  counts: {
    levels: 2,
    competencies: 3,
    descriptors: 9,
    added: 14,
    changed: 0,
    unchanged: 0,
    removed: 0,
  },
  columns: [
    { header: "Pillar", field: "bucket", field_title: "Bucket", examples: ["Finance"] },
    {
      header: "Junior",
      field: "level_column",
      field_title: "A level of its own",
      examples: ["Brings one ship in."],
    },
    { header: "Notes", field: null, field_title: "", examples: ["Ask Ida."] },
  ],
  fields: [
    { name: "bucket", title: "Bucket", required: false },
    { name: "level_column", title: "A level of its own", required: false },
  ],
  findings: [
    {
      path: "competencies[0].cells[0].descriptors[0]",
      code: "descriptor.can",
      severity: "warning",
      line: 4,
      message: "Say what is done, not what could be.",
    },
    {
      path: "Bucket",
      code: "bucket.unassigned",
      severity: "warning",
      line: 6,
      message: "“Signals” belongs to no area; it is kept as unassigned.",
    },
    {
      path: "Signals",
      code: "descriptor.twice",
      severity: "warning",
      line: 9,
      message: "The same sentence stands on line 7.",
    },
    {
      path: "Weight",
      code: "weights.proposed",
      severity: "note",
      line: null,
      message: "The file has no weights; equal ones that sum to 100 were proposed.",
    },
  ],
  ladder: {
    name: "Pilots",
    competencies: ["Fuel", "Signals", "Tides"],
    levels: ["Junior pilot", "Senior pilot"],
    told: [
      {
        line: 2,
        kind: "introduction",
        at: "Junior pilot",
        text: "A junior pilot works beside a senior one.",
      },
      { line: 3, kind: "experience", at: "", text: "Typically 1-2 years in the trade." },
    ],
    unassigned: [
      { id: "signals", name: "Signals", line: 6, descriptors: 4 },
      { id: "tides", name: "Tides", line: 8, descriptors: 2 },
    ],
    areas: [{ key: "finance", title: "Finance", competencies: 1 }],
    buckets: [
      { key: "product", title: "Product" },
      { key: "finance", title: "Finance" },
      { key: "governance", title: "Governance" },
    ],
  },
  refused: false,
  rejected: 0,
  saved: false,
  source: "",
  statements: [],
};

function open() {
  const picked = (mapping: string[]) => mapping.filter((one) => one.startsWith("bucket:"));
  const book = fakeBook({
    "imports.choose": () => ({ chosen: { file: "file-1", file_name: "pilots.csv" } }),
    "imports.preview": ({ mapping }) => ({
      ...shown,
      ladder: {
        ...shown.ladder!,
        unassigned: shown.ladder!.unassigned.filter(
          (row) => !picked(mapping).some((one) => one.startsWith(`bucket:${row.id}=`)),
        ),
      },
    }),
    "imports.run": () => ({ ...shown, saved: true }),
  });
  carryBy(book.transport);
  const asked = (name: string) =>
    book.calls.filter((call) => call.name === name).map((call) => call.request);
  return { ...book, asked };
}

beforeEach(() => paint("light"));
afterEach(async () => await cleanup());

describe("bringing a ladder in", () => {
  it("shows what was understood, and takes a bucket for what has none", async () => {
    const book = open();
    await render(Bring, { kind: "ladder", onclose: () => {} });
    await expect.element(page.getByText("2 competencies without a bucket")).toBeVisible();
    await expect.element(page.getByText("A junior pilot works beside a senior one.")).toBeVisible();
    await expect.element(page.getByText("1 thing stands twice")).toBeVisible();
    await expect.element(page.getByText("2 things to look at")).toBeVisible();
    // A person reads the competency, not its place in a list.
    await expect.element(page.getByRole("cell", { name: "Fuel", exact: true })).toBeVisible();
    await accessible();
    await page.getByLabelText("Bucket of Signals").click();
    await page.getByRole("option", { name: "Governance" }).click();
    await vi.waitFor(() =>
      expect(book.asked("imports.preview").at(-1)).toMatchObject({
        mapping: ["bucket:signals=governance"],
      }),
    );
    // What was picked stays in sight and can be changed.
    await expect.element(page.getByLabelText("Bucket of Signals")).toHaveTextContent("Governance");
    await expect.element(page.getByLabelText("Bucket of Tides")).toHaveTextContent("Unassigned");
    await page.getByRole("button", { name: "Bring it in" }).click();
    await vi.waitFor(() =>
      expect(book.asked("imports.run")[0]).toMatchObject({
        kind: "ladder",
        mapping: ["bucket:signals=governance"],
      }),
    );
  });
});
