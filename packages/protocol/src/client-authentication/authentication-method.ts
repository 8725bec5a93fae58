import type { Client } from "../client.ts";
import type { ProtocolRequest } from "../request/protocol-request.ts";
import type { PresentedCredentials } from "./presented-credentials.ts";

/** One way for a client to prove itself: where its proof is found, and whether it holds. */
export interface AuthenticationMethod<Presented extends PresentedCredentials = PresentedCredentials> {
  /** Whether the request brings a proof of this kind. A request that brings two is refused before either is read. */
  presents(request: ProtocolRequest): boolean;
  /** @throws {OAuthError} when it is malformed. */
  read(request: ProtocolRequest): Presented;
  /**
   * Called for an active client that is registered with this very method.
   *
   * @returns a promise only where there is something to wait for.
   * @throws {OAuthError} when the proof does not hold.
   */
  prove(client: Client, presented: Presented, request: ProtocolRequest): Promise<void> | undefined;
}
