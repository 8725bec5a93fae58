import { mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { placeOf } from "./place-of.ts";

it("is where a link ends, whether or not something is there, and otherwise what it is called", async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "grantway-place-")));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [file, link, further] = [join(folder, "vault"), join(folder, "link"), join(folder, "further")];
  expect(await placeOf(file)).toBe(file);
  await writeFile(file, "");
  expect(await placeOf(file)).toBe(file);
  await symlink("vault", link);
  await symlink("link", further);
  expect(await placeOf(further)).toBe(await placeOf(link));
  expect(await placeOf(link)).toMatch(/[/\\]vault$/);
  await rm(file);
  expect(await placeOf(link)).toBe(file);
  expect(await placeOf(further)).toBe(file);
  await symlink("round", join(folder, "round"));
  expect(await placeOf(join(folder, "round"))).toBe(join(folder, "round"));
});
