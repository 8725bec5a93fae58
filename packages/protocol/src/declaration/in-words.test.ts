import { expect, it } from "vitest";
import { metadataOf } from "../registration/client-metadata.rfc7591.ts";
import { wireNames } from "../registration/wire-names.rfc7591.ts";
import { audience, choices, someRecords } from "../testing/declared.ts";
import { aClient } from "../testing/world.ts";
import { apiInWords, clientInWords, declarationVersion } from "./in-words.ts";
import { readDeclaration } from "./read-declaration.ts";

const told = {
  ...aClient,
  userinfoAlgorithm: "RS256" as const,
  requestUris: ["https://app.example/request"],
  requestObjectAlgorithm: "ES256" as const,
  backchannelLogoutUri: "https://app.example/ended",
  frontchannelLogoutUri: "https://app.example/out",
  initiateLoginUri: "https://app.example/sign-in",
  sectorIdentifierUri: "https://sector.example/list",
};

it("a client in words says everything but its secret, under the names of the wire", () => {
  const { secret: _, ...names } = wireNames;
  const signs = {
    authenticationAlgorithm: "ES256",
    jwks: { keys: [] },
    jwksUri: "https://app.example/jwks",
  } as const;
  const words = clientInWords(metadataOf({ ...told, ...signs }), "ada");
  expect(Object.keys(words).toSorted()).toEqual([...Object.values(names), "status", "owner"].toSorted());
});

it("a client in words says nothing of keys it does not have", () => {
  const words = clientInWords(metadataOf(aClient), "ada");
  for (const name of ["jwks", "jwks_uri", "token_endpoint_auth_signing_alg"])
    expect(words).not.toHaveProperty(name);
});

it("records in words are read as the same records", () => {
  const [scope] = someRecords.scopes;
  const api = { audience, name: "Notes", accessTokenLifetime: 300_000 };
  const document = {
    grantway: declarationVersion,
    apis: [apiInWords(api, scope === undefined ? [] : [scope])],
    clients: [clientInWords(metadataOf(told), "ada")],
  };
  const { declaration, problems } = readDeclaration([document], choices);
  expect(problems).toEqual([]);
  expect(declaration.apis).toMatchObject([{ value: api }]);
  expect({ ...declaration.scopes[0]?.value, revision: 4 }).toEqual(scope);
  // Who that is, is found out when it is planned.
  const { owner: _, authenticationAlgorithm: __, jwks: ___, jwksUri: ____, ...draft } = metadataOf(told);
  expect(declaration.clients).toMatchObject([{ value: { draft, owner: "ada" } }]);
});

it("a client in words that is told of no sign-outs says nothing of where", () => {
  expect(Object.keys(clientInWords(metadataOf(aClient), "ada")).join(" ")).not.toContain("channel_logout");
});
