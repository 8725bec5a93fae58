import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { createSqliteSessions } from "../src/stores/sqlite-sessions.ts";
import { describeSessionStore } from "./session-store-contract.ts";

const folder = mkdtempSync(join(tmpdir(), "bff-sessions-"));
const opened: { close(): void }[] = [];
afterAll(() => {
  for (const store of opened) store.close();
  rmSync(folder, { recursive: true, force: true });
});

describeSessionStore("SQLite", async () => {
  const store = createSqliteSessions({ path: join(folder, "sessions.db") });
  opened.push(store);
  return store;
});
