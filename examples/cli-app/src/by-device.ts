import { setTimeout as sleep } from "node:timers/promises";
import * as oauth from "oauth4webapi";
import { type App, signedIn, type SignedIn } from "./app.ts";

/*
 * The way to go (RFC 8628): the person signs in where they always do, in a browser, with whatever proves them there. This program
 * never sees a password, and what it may do is what they said yes to.
 */

/** Shows the code, and waits until the person has answered at another screen. */
export async function signInByDevice(app: App, say: (line: string) => void): Promise<SignedIn> {
  const { server, client, proof, scope, options } = app;
  const asked = await oauth.deviceAuthorizationRequest(server, client, proof, { scope }, options);
  const codes = await oauth.processDeviceAuthorizationResponse(server, client, asked);
  say(`On any device open ${codes.verification_uri} and enter the code ${codes.user_code}`);

  let interval = codes.interval ?? 5;
  for (;;) {
    await sleep(interval * 1000);
    const response = await oauth.deviceCodeGrantRequest(server, client, proof, codes.device_code, options);
    try {
      return signedIn(await oauth.processDeviceCodeResponse(server, client, response));
    } catch (reason) {
      const error = reason instanceof oauth.ResponseBodyError ? reason.error : undefined;
      if (error === "slow_down") interval += 5;
      else if (error !== "authorization_pending") throw reason;
    }
  }
}
