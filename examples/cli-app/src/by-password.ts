import * as oauth from "oauth4webapi";
import { type App, signedIn, type SignedIn } from "./app.ts";

/*
 * The old way (RFC 6749 §4.3), beside the other to see what it costs: the program is told the password, so people have to trust it
 * with everything; no second factor can be asked for; nobody is asked what it may do. RFC 9700 §2.4 says not to. A provider offers
 * it where its operator switched it on, and to programs of its own alone.
 */

/** Sends what the person typed. */
export async function signInByPassword(
  { server, client, proof, scope, options }: App,
  person: { readonly username: string; readonly password: string },
): Promise<SignedIn> {
  const parameters = { ...person, scope };
  const response = await oauth.genericTokenEndpointRequest(
    server,
    client,
    proof,
    "password",
    parameters,
    options,
  );
  return signedIn(await oauth.processGenericTokenEndpointResponse(server, client, response));
}
