import type { Launches, SignedInUser } from "@grantway/protocol";
import type { Headers, SecurityHeaders } from "../answers/security-headers.ts";

/** Where the console opens an app, below its own path. */
const opens = /^\/open\/([\w-]{1,100})\/?$/;

/**
 * The headers of the console's document at this address. Where it opens an app, a frame may hold that app's origin and no other, for
 * somebody who may open it; everywhere else it holds nothing of others.
 */
export async function headersOf(
  {
    launches,
    consoleHeaders,
  }: {
    readonly launches: Pick<Launches, "look">;
    readonly consoleHeaders: SecurityHeaders["console"];
  },
  address: string,
  user: SignedInUser | undefined,
): Promise<Headers> {
  const [, installation] = opens.exec(address) ?? [];
  if (installation === undefined || user === undefined) return consoleHeaders.strict;
  const opening = await launches.look(installation, user.userId);
  return opening?.frame === undefined ? consoleHeaders.strict : consoleHeaders.framing(opening.frame.origin);
}
