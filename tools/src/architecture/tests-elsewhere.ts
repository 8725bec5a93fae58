/** Where every file has its test beside it, and the folders whose files are tested by a suite elsewhere. */
export const testsBeside = {
  folders: ["packages"],
  provenElsewhere: [
    { folder: "packages/storage/src/sqlite", by: "packages/storage/contracts" },
    { folder: "packages/storage/src/postgres", by: "packages/storage/contracts" },
    { folder: "packages/storage/src/decisions", by: "packages/storage/contracts" },
    { folder: "packages/storage/src/rows", by: "packages/storage/contracts" },
    { folder: "packages/storage/src/migrations", by: "packages/storage/contracts" },
    // On real ports, so that no fake has to behave as they do.
    { folder: "packages/protocol/src/operations", by: "packages/storage/contracts" },
    { folder: "packages/platform/src/operations", by: "packages/storage/contracts" },
    // By a real server: every answer is checked by them there.
    { folder: "packages/api/src/resources", by: "apps/server/src/http/api" },
    { folder: "packages/api/src/schemas", by: "apps/server/src/http/api" },
    // With real keys in a real store, so that neither is a fake.
    { folder: "packages/protocol/src/keys", by: "apps/server/src/keys" },
    // A whole app with a browser and a provider, as what they do is done by all of them together.
    { folder: "packages/bff/src/sign-in", by: "packages/bff/src/journeys" },
    { folder: "packages/bff/src/sign-out", by: "packages/bff/src/journeys" },
    { folder: "packages/bff/src/sessions", by: "packages/bff/src/journeys" },
    { folder: "packages/bff/src/stores", by: "packages/bff/contracts" },
    // Hooks, in a page of their own.
    { folder: "packages/bff/src/react", by: "e2e/bff-page" },
    // One suite for all of them.
    { folder: "packages/bff/src/adapters", by: "packages/bff/src/adapters/testing" },
    { folder: "packages/client/src/catalogue/entries", by: "packages/client/src/testing/simulators" },
    { folder: "packages/client/src/vault/postgres", by: "packages/client/contracts" },
    { folder: "packages/client/src/vault/redis", by: "packages/client/contracts" },
    // What they do is done by a browser: focus, keys, places on the screen.
    { folder: "packages/ui/src/frame/live", by: "e2e/src" },
    // All catalogues by one test.
    { folder: "packages/ui/src/frame/words", by: "packages/ui/src/frame" },
    { folder: "packages/ui/src/react/overlays", by: "e2e/component-page" },
    { folder: "packages/ui/src/react/forms/checking", by: "e2e/component-page" },
    { folder: "packages/ui/src/react/lists/live", by: "e2e/component-page" },
  ],
} as const;
