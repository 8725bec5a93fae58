import * as apis from "./api-operations.ts";
import * as imports from "./client-import-operations.ts";
import * as clients from "./client-operations.ts";
import * as secrets from "./client-secret-operations.ts";
import * as consequences from "./consequence-operations.ts";
import * as declarations from "./declaration-operations.ts";
import * as families from "./family-operations.ts";
import * as grants from "./grant-operations.ts";
import * as figures from "./figure-operations.ts";
import * as initialAccessTokens from "./initial-access-token-operations.ts";
import * as keys from "./key-operations.ts";
import type { AnyOperation } from "./operation.ts";
import * as scopes from "./scope-operations.ts";
import * as settings from "./setting-operations.ts";
import * as tokens from "./token-operations.ts";

/** Every operation of this package: a file of operations exports nothing else. */
export const protocolOperations: readonly AnyOperation[] = [
  clients,
  imports,
  secrets,
  initialAccessTokens,
  apis,
  scopes,
  grants,
  families,
  consequences,
  keys,
  declarations,
  figures,
  settings,
  tokens,
].flatMap((file) => Object.values<AnyOperation>(file));
