import { type Permitted, prove } from "../brand.ts";
import { PermissionDeniedError } from "../errors/permission-denied-error.ts";
import type { Attribution } from "../ports/attribution.ts";
import type { Clock } from "../ports/clock.ts";
import type { Caller } from "./caller.ts";
import type { Operation } from "./operation.ts";

/**
 * Performs the operation for the caller.
 *
 * @throws {PermissionDeniedError} before anything is read, when the caller's permissions lack the one it needs.
 */
export type Perform<Ports> = <Input, Outcome>(
  caller: Caller,
  operation: Operation<Ports, Input, Outcome>,
  input: Input,
) => Promise<Outcome>;

/** {@link Perform} on these ports. What the operation writes is attributed to the caller, at the moment of the call. */
export function createPerform<Ports>(dependencies: {
  readonly ports: Ports;
  readonly clock: Clock;
}): Perform<Ports> {
  const { ports, clock } = dependencies;
  return async (caller, { name, permission, run }, input) => {
    const held = caller.permissions;
    if (!held.has(permission)) throw new PermissionDeniedError(name, permission);
    return run(ports, input, prove<Permitted>(attributionOf(caller, clock())), held);
  };
}

function attributionOf({ actor, onBehalfOf, requestId }: Caller, at: number): Attribution {
  return {
    actor,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...(requestId === undefined ? {} : { requestId }),
    at,
  };
}
