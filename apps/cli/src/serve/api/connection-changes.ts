import type { ClientCredentials, Connection, ConnectionChanges, ConnectRequest } from "@grantway/client";
import { readDefinition } from "@grantway/client";
import type { z } from "zod";
import type { editBody, newConnectionBody } from "./bodies.ts";
import { present } from "./present.ts";

/** The library's request for a connection the page wants to add. @throws {ClientError} `bad_definition` */
export function requestFor(body: z.infer<typeof newConnectionBody>): ConnectRequest {
  const { provider, client, ...rest } = body;
  return {
    ...present(rest),
    name: body.name,
    provider: typeof provider === "string" ? provider : readDefinition(provider),
    client: credentials(client, undefined),
  };
}

/**
 * The library's changes for an edit of the page. A definition becomes the connection's own.
 *
 * @throws {ClientError} `bad_definition`
 */
export function changesFor(body: z.infer<typeof editBody>, current: Connection): ConnectionChanges {
  const { definition, client, scopes, ...rest } = body;
  return {
    ...present(rest),
    ...(scopes === undefined ? {} : { requestedScopes: scopes }),
    ...(definition === undefined
      ? {}
      : { provider: { from: "definition", definition: readDefinition(definition) } }),
    ...(client === undefined ? {} : { client: credentials(client, current.client) }),
  };
}

type ClientBody = NonNullable<z.infer<typeof editBody>["client"]>;

/** What is left out stays as it was; `null` and empty text remove it. */
function credentials({ id, ...edit }: ClientBody, current: ClientCredentials | undefined): ClientCredentials {
  const merged = { ...current, ...present(edit) };
  const kept = Object.entries(merged).filter(([, value]) => value !== null && value !== "");
  return { ...Object.fromEntries(kept), id };
}
