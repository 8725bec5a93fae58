import type { Cipher } from "../ports/cipher.ts";
import type { SigningKeys } from "../ports/signing-keys.ts";
import type { Standings } from "../ports/standing.ts";
import { type InspectedToken, lookAtToken } from "../tokens/inspect-token.ts";
import type { SubjectNames } from "../tokens/subject-names.oidc-core.ts";
import { operation } from "./operation.ts";

/** What the operations on tokens work with. */
export interface InspectPorts {
  readonly cipher: Cipher;
  readonly signingKeys: SigningKeys;
  readonly standings: Standings;
  /** What people are called to clients. Asked for when an ID token is looked at. */
  readonly subjectNames: () => Promise<Pick<SubjectNames, "idOf">>;
}

/** Says what a token is, for whom, and whether it is alive or why not; `undefined` for what is no token of this instance. */
export const inspectToken = operation({
  name: "tokens.inspect",
  permission: "grants:read",
  audit: "nothing",
  run: (
    ports: InspectPorts,
    { token }: { readonly token: string },
    by,
  ): Promise<InspectedToken | undefined> => lookAtToken(ports, token.trim(), by.at),
});
