import { describe, expect, it } from "vitest";
import { metadataOf } from "../registration/client-metadata.rfc7591.ts";
import { someRecords } from "../testing/declared.ts";
import { aKeyPair } from "../testing/assertions.ts";
import { aClient, hashing, secret } from "../testing/world.ts";
import { openidScopes } from "../scope.ts";
import { planClient } from "./plan-clients.ts";

const catalogue = {
  apis: someRecords.apis,
  scopes: new Map([...openidScopes, ...someRecords.scopes].map((scope) => [scope.key, scope])),
};
const registered = { ...aClient, revision: 6 };
const place = [0, "clients", 2];

function plan(
  value: Parameters<typeof planClient>[0]["value"],
  before: typeof registered | "none" = registered,
  reaches: (scopes: readonly string[]) => boolean = () => true,
) {
  return planClient({ path: place, value }, before === "none" ? undefined : before, {
    catalogue,
    hashing,
    now: 1_000,
    owners: new Map([["ada", "id-of-ada"]]),
    reaches,
  });
}
const draft = metadataOf(aClient);
const fresh = { id: "new", name: "New", redirectUris: ["https://new.example/cb"] };

describe("a client on its way to what is declared", () => {
  it("stays as it is where it is that already, in whatever order its lists are said", () => {
    const turned = { ...draft, scopes: draft.scopes.toReversed(), grantTypes: draft.grantTypes.toReversed() };
    expect(plan({ draft: turned })).toEqual({ problems: [], moves: [], lacksSecret: false });
  });

  it("is whole what the document says: what it does not say has its default", () => {
    const { moves } = plan({ draft: { ...fresh, id: "acme" } });
    expect(moves).toMatchObject([
      {
        difference: {
          action: "change",
          fields: {
            client_name: { from: "Acme Reports", to: "New" },
            id_token_signed_response_alg: { from: "ES256", to: "RS256" },
          },
        },
        steps: [{ step: "update-client", revision: 6, client: { id: "acme", idTokenAlgorithm: "RS256" } }],
      },
    ]);
  });

  it("is made without a secret unless one is given", () => {
    const bare = plan({ draft: fresh }, "none");
    expect(bare.lacksSecret).toBe(true);
    expect(bare.moves).toMatchObject([
      { difference: { action: "create" }, steps: [{ step: "create-client" }] },
    ]);
    expect(bare.moves[0]?.steps[0]).not.toHaveProperty("secret");
  });

  it("gets a given secret beside the one it has, and only if it is another one", () => {
    expect(plan({ draft, secret }).moves).toEqual([]);
    const another = "another-secret-0123456789";
    expect(plan({ draft, secret: another }).moves).toEqual([
      {
        difference: { kind: "client", action: "change", id: "acme", fields: {}, secret: true },
        steps: [
          {
            step: "add-secret",
            id: "acme",
            authenticationMethod: "client_secret_basic",
            secret: another,
          },
        ],
      },
    ]);
  });

  it("that signs with its secret gets one that is kept for it, RFC 7523 §2.2", () => {
    const signs = { ...draft, authenticationMethod: "client_secret_jwt" } as const;
    const long = "a-secret-that-is-long-enough-to-sign";
    expect(plan({ draft: signs }).lacksSecret).toBe(true);
    const { moves, lacksSecret } = plan({ draft: signs, secret: long });
    expect(lacksSecret).toBe(false);
    expect(moves[0]?.steps.map(({ step }) => step)).toEqual(["update-client", "add-secret"]);
  });

  it("that signs with its own key needs no secret", () => {
    const keys = { keys: [aKeyPair("ES256").jwk] };
    const signs = { ...draft, authenticationMethod: "private_key_jwt", jwks: keys } as const;
    expect(plan({ draft: signs })).toMatchObject({ problems: [], lacksSecret: false });
  });

  it("has no room for a third secret, unless one has ended", () => {
    const [first] = aClient.secrets;
    const second = { id: "s2", hash: "other", hint: "x", createdAt: 1 };
    const given = "another-secret-0123456789";
    const two = { ...registered, secrets: first === undefined ? [] : [first, second] };
    expect(plan({ draft, secret: given }, two).problems).toMatchObject([
      { path: [...place, "client_secret"] },
    ]);
    const ended = { ...two, secrets: two.secrets.map((one) => Object.assign({}, one, { expiresAt: 1_000 })) };
    expect(plan({ draft, secret: given }, ended)).toMatchObject({ problems: [], lacksSecret: false });
    expect(plan({ draft }, ended).lacksSecret).toBe(true);
  });

  it("is given nothing, and taken over by nobody, beyond what whoever applies it may do", () => {
    const asked: (readonly string[])[] = [];
    const beyond = (scopes: readonly string[]) => {
      asked.push(scopes);
      return false;
    };
    expect(plan({ draft: { ...draft, scopes: ["openid"] } }, registered, beyond)).toMatchObject({
      problems: [{ path: [...place, "scope"] }],
      moves: [],
    });
    expect(asked).toEqual([[...draft.scopes, "openid"]]);
    expect(plan({ draft }, registered, beyond).problems).toEqual([]);
  });

  it("keeps every rule of a client, told by the names of the wire", () => {
    const wrong = plan({
      draft: {
        ...fresh,
        scopes: ["openid", "nothing"],
        redirectUris: ["x"],
        pkce: "optional",
        type: "public",
      },
      secret: "short",
    });
    expect(wrong.moves).toEqual([]);
    expect(wrong.problems.map(({ path }) => path)).toEqual([
      [...place, "redirect_uris", 0],
      [...place, "pkce"],
      [...place, "scope"],
      [...place, "client_secret"],
    ]);
  });
});
