import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

/** Tests of what is written in JSX, which Node cannot load as it is. */
const jsx = ["packages/ui/src/react/**/*.test.ts", "apps/*/src/browser/**/*.test.ts"];
const exclude = [...configDefaults.exclude, ...jsx];

export default defineConfig({
  test: {
    // Many tests wait for processes, disks and browsers of their own: one worker more than cores leaves none idle.
    maxWorkers: availableParallelism() + 1,
    // Tests start hundreds of processes; with their code compiled once, each starts in half the time.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL("node_modules/.cache/processes", import.meta.url)) },
    // A machine that stands still for seconds is no defect: what hangs is found, only later.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 100_000 } },
    // Modules keep nothing of one test for another, so files may share them: a third of the time where nothing else is slow.
    isolate: false,
    // Modules are loaded by Node, as they are where they run: faster than through Vite by a fifth.
    experimental: { viteModuleRunner: false },
    // What tests leave in the temporary folder goes with the run.
    globalSetup: ["tools/src/services/temporary-folder-for-tests.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "packages",
          include: ["packages/**/src/**/*.test.ts"],
          exclude,
        },
      },
      {
        extends: true,
        test: {
          name: "jsx",
          experimental: { viteModuleRunner: true },
          include: jsx,
        },
      },
      {
        extends: true,
        test: {
          name: "programs",
          include: [
            "apps/*/src/**/*.test.ts",
            "examples/*/src/**/*.test.ts",
            "tools/src/**/*.test.ts",
            "bench/src/**/*.test.ts",
          ],
          exclude,
        },
      },
      {
        extends: true,
        test: {
          name: "contracts",
          include: ["packages/storage/contracts/**/*.test.ts"],
          globalSetup: ["tools/src/services/postgres-for-tests.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "vaults",
          // Dozens of processes at once: after everything else, which they would starve.
          sequence: { groupOrder: 1 },
          include: [
            "packages/client/contracts/**/*.test.ts",
            "packages/bff/contracts/**/*.test.ts",
            "apps/server/contracts/**/*.test.ts",
          ],
          globalSetup: ["tools/src/services/postgres-for-tests.ts", "tools/src/services/redis-for-tests.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "conformance",
          include: ["conformance/src/**/*.test.ts"],
          globalSetup: ["conformance/src/instance-for-tests.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["e2e/src/**/*.test.ts"],
          globalSetup: ["tools/src/services/chromium-for-tests.ts", "e2e/src/pages-for-tests.ts"],
        },
      },
    ],
  },
});
