import { describe, expect, it } from "vitest";
import { boundsOf, initialWidths, moved, readWidths } from "./widths.ts";

describe("the widths of the columns", () => {
  it("what one column gains the next one loses, and the third keeps its own", () => {
    expect(moved([20, 40, 40], 0, 5)).toEqual([25, 35, 40]);
    expect(moved([20, 40, 40], 1, -5)).toEqual([20, 35, 45]);
  });

  it("no column gets so narrow that nobody finds it again", () => {
    expect(moved([20, 40, 40], 0, -50)).toEqual([14, 46, 40]);
    expect(moved([20, 40, 40], 1, 80)).toEqual([20, 66, 14]);
    expect(boundsOf([20, 40, 40], 0)).toEqual([14, 46]);
  });

  it("are what was kept", () => {
    expect(readWidths("20,30,50")).toEqual([20, 30, 50]);
  });

  it.each([null, "", "20,30", "a,b,c", "1,1,98", "50,50,50"])(
    "are as if nobody had chosen for %j",
    (text) => {
      expect(readWidths(text)).toEqual(initialWidths);
    },
  );
});
