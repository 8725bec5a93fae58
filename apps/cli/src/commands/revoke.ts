import type { Command } from "commander";
import type { SignedOut } from "@grantway/client";
import { CommandError, confirm } from "@grantway/terminal";
import { present } from "../connect/connect-request.ts";
import { openBrowser } from "../connect/open-browser.ts";
import { openPrivately } from "../connect/open-privately.ts";
import { createInteraction } from "../connect/person.ts";
import { connectionJson } from "../connection-json.ts";
import { readDuration } from "../duration.ts";
import { act } from "../frame.ts";
import type { Answer, Work } from "../frame.ts";
import type { Session } from "../session.ts";

interface RevokeOptions {
  readonly yes?: boolean;
  readonly signOut?: boolean;
  readonly redirectUri?: string;
  /** `false` after `--no-browser`. */
  readonly browser: boolean;
  readonly timeout: string;
}

/** `grantway revoke <name>` */
export function define(command: Command, session: Session): void {
  command
    .argument("<name>", "the connection")
    .option("--yes", "do not ask")
    .option("--sign-out", "have your browser signed out at the provider too, where it has a page for that")
    .option(
      "--redirect-uri <uri>",
      "with --sign-out: where the browser goes then, as it is registered for that (post_logout_redirect_uri)",
    )
    .option("--no-browser", "with --sign-out: only print the address, and open nothing")
    .option("--timeout <time>", "with --sign-out: how long to wait for a browser that comes back here", "2m");
  act<RevokeOptions>(command, session, async (work, name = "") => {
    const { grantway, options, terminal } = work;
    if (options.redirectUri !== undefined && options.signOut !== true)
      throw new CommandError("usage", "--redirect-uri is for --sign-out.");
    await grantway.connections.get(name);
    await confirm(`End the access of ${name} at the provider?`, terminal, options.yes);
    return options.signOut === true ? signOut(work, name) : revoke(work, name);
  });
}

async function revoke({ grantway }: Work<RevokeOptions>, name: string): Promise<Answer> {
  const { revokedAtProvider, connection } = await grantway.revoke(name);
  return {
    json: { revoked_at_provider: revokedAtProvider, connection: connectionJson(connection) },
    text: revokedWords(revokedAtProvider, name),
  };
}

async function signOut({ grantway, options, session }: Work<RevokeOptions>, name: string): Promise<Answer> {
  const late = AbortSignal.timeout(readDuration(options.timeout, "--timeout"));
  const interaction = createInteraction(session, {
    browser: options.browser,
    asking: "Open this address to sign out at the provider",
  });
  const { loopbackAddress } = await import("@grantway/client");
  const { revokedAtProvider, connection, page } = await grantway.signOut(
    name,
    options.browser ? { ...interaction, openBrowser: open } : interaction,
    present({ redirectUri: options.redirectUri, signal: AbortSignal.any([late, session.interrupted()]) }),
  );
  return {
    json: { revoked_at_provider: revokedAtProvider, page, connection: connectionJson(connection) },
    text: `${revokedWords(revokedAtProvider, name)}\n${pageWords[page]}`,
  };

  /**
   * The address holds the ID token, and every user of the machine can see arguments: it goes through a file, which is there as
   * long as the command is. Where nothing is waited for it goes without the token, and the provider asks whom to sign out.
   */
  function open(address: string): Promise<boolean> {
    const url = new URL(address);
    const after = url.searchParams.get("post_logout_redirect_uri") ?? "";
    if (loopbackAddress(after) !== undefined) return openPrivately(address, session);
    url.searchParams.delete("id_token_hint");
    return openBrowser(url.href, session.environment);
  }
}

function revokedWords(atProvider: boolean, name: string): string {
  return atProvider
    ? `${name} is signed out, here and at the provider. Sign in again: grantway connect ${name}`
    : `${name} is signed out here. This provider cannot be told: end the access on its own pages too.`;
}

const pageWords: Readonly<Record<SignedOut["page"], string>> = {
  none: "This provider has no page to sign a browser out: sign out on its own pages.",
  shown: "Your browser is signed out there once its page says so.",
  finished: "Your browser is signed out there.",
};
