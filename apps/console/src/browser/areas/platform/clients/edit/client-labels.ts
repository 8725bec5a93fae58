import { useWords } from "@grantway/words/react";
import { clientKeysWords } from "../../../../words/client-keys.ts";
import { clientRequestsWords } from "../../../../words/client-requests.ts";
import { clientSessionsWords } from "../../../../words/client-sessions.ts";
import { clientSubjectsWords } from "../../../../words/client-subjects.ts";
import { clientsWords } from "../../../../words/clients.ts";
import type { ClientDraft } from "../model/templates.ts";

/** What each member of a client is called, in forms and wherever one is spoken of. */
export function useClientLabels(): Readonly<Record<keyof ClientDraft, string>> {
  const say = useWords(clientsWords);
  const sayOfKeys = useWords(clientKeysWords);
  const sayOfRequests = useWords(clientRequestsWords);
  const sayOfSessions = useWords(clientSessionsWords);
  const sayOfSubjects = useWords(clientSubjectsWords);
  return {
    name: say("name"),
    redirectUris: say("redirectUri"),
    postLogoutRedirectUris: say("postLogoutUri"),
    backchannelLogoutUri: sayOfSessions("backchannelUri"),
    backchannelLogoutSessionRequired: sayOfSessions("backchannelSession"),
    frontchannelLogoutUri: sayOfSessions("frontchannelUri"),
    frontchannelLogoutSessionRequired: sayOfSessions("frontchannelSession"),
    initiateLoginUri: sayOfSessions("initiateUri"),
    scopes: say("scopes"),
    firstParty: say("firstParty"),
    introspects: say("introspects"),
    applicationType: say("runs"),
    type: say("secretType"),
    authenticationMethod: say("proof"),
    grantTypes: say("grants"),
    authenticationAlgorithm: sayOfKeys("algorithm"),
    jwks: sayOfKeys("jwks"),
    jwksUri: sayOfKeys("jwksUri"),
    requirePushedRequests: sayOfKeys("pushed"),
    dpopBoundAccessTokens: sayOfKeys("bound"),
    requestObjectAlgorithm: sayOfRequests("algorithm"),
    requestUris: sayOfRequests("uris"),
    requireSignedRequests: sayOfRequests("signed"),
    subjectType: sayOfSubjects("type"),
    sectorIdentifierUri: sayOfSubjects("sector"),
    userinfoAlgorithm: sayOfSubjects("userinfo"),
    pkce: say("pkce"),
    idTokenAlgorithm: say("algorithm"),
  };
}
