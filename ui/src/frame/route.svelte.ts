/** Where the window is: a screen and what is open in it, kept in the address so that Back works. */
export interface Route {
  screen: string;
  /** What is open in the screen, such as a person's id; "" for the screen itself. */
  id: string;
  /** A part of it, such as a tab. */
  part: string;
}

/** `#/people/0193…/history` as a route; anything else is Home. */
export function parseHash(hash: string): Route {
  const [screen = "", id = "", part = ""] = hash
    .replace(/^#\/?/, "")
    .split("/")
    .map((piece) => decodeURIComponent(piece));
  return { screen: screen || "home", id, part };
}

/** The address of a route. */
export function hashOf(screen: string, id = "", part = ""): string {
  return `#/${[screen, id, part].filter(Boolean).map(encodeURIComponent).join("/")}`;
}

const here = $state<{ at: Route }>({
  at: parseHash(typeof location === "undefined" ? "" : location.hash),
});

/** The present route. */
export const route = {
  get screen() {
    return here.at.screen;
  },
  get id() {
    return here.at.id;
  },
  get part() {
    return here.at.part;
  },
};

/** Goes somewhere; Back returns. */
export function go(screen: string, id = "", part = ""): void {
  const hash = hashOf(screen, id, part);
  if (location.hash !== hash) location.hash = hash;
  here.at = parseHash(hash);
}

/** Follows the address; the answer stops following. */
export function followAddress(): () => void {
  const follow = () => {
    here.at = parseHash(location.hash);
  };
  window.addEventListener("hashchange", follow);
  follow();
  return () => window.removeEventListener("hashchange", follow);
}
