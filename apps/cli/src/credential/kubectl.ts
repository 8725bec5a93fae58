import type { Grantway } from "@grantway/client";
import { CommandError } from "@grantway/terminal";
import { bearerToken } from "../bearer-token.ts";

/** One call by kubectl. */
export interface KubectlCall {
  readonly grantway: Grantway;
  readonly name: string;
  readonly idToken: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * The `ExecCredential` of client-go, in the version that was asked for.
 *
 * @see {@link https://kubernetes.io/docs/reference/config-api/client-authentication.v1/ | client.authentication.k8s.io/v1}
 */
export async function kubectlCredential(call: KubectlCall): Promise<string> {
  const { token, expiresAt } = call.idToken ? await idTokenOf(call) : await accessTokenOf(call);
  return JSON.stringify({
    apiVersion: versionAsked(call.environment["KUBERNETES_EXEC_INFO"]),
    kind: "ExecCredential",
    status: {
      token,
      ...(expiresAt === undefined ? {} : { expirationTimestamp: new Date(expiresAt).toISOString() }),
    },
  });
}

interface Credential {
  readonly token: string;
  readonly expiresAt: number | undefined;
}

async function accessTokenOf({ grantway, name }: KubectlCall): Promise<Credential> {
  const { value, expiresAt } = await bearerToken(grantway, name);
  return { token: value, expiresAt };
}

/** An ID token is renewed by a refresh. It has an expiry of its own, which clusters check. */
async function idTokenOf({ grantway, name }: KubectlCall): Promise<Credential> {
  await grantway.token(name);
  const kept = await readIdToken(grantway, name);
  if (kept.expiresAt === undefined || kept.expiresAt > Date.now() + 30_000) return kept;
  await grantway.refresh(name);
  return readIdToken(grantway, name);
}

async function readIdToken(grantway: Grantway, name: string): Promise<Credential> {
  const { tokens } = await grantway.connections.reveal(name);
  if (tokens?.idToken !== undefined) return { token: tokens.idToken, expiresAt: expiryOf(tokens.idToken) };
  throw new CommandError(
    "sign_in_needed",
    `${name} has no ID token: sign in again with the scope openid, grantway connect ${name} --scope "openid …".`,
  );
}

function expiryOf(jwt: string): number | undefined {
  try {
    const [, payload = ""] = jwt.split(".");
    const { exp } = JSON.parse(Buffer.from(payload, "base64url").toString()) as { readonly exp?: unknown };
    // A time beyond the year 9999 counts as unknown.
    return typeof exp === "number" && exp > 0 && exp < 253_402_300_800 ? Math.floor(exp) * 1000 : undefined;
  } catch {
    return undefined;
  }
}

const versions = ["client.authentication.k8s.io/v1", "client.authentication.k8s.io/v1beta1"];

function versionAsked(info: string | undefined): string {
  if (info === undefined || info === "") return "client.authentication.k8s.io/v1";
  try {
    const { apiVersion } = JSON.parse(info) as { readonly apiVersion?: unknown };
    const known = versions.find((version) => version === apiVersion);
    if (known !== undefined) return known;
  } catch {
    // Reported below, as an unknown version.
  }
  throw new CommandError("usage", `kubectl must ask for ${versions.join(" or ")} in KUBERNETES_EXEC_INFO.`);
}
