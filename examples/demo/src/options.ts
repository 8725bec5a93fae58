import { parseArgs } from "node:util";
import { DemoError } from "./demo-error.ts";

/** What the person asked for. */
export interface Options {
  readonly help: boolean;
  /** Kept and reused; absent: a temporary one, removed at the end. */
  readonly folder: string | undefined;
  /** The provider's port; the others follow in steps of ten. */
  readonly portBase: number;
}

export const usage = `Usage: npm run demo [-- --folder DIR]

Brings up the provider, a protected API, two apps, the API explorer, and organisations with two apps that they can
install, with people to sign in as.

  --folder DIR   keep data and logs in DIR and use them again next time
                 (GRANTWAY_DEMO_FOLDER does the same; otherwise a temporary folder, removed at the end)
  --help         show this

  GRANTWAY_PORT_BASE=n   use the ports n, n+10 and so on to n+60 instead of 4400 to 4460`;

/** Reads arguments and environment. @throws DemoError in one sentence. */
export function readOptions(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Options {
  const { folder, help = false } = parse(argv);
  const named = folder ?? env["GRANTWAY_DEMO_FOLDER"];
  if (folder === "") throw new DemoError("--folder needs the name of a folder.");
  return {
    help,
    folder: named === "" ? undefined : named,
    portBase: readPortBase(env["GRANTWAY_PORT_BASE"]),
  };
}

function parse(argv: readonly string[]) {
  const options = { folder: { type: "string" }, help: { type: "boolean", short: "h" } } as const;
  try {
    return parseArgs({ args: [...argv], options, strict: true }).values;
  } catch (error) {
    const problem = (error instanceof Error ? error.message : "").split(/\.?\s*\n|\. /)[0];
    throw new DemoError(`${problem}; see npm run demo -- --help.`, { cause: error });
  }
}

function readPortBase(text: string | undefined): number {
  if (text === undefined || text === "") return 4400;
  const base = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (base >= 1 && base <= 65_475) return base;
  throw new DemoError("GRANTWAY_PORT_BASE must be a whole number from 1 to 65475.");
}
