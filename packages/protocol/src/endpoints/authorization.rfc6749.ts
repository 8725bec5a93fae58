import type { SafeRedirect } from "../brand.ts";
import type { NamedClients } from "../client-documents/named-clients.cimd.ts";
import type { Client } from "../client.ts";
import { OAuthError } from "../errors/oauth-error.ts";
import { UnsafeRedirectError } from "../errors/unsafe-redirect-error.ts";
import type { Feature } from "../feature.ts";
import { createDescribeQuestion, type ConsentQuestion } from "../flow/consent-question.ts";
import type { ConsentDecision } from "../flow/decide-consent.oidc-core.ts";
import type { Counts } from "../figures/tally.ts";
import type { Milliseconds } from "../instant.ts";
import type { AppAccess } from "../ports/app-access.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { Clients } from "../ports/clients.ts";
import type { Clock } from "../ports/clock.ts";
import type { Entropy } from "../ports/entropy.ts";
import type { DeviceRequests } from "../ports/device-requests.ts";
import type { Grants } from "../ports/grants.ts";
import type { Hashing } from "../ports/hashing.ts";
import type { Registrations } from "../ports/registrations.ts";
import type { AskedRequest } from "../request/asked-request.ts";
import type {
  AuthorizationRequest,
  ReadAuthorizationRequest,
} from "../request/authorization-request.rfc6749.ts";
import type { ReadHint } from "../request/id-token-hint.oidc-core.ts";
import type { Parameters } from "../request/parameters.ts";
import type { MeantRequest, ReadMeantRequest } from "../request/meant-request.ts";
import { proveRedirect } from "../request/prove-redirect.rfc6749.ts";
import { refuseUnpushed } from "../request/refuse-unpushed.rfc9126.ts";
import { refuseUnsigned } from "../request-objects/refuse-unsigned.rfc9101.ts";
import { scopesAtResources } from "../request/resource-indicators.rfc8707.ts";
import type { ResponseModes } from "../request/response-mode.oauth-responses.ts";
import { multipleResponseTypes, rfc6749, rfc8252, rfc9207, rfc9700 } from "../specs.ts";
import type { Seals } from "../tokens/seals.ts";
import type { SubjectNames } from "../tokens/subject-names.oidc-core.ts";
import type { Visitor } from "../visitor.ts";
import { type AuthorizationOutcome, createAnswers } from "./authorization-answers.ts";
import { createFlowInside } from "./authorization-inside.ts";
import { createJourneys, type Journey } from "./authorization-journey.ts";
import { createPlainFlow } from "./authorization-plain.ts";
import { createDeviceAnswers } from "./device-answers.rfc8628.ts";
import { type CodeVisitor, createDeviceEntry, type UserCodeProblem } from "./device-entry.rfc8628.ts";
import {
  type AuthorizationResponse,
  type CompleteAnswer,
  errorParameters,
  responseTo,
  type Respond,
} from "./authorization-response.rfc9207.ts";

/** Where a client sends people, and how they get back. What is asked for there, other features bring. */
export const authorization: Feature = {
  name: "authorization",
  specifications: [rfc6749, multipleResponseTypes, rfc8252, rfc9207, rfc9700],
  authorizationRequest: {
    parameters: ["client_id", "redirect_uri", "response_type", "response_mode", "scope", "state"],
  },
  responseModes: { query: () => undefined },
  endpoints: { "/authorize": { metadata: "authorization_endpoint", answers: "pages" } },
  metadata: () => ({ authorization_response_iss_parameter_supported: true }),
};

/** A request as it came, and from whom. */
interface Asked {
  readonly parameters: Parameters;
  readonly visitor: Visitor;
}

/** What the authorization endpoint needs. */
export interface AuthorizationDependencies {
  readonly issuer: string;
  readonly clients: Clients;
  readonly namedClients: NamedClients;
  readonly grants: Grants;
  readonly deviceRequests: DeviceRequests;
  readonly hashing: Pick<Hashing, "keyed">;
  readonly appAccess: AppAccess;
  readonly directoryPage: (slug: string) => string;
  readonly catalogue: Catalogue;
  readonly registrations: Pick<Registrations, "find">;
  readonly seals: Seals;
  readonly subjectNames: Pick<SubjectNames, "idOf">;
  readonly entropy: Entropy;
  readonly clock: Clock;
  readonly counts: Pick<Counts, "refused">;
  readonly lifetimes: { readonly authorizationRequest: Milliseconds };
  /** What travels with a request. */
  readonly authorizationParameters: readonly string[];
  readonly readMeantRequest: ReadMeantRequest;
  readonly readAuthorizationRequest: ReadAuthorizationRequest;
  readonly responseModes: ResponseModes;
  readonly responseTypes: ReadonlyMap<string, Respond>;
  readonly completions: readonly CompleteAnswer[];
  readonly hints: ReadonlyMap<string, ReadHint>;
}

