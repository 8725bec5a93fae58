import { describe, expect, it } from "vitest";
import { differenceText, done, inNumbers, unlistedText } from "./difference-text.ts";

const client = { kind: "client", id: "web" } as const;

describe("differences for a person", () => {
  it("show each member as it was and as it will be, lists by what comes and goes", () => {
    const fields = {
      client_name: { from: "Web", to: "The Web" },
      redirect_uris: {
        from: ["https://a.example", "https://b.example"],
        to: ["https://b.example", "https://c.example"],
      },
      scope: { from: "openid read", to: "openid write" },
      access_token_lifetime: { from: 60 },
    };
    expect(differenceText([{ ...client, action: "change", fields, secret: true }])).toBe(
      [
        "~ change client web",
        '    client_name: "Web" → "The Web"',
        "    redirect_uris:",
        "      - https://a.example",
        "      + https://c.example",
        "    scope:",
        "      - read",
        "      + write",
        "    access_token_lifetime: 60 → nothing",
        "    client_secret: the one the file refers to; the one before ends after 24h",
      ].join("\n"),
    );
  });

  it("show what a new thing is", () => {
    const fields = { client_name: { to: "Web" }, redirect_uris: { to: ["https://a.example"] } };
    expect(differenceText([{ ...client, action: "create", fields, secret: true }])).toBe(
      [
        "+ create client web",
        '    client_name: "Web"',
        '    redirect_uris: ["https://a.example"]',
        "    client_secret: the one the file refers to",
      ].join("\n"),
    );
  });

  it("say what a deletion takes along", () => {
    const gone = (kind: "api" | "scope" | "client", heldBy?: number) =>
      differenceText([
        { kind, action: "delete", id: "x", fields: {}, ...(heldBy === undefined ? {} : { heldBy }) },
      ]);
    expect(gone("client")).toBe("- delete client x: with its secrets and everything people granted to it");
    expect(gone("scope", 1)).toBe("- delete scope x: taken from 1 client and from everything people granted");
    expect(gone("scope", 0)).toBe(
      "- delete scope x: taken from 0 clients and from everything people granted",
    );
    expect(gone("api", 2)).toBe("- delete API x: 2 clients will not introspect for it any more");
    expect(gone("api", 0)).toBe("- delete API x: nobody introspects for it");
  });

  it("say in numbers what a deletion takes along, where it was counted", () => {
    const gone = { action: "delete", id: "x", fields: {} } as const;
    const takes = { grants: 1, families: 1, secrets: 2 };
    expect(differenceText([{ ...gone, kind: "client", takes }])).toBe(
      "- delete client x: with 2 secrets, 1 grant of people and 1 token family",
    );
    const many = { grants: 10_000, families: 0, secrets: 0 };
    expect(differenceText([{ ...gone, kind: "client", takes: many }])).toBe(
      "- delete client x: with 0 secrets, 10000 or more grants of people and 0 token families",
    );
    expect(differenceText([{ ...gone, kind: "scope", heldBy: 2, takes: { grants: 3 } }])).toBe(
      "- delete scope x: taken from 2 clients and from 3 grants of people",
    );
  });

  it("are one line each, whatever is in them", () => {
    const fields = { redirect_uris: { from: [], to: ["a\n+ create client evil\u001B[2J"] } };
    const text = differenceText([{ ...client, action: "change", fields }]);
    expect(text.split("\n")).toHaveLength(3);
    expect(text).not.toContain("\u001B");
  });

  it("are counted", () => {
    const one = { ...client, fields: {} };
    const all = [{ ...one, action: "create" } as const, { ...one, action: "delete" } as const];
    expect(inNumbers(all)).toBe("1 to create, 1 to delete");
    expect(inNumbers(all, done)).toBe("1 created, 1 deleted");
  });
});

describe("what is left alone", () => {
  it("is named, as far as a person reads", () => {
    const clients = Array.from({ length: 30 }, (_, place) => `c${place}`);
    expect(unlistedText({ apis: ["https://a.example"], scopes: [], clients: [] })).toBe(
      "Not declared, and left alone (--prune deletes them): API https://a.example.",
    );
    expect(unlistedText({ apis: [], scopes: ["s"], clients })).toMatch(
      /scope s, client c0, .*, and 11 more\.$/,
    );
    expect(unlistedText({ apis: [], scopes: [], clients: [] })).toBeUndefined();
  });
});
