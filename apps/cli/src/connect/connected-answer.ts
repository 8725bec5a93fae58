import type { ConnectionSummary, Grantway } from "@grantway/client";
import { printable } from "@grantway/terminal";
import { connectionJson, tokenSentence } from "../connection-json.ts";
import { isClientError } from "../failure.ts";
import type { Answer } from "../frame.ts";

/** The answer for a connection that was just signed in. */
export async function connectedAnswer(grantway: Grantway, made: ConnectionSummary): Promise<Answer> {
  const identity = await whoIs(grantway, made.name);
  const as = identity === undefined ? "" : ` as ${identity}`;
  const scopes = made.scopes.length === 0 ? "" : `\nScopes: ${printable(made.scopes.join(" "))}.`;
  return {
    json: { ...connectionJson(made), identity },
    text: `Connected ${made.name}${printable(as)}. ${tokenSentence(made)}${scopes}\nUse it: grantway fetch ${made.name} <url>`,
  };
}

/** Optional: when asking fails, the connection still exists, and no failure is reported. */
async function whoIs(grantway: Grantway, name: string): Promise<string | undefined> {
  try {
    return await grantway.identity(name);
  } catch (error) {
    if (isClientError(error)) return undefined;
    throw error;
  }
}
