/** What stays chosen while one goes from person to person: which view, and how far a review looks back. */
export const kept = $state<{ view: "items" | "level"; months: number }>({
  view: "items",
  months: 24,
});
