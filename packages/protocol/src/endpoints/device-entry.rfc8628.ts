import type { SignedInUser } from "../brand.ts";
import { createSecretGuesses } from "../client-authentication/secret-guesses.ts";
import { OAuthError } from "../errors/oauth-error.ts";
import { UnsafeRedirectError } from "../errors/unsafe-redirect-error.ts";
import type { Counts } from "../figures/tally.ts";
import type { Instant } from "../instant.ts";
import type { Clients } from "../ports/clients.ts";
import type { Clock } from "../ports/clock.ts";
import type { DeviceRequest, DeviceRequests } from "../ports/device-requests.ts";
import type { Hashing } from "../ports/hashing.ts";
import type { EnteredRequest } from "../request/asked-request.ts";
import { readUserCode } from "../request/user-code.rfc8628.ts";
import type { Visitor } from "../visitor.ts";
import type { Journey, Journeys } from "./authorization-journey.ts";
import type { DeviceAnswers, DeviceEnd, DeviceOutcome } from "./device-answers.rfc8628.ts";

/*
 * A person enters the code that a device shows. Who tries codes has signed in, and is slowed as who guesses secrets is: by person,
 * and by the network they come from, since one network may have many accounts. What they entered goes on as a request of this
 * browser alone: carried elsewhere it would save a stranger the code.
 */

/** Who enters a code. */
export interface CodeVisitor extends Visitor {
  readonly user: SignedInUser;
  /** What their address counts as when failures are counted. */
  readonly network: () => string;
}

/** Why a code leads nowhere. */
export type UserCodeProblem =
  | { readonly problem: "unknown" | Extract<DeviceEnd, "used" | "expired"> }
  /** Nothing was looked up; a code is again from `retryAt`. */
  | { readonly problem: "throttled"; readonly retryAt: Instant };

/** An entered request on its way through our pages. */
export interface EnteredWay {
  readonly journey: Journey;
  readonly request: EnteredRequest;
}

/** Counted by person and by network apart, each wherever the other is. */
const anywhere = () => "";

/** What entering takes. */
export interface DeviceEntryDependencies {
  readonly deviceRequests: DeviceRequests;
  readonly clients: Clients;
  readonly hashing: Pick<Hashing, "keyed">;
  readonly clock: Clock;
  readonly counts: Pick<Counts, "refused">;
  readonly journeys: Journeys;
  readonly answers: DeviceAnswers;
}

/** How the requests of devices reach the question. */
export interface DeviceEntry {
  /** The request of a code, on its way. @throws {UnsafeRedirectError} for a client that is suspended. */
  enter(typed: string, visitor: CodeVisitor): Promise<EnteredWay | UserCodeProblem>;
  /** Runs `answer` on a request that can still be answered; what is refused from here on, the device is told. */
  withDevice<T>(
    journey: Journey,
    user: SignedInUser | undefined,
    answer: (request: EnteredRequest) => Promise<T>,
  ): Promise<T | DeviceOutcome>;
}

/**
 * {@link DeviceEntry} of this instance.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8628#section-5.1 | RFC 8628 §5.1}
 * @see {@link https://www.rfc-editor.org/rfc/rfc10027#section-6 | RFC 10027 §6}
 */
export function createDeviceEntry(dependencies: DeviceEntryDependencies): DeviceEntry {
  const { deviceRequests, clients, hashing, clock, counts, journeys, answers } = dependencies;
  const ofPersons = createSecretGuesses();
  const ofNetworks = createSecretGuesses();

  function waitUntil({ user, network }: CodeVisitor): Instant | undefined {
    const now = clock();
    const waits = [
      ofPersons.waitUntil(user.userId, anywhere, now),
      ofNetworks.waitUntil(network(), anywhere, now),
    ].filter((until) => until !== undefined);
    return waits.length === 0 ? undefined : Math.max(...waits);
  }

  async function requestOf(device: DeviceRequest, startedAt: Instant): Promise<EnteredRequest | undefined> {
    const client = await clients.find(device.clientId);
    if (client === undefined) return undefined;
    if (client.status !== "active") {
      throw new UnsafeRedirectError("suspendedClient", "client is suspended", client.id);
    }
    // Asked about all of it each time: what one device has, another does not have for that.
    const asking = { isAssured: false, prompt: new Set(["consent"] as const), startedAt };
    return { client, scopes: device.scopes, device, ...asking };
  }

  return {
    async enter(typed, visitor) {
      const retryAt = waitUntil(visitor);
      if (retryAt !== undefined) return { problem: "throttled", retryAt };
      const code = readUserCode(typed);
      // What cannot be a code is a slip and no guess.
      if (code === undefined) return { problem: "unknown" };
      const device = await deviceRequests.findByUserCode(hashing.keyed(code));
      if (device === undefined) {
        ofPersons.failed(visitor.user.userId, anywhere, clock());
        ofNetworks.failed(visitor.network(), anywhere, clock());
        return { problem: "unknown" };
      }
      const end = answers.endOf(device, visitor.user);
      if (end !== undefined) return { problem: end === "expired" ? "expired" : "used" };
      const begun = journeys.begin({ values: new Map(), repeated: [] }, visitor);
      const journey = { ...begun, device: device.id };
      const request = await requestOf(device, journey.startedAt);
      return request === undefined ? { problem: "expired" } : { journey, request };
    },

    async withDevice(journey, user, answer) {
      const device = await deviceRequests.find(journey.device ?? "");
      const end = answers.endOf(device, user);
      const request = device && (await requestOf(device, journey.startedAt));
      if (end !== undefined || request === undefined) {
        const app = request === undefined ? {} : { app: request.client.name };
        return { to: "device", request: journeys.seal(journey), end: end ?? "expired", ...app };
      }
      try {
        return await answer(request);
      } catch (error) {
        if (!(error instanceof OAuthError) || user === undefined) throw error;
        counts.refused(error.code, { clientId: request.client.id, reason: error.reason });
        return answers.deny({ journey, request }, user);
      }
    },
  };
}
