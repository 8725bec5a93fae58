import { StorageError } from "../storage-error.ts";

/** SQLSTATE classes of temporary errors: connection lost, out of resources, operator intervention. */
const passing = /^(?:08|53|57)/;

/** Failures of the socket, by Node's code. */
const unreachable = /^(?:ECONN|EPIPE|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENET)/;

/** What the driver says, without a code, when a connection is lost or cannot be made. */
const dropped = /connection (?:terminated|ended|error)|not queryable|timeout|end on the pool/i;

/** What an error of the driver means for the operator. */
export function explainPostgresError(error: unknown): Error {
  if (error instanceof StorageError) return error;
  const [code, message] = [codeOf(error), messageOf(error)];
  if (message.includes("end on the pool"))
    return new StorageError("unavailable", "Storage is closed.", error);
  if (isPassing(code, message)) {
    return new StorageError("unavailable", `PostgreSQL cannot be reached: ${message}.`, error);
  }
  if (/^(?:28|3D)/.test(code)) {
    return new StorageError("refused", `PostgreSQL refuses the connection: ${message}.`, error);
  }
  return new StorageError("failed", `A database statement failed: ${message}.`, error);
}

function isPassing(code: string, message: string): boolean {
  return passing.test(code) || unreachable.test(code) || (code === "" && dropped.test(message));
}

/** Whether the statement lost against another and may simply be run again: deadlock or serialization failure. */
export function isLostRace(error: unknown): boolean {
  const code = codeOf(error);
  return code === "40P01" || code === "40001";
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

function messageOf(error: unknown): string {
  // Node tries every address of a name and then reports all failures in one error without a message.
  if (error instanceof AggregateError && error.message === "") return error.errors.map(messageOf).join(", ");
  return error instanceof Error ? error.message : String(error);
}
