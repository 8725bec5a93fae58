import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accessToken } from "./access-token.ts";
import { authorizationCode } from "./authorization-code.ts";
import type { Confirmation } from "./bindings.ts";
import { refreshToken } from "./refresh-token.ts";

/** Of whichever record. */
interface AnyCodec {
  encode(record: never): readonly unknown[];
  decode(values: readonly unknown[]): object | undefined;
}

const of = { id: "i", clientId: "acme", scopes: ["read"], expiresAt: 2 };
const token = { ...of, audiences: [], issuedAt: 1 };
const persons = { userId: "u", grantId: "g", familyId: "f" };
const records: readonly [string, AnyCodec, object, shortest: number][] = [
  ["a client's access token", accessToken, { ...token, clientSince: 7 }, 7],
  ["a person's access token", accessToken, { ...token, ...persons }, 9],
  ["a refresh token", refreshToken, { clientId: "acme", ...persons, generation: 1, copy: 0 }, 5],
  [
    "a code",
    authorizationCode,
    {
      ...of,
      userId: "u",
      grantId: "g",
      redirectUri: "https://app.example/cb",
      redirectUriSent: false,
      authenticatedAt: 1,
      methods: ["pwd"],
      sid: "s",
      epoch: 1,
    },
    14,
  ],
];

const thumbprint = fc.string({ minLength: 43, maxLength: 43 });
const confirmation: fc.Arbitrary<Confirmation> = fc.oneof(
  thumbprint.map((jkt) => ({ jkt })),
  thumbprint.map((x5t) => ({ "x5t#S256": x5t })),
);
const bindings = fc.record(
  {
    confirmation,
    actors: fc.array(fc.string()),
    resources: fc.array(fc.webUrl()),
    organisation: fc.uuid(),
  },
  { requiredKeys: [] },
);

describe("what a record may be bound to", () => {
  it.each(records)("of %s is read as it was written, and costs nothing where there is nothing", (...row) => {
    const [, codec, record, shortest] = row;
    expect(codec.encode(record as never)).toHaveLength(shortest);
    fc.assert(
      fc.property(bindings, (bound) => {
        const whole = { ...record, ...bound };
        const written = JSON.stringify(codec.encode(whole as never));
        expect(codec.decode(JSON.parse(written) as readonly unknown[])).toMatchObject(whole);
      }),
    );
  });

  it.each([{}, { jkt: 1 }, { kid: "k" }, { jkt: "a", "x5t#S256": "b" }, ["jkt"], "jkt"])(
    "is no key by another name than RFC 7800's members we know: %j",
    (wrong) => {
      const values = ["f", 1, "acme", "u", "g", null, wrong];
      expect(refreshToken.decode(values)).toBeUndefined();
    },
  );
});
