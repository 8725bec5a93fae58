import { describe, expect, it } from "vitest";
import { builtIns } from "./all.ts";
import { readProfilesFile, readProfilesText } from "./read-profiles-file.ts";

const env = { SHOP_SECRET: "s3cret" };
const read = (text: string) => readProfilesText(text, "apis.yaml", { builtIns, env });

const shop = `
profiles:
  - id: shop
    name: Shop API
    base: https://shop.example/v1/
    document: { url: https://shop.example/openapi.yaml }
    provider:
      name: Shop
      issuer: https://id.shop.example
      client: { id: explorer, secret: "\${SHOP_SECRET}" }
      scopes: [orders.read]
`;

describe("an operator's own profiles", () => {
  it("are read from YAML, with secrets from the environment", () => {
    expect(read(shop)).toMatchObject({
      profiles: [{ id: "shop", base: "https://shop.example/v1", provider: { client: { secret: "s3cret" } } }],
      problems: [],
    });
  });

  it("are read from JSON as well", () => {
    const text = JSON.stringify({
      profiles: [{ from: "grantway", with: { issuer: "https://id.example", client_id: "explorer" } }],
    });
    expect(read(text).profiles.map(({ id }) => id)).toEqual(["grantway"]);
  });

  it("may be one of ours elsewhere, under a name of its own", () => {
    const text = `
profiles:
  - from: grantway
    id: grantway-eu
    name: Management, EU
    with: { issuer: "https://eu.id.example", client_id: explorer }
`;
    expect(read(text).profiles).toMatchObject([
      { id: "grantway-eu", name: "Management, EU", base: "https://eu.id.example/api/v1" },
    ]);
  });

  it.each([
    ["profiles: 1", "must hold a list of profiles"],
    ["profiles: [{ from: nobody }]", "from must be one of acme, grantway"],
    ["profiles: [{ from: grantway, with: {} }]", "with needs issuer, client_id as well"],
    ["profiles: [{ from: grantway, base: x }]", "beside it alone"],
    [shop.replace("SHOP_SECRET", "NOBODY_SET"), "names variables that are not set: NOBODY_SET"],
    [shop.replace("id: shop", "id: assets"), "is an address of the explorer itself"],
    [shop.replace("id: shop", "id: Shop!"), "is small letters, digits and hyphens"],
    [shop.replace("[orders.read]", '["a b"]'), "provider.scopes.0: is no scope"],
    [shop.replace("name: Shop API", "nmae: Shop API"), "nmae"],
  ])("tell what is wrong: %#", (text, problem) => {
    const { profiles, problems } = read(text);
    expect(profiles).toEqual([]);
    expect(problems.join("\n")).toContain(problem);
  });

  it("tell why a file cannot be read", () => {
    const { problems } = readProfilesFile("/nowhere/apis.yaml", { builtIns, env });
    expect(problems).toEqual([expect.stringMatching(/^EXPLORER_PROFILES: .* cannot be read \(ENOENT/)]);
  });
});
