import type { EvidenceKind, Proof } from "../../api/types.ts";
import type { Choice } from "../../kit/choice.ts";
import { t } from "../../texts/text.ts";

/** Every kind, in the order in which they are offered. */
export const kinds: EvidenceKind[] = [
  "upstream_change",
  "review",
  "release",
  "talk",
  "article",
  "workshop",
  "moderation",
  "conflict_resolved",
  "sponsor_won",
  "partner_kept",
  "event_run",
  "governance_seat",
  "documentation",
  "mentoring",
  "security_coordination",
  "policy_written",
  "budget_run",
  "volunteer_before_hiring",
  "other",
];

/** A kind as a person reads it. */
export const kindName = (kind: EvidenceKind) => t(`evidence.kind_${kind}`);

/** Every kind to choose from. */
export const kindChoices = (): Choice[] =>
  kinds.map((kind) => ({ value: kind, label: kindName(kind) }));

const tones: Record<Proof, "ok" | "warn" | "plain"> = {
  proved: "ok",
  claimed: "warn",
  none: "plain",
};

/** How far something is shown: its tone, its words, and a sign that needs no colour. */
export const proofBadge = (proof: Proof) => ({
  tone: tones[proof],
  text:
    proof === "none"
      ? t("evidence.without")
      : t(proof === "proved" ? "evidence.proved" : "evidence.claimed"),
});

/** Periods that a review looks back, in months. */
export const periods = [12, 18, 24, 36, 60];
