import { keyOfVault } from "../src/vault/vault-key.ts";

/*
 * Finds the key of the vault named by its first argument, and prints the key and where it was found. For
 * `keychain.test.ts`.
 */

const notices: string[] = [];
const { key, from } = await keyOfVault({
  path: process.argv[2] ?? "",
  announce: (sentence) => void notices.push(sentence),
});
process.stdout.write(
  JSON.stringify({ from, key: Buffer.from(key).toString("hex"), notices: notices.length }),
);
