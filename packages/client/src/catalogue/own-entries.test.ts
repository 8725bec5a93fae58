import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { loadOwnEntries, readOwnEntries } from "./own-entries.ts";

const acme = { id: "acme", name: "Acme", issuer: "https://id.acme.example" };
const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map(async (folder) => rm(folder, { recursive: true })));
});

async function file(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "own-entries-"));
  folders.push(folder);
  const path = join(folder, "providers.json");
  await writeFile(path, text);
  return path;
}

describe("own entries by file", () => {
  it("reads one definition, or many", async () => {
    expect(await loadOwnEntries(await file(JSON.stringify(acme)))).toEqual([acme]);
    const many = [acme, { ...acme, id: "other" }];
    expect(await loadOwnEntries(await file(JSON.stringify(many)))).toEqual(many);
  });

  it("reads what other editors write: a byte order mark, carriage returns, UTF-16 in either order", async () => {
    const text = JSON.stringify(acme, undefined, 2).replaceAll("\n", "\r\n");
    const utf16 = Buffer.from(`\u{feff}${text}`, "utf16le");
    for (const bytes of [Buffer.from(`\u{feff}${text}`), utf16, Buffer.from(utf16).swap16()]) {
      const path = await file("");
      await writeFile(path, bytes);
      expect(await loadOwnEntries(path)).toEqual([acme]);
    }
    expect(readOwnEntries(`\u{feff}${text}`).entries).toEqual([acme]);
  });

  it("lists every problem of every entry, and says which", () => {
    const { entries, problems } = readOwnEntries(
      JSON.stringify([{ ...acme, scope: 1 }, { id: "B", name: "" }, 7, { ...acme, id: "good" }]),
    );
    expect(entries.map(({ id }) => id)).toEqual(["good"]);
    expect(problems).toEqual([
      "acme: scope is not a field this version knows",
      "B: id must be lower-case letters, digits and single dashes",
      "B: name is empty",
      "entry 3: the definition must be an object",
    ]);
  });

  it("refuses two of one name", () => {
    expect(readOwnEntries(JSON.stringify([acme, acme])).problems).toEqual(["acme is defined twice"]);
  });

  it("says in one sentence what is wrong with the file", async () => {
    const path = await file("{");
    await expect(loadOwnEntries(path)).rejects.toMatchObject({
      code: "bad_definition",
      message: `The providers in ${path} cannot be used: it is no JSON.`,
    });
    await expect(loadOwnEntries(`${path}.gone`)).rejects.toThrow("cannot be read: check its name");
  });

  it("never throws on a text, whatever it holds", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { entries, problems } = readOwnEntries(text);
        expect(entries.length > 0 || problems.length > 0 || text.trim() === "[]").toBe(true);
      }),
    );
  });
});
