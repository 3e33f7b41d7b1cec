import type { Choice } from "../kit/choice.ts";

/**
 * Ladders that come with the application, for the one moment when no book is open that could be
 * asked. A test holds this list to the files themselves.
 */
export const shippedLadders: Choice[] = [
  { value: "community-architect", label: "Community Architect" },
  { value: "ospo-leader", label: "OSPO Leader" },
  { value: "community-manager", label: "Open Source Community Manager" },
];
