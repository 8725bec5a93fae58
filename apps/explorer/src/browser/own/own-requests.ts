import { askServer } from "../server/ask-server.ts";

/** What a person enters of an API of their own. */
export interface EnteredApi {
  readonly name: string;
  readonly document: string;
  readonly base: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Empty for a public client. It goes to the server, and comes back never. */
  readonly clientSecret: string;
  readonly scopes: readonly string[];
}

/** No page of another origin can send it. */
const ours = { "x-grantway-bff": "1" };

/** Adds it, or changes the one of this name. @throws {ServerProblem} @throws {OutOfReach} */
export async function addOwnApi({ clientSecret, ...entered }: EnteredApi): Promise<{ readonly id: string }> {
  const body = { ...entered, ...(clientSecret === "" ? {} : { clientSecret }) };
  const response = await askServer("/explorer/own", {
    method: "POST",
    headers: { ...ours, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return (await response.json()) as { readonly id: string };
}

/** Takes it away. @throws {ServerProblem} @throws {OutOfReach} */
export async function removeOwnApi(id: string): Promise<void> {
  await askServer(`/explorer/own/${encodeURIComponent(id)}`, { method: "DELETE", headers: ours });
}
