import { describe, expect, it } from "vitest";
import type { Feature } from "./feature.ts";
import { features } from "./provider.ts";
import { answerOf } from "./testing/answers.ts";
import {
  aClient,
  answererAt,
  authorizationRequest,
  given,
  issuer,
  parameters,
  post,
} from "./testing/world.ts";

/** A feature that brings one of everything. */
const toy: Feature = {
  name: "toy",
  specifications: [{ id: "RFC 0", title: "Toy", url: "https://toy.example" }],
  grants: {
    "urn:example:grant-type:toy": () => ({
      redeem: async ({ client }) => ({ client, scopes: ["read"] }),
    }),
  },
  responseTypes: { toy: () => (request) => [["toy", request.loginHint ?? ""]] },
  responseModes: { fragment: (uri) => (uri.startsWith("https:") ? undefined : "No fragment there.") },
  authorizationRequest: {
    parameters: ["toy_hint"],
    read: ({ values }) => ({ loginHint: `toy ${values.get("toy_hint")}` }),
    hints: { toy_person: () => async (hint) => hint },
  },
  endpoints: {
    "/toy": {
      metadata: "toy_endpoint",
      methods: ["POST"],
      body: "form",
      answers: "json",
      scripts: "none",
      create:
        ({ authenticate }) =>
        async (request) => ({ toy: (await authenticate(request)).client.id }),
    },
  },
  metadata: () => ({ toy_supported: true, prompt_values_supported: ["toy"] }),
};

const withToy = () => given({ features: [...features, toy] });

describe("a feature that is added to the list", () => {
  it("brings a grant type, for clients that are registered for it", async () => {
    const client = { grantTypes: ["urn:example:grant-type:toy" as const] };
    const world = await given({ features: [...features, toy], client });
    const request = post({ grant_type: "urn:example:grant-type:toy" });
    await expect(world.provider.token(request)).resolves.toMatchObject({ scope: "read" });
    await expect((await withToy()).provider.token(request)).rejects.toMatchObject({
      code: "unauthorized_client",
    });
    await expect((await given({ client })).provider.token(request)).rejects.toMatchObject({
      code: "unsupported_grant_type",
    });
  });

  it("brings an endpoint, which knows clients by every method that is registered", async () => {
    const { provider } = await withToy();
    const answer = answererAt(provider, "/toy");
    await expect(answer(post({}))).resolves.toEqual({ toy: aClient.id });
    await expect(answer(post({}, "Basic AAAA"))).rejects.toMatchObject({ code: "invalid_client" });
    expect(provider.endpoints.find(({ path }) => path === "/toy")).toMatchObject({
      methods: ["POST"],
      body: "form",
      answers: "json",
      scripts: "none",
    });
  });

  it("brings a response type and mode, and parameters that go through our pages with the request", async () => {
    const world = await given({ features: [...features, toy], client: { firstParty: true } });
    const { authorization } = world.provider;
    const changes = { response_type: "toy", response_mode: "fragment", toy_hint: "bear" };
    const asked = parameters({ ...authorizationRequest, ...changes });
    const outcome = await authorization.begin(asked, world.visitor("nobody"));
    expect(outcome).toMatchObject({ to: "sign-in", loginHint: "toy bear" });
    if (outcome.to !== "sign-in") return;
    const back = await authorization.resume(outcome.request, world.visitor());
    expect(back).toMatchObject({ responseMode: "fragment" });
    expect(answerOf(back).get("toy")).toBe("toy bear");
  });

  it("brings a hint that is read once and travels as the person it names", async () => {
    const world = await withToy();
    const { authorization } = world.provider;
    const asked = parameters({ ...authorizationRequest, toy_person: "grace" });
    const outcome = await authorization.begin(asked, world.visitor());
    expect(outcome).toMatchObject({ to: "sign-in", otherPerson: true });
    if (outcome.to !== "sign-in") return;
    expect(world.seals.authorizationRequest.open(outcome.request)).toMatchObject({ person: "grace" });
  });

  it("is advertised, each part of it", async () => {
    const metadata = await (await withToy()).provider.metadata();
    expect(metadata).toMatchObject({
      toy_endpoint: `${issuer}/toy`,
      toy_supported: true,
      response_types_supported: expect.arrayContaining(["code", "toy"]) as unknown,
      response_modes_supported: expect.arrayContaining(["query", "fragment"]) as unknown,
      grant_types_supported: expect.arrayContaining(["urn:example:grant-type:toy"]) as unknown,
    });
    expect(metadata["prompt_values_supported"]).toEqual(expect.arrayContaining(["login", "toy"]));
  });
});

describe("a feature that is taken from the list", () => {
  it("is gone from everywhere", async () => {
    const without = (name: string) => given({ features: features.filter((one) => one.name !== name) });
    const metadata = await (await without("form post")).provider.metadata();
    expect(metadata["response_modes_supported"]).toEqual(["query"]);
    const noCode = await without("authorization code");
    const outcome = await noCode.provider.authorization.begin(
      parameters(authorizationRequest),
      noCode.visitor(),
    );
    expect(answerOf(outcome).get("error")).toBe("unsupported_response_type");
    await expect(noCode.provider.token(post({ grant_type: "authorization_code" }))).rejects.toMatchObject({
      code: "unsupported_grant_type",
    });
    const noPost = await given({
      features: features.filter(({ clientAuthentication }) => !clientAuthentication?.client_secret_post),
      client: { authenticationMethod: "client_secret_post" },
    });
    const byPost = { parameters: post({ client_id: aClient.id, client_secret: "x" }).parameters };
    const asked = noPost.provider.token({ ...byPost, authorization: undefined });
    await expect(asked).rejects.toMatchObject({ code: "invalid_request" });
  });
});
