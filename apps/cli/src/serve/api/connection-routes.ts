import type { ConnectionSummary, ConnectRequest } from "@grantway/client";
import type { ConnectionDetail, CurlText, Done, SignedOut, SignInStep } from "@grantway/helper/contract";
import type { FastifyInstance } from "fastify";
import { curlText } from "../curl-text.ts";
import { definitionOf } from "../views.ts";
import type { ApiContext } from "./api-context.ts";
import { editBody, newConnectionBody, signInBody } from "./bodies.ts";
import { changesFor, requestFor } from "./connection-changes.ts";
import { present } from "./present.ts";

interface Named {
  readonly Params: { readonly name: string };
}

/** `/api/connections`: what a person does with connections. */
export function connectionRoutes(app: FastifyInstance, context: ApiContext): void {
  const { grantway, views, live } = context;
  const { connections } = grantway;

  app.get("/api/connections", () => views.list());

  app.post("/api/connections", async (request, reply): Promise<ConnectionDetail> => {
    const asked = requestFor(newConnectionBody.parse(request.body));
    const { name } = await connections.create({ ...asked, ...comingBackHere(asked, context) });
    live.changed();
    reply.status(201);
    return views.detail(name);
  });

  app.get<Named>("/api/connections/:name", ({ params }) => views.detail(params.name));

  app.patch<Named>("/api/connections/:name", async ({ params, body }): Promise<ConnectionDetail> => {
    const changes = changesFor(editBody.parse(body), await connections.reveal(params.name));
    const { name } = await connections.edit(params.name, changes);
    live.changed();
    return views.detail(name);
  });

  app.delete<Named>("/api/connections/:name", async ({ params: { name } }): Promise<Done> => {
    await context.signIns.cancel(name);
    await connections.remove(name);
    live.changed();
    return { notice: `${name} is deleted.` };
  });

  app.get<Named>("/api/connections/:name/curl", async ({ params }): Promise<CurlText> => {
    const connection = await connections.reveal(params.name);
    return { text: curlText(connection, definitionOf(connection, grantway)) };
  });
}

/** A client that registers itself may send the browser back to this helper too, whoever signs in with it first. */
function comingBackHere({ provider }: ConnectRequest, { grantway, redirectUri }: ApiContext) {
  const known = grantway.providers.list().find(({ id }) => id === provider);
  const definition =
    typeof provider === "object" ? provider : (known ?? { id: "other", name: "The provider" });
  const uri = redirectUri(definition);
  return uri === undefined ? {} : { furtherRedirectUris: [uri] };
}

/** The routes that call the provider. */
export function tokenRoutes(app: FastifyInstance, { grantway, signIns, live, now }: ApiContext): void {
  app.post<Named>("/api/connections/:name/connect", async ({ params, body }): Promise<SignInStep> => {
    const step = await signIns.start(params.name, present(signInBody.parse(body ?? {})));
    live.changed();
    return step;
  });

  app.delete<Named>("/api/connections/:name/connect", async ({ params }): Promise<Done> => {
    const waited = await signIns.cancel(params.name);
    live.changed();
    return {
      notice: waited ? "Signing in was cancelled; nothing was stored." : "Nobody was signing in any more.",
    };
  });

  app.post<Named>("/api/connections/:name/refresh", async ({ params }): Promise<Done> => {
    const refreshed = await grantway.refresh(params.name);
    live.changed();
    return { notice: `${params.name} has a fresh token${until(refreshed, now())}.` };
  });

  app.post<Named>("/api/connections/:name/revoke", async ({ params: { name } }): Promise<Done> => {
    const { name: provider } = definitionOf(await grantway.connections.reveal(name), grantway);
    const { revokedAtProvider } = await grantway.revoke(name);
    live.changed();
    return {
      notice: revokedAtProvider
        ? `${provider} ended the access of ${name}, and its tokens are gone from here.`
        : `The tokens of ${name} are gone from here. ${provider} could not be told, so remove the access in its settings as well.`,
    };
  });

  app.post<Named>("/api/connections/:name/sign-out", async ({ params: { name } }): Promise<SignedOut> => {
    const { name: provider } = definitionOf(await grantway.connections.reveal(name), grantway);
    const { url } = await grantway.beginSignOut(name);
    live.changed();
    if (url === undefined)
      return {
        notice: `${name} is signed out here. ${provider} has no page that signs a browser out: sign out on its own pages.`,
      };
    const page = new URL(url);
    // No token goes to the page. Without the hint the provider asks whom it should sign out.
    page.searchParams.delete("id_token_hint");
    return { notice: `${name} is signed out here.`, url: page.href };
  });
}

function until({ expiresAt }: ConnectionSummary, now: number): string {
  if (expiresAt === undefined) return "";
  const minutes = Math.round((expiresAt - now) / 60_000);
  return minutes < 1 ? "" : `, good for ${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
}
