import type { Traced } from "../attribute.ts";
import { ExpiredRequestError } from "../errors/expired-request-error.ts";
import type { Instant, Milliseconds } from "../instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Entropy } from "../ports/entropy.ts";
import { type Parameters, pairsOf, parametersOf } from "../request/parameters.ts";
import type { Seals } from "../tokens/seals.ts";
import type { Visitor } from "../visitor.ts";

/** A request on its way through our pages. */
export interface Journey extends Traced {
  readonly id: string;
  /** As the client sent them. */
  readonly parameters: Parameters;
  /** When it first reached us from this browser. */
  readonly startedAt: Instant;
  readonly browser: string | undefined;
  /** Where the visitor comes from now. */
  readonly network?: (() => string) | undefined;
  /** Id of the person that an ID token of the client named. */
  readonly person?: string | undefined;
  /** It goes on with what administrators approved. */
  readonly approved?: boolean | undefined;
  /** Id of the device request whose code was entered, where this is about one. */
  readonly device?: string | undefined;
}

/**
 * Characters of a sealed request at the most. It comes back in an address and in a form, so it must be one that every
 * limit on that way lets pass; what would be longer is refused when it arrives, while there is somebody to tell.
 */
export const longestSealedRequest = 32_000;

/** Makes journeys, and carries them sealed in the addresses and forms of our pages. */
export interface Journeys {
  begin(parameters: Parameters, visitor: Visitor): Journey;
  /** @throws {ExpiredRequestError} */
  open(text: string, visitor: Visitor): Journey;
  seal(journey: Journey): string;
}

/**
 * A prompt is answered by a fact younger than the request (ADR 4), and a fact is one of a browser. So a request that
 * comes back from another browser than it was sealed in begins there anew, as if the client had just sent it: whoever
 * carries a sealed request elsewhere gets no further than with the client's own link.
 */
export function createJourneys(dependencies: {
  readonly seals: Seals;
  readonly entropy: Entropy;
  readonly clock: Clock;
  /** How long a person may take. */
  readonly lifetime: Milliseconds;
  /** What travels along. */
  readonly authorizationParameters: readonly string[];
}): Journeys {
  const { seals, entropy, clock, lifetime, authorizationParameters } = dependencies;
  const beginning = (browser: string | undefined) => ({ id: entropy.id(), startedAt: clock(), browser });

  return {
    begin: (parameters, { browser, requestId, network }) => ({
      parameters,
      requestId,
      network,
      ...beginning(browser),
    }),
    open(text, visitor) {
      const record = seals.authorizationRequest.open(text);
      if (record === undefined) throw new ExpiredRequestError("authorization request is not one of ours");
      if (record.startedAt + lifetime <= clock()) {
        throw new ExpiredRequestError("authorization request was left too long");
      }
      const { id, person, approved, device } = record;
      // Begun later than now: the clock was set back since, and no sign-in would answer it until that moment comes again.
      const startedAt = Math.min(record.startedAt, clock());
      const { browser, requestId, network } = visitor;
      const parameters = parametersOf(record.parameters);
      const carried = {
        parameters,
        requestId,
        network,
        ...(person === undefined ? {} : { person }),
        ...(approved === undefined ? {} : { approved }),
        ...(device === undefined ? {} : { device }),
      };
      // Whoever opens it elsewhere has not seen the device, so the code is theirs to enter.
      if (device !== undefined && !isOf(visitor, record.browser)) {
        throw new ExpiredRequestError("the code of a device was entered in another browser");
      }
      return isOf(visitor, record.browser)
        ? { ...carried, id, startedAt, browser }
        : { ...carried, ...beginning(browser) };
    },
    seal({ id, startedAt, browser, person, approved, device, parameters }) {
      const sent = pairsOf(parameters, authorizationParameters);
      const carried = { id, startedAt, browser, person, approved, device };
      return seals.authorizationRequest.seal({ ...carried, parameters: sent });
    },
  };
}

function isOf({ browser, formerly }: Visitor, sealedIn: string | undefined): boolean {
  return sealedIn !== undefined && (sealedIn === browser || sealedIn === formerly);
}
