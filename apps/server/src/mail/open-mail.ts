import type { Clock } from "@grantway/protocol";
import type { Logger } from "pino";
import type { MailSettings } from "../config/config.ts";
import { readMailServer } from "../config/mail-server.ts";
import { createMailQueue, type MailQueue } from "./mail-queue.ts";
import { createSmtp } from "./smtp.ts";

/**
 * The mail of this instance; `undefined` where the operator names no server.
 *
 * @throws {ConfigError} when the file of the server's address cannot be read.
 */
export function openMail(settings: MailSettings, { clock, logger }: MailNeeds): MailQueue | undefined {
  const server = readMailServer(settings);
  const { from = "", tls } = settings;
  return server && createMailQueue({ send: createSmtp({ server, from, tls }), clock, logger });
}

interface MailNeeds {
  readonly clock: Clock;
  readonly logger: Logger;
}
