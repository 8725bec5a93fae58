import { expect, it } from "vitest";
import type { ClientFigure } from "../ports/figures.ts";
import { catalogue } from "../testing/world.ts";
import { activityOf } from "./client-activity.ts";

const day = 24 * 3_600_000;

function figure(
  kind: ClientFigure["kind"],
  label: string,
  differences: Partial<ClientFigure> = {},
): ClientFigure {
  return { day, kind, label, reason: "", count: 1, lastAt: day + 5, ...differences };
}

it("what a client did is added up over the days, and told with the APIs it was for", () => {
  const failed = { reason: "code expired" };
  const figures = [
    figure("tokens", "client_credentials", { count: 2 }),
    figure("tokens", "client_credentials", { day: 2 * day, lastAt: 2 * day, count: 3 }),
    figure("scopes", "read", { count: 4 }),
    figure("scopes", "write", { lastAt: day + 9 }),
    figure("scopes", "gone"),
    figure("errors", "invalid_grant", failed),
    figure("errors", "invalid_grant", { day: 3 * day, lastAt: 3 * day, ...failed }),
    figure("errors", "invalid_scope", { reason: "unknown", lastAt: day, count: 7 }),
  ];
  expect(activityOf(figures, { from: day, lastUsedAt: 2 * day, catalogue })).toEqual({
    from: day,
    lastUsedAt: 2 * day,
    grantTypes: [{ grantType: "client_credentials", count: 5, lastAt: 2 * day }],
    scopes: [
      { scope: "read", audience: "https://notes.example", count: 4, lastAt: day + 5 },
      { scope: "write", audience: "https://notes.example", count: 1, lastAt: day + 9 },
      { scope: "gone", count: 1, lastAt: day + 5 },
    ],
    apis: [{ audience: "https://notes.example", name: "Notes", lastAt: day + 9 }],
    failures: [
      { code: "invalid_grant", reason: "code expired", count: 2, lastAt: 3 * day },
      { code: "invalid_scope", reason: "unknown", count: 7, lastAt: day },
    ],
    days: [
      { at: day, tokens: 2, failures: 8 },
      { at: 2 * day, tokens: 3, failures: 0 },
      { at: 3 * day, tokens: 0, failures: 1 },
    ],
  });
});

it("of a client that did nothing there is nothing to tell", () => {
  expect(activityOf([], { from: day, lastUsedAt: undefined, catalogue })).toEqual({
    from: day,
    grantTypes: [],
    scopes: [],
    apis: [],
    failures: [],
    days: [],
  });
});
