import { describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";

describe("the configuration of the server for agents", () => {
  it("needs a secret and nothing else", () => {
    expect(readConfig({ MCP_SERVER_CLIENT_SECRET: "s" })).toMatchObject({
      port: 4470,
      url: "http://localhost:4470/mcp",
      issuer: "http://localhost:4400",
    });
  });

  it("reports every problem at once", () => {
    const env = { MCP_SERVER_PORT: "x", MCP_SERVER_URL: "http://a/", MCP_SERVER_ISSUER: "ftp://a" };
    expect(() => readConfig(env)).toThrow(/PORT[^]*URL[^]*ISSUER[^]*SECRET is missing/);
  });
});
