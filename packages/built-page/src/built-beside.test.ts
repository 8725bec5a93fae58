import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { pageBuiltBeside } from "./built-beside.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "grantway-page-test-"));
  await mkdir(join(folder, "src/browser"), { recursive: true });
  await writeFile(join(folder, "index.html"), '<script type="module" src="./src/browser/main.ts"></script>');
});
afterEach(() => rm(folder, { recursive: true }));

const sources = () =>
  ({ name: "the page of a test", folder, inputs: [], base: "./", compressed: true }) as const;

it("a page is built by another process, which hands its files over as they are", async () => {
  await writeFile(join(folder, "src/browser/main.ts"), `document.title = \`${"long ".repeat(400)}\`;`);
  const files = await pageBuiltBeside(sources());
  const script = files.find(({ path }) => path.endsWith(".js"));
  expect(script?.content).toBeInstanceOf(Buffer);
  expect(script?.coded.gzip).toBeInstanceOf(Buffer);
  expect(await pageBuiltBeside(sources())).toEqual(files);
});
