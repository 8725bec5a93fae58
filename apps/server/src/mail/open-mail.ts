import type { Clock } from "@grantway/protocol";
import type { Logger } from "pino";
import type { MailSettings } from "../config/config.ts";
import { readMailServer } from "../config/mail-server.ts";
import { createMailQueue, type MailQueue } from "./mail-queue.ts";

/**
 * The mail of this instance; `undefined` where the operator names no server.
 *
 * @throws {ConfigError} when the file of the server's address cannot be read.
 */
export async function openMail(
  settings: MailSettings,
  { clock, logger }: MailNeeds,
): Promise<MailQueue | undefined> {
  const server = readMailServer(settings);
  if (server === undefined) return undefined;
  // Loaded here, so that nobody else waits for it.
  const { createSmtp } = await import("./smtp.ts");
  const { from = "", tls } = settings;
  return createMailQueue({ send: createSmtp({ server, from, tls }), clock, logger });
}

interface MailNeeds {
  readonly clock: Clock;
  readonly logger: Logger;
}
