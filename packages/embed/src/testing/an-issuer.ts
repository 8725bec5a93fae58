import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";

/** An issuer that signs launches and publishes its keys, without a network. */
export interface AnIssuer {
  readonly issuer: string;
  readonly fetch: typeof globalThis.fetch;
  /** How often its keys were asked for. */
  readonly asked: () => number;
  readonly redeemed: readonly { readonly authorization: string | null; readonly body: string }[];
  /** A launch, with what a test changes. */
  readonly launch: (
    changes?: Readonly<Record<string, unknown>>,
    header?: { readonly typ?: string; readonly kid?: string },
  ) => Promise<string>;
  /** Another key from now on. */
  readonly rotate: () => Promise<void>;
  /** Answers nothing but this status from now on. */
  readonly fail: (status: number | undefined) => void;
}

/** The present of these tests, in seconds. */
export const present = 1_790_000_000;

export const clientId = "acme-reports";

/** Starts one. */
export async function anIssuer(named?: string): Promise<AnIssuer> {
  const issuer = "https://id.example";
  let asked = 0;
  let failing: number | undefined;
  let count = 0;
  let key = await made();
  const redeemed: { authorization: string | null; body: string }[] = [];

  async function made() {
    count += 1;
    const { privateKey, publicKey } = await generateKeyPair("ES256");
    const kid = `sig${count}`;
    return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: "ES256", use: "sig" } };
  }

  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (failing !== undefined) return new Response("{}", { status: failing });
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    if (pathname === "/jwks") {
      asked += 1;
      return Response.json({ keys: [key.jwk] });
    }
    if (pathname === "/token") {
      const authorization = new Headers(init?.headers).get("authorization");
      redeemed.push({ authorization, body: await new Response(init?.body).text() });
      return Response.json({ access_token: "gwat_1", scope: "read write", expires_in: 900 });
    }
    return Response.json({
      issuer: named ?? issuer,
      jwks_uri: `${issuer}/jwks`,
      token_endpoint: `${issuer}/token`,
    });
  };

  return {
    issuer,
    fetch,
    asked: () => asked,
    redeemed,
    async launch(changes = {}, header = {}) {
      const claims: JWTPayload = {
        iss: issuer,
        aud: clientId,
        sub: "ada",
        jti: crypto.randomUUID(),
        iat: present,
        nbf: present,
        exp: present + 60,
        installation: "installed",
        generation: 1,
        organisation: { id: "o1", slug: "northwind", name: "Northwind" },
        locale: "en",
        theme: "light",
        parent_origin: issuer,
        ...changes,
      };
      return new SignJWT(claims)
        .setProtectedHeader({ alg: "ES256", kid: key.kid, typ: "launch+jwt", ...header })
        .sign(key.privateKey);
    },
    async rotate() {
      key = await made();
    },
    fail: (status) => void (failing = status),
  };
}
