import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

// The door to the backend is chosen here, so that a build holds one door and no other.
const doors: Record<string, string> = {
  bridge: "./src/lib/host/bridge.ts",
  mock: "./mock/host.ts",
  test: "./mock/host.ts",
};

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  clearScreen: false,
  resolve: {
    alias: {
      "#host": fileURLToPath(new URL(doors[mode] ?? "./src/lib/host/tauri.ts", import.meta.url)),
    },
    conditions: mode === "test" ? ["browser"] : undefined,
  },
  build: {
    // WebView2 is evergreen; WebKitGTK on Debian 12 has kept pace with Safari 17.5 and later.
    target: ["chrome123", "safari17.5"],
    // Fonts stay files: the content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    modulePreload: false,
  },
  server: {
    port: 5173,
    strictPort: true,
    // Tests read the names of the log's events, and of recipients, where they are defined.
    fs: { allow: [".", "../src-tauri/crates/kluis-vault/src", "../assets/letters"] },
  },
  test: { environment: "happy-dom", include: ["tests/**/*.test.ts"], restoreMocks: true },
}));
