import { defaultPort } from "@grantway/client";
import type { ConnectionSummary, Grantway, ProviderDefinition } from "@grantway/client";
import { describeFailure, isClientError } from "../failure.ts";
import { untilWords } from "../moment-words.ts";
import { checkClient } from "./check-client.ts";
import { checkPorts } from "./check-ports.ts";
import { checkSignInPage } from "./check-sign-in-page.ts";
import { redirectTarget } from "./redirect-target.ts";
import { ok, problem } from "./finding.ts";
import type { Finding } from "./finding.ts";

/** Everything that can be checked of a connection without a person, and without spending its tokens. */
export async function checkConnection(
  grantway: Grantway,
  connection: ConnectionSummary,
): Promise<readonly Finding[]> {
  const standing = standingOf(connection);
  if (connection.status === "broken") return [standing];
  try {
    const { flow } = connection;
    if (flow === "code" || flow === "device") return [standing, ...(await checkWayIn(grantway, connection))];
    if (flow === "client_credentials") return [standing, await checkRenewal(grantway, connection)];
    return [standing];
  } catch (error) {
    const failure = describeFailure(error);
    if (failure === undefined) throw error;
    return [standing, problem(connection.name, failure.message)];
  }
}

function standingOf({ name, status, reason, expiresAt, canRefresh }: ConnectionSummary): Finding {
  if (status === "not_connected") return problem(name, `Nobody is signed in: grantway connect ${name}.`);
  if (status === "broken")
    return problem(name, `Its record is broken (${reason ?? "no reason given"}): grantway remove ${name}.`);
  if (status === "expired")
    return problem(name, `The token has ended and cannot be refreshed: grantway connect ${name}.`);
  if (status === "reconnect")
    return problem(name, `The provider ended it (${reason ?? "no reason given"}): grantway connect ${name}.`);
  if (expiresAt === undefined) return ok(name, "Signed in; no end of the token is known.");
  const end = untilWords(expiresAt, Date.now());
  return ok(
    name,
    canRefresh
      ? `Signed in; the token is refreshed when needed (its end: ${end}).`
      : `Signed in until ${end}.`,
  );
}

async function checkWayIn(
  grantway: Grantway,
  { name, flow }: ConnectionSummary,
): Promise<readonly Finding[]> {
  const definition = await grantway.connections.definition(name);
  const { redirectUri: given } = await grantway.connections.reveal(name);
  if (flow === "device" || definition.endpoints?.authorization === undefined) return [];
  const redirect = redirectTarget(definition, given, defaultPort);
  if (redirect === undefined) return [];
  const ports = redirect.local === undefined ? [] : await checkPorts(name, redirect.local);
  const client = await checkClient(name, grantway, redirect.uri, definition);
  const page = await checkPage(name, grantway, redirect.uri, definition);
  return [...ports, ...(page === undefined ? [] : [page]), ...(client === undefined ? [] : [client])];
}

async function checkPage(
  name: string,
  grantway: Grantway,
  redirectUri: string,
  definition: ProviderDefinition,
): Promise<Finding | undefined> {
  try {
    return await checkSignInPage(name, await grantway.begin({ name, redirectUri }), definition);
  } catch (error) {
    // A pushed request (RFC 9126) is refused before there is a page. About the client, its own check has more to say.
    if (!isClientError(error)) throw error;
    return error.code === "client_refused" ? undefined : problem(name, error.message);
  }
}

/** A flow without a person can be repeated at no cost. */
async function checkRenewal(grantway: Grantway, { name }: ConnectionSummary): Promise<Finding> {
  await grantway.refresh(name);
  return ok(name, "The provider takes the client's id and proof.");
}
