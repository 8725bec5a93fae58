import { checkDefinition, type Flow, type ProviderDefinition } from "@grantway/client";
import { scopesToAsk } from "@grantway/client/protocol";
import type { Definition, DefinitionCheck, ProviderDetail, ProviderList } from "@grantway/helper/contract";
import type { FastifyInstance } from "fastify";
import { shownFlows, providerView } from "../views.ts";
import type { ApiContext } from "./api-context.ts";
import { definitionBody, issuerBody } from "./bodies.ts";

const longestSearch = 200;

/** `/api/providers`: what one can connect to. */
export function providerRoutes(app: FastifyInstance, { grantway, place, redirectUri }: ApiContext): void {
  const { providers } = grantway;

  function detail(definition: ProviderDefinition): ProviderDetail {
    const flows = shownFlows(definition);
    const uri = redirectUri(definition);
    const own = uri?.startsWith("https://") === true && !place.secure;
    return {
      definition: definition as Definition,
      flows,
      usualScopes: Object.fromEntries(flows.map((flow) => [flow, usualScopes(definition, flow)])),
      ...(uri === undefined ? {} : { redirectUri: uri }),
      ...(own ? { certificateNote: certificateNote(definition.name) } : {}),
    };
  }

  app.get<{ Querystring: { words?: string } }>(
    "/api/providers",
    ({ query: { words = "" } }): ProviderList => {
      const found = words === "" ? providers.list() : providers.search(words.slice(0, longestSearch));
      return { providers: found.map(providerView) };
    },
  );

  app.get<{ Params: { id: string } }>("/api/providers/:id", ({ params }) => detail(providers.get(params.id)));

  app.post("/api/providers/discover", async ({ body }) =>
    detail(await providers.discover(issuerBody.parse(body).issuer)),
  );

  app.post("/api/providers/check", ({ body }): DefinitionCheck => {
    const { definition } = definitionBody.parse(body);
    const uri = redirectUri(definition as ProviderDefinition);
    return { problems: checkDefinition(definition), ...(uri === undefined ? {} : { redirectUri: uri }) };
  });
}

/** A scope for staying offline is added when the connection is made. */
function usualScopes(definition: ProviderDefinition, flow: Flow): readonly string[] {
  return scopesToAsk(definition, { wanted: undefined, flow, offline: false });
}

function certificateNote(name: string): string {
  return `${name} sends you back by https only. The helper answers there with a certificate it made itself, so your browser warns once: go on to "localhost" or "127.0.0.1", which is this machine.`;
}
