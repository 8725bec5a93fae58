import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { filesBelow } from "./page-sources.ts";

/** Names of codings as they stand in `Content-Encoding` (RFC 9110 §8.4.1). */
export type Coding = "br" | "gzip";

/** Each coding, the best first, and how its files end. */
export const codings: readonly { readonly name: Coding; readonly extension: string }[] = [
  { name: "br", extension: ".br" },
  { name: "gzip", extension: ".gz" },
];

/** Bytes below which it saves nothing. */
const worthIt = 1024;

const encode = {
  br: (content: Buffer) =>
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  gzip: (content: Buffer) => promisify(gzip)(content, { level: 9 }),
};

/** Puts a compressed copy beside every file of a folder that is worth it. It takes long and is done once. */
export async function compressBelow(folder: string): Promise<void> {
  await Promise.all(filesBelow(folder).map(compress));
}

async function compress(file: string): Promise<void> {
  const content = readFileSync(file);
  if (content.length < worthIt) return;
  await Promise.all(
    codings.map(async ({ name, extension }) => writeFile(file + extension, await encode[name](content))),
  );
}
