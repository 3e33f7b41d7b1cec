const lines = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Levels written a line each: the code, then the title; a line of one word is both. */
export function levelsOf(text: string): { code: string; internal_title: string }[] {
  return lines(text).map((line) => {
    const [code = "", ...title] = line.split(/\s+/);
    return { code, internal_title: title.join(" ").replace(/^[-–—:]\s*/, "") || code };
  });
}

/** Competencies of a bucket written a line each. */
export function rowsOf(text: string, bucket: string): { name: string; bucket: string }[] {
  return lines(text).map((name) => ({ name, bucket }));
}
