import { describe, expect, it } from "vitest";
import { readRate, shownRate } from "../../src/budget/reserve/reserve.ts";

describe("shares and months of a reserve", () => {
  it("are written in hundredths and read back as they were", () => {
    for (const hundredths of [0, 1, 50, 479, 800, 1000, 1050, 2400, 10_000]) {
      expect(readRate(shownRate(hundredths))).toBe(hundredths);
    }
    expect([shownRate(1000), shownRate(750), shownRate(479)]).toEqual(["10", "7.5", "4.79"]);
  });

  it("are refused when they are no number, below nothing, or finer than a hundredth", () => {
    expect(["", "ten", "-1", "1.005"].map(readRate)).toEqual([null, null, null, null]);
  });
});