/** The authorization endpoint. Every method may throw {@link UnsafeRedirectError} and {@link ExpiredRequestError}. */
export interface AuthorizationEndpoint {
  /** A request as the client sent it. Writes nothing for a person who is not signed in. */
  begin(parameters: Parameters, visitor: Visitor): Promise<AuthorizationOutcome>;
  /** What administrators approved, with the parameters that were kept meanwhile. */
  goOn(parameters: Parameters, visitor: Visitor): Promise<AuthorizationOutcome>;
  /** The request of a device, by the code that it shows and somebody typed here. */
  enter(userCode: string, visitor: CodeVisitor): Promise<AuthorizationOutcome | UserCodeProblem>;
  /** The same request, coming back from a page of ours. */
  resume(request: string, visitor: Visitor): Promise<AuthorizationOutcome>;
  /** The same request, for the browser's name of now where it had another when the form was made. */
  carry(request: string, visitor: Visitor): string;
  /** What to ask the person, or where to go instead when there is nothing to ask any more. */
  question(request: string, visitor: Visitor): Promise<ConsentQuestion | AuthorizationOutcome>;
  /**
   * Records the answer and says where to go. The same answer twice is the same code.
   *
   * @param textHashOf - of the text in which a question is shown: an answer to another one records nothing.
   * @returns the question to show again where its text has changed.
   */
  decide(
    decision: ConsentDecision,
    visitor: Visitor,
    textHashOf: (question: ConsentQuestion) => string,
  ): Promise<ConsentQuestion | AuthorizationOutcome>;
  /** Takes back to its client a request that administrators said no to, with its `state`, however long ago it was sent. */
  decline(
    parameters: Parameters,
    visitor: Visitor,
  ): Promise<Extract<AuthorizationOutcome, { readonly to: "client" }>>;
}

/**
 * The authorization endpoint: two error zones, one brain.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-3.1 | RFC 6749 §3.1}
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1 | RFC 6749 §4.1.2.1}
 */
