import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ConfigError } from "./config-error.ts";
import { loadConfig } from "./load-config.ts";

const folder = mkdtempSync(join(tmpdir(), "grantway-config-"));
afterAll(() => rmSync(folder, { recursive: true }));

function load(environment: Record<string, string> = {}, file?: unknown) {
  const path = join(folder, "config.json");
  if (file !== undefined) writeFileSync(path, typeof file === "string" ? file : JSON.stringify(file));
  return loadConfig({ environment, workingFolder: "/srv", ...(file === undefined ? {} : { file: path }) });
}

function problems(...arguments_: Parameters<typeof load>): readonly string[] {
  try {
    load(...arguments_);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe("configuration", () => {
  it("is complete without any setting", () => {
    expect(load()).toMatchObject({
      issuer: "http://localhost:4400",
      host: "127.0.0.1",
      port: 4400,
      dataFolder: "/srv/.grantway",
      database: "/srv/.grantway/grantway.sqlite",
      instanceKey: undefined,
      admin: undefined,
      argon2: { memory: 19_456, passes: 2, parallelism: 1 },
      lifetimes: { accessToken: 900_000, code: 60_000, refreshToken: 90 * 86_400_000, refreshGrace: 60_000 },
      trustedProxies: [],
      dnsServers: [],
      logLevel: "info",
      bodyLimit: 65_536,
    });
  });

  it("names its file if that holds a secret, and only then", () => {
    const secret = { database: "postgres://app:s3cret@db/grantway" };
    expect(load({}, secret).fileWithSecret).toBe(join(folder, "config.json"));
    expect(load({}, { port: 4500 }).fileWithSecret).toBeUndefined();
    expect(load({ GRANTWAY_DATABASE: secret.database }).fileWithSecret).toBeUndefined();
  });

  it("is frozen all the way down", () => {
    const config = load();
    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(config.lifetimes)).toBe(true);
    expect(Object.isFrozen(config.trustedProxies)).toBe(true);
  });

  it("lets the environment win over the file, setting by setting", () => {
    const config = load(
      { GRANTWAY_LIFETIMES_CODE: "30s", GRANTWAY_TRUSTED_PROXIES: "10.0.0.0/8, ::1" },
      { port: 4500, lifetimes: { code: "10s", accessToken: "5m" }, trustedProxies: ["192.0.2.1"] },
    );
    expect(config.port).toBe(4500);
    expect(config.lifetimes).toMatchObject({ code: 30_000, accessToken: 300_000 });
    expect(config.trustedProxies).toEqual(["10.0.0.0/8", "::1"]);
  });

  it.each(["192.0.2.1", "192.0.2.1:5353", "::1", "[::1]:53", "127.0.0.1, ::1"])(
    "asks DNS at %s",
    (servers) => {
      const { dnsServers } = load({ GRANTWAY_DNS_SERVERS: servers });
      expect(dnsServers).toEqual(servers.split(", "));
    },
  );

  it.each(["dns.example", "192.0.2.1:0", "192.0.2.1:65536", "192.0.2.1/8", "[::1"])(
    "asks DNS not at %s",
    (servers) => {
      expect(() => load({ GRANTWAY_DNS_SERVERS: servers })).toThrow("must be an IP address, with or without");
    },
  );

  it("follows the port and the data folder where nothing else is said", () => {
    expect(load({ GRANTWAY_PORT: "9000", GRANTWAY_DATA_FOLDER: "data" })).toMatchObject({
      issuer: "http://localhost:9000",
      database: "/srv/data/grantway.sqlite",
    });
  });

  it("leaves a PostgreSQL URL alone and resolves a file", () => {
    expect(load({ GRANTWAY_DATABASE: "postgres://u:p@db/x" }).database).toBe("postgres://u:p@db/x");
    expect(load({ GRANTWAY_DATABASE: "x.sqlite" }).database).toBe("/srv/x.sqlite");
  });

  it("takes an empty variable for an absent one, and leaves other programs' variables alone", () => {
    const others = {
      GRANTWAY_PORT_BASE: "5000",
      GRANTWAY_TEST_X: "1",
      PORT: "1",
      GRANTWAY_VAULT: "redis://vault",
    };
    expect(load({ GRANTWAY_PORT: "", ...others }).port).toBe(4400);
  });

  it("lists every problem together, misspelt names included", () => {
    const found = problems(
      { GRANTWAY_PROT: "1", GRANTWAY_PORT: "http", GRANTWAY_TRUSTED_PROXIES: "10.0.0.0/8,nowhere" },
      { issuer: "http://id.example.com", lifetimes: { code: 60, acessToken: "5m" }, colour: "blue" },
    );
    expect(found).toEqual([
      "GRANTWAY_PROT is not a setting.",
      "issuer must use https (plain http is only for localhost).",
      "GRANTWAY_PORT must be a whole number from 0 to 65535.",
      "lifetimes.code must be a duration such as 60s, 15m, 24h or 90d.",
      "lifetimes.acessToken in the configuration file is not a setting.",
      "GRANTWAY_TRUSTED_PROXIES must be an IP address or a network such as 10.0.0.0/8.",
      "colour in the configuration file is not a setting.",
    ]);
  });

  it.each([
    [
      "no username",
      { GRANTWAY_ADMIN_EMAIL: "a@b.example", GRANTWAY_ADMIN_PASSWORD: "x" },
      "admin.username is missing.",
    ],
    [
      "no password",
      { GRANTWAY_ADMIN_EMAIL: "a@b.example", GRANTWAY_ADMIN_USERNAME: "a" },
      "password or passwordFile",
    ],
    ["a port of its choice without issuer", { GRANTWAY_PORT: "0" }, "GRANTWAY_ISSUER"],
    ["access tokens for longer than a day", { GRANTWAY_LIFETIMES_ACCESS_TOKEN: "25h" }, "at most 24h"],
    ["a lifetime beyond the calendar", { GRANTWAY_LIFETIMES_SESSION: "999999999d" }, "at most 3650d"],
    ["a lifetime of nothing", { GRANTWAY_LIFETIMES_CODE: "0s" }, "at least 1s"],
    ["bodies too short for our own forms", { GRANTWAY_BODY_LIMIT: "40959" }, "from 40960 to 10485760"],
    ["a value outside a list of words", { GRANTWAY_LOG_LEVEL: "loud" }, "one of fatal"],
  ])("refuses %s", (_, environment, words) => {
    expect(problems(environment)).toEqual([expect.stringContaining(words)]);
  });

  it("passes over what Kubernetes sets for a Service whose name begins like our settings", () => {
    const links = {
      GRANTWAY_SERVICE_HOST: "10.43.1.7",
      GRANTWAY_SERVICE_PORT: "4400",
      GRANTWAY_SERVICE_PORT_HTTP: "4400",
      GRANTWAY_PORT: "tcp://10.43.1.7:4400",
      GRANTWAY_PORT_4400_TCP: "tcp://10.43.1.7:4400",
      GRANTWAY_PORT_4400_TCP_PROTO: "tcp",
      GRANTWAY_PORT_4400_TCP_PORT: "4400",
      GRANTWAY_PORT_4400_TCP_ADDR: "10.43.1.7",
      GRANTWAY_DB_SERVICE_HOST: "10.43.1.8",
      GRANTWAY_DB_PORT: "udp://[fd00::8]:53",
      GRANTWAY_DB_PORT_53_UDP_ADDR: "fd00::8",
    };
    expect(load(links).port).toBe(4400);
    expect(load(links, { port: 4500 }).port).toBe(4500);
    expect(problems({ GRANTWAY_HOST: "tcp://10.43.1.7:4400x", GRANTWAY_PORT: "tcp" })).toHaveLength(1);
  });

  it("takes away the line break that a file of variables left, and says where it left quotes", () => {
    expect(load({ GRANTWAY_PORT: "4500\r\n", GRANTWAY_LOG_LEVEL: "warn\r" })).toMatchObject({
      port: 4500,
      logLevel: "warn",
    });
    const path = join(folder, "named.json");
    writeFileSync(path, '{"port":4501}');
    expect(load({ GRANTWAY_CONFIG: `${path}\r\n` }).port).toBe(4501);
    expect(problems({ GRANTWAY_DATABASE: '"x.sqlite"' })).toEqual([
      expect.stringMatching(/^GRANTWAY_DATABASE stands in quotes/),
    ]);
  });

  it("reads a file as its editor wrote it", () => {
    const text = `\uFEFF{\r\n  "port": 4500\r\n}\r\n`;
    for (const encoding of ["utf8", "utf16le"] as const) {
      const path = join(folder, `${encoding}.json`);
      writeFileSync(path, text, encoding);
      expect(loadConfig({ environment: {}, workingFolder: "/srv", file: path }).port).toBe(4500);
    }
    expect(problems({}, " \n")).toEqual([expect.stringContaining("is empty")]);
    expect(problems({ GRANTWAY_CONFIG: folder })).toEqual([expect.stringContaining("is a folder")]);
  });

  it.each(["__proto__", "constructor", "toString"])(
    "takes a member named %s for the misspelt setting it is, also inside of another",
    (name) => {
      const file = `{"lifetimes": {${JSON.stringify(name)}: {"code": "1s"}}, ${JSON.stringify(name)}: {"port": 1}}`;
      expect(problems({ GRANTWAY_LIFETIMES_SESSION: "2d" }, file)).toEqual([
        `lifetimes.${name} in the configuration file is not a setting.`,
        `${name} in the configuration file is not a setting.`,
      ]);
    },
  );

  it("never repeats a value, which may be a secret", () => {
    expect(problems({ GRANTWAY_PORT: "s3cret", GRANTWAY_ARGON2_MEMORY: "s3cret" }).join()).not.toContain(
      "s3cret",
    );
  });

  it.each([
    ["no JSON", "{", "is not valid JSON"],
    ["a list", "[]", "one JSON object"],
    ["a setting twice", '{"port":1,"port":2}', 'names "port" twice'],
  ])("refuses a file with %s in one sentence", (_, file, words) => {
    expect(problems({}, file)).toEqual([expect.stringContaining(words)]);
  });

  it("refuses a file that is not there", () => {
    expect(problems({ GRANTWAY_CONFIG: "/nowhere/grantway.json" })).toEqual([
      "The configuration file /nowhere/grantway.json cannot be read: it does not exist.",
    ]);
  });
});
