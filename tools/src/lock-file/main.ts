import { readFileSync, writeFileSync } from "node:fs";
import { complete, type LockedPackages, missingPackages } from "./complete-lock-file.ts";

/* `npm run lock`: installs, then adds to the lock file what the registry in use did not have. */

const file = new URL("../../../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8")) as { readonly packages: LockedPackages };
const added = Object.keys(missingPackages(lock.packages)).length;
if (added > 0)
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: complete(lock.packages) }, null, 2)}\n`);
// oxlint-disable-next-line no-console -- a command says what it did
console.log(added === 0 ? "The lock file is complete." : `Added ${added} packages of other platforms.`);
