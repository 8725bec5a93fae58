import { describe, expect, it } from "vitest";
import { given } from "../testing/given.ts";
import { findProvider } from "./find-provider.ts";
import { idOf } from "./same-connection.ts";

describe("finding what a person means", () => {
  it("takes an issuer, with a slash too many or too few", async () => {
    const { grantway, provider } = await given();
    const exact = await findProvider(provider.issuer, grantway.providers);
    expect(exact).toMatchObject({ from: "issuer", issuer: provider.issuer });
    expect(await findProvider(`${provider.issuer}/`, grantway.providers)).toEqual(exact);
    expect(idOf(exact)).toMatch(/^127-0-0-1-\d+$/);
  });

  it("takes a bare host, and the address of the metadata that somebody copied", async () => {
    const { grantway, provider } = await given();
    const exact = await findProvider(provider.issuer, grantway.providers);
    const { host } = new URL(provider.issuer);
    const wellKnown = `${provider.issuer}/.well-known/openid-configuration`;
    for (const said of [
      host,
      `${host}/`,
      wellKnown,
      ` "${wellKnown}"\n`,
      `${host}/.well-known/oauth-authorization-server`,
    ])
      expect(await findProvider(said, grantway.providers)).toEqual(exact);
  });

  it("takes a definition by hand, and lists what is wrong with it", async () => {
    const { grantway, provider } = await given();
    expect(await findProvider(provider.definition, grantway.providers)).toMatchObject({ from: "definition" });
    const broken = { id: "X", name: "" };
    await expect(findProvider(broken, grantway.providers)).rejects.toThrow(/id must be .*name is empty/);
  });

  it("says that no catalogue has it", async () => {
    const { grantway } = await given();
    await expect(findProvider("no-such", grantway.providers)).rejects.toMatchObject({
      code: "unknown_provider",
    });
  });
});
