import { describe, expect, it } from "vitest";
import { grantTypesOf, handsTokens, nameOfResponseType } from "./response-type.oauth-responses.ts";

describe("response types as sets of words, OAuth 2.0 Multiple Response Types §2", () => {
  it.each([
    ["code", "code"],
    ["token id_token code", "code id_token token"],
    ["token id_token", "id_token token"],
    ["id_token  code", " code id_token"],
    ["code code", "code code"],
    ["CODE", "CODE"],
    ["", ""],
  ])("%j is called %j, whatever the order, and nothing else of it is mended", (sent, name) => {
    expect(nameOfResponseType(sent)).toBe(name);
  });

  it.each([
    ["code", ["authorization_code"], false],
    ["id_token", ["implicit"], true],
    ["token", ["implicit"], true],
    ["id_token token", ["implicit"], true],
    ["code id_token", ["authorization_code", "implicit"], true],
    ["code token", ["authorization_code", "implicit"], true],
    ["code id_token token", ["authorization_code", "implicit"], true],
    ["toy", ["authorization_code"], false],
  ])("%s goes with the grant types %j (OpenID Connect Registration §2)", (name, grants, tokens) => {
    expect([grantTypesOf(name), handsTokens(name)]).toEqual([grants, tokens]);
  });
});
