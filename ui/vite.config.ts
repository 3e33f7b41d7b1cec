import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  // The shell serves the page from its own scheme, so addresses stay relative.
  base: "./",
  plugins: [svelte()],
  build: {
    // macOS web views age with the system; nothing newer is taken for granted.
    target: ["safari16.4", "chrome111"],
    modulePreload: { polyfill: false },
    outDir: "dist",
  },
  server: { port: 1420, strictPort: true },
});
