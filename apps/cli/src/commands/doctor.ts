import type { Command } from "commander";
import type { ConnectionSummary, Grantway, ProviderDefinition } from "@grantway/client";
import { exitCodes, formatTable } from "@grantway/terminal";
import { checkClock } from "../doctor/check-clock.ts";
import { checkConnection } from "../doctor/check-connection.ts";
import { checkEnvironment } from "../doctor/check-environment.ts";
import { checkVault } from "../doctor/check-vault.ts";
import type { Finding } from "../doctor/finding.ts";
import { isClientError } from "../failure.ts";
import { act } from "../frame.ts";
import type { Answer, Work } from "../frame.ts";
import type { Session } from "../session.ts";

/** `grantway doctor [name]` */
export function define(command: Command, session: Session): void {
  command
    .argument("[name]", "the connection (default: all)")
    .option("--offline", "ask no provider anything")
    .addHelpText("after", "\nNothing is spent or changed: providers are shown a code that never was one.");
  act<{ readonly offline?: boolean }>(command, session, examine);
}

async function examine(work: Work<{ readonly offline?: boolean }>, name?: string): Promise<Answer> {
  const { grantway, options, session, place } = work;
  const vault = await checkVault(grantway, place, session.environment);
  if (name !== undefined) await grantway.connections.get(name);
  const wanted = vault.connections.filter((one) => name === undefined || one.name === name);
  const findings: Finding[] = [...vault.findings, ...checkEnvironment(session)];
  if (options.offline !== true) {
    const origins = await originsOf(grantway, wanted);
    findings.push(...(await Promise.all(origins.map((origin) => checkClock(origin)))));
    // One after another: several may want the same port.
    for (const connection of wanted) findings.push(...(await checkConnection(grantway, connection)));
  }
  return answer(findings);
}

async function originsOf(
  grantway: Grantway,
  connections: readonly ConnectionSummary[],
): Promise<readonly string[]> {
  const all = await Promise.all(connections.map(({ name }) => originOf(grantway, name)));
  return [...new Set(all.flat())];
}

async function originOf(grantway: Grantway, name: string): Promise<readonly string[]> {
  try {
    const { endpoints }: ProviderDefinition = await grantway.connections.definition(name);
    const url = endpoints?.token === undefined ? null : URL.parse(endpoints.token);
    return url === null ? [] : [url.origin];
  } catch (error) {
    // Reported when the connection itself is checked.
    if (isClientError(error)) return [];
    throw error;
  }
}

const colours = { ok: "green", note: "dim", problem: "red" } as const;

function answer(findings: readonly Finding[]): Answer {
  const problems = findings.filter(({ level }) => level === "problem").length;
  const table = formatTable(
    ["", "about", "finding"],
    findings.map(({ level, about, message }) => [{ text: level, colour: colours[level] }, about, message]),
    "",
  );
  const sum = problems === 0 ? "No problem found." : `${problems} problem${problems === 1 ? "" : "s"} found.`;
  return {
    json: { findings, problems },
    text: `${table}\n\n${sum}`,
    ...(problems === 0 ? {} : { exit: exitCodes.failed }),
  };
}
