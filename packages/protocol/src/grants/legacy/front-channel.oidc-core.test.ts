import { decodeJwt } from "jose";
import { describe, expect, it } from "vitest";
import { attribute } from "../../attribute.ts";
import { createProvider, features } from "../../provider.ts";
import { answerOf } from "../../testing/answers.ts";
import { redemption } from "../../testing/flow.ts";
import {
  ada,
  authorizationRequest,
  catalogue,
  type Differences,
  given,
  hashing,
  parameters,
  post,
  type World,
} from "../../testing/world.ts";
import { legacyImplicit } from "./implicit.rfc6749.ts";

function behindTheWall(differences: Differences = {}): Promise<World> {
  return given({
    client: { firstParty: true, grantTypes: ["authorization_code", "refresh_token", "implicit"] },
    features: [...features, legacyImplicit],
    ...differences,
  });
}

async function answered(
  world: World,
  response_type: string,
  changes: Readonly<Record<string, string | undefined>> = {},
) {
  const asked = parameters({ ...authorizationRequest, response_type, ...changes });
  const outcome = await world.provider.authorization.begin(asked, world.visitor());
  return Object.fromEntries(answerOf(outcome)) as Readonly<Record<string, string>>;
}

/** As OpenID Connect Core §3.3.2.11 words it, apart from how it is made. */
function half(text = ""): string {
  return Buffer.from(hashing.sha256(text), "base64url").subarray(0, 16).toString("base64url");
}

function active(world: World, token: string | undefined) {
  return world.provider.introspection(post({ token }));
}

describe("access tokens of the authorization endpoint, RFC 6749 §4.2.2", () => {
  it.each(["token", "id_token token", "code token", "code id_token token"])(
    "%s: with type, life and scope, for the person, and never with a refresh token",
    async (type) => {
      const world = await behindTheWall();
      const answer = await answered(world, type);
      expect(answer).toMatchObject({ token_type: "Bearer", expires_in: "900" });
      expect(answer).not.toHaveProperty("refresh_token");
      expect(Object.hasOwn(answer, "code")).toBe(type.startsWith("code"));
      expect(Object.hasOwn(answer, "id_token")).toBe(type.includes("id_token"));
      expect(world.seals.accessToken.open(answer["access_token"] ?? "")).toMatchObject({
        clientId: "acme",
        userId: ada.id,
      });
      const scope = type.startsWith("code") ? "openid read offline_access" : "openid read";
      expect(answer["scope"]).toBe(scope);
      await expect(active(world, answer["access_token"])).resolves.toMatchObject({
        active: true,
        scope: expect.stringContaining("read") as string,
      });
    },
  );

  it("says the scope that was given where it is not the one that was asked for", async () => {
    const world = await behindTheWall();
    await expect(answered(world, "token", { scope: "read magic" })).resolves.toMatchObject({ scope: "read" });
  });

  it("lets them live as long as tokens do here, however long an API lets others live", async () => {
    const [api, ...others] = catalogue.apis;
    if (api === undefined) throw new Error("there is no API");
    for (const [accessTokenLifetime, expires_in] of [
      [86_400_000, "900"],
      [60_000, "60"],
    ] as const) {
      const longer = { ...catalogue, apis: [{ ...api, accessTokenLifetime }, ...others] };
      const world = await behindTheWall({ catalogue: longer });
      await expect(answered(world, "token")).resolves.toMatchObject({ expires_in });
    }
  });

  it("ends them with the grant, with everything of the person, and with the session they began in", async () => {
    const ends: readonly ((world: World) => Promise<void>)[] = [
      async ({ rows }) => {
        for (const grant of rows.grants.values())
          rows.grants.set(grant.id, { ...grant, status: "revoked", epoch: grant.epoch + 1 });
      },
      async ({ rows }) => void rows.subjects.set(ada.id, { ...ada, epoch: 1 }),
      async ({ rows, dependencies, now }) => {
        const [family] = rows.families.values();
        expect(family).toMatchObject({ sid: "session", generation: 0 });
        const by = attribute("system", { requestId: () => "a-request" }, now());
        await dependencies.families.end(family?.id ?? "", "session-ended", by);
      },
    ];
    for (const end of ends) {
      const world = await behindTheWall();
      const { access_token } = await answered(world, "token");
      await end(world);
      await expect(active(world, access_token)).resolves.toEqual({ active: false });
    }
  });

  it("can be revoked by their client, RFC 7009", async () => {
    const world = await behindTheWall();
    const { access_token } = await answered(world, "token");
    await world.provider.revocation(post({ token: access_token }));
    await expect(active(world, access_token)).resolves.toEqual({ active: false });
  });

  it("hands out none in a session that was ended meanwhile", async () => {
    const world = await behindTheWall();
    const families = { ...world.dependencies.families, open: async () => "ended" as const };
    const provider = createProvider({ ...world.dependencies, families }, [...features, legacyImplicit]);
    const asked = parameters({ ...authorizationRequest, response_type: "token" });
    const outcome = await provider.authorization.begin(asked, world.visitor());
    expect(outcome).toMatchObject({ responseMode: "fragment" });
    expect(answerOf(outcome).get("error")).toBe("login_required");
  });

  it("counts them, and notes client and grant as used", async () => {
    const world = await behindTheWall();
    await answered(world, "token");
    expect(world.usedBy.clients).toEqual(["acme"]);
    expect(world.used).toHaveLength(1);
  });
});

