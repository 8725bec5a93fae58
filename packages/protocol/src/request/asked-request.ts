import type { DeviceRequest } from "../ports/device-requests.ts";
import type { Asking } from "./asking.ts";
import type { AuthorizationRequest } from "./authorization-request.rfc6749.ts";

/** A device's request whose code a person has entered. The answer waits here until the device asks for it. */
export interface EnteredRequest extends Asking {
  readonly device: DeviceRequest;
  readonly redirect?: undefined;
}

/** A request that a person is asked about. */
export type AskedRequest = AuthorizationRequest | EnteredRequest;
