import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UnsafeRedirectError } from "../errors/unsafe-redirect-error.ts";
import {
  asked,
  aWorldOfObjects,
  beside,
  ownKey,
  signedObject,
  unsigned,
} from "../testing/request-objects.ts";

const runs = { numRuns: 300 };

const json = fc.jsonValue({ maxDepth: 3 });
/** Values that mean something, and any others. */
const claims = fc.dictionary(
  fc.constantFrom(
    ...Object.keys(asked),
    "max_age",
    "claims",
    "resource",
    "prompt",
    "iss",
    "sub",
    "aud",
    "exp",
    "typ",
    "__proto__",
  ),
  fc.oneof(json, fc.constantFrom("acme", "openid", "https://login.example", -1, 60, "none", "\uD800", "")),
);
const header = fc.record(
  {
    alg: fc.oneof(fc.constantFrom("none", "ES256", "HS256", "RS256", "NONE", "ES384"), json),
    typ: fc.oneof(fc.constantFrom("JWT", "oauth-authz-req+jwt", "at+jwt"), json),
    kid: fc.oneof(fc.constant("one"), json),
    crit: json,
    jwk: fc.constant(ownKey.jwk),
  },
  { requiredKeys: ["alg"] },
);

/** An answer for the client, or a page of ours: whatever else comes would be answered as a fault of ours. */
async function answered(begin: () => Promise<{ readonly to: string }>): Promise<string> {
  try {
    return (await begin()).to;
  } catch (error) {
    if (error instanceof UnsafeRedirectError) return "page";
    throw error;
  }
}

describe("request objects that nobody meant", () => {
  it("are answered, whatever they hold", async () => {
    const { begin } = await aWorldOfObjects();
    await fc.assert(
      fc.asyncProperty(claims, header, async (said, head) => {
        const way = await answered(() => begin({ ...beside, request: unsigned(said, head) }));
        expect(["client", "sign-in", "consent", "page"]).toContain(way);
      }),
      runs,
    );
  });

  it("are answered, whatever they are", async () => {
    const { begin } = await aWorldOfObjects();
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.base64String(), { maxLength: 6 }).map((parts) => parts.join(".")),
    );
    await fc.assert(
      fc.asyncProperty(text, async (request) => {
        expect(["client", "page"]).toContain(await answered(() => begin({ ...beside, request })));
      }),
      runs,
    );
  });

  it("give nothing that has to be signed, changed in any place", async () => {
    const { told } = await aWorldOfObjects({
      requireSignedRequests: true,
      redirectUris: ["https://app.example/callback"],
    });
    const whole = signedObject();
    expect((await told({ ...beside, request: whole })).has("code")).toBe(true);
    const character = fc.constantFrom(
      ...Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.="),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), character, async (place, other) => {
        const request = whole.slice(0, place) + other + whole.slice(place + 1);
        // The last character of a signature holds bits that nobody reads.
        fc.pre(request !== whole && place < whole.length - 1);
        expect((await told({ ...beside, request })).has("code")).toBe(false);
      }),
      runs,
    );
  });

  it("give nothing that has to be signed, whatever the header says", async () => {
    const { told } = await aWorldOfObjects({ requireSignedRequests: true });
    const [, payload] = signedObject().split(".");
    await fc.assert(
      fc.asyncProperty(header, fc.base64String(), async (head, signature) => {
        const first = Buffer.from(JSON.stringify(head)).toString("base64url");
        const answer = await told({ ...beside, request: `${first}.${payload}.${signature}` });
        expect(answer.has("code")).toBe(false);
      }),
      runs,
    );
  });
});
