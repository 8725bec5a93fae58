import { attribute } from "../attribute.ts";
import type { SignedInUser } from "../brand.ts";
import type { Clock } from "../ports/clock.ts";
import type { DeviceAnswer, DeviceRequest, DeviceRequests } from "../ports/device-requests.ts";
import type { EnteredRequest } from "../request/asked-request.ts";
import { epochOf } from "../tokens/epoch.ts";
import type { Agreed } from "./authorization-way.ts";
import type { Journey, Journeys } from "./authorization-journey.ts";

/** How it stands with a request of a device, for the person before it. */
export type DeviceEnd =
  /** They said so themselves. */
  | "allowed"
  | "denied"
  /** Somebody else has answered, or in another session. */
  | "used"
  | "expired";

/** To the page that says how it stands with the device, and that it can be closed. */
export interface DeviceOutcome {
  readonly to: "device";
  readonly request: string;
  readonly end: DeviceEnd;
  /** Name of the client, where the request is still known. */
  readonly app?: string;
}

/** An entered request, and the way it is on. */
interface DeviceWay {
  readonly journey: Journey;
  readonly request: EnteredRequest;
}

/** Answers to devices. They rest here until the device asks for them. */
export interface DeviceAnswers {
  allow(way: DeviceWay, agreed: Agreed): Promise<DeviceOutcome>;
  deny(way: DeviceWay, user: SignedInUser): Promise<DeviceOutcome>;
  /** How it stands with a request that is over for this person; `undefined` while it can be answered. */
  endOf(device: DeviceRequest | undefined, user: SignedInUser | undefined): DeviceEnd | undefined;
}

/**
 * {@link DeviceAnswers} of this instance. The first answer stays, and whoever gives another is told which it was.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8628#section-3.3 | RFC 8628 §3.3}
 */
export function createDeviceAnswers({
  deviceRequests,
  clock,
  journeys,
}: {
  readonly deviceRequests: DeviceRequests;
  readonly clock: Clock;
  readonly journeys: Pick<Journeys, "seal">;
}): DeviceAnswers {
  async function give(
    { journey, request: { client, device } }: DeviceWay,
    user: SignedInUser,
    answer: DeviceAnswer,
  ): Promise<DeviceOutcome> {
    const by = attribute(`user:${user.userId}`, journey, clock());
    const answered = await deviceRequests.answer(device.id, answer, by);
    // What expired this moment has no answer.
    const end = endOf(answered, user) ?? "expired";
    return { to: "device", request: journeys.seal(journey), end, app: client.name };
  }

  function endOf(device: DeviceRequest | undefined, user: SignedInUser | undefined): DeviceEnd | undefined {
    if (device === undefined) return "expired";
    if (device.answer !== undefined) {
      return device.answer.userId === user?.userId ? device.answer.answer : "used";
    }
    return device.expiresAt <= clock() ? "expired" : undefined;
  }

  return {
    endOf,
    allow(way, { user, grant, scopes }) {
      const { userId, sid, authenticatedAt, methods } = user;
      const epoch = epochOf(way.request.client, user, grant);
      const agreement = { userId, grantId: grant.id, sid, epoch, scopes, authenticatedAt, methods };
      return give(way, user, { answer: "allowed", ...agreement });
    },
    deny: (way, user) => give(way, user, { answer: "denied", userId: user.userId }),
  };
}
