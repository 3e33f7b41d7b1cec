import { describe, expect, it } from "vitest";
import {
  decimalsOf,
  editAmount,
  fromMinor,
  readAmount,
  showAmount,
  toMinor,
} from "../../src/kit/money.ts";

describe("reading amounts", () => {
  const taken: [text: string, locale: string, value: string][] = [
    ["1234.5", "en-GB", "1234.50"],
    ["1,234.50", "en-GB", "1234.50"],
    ["1,234,567", "en-GB", "1234567.00"],
    ["-12", "en-GB", "-12.00"],
    ["\u221212.30", "en-GB", "-12.30"],
    ["5-", "en-GB", "-5.00"],
    ["(1,200)", "en-GB", "-1200.00"],
    ["€ 12", "en-GB", "12.00"],
    ["12 €", "de-DE", "12.00"],
    ["-€12.00", "en-GB", "-12.00"],
    [".5", "en-GB", "0.50"],
    ["007", "en-GB", "7.00"],
    ["-0", "en-GB", "0.00"],
    ["1.234,50", "de-DE", "1234.50"],
    ["1.234", "de-DE", "1234.00"],
    ["1 234,50", "fr-FR", "1234.50"],
    ["1\u202f234,50", "fr-FR", "1234.50"],
    ["1'234.50", "de-CH", "1234.50"],
    ["1’234.50", "de-CH", "1234.50"],
    ["1 234.50", "en-GB", "1234.50"],
    ["12,34,567.00", "en-IN", "1234567.00"],
    ["١٢٣٤٫٥", "ar-EG", "1234.50"],
    ["１２３４．５", "ja-JP", "1234.50"],
    ["9007199254740993.12", "en-GB", "9007199254740993.12"],
  ];
  it.each(taken)("takes %s in %s as %s", (text, locale, value) => {
    expect(readAmount(text, locale)).toEqual({ ok: true, value });
  });

  const refused: [text: string, locale: string, fault: string][] = [
    ["", "en-GB", "empty"],
    ["  ", "en-GB", "empty"],
    ["1,23", "en-GB", "unsure"],
    ["1.234", "en-GB", "unsure"],
    ["12,3456", "en-GB", "unsure"],
    ["1.23", "de-DE", "unsure"],
    ["1.2.3", "en-GB", "unsure"],
    ["1,234 567", "en-GB", "unsure"],
    ["12.3456", "en-GB", "decimals"],
    ["1e3", "en-GB", "not_amount"],
    ["NaN", "en-GB", "not_amount"],
    ["twelve", "en-GB", "not_amount"],
    ["-(5)", "en-GB", "not_amount"],
    ["--5", "en-GB", "not_amount"],
    ["5%", "en-GB", "not_amount"],
  ];
  it.each(refused)("refuses %s in %s as %s", (text, locale, fault) => {
    expect(readAmount(text, locale)).toEqual({ ok: false, fault });
  });

  it("keeps to the decimals of the currency", () => {
    expect(readAmount("1.234", "en-GB", 3)).toEqual({ ok: true, value: "1.234" });
    expect(readAmount("148,600", "en-GB", 0)).toEqual({ ok: true, value: "148600" });
    expect(readAmount("1.5", "en-GB", 0)).toEqual({ ok: false, fault: "decimals" });
    expect([decimalsOf("EUR"), decimalsOf("JPY"), decimalsOf("KWD")]).toEqual([2, 0, 3]);
  });

  it("refuses the sign of another currency", () => {
    expect(readAmount("EUR 12", "en-GB", 2, "EUR")).toEqual({ ok: true, value: "12.00" });
    expect(readAmount("$12", "en-GB", 2, "EUR")).toEqual({ ok: false, fault: "currency" });
    expect(readAmount("USD 12", "en-GB", 2, "EUR")).toEqual({ ok: false, fault: "currency" });
  });
});

describe("minor units", () => {
  it.each([
    ["0.00", 0n, 2],
    ["-0.05", -5n, 2],
    ["1234.50", 123450n, 2],
    ["148600", 148600n, 0],
    ["-1.234", -1234n, 3],
  ])("%s is %s with %s decimals, there and back", (text, minor, decimals) => {
    expect(toMinor(text, decimals)).toBe(minor);
    expect(fromMinor(minor, decimals)).toBe(text);
  });

  it("refuses text that is not canonical", () => {
    expect(() => toMinor("1,000.00", 2)).toThrow(RangeError);
    expect(() => toMinor("1.005", 2)).toThrow(RangeError);
  });
});

describe("showing amounts", () => {
  it("prints every digit and a true minus", () => {
    expect(showAmount("9007199254740993.12", "en-GB")).toBe("9,007,199,254,740,993.12");
    expect(showAmount("-1234.5", "en-GB")).toBe("\u22121,234.50");
    expect(showAmount("1234.5", "de-DE")).toBe("1.234,50");
    expect(showAmount("", "en-GB")).toBe("");
  });

  it("is read back from the form it is edited in", () => {
    for (const locale of ["en-GB", "de-DE", "fr-FR", "en-IN", "de-CH"]) {
      const text = editAmount("-1234567.50", locale);
      expect(readAmount(text, locale), locale).toEqual({ ok: true, value: "-1234567.50" });
    }
  });
});
