import type { ClientAuthentication, ClientError, Grantway, ProviderDefinition } from "@grantway/client";
import { isClientError } from "../failure.ts";
import { ok, problem } from "./finding.ts";
import type { Finding } from "./finding.ts";

/** Failures that say something about the client or this machine; any other one is about the code. */
const telling: ReadonlySet<string> = new Set([
  "client_refused",
  "clock_skew",
  "provider_unreachable",
  "provider_timeout",
  "certificate_untrusted",
]);

/**
 * Sends the provider a made-up code. A provider checks the client first, so its answer tells whether id, secret and
 * authentication method are right, and nothing is spent. If they are not, other methods are tried, to tell a wrong
 * method from a wrong secret.
 */
export async function checkClient(
  name: string,
  grantway: Grantway,
  redirectUri: string,
  definition: ProviderDefinition,
): Promise<Finding | undefined> {
  // Our own check would refuse a made-up callback here, because only the provider can sign one.
  if (definition.callback?.signature !== undefined || definition.callback?.rename !== undefined)
    return undefined;
  const refusal = await refusalOf(grantway, { name, redirectUri }, definition);
  if (refusal === undefined) return ok(name, `${definition.name} takes the client's id and proof.`);
  const way =
    refusal.code === "client_refused" ? await otherWay(name, grantway, redirectUri, definition) : undefined;
  if (way === undefined) return problem(name, refusal.message);
  return problem(
    name,
    `${definition.name} takes this client's secret by ${way} and not as it is sent now: grantway edit ${name} --client-authentication ${way}.`,
  );
}

const ways: readonly ClientAuthentication[] = ["basic", "post", "basic_raw"];

async function otherWay(
  name: string,
  grantway: Grantway,
  redirectUri: string,
  definition: ProviderDefinition,
): Promise<ClientAuthentication | undefined> {
  const { client } = await grantway.connections.reveal(name);
  if (client.secret === undefined) return undefined;
  const now = client.authentication ?? definition.clientAuthentication ?? "basic";
  for (const authentication of ways.filter((one) => one !== now)) {
    const attempt = { name, redirectUri, client: { ...client, authentication } };
    if ((await refusalOf(grantway, attempt, definition)) === undefined) return authentication;
  }
  return undefined;
}

async function refusalOf(
  grantway: Grantway,
  attempt: Parameters<Grantway["begin"]>[0],
  { issuer }: ProviderDefinition,
): Promise<ClientError | undefined> {
  try {
    // Where requests are pushed (RFC 9126), the client is checked already here.
    const { state, redirectUri } = await grantway.begin(attempt);
    const answer = new URL(redirectUri);
    answer.search = new URLSearchParams({ code: "grantway-doctor", state }).toString();
    if (issuer !== undefined) answer.searchParams.set("iss", issuer);
    await grantway.finish(answer.href);
  } catch (error) {
    if (!isClientError(error)) throw error;
    if (telling.has(error.code) || error.providerError === "redirect_uri_mismatch") return error;
  }
  return undefined;
}
