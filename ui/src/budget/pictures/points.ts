import type { Attachment } from "svelte/attachments";

const steps: Record<string, number> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/**
 * Lets the keyboard walk over the points of a drawing: one stop of Tab for all of them, arrow keys from one to the
 * next, Home and End. Points carry `data-point`.
 */
export const walkable: Attachment<SVGElement> = (node) => {
  const all = () => [...node.querySelectorAll<SVGElement>("[data-point]")];
  const onkey = (event: Event) => {
    const { key } = event as KeyboardEvent;
    const points = all();
    const present = points.indexOf(event.target as SVGElement);
    if (present < 0) return;
    const step = steps[key];
    const next =
      key === "Home" ? 0 : key === "End" ? points.length - 1 : step ? present + step : null;
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    points[Math.max(0, Math.min(points.length - 1, next))]?.focus();
  };
  const onfocus = (event: Event) => {
    for (const point of all()) point.setAttribute("tabindex", point === event.target ? "0" : "-1");
  };
  node.addEventListener("keydown", onkey);
  node.addEventListener("focusin", onfocus);
  return () => {
    node.removeEventListener("keydown", onkey);
    node.removeEventListener("focusin", onfocus);
  };
};
