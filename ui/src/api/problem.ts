import { hasText, t } from "../texts/text.ts";

/** What is wrong with one field of a request. */
export interface FieldProblem {
  path: string;
  code: string;
  message: string;
}

/** Why a command was refused: a sentence, a code to act on, and the fields it concerns. */
export interface Problem {
  code: string;
  message: string;
  fields: FieldProblem[];
}

/** Anything that can be thrown, as a problem with a sentence. */
export function asProblem(thrown: unknown): Problem {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown) {
    const { code, message, fields } = thrown as Partial<Problem>;
    return { code: String(code), message: String(message), fields: fields ?? [] };
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: "unexpected", message: t("frame.unexpected", { message }), fields: [] };
}

/** The sentence to show for a problem: our own words for codes we know, else the book's. */
export function sentence(problem: Problem): string {
  const key = `problem.${problem.code}`;
  return hasText(key) ? (t as (key: string) => string)(key) : problem.message;
}

/** The sentence that belongs under the field at `path`, if there is one. */
export function fieldSentence(problem: Problem | null, path: string): string | null {
  return problem?.fields.find((f) => f.path === path)?.message ?? null;
}
