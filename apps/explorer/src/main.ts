import { randomBytes } from "node:crypto";
import { readSettings } from "./server/settings.ts";
import { startExplorer } from "./server/start-explorer.ts";
import { usage } from "./server/usage.ts";

/** Starts the explorer with the settings of the environment, and stops it on SIGTERM and SIGINT. */
async function start(): Promise<void> {
  const [, , ...words] = process.argv;
  if (words.includes("--help") || words.includes("-h")) return console.log(usage());
  if (words.length > 0) throw new Error(`${words[0]} means nothing here; --help shows what does.`);
  const settings = readSettings(process.env, () => randomBytes(32).toString("base64url"));
  const running = await startExplorer(settings, { serializers: { req: loggedRequest } });
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void running.stop());
  console.log(`The explorer is at ${settings.origin}/explorer.`);
  if (settings.keysPass)
    console.log("EXPLORER_KEYS is not set: whoever is signed in has to sign in again after a restart.");
  if (settings.profiles.length === 0 && !settings.ownApis)
    console.log("It knows no API: set the variables of one, or EXPLORER_PROFILES; --help lists them.");
}

/** Only the path: a query may contain what must not be logged. */
function loggedRequest({ method, url }: { readonly method: string; readonly url?: string }) {
  return { method, path: url?.split("?")[0] };
}

try {
  await start();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EADDRINUSE") return "The port is in use: set EXPLORER_PORT to another one.";
  if (code === "EACCES") return "The port is not open to you: set EXPLORER_PORT to another one.";
  return error.message;
}
