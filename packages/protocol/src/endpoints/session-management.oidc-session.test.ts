import { describe, expect, it } from "vitest";
import { legacyImplicit } from "../grants/legacy/implicit.rfc6749.ts";
import { features } from "../provider.ts";
import { answerOf } from "../testing/answers.ts";
import { authorize } from "../testing/flow.ts";
import {
  aClient,
  authorizationRequest,
  type Differences,
  given as givenWorld,
  hashing,
  parameters,
  redirectUri,
  type Sent,
  type World,
} from "../testing/world.ts";
import type { Visitor } from "../visitor.ts";
import type { AuthorizationResponse } from "./authorization-response.rfc9207.ts";
import { sessionManagement } from "./session-management.oidc-session.ts";
import { browserStateOf, sessionState } from "./session-state.oidc-session.ts";

const given = (differences: Differences = {}) =>
  givenWorld({ client: { firstParty: true }, features: [...features, sessionManagement], ...differences });

/** The answer to a request that gets one at once. */
async function answer(world: World, changes: Sent = {}, visitor: Visitor = world.visitor()) {
  const asked = parameters({ ...authorizationRequest, ...changes });
  const outcome = await world.provider.authorization.begin(asked, visitor);
  if (outcome.to !== "client") throw new Error(`went to ${outcome.to}`);
  return outcome;
}

const stateIn = ({ parameters: told }: AuthorizationResponse) =>
  new URLSearchParams(told.map(([name, value]) => [name, value])).get("session_state");

/** Whether the frame on this page would say that nothing has changed. */
function holds(response: AuthorizationResponse, origin = "https://app.example"): boolean {
  const told = stateIn(response) ?? "";
  const [, salt = ""] = told.split(".");
  const { browserState = "" } = response;
  return told === sessionState({ clientId: aClient.id, origin, browserState, salt }, hashing);
}

const silent = { prompt: "none" };

describe("session management", () => {
  it("is offered by its frame, Session Management §3.3", async () => {
    const { provider } = await given();
    const { check_session_iframe: frame, end_session_endpoint: end } = await provider.metadata();
    expect([frame, end]).toEqual([
      "https://login.example/check-session",
      "https://login.example/end-session",
    ]);
  });

  it("is off where nobody switched it on: no frame, and nothing more in an answer", async () => {
    const world = await given({ features });
    expect(await world.provider.metadata()).not.toHaveProperty("check_session_iframe");
    const { parameters: told, browserState } = await answer(world);
    expect([told.map(([name]) => name), browserState]).toEqual([["code", "iss", "state"], undefined]);
  });

  it("tells the state of the session with a code, also after the person was asked, Session Management §2", async () => {
    const world = await given({ client: {} });
    const browserState = browserStateOf(world.signedIn(), hashing);
    for (const response of [await authorize(world), await answer(world, silent)]) {
      expect(answerOf(response).has("code")).toBe(true);
      expect(response).toMatchObject({ browserState });
      expect(holds(response)).toBe(true);
    }
  });

  it.each([
    ["query", { response_type: "code" }],
    ["fragment", { response_type: "id_token" }],
    ["fragment", { response_type: "code id_token token" }],
    ["form_post", { response_type: "code", response_mode: "form_post" }],
    ["form_post", { response_type: "code id_token", response_mode: "form_post" }],
  ])("tells it in each flow and response mode: %s %j", async (responseMode, asked) => {
    const world = await given({
      client: { firstParty: true, grantTypes: ["authorization_code", "implicit"] },
      features: [...features, legacyImplicit, sessionManagement],
    });
    for (const changes of [{}, silent]) {
      const response = await answer(world, { ...asked, ...changes });
      expect([response.responseMode, answerOf(response).has("error")]).toEqual([responseMode, false]);
      expect(holds(response)).toBe(true);
    }
  });

  it("tells each answer another one, which holds as long: a salt tells them apart, §3.2", async () => {
    const world = await given();
    const [first, second] = [await answer(world), await answer(world)];
    expect(stateIn(first)).not.toBe(stateIn(second));
    expect([holds(first), holds(second)]).toEqual([true, true]);
  });

  it("tells it for the origin of the redirect URI, as postMessage names that, §2", async () => {
    const redirectUris = ["https://APP.example:443/callback", "http://127.0.0.1:8080/a", redirectUri];
    const world = await given({ client: { firstParty: true, redirectUris, applicationType: "native" } });
    const at = async (redirect_uri: string, origin: string) =>
      holds(await answer(world, { redirect_uri }), origin);
    expect(await at("https://APP.example:443/callback", "https://app.example")).toBe(true);
    expect(await at("http://127.0.0.1:8080/a", "http://127.0.0.1:8080")).toBe(true);
    expect(await at(redirectUri, "https://other.example")).toBe(false);
  });

  it("tells nothing where no web page gets the answer", async () => {
    const redirect_uri = "com.example.app:/callback";
    const world = await given({ client: { redirectUris: [redirect_uri], applicationType: "native" } });
    expect(stateIn(await answer(world, { redirect_uri, ...silent }))).toBeNull();
  });

  it("tells nothing to who asks for no ID token", async () => {
    expect(stateIn(await answer(await given(), { scope: "read" }))).toBeNull();
  });

  it("tells a refusal's too: of the person who is there, or of nobody, §3.1", async () => {
    const world = await given({ client: {} });
    const asked = await answer(world, silent);
    expect(answerOf(asked).get("error")).toBe("consent_required");
    expect(asked.browserState).toBe(browserStateOf(world.signedIn(), hashing));
    const nobody = await answer(world, silent, world.visitor("nobody"));
    expect(answerOf(nobody).get("error")).toBe("login_required");
    expect(holds(nobody)).toBe(true);
    expect(nobody.browserState).toMatch(/^[\w-]{22}$/);
  });

  it("keeps the state of a browser in which nobody is signed in, so that clients do not ask again for nothing, §3.2", async () => {
    const world = await given();
    const kept = "k".repeat(22);
    const nobody = { ...world.visitor("nobody"), browserState: kept };
    expect(await answer(world, silent, nobody)).toMatchObject({ browserState: kept });
    const ada = { ...world.visitor(), browserState: kept };
    expect(await answer(world, silent, ada)).toMatchObject({
      browserState: browserStateOf(world.signedIn(), hashing),
    });
  });

  it("tells nothing of a browser that cannot be told, whose cookies stayed at home", async () => {
    const world = await given();
    const unknown = { ...world.visitor("nobody"), browser: undefined };
    expect(stateIn(await answer(world, silent, unknown))).toBeNull();
  });
});
