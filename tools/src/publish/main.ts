/*
 * `npm run build --workspace @grantway/client` and then `npm publish packages/client/dist`: builds the package in the
 * folder it is called in, or the one it is given.
 */
import { resolve } from "node:path";
import { buildPackage } from "./build-package.ts";

try {
  buildPackage(resolve(process.argv[2] ?? "."));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
