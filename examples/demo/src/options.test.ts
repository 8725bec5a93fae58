import { describe, expect, it } from "vitest";
import { readOptions } from "./options.ts";

describe("the demo's arguments", () => {
  it("need not be there", () => {
    expect(readOptions([], {})).toEqual({ help: false, folder: undefined, portBase: 4400 });
  });

  it("name a folder, which the environment may do as well; the argument counts", () => {
    const env = { GRANTWAY_DEMO_FOLDER: "b" };
    expect(readOptions(["--folder", "a"], {}).folder).toBe("a");
    expect(readOptions(["--folder=a"], env).folder).toBe("a");
    expect(readOptions([], env).folder).toBe("b");
    expect(readOptions([], { GRANTWAY_DEMO_FOLDER: "" }).folder).toBeUndefined();
  });

  it.each([["--help"], ["-h"]])("ask for help with %s", (argument) => {
    expect(readOptions([argument], {}).help).toBe(true);
  });

  it.each([[["--folder"]], [["--folder", ""]], [["--what"]], [["stray"]], [["--folder", "--help"]]])(
    "are refused in one sentence: %j",
    (argv) => {
      expect(() => readOptions(argv, {})).toThrow(/^[^\n]+\.$/);
    },
  );

  it.each(["1", "4400", "65475"])("take %s as the first port", (text) => {
    expect(readOptions([], { GRANTWAY_PORT_BASE: text }).portBase).toBe(Number(text));
  });

  it.each(["0", "65476", "-1", "4400.5", "1e3", "x", " 4400"])("refuse %j as the first port", (text) => {
    expect(() => readOptions([], { GRANTWAY_PORT_BASE: text })).toThrow(
      /^GRANTWAY_PORT_BASE must be [^\n]+\.$/,
    );
  });
});
