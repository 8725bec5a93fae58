import { invalidRequest } from "../errors/oauth-error.ts";
import type { SignInStep } from "../flow/next-step.oidc-core.ts";
import { answeredAt } from "../flow/same-answer.ts";
import type { Clock } from "../ports/clock.ts";
import { longestSealedRequest, type Journey, type Journeys } from "./authorization-journey.ts";
import type { Agreed, Way } from "./authorization-way.ts";
import {
  type AnswerParameters,
  type AuthorizationResponse,
  type Respond,
  responseTo,
} from "./authorization-response.rfc9207.ts";
import type { DeviceAnswers, DeviceOutcome } from "./device-answers.rfc8628.ts";

/** What the browser does next. */
export type AuthorizationOutcome =
  /** Back to the client, with a code or an error. */
  | ({ readonly to: "client" } & AuthorizationResponse)
  /** To a page of ours, which returns to `/authorize` with the same sealed `request`. */
  | {
      readonly to: "sign-in";
      readonly request: string;
      readonly loginHint?: string;
      readonly uiLocales?: string;
      /** Somebody is signed in, and is not whom the client expects. */
      readonly otherPerson: boolean;
      /** The client wants an account to be made. */
      readonly newAccount: boolean;
    }
  | { readonly to: "consent"; readonly request: string }
  /** To the page of what was asked of administrators, by the id of that request. It goes on when they have decided. */
  | { readonly to: "waiting"; readonly id: string }
  | DeviceOutcome;

/** The ways an authorization request goes on, whichever question came before. */
export interface Answers {
  /** For the way through our pages. @throws {OAuthError} for a request that is too long. */
  readonly sealed: (journey: Journey) => string;
  readonly toSignIn: (way: Way, step: Omit<SignInStep, "step">) => AuthorizationOutcome;
  /** @param more - what the client is told besides. */
  readonly respond: (way: Way, agreed: Agreed, more?: AnswerParameters) => Promise<AuthorizationOutcome>;
}

/** {@link Answers} of this instance. */
export function createAnswers({
  issuer,
  clock,
  journeys,
  responseTypes,
  deviceAnswers,
}: {
  readonly issuer: string;
  readonly clock: Clock;
  readonly journeys: Pick<Journeys, "seal">;
  readonly responseTypes: ReadonlyMap<string, Respond>;
  readonly deviceAnswers: Pick<DeviceAnswers, "allow">;
}): Answers {
  function sealed(journey: Journey): string {
    const text = journeys.seal(journey);
    if (text.length > longestSealedRequest) throw invalidRequest("The request is too long.");
    return text;
  }

  return {
    sealed,
    toSignIn({ journey, request: { loginHint, uiLocales } }, { otherPerson, newAccount }) {
      const hints = {
        ...(loginHint === undefined ? {} : { loginHint }),
        ...(uiLocales === undefined ? {} : { uiLocales }),
      };
      return { to: "sign-in", request: sealed(journey), otherPerson, newAccount, ...hints };
    },
    async respond({ journey, request }, agreed, more = []) {
      if (request.device !== undefined) return deviceAnswers.allow({ journey, request }, agreed);
      const make = responseTypes.get(request.responseType);
      if (make === undefined) throw new Error("A response type was read that is not offered.");
      const at = answeredAt(request, agreed.grant, clock());
      const parameters = await make(request, { journey: journey.id, at, ...agreed });
      return { to: "client", ...responseTo(request, issuer, [...parameters, ...more]) };
    },
  };
}
