import { attribute, type Traced } from "../attribute.ts";
import { invalidGrant, OAuthError } from "../errors/oauth-error.ts";
import type { Milliseconds } from "../instant.ts";
import type { DeviceRequest, DeviceRequests } from "../ports/device-requests.ts";
import { required } from "../request/parameters.ts";
import type { DeviceCodeRecord } from "../tokens/device-code.ts";
import type { Seals } from "../tokens/seals.ts";
import type { GrantHandler } from "./grant.ts";
import {
  type Agreement,
  createRedeemAgreement,
  type RedeemAgreementDependencies,
} from "./redeem-agreement.ts";

/** The grant type by which a device polls. */
export const deviceCodeGrantType = "urn:ietf:params:oauth:grant-type:device_code";

/** What a device that asks too soon has to wait longer from then on (RFC 8628 §3.5). */
const more: Milliseconds = 5_000;
/** Networks deliver what was sent in time sooner or later. */
const leeway: Milliseconds = 1_000;

/** What the device code grant needs. */
export interface DeviceCodeDependencies extends RedeemAgreementDependencies {
  readonly seals: Seals;
  readonly deviceRequests: DeviceRequests;
}

/**
 * A device asks whether somebody has answered, and gets its tokens once they have said yes. The code is proven, spent and then
 * looked at for its age, as an authorization code is; whoever shows it again ends what it produced.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8628#section-3.4 | RFC 8628 §3.4}
 * @see {@link https://www.rfc-editor.org/rfc/rfc8628#section-3.5 | RFC 8628 §3.5}
 */
export function createDeviceCodeGrant(dependencies: DeviceCodeDependencies): GrantHandler {
  const { seals, deviceRequests, families, clock } = dependencies;
  const redeem = createRedeemAgreement(dependencies);

  /** What the person agreed to; throws while there is nothing such. */
  async function agreed({ id, expiresAt }: DeviceCodeRecord, traced: Traced): Promise<Agreement> {
    const at = clock();
    const polled = await deviceRequests.poll({ id, at, leeway, more });
    if (polled === undefined) {
      // Swept, or its client or person is gone. What it produced ends all the same if this is a replay.
      await families.endOfCode(id, "code-replayed", attribute("system", traced, at));
      throw expiresAt <= at ? expired() : invalidGrant("the request of the device is gone");
    }
    const { request, tooSoon } = polled;
    return agreementIn(request, () => waiting(request.expiresAt <= at, tooSoon));
  }

  return {
    async redeem({ client }, request) {
      const code = seals.deviceCode.open(required(request.parameters, "device_code"));
      if (code === undefined) throw invalidGrant("device code is not one of ours");
      if (code.clientId !== client.id) throw invalidGrant("device code belongs to another client");
      return redeem(await agreed(code, request), client, request, expired);
    },
  };
}

function agreementIn({ id, expiresAt, answer }: DeviceRequest, unanswered: () => OAuthError): Agreement {
  if (answer === undefined) throw unanswered();
  if (answer.answer === "denied") {
    throw new OAuthError("access_denied", { description: "The person said no." });
  }
  const { answer: _, ...agreement } = answer;
  return { ...agreement, id, expiresAt };
}

function waiting(isOver: boolean, tooSoon: boolean): OAuthError {
  if (isOver) return expired();
  if (tooSoon) {
    return new OAuthError("slow_down", { description: "Wait 5 seconds longer between two requests." });
  }
  return new OAuthError("authorization_pending", { description: "Nobody has answered yet. Ask again." });
}

function expired(): OAuthError {
  return new OAuthError("expired_token", { description: "The code has expired. Ask for another one." });
}
