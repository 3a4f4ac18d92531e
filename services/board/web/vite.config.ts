import { defineConfig } from "vite";

// The pages are served from the board's jar under a strict content security policy:
// no inline script or style, nothing from another host.
export default defineConfig({
  build: {
    outDir: process.env.BOARD_WEB_OUT ?? "dist",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: ["index.html", "wall.html", "handover.html", "review.html", "sign-in.html"], checks: { pluginTimings: false } },
  },
});
