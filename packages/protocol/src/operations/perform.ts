import { type Permitted, prove } from "../brand.ts";
import { PermissionDeniedError } from "../errors/permission-denied-error.ts";
import type { Attribution } from "../ports/attribution.ts";
import type { Clock } from "../ports/clock.ts";
import type { Caller } from "./caller.ts";
import type { Operation } from "./operation.ts";
import { reachOf } from "./reach-of.ts";

/**
 * Performs the operation for the caller.
 *
 * @throws {PermissionDeniedError} before anything is read, when the caller lacks the permission it needs, for what they own too.
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
  return async (caller, { name, run, ...needed }, input) => {
    const reach = reachOf(caller, needed);
    if (reach === undefined) throw new PermissionDeniedError(name, needed.permission);
    const by = prove<Permitted>({ ...attributionOf(caller, clock()), ...reach });
    return run(ports, input, by, caller.permissions);
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
