import { createHmac, generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verifyWebhook, type WebhookToVerify } from "./verify-webhook.ts";

const present = 1_790_000_000;
const [oldBytes, newBytes] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const secretOf = (bytes: Buffer) => `whsec_${bytes.toString("base64")}`;
const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const publicText = `whpk_${Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url").toString("base64")}`;
const body = JSON.stringify({ type: "installation.created", seq: 1, name: "Nörd" });

const v1 = (bytes: Buffer, text: string) => `v1,${createHmac("sha256", bytes).update(text).digest("base64")}`;
const v1a = (text: string) => `v1a,${sign(null, Buffer.from(text), privateKey).toString("base64")}`;

const title = (name: string) => name.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());

/** A delivery as the platform signs it, with what a test changes. */
function aWebhook(
  changes: Partial<WebhookToVerify> = {},
  headers: Record<string, string> = {},
): WebhookToVerify {
  return {
    headers: {
      "webhook-id": "msg_1",
      "webhook-timestamp": `${present}`,
      "webhook-signature": v1(oldBytes, `msg_1.${present}.${body}`),
      ...headers,
    },
    body,
    secrets: [secretOf(oldBytes)],
    now: () => present * 1000,
    ...changes,
  };
}

describe("a webhook, Standard Webhooks", () => {
  it("that is signed by the secret is what the platform sent", async () => {
    await expect(verifyWebhook(aWebhook())).resolves.toEqual({
      id: "msg_1",
      sentAt: new Date(present * 1000),
      type: "installation.created",
      payload: JSON.parse(body),
    });
  });

  it("is verified by its example of the specification", async () => {
    const example: WebhookToVerify = {
      headers: {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
      },
      body: '{"test": 2432232314}',
      secrets: ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
      now: () => 1_614_265_330_000,
    };
    // Its body has no type, which is said only of what is signed well.
    await expect(verifyWebhook(example)).rejects.toThrow("it states no type");
  });

  it("may be signed by Ed25519, of which an endpoint knows the public half", async () => {
    const signature = v1a(`msg_1.${present}.${body}`);
    const given = aWebhook({ secrets: [publicText] }, { "webhook-signature": signature });
    await expect(verifyWebhook(given)).resolves.toMatchObject({ id: "msg_1" });
  });

  it("is accepted by either secret while one is rotated, and may carry several signatures", async () => {
    const signed = `msg_1.${present}.${body}`;
    const both = `${v1(newBytes, signed)} ${v1(oldBytes, signed)} v2,AAAA nonsense`;
    for (const secrets of [
      [secretOf(oldBytes)],
      [secretOf(newBytes)],
      [secretOf(newBytes), secretOf(oldBytes)],
    ]) {
      const given = aWebhook({ secrets }, { "webhook-signature": both });
      await expect(verifyWebhook(given)).resolves.toMatchObject({ id: "msg_1" });
    }
  });

  it.each([
    [
      "in the case they were written in, RFC 9110 §5.1",
      (name: string, value: string) => [title(name), value],
    ],
    ["in lists of one", (name: string, value: string) => [title(name), [value]]],
  ])("is read from headers that a gateway hands on %s", async (_, handOn) => {
    const { headers, ...given } = aWebhook();
    const handed = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => handOn(name, String(value))),
    ) as Record<string, string>;
    await expect(verifyWebhook({ ...given, headers: handed })).resolves.toMatchObject({ id: "msg_1" });
  });

  it("is read from the headers of another library, and not from one of two values", async () => {
    const { headers, ...given } = aWebhook();
    const map = new Map(Object.entries(headers));
    const others = { get: (name: string) => map.get(name) ?? null } as unknown as Headers;
    await expect(verifyWebhook({ ...given, headers: others })).resolves.toMatchObject({ id: "msg_1" });
    const twice = { ...Object.fromEntries(map), "Webhook-Id": "msg_2" };
    await expect(verifyWebhook({ ...given, headers: twice })).rejects.toThrow("webhook-id is missing");
  });

  it("is read from bytes, and from the headers of a request", async () => {
    const { headers } = aWebhook();
    const given = aWebhook({
      body: Buffer.from(body),
      headers: new Headers(headers as Record<string, string>),
    });
    await expect(verifyWebhook(given)).resolves.toMatchObject({ payload: { name: "Nörd" } });
  });

  it.each<[string, WebhookToVerify]>([
    ["another secret's", aWebhook({ secrets: [secretOf(newBytes)] })],
    ["with another body", aWebhook({ body: body.replace("created", "deleted") })],
    ["with another id", aWebhook({}, { "webhook-id": "msg_2" })],
    ["with another time", aWebhook({}, { "webhook-timestamp": `${present + 1}` })],
    ["without an id", aWebhook({}, { "webhook-id": "" })],
    ["without a signature", aWebhook({}, { "webhook-signature": "" })],
    ["with an empty one", aWebhook({}, { "webhook-signature": "v1," })],
    [
      "of a version nobody has a key for",
      aWebhook({}, { "webhook-signature": v1a(`msg_1.${present}.${body}`) }),
    ],
    [
      "whose public key is taken for a secret",
      aWebhook(
        { secrets: [publicText] },
        { "webhook-signature": v1(Buffer.from(publicText), `msg_1.${present}.${body}`) },
      ),
    ],
    ["with a time that is none", aWebhook({}, { "webhook-timestamp": "now" })],
  ])("is refused: %s", async (_, given) => {
    await expect(verifyWebhook(given)).rejects.toMatchObject({ code: "webhook-untrusted" });
  });

  it("is refused when it is more than five minutes old or early, and this is said of none that nobody signed", async () => {
    for (const seconds of [301, -301]) {
      const late = aWebhook({ now: () => (present + seconds) * 1000 });
      await expect(verifyWebhook(late)).rejects.toMatchObject({ code: "webhook-too-old" });
      const unsigned = { ...late, secrets: [secretOf(newBytes)] };
      await expect(verifyWebhook(unsigned)).rejects.toMatchObject({ code: "webhook-untrusted" });
    }
    await expect(verifyWebhook(aWebhook({ now: () => (present + 299) * 1000 }))).resolves.toBeDefined();
  });

  it("is refused when what is signed is no JSON object", async () => {
    for (const text of ["", "null", "[]", '"x"', "{", '{"type":1}']) {
      const signature = v1(oldBytes, `msg_1.${present}.${text}`);
      const given = aWebhook({ body: text }, { "webhook-signature": signature });
      await expect(verifyWebhook(given)).rejects.toMatchObject({ code: "webhook-untrusted" });
    }
  });

  it("needs a secret", async () => {
    await expect(verifyWebhook(aWebhook({ secrets: [] }))).rejects.toMatchObject({ code: "setting" });
  });
});
