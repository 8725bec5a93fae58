import { describe, expect, it } from "vitest";
import { checkArchitecture } from "../check.ts";

const home = "packages/protocol/src/operations";
const file = `${home}/drawer-operations.ts`;
const test = { [`${home}/more-operations.test.ts`]: "export {};" };

/** A repository with one operation, in which every rule holds. Each test breaks one of its rules. */
const sound: Readonly<Record<string, string>> = {
  "package.json": JSON.stringify({ name: "house" }),
  "packages/protocol/package.json": manifest("@grantway/protocol", { exports: { ".": "./src/index.ts" } }),
  "packages/protocol/src/index.ts": `export { operation } from "./operations/operation.ts"; export { all } from "./operations/all.ts";`,
  [`${home}/operation.ts`]: `export function operation<T>(stated: T): T { return stated; }`,
  [`${home}/operation.test.ts`]: `import { operation } from "./operation.ts"; operation({});`,
  [file]: stating("openDrawer", `name: "drawers.open", permission: "drawers:write", audit: "drawer.opened"`),
  [`${home}/drawer-operations.test.ts`]: "export {};",
  [`${home}/all.ts`]: `import * as drawers from "./drawer-operations.ts"; export const all = [...Object.values(drawers)];`,
  [`${home}/all.test.ts`]: "export {};",
  "apps/server/package.json": manifest("@grantway/server", {
    dependencies: { "@grantway/protocol": "1.0.0" },
  }),
  "apps/server/src/compose.ts": `import { all } from "@grantway/protocol"; export const run = (storage) => [all, storage.clientRegistry];`,
};

function manifest(name: string, rest: object): string {
  return JSON.stringify({ name, ...rest });
}

function stating(name: string, members: string): string {
  return `import { operation } from "./operation.ts";
interface Drawer { readonly left: boolean }
const open = (drawer: Drawer) => drawer.left;
export const ${name} = operation({
  ${members},
  run: async (drawer: Drawer) => open(drawer),
});`;
}

function problemsWith(changes: Readonly<Record<string, string>>) {
  return checkArchitecture(new Map(Object.entries({ ...sound, ...changes })));
}

describe("operations", () => {
  it("are found sound", () => {
    expect(problemsWith({})).toEqual([]);
  });

  it.each([
    ["name", `permission: "drawers:write", audit: "drawer.opened"`],
    ["permission", `name: "drawers.open", audit: "drawer.opened"`],
    ["audit", `name: "drawers.open", permission: "drawers:write"`],
    ["permission", `name: "drawers.open", permission: anything, audit: "drawer.opened"`],
    ["permission", `name: "drawers.open", ...others, audit: "drawer.opened"`],
  ])("are refused where they do not say their %s", (member, members) => {
    expect(problemsWith({ [file]: stating("openDrawer", members) })).toMatchObject([
      { rule: "operations", file, line: 4, message: expect.stringContaining(`does not say its ${member}`) },
    ]);
  });

  it.each([
    ["a function", "export function openDrawer() {}"],
    ["an object", `export const openDrawer = { name: "drawers.open", permission: "a", audit: "b" };`],
    ["a cast", `export const openDrawer = { run: 1 } as never;`],
    [
      "what another maker made",
      `export const openDrawer = shortcut({ name: "a", permission: "b", audit: "c" });`,
    ],
    ["something that is only handed on", `export { operation } from "./operation.ts";\nexport const a = 1;`],
  ])("are refused as %s: the file bypasses the frame", (_, text) => {
    expect(problemsWith({ [file]: text })).toContainEqual({
      rule: "operations",
      file,
      line: 1,
      message: expect.stringContaining("is no operation({ … })") as string,
    });
  });

  it("may stand beside types", () => {
    expect(
      problemsWith({
        [file]: `${sound[file]}\nexport interface Left {}\nexport type { Right } from "./operation.ts";`,
      }),
    ).toEqual([]);
  });

  it("are refused where all.ts does not list their file, or lists it in part", () => {
    const stated = stating("more", `name: "more.open", permission: "drawers:write", audit: "drawer.opened"`);
    const more = `${home}/more-operations.ts`;
    const says = {
      rule: "operations",
      file: more,
      message: expect.stringContaining("does not list it") as string,
    };
    expect(problemsWith({ [more]: stated, ...test })).toMatchObject([says]);
    const inPart = `${sound[`${home}/all.ts`]} import { more } from "./more-operations.ts"; export const one = more;`;
    expect(problemsWith({ [more]: stated, ...test, [`${home}/all.ts`]: inPart })).toMatchObject([says]);
  });

  it("are refused where two have one name", () => {
    const more = `${home}/more-operations.ts`;
    const twin = stating("more", `name: "drawers.open", permission: "drawers:write", audit: "drawer.opened"`);
    const list = `${sound[`${home}/all.ts`]} import * as more from "./more-operations.ts"; export const m = more;`;
    expect(problemsWith({ [more]: twin, ...test, [`${home}/all.ts`]: list })).toMatchObject([
      {
        rule: "operations",
        file: more,
        line: 4,
        message: expect.stringContaining("another operation called drawers.open"),
      },
    ]);
  });

  it("are told of by the contract of the management API, by a function of the same name", () => {
    const texts = {
      "packages/api/package.json": manifest("@grantway/api", {}),
      "packages/api/src/operation.ts": "export function operation<T>(stated: T): T { return stated; }",
      "packages/api/src/operation.test.ts": "export {};",
      "packages/api/src/resources/drawers.ts": `import { operation } from "../operation.ts"; export const a = operation({});`,
      "apps/server/src/http/api/drawers.test.ts": "export {};",
    };
    expect(problemsWith(texts).filter(({ rule }) => rule === "operations")).toEqual([]);
  });

  it("are refused where anybody else makes one", () => {
    const other = "apps/server/src/other.ts";
    const text = `import { operation } from "@grantway/protocol"; export const a = operation({});`;
    expect(problemsWith({ [other]: text })).toMatchObject([
      { rule: "operations", file: other, line: 1, message: expect.stringContaining("Only src/operations/") },
    ]);
  });

  it.each([
    "export const a = (storage) => storage.clientRegistry.update();",
    "export const a = ({ storage: { clientRegistry } }) => clientRegistry.update();",
    "export const a = (instance) => instance.storage.clientRegistry;",
  ])("are not gone past by an app: %s", (text) => {
    const other = "apps/server/src/other.ts";
    expect(problemsWith({ [other]: text })).toMatchObject([
      {
        rule: "operations",
        file: other,
        line: 1,
        message: expect.stringContaining("changed by operations alone"),
      },
    ]);
  });
});
