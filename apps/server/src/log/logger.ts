import { pino } from "pino";
import type { DestinationStream, Logger } from "pino";
import type { Config } from "../config/config.ts";
import { createLogOutput, type LogOutput } from "./log-output.ts";
import { redact } from "./redact.ts";
import { openStandardOutput } from "./standard-output.ts";

/*
 * Structured logs, one JSON object a line on standard output. This is the one place that keeps secrets out of them:
 * requests are logged by method and path alone, errors by what a person needs, fields with a secret's name are blanked,
 * and the resulting text passes `redact`.
 */

/** Names under which a secret may come, at the top of a line or one level below. */
const secretFields = [
  "password",
  "client_secret",
  "secret",
  "code",
  "code_verifier",
  "token",
  "access_token",
  "refresh_token",
  "id_token",
  "authorization",
  "cookie",
  "set-cookie",
  "instanceKey",
  "body",
  "headers",
  "query",
].flatMap((name) => [`["${name}"]`, `*["${name}"]`]);

/** The logger of the process. `destination` is standard output unless given. */
export function createLogger(
  { logLevel }: Pick<Config, "logLevel">,
  destination: DestinationStream = standardOutput(),
): Logger {
  return pino(
    {
      level: logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: secretFields, censor: "…" },
      serializers: { req: describeRequest, res: describeResponse, err: describeError },
    },
    { write: (line) => destination.write(redact(line)) },
  );
}

let output: LogOutput | undefined;

/** One for all loggers of a thread. Lines still queued when the process ends are lost: waiting could take forever. */
function standardOutput(): DestinationStream {
  return (output ??= openOutput());
}

function openOutput(): LogOutput {
  const opened = createLogOutput(openStandardOutput(), (lines) => {
    const time = new Date().toISOString();
    return `${JSON.stringify({ level: "warn", time, lines, msg: "log lines were left out: nobody read them, or there was no room" })}\n`;
  });
  process.once("exit", () => opened.flush());
  return opened;
}

/** Never the query, headers or body: that is where secrets travel. */
function describeRequest(request: { method?: string; url?: string; ip?: string }) {
  return { method: request.method, path: request.url?.split(/[?#]/, 1)[0], address: request.ip };
}

function describeResponse(response: { statusCode?: number }) {
  return { status: response.statusCode };
}

const deepestCause = 3;

/** Not every property: drivers attach statements and row values to their errors. */
function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, reason } = error as { code?: unknown; reason?: unknown };
  return {
    type: error.name,
    message: error.message,
    // Not as `code`: that field is blanked, because OAuth codes have this name.
    ...(typeof code === "string" ? { kind: code } : {}),
    ...(typeof reason === "string" ? { reason } : {}),
    stack: error.stack,
    ...(error.cause === undefined || depth >= deepestCause
      ? {}
      : { cause: describeError(error.cause, depth + 1) }),
  };
}
