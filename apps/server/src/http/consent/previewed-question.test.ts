import { openidScopes, type Scope, type ScopeCatalogue } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { previewedQuestion } from "./previewed-question.ts";

const audience = "https://notes.example";
const read: Scope = { key: "read", title: "Read your notes", risk: "low", access: "see", audience };
const catalogue: ScopeCatalogue = {
  apis: [{ audience, name: "Notes" }],
  scopes: new Map([...openidScopes, read].map((scope) => [scope.key, scope])),
};

function given(query: Readonly<Record<string, string>>) {
  return previewedQuestion({ values: new Map(Object.entries(query)) }, catalogue);
}

describe("a question that is looked at before it is asked", () => {
  it("asks for the scopes there are, and leaves out keys nobody knows yet", () => {
    const { asked, client, destination } = given({
      name: "Harbor",
      redirect_uri: "https://harbor.example/callback",
      scope: "openid read reed read",
      renews: "true",
    });
    expect(asked.map(({ key }) => key)).toEqual(["openid", "read"]);
    expect(client).toEqual({
      id: "",
      origin: "management",
      applicationType: "web",
      name: "Harbor",
      firstParty: false,
      verified: true,
      grantTypes: ["authorization_code", "refresh_token"],
    });
    expect(destination).toBe("https://harbor.example/callback");
  });

  it("has the scope that is typed in place of the one that is kept", () => {
    const { asked } = given({
      scope: "read",
      scope_key: "read",
      scope_title: "Read all notes",
      scope_risk: "high",
      scope_access: "change",
      scope_audience: audience,
    });
    expect(asked).toEqual([
      { key: "read", title: "Read all notes", risk: "high", access: "change", audience },
    ]);
  });

  it("names an API that is not there yet, and no other than there is", () => {
    const typed = { scope_key: "k", scope_title: "T", scope_audience: "urn:new", api_name: "New" };
    expect(given(typed).apis).toEqual([...catalogue.apis, { audience: "urn:new", name: "New" }]);
    expect(given({ ...typed, scope_audience: audience }).apis).toEqual(catalogue.apis);
  });

  it("makes something of whatever is typed half, and of nothing at all", () => {
    expect(given({}).asked).toEqual([]);
    const half = given({
      scope_key: "k",
      scope_title: "T",
      scope_risk: "hig",
      scope_access: "",
      name: "x".repeat(999),
    });
    expect(half.asked).toMatchObject([{ risk: "low", access: "see" }]);
    expect(half.client.name).toHaveLength(300);
  });
});
