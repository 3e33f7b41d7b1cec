/** Where the budget was left, so that its three views speak of the same year. */
export const kept = $state<{ year: string }>({ year: "" });
