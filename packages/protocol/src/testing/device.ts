import { deviceCodeGrantType } from "../grants/device-code.rfc8628.ts";
import type { DeviceOutcome } from "../endpoints/device-answers.rfc8628.ts";
import type {
  DeviceAuthorizationEndpoint,
  DeviceAuthorizationResponse,
} from "../endpoints/device-authorization.rfc8628.ts";
import type { UserCodeProblem } from "../endpoints/device-entry.rfc8628.ts";
import type { ConsentQuestion } from "../flow/consent-question.ts";
import type { AuthorizationOutcome } from "../endpoints/authorization-answers.ts";
import type { TokenResponse } from "../tokens/issue.ts";
import type { ProtocolRequest } from "../request/protocol-request.ts";
import { answererAt, given, post, type Differences, type Sent, type World } from "./world.ts";

/** A world whose confidential client is a program on a device. */
export function withDevices(client: Differences["client"] = {}): Promise<World> {
  return given({
    client: {
      redirectUris: [],
      grantTypes: [deviceCodeGrantType, "refresh_token"],
      ...client,
    },
  });
}

/** The device asks for codes. */
export function askForCodes(
  world: World,
  changes: Sent = {},
  request: Partial<ProtocolRequest> = {},
): Promise<DeviceAuthorizationResponse> {
  const endpoint = answererAt(world.provider, "/device_authorization") as DeviceAuthorizationEndpoint;
  const origin = () => ({ address: "192.0.2.7", program: "curl" });
  return endpoint({ ...post({ scope: "openid read", ...changes }), origin, ...request });
}

/** The device asks whether somebody has answered. */
export function poll(
  world: World,
  code: string,
  request: Partial<ProtocolRequest> = {},
): Promise<TokenResponse> {
  return world.provider.token({
    ...post({ grant_type: deviceCodeGrantType, device_code: code }),
    ...request,
  });
}

/** Ada, or whoever is named, enters a code. */
export function enter(
  world: World,
  userCode: string,
  { user = world.signedIn(), network = "198.51.100.1", browser = "a-browser" } = {},
): Promise<AuthorizationOutcome | UserCodeProblem> {
  return world.provider.authorization.enter(userCode, {
    ...world.visitor(user, browser),
    user,
    network: () => network,
  });
}

/** The sealed request of a code that was entered. */
export async function entered(world: World, userCode: string): Promise<string> {
  const outcome = await enter(world, userCode);
  if (!("to" in outcome) || outcome.to !== "consent") throw new Error("nothing was asked");
  return outcome.request;
}

/** Answers an entered request. */
export function answer(
  world: World,
  request: string,
  said: "allow" | "deny" | "keep" = "allow",
  visitor = world.visitor(),
): Promise<ConsentQuestion | AuthorizationOutcome> {
  const decision = { request, answer: said, textHash: "h", locale: "en" } as const;
  return world.provider.authorization.decide(decision, visitor, () => "h");
}

/** A device that Ada said yes to. */
export async function anAllowedDevice(world: World, changes?: Sent): Promise<DeviceAuthorizationResponse> {
  const codes = await askForCodes(world, changes);
  const outcome = await answer(world, await entered(world, codes.user_code));
  if (!isDevice(outcome) || outcome.end !== "allowed") throw new Error("it was not allowed");
  return codes;
}

function isDevice(outcome: ConsentQuestion | AuthorizationOutcome): outcome is DeviceOutcome {
  return "to" in outcome && outcome.to === "device";
}