export function createAuthorizationEndpoint(dependencies: AuthorizationDependencies): AuthorizationEndpoint {
  const { issuer, namedClients, catalogue, counts } = dependencies;
  const { completions, lifetimes, readMeantRequest, readAuthorizationRequest, responseModes, subjectNames } =
    dependencies;
  const journeys = createJourneys({ ...dependencies, lifetime: lifetimes.authorizationRequest });
  const deviceAnswers = createDeviceAnswers({ ...dependencies, journeys });
  const devices = createDeviceEntry({ ...dependencies, journeys, answers: deviceAnswers });
  const answers = createAnswers({ ...dependencies, journeys, deviceAnswers });
  const describeQuestion = createDescribeQuestion(dependencies);
  const plain = createPlainFlow({ ...dependencies, answers, describeQuestion });
  const inside = createFlowInside({ ...dependencies, answers, describeQuestion });
  const hints = [...dependencies.hints];

  /** Runs `answer` on a request that holds, wherever its answer goes. */
  function withRequest<T>(
    journey: Journey,
    visitor: Visitor,
    answer: (request: AskedRequest) => Promise<T>,
  ): Promise<T | AuthorizationOutcome> {
    return journey.device === undefined
      ? withRedirect(journey, visitor, answer)
      : devices.withDevice(journey, visitor.user, answer);
  }

  /** Of a request of a client: what is refused from here on is sent to it, safely. */
  async function withRedirect<T>(
    { parameters, startedAt, person, network }: Journey,
    visitor: Visitor,
    answer: (request: AuthorizationRequest) => Promise<T>,
  ): Promise<T | AuthorizationOutcome> {
    const redirect = await proveRedirect(namedClients, parameters, { network });
    try {
      const read = readAuthorizationRequest(parameters, redirect, startedAt);
      const request = { ...read, scopes: await scopesAtResources(read.scopes, parameters, catalogue) };
      const answered = await answer({
        ...request,
        ...namedTo(redirect.client, request),
        ...(person === undefined ? {} : { person }),
      });
      return isToClient(answered) ? complete(answered, { parameters, visitor }) : answered;
    } catch (error) {
      if (!(error instanceof OAuthError)) throw error;
      return refusal(redirect, { parameters, visitor }, error);
    }
  }

  /** An answer of any kind, with what is told with each. */
  function complete(answer: AuthorizationResponse, asked: Asked): AuthorizationOutcome {
    return { to: "client", ...completions.reduce((told, tellMore) => tellMore(told, asked), answer) };
  }

  function refusal(redirect: SafeRedirect, asked: Asked, error: OAuthError): AuthorizationOutcome {
    counts.refused(error.code, { clientId: redirect.client.id, reason: error.reason });
    const recipient = { redirect, responseMode: responseModes.of(asked.parameters, redirect) };
    return complete(responseTo(recipient, issuer, errorParameters(error)), asked);
  }

  /** What stands for the request cannot be read, so what came along says where that is told. */
  async function unread(asked: Asked, error: OAuthError): Promise<AuthorizationOutcome> {
    try {
      return refusal(await proveRedirect(namedClients, asked.parameters, asked.visitor), asked, error);
    } catch (unsafe) {
      if (!(unsafe instanceof UnsafeRedirectError)) throw unsafe;
      throw new UnsafeRedirectError(unsafe.problem, `${error.reason}; ${unsafe.reason}`, unsafe.clientId);
    }
  }

  /** Whom the request itself names, by what its client calls them; somebody who is nobody, where they call nobody so. */
  function namedTo(
    client: Client,
    { person }: Pick<AuthorizationRequest, "person">,
  ): { readonly person?: string } {
    return person === undefined ? {} : { person: subjectNames.idOf(client, person) ?? person };
  }

  const flowOf = ({ client }: AskedRequest) => (client.app === undefined ? plain : inside);

  return {
    async begin(sent, visitor) {
      const meant = await meantBy(sent, visitor);
      if (meant instanceof OAuthError) return unread({ parameters: sent, visitor }, meant);
      const { parameters, protection } = meant;
      const journey = journeys.begin(parameters, visitor);
      return withRedirect(journey, visitor, async (request) => {
        refuseUnpushed(request.client, protection === "pushed");
        refuseUnsigned(request.client, meant);
        const person = await namedPerson(parameters, request.client);
        if (person !== undefined && request.person !== undefined && person !== request.person)
          throw new OAuthError("login_required", { description: "Two people are named." });
        const named = person === undefined ? {} : { person };
        const way = { journey: { ...journey, ...named }, request: { ...request, ...named } };
        return flowOf(request).proceed(way, visitor.user);
      });
    },
    goOn(parameters, visitor) {
      const journey = { ...journeys.begin(parameters, visitor), approved: true };
      return withRedirect(journey, visitor, async (request) =>
        flowOf(request).proceed({ journey, request }, visitor.user),
      );
    },
    async enter(userCode, visitor) {
      const way = await devices.enter(userCode, visitor);
      if ("problem" in way) return way;
      const { journey, request } = way;
      return devices.withDevice(journey, visitor.user, async () =>
        flowOf(request).proceed(way, visitor.user),
      );
    },
    async resume(text, visitor) {
      const journey = journeys.open(text, visitor);
      return withRequest(journey, visitor, async (request) =>
        flowOf(request).proceed({ journey, request }, visitor.user),
      );
    },
    carry(text, visitor) {
      return journeys.seal(journeys.open(text, visitor));
    },
    async question(text, visitor) {
      const journey = journeys.open(text, visitor);
      return withRequest(journey, visitor, async (request) =>
        flowOf(request).ask({ journey, request }, visitor.user),
      );
    },
    async decide(decision, visitor, textHashOf) {
      const journey = journeys.open(decision.request, visitor);
      return withRequest(journey, visitor, async (request) =>
        flowOf(request).decide({ journey, request }, visitor.user, decision, textHashOf),
      );
    },
    async decline(parameters, visitor) {
      const outcome = await withRedirect(journeys.begin(parameters, visitor), visitor, async () => {
        throw new OAuthError("access_denied", { description: "The request was not approved." });
      });
      if (outcome.to !== "client") throw new Error("A refusal goes to the client.");
      return outcome;
    },
  };

  /** What was sent, or what that stands for; or what its client is told where that cannot be read. */
  async function meantBy(sent: Parameters, visitor: Visitor): Promise<MeantRequest | OAuthError> {
    try {
      return await readMeantRequest(sent, visitor);
    } catch (error) {
      if (error instanceof OAuthError) return error;
      throw error;
    }
  }

  /** Whom a hint names, if there is one. */
  async function namedPerson({ values }: Parameters, client: Client): Promise<string | undefined> {
    for (const [name, read] of hints) {
      const hint = values.get(name);
      if (hint !== undefined) return read(hint, client);
    }
    return undefined;
  }
}

function isToClient(answered: unknown): answered is Extract<AuthorizationOutcome, { readonly to: "client" }> {
  return typeof answered === "object" && answered !== null && "to" in answered && answered.to === "client";
}
