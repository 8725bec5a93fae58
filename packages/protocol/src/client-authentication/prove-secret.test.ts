import { describe, expect, it, vi } from "vitest";
import {
  aClient,
  basic,
  day,
  given,
  hashing,
  parameters,
  post,
  secret,
  type World,
} from "../testing/world.ts";

const grant = { grant_type: "client_credentials", scope: "read" };

describe("a client secret, RFC 6749 §2.3.1", () => {
  describe("guesses at it", () => {
    const generated = `gwcs_${"x".repeat(43)}aBcDeF`;
    const chosen = "chosen-elsewhere-0123456789";
    const secrets = [chosen, generated].map((text) => ({
      id: text,
      hash: hashing.keyed(text),
      hint: "",
      createdAt: 0,
    }));
    const throttled = { code: "temporarily_unavailable", retryAfter: 1, clientId: aClient.id };

    async function attacked(endpoint: "token" | "introspection" | "revocation" = "token") {
      const world = await given({ client: { secrets } });
      const guess = (text: string, network = "192.0.2.1") =>
        world.provider[endpoint]({
          ...post({ ...grant, token: "t" }, basic(aClient.id, text)),
          network: () => network,
        });
      for (let count = 0; count < 10; count += 1)
        await expect(guess(`wrong ${count}`)).rejects.toMatchObject({ code: "invalid_client" });
      return { world, guess };
    }

    it.each(["token", "introspection", "revocation"] as const)("are slowed at %s", async (endpoint) => {
      const { guess } = await attacked(endpoint);
      await expect(guess("wrong again")).rejects.toMatchObject(throttled);
      await expect(guess(chosen)).rejects.toMatchObject(throttled);
    });

    it("make nobody wait in another network, nor longer than it says", async () => {
      const { world, guess } = await attacked();
      await expect(guess(chosen, "192.0.2.2")).resolves.toBeDefined();
      await expect(guess(chosen)).rejects.toMatchObject(throttled);
      world.pass(1000);
      await expect(guess(chosen)).resolves.toBeDefined();
    });

    it("keep out nobody whose secret we made, and are not helped by looking like one", async () => {
      const { guess } = await attacked();
      await expect(guess(generated)).resolves.toBeDefined();
      await expect(guess(generated.replace("x", "y"))).rejects.toMatchObject(throttled);
    });

    it("at clients nobody registered are refused as before", async () => {
      const { world } = await attacked();
      for (let count = 0; count < 20; count += 1)
        await expect(world.provider.token(post(grant, basic("nobody", "x")))).rejects.toMatchObject({
          code: "invalid_client",
        });
    });
  });

  it("takes either of two live secrets and none that expired", async () => {
    const world = await given({
      client: {
        secrets: [
          {
            id: "old",
            hash: hashing.keyed("old"),
            hint: "old",
            createdAt: 0,
            expiresAt: Date.UTC(2026, 10, 21) + day,
          },
          { id: "new", hash: hashing.keyed("new"), hint: "new", createdAt: 0 },
        ],
      },
    });
    const with_ = (password: string): Promise<unknown> =>
      world.provider.token(post(grant, basic(aClient.id, password)));
    await expect(with_("old")).resolves.toBeDefined();
    await expect(with_("new")).resolves.toBeDefined();
    world.pass(day);
    await expect(with_("old")).rejects.toMatchObject({ code: "invalid_client" });
    await expect(with_("new")).resolves.toBeDefined();
  });

  it.each<[string, (world: World) => void]>([
    [
      "the secret was changed",
      ({ rows }) => rows.clients.set(aClient.id, { ...aClient, secrets: [another] }),
    ],
    ["the client was deleted", ({ rows }) => rows.clients.delete(aClient.id)],
    [
      "the client was suspended",
      ({ rows }) => rows.clients.set(aClient.id, { ...aClient, status: "suspended" }),
    ],
    ["the secret ran out", (world) => world.pass(2 * day)],
  ])("takes a header that was proven before no more once %s", async (_, change) => {
    const secrets = [{ ...another, hash: hashing.keyed(secret), expiresAt: Date.UTC(2026, 10, 21) + day }];
    const world = await given({ client: { secrets } });
    const request = { parameters: parameters(grant), authorization: basic(aClient.id, secret) };
    for (let times = 0; times < 3; times += 1) await world.provider.token(request);
    change(world);
    await expect(world.provider.token(request)).rejects.toMatchObject({ code: "invalid_client" });
  });

  it("proves a secret once for all requests that send the same header", async () => {
    const { provider } = await given();
    const matches = vi.spyOn(hashing, "matches");
    for (let times = 0; times < 3; times += 1) {
      await provider.token({ parameters: parameters(grant), authorization: basic(aClient.id, secret) });
    }
    expect(matches).toHaveBeenCalledTimes(1);
    matches.mockRestore();
  });
});

const another = { id: "another", hash: hashing.keyed("another"), hint: "", createdAt: 0 };
