import { describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";

describe("the app's configuration", () => {
  it("needs a secret and nothing else", () => {
    expect(readConfig({ CODE_APP_CLIENT_SECRET: "s" })).toMatchObject({
      port: 4420,
      url: "http://localhost:4420",
      issuer: "http://localhost:4400",
    });
  });

  it("reports every problem at once", () => {
    const env = { CODE_APP_PORT: "x", CODE_APP_URL: "http://a/", CODE_APP_ISSUER: "ftp://a" };
    expect(() => readConfig(env)).toThrow(/PORT[^]*URL[^]*ISSUER[^]*SECRET is missing/);
  });
});
