/*
 * The operations that commands perform, and what is said with them: without the endpoints, flows and grants of this package, which
 * no command needs.
 */
export { tokenFormats } from "./catalogue/api-rules.rfc8707.ts";
export { accesses, risks } from "./catalogue/scope-rules.rfc6749.ts";
export {
  assertionAlgorithms,
  requestObjectAlgorithms,
} from "./client-authentication/assertion-algorithms.ts";
export { needsSecret } from "./client-authentication/presented-credentials.ts";
export { isNeededForNothing, lastEndOf } from "./keys/instance-key-needs.ts";
export { openPrivateJwk, sealerOf, sealPrivateJwk } from "./keys/signing-key-seal.ts";
export { createApi, deleteApi, listApis, showApi, updateApi } from "./operations/api-operations.ts";
export { importClients } from "./operations/client-import-operations.ts";
export {
  createClient,
  deleteClient,
  listClients,
  showClient,
  updateClient,
  verifyClient,
} from "./operations/client-operations.ts";
export { addClientSecret, removeClientSecret } from "./operations/client-secret-operations.ts";
export { listGrants, revokeGrant } from "./operations/grant-operations.ts";
export {
  createInitialAccessToken,
  listInitialAccessTokens,
  revokeInitialAccessToken,
} from "./operations/initial-access-token-operations.ts";
export { listKeys, resealKeys, retireKey, rotateKey } from "./operations/key-operations.ts";
export {
  createScope,
  deleteScope,
  listScopes,
  showScope,
  updateScope,
} from "./operations/scope-operations.ts";
export { listSettings } from "./operations/setting-operations.ts";
export {
  applicationTypes,
  clientTypes,
  metadataOf,
  pkceRules,
  signingAlgorithms,
  subjectTypes,
} from "./registration/client-metadata.rfc7591.ts";
export { wireNames } from "./registration/wire-names.rfc7591.ts";
export { formatScope } from "./scope.ts";
