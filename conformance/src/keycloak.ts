import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { freePort } from "@grantway/tools/services";

/*
 * Keycloak, if somebody has it: it is no package of the registry that the others come from. Started as its own
 * instructions say, with nothing kept; realm, client and person are made by its administration API.
 */

const administrator = { username: "root", password: "correct horse battery staple" };

/** Starts the Keycloak in this folder. Its realm rotates refresh tokens and accepts none twice. */
export async function startKeycloak(
  folder: string,
  client: { readonly id: string; readonly secret: string; readonly redirectUri: string },
  person: { readonly username: string; readonly password: string },
): Promise<{ readonly issuer: string; stop(): Promise<void> }> {
  const port = await freePort();
  const server = spawn(
    join(folder, "bin/kc.sh"),
    ["start-dev", `--http-port=${port}`, "--http-host=127.0.0.1"],
    {
      stdio: "ignore",
      // A script starts Java: both are ended together.
      detached: true,
      env: {
        ...process.env,
        KC_DB: "dev-mem",
        KC_BOOTSTRAP_ADMIN_USERNAME: administrator.username,
        KC_BOOTSTRAP_ADMIN_PASSWORD: administrator.password,
      },
    },
  );
  const origin = `http://127.0.0.1:${port}`;
  await untilReady(`${origin}/realms/master`, server);
  await makeRealm(origin, {
    realm: "acme",
    enabled: true,
    revokeRefreshToken: true,
    refreshTokenMaxReuse: 0,
    clients: [
      {
        clientId: client.id,
        secret: client.secret,
        redirectUris: [client.redirectUri],
        standardFlowEnabled: true,
        attributes: { "post.logout.redirect.uris": new URL("/", client.redirectUri).href },
      },
    ],
    users: [
      {
        username: person.username,
        email: `${person.username}@example.org`,
        firstName: "Ada",
        lastName: "Lovelace",
        enabled: true,
        emailVerified: true,
        realmRoles: ["default-roles-acme"],
        credentials: [{ type: "password", value: person.password, temporary: false }],
      },
    ],
  });
  return {
    issuer: `${origin}/realms/acme`,
    async stop() {
      const ended = once(server, "exit");
      process.kill(-(server.pid ?? 0), "SIGTERM");
      await ended;
    },
  };
}

async function makeRealm(origin: string, realm: object): Promise<void> {
  const body = new URLSearchParams({ grant_type: "password", client_id: "admin-cli", ...administrator });
  const token = await fetch(`${origin}/realms/master/protocol/openid-connect/token`, {
    method: "POST",
    body,
  });
  const { access_token: accessToken } = (await token.json()) as { readonly access_token: string };
  const made = await fetch(`${origin}/admin/realms`, {
    method: "POST",
    headers: { authorization: `Bearer ${accessToken}`, "content-type": "application/json" },
    body: JSON.stringify(realm),
  });
  if (!made.ok) throw new Error(`Keycloak made no realm: ${made.status} ${await made.text()}`);
}

async function untilReady(address: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 8000; tries++) {
    if (server.exitCode !== null) throw new Error(`Keycloak ended with ${server.exitCode}`);
    const answer = await fetch(address).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok === true) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  throw new Error("Keycloak did not get ready");
}
