import { expect, it } from "vitest";
import { keyOf, signWebhook } from "./sign-webhook.ts";

it("a delivery is signed over its id, its time and its body", () => {
  const signed = signWebhook(Buffer.alloc(32, 1), {
    id: "evt_1",
    type: "a.b",
    data: { c: 1 },
    at: 1_614_265_330_500,
  });
  expect(signed.headers).toMatchObject({ "webhook-id": "evt_1", "webhook-timestamp": "1614265330" });
  expect(JSON.parse(signed.body)).toEqual({
    id: "evt_1",
    type: "a.b",
    timestamp: "2021-02-25T15:02:10.500Z",
    data: { c: 1 },
  });
  expect(signed.headers["webhook-signature"]).toMatch(/^v1,[\w+/]{43}=$/);
});

it("an event that is sent again later says when it happened, and is signed for now", () => {
  const event = { id: "evt_1", type: "a.b", data: {}, at: 1_614_265_330_000 };
  const signed = signWebhook(Buffer.alloc(32, 1), event, 1_790_000_000_000);
  expect(signed.headers["webhook-timestamp"]).toBe("1790000000");
  expect(JSON.parse(signed.body)).toMatchObject({ timestamp: "2021-02-25T15:02:10.000Z" });
});

it.each(["", "secret", "whsec_", `whsec_${"A".repeat(10)}`, `whsk_${"A".repeat(44)}`])(
  "%j is no secret, and the refusal does not repeat it",
  (secret) => {
    expect(() => keyOf(secret)).toThrow("is whsec_ and then base64; this one is not.");
  },
);
