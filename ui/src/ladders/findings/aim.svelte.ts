/** The cell that somebody wants to see: set before the matrix is opened, taken by it once. */
export const aim = $state<{ competency: string; level: string }>({ competency: "", level: "" });

/** Takes the cell that is wanted, if there is one. */
export function takeAim(): { competency: string; level: string } | null {
  if (!aim.competency) return null;
  const taken = { competency: aim.competency, level: aim.level };
  aim.competency = "";
  aim.level = "";
  return taken;
}
