import { debuglog } from "node:util";
import { exitCodes, type Failure } from "./failure.ts";

/*
 * Unexpected errors: a refusal by the system, or a bug. Either way a person gets a sentence; the stack is shown on
 * request, because it may contain what an error was about, a token included.
 */

const reasons: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    EACCES: "this user may not do that",
    EPERM: "this user may not do that",
    EROFS: "it can only be read",
    ENOSPC: "there is no space left",
    EDQUOT: "there is no space left",
    ENOENT: "it is not there",
    ENOTDIR: "a part of its path is no folder",
    EISDIR: "it is a folder",
    ELOOP: "it links to itself",
    ENAMETOOLONG: "its name is too long",
    EMFILE: "too many files are open",
    ENFILE: "too many files are open",
    EIO: "the disk does not answer",
  }),
);

/** How any error is reported; with `NODE_DEBUG=grantway` including its stack. */
export function describeUnexpected(error: unknown): Failure {
  const failed = { exit: exitCodes.failed, problems: stackOf(error) };
  const refused = refusalOf(error);
  if (refused !== undefined) return { ...failed, code: "failed", message: refused };
  const kind = error instanceof Error ? error.name : typeof error;
  return {
    ...failed,
    code: "internal",
    message: `This command has a defect (${kind}) and did not finish: run it with NODE_DEBUG=grantway to see where, and report that.`,
  };
}

/** System errors name the call and its argument. */
function refusalOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return undefined;
  const { code = "", syscall = "", path } = error as NodeJS.ErrnoException;
  const what = path === undefined ? `The system refuses ${syscall}` : `${path} cannot be used`;
  const known = reasons.get(code);
  const reason = known === undefined ? code : `${known} (${code})`;
  return `${what}: ${reason}.`;
}

function stackOf(error: unknown): readonly string[] {
  if (!debuglog("grantway").enabled) return [];
  return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
}
