import { describe, expect, it } from "vitest";
import { given } from "../testing/given.ts";

const document = "https://app.example/client.json";

describe("connecting without a client", () => {
  it("registers a public one for this machine, and keeps it with the connection, RFC 7591 §2", async () => {
    const { grantway, provider, person, seen } = await given({ provider: { registration: "open" } });
    expect(await grantway.selfRegistration(provider.issuer)).toBe("registration");
    await grantway.connect({ provider: provider.issuer, name: "found", scopes: ["read"] }, person);
    expect(JSON.parse(seen("/register")[0]?.body ?? "")).toEqual({
      client_name: "Grantway",
      application_type: "native",
      redirect_uris: ["http://127.0.0.1:47813/callback", "http://127.0.0.1/callback"],
      grant_types: ["authorization_code", "refresh_token"],
      response_types: ["code"],
      token_endpoint_auth_method: "none",
    });
    const { client } = await grantway.connections.reveal("found");
    expect(client.registration).toMatchObject({
      uri: `${provider.issuer}/register/${client.id}`,
      accessToken: expect.stringMatching(/^registration-/) as string,
    });
    expect(await grantway.connections.get("found")).toMatchObject({
      status: "connected",
      clientId: client.id,
      clientRegisteredAt: expect.any(Number) as number,
    });
  });

  it("comes back to the usual port, which it registered, where that is free", async () => {
    const { grantway, provider, person } = await given({ provider: { registration: "open" } });
    await grantway.connect({ provider: provider.issuer, name: "found" }, person);
    const asked = new URL(person.urls[0] ?? "").searchParams.get("redirect_uri") ?? "";
    // Another program may have it at this moment; then it is any other port, RFC 8252 §7.3.
    expect(asked).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/);
  });

  it("leaves a client alone that is given, though the provider would register another", async () => {
    const { connect, provider, seen } = await given({ provider: { registration: "open" } });
    await connect({ provider: provider.issuer, name: "found" });
    expect(seen("/register")).toEqual([]);
  });

  it("registers with a secret where it acts for nobody", async () => {
    const { grantway, provider, person, seen } = await given({ provider: { registration: "open" } });
    await grantway.connect(
      { provider: provider.issuer, name: "machine", flow: "client_credentials", scopes: ["read"] },
      person,
    );
    expect(JSON.parse(seen("/register")[0]?.body ?? "")).toMatchObject({ scope: "read" });
    const { client } = await grantway.connections.reveal("machine");
    expect(client).toMatchObject({
      secret: expect.stringMatching(/^secret-/) as string,
      authentication: "basic",
    });
  });

  it("is the client of the definition's document, which is told to nobody, where such ids are taken", async () => {
    const { grantway, provider, person, seen } = await given({
      provider: { registration: "open", documents: true, clients: [{ id: document }] },
    });
    const definition = { id: "acme", name: "Acme", issuer: provider.issuer, registration: { document } };
    await grantway.connect({ provider: definition }, person);
    expect(await grantway.connections.get("acme")).toMatchObject({ status: "connected", clientId: document });
    expect(seen("/register")).toEqual([]);
  });

  it("takes the browser's way alone, which it is known for, where no screen is", async () => {
    const { grantway, provider, person, seen } = await given({ provider: { registration: "open" } });
    const surroundings = { ssh: true, container: false, display: false, interactive: false };
    await grantway.connect({ provider: provider.issuer, name: "found", surroundings }, person);
    expect(seen("/device")).toEqual([]);
    expect(await grantway.connections.get("found")).toMatchObject({ flow: "code", status: "connected" });
  });

  it("says what to do where somebody has to register it", async () => {
    const { grantway, provider, person } = await given();
    await expect(
      grantway.connect({ provider: provider.issuer, name: "found" }, person),
    ).rejects.toMatchObject({
      code: "bad_request",
      message: expect.stringMatching(
        /no client registers itself: register an app there and give its client id\.$/,
      ) as string,
    });
    expect(await grantway.selfRegistration(provider.issuer)).toBeUndefined();
    expect(await grantway.connections.list()).toEqual([]);
  });

  it("says that an address will do, where documents are taken", async () => {
    const { grantway, provider, person } = await given({ provider: { documents: true } });
    await expect(grantway.connect({ provider: provider.issuer, name: "found" }, person)).rejects.toThrow(
      "or the address of a document about the client, for a client id",
    );
  });

  it("is refused with the provider's reason, and tells of the token that is wanted, RFC 7591 §3.2.2", async () => {
    const { grantway, provider, person } = await given({ provider: { registration: "token" } });
    const request = { provider: provider.issuer, name: "found" };
    await expect(grantway.connect(request, person)).rejects.toMatchObject({
      code: "client_refused",
      message: expect.stringContaining("(invalid_token): it wants a token for that") as string,
    });
    const redirectUri = "https://app.example/callback";
    const allowed = { ...request, registrationToken: "may register" };
    await expect(grantway.begin({ ...allowed, redirectUri })).rejects.toThrow(
      "(invalid_redirect_uri: only on this machine)",
    );
    await grantway.connect({ ...allowed, clientName: "Mine" }, person);
    expect(await grantway.connections.get("found")).toMatchObject({ status: "connected" });
    expect(JSON.stringify(await grantway.connections.reveal("found"))).not.toContain("may register");
  });

  it("shows nothing of what proves the client in a trace", async () => {
    const { grantway, provider, person, traces } = await given({ provider: { registration: "open" } });
    await grantway.connect({ provider: provider.issuer, name: "found" }, person);
    const { client } = await grantway.connections.reveal("found");
    expect(traces.map(({ step }) => step)).toContain("registration");
    expect(JSON.stringify(traces)).not.toContain(client.registration?.accessToken);
  });
});
