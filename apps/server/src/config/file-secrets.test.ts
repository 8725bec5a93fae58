import { describe, expect, it } from "vitest";
import { holdSecret } from "./file-secrets.ts";

describe("a configuration file", () => {
  it.each([
    { admin: { username: "root", password: "correct horse battery" } },
    { instanceKey: "k001:AAAA" },
    { metrics: { port: 9464, token: "a-token-for-prometheus" } },
    { database: "postgres://app:s3cret@db/grantway" },
    { database: "postgresql://db/grantway?user=app&password=s3cret" },
  ])("holds a secret: %j", (settings) => {
    expect(holdSecret(settings)).toBe(true);
  });

  it.each([
    {},
    { admin: { username: "root", passwordFile: "/run/secrets/password" } },
    { admin: null },
    { metrics: { port: 9464 } },
    { database: "postgres://app@db:5432/grantway?sslmode=require" },
    { database: "/var/lib/a:b@c/grantway.sqlite" },
  ])("holds none: %j", (settings) => {
    expect(holdSecret(settings)).toBe(false);
  });
});
