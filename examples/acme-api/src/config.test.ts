import { describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";

describe("the API's configuration", () => {
  it("needs a secret and nothing else", () => {
    expect(readConfig({ ACME_API_CLIENT_SECRET: "s" })).toMatchObject({
      port: 4410,
      url: "http://localhost:4410",
      issuer: "http://localhost:4400",
    });
  });

  it("reports every problem at once", () => {
    const env = { ACME_API_PORT: "x", ACME_API_URL: "http://a/", ACME_API_ISSUER: "ftp://a" };
    expect(() => readConfig(env)).toThrow(/PORT[^]*URL[^]*ISSUER[^]*SECRET is missing/);
  });
});
