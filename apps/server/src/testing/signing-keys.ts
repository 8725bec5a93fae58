import { mkdtempSync, rmSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SigningKeys } from "@grantway/protocol";
import { openStorage } from "@grantway/storage";
import { onTestFinished } from "vitest";

// The storage's thread is started for every test, and would strip the types of its source each time.
enableCompileCache();

/** Signing keys in a database of their own, which goes with the test. */
export async function givenSigningKeys(): Promise<SigningKeys> {
  const folder = mkdtempSync(join(tmpdir(), "grantway-keys-"));
  const storage = await openStorage({ database: join(folder, "keys.sqlite") });
  onTestFinished(async () => {
    await storage.close();
    rmSync(folder, { recursive: true });
  });
  return storage.protocol.signingKeys;
}
