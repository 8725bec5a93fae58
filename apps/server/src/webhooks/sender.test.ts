import type { Cipher } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import type { Fetched } from "../egress/guarded-fetch.ts";
import { createWebhookSender } from "./sender.ts";
import { makeWebhookSecret } from "./signature.ts";

const cipher: Cipher = {
  currentKeyId: "test",
  encrypt: (text) => Buffer.from(text).toString("base64url"),
  decrypt: (_, sealed) => Buffer.from(sealed, "base64url").toString(),
  crc32: () => 0,
};

/** What came of sending to an endpoint of which this is the answer. */
async function sent(fetched: Fetched) {
  const sender = createWebhookSender({
    cipher,
    clock: () => 1_000_000,
    egress: { mayFetch: () => true, fetch: async () => fetched },
  });
  const { secret, privateKey, publicKey } = makeWebhookSecret();
  const seal = (text: string) => `test.${cipher.encrypt(text, "")}`;
  const sealed = { sealedSecret: seal(secret), sealedKey: seal(privateKey) };
  const secrets = [{ id: "s", ...sealed, publicKey, createdAt: 0, expiresAt: null }];
  return sender.send({ endpoint: "e", url: "https://app.example/hooks", secrets, id: "msg_1", body: "{}" });
}

const broken = (status: number, headers: Readonly<Record<string, string>> = {}): Fetched => ({
  outcome: "unanswered",
  because: "broken",
  ms: 5,
  head: { status, headers: new Map(Object.entries(headers)) },
});

describe("a delivery whose answer does not come whole", () => {
  it("was taken where its status says so, and is not sent again", async () => {
    expect(await sent(broken(200))).toMatchObject({
      status: "delivered",
      httpStatus: 200,
      error: null,
      response: null,
    });
  });

  it("was not taken where its status says so, and comes again when that wants it", async () => {
    expect(await sent(broken(503, { "retry-after": "60" }))).toMatchObject({
      status: "failed",
      httpStatus: 503,
      error: "status",
      notBefore: 1_000_000 + 5 + 60_000,
    });
  });

  it("failed where there was not even a status", async () => {
    expect(await sent({ outcome: "unanswered", because: "time", ms: 5 })).toMatchObject({
      status: "failed",
      httpStatus: null,
      error: "time",
    });
  });
});
