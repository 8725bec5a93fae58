import { describe, expect, it } from "vitest";
import type { Figures } from "../ports/figures.ts";
import { readFigures } from "./read-figures.ts";

const hour = 3_600_000;
const day = 24 * hour;

function given() {
  const asked: unknown[] = [];
  const figures: Pick<Figures, "read"> = {
    async read(request) {
      asked.push(request);
      return [
        { kind: "errors", label: "invalid_grant", at: day, count: 9 },
        { kind: "tokens", label: "refresh_token", at: day, count: 1 },
        { kind: "tokens", label: "client_credentials", at: day, count: 2 },
        { kind: "tokens", label: "client_credentials", at: day + hour, count: 3 },
      ];
    },
  };
  return { asked, read: (request: Parameters<typeof readFigures>[1]) => readFigures(figures, request) };
}

describe("figures over time", () => {
  it("are read from the beginning of an hour or day on, all kinds where none is named", async () => {
    const { read, asked } = given();
    await read({ from: day + 1, to: day + 2, step: "hour" });
    await read({ from: day + hour, to: 2 * day, step: "day", kinds: ["tokens"] });
    expect(asked).toEqual([
      { from: day, to: day + 2, step: "hour", kinds: ["sign-ins", "tokens", "errors"] },
      { from: day, to: 2 * day, step: "day", kinds: ["tokens"] },
    ]);
  });

  it("come as one series for each thing that is counted, the most frequent of its kind first", async () => {
    expect(await given().read({ from: day, to: 2 * day, step: "hour" })).toMatchObject({
      from: day,
      series: [
        {
          kind: "tokens",
          label: "client_credentials",
          total: 5,
          points: [
            { at: day, count: 2 },
            { at: day + hour, count: 3 },
          ],
        },
        { kind: "tokens", label: "refresh_token", total: 1 },
        { kind: "errors", label: "invalid_grant", total: 9 },
      ],
    });
  });

  it.each([
    ["that ends before it begins", { from: 2, to: 1, step: "hour" as const }],
    ["of nothing", { from: 1, to: 1, step: "day" as const }],
    ["of more hours than one can look at", { from: 0, to: 94 * day, step: "hour" as const }],
    ["of more days than one can look at", { from: 0, to: 2000 * day, step: "day" as const }],
  ])("are refused for a range %s", async (_, request) => {
    const { read, asked } = given();
    expect(await read(request)).toEqual({ problems: [expect.objectContaining({ path: ["from"] })] });
    expect(asked).toEqual([]);
  });
});
