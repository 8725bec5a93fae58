import type { Change, Conflict } from "@grantway/protocol";
import { describeCommandError } from "@grantway/terminal";
import { describe, expect, it } from "vitest";
import { changedSince } from "./conflict-text.ts";

const at = Date.UTC(2026, 10, 28, 18);
const expected = {
  what: "client",
  name: "reports",
  revision: 3,
  shown: new Map([["scopes", { name: "scope", show: (value: unknown) => (value as string[]).join(" ") }]]),
};
const conflict = (since: readonly Change[]): Conflict => ({ outcome: "conflict", revision: 5, since });

describe("a conflict", () => {
  it("is told in a sentence for each change: who did what, for whom and when", () => {
    const error = changedSince(
      expected,
      conflict([
        {
          at,
          actor: "operator",
          action: "client.updated",
          changes: { name: { from: "A", to: "B" }, scopes: { from: ["openid", "read"], to: ["openid"] } },
        },
        {
          at,
          actor: "client:portal",
          onBehalfOf: "user:ada",
          action: "client.updated",
          changes: { detail: { to: "C" } },
        },
        { at, actor: "operator", action: "client.deleted", changes: {} },
        { at, actor: "operator", action: "client.created", changes: { name: { to: "A" } } },
      ]),
    );
    expect(error.message).toBe(
      "The client reports is at revision 5, not 3, so nothing was done. What happened since:",
    );
    expect(error.problems).toEqual([
      'operator changed name from "A" to "B", and scope from "openid read" to "openid", at 2026-11-28T18:00:00.000Z.',
      'client:portal for user:ada changed detail from nothing to "C", at 2026-11-28T18:00:00.000Z.',
      "operator deleted it, at 2026-11-28T18:00:00.000Z.",
      "operator made it anew, at 2026-11-28T18:00:00.000Z.",
    ]);
  });

  it("is told to a program as it is shown otherwise", () => {
    const changes = { scopes: { from: ["read"], to: [] } };
    const error = changedSince(
      expected,
      conflict([{ at, actor: "operator", action: "client.updated", changes }]),
    );
    expect(describeCommandError(error)).toMatchObject({
      code: "conflict",
      exit: 10,
      more: {
        revision: 5,
        since: [
          {
            at: "2026-11-28T18:00:00.000Z",
            actor: "operator",
            action: "client.updated",
            changes: { scope: { from: "read", to: "" } },
          },
        ],
      },
    });
  });

  it("with a revision that never was is one sentence", () => {
    const { message, problems } = changedSince({ ...expected, revision: 9 }, conflict([]));
    expect(message).toBe(
      "The client reports is at revision 5, not 9, so nothing was done. Look at it again.",
    );
    expect(problems).toEqual([]);
  });
});
