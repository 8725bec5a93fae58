import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { describeConfiguration } from "./settings.ts";
import { loadConfig } from "./load-config.ts";

const folder = mkdtempSync(join(tmpdir(), "grantway-settings-"));
afterAll(() => rmSync(folder, { recursive: true }));

function settingsOf(environment: Readonly<Record<string, string>> = {}, file: unknown = {}) {
  const path = join(folder, "config.json");
  writeFileSync(path, JSON.stringify(file));
  const { settings } = loadConfig({ environment, file: path, workingFolder: "/srv" });
  return new Map(settings.map(({ name, value, source }) => [name, [value, source]]));
}

describe("the list of settings", () => {
  it("has every setting with what it does, in the order of the schema", () => {
    const { settings } = loadConfig({ environment: {}, workingFolder: "/srv" });
    expect(settings.map(({ name, variable, description }) => ({ name, variable, description }))).toEqual(
      describeConfiguration().map(({ name, variable, description }) => ({ name, variable, description })),
    );
  });

  it("tells where each value comes from: the environment over the file over the default", () => {
    const file = { port: 4500, lifetimes: { code: "30s" }, trustedProxies: ["10.0.0.0/8", "::1"] };
    const settings = settingsOf({ GRANTWAY_PORT: "4600", GRANTWAY_LIFETIMES_SESSION: "1d" }, file);
    expect(settings.get("port")).toEqual(["4600", "environment"]);
    expect(settings.get("lifetimes.session")).toEqual(["1d", "environment"]);
    expect(settings.get("lifetimes.code")).toEqual(["30s", "file"]);
    expect(settings.get("trustedProxies")).toEqual(["10.0.0.0/8, ::1", "file"]);
    expect(settings.get("lifetimes.idToken")).toEqual(["15m", "default"]);
    expect(settings.get("admin.username")).toEqual([undefined, "default"]);
  });

  it("tells what follows from other settings as it came out", () => {
    const settings = settingsOf({ GRANTWAY_PORT: "4600" });
    expect(settings.get("issuer")).toEqual(["http://localhost:4600", "default"]);
    expect(settings.get("database")).toEqual(["/srv/.grantway/grantway.sqlite", "default"]);
    expect(settings.get("threads")?.[0]).toMatch(/^\d+$/);
  });

  it("tells no secret, wherever it stands", () => {
    const key = `abcd:${Buffer.alloc(32).toString("base64url")}`;
    const environment = {
      GRANTWAY_INSTANCE_KEY: key,
      GRANTWAY_ADMIN_USERNAME: "root",
      GRANTWAY_ADMIN_EMAIL: "root@example.com",
      GRANTWAY_ADMIN_PASSWORD: "correct horse",
      GRANTWAY_DATABASE: "postgres://app:s3cr%40et@db/grantway?sslmode=require&password=hunter2",
    };
    const settings = settingsOf(environment);
    expect(settings.get("instanceKey")).toEqual(["set", "environment"]);
    expect(settings.get("admin.password")).toEqual(["set", "environment"]);
    expect(settings.get("database")).toEqual([
      "postgres://app:***@db/grantway?sslmode=require&password=***",
      "environment",
    ]);
    expect(JSON.stringify([...settings])).not.toMatch(/horse|s3cr|hunter2|AAAA/);
    const inFile = settingsOf({}, { database: "postgres://app:p@ss@db/x", instanceKey: key });
    expect(inFile.get("database")).toEqual(["postgres://app:***@db/x", "file"]);
    expect(inFile.get("instanceKey")).toEqual(["set", "file"]);
  });
});
