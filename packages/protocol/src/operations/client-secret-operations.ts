import { needsSecret } from "../client-authentication/presented-credentials.ts";
import type { Instant, Milliseconds } from "../instant.ts";
import type { Problem } from "../problem.ts";
import { makeClientSecret, newSecretProblems } from "../registration/client-secret.ts";
import { isOfApp } from "./client-of-app.ts";
import type { ClientPorts } from "./client-ports.ts";
import { operation } from "./operation.ts";
import { withinReach } from "./within-reach.ts";

/** Adds a secret beside the one there is, which lives on for the overlap: create, deploy, retire. */
export const addClientSecret = operation({
  name: "clients.secrets.add",
  permission: "clients:write",
  ownPermission: "own-clients:write",
  audit: "client.secret-added",
  async run(
    ports: ClientPorts,
    { id, secret: given, overlap }: NewSecret,
    by,
    held,
  ): Promise<
    | {
        readonly outcome: "added";
        readonly secretId: string;
        /** The generated secret, which nobody can be told again; absent when it was given. */
        readonly secret?: string;
        readonly othersExpireAt: Instant;
      }
    | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
    | { readonly outcome: "unknown" | "needs-none" | "too-many" | "beyond-caller" | "of-app" }
  > {
    const client = await ports.clientRegistry.find(id, by.whose);
    if (client === undefined) return { outcome: "unknown" };
    if (client.app !== undefined) return { outcome: "of-app" };
    if (!needsSecret(client.authenticationMethod)) return { outcome: "needs-none" };
    const reach = { catalogue: await ports.catalogue.current(), builtIn: ports.builtIn };
    if (!withinReach(held, client.scopes, reach)) return { outcome: "beyond-caller" };
    const problems = newSecretProblems(client, given, overlap);
    if (problems.length > 0) return { outcome: "invalid", problems };
    const { plaintext, row } = makeClientSecret(ports, client, given, by.at);
    const othersExpireAt = by.at + overlap;
    const outcome = await ports.clientRegistry.addSecret(id, row, othersExpireAt, by);
    if (outcome !== "added") return { outcome };
    const added = { outcome, secretId: row.id, othersExpireAt } as const;
    return given === undefined ? { ...added, secret: plaintext } : added;
  },
});

/** A secret to be added. */
export interface NewSecret {
  /** Of the client. */
  readonly id: string;
  /** One that was made elsewhere; absent for a generated one. */
  readonly secret?: string;
  /** How long the others live on; 0 ends them now. */
  readonly overlap: Milliseconds;
}

/** Ends one secret at once. */
export const removeClientSecret = operation({
  name: "clients.secrets.remove",
  permission: "clients:write",
  ownPermission: "own-clients:write",
  audit: "client.secret-removed",
  async run(
    { clientRegistry }: ClientPorts,
    { id, secretId }: { readonly id: string; readonly secretId: string },
    by,
  ): Promise<{ readonly outcome: "removed" | "unknown" | "of-app" }> {
    if (await isOfApp(clientRegistry, id, by)) return { outcome: "of-app" };
    return { outcome: await clientRegistry.removeSecret(id, secretId, by) };
  },
});
