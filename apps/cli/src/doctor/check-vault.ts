import { statSync } from "node:fs";
import type { ConnectionSummary, Grantway } from "@grantway/client";
import { describeFailure } from "../failure.ts";
import type { VaultPlace } from "../vault/choose-vault.ts";
import { withoutPassword } from "../vault/choose-vault.ts";
import type { Environment } from "../vault/folders.ts";
import { keychainIsOff, keyFileOf, keyWords } from "../vault/open-vault.ts";
import { note, ok, problem } from "./finding.ts";
import type { Finding } from "./finding.ts";

/** Opens the vault and reads all of it. Without connections there is nothing more to check. */
export async function checkVault(
  grantway: Grantway,
  place: VaultPlace,
  environment: Environment,
): Promise<{ readonly findings: readonly Finding[]; readonly connections: readonly ConnectionSummary[] }> {
  // Before the vault is opened, because that removes access by others.
  const files = fileFindings(place);
  try {
    const connections = await grantway.connections.list();
    const at = withoutPassword(place.at);
    const count = `${connections.length} connection${connections.length === 1 ? "" : "s"}`;
    return {
      connections,
      findings: [
        ok("vault", `${place.label} (${at}) can be read and holds ${count}.`),
        note("vault", await keyFinding(place, environment)),
        ...files,
      ],
    };
  } catch (error) {
    const failure = describeFailure(error);
    if (failure === undefined) throw error;
    return { connections: [], findings: [problem("vault", failure.message)] };
  }
}

async function keyFinding(place: VaultPlace, environment: Environment): Promise<string> {
  const where = `Its key is ${keyWords(place, environment)}`;
  if (!where.endsWith(keyFileOf(place.at)) || keychainIsOff(environment)) return `${where}.`;
  const { openKeychain } = await import("@grantway/client");
  return (await openKeychain()) === undefined
    ? `${where}, because there is no keychain to use here.`
    : `${where}, though there is a keychain: a new vault's key would go there.`;
}

function fileFindings({ kind, at, keyFile }: VaultPlace): readonly Finding[] {
  if (kind !== "file" || process.platform === "win32") return [];
  return [at, keyFile ?? keyFileOf(at)]
    .filter(isOpenToOthers)
    .map((path) =>
      problem(
        "vault",
        `${path} could be read by other users of this machine until now: think of who may have read it.`,
      ),
    );
}

function isOpenToOthers(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && (found.mode & 0o077) !== 0;
}
