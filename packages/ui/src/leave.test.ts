import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { files } from "./files.ts";

/** The page, whose events the test lets happen. */
function open() {
  const gone: string[] = [];
  const happen = new Map<string, () => void>();
  runInNewContext(readFileSync(files.leave, "utf8"), {
    document: { querySelector: () => ({ href: "https://app.example/" }) },
    location: { replace: (to: string) => gone.push(to) },
    setTimeout: (then: () => void, after: number) => happen.set(`after ${after} ms`, then),
    addEventListener: (name: string, then: () => void) => happen.set(name, then),
  });
  return { gone, happen };
}

it("shares its page with the script of every page", () => {
  const scope = { addEventListener() {}, setTimeout() {} };
  const scripts = [files.once, files.leave].map((file) => readFileSync(file, "utf8"));
  expect(() => void runInNewContext(scripts.join("\n"), scope)).not.toThrow();
});

it.each(["load", "after 5000 ms"])("goes on where its link leads: %s", (event) => {
  const { gone, happen } = open();
  expect(gone).toEqual([]);
  happen.get(event)?.();
  expect(gone).toEqual(["https://app.example/"]);
});
