import axe from "axe-core";
import { expect } from "vitest";

import "./styles.ts";

/** Draws the page light or dark. */
export function paint(theme: "light" | "dark"): void {
  document.documentElement.lang = "en";
  document.documentElement.dataset["theme"] = theme;
  document.title = "Ladderbook";
}

/** Fails with the rule, the element and the reason when axe finds something. */
export async function accessible(): Promise<void> {
  // A colour is measured when it stands still.
  await Promise.all(document.getAnimations().map((a) => a.finished.catch(() => {})));
  const { violations } = await axe.run(document.body, {
    resultTypes: ["violations"],
    // The page that runs the tests has no landmarks or heading of its own.
    rules: { region: { enabled: false }, "page-has-heading-one": { enabled: false } },
  });
  const told = violations.flatMap((v) =>
    v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)} — ${n.failureSummary ?? ""}`),
  );
  expect(told).toEqual([]);
}
