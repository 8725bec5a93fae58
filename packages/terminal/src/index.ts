export { askNewSecret, readSecret, readText, type SecretSource } from "./secret-input.ts";
export { confirm } from "./confirm.ts";
export {
  CommandError,
  describeCommandError,
  exitCodes,
  type Failure,
  type FailureKind,
  interruption,
} from "./failure.ts";
export { type Cell, formatDetails, formatTable, printable } from "./table.ts";
export { createTerminal, type Terminal } from "./terminal.ts";
