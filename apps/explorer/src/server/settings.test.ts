import { expect, it } from "vitest";
import { readSettings } from "./settings.ts";
import { usage } from "./usage.ts";

const key = "k".repeat(43);
const read = (env: Readonly<Record<string, string>>) => readSettings(env, () => key);

it("starts without any setting, and says that its keys pass", () => {
  expect(read({})).toEqual({
    host: "127.0.0.1",
    port: 4440,
    origin: "http://localhost:4440",
    keys: [key],
    keysPass: true,
    profiles: [],
    ownApis: true,
    privateHosts: false,
  });
});

it("takes several keys, the first of which seals", () => {
  const other = "z".repeat(43);
  expect(read({ EXPLORER_KEYS: `${other}, ${key}` })).toMatchObject({ keys: [other, key], keysPass: false });
});

it("names every problem at once", () => {
  const env = {
    EXPLORER_PORT: "many",
    EXPLORER_ORIGIN: "https://explorer.example/path",
    EXPLORER_KEYS: "short",
    EXPLORER_OWN_APIS: "perhaps",
    EXPLORER_ACME_BASE: "https://api.example",
    EXPLORER_PROFILES: "/nowhere.yaml",
  };
  expect(() => read(env)).toThrow(
    /EXPLORER_PORT[^]*EXPLORER_ORIGIN[^]*EXPLORER_KEYS: key 1[^]*EXPLORER_OWN_APIS[^]*EXPLORER_ACME_ISSUER[^]*EXPLORER_PROFILES/,
  );
});

it("lists every variable when it is asked for help", () => {
  for (const name of [
    "PORT",
    "HOST",
    "ORIGIN",
    "KEYS",
    "PROFILES",
    "OWN_APIS",
    "PRIVATE_HOSTS",
    "ACME_BASE",
    "GRANTWAY_ISSUER",
  ])
    expect(usage()).toContain(`EXPLORER_${name}`);
});
