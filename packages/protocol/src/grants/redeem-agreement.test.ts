import { describe, expect, it } from "vitest";
import { OAuthError } from "../errors/oauth-error.ts";
import { authorize } from "../testing/flow.ts";
import { aClient, ada, given, parameters, type Differences } from "../testing/world.ts";
import { type Agreement, createRedeemAgreement } from "./redeem-agreement.ts";

/** Ada agreed to this client, by whichever flow. */
async function agreed(differences: Differences = {}) {
  const world = await given(differences);
  await authorize(world, { scope: "read write" });
  const [grant] = [...world.rows.grants.values()];
  const agreement: Agreement = {
    id: "code-1",
    userId: ada.id,
    grantId: grant?.id ?? "",
    sid: "session",
    epoch: 0,
    scopes: ["read"],
    authenticatedAt: world.now(),
    methods: ["pwd"],
    expiresAt: world.now() + 60_000,
  };
  const redeem = createRedeemAgreement(world.dependencies);
  const client = world.rows.clients.get(aClient.id) ?? aClient;
  const request = { parameters: parameters({}), authorization: undefined };
  const over = () => new OAuthError("expired_token", { description: "Over." });
  return {
    world,
    redeem: (changes: Partial<Agreement> = {}) => redeem({ ...agreement, ...changes }, client, request, over),
  };
}

describe("what a person agreed to", () => {
  it("is redeemed for what of it stands, and names who agreed", async () => {
    const { redeem } = await agreed();
    await expect(redeem({ scopes: ["read", "admin"], nonce: "n" })).resolves.toMatchObject({
      scopes: ["read"],
      person: { userId: ada.id, sid: "session", generation: 0, nonce: "n", methods: ["pwd"] },
    });
  });

  it("is redeemed once: of many at a time by one, and who comes again ends what came of it", async () => {
    const { world, redeem } = await agreed();
    const tried = await Promise.allSettled(Array.from({ length: 8 }, () => redeem()));
    expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect([...world.rows.families.values()].map(({ endedReason }) => endedReason)).toEqual([
      "code-replayed",
    ]);
  });

  it("is refused after its time in the words of its flow, once it is spent", async () => {
    const { world, redeem } = await agreed();
    world.pass(60_000);
    await expect(redeem()).rejects.toMatchObject({ code: "expired_token" });
    expect(world.rows.spentCodes.size).toBe(1);
  });

  it.each<[string, Partial<Agreement>]>([
    ["of another epoch", { epoch: 1 }],
    ["of a grant that is gone", { grantId: "gone" }],
    ["of scopes that the grant does not hold", { scopes: ["email"] }],
  ])("is refused without being spent where nothing of it stands: %s", async (_, changes) => {
    const { world, redeem } = await agreed();
    await expect(redeem(changes)).rejects.toMatchObject({ code: "invalid_grant" });
    expect(world.rows.spentCodes.size).toBe(0);
  });
});
