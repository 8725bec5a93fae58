import { send } from "./send.ts";
import { credentialsOf, setup } from "./server.ts";

/** Asks the management API, one request after the other on a connection that stays open. Answers how long it took, in milliseconds. */
export type Ask = (path: string) => Promise<number>;

/** Asks with a token of its own. */
export async function asker(port: number): Promise<Ask> {
  const { access_token: token } = await send(port, {
    path: "/token",
    credentials: credentialsOf(setup.reader),
    body: "grant_type=client_credentials",
  });
  return async (path) => {
    const startedAt = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      headers: { authorization: `Bearer ${String(token)}` },
    });
    const text = await answer.text();
    const ms = performance.now() - startedAt;
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${text}`);
    return ms;
  };
}
