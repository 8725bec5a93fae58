import { SignJWT, compactVerify, exportJWK, generateKeyPair } from "jose";
import type { Signer } from "../ports/signer.ts";

const keyPair = generateKeyPair("ES256");

/** Signs with a key of ES256, the same in every world. */
export async function aSigner(): Promise<Signer> {
  const { privateKey, publicKey } = await keyPair;
  const jwk = await exportJWK(publicKey);
  return {
    algorithms: ["ES256"],
    sign: (claims, { alg, typ }) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg, kid: "sig1", ...(typ ? { typ } : {}) })
        .sign(privateKey),
    verify: async (jws) => {
      const opened = await compactVerify(jws, publicKey).catch(() => undefined);
      return opened && (JSON.parse(new TextDecoder().decode(opened.payload)) as Record<string, unknown>);
    },
    publicKeys: async () => [{ ...jwk, kty: "EC", kid: "sig1", use: "sig", alg: "ES256" }],
  };
}
