import { keyOfVault } from "../src/vault/vault-key.ts";

/* Finds the key of the vault in its first argument, and says where it was and which it is. For `keychain.test.ts`. */

const notices: string[] = [];
const { key, from } = await keyOfVault({
  path: process.argv[2] ?? "",
  announce: (sentence) => void notices.push(sentence),
});
process.stdout.write(
  JSON.stringify({ from, key: Buffer.from(key).toString("hex"), notices: notices.length }),
);
