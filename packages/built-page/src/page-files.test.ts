import { expect, it } from "vitest";
import type { PageFile } from "./page-file.ts";
import { createPageFiles } from "./page-files.ts";

const built: readonly PageFile[] = [
  {
    path: "/index.html",
    type: "text/html; charset=utf-8",
    content: Buffer.from('<script src="./assets/main-1.js"></script>'),
    immutable: false,
    coded: { gzip: Buffer.from("old") },
  },
];

it("a page is made once for all who come, and its document names its files by where the page stands", async () => {
  let times = 0;
  const load = async () => ((times += 1), built);
  const look = createPageFiles({ path: "/auth/console", load, onFailure: () => undefined });
  const [files] = await Promise.all([look(), look()]);
  if (typeof files === "string") throw new Error(files);
  const document = files.get("/auth/console/index.html");
  expect(document?.content.toString()).toBe('<script src="/auth/console/assets/main-1.js"></script>');
  expect(document?.coded).toEqual({});
  expect(times).toBe(1);
});

it("what could not be made is told and tried again at the next visit", async () => {
  const told: unknown[] = [];
  let works = false;
  const load = async () => {
    if (works) return built;
    throw new Error("no builder here");
  };
  const look = createPageFiles({ path: "/console", load, onFailure: (error) => told.push(error) });
  expect(await look()).toBe("failed");
  expect(told).toEqual([new Error("no builder here")]);
  works = true;
  expect(await look()).toBeInstanceOf(Map);
});
