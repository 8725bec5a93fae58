import { ClientError } from "../../client-error.ts";

/** One sentence for an error of the file system. Other errors are passed on. */
export function fileFailure(error: unknown, doing: "read" | "write", path: string): unknown {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (code === undefined || error instanceof ClientError) return error;
  if (["ENOSPC", "EDQUOT", "EFBIG"].includes(code))
    return new ClientError(
      "vault_full",
      `The disk with ${path} is full: free some space; what was stored is still there.`,
      { cause: error, temporary: true },
    );
  if (["EACCES", "EPERM", "EROFS"].includes(code)) return notAllowed(error, doing, path);
  if (["EMFILE", "ENFILE", "ENOMEM"].includes(code))
    return new ClientError(
      "vault_busy",
      `This machine has no file handles or memory left to open ${path}: try again.`,
      {
        cause: error,
        temporary: true,
      },
    );
  return new ClientError(
    "vault_unreachable",
    `${path} cannot be used (${code}): check the path and the disk.`,
    {
      cause: error,
    },
  );
}

function notAllowed(error: unknown, doing: "read" | "write", path: string): ClientError {
  return doing === "write"
    ? new ClientError(
        "vault_read_only",
        `${path} may not be written: make the file and its folder writable for this user, or use another vault.`,
        { cause: error },
      )
    : new ClientError("vault_unreachable", `${path} may not be read: it must belong to this user.`, {
        cause: error,
      });
}
