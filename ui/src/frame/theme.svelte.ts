/** What a person chose; "system" follows the desktop. */
export type ThemeChoice = "light" | "dark" | "system";

const state = $state<{ choice: ThemeChoice; desktop: "light" | "dark" }>({
  choice: "system",
  desktop: "light",
});

export const theme = {
  get choice() {
    return state.choice;
  },
  /** What is drawn. */
  get shown(): "light" | "dark" {
    return state.choice === "system" ? state.desktop : state.choice;
  },
};

/** Draws the window light or dark from now on. */
export function chooseTheme(choice: ThemeChoice): void {
  state.choice = choice;
  document.documentElement.dataset["theme"] = theme.shown;
}

/**
 * What the desktop prefers. The shell knows better than the page on Linux, where the media query
 * is unreliable; until it has told, the query serves.
 */
export function desktopIs(desktop: "light" | "dark"): void {
  state.desktop = desktop;
  document.documentElement.dataset["theme"] = theme.shown;
}

/**
 * Follows the desktop. The shell has set the attribute before the first paint, because it knows the
 * desktop's wish where the page's own query is unreliable; without a shell the query serves.
 */
export function startTheme(): void {
  const query = window.matchMedia("(prefers-color-scheme: dark)");
  const told = document.documentElement.dataset["theme"];
  desktopIs((told ? told === "dark" : query.matches) ? "dark" : "light");
  query.addEventListener("change", (event) => desktopIs(event.matches ? "dark" : "light"));
}
