import { expect, it } from "vitest";
import { parse } from "yaml";
import { builtIns } from "../../profiles/all.ts";
import { readBuiltInDocument } from "./built-in-document.ts";

const documents = builtIns.flatMap(({ profile }) =>
  "builtIn" in profile.document ? [[profile.document.builtIn, profile] as const] : [],
);

it.each(documents)("the document %s is there, and has what its profile asks for", async (name, profile) => {
  const document = parse((await readBuiltInDocument(name)) ?? "") as {
    readonly openapi: string;
    readonly paths: Readonly<Record<string, unknown>>;
  };
  expect(document.openapi).toMatch(/^3\./);
  expect(Object.keys(document.paths)).toContain(profile.choices?.path);
});

it("a document that did not come along is not looked for", async () => {
  expect(await readBuiltInDocument("../../../package")).toBeUndefined();
});
