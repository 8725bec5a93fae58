import { describe, expect, it } from "vitest";
import { assetAnswer } from "./asset-answer.ts";

const file = {
  path: "/assets/main-1.js",
  type: "text/javascript; charset=utf-8",
  content: Buffer.from("plain"),
  immutable: true,
  coded: { br: Buffer.from("brotli"), gzip: Buffer.from("gzip") },
};

describe("a file of a page", () => {
  it.each([
    ["gzip, br", "br", "brotli"],
    ["gzip, deflate", "gzip", "gzip"],
    ["br;q=0, gzip;q=0.5", "gzip", "gzip"],
    ["identity", undefined, "plain"],
    ["", undefined, "plain"],
  ])("is answered as a browser takes it: %j", (taken, coding, content) => {
    const answer = assetAnswer(file, taken);
    expect([answer.headers["content-encoding"], answer.content.toString()]).toEqual([coding, content]);
  });

  it("is kept for ever, and is no document that could run a script", () => {
    expect(assetAnswer({ ...file, type: "image/svg+xml" }).headers).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      vary: "accept-encoding",
      "content-security-policy": "default-src 'none'",
    });
  });

  it("may load scripts beside it where it is one, as those of workers do under the policy they came with", () => {
    const policy = assetAnswer(file).headers["content-security-policy"];
    expect(policy).toBe("default-src 'none'; script-src 'self'");
  });
});
