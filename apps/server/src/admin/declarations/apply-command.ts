import type { Command } from "commander";
import type { DeclarationRequest, Shown } from "@grantway/protocol";
import { applyDeclaration, planDeclaration } from "@grantway/protocol/declarations";
import { CommandError, confirm, exitCodes } from "@grantway/terminal";
import { invalid } from "../failure.ts";
import { act } from "../frame.ts";
import type { Answer, Work } from "../frame.ts";
import { readDeclarationFiles } from "./declaration-files.ts";
import { differenceText, done, inNumbers, unlistedText } from "./difference-text.ts";
import type { ReadDocuments } from "./read-documents.ts";

interface ApplyOptions {
  readonly plan?: boolean;
  readonly prune?: boolean;
  readonly yes?: boolean;
}

/** `grantway server apply FILE|FOLDER`: the APIs, scopes and clients that files declare (docs/guides/administration.md). */
export function addApplyCommand(server: Command): void {
  const applying = server
    .command("apply <path>")
    .description(
      "bring APIs, scopes and clients to what a file or a folder of files says, in YAML or JSON; - is standard input",
    )
    .option("--plan", "only show what would be done; exit code 11 when that is anything")
    .option("--prune", "delete what the files do not name, of the kinds they speak of")
    .option("--yes", "do not ask");
  act<ApplyOptions>(applying, apply);
}

async function apply({ instance, options, terminal }: Work<ApplyOptions>, path = ""): Promise<Answer> {
  // Loaded here: no other command waits for YAML.
  const { readDocuments } = await import("./read-documents.ts");
  const files = await readDeclarationFiles(path, terminal);
  const read = readDocuments(files, process.env);
  if ("unreadable" in read) throw invalid(read.unreadable);
  if (read.values.length === 0)
    throw invalid([`${path} declares nothing; a document begins with grantway: 1.`]);
  const asked = { documents: read.values, prune: options.prune === true };
  const planned = await instance.perform(planDeclaration, asked);
  const problems = [...read.problems, ...(planned.outcome === "invalid" ? planned.problems : [])];
  if (problems.length > 0 || planned.outcome === "invalid") throw invalid(read.tell(problems));
  if (options.plan === true || planned.differences.length === 0) return planAnswer(planned);
  terminal.note(differenceText(planned.differences));
  const question = `Apply this (${inNumbers(planned.differences)})?`;
  await confirm(question, terminal, options.yes);
  return applied({ instance, asked, planned, read });
}

/** Does what was shown, and nothing else. */
async function applied({
  instance,
  asked,
  planned,
  read,
}: Pick<Work<object>, "instance"> & {
  readonly asked: DeclarationRequest;
  readonly planned: Shown;
  readonly read: ReadDocuments;
}): Promise<Answer> {
  const { fingerprint } = planned;
  const outcome = await instance.perform(applyDeclaration, { ...asked, fingerprint });
  if (outcome.outcome === "invalid") throw invalid(read.tell(outcome.problems));
  if (outcome.outcome === "moved-on") throw movedOn(outcome);
  return {
    json: { applied: true, ...shownJson(outcome) },
    text: lines([`Applied: ${inNumbers(outcome.differences, done)}.`, ...remarks(outcome)]),
  };
}

function planAnswer(planned: Shown): Answer {
  const { differences } = planned;
  const json = { applied: false, ...shownJson(planned) };
  if (differences.length === 0) return { json, text: lines(["Nothing to change.", ...remarks(planned)]) };
  return {
    json,
    text: lines([differenceText(differences), `${inNumbers(differences)}.`, ...remarks(planned)]),
    exit: exitCodes.differs,
  };
}

/** Somebody was faster. */
function movedOn(now: Shown): CommandError {
  const difference = differenceText(now.differences);
  return new CommandError(
    "conflict",
    `Somebody changed the instance since the difference was worked out, so nothing was done. Run it again for the difference as it is now.`,
    difference === "" ? [] : difference.split("\n").filter((line) => !line.startsWith(" ")),
    shownJson(now),
  );
}

function remarks({ unlisted, withoutSecret }: Shown): readonly string[] {
  const others = unlistedText(unlisted);
  return [
    ...(others === undefined ? [] : [others]),
    ...withoutSecret.map(
      (id) =>
        `The client ${id} has no secret: say its client_secret, or make one with grantway server clients rotate-secret ${id}.`,
    ),
  ];
}

function shownJson({ differences, unlisted, withoutSecret }: Shown) {
  return {
    differences: differences.map(({ heldBy, ...difference }) => ({
      ...difference,
      ...(heldBy === undefined ? {} : { held_by: heldBy }),
    })),
    not_declared: unlisted,
    without_secret: withoutSecret,
  };
}

function lines(texts: readonly string[]): string {
  return texts.join("\n");
}
