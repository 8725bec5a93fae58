import { describe, expect, it } from "vitest";
import { definitionShape } from "./definition-shape.ts";

describe("the shape of a definition", () => {
  it("knows every field there is", () => {
    const everything = {
      id: "acme",
      name: "Acme",
      service: "acme",
      homepage: "https://acme.example",
      registerAt: "https://acme.example/apps",
      notes: ["A note."],
      checkedOn: "2026-11-21",
      source: ["https://acme.example/docs"],
      issuer: "https://{tenant}.acme.example",
      discover: false,
      endpoints: { authorization: "{base}/a", token: "{base}/t", refresh: "{base}/r", device: "https://d/" },
      variables: { tenant: { description: "T.", example: "x", default: "", pattern: ".*" } },
      flows: ["code", "static"],
      pkce: "off",
      par: "off",
      dpop: "off",
      scopes: {
        separator: ",",
        parameter: null,
        extra: { user_scope: {} },
        always: ["a"],
        withoutPerson: ["c"],
        unanswered: ["b"],
      },
      clientAuthentication: "basic_raw",
      assertionAudience: "https://acme.example",
      jwtBearer: { audience: "https://acme.example", lifetime: 30, scopes: "claim" },
      requests: {
        every: { body: "json" },
        revocation: { method: "DELETE", omit: ["x"], rename: { a: "b" } },
      },
      callback: { rename: { a: "code" }, capture: { b: "B" }, iss: "ignore" },
      reply: {
        format: "form",
        tokenPath: "a.b",
        fields: { scope: "x.0" },
        errorInside200: { path: "ok", equals: false },
        errorCodes: { a: "invalid_grant" },
        expiry: { unit: "at_iso", default: 60, introspect: true },
        idToken: "ignore",
      },
      refresh: { kind: "rotate", grace: 0, lifetime: 1, offlineScopes: ["o"], offlineParameters: { a: "b" } },
      revoke: "both",
      redirect: { hosts: ["localhost"], ports: [80], path: "/x", httpsOnly: true, pasteUri: "urn:x" },
      api: {
        base: "{base}/api",
        header: "X",
        scheme: "",
        headers: {},
        identity: { url: "/me", name: "a.b" },
      },
      staticToken: { description: "Key.", scheme: "" },
    };
    expect(definitionShape(everything, "")).toEqual([]);
  });

  it.each([
    [{ id: "Acme" }, "id must be lower-case letters"],
    [{ checkedOn: "21.11.2026" }, "checkedOn must be a day such as 2026-11-21"],
    [{ reply: { tokenPath: "a..b" } }, "reply.tokenPath must be a path"],
    [{ reply: { fields: { token: "a" } } }, "reply.fields has no member token"],
    [{ endpoints: { token: "acme.example/t" } }, "endpoints.token must be an http(s) URL"],
    [{ redirect: { path: "callback" } }, "redirect.path must be a path that begins with /"],
    [{ refresh: {} }, "refresh.kind is missing"],
  ])("refuses %j", (change, problem) => {
    expect(definitionShape({ id: "acme", name: "Acme", ...change }, "").join()).toContain(problem);
  });
});
