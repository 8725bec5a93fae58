import { describe, expect, it } from "vitest";
import { createProvider, features } from "../provider.ts";
import { registerFeatures } from "../register-features.ts";
import { answerOf } from "../testing/answers.ts";
import { agentRedirect, documentedId, givenDocuments } from "../testing/client-documents.ts";
import { authorize } from "../testing/flow.ts";
import { answererAt, authorizationRequest, given, parameters, verifier } from "../testing/world.ts";
import { clientIdMetadataDocuments } from "./client-id-metadata-documents.cimd.ts";

const asked = { client_id: documentedId, redirect_uri: agentRedirect };

describe("a client that a document describes", () => {
  it("is nobody where the operator has not switched documents on, and told as any other unknown client", async () => {
    const world = await given();
    const sent = parameters({ ...authorizationRequest, ...asked });
    await expect(world.provider.authorization.begin(sent, world.visitor())).rejects.toMatchObject({
      problem: "unknownClient",
    });
    await expect(world.provider.metadata()).resolves.not.toHaveProperty(
      "client_id_metadata_document_supported",
    );
  });

  it("is offered in the metadata where it is, OAuth Client ID Metadata Document §6", async () => {
    const world = await givenDocuments();
    await expect(world.provider.metadata()).resolves.toMatchObject({
      client_id_metadata_document_supported: true,
    });
  });

  it("asks nobody anew where documents are switched off again, and keeps what it was allowed, RFC 6749 §6", async () => {
    const world = await givenDocuments();
    const code = answerOf(await authorize(world, asked)).get("code") ?? "";
    const request = { client_id: documentedId, redirect_uri: agentRedirect, code, code_verifier: verifier };
    const off = createProvider(world.dependencies);
    const sent = parameters({ ...authorizationRequest, ...asked });
    await expect(off.authorization.begin(sent, world.visitor())).rejects.toMatchObject({
      problem: "unknownClient",
    });
    const redemption = parameters({ grant_type: "authorization_code", ...request });
    await expect(
      answererAt(off, "/token")({ parameters: redemption, authorization: undefined }),
    ).resolves.toHaveProperty("access_token");
  });

  it("is found in one way: another feature that finds clients is refused at start", () => {
    const another = { ...clientIdMetadataDocuments, name: "another" };
    expect(() => registerFeatures([...features, clientIdMetadataDocuments, another])).toThrow(
      "both bring the way to find clients by name",
    );
  });
});
