import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, describe, expect, it } from "vitest";
import { loadInstanceKeys } from "./instance-key.ts";
import { formatKeyRing } from "./key-ring.ts";

const base = mkdtempSync(join(tmpdir(), "grantway-keys-"));
afterAll(() => rmSync(base, { recursive: true }));
const folder = () => join(mkdtempSync(join(base, "instance-")), "data");
const load = (dataFolder: string, instanceKey?: string) => loadInstanceKeys({ instanceKey, dataFolder });

/** Loads the keys in a process of its own and answers what it got. */
async function loadElsewhere(dataFolder: string): Promise<string> {
  const module = new URL("instance-key.ts", import.meta.url).href;
  const ring = new URL("key-ring.ts", import.meta.url).href;
  const script = `const { loadInstanceKeys } = await import(${JSON.stringify(module)});
    const { formatKeyRing } = await import(${JSON.stringify(ring)});
    process.stdout.write(formatKeyRing(loadInstanceKeys({ dataFolder: ${JSON.stringify(dataFolder)} })));`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return text(child.stdout);
}

describe("the instance key", () => {
  it("is made at the first start, for its owner alone, and stays", () => {
    const data = folder();
    const made = load(data);
    expect(made).toHaveLength(1);
    expect(statSync(join(data, "instance-key")).mode & 0o777).toBe(0o600);
    expect(statSync(data).mode & 0o777).toBe(0o700);
    expect(readdirSync(data)).toEqual(["instance-key"]);
    expect(formatKeyRing(load(data))).toBe(formatKeyRing(made));
  });

  it("is made once where the file system has no hard links, as on network shares", () => {
    const data = folder();
    const hardLink = () => {
      throw Object.assign(new Error("operation not permitted"), { code: "EPERM" });
    };
    const made = loadInstanceKeys({ instanceKey: undefined, dataFolder: data }, { mayMake: true, hardLink });
    expect(formatKeyRing(load(data))).toBe(formatKeyRing(made));
    expect(statSync(join(data, "instance-key")).mode & 0o777).toBe(0o600);
    expect(readdirSync(data)).toEqual(["instance-key"]);
  });

  it("is another in every instance", () => {
    expect(formatKeyRing(load(folder()))).not.toBe(formatKeyRing(load(folder())));
  });

  it("comes from the configuration when it is there, and then no file is made", () => {
    const data = folder();
    const ring = formatKeyRing(load(folder()));
    expect(formatKeyRing(load(data, ring))).toBe(ring);
    expect(() => statSync(data)).toThrow("ENOENT");
  });

  it("is one key for processes that start at once", async () => {
    const data = folder();
    const answers = await Promise.all(Array.from({ length: 6 }, () => loadElsewhere(data)));
    expect(new Set(answers)).toEqual(new Set([readFileSync(join(data, "instance-key"), "utf8").trim()]));
    expect(readdirSync(data)).toEqual(["instance-key"]);
  });

  it.each([0o604, 0o644, 0o602])("is refused with mode %o", (mode) => {
    const data = folder();
    load(data);
    chmodSync(join(data, "instance-key"), mode);
    expect(() => load(data)).toThrow(
      /^The instance key [^\n]+ can be read or changed by other users: run chmod 600 on it\.$/,
    );
  });

  it("is not made anew where there was one", () => {
    const data = folder();
    const settings = { instanceKey: undefined, dataFolder: data };
    expect(() => loadInstanceKeys(settings, { mayMake: false })).toThrow(/is missing, and this database/);
    expect(() => statSync(data)).toThrow("ENOENT");
  });

  it("is refused when the file is malformed, and not replaced", () => {
    const data = folder();
    load(data);
    writeFileSync(join(data, "instance-key"), "half a k");
    expect(() => load(data)).toThrow("is malformed");
    expect(readFileSync(join(data, "instance-key"), "utf8")).toBe("half a k");
  });

  it("says so in one sentence when it cannot be made", () => {
    const file = join(base, "a-file");
    writeFileSync(file, "");
    expect(() => load(join(file, "data"))).toThrow(
      /^The instance key [^\n]+ cannot be (made|read) \(ENOTDIR\)\.$/,
    );
  });
});
