import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createLogger } from "../log/logger.ts";
import { openTracing } from "./open-tracing.ts";

/** What the files of the server import when they are loaded, by their path. Types are none of it. */
function loadedBy(): readonly (readonly [file: string, imported: string])[] {
  const root = fileURLToPath(new URL("..", import.meta.url));
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("testing/"))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), "utf8");
      const imports = text.matchAll(/^import (?!type )[^;]*?from "([^"]+)";/gm);
      return [...imports].map(([, imported = ""]) => [file, imported] as const);
    });
}

describe("where nobody asks for traces", () => {
  it("everything is what it was", async () => {
    const tracing = await openTracing({ traces: undefined }, createLogger({ logLevel: "silent" }));
    const [storage, hasher] = [{}, {}];
    expect(tracing.requests).toBeUndefined();
    expect(tracing.storage(storage as never)).toBe(storage);
    expect(tracing.hasher(hasher as never)).toBe(hasher);
    await tracing.stop();
  });

  it("nothing of the library is loaded: only what is loaded for traces imports it", () => {
    const imports = loadedBy();
    const library = imports.filter(([, imported]) => imported.startsWith("@opentelemetry/"));
    const files = new Set(library.map(([file]) => file));
    expect([...files].filter((file) => !file.startsWith("traces/"))).toEqual([]);
    expect(files.size).toBeGreaterThan(3);
    const ways = imports.filter(
      ([file, imported]) => !file.startsWith("traces/") && imported.includes("/traces/"),
    );
    expect(ways).toEqual([["compose.ts", "./traces/open-tracing.ts"]]);
    expect(imports.filter(([file]) => file === "traces/open-tracing.ts")).toEqual([]);
  });
});
