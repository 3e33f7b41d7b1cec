-- Routes beyond the top rung as destinations of plans.

-- The route that a plan leads to instead of a level, and what the new role is called once it was taken. The
-- route is found in the ladder or the release that the plan is held against.
ALTER TABLE promotion ADD COLUMN route_id TEXT;
ALTER TABLE promotion ADD COLUMN new_role TEXT NOT NULL DEFAULT '';
