import {
  type ClientMetadata,
  openidScopes,
  type Problem,
  problemAt,
  redirectUriKind,
} from "@grantway/protocol";
import type { Environment } from "./app.ts";
import { addressesOf } from "./client-addresses.ts";
import { isOnOwnMachine } from "./manifest-address.ts";

const signIn: ReadonlySet<string> = new Set(openidScopes.map(({ key }) => key));

/**
 * What is wrong with a client because it belongs to an app, beside the rules of every client. That it is not first-party, uses PKCE
 * and introspects nothing needs no rule: nobody can say otherwise.
 */
export function appClientProblems(
  client: ClientMetadata,
  {
    environment,
    asked,
    issuer,
  }: {
    readonly environment: Environment;
    /** Every scope of its manifests; those of a sign-in are free. */
    readonly asked: ReadonlySet<string>;
    /** The server's own address. One on this machine alone lets live clients be here too: that is where somebody tries it out. */
    readonly issuer: string;
  },
): readonly Problem[] {
  const mayBeHere = environment === "test" || client.applicationType === "native" || isOnOwnMachine(issuer);
  return [
    ...client.scopes.flatMap((scope, place) =>
      asked.has(scope) || signIn.has(scope)
        ? []
        : [
            problemAt(["scopes", place], "The manifest does not ask for this scope.", "scope-not-asked", {
              scope,
            }),
          ],
    ),
    ...(mayBeHere ? [] : loopbackProblems(client)),
  ];
}

function loopbackProblems(client: ClientMetadata): readonly Problem[] {
  return addressesOf(client).flatMap(({ path, uri }) =>
    redirectUriKind(uri) === "loopback"
      ? [
          problemAt(
            path,
            "A live client of an app on the web sends nobody to their own machine; a test client may.",
            "loopback-when-live",
          ),
        ]
      : [],
  );
}
