import { auditFaces } from "./audit-faces.ts";
import { catalogueFaces } from "./catalogue-faces.ts";
import { clientFaces } from "./client-faces.ts";
import { initialAccessTokenFaces } from "./initial-access-token-faces.ts";
import { clientSecretFaces } from "./client-secret-faces.ts";
import { declarationFaces } from "./declaration-faces.ts";
import type { RemoteFace } from "./face.ts";
import { grantFaces } from "./grant-faces.ts";
import { keyFaces } from "./key-faces.ts";
import { organisationFaces } from "./organisation-faces.ts";
import { peopleFaces } from "./people-faces.ts";
import { settingFaces } from "./setting-faces.ts";

/** Every operation that can be asked of a server elsewhere, by name; a test compares it with the contract. */
export const remoteFaces: ReadonlyMap<string, RemoteFace> = new Map(
  [
    ...clientFaces,
    ...clientSecretFaces,
    ...initialAccessTokenFaces,
    ...catalogueFaces,
    ...declarationFaces,
    ...peopleFaces,
    ...organisationFaces,
    ...grantFaces,
    ...keyFaces,
    ...auditFaces,
    ...settingFaces,
  ].map((one) => [one.name, one]),
);
