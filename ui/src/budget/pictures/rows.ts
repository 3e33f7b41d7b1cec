/** A name as far as there is room for it; the whole of it is in the title beside. */
export function cut(name: string, room: number): string {
  const letters = Math.max(6, Math.floor(room / 6.4));
  return name.length <= letters ? name : `${name.slice(0, letters - 1).trimEnd()}…`;
}
