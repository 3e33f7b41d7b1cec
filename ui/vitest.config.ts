import { svelte } from "@sveltejs/vite-plugin-svelte";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [svelte()],
        test: {
          name: "unit",
          include: ["test/unit/*.test.ts"],
          setupFiles: ["test/words.ts"],
          environment: "node",
        },
      },
      {
        plugins: [svelte()],
        optimizeDeps: {
          // Found before the first test, so that no discovery reloads one that runs.
          entries: ["src/**/*.svelte", "test/browser/**/*.{ts,svelte}"],
          include: [
            "svelte",
            "bits-ui",
            "@internationalized/date",
            "@tanstack/virtual-core",
            "axe-core",
            "pdfjs-dist/legacy/build/pdf.mjs",
            "@tauri-apps/api/core",
            "@tauri-apps/api/event",
            "vitest-browser-svelte",
          ],
        },
        test: {
          name: "browser",
          testTimeout: 8000,
          include: ["test/browser/*.test.ts"],
          setupFiles: ["test/words.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 800 },
            provider: playwright({
              launchOptions: { executablePath: "/usr/bin/chromium", args: flags },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
