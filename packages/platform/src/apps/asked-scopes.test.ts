import type { Scope, ScopeCatalogue } from "@grantway/protocol";
import { expect, it } from "vitest";
import { askedScopes, asksHighRisk } from "./asked-scopes.ts";

const scope = (key: string, differences: Partial<Scope> = {}): readonly [string, Scope] => [
  key,
  { key, audience: "https://api.example", title: key, risk: "low", access: "see", ...differences },
];

const catalogue: ScopeCatalogue = {
  apis: [{ audience: "https://api.example", name: "Acme" }],
  scopes: new Map([scope("read", { detail: "All of it." }), scope("salaries", { risk: "high" })]),
};
const asked = (key: string) => ({ scope: key, purpose: "To show it.", optional: false });

it("people are asked for what the catalogue knows, in its words and the publisher's", () => {
  expect(askedScopes({ scopes: [asked("read"), asked("gone")] }, catalogue)).toEqual([
    { ...asked("read"), title: "read", detail: "All of it.", api: "Acme", risk: "low", access: "see" },
  ]);
});

it.each([
  [["read"], false],
  [["read", "salaries"], true],
  [["gone", "__proto__"], false],
])("%j asks for a high risk: %s", (keys, high) => {
  expect(asksHighRisk({ scopes: keys.map(asked) }, catalogue)).toBe(high);
});
