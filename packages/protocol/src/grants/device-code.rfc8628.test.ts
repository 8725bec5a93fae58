import { decodeJwt } from "jose";
import { describe, expect, it } from "vitest";
import { deviceCodeGrantType } from "./device-code.rfc8628.ts";
import {
  anAllowedDevice,
  answer,
  askForCodes,
  enter,
  entered,
  poll,
  withDevices,
} from "../testing/device.ts";
import { refresh } from "../testing/flow.ts";
import { ada, basic, given, hashing, post, secret, type Differences } from "../testing/world.ts";

describe("device code grant, RFC 8628 §3.4", () => {
  it("gives a device tokens for what the person allowed, and an ID token of who they are", async () => {
    const world = await withDevices();
    const { device_code } = await anAllowedDevice(world, { scope: "openid read offline_access" });
    const tokens = await poll(world, device_code);
    expect(tokens).toMatchObject({ token_type: "Bearer", scope: "openid read offline_access" });
    expect(decodeJwt(tokens.id_token ?? "")).toMatchObject({ sub: ada.id, aud: "acme", amr: ["pwd"] });
    await expect(refresh(world, tokens.refresh_token)).resolves.toHaveProperty("refresh_token");
    expect(world.used).toHaveLength(2);
  });

  it.each<[string, Differences["client"], string, boolean]>([
    ["in plain OAuth", {}, "read", true],
    ["without offline_access in OpenID Connect", {}, "openid read", false],
    ["for a client that is not registered for it", { grantTypes: [deviceCodeGrantType] }, "read", false],
  ])("gives a refresh token as the client's registration says: %s", async (_, client, scope, refreshes) => {
    const world = await withDevices(client);
    const tokens = await poll(world, (await anAllowedDevice(world, { scope })).device_code);
    expect(tokens.refresh_token !== undefined).toBe(refreshes);
  });

  it("says that nobody has answered yet, as often as it is asked at that pace", async () => {
    const world = await withDevices();
    const { device_code } = await askForCodes(world);
    for (let asked = 0; asked < 4; asked += 1) {
      await expect(poll(world, device_code)).rejects.toMatchObject({ code: "authorization_pending" });
      world.pass(5_000);
    }
    expect(world.rows.spentCodes.size).toBe(0);
  });

  it("slows down who asks too soon, by five seconds each time and for good, §3.5", async () => {
    const world = await withDevices();
    const { device_code } = await askForCodes(world);
    const codes: string[] = [];
    for (const wait of [0, 1_000, 5_000, 15_000, 10_000]) {
      world.pass(wait);
      codes.push(
        await poll(world, device_code).then(
          () => "",
          ({ code }: { code: string }) => code,
        ),
      );
    }
    // 10 seconds are due after the first haste, 15 after the second, and 10 are too few from then on.
    expect(codes).toEqual([
      "authorization_pending",
      "slow_down",
      "slow_down",
      "authorization_pending",
      "slow_down",
    ]);
  });

  it("says that the person said no", async () => {
    const world = await withDevices();
    const { device_code, user_code } = await askForCodes(world);
    await expect(answer(world, await entered(world, user_code), "deny")).resolves.toMatchObject({
      to: "device",
      end: "denied",
    });
    await expect(poll(world, device_code)).rejects.toMatchObject({ code: "access_denied" });
    expect(world.rows.grants.size).toBe(0);
  });

  it("says that a code has expired, whether or not it is still kept", async () => {
    const world = await withDevices();
    const { device_code } = await askForCodes(world);
    world.pass(600_000);
    await expect(poll(world, device_code)).rejects.toMatchObject({ code: "expired_token" });
    world.rows.deviceRequests.clear();
    await expect(poll(world, device_code)).rejects.toMatchObject({ code: "expired_token" });
  });

  it("says so of one that was allowed in time and asked for too late, and what it opened is ended", async () => {
    const world = await withDevices();
    const { device_code } = await anAllowedDevice(world);
    world.pass(600_000);
    await expect(poll(world, device_code)).rejects.toMatchObject({ code: "expired_token" });
    expect([...world.rows.families.values()].map(({ endedReason }) => endedReason)).toEqual(["code-expired"]);
  });

  it("refuses a replay and ends what the code produced, even when nothing else is kept of it", async () => {
    for (const isSwept of [false, true]) {
      const world = await withDevices();
      const { device_code } = await anAllowedDevice(world);
      const { access_token } = await poll(world, device_code);
      if (isSwept) world.rows.deviceRequests.clear();
      await expect(poll(world, device_code)).rejects.toMatchObject({ code: "invalid_grant" });
      expect(world.rows.records.at(-1)).toMatchObject({ actor: "system", action: "family.ended" });
      expect(await world.provider.introspection(post({ token: access_token }))).toEqual({ active: false });
    }
  });

  it("gives tokens to exactly one of many who ask at once", async () => {
    const world = await withDevices();
    const { device_code } = await anAllowedDevice(world);
    const asked = await Promise.allSettled(Array.from({ length: 16 }, () => poll(world, device_code)));
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("refuses another client's code without telling how it stands, or spending it", async () => {
    const thief = {
      id: "notes-api",
      grantTypes: [deviceCodeGrantType],
      secrets: [{ id: "s", hash: hashing.keyed(secret), hint: "", createdAt: 0 }],
    } as const;
    const world = await given({ client: { grantTypes: [deviceCodeGrantType] }, apiClient: thief });
    const { device_code } = await anAllowedDevice(world);
    await expect(
      poll(world, device_code, { authorization: basic("notes-api", secret) }),
    ).rejects.toMatchObject({ code: "invalid_grant", reason: "device code belongs to another client" });
    await expect(poll(world, device_code)).resolves.toHaveProperty("access_token");
  });

  it("refuses what is no device code, such as the code that people type", async () => {
    const world = await withDevices();
    const { user_code } = await anAllowedDevice(world);
    for (const code of [user_code, "gwdc_nonsense"])
      await expect(poll(world, code)).rejects.toMatchObject({ code: "invalid_grant" });
  });

  it("refuses when the person took the grant back in between, without spending", async () => {
    const world = await withDevices();
    const { device_code } = await anAllowedDevice(world);
    for (const [id, grant] of world.rows.grants) world.rows.grants.set(id, { ...grant, status: "revoked" });
    await expect(poll(world, device_code)).rejects.toMatchObject({ code: "invalid_grant" });
    expect(world.rows.spentCodes.size).toBe(0);
  });

  it("is gone with its client or its person", async () => {
    const world = await withDevices();
    const { device_code } = await anAllowedDevice(world);
    world.rows.deviceRequests.clear();
    await expect(poll(world, device_code)).rejects.toMatchObject({ code: "invalid_grant" });
  });

  it("opens a family that ends with the session it was allowed in", async () => {
    const world = await withDevices();
    await poll(world, (await anAllowedDevice(world)).device_code);
    expect([...world.rows.families.values()].map(({ sid }) => sid)).toEqual([world.signedIn().sid]);
    const again = await anAllowedDevice(world);
    world.rows.endedSessions.add(world.signedIn().sid);
    await expect(poll(world, again.device_code)).rejects.toMatchObject({ code: "invalid_grant" });
  });

  it("counts wrong codes for nobody, who only polls", async () => {
    const world = await withDevices();
    const { user_code } = await askForCodes(world);
    for (let tries = 0; tries < 30; tries += 1) await poll(world, "gwdc_x").catch(() => undefined);
    await expect(enter(world, user_code)).resolves.toHaveProperty("to", "consent");
  });
});