describe("ID tokens of the authorization endpoint, OpenID Connect Core §3.2.2.10, §3.3.2.11", () => {
  it.each(["id_token", "id_token token", "code id_token", "code id_token token"])(
    "%s: bound by nonce, at_hash and c_hash to what comes along",
    async (type) => {
      const world = await behindTheWall();
      const { id_token = "", code, access_token } = await answered(world, type);
      const claims = decodeJwt(id_token);
      expect(claims).toMatchObject({ iss: "https://login.example", sub: ada.id, aud: "acme", nonce: "n-1" });
      expect(claims["at_hash"]).toBe(access_token === undefined ? undefined : half(access_token));
      expect(claims["c_hash"]).toBe(code === undefined ? undefined : half(code));
    },
  );

  it("tell of the person where nothing else comes that could be asked for it, §5.4", async () => {
    const world = await behindTheWall();
    const scope = "openid profile email";
    const alone = decodeJwt((await answered(world, "id_token", { scope }))["id_token"] ?? "");
    expect(alone).toMatchObject({
      sub: ada.id,
      preferred_username: "ada",
      name: "Ada Lovelace",
      email: "ada@example.org",
      email_verified: true,
    });
    for (const type of ["id_token token", "code id_token", "code id_token token"]) {
      const claims = decodeJwt((await answered(world, type, { scope }))["id_token"] ?? "");
      expect(claims).not.toHaveProperty("email");
    }
    const less = decodeJwt((await answered(world, "id_token", { scope: "openid" }))["id_token"] ?? "");
    expect(less).not.toHaveProperty("name");
  });

  it("alone write nothing but the grant they hang on", async () => {
    const world = await behindTheWall();
    await answered(world, "id_token");
    expect([world.rows.families.size, world.rows.grants.size]).toEqual([0, 1]);
  });
});

describe("codes of hybrid flows, OpenID Connect Core §3.3.3", () => {
  it("are redeemed as any other, with an ID token of the same person and nonce", async () => {
    const world = await behindTheWall();
    const { code = "", id_token = "", access_token } = await answered(world, "code id_token token");
    const tokens = await world.provider.token(post(redemption(code)));
    const [front, back] = [decodeJwt(id_token), decodeJwt(tokens.id_token ?? "")];
    expect([back.iss, back.sub, back["nonce"]]).toEqual([front.iss, front.sub, front["nonce"]]);
    expect(tokens.refresh_token).toBeDefined();
    // Two families: what ends one leaves the other.
    expect(world.rows.families.size).toBe(2);
    await expect(active(world, access_token)).resolves.toMatchObject({ active: true });
  });
});
