import fc from "fast-check";
import { expect, it } from "vitest";
import { hashing } from "../testing/world.ts";
import { browserStateOf, randomState, readState, sessionState } from "./session-state.oidc-session.ts";

const entropy = { secret: () => "s".repeat(43) };
const told = { clientId: "acme", origin: "https://app.example", browserState: "b", salt: "s" };

it("is the hash of client, origin, browser state and salt, with the salt behind it, Session Management §3.2", () => {
  expect(sessionState(told, hashing)).toBe(`${hashing.sha256("acme https://app.example b s")}.s`);
});

it.each([
  { clientId: "other" },
  { origin: "https://app.example:8443" },
  { browserState: "c" },
  { salt: "t" },
])("differs for %j", (another) => {
  expect(sessionState({ ...told, ...another }, hashing)).not.toBe(sessionState(told, hashing));
});

it("holds no blank, Session Management §2", () => {
  fc.assert(
    fc.property(fc.string(), fc.uuid(), (clientId, sid) => {
      const browserState = browserStateOf({ sid }, hashing);
      const state = sessionState({ ...told, clientId, browserState, salt: randomState(entropy) }, hashing);
      expect(state).toMatch(/^[\w-]{43}\.[\w-]{22}$/);
    }),
  );
});

it("is of a browser state that stays with the session, and that who knows the sid cannot tell", () => {
  const state = browserStateOf({ sid: "one" }, hashing);
  expect(browserStateOf({ sid: "one" }, hashing)).toBe(state);
  expect(browserStateOf({ sid: "two" }, hashing)).not.toBe(state);
  expect(hashing.sha256("browser state of one")).not.toContain(state);
  expect(readState(state)).toBe(state);
});

it.each([undefined, "", "s".repeat(21), "s".repeat(23), `${"s".repeat(21)} `, `${"s".repeat(21)};`])(
  "is made of no browser state that we never gave: %j",
  (sent) => {
    expect(readState(sent)).toBeUndefined();
  },
);
