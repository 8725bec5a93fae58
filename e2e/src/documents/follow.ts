import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { type Block, readBlocks } from "./blocks.ts";
import { type Command, readCommands } from "./commands.ts";
import { lasts, type Ran, type Reader } from "./reader.ts";

/*
 * Follows a document: writes its files and types its commands, one after the other. A command has to end with 0, and
 * where the comment after it contains JSON, that has to be its answer. So a new block is tested as soon as it is
 * written; a test only adds what the prose asks of the reader besides typing.
 */

/** A guide is dozens of commands, one after the other, on a machine that may be busy. Milliseconds. */
export const guidePatience = 600_000;

/** What the reader does at a command, by the beginning of the command. Each has to be in the document. */
export type Acts = Readonly<Record<string, Act>>;

/** What to do besides typing the command as it is written. */
export interface Act {
  /** Why the command is skipped: its effect is already there. */
  readonly done?: string;
  /** Added to the command with its input, for a question that is only asked at a terminal. */
  readonly answering?: { readonly add: string; readonly input: string };
  readonly before?: () => Promise<unknown>;
  /** The exit code that the text announces, instead of 0. */
  readonly exits?: number;
  /** At the browser, while the command waits. */
  readonly meanwhile?: () => Promise<unknown>;
  readonly after?: (ran: Ran) => unknown;
  /** Called when a long-running command is up; `output` answers what it has printed so far. */
  readonly up?: (output: () => string) => Promise<unknown>;
}

/** Follows it to its last block, and checks that every act was used. */
export async function follow(reader: Reader, document: string, acts: Acts = {}): Promise<void> {
  const unused = new Set(Object.keys(acts));
  const blocks = readBlocks(document).filter(({ notRun }) => notRun === undefined);
  let current: string | undefined;
  for (const [index, block] of blocks.entries()) {
    if (block.language === "sh") {
      for (const command of readCommands(block.text)) await perform(reader, block, command, actOf(command));
    } else if (block.language === "ts" || block.language === "json") {
      current =
        block.file ?? (block.language === "ts" ? current : undefined) ?? fileNamedAfter(blocks, index);
      writeFileSync(join(reader.folder, current), `${reader.fillIn(block.text)}\n`, {
        flag: block.language === "ts" ? "a" : "w",
      });
    }
  }
  expect([...unused], `what ${document} does not say any more`).toEqual([]);

  function actOf({ text }: Command): Act {
    const [name, act] = Object.entries(acts).find(([start]) => text.startsWith(start)) ?? [];
    if (name !== undefined) unused.delete(name);
    return act ?? {};
  }
}

/** A file without a name in the text gets the one that the next command uses. */
function fileNamedAfter(blocks: readonly Block[], index: number): string {
  const next = blocks.slice(index + 1).find(({ language }) => language === "sh");
  const name = /\b[\w.-]+\.(?:json|ts)\b/.exec(next?.text ?? "")?.[0];
  return name ?? expect.fail(`${blocks[index]?.document}:${blocks[index]?.line}: no command uses this file`);
}

async function perform(reader: Reader, block: Block, command: Command, act: Act): Promise<void> {
  if (act.done !== undefined) return;
  const place = `${block.document}:${block.line}: ${command.text}`;
  expect(reader.fillIn(command.text), `${place}: a placeholder`).not.toMatch(/…|\bTHE_[A-Z]+\b/);
  await act.before?.();
  if (lasts(command.text)) {
    const output = await reader.start(command.text);
    await act.up?.(output);
    return;
  }
  const { add = "", input } = act.answering ?? {};
  const running = reader.run(`${command.text} ${add}`.trim(), input);
  const [ran] = await Promise.all([running, act.meanwhile?.()]);
  expect(ran, `${place}\n${ran.stdout}${ran.stderr}`).toMatchObject({ code: act.exits ?? 0 });
  if (command.answers !== undefined)
    expect(JSON.parse(ran.stdout), `what ${place} answers`).toEqual(command.answers);
  await act.after?.(ran);
}
