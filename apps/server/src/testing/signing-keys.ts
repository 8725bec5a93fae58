import { rmSync } from "node:fs";
import { join } from "node:path";
import type { SigningKeys } from "@grantway/protocol";
import { openStorage } from "@grantway/storage";
import { onTestFinished } from "vitest";
import { quickFolder } from "./quick-folder.ts";

/**
 * Signing keys in a database of their own, which goes with the test. It is written on the thread of the test, since the storage's own
 * takes longer to start than most tests run.
 */
export async function givenSigningKeys(): Promise<SigningKeys> {
  const folder = quickFolder("grantway-keys-");
  const storage = await openStorage({ database: join(folder, "keys.sqlite"), brief: true });
  onTestFinished(async () => {
    await storage.close();
    rmSync(folder, { recursive: true });
  });
  return storage.protocol.signingKeys;
}
