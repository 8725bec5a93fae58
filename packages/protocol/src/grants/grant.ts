import type { Authorization } from "../authorization.ts";
import type { AuthenticatedClient } from "../brand.ts";
import type { ProtocolRequest } from "../request/protocol-request.ts";

/** One grant type: reads its parameters, proves, spends last (principle P3). */
export interface GrantHandler {
  redeem(client: AuthenticatedClient, request: ProtocolRequest): Promise<Authorization>;
}
