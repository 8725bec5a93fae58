import { describe, expect, it } from "vitest";
import { ownHeaders, setCredential } from "./credential.ts";

const connection = { name: "acme", tokens: { accessToken: "secret", tokenType: "Bearer", obtainedAt: 0 } };

function headersFor(api: object, tokens: object = {}): Readonly<Record<string, string>> {
  const headers = new Headers();
  setCredential(headers, { ...connection, tokens: { ...connection.tokens, ...tokens } }, { api });
  return Object.fromEntries(headers);
}

describe("the token in a header", () => {
  it.each([
    ["after its type", {}, {}, { authorization: "Bearer secret" }],
    ["after the scheme of the API", { scheme: "token" }, {}, { authorization: "token secret" }],
    ["alone", { scheme: "" }, {}, { authorization: "secret" }],
    ["in another header", { header: "X-Api-Key", scheme: "" }, {}, { "x-api-key": "secret" }],
    ["after a type of its own", {}, { tokenType: "MAC" }, { authorization: "MAC secret" }],
  ])("stands %s", (_, api, tokens, expected) => {
    expect(headersFor(api, tokens)).toEqual(expected);
  });

  it("is refused when it would begin another header, and not shown", () => {
    const attempt = () => headersFor({}, { accessToken: "secret\r\nx-evil: 1" });
    expect(attempt).toThrow("holds a character that no request can carry");
    expect(attempt).not.toThrow("secret");
  });

  it("comes with the headers that the API wants beside it, filled in", () => {
    const definition = { id: "a", name: "A", api: { headers: { "Client-Id": "{client_id}" } } };
    expect(ownHeaders({ definition, values: { client_id: "app" } })).toEqual([["Client-Id", "app"]]);
  });
});
