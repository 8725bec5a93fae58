export { askNewSecret, readSecret, type SecretSource } from "./secret-input.ts";
export { confirm } from "./confirm.ts";
export {
  CommandError,
  describeCommandError,
  exitCodes,
  type Failure,
  type FailureKind,
  interruption,
} from "./failure.ts";
export { isCutShort } from "./cut-short.ts";
export { jsonText, printable, printableLines } from "./printable.ts";
export { outputFile } from "./output-file.ts";
export { repeatedMember } from "./repeated-member.ts";
export { replaceFile } from "./replace-file.ts";
export { type Cell, formatDetails, formatTable } from "./table.ts";
export { describeUnexpected } from "./unexpected.ts";
export { decodeText, readText, whyNot } from "./text-file.ts";
export { createTerminal, type Terminal } from "./terminal.ts";
export { writeNewFile } from "./write-new-file.ts";
