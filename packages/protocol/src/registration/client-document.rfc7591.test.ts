import { expect, it } from "vitest";
import { catalogue } from "../testing/world.ts";
import { clientDocument } from "./client-document.rfc7591.ts";
import { type ClientMetadata, completeMetadata } from "./client-metadata.rfc7591.ts";
import { readRegistrationRequest } from "./registration-request.rfc7591.ts";

const choices = {
  grantTypes: ["authorization_code", "refresh_token", "client_credentials"] as const,
  authenticationMethods: ["client_secret_basic", "client_secret_post", "none"] as const,
  responseTypes: ["code"],
};
const redirectUris = ["https://app.example/callback", "https://app.example/other"];

it.each<[string, Partial<ClientMetadata>]>([
  ["a server", { redirectUris, scopes: ["openid", "read"], introspects: ["https://notes.example"] }],
  ["one that is told", { redirectUris, backchannelLogoutUri: "https://app.example/ended" }],
  ["a machine", { grantTypes: ["client_credentials"], scopes: ["write"] }],
  ["a public app", { type: "public", redirectUris: ["com.example:/callback"], firstParty: true }],
])("the document of %s is read as the same client, RFC 7591 §2", (_, draft) => {
  const metadata = completeMetadata({ id: "app", name: "App", ...draft }, () => "");
  const reading = { catalogue, choices, whose: "everybody", newId: () => "another" } as const;
  expect(readRegistrationRequest(clientDocument(metadata), reading)).toEqual({
    problems: [],
    requested: { metadata, given: undefined, unkept: [] },
  });
});
