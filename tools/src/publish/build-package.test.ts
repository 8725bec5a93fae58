import { expect, it } from "vitest";
import { published } from "./build-package.ts";

it("what is published points to what was built, and has nothing that only the repository needs", () => {
  const manifest = {
    name: "@grantway/a",
    private: true,
    exports: { ".": "./src/index.ts", "./react": "./src/react/index.tsx" },
    scripts: { build: "x" },
    dependencies: { b: "1" },
    devDependencies: { c: "1" },
    peerDependencies: { d: "1" },
  };
  expect(published(manifest)).toEqual({
    name: "@grantway/a",
    exports: {
      ".": { types: "./index.d.ts", default: "./index.js" },
      "./react": { types: "./react/index.d.ts", default: "./react/index.js" },
    },
    dependencies: { b: "1" },
    peerDependencies: { d: "1" },
    sideEffects: false,
  });
});
