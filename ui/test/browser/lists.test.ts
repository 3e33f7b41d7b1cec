import { beforeEach, describe, expect, it, vi } from "vitest";
import { render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import Lists from "./gallery/Lists.svelte";
import { accessible, paint } from "./look.ts";

const onopen = vi.fn();
const onpasted = vi.fn();
const oncommit = vi.fn();
const cell = (r: number, c: number) =>
  document.querySelector<HTMLElement>(`[data-r="${r}"][data-c="${c}"]`)!;
const keys = (text: string) => userEvent.keyboard(text);

function clipboard(type: string, text = ""): DataTransfer {
  const data = new DataTransfer();
  if (text) data.setData("text/plain", text);
  const options = { clipboardData: data, bubbles: true, cancelable: true };
  document.activeElement!.dispatchEvent(new ClipboardEvent(type, options));
  return data;
}

beforeEach(async () => {
  vi.clearAllMocks();
  paint("light");
  await render(Lists, { onopen, onpasted, oncommit });
});

describe("a list of ten thousand", () => {
  it("has no accessibility finding and keeps few rows in the page", async () => {
    await accessible();
    expect(document.querySelectorAll('[role="row"][id]').length).toBeLessThan(40);
  });

  it("goes to its end, opens there and comes back", async () => {
    page.getByRole("grid", { name: "People" }).element().focus();
    await keys("{End}");
    await expect.element(page.getByText("Person 10000")).toBeVisible();
    await keys("{Enter}");
    expect(onopen).toHaveBeenCalledWith(9999);
    await keys("{Home}{ArrowDown} ");
    expect(onopen).toHaveBeenLastCalledWith(1);
  });
});

describe("a grid", () => {
  it("replaces by typing, goes down with Enter and right with Tab", async () => {
    await userEvent.click(cell(1, 0));
    await keys("1234.5{Enter}");
    await vi.waitFor(() => expect(cell(1, 0).textContent).toContain("1,234.50"));
    expect(document.activeElement).toBe(cell(2, 0));
    await keys("7{Tab}");
    await vi.waitFor(() => expect(document.activeElement).toBe(cell(2, 1)));
    expect(oncommit.mock.calls).toEqual([
      ["edit", 1],
      ["edit", 1],
    ]);
  });

  it("keeps a bad amount open with a sentence and lets it go with Esc", async () => {
    await userEvent.click(cell(0, 0));
    await keys("x{Enter}");
    await expect.element(page.getByRole("alert")).toHaveTextContent("x is not an amount.");
    expect(document.activeElement?.getAttribute("aria-invalid")).toBe("true");
    await accessible();
    await keys("{Escape}");
    await vi.waitFor(() => expect(document.activeElement).toBe(cell(0, 0)));
    expect(oncommit).not.toHaveBeenCalled();
  });

  it("edits what is there with F2 and puts the caret at the end", async () => {
    await userEvent.click(cell(0, 1));
    await keys("{F2}5{Enter}");
    await vi.waitFor(() => expect(oncommit).not.toHaveBeenCalled());
    await expect.element(page.getByRole("alert")).toBeVisible();
    await keys("{Backspace}{Enter}");
    await vi.waitFor(() => expect(document.activeElement).toBe(cell(1, 1)));
  });

  it("copies a block, pastes it, and counts what it could not take", async () => {
    await userEvent.click(cell(0, 0));
    await keys("{Shift>}{ArrowRight}{/Shift}");
    await vi.waitFor(() => expect(document.activeElement).toBe(cell(0, 1)));
    expect(clipboard("copy").getData("text/plain")).toBe("100.00\t200.00");
    await userEvent.click(cell(1, 2));
    clipboard("paste", "1\tx\n\u20ac 3\t4");
    // What a cell means may be asked of the book: the paste is done a moment later.
    await vi.waitFor(() => expect(onpasted).toHaveBeenCalledWith(3, 1));
    expect(oncommit).toHaveBeenCalledWith("paste", 3);
  });

  it("fills down and clears a selection as one action each", async () => {
    await userEvent.click(cell(0, 3));
    await keys("{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}");
    await vi.waitFor(() => expect(cell(2, 3).textContent).toContain("400.00"));
    await keys("{Delete}");
    await vi.waitFor(() => expect(cell(2, 3).textContent?.trim()).toBe(""));
    expect(oncommit.mock.calls).toEqual([
      ["fill", 2],
      ["clear", 3],
    ]);
  });
});
