import { expect, it } from "vitest";
import { redeemLaunch } from "./redeem-launch.ts";

const asked = (fetch: typeof globalThis.fetch) =>
  redeemLaunch("token", {
    endpoint: "https://id.example/token",
    client: { id: "a b", secret: "c" },
    fetch,
    now: () => 0,
  });

it("a token endpoint that does not answer is no refusal", async () => {
  const broken = async () => {
    throw new TypeError("no route");
  };
  await expect(asked(broken)).rejects.toMatchObject({ code: "issuer-unreachable" });
});

it.each([
  ["not JSON", "<html>"],
  ["no token", "{}"],
  ["a list", "[]"],
])("an answer that is %s is a refusal", async (_, text) => {
  await expect(asked(async () => new Response(text))).rejects.toMatchObject({ code: "launch-not-redeemed" });
});

it.each([
  ["an outage in JSON", () => Response.json({ error: "server_error" }, { status: 503 })],
  ["a limit", () => Response.json({ error: "slow_down" }, { status: 429 })],
  [
    "an answer that breaks off",
    () => new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError("cut")) })),
  ],
])("%s is no refusal, which would have the person asked again", async (_, answer) => {
  await expect(asked(async () => answer())).rejects.toMatchObject({ code: "issuer-unreachable" });
});
