import { createHmac, timingSafeEqual } from "node:crypto";
import { describe, expect, it } from "vitest";
import { checkFrame, checkWebhooks } from "./check-app.ts";

const key = Buffer.alloc(32, 9);
const secret = `whsec_${key.toString("base64")}`;
const now = () => 1_790_000_000_000;

/** An endpoint that answers so. */
const endpoint =
  (answer: (headers: Headers, body: string) => number): typeof fetch =>
  async (_, init) =>
    new Response(null, { status: answer(new Headers(init?.headers), await new Response(init?.body).text()) });

const isSigned = (headers: Headers, body: string): boolean => {
  const signed = `${headers.get("webhook-id")}.${headers.get("webhook-timestamp")}.${body}`;
  const wanted = Buffer.from(`v1,${createHmac("sha256", key).update(signed).digest("base64")}`);
  const given = Buffer.from(headers.get("webhook-signature") ?? "");
  return given.length === wanted.length && timingSafeEqual(given, wanted);
};
const isLate = (headers: Headers) =>
  Math.abs(Number(headers.get("webhook-timestamp")) * 1000 - now()) > 300_000;
const failuresOf = async (fetch: typeof globalThis.fetch) =>
  (await checkWebhooks("https://app.example/hooks", secret, { fetch, now }))
    .filter(({ outcome }) => outcome === "failed")
    .map(({ check }) => check);

describe("checking an endpoint", () => {
  it("finds nothing at one that verifies what it takes", async () => {
    const good = endpoint((headers, body) => (isSigned(headers, body) && !isLate(headers) ? 204 : 400));
    await expect(failuresOf(good)).resolves.toEqual([]);
  });

  it("finds one that takes everything", async () => {
    await expect(failuresOf(endpoint(() => 200))).resolves.toEqual([
      "wrong-secret",
      "altered",
      "unsigned",
      "too-old",
      "from-the-future",
    ]);
  });

  it("finds one that forgets to look at the time", async () => {
    const timeless = endpoint((headers, body) => (isSigned(headers, body) ? 200 : 401));
    await expect(failuresOf(timeless)).resolves.toEqual(["too-old", "from-the-future"]);
  });

  it("finds one that breaks at what it does not know, refuses repetitions, or leads elsewhere", async () => {
    const seen = new Set<string | null>();
    const picky = endpoint((headers, body) => {
      if (!isSigned(headers, body) || isLate(headers)) return 400;
      if (body.includes("from_the_future")) return 500;
      if (seen.has(headers.get("webhook-id"))) return 409;
      seen.add(headers.get("webhook-id"));
      return 200;
    });
    await expect(failuresOf(picky)).resolves.toEqual(["repeated", "unknown-type"]);
    await expect(failuresOf(endpoint(() => 302))).resolves.toHaveLength(10);
  });

  it("says so when nothing is answered", async () => {
    const broken = async () => {
      throw new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED 127.0.0.1:1") });
    };
    const [first] = await checkWebhooks("https://app.example", secret, { fetch: broken, now });
    expect(first?.toDo).toBe("Nothing was answered: connect ECONNREFUSED 127.0.0.1:1.");
  });
});

describe("checking the page for the frame", () => {
  const page = (headers: Record<string, string>, status = 200) =>
    checkFrame("https://app.example", "https://id.example", {
      fetch: async () => new Response("", { status, headers }),
    });

  it("passes one that names the dashboard", async () => {
    const headers = { "content-security-policy": "default-src 'self'; frame-ancestors https://id.example" };
    await expect(page(headers)).resolves.toMatchObject({ outcome: "passed" });
  });

  it.each([
    [{ "content-security-policy": "frame-ancestors 'none'" }, "It allows 'none'."],
    [
      { "content-security-policy": "frame-ancestors https://id.example.evil.example" },
      "It allows https://id.example.evil",
    ],
    [{ "x-frame-options": "DENY" }, "It answers X-Frame-Options: DENY."],
    [{}, "Every page on the web may show it"],
  ])("says what is wrong with %j", async (headers, says) => {
    const { outcome, toDo } = await page(headers);
    expect(outcome).toBe("failed");
    expect(toDo).toContain(says);
  });

  it("says so of one that leads elsewhere", async () => {
    await expect(page({ location: "/login" }, 302)).resolves.toMatchObject({ outcome: "failed" });
  });
});
