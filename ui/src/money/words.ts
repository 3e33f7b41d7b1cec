import type { Conversion, CostKind, Threshold } from "../api/types.ts";
import type { Choice } from "../kit/choice.ts";
import { showDate } from "../texts/format.ts";
import { hasText, t } from "../texts/text.ts";

/** What money of a trip or a claim can be for. */
export const costKinds: CostKind[] = [
  "flight",
  "rail",
  "hotel",
  "ground",
  "meals",
  "registration",
  "other",
];

export const costChoices = (): Choice[] =>
  costKinds.map((kind) => ({ value: kind, label: t(`money.${kind}`) }));

/** How a threshold is coloured; the words say the same. */
export const thresholdTone: Record<Threshold, "ok" | "warn" | "danger"> = {
  clear: "ok",
  warning: "warn",
  exceeded: "danger",
};

/** The colour of a meter. */
export const meterTone = { clear: "accent", warning: "warn", exceeded: "danger" } as const;

/** A converted amount's rate as it is read: the quotes, where they are from, their day, the rounding. */
export const rateLine = (conversion: Conversion): string =>
  t("money.rate_line", {
    rates: conversion.rates.join(", "),
    source: conversion.source,
    date: showDate(conversion.rate_on),
    rounding: t(`money.${conversion.rounding}`),
  });

const five = ["product", "partner", "evangelism", "field_enablement", "finance"];

/** A bucket as a person reads it; one of a ladder's own is written from its key. */
export function bucketName(bucket: string): string {
  const key = `money.${bucket}`;
  if (hasText(key)) return (t as (key: string) => string)(key);
  const words = bucket.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The shared buckets, a bucket of one's own that is chosen already, and that there may be none. */
export function bucketChoices(chosen: string): Choice[] {
  const all = !chosen || five.includes(chosen) ? five : [...five, chosen];
  return [
    { value: "-", label: t("money.none") },
    ...all.map((bucket) => ({ value: bucket, label: bucketName(bucket) })),
  ];
}

/** "80.0006" as a share for a meter. */
export const usedShare = (percent: string | null | undefined): number | null =>
  percent == null ? null : Number(percent) / 100;
