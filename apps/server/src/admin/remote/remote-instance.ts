import { createApi } from "@grantway/api";
import type { Milliseconds } from "@grantway/protocol";
import { CommandError } from "@grantway/terminal";
import type { Instance } from "../instance.ts";
import { remoteFaces } from "./all-faces.ts";
import { answerFailure } from "./answer-failure.ts";
import type { RemoteAccess } from "./remote-access.ts";

/** How long one answer is waited for: a server that hangs would hold the command for minutes. */
const patience: Milliseconds = 60_000;

/**
 * The instance of a server elsewhere: each operation is asked of its management API, and comes to the same outcomes.
 *
 * @param deadline - after so long without the whole of an answer it is given up.
 */
export function remoteInstance(access: RemoteAccess, deadline: Milliseconds = patience): Instance {
  const { issuer } = access;
  const fetch: RemoteAccess["fetch"] = (url, init) =>
    access.fetch(url, { ...init, signal: AbortSignal.timeout(deadline) });
  const api = createApi({ base: `${issuer}/api/v1`, fetch });
  return {
    issuer,
    async perform(operation, input) {
      const face = remoteFaces.get(operation.name);
      if (face === undefined) throw noFace();
      try {
        return (await face.ask(api, input)) as never;
      } catch (error) {
        throw await answerFailure(error, access);
      }
    },
  };
}

function noFace(): CommandError {
  return new CommandError(
    "usage",
    "The management API does not offer this, so it works on the instance's own store alone: run it there, without --server.",
  );
}
