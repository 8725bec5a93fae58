import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFileStore } from "../src/vault/file/file-store.ts";
import { describeStore } from "./store-contract.ts";

describeStore("an encrypted file", async () => {
  const folder = await mkdtemp(join(tmpdir(), "grantway-vault-"));
  const key = new Uint8Array(32).fill(7);
  return {
    open: (vault) => createFileStore({ path: join(folder, `${vault}.vault`), key }),
    dump: async () => {
      const paths = (await readdir(folder, { recursive: true })).map((name) => join(folder, name));
      const texts = paths.map(async (path) => ((await stat(path)).isFile() ? readFile(path, "utf8") : ""));
      return [...paths, ...(await Promise.all(texts))].join("\n");
    },
    close: () => rm(folder, { recursive: true }),
  };
});
