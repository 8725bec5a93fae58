import { describe, expect, it } from "vitest";
import { deviceCodeGrantType } from "../grants/device-code.rfc8628.ts";
import { features } from "../provider.ts";
import { askForCodes, withDevices } from "../testing/device.ts";
import { basic, given, issuer, parameters, secret } from "../testing/world.ts";
import { deviceAuthorization } from "./device-authorization.rfc8628.ts";

describe("device authorization, RFC 8628 §3.1", () => {
  it("answers both codes, where to enter the one, and how often to ask with the other", async () => {
    const world = await withDevices();
    const codes = await askForCodes(world);
    expect(codes).toEqual({
      device_code: expect.stringMatching(/^gwdc_/) as string,
      user_code: expect.stringMatching(/^[B-DF-HJ-NP-TV-XZ]{4}-[B-DF-HJ-NP-TV-XZ]{4}$/) as string,
      verification_uri: `${issuer}/device`,
      verification_uri_complete: `${issuer}/device?user_code=${codes.user_code}`,
      expires_in: 600,
      interval: 5,
    });
  });

  it("keeps neither code as it is, and who asked for what from where", async () => {
    const world = await withDevices();
    const { device_code, user_code } = await askForCodes(world, { scope: "openid read offline_access x" });
    const [row] = [...world.rows.deviceRequests.values()];
    expect(row?.request).toMatchObject({
      clientId: "acme",
      scopes: ["openid", "read", "offline_access"],
      origin: { address: "192.0.2.7", program: "curl" },
    });
    const kept = JSON.stringify(row);
    for (const code of [device_code, user_code, user_code.replace("-", "")]) expect(kept).not.toContain(code);
  });

  it("draws another code where one is given out already, and gives up where that cannot be chance", async () => {
    const world = await withDevices();
    await askForCodes(world);
    const { deviceRequests } = world.dependencies;
    const create = deviceRequests.create.bind(deviceRequests);
    let taken = 0;
    Object.assign(deviceRequests, {
      create: async (request: Parameters<typeof create>[0]) => {
        taken -= 1;
        return taken >= 0 ? "taken" : create(request);
      },
    });
    taken = 7;
    await expect(askForCodes(world)).resolves.toHaveProperty("user_code");
    taken = 8;
    await expect(askForCodes(world)).rejects.toThrow("No user code was free.");
  });

  it("takes public clients by their name, and confidential ones by their proof", async () => {
    const world = await given({ publicClient: { grantTypes: [deviceCodeGrantType] } });
    const named = { parameters: parameters({ client_id: "spa" }), authorization: undefined };
    await expect(askForCodes(world, {}, named)).resolves.toHaveProperty("device_code");
    await expect(askForCodes(world, {}, { authorization: undefined })).rejects.toMatchObject({
      code: "invalid_client",
    });
    await expect(askForCodes(world, {}, { authorization: basic("acme", "wrong") })).rejects.toMatchObject({
      code: "invalid_client",
    });
  });

  it.each([
    [
      "a client that is not registered for it",
      { grantTypes: ["authorization_code"] },
      {},
      "unauthorized_client",
    ],
    ["a suspended client", { status: "suspended" }, {}, "invalid_client"],
    ["scopes of which none is the client's", {}, { scope: "admin" }, "invalid_scope"],
    ["a malformed scope", {}, { scope: 'a"b' }, "invalid_scope"],
  ] as const)("refuses %s, and keeps nothing", async (_, client, changes, code) => {
    const world = await withDevices(client);
    await expect(askForCodes(world, changes)).rejects.toMatchObject({ code });
    expect(world.rows.deviceRequests.size).toBe(0);
  });

  it("asks for no offline access for a client that cannot use it", async () => {
    const world = await withDevices({ grantTypes: [deviceCodeGrantType] });
    await askForCodes(world, { scope: "read offline_access" });
    expect([...world.rows.deviceRequests.values()][0]?.request.scopes).toEqual(["read"]);
  });

  it("refuses a parameter sent twice, and credentials in the address", async () => {
    const world = await withDevices();
    const twice = { parameters: parameters({ scope: "read" }, "scope") };
    await expect(askForCodes(world, {}, twice)).rejects.toMatchObject({ code: "invalid_request" });
    const query = parameters({ client_secret: secret });
    await expect(askForCodes(world, {}, { query })).rejects.toMatchObject({ code: "invalid_request" });
  });

  it("gives one network sixty codes of a client while one of them lives, and then says when to ask again", async () => {
    const world = await withDevices();
    const from = (network: string) => askForCodes(world, {}, { network: () => network });
    for (let asked = 0; asked < 60; asked += 1) await from("192.0.2.7");
    await expect(from("192.0.2.7")).rejects.toMatchObject({
      code: "temporarily_unavailable",
      retryAfter: 600,
      clientId: "acme",
    });
    await expect(from("192.0.2.8")).resolves.toHaveProperty("device_code");
    world.pass(600_000);
    await expect(from("192.0.2.7")).resolves.toHaveProperty("device_code");
  });

  it("is told of in discovery where it is offered, and nowhere else", async () => {
    const { provider } = await given();
    const member = "device_authorization_endpoint";
    expect(await provider.metadata()).toMatchObject({
      [member]: `${issuer}/device_authorization`,
      grant_types_supported: expect.arrayContaining([deviceCodeGrantType]) as unknown,
    });
    const without = await given({ features: features.filter((one) => one !== deviceAuthorization) });
    const metadata = await without.provider.metadata();
    expect(metadata).not.toHaveProperty(member);
    expect(metadata["grant_types_supported"]).not.toContain(deviceCodeGrantType);
  });
});
