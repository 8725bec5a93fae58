import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Many tests wait for processes, disks and browsers of their own: one worker a core leaves none idle.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "packages/**/src/**/*.test.ts",
            "apps/*/src/**/*.test.ts",
            "examples/*/src/**/*.test.ts",
            "tools/src/**/*.test.ts",
            "bench/src/**/*.test.ts",
          ],
          // Some start processes, and a busy machine is no defect.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: "contracts",
          include: ["packages/storage/contracts/**/*.test.ts"],
          globalSetup: ["tools/src/services/postgres-for-tests.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "vaults",
          // Dozens of processes at once: after everything else, which they would starve.
          sequence: { groupOrder: 1 },
          include: ["packages/client/contracts/**/*.test.ts"],
          globalSetup: ["tools/src/services/postgres-for-tests.ts", "tools/src/services/redis-for-tests.ts"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "conformance",
          include: ["conformance/src/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["e2e/src/**/*.test.ts"],
          globalSetup: ["tools/src/services/chromium-for-tests.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
