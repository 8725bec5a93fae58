import { describe, expect, it } from "vitest";
import type { PreparedCall } from "../request/prepared-call.ts";
import { withoutSecrets } from "./without-secrets.ts";

const call = (more: Partial<PreparedCall>): PreparedCall => ({
  method: "POST",
  path: "/notes",
  parameters: [],
  headers: [],
  ...more,
});

const json = (text: string) => call({ body: { kind: "text", type: "application/json", text } });

describe("what is kept of a call", () => {
  it.each(["Authorization", "X-Api-Key", "api_key", "Cookie", "X-Auth-Token", "x-session-id", "X-Signature"])(
    "has no header and no parameter %s",
    (name) => {
      const kept = withoutSecrets(
        call({
          headers: [
            [name, "s3cret"],
            ["Accept-Language", "de"],
          ],
          parameters: [
            { in: "query", name, value: "s3cret" },
            { in: "query", name: "limit", value: 5 },
          ],
        }),
      );
      expect(JSON.stringify(kept)).not.toContain("s3cret");
      expect(kept.headers).toEqual([["Accept-Language", "de"]]);
      expect(kept.parameters).toEqual([{ in: "query", name: "limit", value: 5 }]);
    },
  );

  it.each(["author", "authored_by", "key", "pinned"])("keeps what is only called like one: %s", (name) => {
    expect(withoutSecrets(call({ headers: [[name, "ada"]] })).headers).toEqual([[name, "ada"]]);
  });

  it("has no secret in an address that was typed", () => {
    expect(withoutSecrets(call({ path: "/notes?access_token=s3cret&limit=5" })).path).toBe("/notes?limit=5");
    expect(withoutSecrets(call({ path: "/notes?%61pi_key=s3cret" })).path).toBe("/notes");
    expect(withoutSecrets(call({ path: "/notes?a=%E0%A4&b" })).path).toBe("/notes?a=%E0%A4&b");
  });

  it("has no secret in a body, however deep, and the rest of it as it was", () => {
    const text = JSON.stringify({
      name: "ada",
      user: { password: "s3cret", roles: [{ client_secret: "s3cret" }] },
    });
    const { body } = withoutSecrets(json(text));
    expect(body?.kind === "text" && JSON.parse(body.text)).toEqual({
      name: "ada",
      user: { password: "", roles: [{ client_secret: "" }] },
    });
    expect(withoutSecrets(json('{"name":"ada"}')).body).toMatchObject({ text: '{"name":"ada"}' });
  });

  it("has nothing of a body that cannot be read and names a secret", () => {
    expect(withoutSecrets(json('{"password": "s3cret", ')).body).toMatchObject({ text: "" });
  });

  it("has no secret field of a form", () => {
    const form = call({
      body: { kind: "text", type: "application/x-www-form-urlencoded", text: "user=ada&password=s3cret" },
    });
    expect(withoutSecrets(form).body).toMatchObject({ text: "user=ada" });
    const fields = call({
      body: {
        kind: "fields",
        type: "multipart/form-data",
        fields: [
          { name: "token", value: "s3cret" },
          { name: "user", value: "ada" },
        ],
      },
    });
    expect(withoutSecrets(fields).body).toMatchObject({ fields: [{ name: "user", value: "ada" }] });
  });
});
