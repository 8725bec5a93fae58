import { describe, expect, it } from "vitest";
import { childEnvironment } from "./child-environment.ts";

describe("the environment of a program that is started", () => {
  it.each([
    ["GRANTWAY_INSTANCE_KEY", "1:abc"],
    ["GRANTWAY_INSTANCE_KEYS", "1:abc"],
    ["GRANTWAY_VAULT_KEY", "abc"],
    ["GRANTWAY_CLIENT_SECRET", "abc"],
    ["GRANTWAY_ADMIN_PASSWORD", "abc"],
    ["GRANTWAY_VAULT_PASSPHRASE", "abc"],
    ["GRANTWAY_TOKEN", "abc"],
    ["GRANTWAY_DATABASE", "postgres://ada:word@db.example/grantway"],
    ["GRANTWAY_VAULT", "redis://:word@cache.example"],
    ["GRANTWAY_VAULT", "postgres://db.example/grantway?password=word"],
    ["grantway_client_secret", "abc"],
  ])("has no %s", (name, value) => {
    expect(childEnvironment({ [name]: value })).toEqual({});
  });

  it("has the rest, where files with secrets are included", () => {
    const rest = {
      PATH: "/bin",
      GITHUB_TOKEN: "not ours",
      DATABASE_URL: "postgres://a:b@c",
      GRANTWAY_VAULT: "team",
      GRANTWAY_DATABASE: "postgres:///grantway",
      GRANTWAY_VAULT_KEY_FILE: "/run/secrets/key",
      GRANTWAY_CLIENT_SECRET_FILE: "/run/secrets/client",
      GRANTWAY_ADMIN_PASSWORD_FILE: "/run/secrets/admin",
      GRANTWAY_KEYCHAIN: "off",
      GRANTWAY_LIFETIMES_ACCESS_TOKEN: "15m",
    };
    expect(childEnvironment(rest)).toEqual(rest);
  });
});
