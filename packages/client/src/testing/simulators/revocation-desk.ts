import { checkClient, type SimulatedClient } from "./client-proof.ts";
import type { Needs, SimulatorProfile } from "./profile.ts";
import { checkAbsent, checkNeeds } from "./refusal.ts";
import { type ArrivedRequest, parametersOf } from "./request-parameters.ts";

/** Accepts a revocation request in the form this provider wants. @throws {Refusal} for any other form */
export function checkRevocation(
  { revocation, token }: SimulatorProfile,
  client: SimulatedClient,
  accessToken: string | undefined,
  request: ArrivedRequest,
): void {
  if (revocation === undefined) return;
  const { client: way = token.client, needs = { token: "*" } } = revocation;
  const parameters = parametersOf(request, revocation.body);
  const known = (wanted: Needs | undefined) => withKnown(wanted, client, accessToken);
  checkNeeds(known(revocation.headers), new Map(Object.entries(request.headers)), "the header");
  checkNeeds(known(needs), parameters, "the revocation request's");
  checkAbsent(revocation.refuses, parameters, "the revocation request's");
  if (way === "omitted") return;
  checkClient({ ...token, client: way }, client, {
    authorization: request.headers["authorization"],
    parameters,
  });
}

function withKnown(needs: Needs = {}, client: SimulatedClient, accessToken = ""): Needs {
  return Object.fromEntries(
    Object.entries(needs).map(([name, wanted]) => [
      name,
      wanted
        .replace("{access_token}", accessToken)
        .replace("{client_id}", client.id)
        .replace("{client_secret}", client.secret),
    ]),
  );
}
