import { expect, it } from "vitest";
import { cookieNames } from "./cookie-names.ts";

it("explorers at ports of one host, which share cookies (RFC 6265 §8.5), have names of their own", () => {
  const origins = [
    "http://localhost:4440",
    "http://localhost:4450",
    "http://localhost",
    "http://localhost:443",
  ];
  const names = origins.map(cookieNames);
  const all = names.flatMap(({ sessions, own }) => [sessions, own]);
  expect(new Set(all).size).toBe(2 * origins.length);
  // As @grantway/bff takes them.
  for (const name of all) expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
});

it.each(["http://localhost:4440", "https://explorer.example"])(
  "one that is alone, as at %s, has those it always had",
  (origin) => {
    expect(cookieNames(origin)).toEqual({
      sessions: "grantway-explorer",
      own: "grantway-explorer-own",
      ownBefore: undefined,
    });
  },
);
