import type { Role, TranslationPage } from "../../api/types.ts";
import type { GridLine, GridRead } from "../../kit/gridprops.ts";
import { showNumber } from "../../texts/format.ts";
import { t } from "../../texts/text.ts";
import type { Ladder } from "../../api/types.ts";

const key = (row: string, role: string) => `${row} ${role}`;

/** Competencies down, roles across; a value is the share in per cent, "" for none of it. */
export function shareLines(ladder: Ladder, map: TranslationPage): GridLine[] {
  const found = new Map(map.counts.map((c) => [key(c.competency_id, c.role_id), c.percent]));
  const sums = new Map(map.sums.map((s) => [s.competency_id, s.percent]));
  return ladder.competencies.map((row) => ({
    key: row.id,
    head: row.name,
    values: map.roles.map((role) => String(found.get(key(row.id, role.id)) ?? "")),
    total: percent(String(sums.get(row.id) ?? 0)),
  }));
}

/** Levels down, roles across; a value is a rung's id, "" where a role has no equal. */
export function equalLines(ladder: Ladder, map: TranslationPage): GridLine[] {
  const found = new Map(map.equivalents.map((e) => [key(e.level_id, e.role_id), e.rung_id ?? ""]));
  return ladder.levels.map((level) => ({
    key: level.id,
    head: `${level.code} ${level.internal_title}`,
    values: map.roles.map((role) => found.get(key(level.id, role.id)) ?? ""),
  }));
}

/** A share as it is read. */
export const percent = (value: string) =>
  value === "" ? "" : `${showNumber(Number(value))}\u{a0}%`;

/** Takes `40`, `40 %` and nothing at all; a share of 0 is none. */
export function readShare(text: string): GridRead {
  const plain = text.trim().replace(/\s*%$/, "");
  if (plain === "" || plain === "–") return { ok: true, value: "" };
  if (!/^\d{1,3}$/.test(plain) || Number(plain) > 100) {
    return { ok: false, sentence: t("translation.not_a_share") };
  }
  return { ok: true, value: plain === "0" ? "" : String(Number(plain)) };
}

/** The title of a rung. */
export const titleOf = (role: Role | undefined, rung: string) =>
  role?.rungs.find((one) => one.id === rung)?.title ?? "";

/** Takes a rung by its grade, its title, or the first letters of its title. */
export function readRung(role: Role | undefined, text: string): GridRead {
  const typed = text.trim().toLowerCase();
  if (typed === "" || typed === "–" || !role) return { ok: true, value: "" };
  if (role.rungs.length === 0) {
    return { ok: false, sentence: t("translation.no_rungs", { role: role.name }) };
  }
  const title = (rung: { title: string }) => rung.title.toLowerCase();
  const rung =
    role.rungs.find((one) => String(one.grade) === typed || title(one) === typed) ??
    role.rungs.find((one) => title(one).startsWith(typed)) ??
    role.rungs.find((one) => title(one).includes(typed));
  if (rung) return { ok: true, value: rung.id };
  const rungs = role.rungs.map((one) => one.title).join(", ");
  return {
    ok: false,
    sentence: t("translation.no_rung", { role: role.name, text: text.trim(), rungs }),
  };
}
