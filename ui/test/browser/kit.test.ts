import { describe, expect, it } from "vitest";
import { render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import Gallery from "./gallery/Gallery.svelte";
import { accessible, paint } from "./look.ts";

describe("the kit", () => {
  it.each(["light", "dark"] as const)("has no accessibility finding, %s", async (theme) => {
    paint(theme);
    await render(Gallery);
    await accessible();
  });

  it("keeps an amount that is not understood and says why", async () => {
    paint("light");
    await render(Gallery);
    const field = page.getByRole("textbox", { name: "Amount" });
    await field.fill("1,23");
    await userEvent.tab();
    await expect.element(field).toHaveValue("1,23");
    await expect.element(field).toHaveAttribute("aria-invalid", "true");
    await expect
      .element(page.getByText("1,23 can be read in two ways. Write it like 1234.50."))
      .toBeVisible();
    await field.fill("1,230");
    await userEvent.tab();
    await expect.element(field).toHaveValue("1230.00");
  });
});
