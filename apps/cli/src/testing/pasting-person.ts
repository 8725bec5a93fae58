import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createTerminal } from "@grantway/terminal";
import { main } from "../main.ts";
import type { Session } from "../session.ts";
import type { Variables } from "./given-client.ts";

const browser = fileURLToPath(new URL("scripted-browser.ts", import.meta.url));

/**
 * Runs the command within this process, at a terminal where a person signs in with a browser on another machine and
 * pastes the address it ended at. Answers what was printed, and what the person was told.
 */
export async function runPasting(
  words: readonly string[],
  variables: Variables,
): Promise<{ readonly printed: string; readonly told: string }> {
  const printed: string[] = [];
  const told: string[] = [];
  // Reached over SSH: no browser opens here.
  const environment = { ...variables, BROWSER: undefined, SSH_CONNECTION: "192.0.2.1 5000 192.0.2.9 22" };
  const visited = async () => {
    const [, address = ""] = /to sign in:\s+(\S+)/.exec(told.join("\n")) ?? [];
    const env = { ...environment, RETURN: "print" };
    return (await promisify(execFile)(process.execPath, [browser, address], { env })).stdout;
  };
  const session: Session = {
    environment,
    json: false,
    interrupted: () => new AbortController().signal,
    again: () => Promise.reject(new Error("nothing is run again")),
    everything: () => Promise.reject(new Error("not everything is needed")),
    terminal: {
      ...createTerminal(),
      interactive: true,
      shown: true,
      print: (line) => void printed.push(line),
      note: (line) => void told.push(line),
      askSecret: (question) => {
        told.push(question);
        return visited();
      },
    },
  };
  await main([process.execPath, "grantway", ...words], session);
  return { printed: printed.join("\n"), told: told.join("\n") };
}
