import { mount } from "svelte";
import { carryBy } from "../../../src/api/rpc.ts";
import App from "../../../src/frame/App.svelte";
import type { ThemeChoice } from "../../../src/frame/theme.svelte.ts";
import { status } from "../fixture/office.ts";
import { fakeBook } from "../fixture/transport.ts";
import "../styles.ts";

// The window over a book in memory: `npm run dev`, then /test/browser/gallery/app.html.
const asked = new URLSearchParams(location.search);
const theme = (asked.get("theme") ?? "system") as ThemeChoice;
carryBy(
  fakeBook({
    "preferences.get": () => ({
      theme,
      single_keys: true,
      roomy: false,
      lock_after_minutes: 0,
    }),
    ...(asked.has("first") ? { "books.status": () => ({ ...status, open: null }) } : {}),
  }).transport,
);
const target = document.getElementById("app");
if (target) mount(App, { target });
