import type { Authorization } from "../authorization.ts";
import type { AuthenticatedClient } from "../brand.ts";
import type { Parameters } from "../request/parameters.ts";

/** One grant type: reads its parameters, proves, spends last (principle P3). */
export interface GrantHandler {
  redeem(client: AuthenticatedClient, parameters: Parameters): Promise<Authorization>;
}
