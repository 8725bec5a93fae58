import { describe, expect, it } from "vitest";
import { builtIns } from "./all.ts";
import { readBuiltIns } from "./read-built-ins.ts";

const acme = {
  EXPLORER_ACME_BASE: "https://api.example/",
  EXPLORER_ACME_ISSUER: "https://id.example",
  EXPLORER_ACME_CLIENT_ID: "explorer",
};

describe("the profiles that come with the explorer", () => {
  it("are offered where their variables are set, and no others", () => {
    expect(readBuiltIns(builtIns, {})).toEqual({ profiles: [], problems: [] });
    const { profiles, problems } = readBuiltIns(builtIns, acme);
    expect(problems).toEqual([]);
    expect(profiles).toMatchObject([
      {
        id: "acme",
        base: "https://api.example",
        document: { url: "https://api.example/openapi.json" },
        provider: { issuer: "https://id.example", client: { id: "explorer" } },
      },
    ]);
    expect(profiles[0]?.provider.client).not.toHaveProperty("secret");
  });

  it("are all right with every variable set", () => {
    const env = Object.fromEntries(
      builtIns.flatMap(({ settings, profile }) =>
        Object.keys(settings).map((name) => [
          `EXPLORER_${profile.id}_${name}`.toUpperCase(),
          /issuer|base/.test(name) ? "https://id.example" : name,
        ]),
      ),
    );
    const { profiles, problems } = readBuiltIns(builtIns, env);
    expect(problems).toEqual([]);
    expect(profiles.map(({ id }) => id)).toEqual(builtIns.map(({ profile }) => profile.id));
  });

  it("tell what is missing where somebody began to set one up", () => {
    const { problems } = readBuiltIns(builtIns, { EXPLORER_ACME_BASE: "https://api.example" });
    expect(problems).toEqual([
      "EXPLORER_ACME_ISSUER and EXPLORER_ACME_CLIENT_ID are missing: Acme API is not offered without them.",
    ]);
  });

  it("tell what is wrong with a value", () => {
    const { profiles, problems } = readBuiltIns(builtIns, {
      ...acme,
      EXPLORER_ACME_BASE: "ftp://api.example",
    });
    expect(profiles).toEqual([]);
    expect(problems[0]).toBe("The profile acme, base: is not an http or https address.");
  });
});
