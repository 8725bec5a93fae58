import { deviceCodeGrantType } from "@grantway/protocol";
import { openBrowser } from "./browser.ts";
import { givenServer, type GivenServer } from "./composed-server.ts";

/** What a device is answered. */
export interface DeviceCodes {
  readonly device_code: string;
  readonly user_code: string;
  readonly verification_uri_complete: string;
}

/** A server with `tv`, a public client on devices. */
export async function givenDevices(): Promise<GivenServer> {
  const server = await givenServer();
  await addDeviceClient(server);
  return server;
}

export function addDeviceClient(
  { addClient }: GivenServer,
  changes: Parameters<GivenServer["addClient"]>[0] = {},
): Promise<void> {
  return addClient({
    id: "tv",
    name: "Harbor TV",
    type: "public",
    redirectUris: [],
    grantTypes: [deviceCodeGrantType, "refresh_token"],
    ...changes,
  });
}

/** Sends a form as a program does. */
export function postForm({ http }: GivenServer, url: string, form: Readonly<Record<string, string>>) {
  return http.inject({
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded", "user-agent": "harbor-tv/2.1" },
    payload: new URLSearchParams(form).toString(),
  });
}

/** Asks for codes. */
export async function askForCodes(server: GivenServer, scope = "openid read"): Promise<DeviceCodes> {
  const answer = await postForm(server, "/device_authorization", { client_id: "tv", scope });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json<DeviceCodes>();
}

/** Asks how things stand. */
export function poll(server: GivenServer, { device_code }: DeviceCodes) {
  return postForm(server, "/token", { grant_type: deviceCodeGrantType, client_id: "tv", device_code });
}

/** A browser of somebody who signed in, and entered a code: before the question. */
export async function entered(server: GivenServer, code: string) {
  const browser = openBrowser(server);
  await browser.signIn();
  const sent = await browser.submit(await browser.get("/device"), "/device", { user_code: code });
  return { browser, location: sent.location, page: await browser.get(sent.location) };
}
