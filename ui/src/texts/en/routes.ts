/** Words of the routes beyond the top rung. */
export const routes = {
  "routes.tab": "Routes",
  "routes.line":
    "Where somebody at the top of this ladder goes next. A plan can lead there; it ends in a dated note, because the new role has its own ladder.",
  "routes.empty": "This ladder names no way onward from its top rung.",
  "routes.add": "Add a route",
  "routes.edit": "Edit routes",
  "routes.name": "Where it leads",
  "routes.summary": "What it asks and offers",
  "routes.name_n": "Route {n}: where it leads",
  "routes.summary_n": "Route {n}: what it asks and offers",
  "routes.remove_n": "Remove route {n}",
  "routes.up_n": "Move route {n} up",
  "routes.down_n": "Move route {n} down",
  "routes.save": "Save",
  "routes.plans": "Who plans to go there",
  "routes.nobody": "Nobody yet",
  "routes.planned_for": "{name}, {date}",
  "routes.went": "{name} became {role}, {date}",
} as const;
