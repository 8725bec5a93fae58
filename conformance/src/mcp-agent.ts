import type {
  OAuthClientInformationMixed,
  OAuthClientMetadata,
  OAuthClientProvider,
  OAuthDiscoveryState,
  OAuthTokens,
} from "@modelcontextprotocol/client";
import { callback } from "./instance.ts";

/** An agent that signs people in by the official library's own code; a test looks at what it was given. */
export interface Agent extends OAuthClientProvider {
  /** Where it last sent its person. */
  readonly sentTo: () => URL;
  readonly known: {
    tokens?: OAuthTokens;
    client?: OAuthClientInformationMixed;
  };
}

/** What every agent here says of itself. */
export const agentMetadata = {
  client_name: "Example Agent",
  redirect_uris: [callback],
  grant_types: ["authorization_code", "refresh_token"],
  response_types: ["code"],
  token_endpoint_auth_method: "none",
} satisfies OAuthClientMetadata;

/**
 * @param clientMetadataUrl - where it describes itself; without it registers.
 * @param clientMetadata - what it registers with.
 */
export function createAgent({
  clientMetadataUrl,
  clientMetadata = agentMetadata,
}: {
  readonly clientMetadataUrl?: string;
  readonly clientMetadata?: OAuthClientMetadata;
} = {}): Agent {
  const known: Agent["known"] = {};
  let sentTo: URL | undefined;
  let verifier = "";
  let discovered: OAuthDiscoveryState | undefined;
  return {
    known,
    sentTo() {
      if (sentTo === undefined) throw new Error("nobody was sent anywhere");
      return sentTo;
    },
    redirectUrl: callback,
    clientMetadata,
    ...(clientMetadataUrl === undefined ? {} : { clientMetadataUrl }),
    clientInformation: () => known.client,
    saveClientInformation: (client) => void (known.client = client),
    tokens: () => known.tokens,
    saveTokens: (tokens) => void (known.tokens = tokens),
    redirectToAuthorization: (url) => void (sentTo = url),
    saveCodeVerifier: (text) => void (verifier = text),
    codeVerifier: () => verifier,
    saveDiscoveryState: (state) => void (discovered = state),
    discoveryState: () => discovered,
  };
}
