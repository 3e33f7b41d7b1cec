import Activity from "@lucide/svelte/icons/history";
import Banknote from "@lucide/svelte/icons/banknote";
import Calendar from "@lucide/svelte/icons/calendar";
import ClipboardCheck from "@lucide/svelte/icons/clipboard-check";
import FileText from "@lucide/svelte/icons/file-text";
import Landmark from "@lucide/svelte/icons/landmark";
import House from "@lucide/svelte/icons/house";
import LayoutGrid from "@lucide/svelte/icons/layout-grid";
import Messages from "@lucide/svelte/icons/messages-square";
import Milestone from "@lucide/svelte/icons/milestone";
import Plane from "@lucide/svelte/icons/plane";
import Receipt from "@lucide/svelte/icons/receipt";
import Settings from "@lucide/svelte/icons/settings";
import TrendingUp from "@lucide/svelte/icons/trending-up";
import Users from "@lucide/svelte/icons/users";
import type { Component } from "svelte";
import type { PlainKey } from "../texts/text.ts";

/** A screen: where it is listed, the letter after G, and how its code is brought. */
export interface ScreenEntry {
  id: string;
  name: PlainKey;
  group: "" | "career" | "money" | "paper" | "foot";
  letter: string;
  /** What the palette can make there, whatever screen is in sight. */
  makes?: PlainKey;
  icon: Component<{ size?: number; "aria-hidden"?: "true" }>;
  load: () => Promise<{ default: Component }>;
}

/** The groups of the sidebar, in their order; one without screens is not drawn. */
export const groups: { id: ScreenEntry["group"]; name: PlainKey | null }[] = [
  { id: "", name: null },
  { id: "career", name: "nav.career" },
  { id: "money", name: "nav.money" },
  { id: "paper", name: "nav.paper" },
];

/** Every screen that exists, in the order of the sidebar. */
export const screens: ScreenEntry[] = [
  {
    id: "home",
    name: "nav.home",
    group: "",
    letter: "h",
    icon: House,
    load: () => import("../home/Home.svelte"),
  },
  {
    id: "ladders",
    name: "nav.ladders",
    group: "career",
    letter: "l",
    icon: Milestone,
    load: () => import("../ladders/Ladders.svelte"),
  },
  {
    id: "people",
    name: "nav.people",
    group: "career",
    letter: "p",
    makes: "people.new",
    icon: Users,
    load: () => import("../people/People.svelte"),
  },
  {
    id: "team",
    name: "nav.team",
    group: "career",
    letter: "t",
    icon: LayoutGrid,
    load: () => import("../team/Team.svelte"),
  },
  {
    id: "cycles",
    name: "nav.cycles",
    group: "career",
    letter: "w",
    makes: "cycles.new",
    icon: ClipboardCheck,
    load: () => import("../cycles/Cycles.svelte"),
  },
  {
    id: "promotions",
    name: "nav.promotions",
    group: "career",
    letter: "r",
    makes: "promotions.new",
    icon: TrendingUp,
    load: () => import("../promotions/Promotions.svelte"),
  },
  {
    id: "charter",
    name: "nav.charter",
    group: "career",
    letter: "f",
    makes: "charter.new",
    icon: Landmark,
    load: () => import("../charter/Charter.svelte"),
  },
  {
    id: "conversations",
    name: "nav.conversations",
    group: "career",
    letter: "o",
    makes: "conversations.new",
    icon: Messages,
    load: () => import("../conversations/Conversations.svelte"),
  },
  {
    id: "budget",
    name: "nav.budget",
    group: "money",
    letter: "b",
    makes: "budget.new_line",
    icon: Banknote,
    load: () => import("../budget/Budget.svelte"),
  },
  {
    id: "events",
    name: "nav.events",
    group: "money",
    letter: "e",
    makes: "events.new",
    icon: Calendar,
    load: () => import("../events/Events.svelte"),
  },
  {
    id: "travel",
    name: "nav.travel",
    group: "money",
    letter: "v",
    makes: "travel.request",
    icon: Plane,
    load: () => import("../travel/Travel.svelte"),
  },
  {
    id: "claims",
    name: "nav.claims",
    group: "money",
    letter: "c",
    makes: "claims.new",
    icon: Receipt,
    load: () => import("../claims/Claims.svelte"),
  },
  {
    id: "documents",
    name: "nav.documents",
    group: "paper",
    letter: "d",
    icon: FileText,
    load: () => import("../documents/Documents.svelte"),
  },
  {
    id: "activity",
    name: "nav.activity",
    group: "foot",
    letter: "a",
    icon: Activity,
    load: () => import("../activity/Activity.svelte"),
  },
  {
    id: "settings",
    name: "nav.settings",
    group: "foot",
    letter: "s",
    icon: Settings,
    load: () => import("../settings/Settings.svelte"),
  },
];

/** The screen of the letter after G. */
export const byLetter = (letter: string): string | null =>
  screens.find((s) => s.letter === letter)?.id ?? null;

/** The n-th screen of the sidebar, from 1. */
export const byNumber = (n: number): string | null => screens[n - 1]?.id ?? null;
