import type { ResourceAnswer, ResourceMethod, ResourceRequest } from "../endpoint.ts";
import { clientRegistration } from "../endpoints/registration.rfc7591.ts";
import { features } from "../provider.ts";
import type { Parameters } from "../request/parameters.ts";
import { answererAt, type Differences, given, parameters, type World } from "./world.ts";

/** What a client is told of itself. */
export interface ToldClient {
  readonly [member: string]: unknown;
  readonly client_id: string;
  readonly client_secret?: string;
  readonly registration_access_token: string;
  readonly registration_client_uri: string;
}

/** A world in which clients register themselves. */
export async function givenRegistration(differences: Differences = {}) {
  const world = await given({ features: [...features, clientRegistration], ...differences });
  return { ...world, ...registering(world) };
}

function registering({ provider }: World) {
  const answer = answererAt(provider, "/register") as unknown as (
    request: ResourceRequest,
  ) => Promise<ResourceAnswer>;

  async function ask(
    method: ResourceMethod,
    {
      document,
      token,
      clientId,
      query = clientId === undefined ? undefined : parameters({ client_id: clientId }),
      network = "a-network",
    }: {
      readonly document?: unknown;
      readonly token?: string | undefined;
      readonly clientId?: string;
      readonly query?: Parameters | undefined;
      readonly network?: string;
    } = {},
  ): Promise<ResourceAnswer> {
    return answer({
      method,
      document,
      parameters: parameters({}),
      authorization: token === undefined ? undefined : `Bearer ${token}`,
      network: () => network,
      ...(query === undefined ? {} : { query }),
    });
  }
  const told = async (answered: Promise<ResourceAnswer>) => (await answered).body as ToldClient;

  return {
    ask,
    register: (document: unknown, token?: string) => told(ask("POST", { document, token })),
    read: (clientId: string, token: string) => told(ask("GET", { clientId, token })),
    replace: (clientId: string, token: string, document: unknown) =>
      told(ask("PUT", { clientId, token, document })),
    remove: (clientId: string, token: string) => ask("DELETE", { clientId, token }),
  };
}

/** A registration that nothing is wrong with. */
export const web = { redirect_uris: ["https://harbor.example/callback"], client_name: "Harbor" };
