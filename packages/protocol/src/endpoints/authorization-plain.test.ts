import { describe, expect, it } from "vitest";
import { registeredClients } from "../client-documents/named-clients.cimd.ts";
import type { Client } from "../client.ts";
import { createDescribeQuestion } from "../flow/consent-question.ts";
import type { ConsentDecision } from "../flow/decide-consent.oidc-core.ts";
import { resolveRedirect } from "../request/redirect-uri.rfc8252.ts";
import { readAuthorizationRequest, textHashOf } from "../testing/answers.ts";
import { aClient, ada, authorizationRequest, given, parameters } from "../testing/world.ts";
import type { Answers } from "./authorization-answers.ts";
import { createPlainFlow } from "./authorization-plain.ts";

/** A flow whose answers say what they were asked for. */
async function givenFlow(changes: Readonly<Record<string, string>> = {}, client: Partial<Client> = {}) {
  const world = await given();
  const sent = parameters({ ...authorizationRequest, scope: "read", ...changes });
  const request = readAuthorizationRequest(
    sent,
    resolveRedirect({ ...aClient, ...client }, sent),
    world.now(),
  );
  const journey = { id: "j", parameters: sent, startedAt: world.now(), browser: "b" };
  const answers: Answers = {
    sealed: () => "sealed",
    toSignIn: (_, { otherPerson, newAccount }) => ({
      to: "sign-in",
      request: "sealed",
      otherPerson,
      newAccount,
    }),
    respond: async (_, { grant, scopes }) => ({
      to: "waiting",
      id: `${grant.scopes.join()}|${scopes.join()}`,
    }),
  };
  const describeQuestion = createDescribeQuestion(world.dependencies);
  const namedClients = registeredClients(world.dependencies.clients);
  const flow = createPlainFlow({ ...world.dependencies, namedClients, answers, describeQuestion });
  const decide = (decision: Partial<ConsentDecision> = {}) => {
    const said = { request: "sealed", answer: "allow", textHash: "read|", locale: "en" } as const;
    return flow.decide(way, world.signedIn(), { ...said, ...decision }, textHashOf);
  };
  const way = { journey, request };
  return { world, flow, way, decide };
}

const answered = { to: "waiting", id: "read|read" };

describe("the authorization of a client that belongs to no app", () => {
  it("sends to sign-in, then to the question, and answers once it was said yes to", async () => {
    const { flow, way, world, decide } = await givenFlow();
    await expect(flow.proceed(way, undefined)).resolves.toMatchObject({ to: "sign-in" });
    await expect(flow.proceed(way, world.signedIn())).resolves.toEqual({ to: "consent", request: "sealed" });
    await expect(flow.ask(way, world.signedIn())).resolves.toMatchObject({ asked: [{ key: "read" }] });
    await expect(decide()).resolves.toEqual(answered);
    await expect(flow.ask(way, world.signedIn())).resolves.toEqual(answered);
    // Clicked twice.
    await expect(decide()).resolves.toEqual(answered);
    expect(world.rows.records).toHaveLength(1);
  });

  it("answers for one of ours without a question, and says that the system allowed it", async () => {
    const { flow, way, world } = await givenFlow({}, { firstParty: true });
    await expect(flow.proceed(way, world.signedIn())).resolves.toEqual(answered);
    expect(world.rows.records).toMatchObject([{ actor: "system", action: "grant.allowed" }]);
    expect([...world.rows.grants.values()]).toMatchObject([{ subject: { person: ada.id } }]);
  });

  it("refuses where nobody may be asked", async () => {
    const { flow, way, world } = await givenFlow({ prompt: "none" });
    await expect(flow.proceed(way, world.signedIn())).rejects.toMatchObject({ code: "consent_required" });
  });

  it("asks again, and records nothing, where another text is shown now or the person said no", async () => {
    const { decide, world } = await givenFlow();
    await expect(decide({ textHash: "other" })).resolves.toMatchObject({ asked: [{ key: "read" }] });
    await expect(decide({ answer: "deny" })).rejects.toMatchObject({ code: "access_denied" });
    expect(world.rows.grants.size).toBe(0);
  });
});
