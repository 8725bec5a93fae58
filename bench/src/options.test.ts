import { describe, expect, it } from "vitest";
import { readOptions } from "./options.ts";

describe("the options of the bench", () => {
  it("default to five rounds of every case", () => {
    expect(readOptions([])).toMatchObject({ mode: "compare", rounds: 5, cases: { length: 7 }, json: false });
  });

  it("read the mode and the lists", () => {
    const options = readOptions(["growth", "--sizes", "10,20", "--cases", "refresh"]);
    expect(options).toMatchObject({ mode: "growth", sizes: [10, 20], cases: ["refresh"] });
  });

  it("read how many people and clients are listed, and how often", () => {
    const options = readOptions(["lists", "--people", "1000", "--asks", "5"]);
    expect(options).toMatchObject({ mode: "lists", people: 1000, clients: 10_000, asks: 5 });
  });

  it("read how long streams are held, and how many", () => {
    expect(readOptions(["bff", "--minutes", "30"])).toMatchObject({ mode: "bff", minutes: 30, streams: 50 });
  });

  it("are undefined when help is asked for", () => {
    expect(readOptions(["--help"])).toBeUndefined();
  });

  it.each([
    [["--rounds", "0"], "--rounds must be a number above 0"],
    [["--rounds", "1.5"], "--rounds must be a whole number"],
    [["--seconds", "soon"], "--seconds must be a number above 0"],
    [["--cases", "refresh,sleep"], "--cases: sleep is none of"],
    [["shrink"], "unknown: shrink"],
    [["--fast"], "--fast"],
  ])("refuse %j", (argv, message) => {
    expect(() => readOptions(argv)).toThrow(message);
  });
});
