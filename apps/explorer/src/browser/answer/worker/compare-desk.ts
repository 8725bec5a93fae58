import { compare, type Difference, type Differences } from "../compare/compare.ts";
import { pointerOf } from "../json/pointer.ts";
import { shownOf } from "../json/read-node.ts";
import { at, isOpenable, type Kind } from "../json/tape.ts";
import type { Opening } from "./opening.ts";
import { readAnswer, type ReadAnswer, rootOf } from "./read-answer.ts";
import type { Runner } from "./run.ts";

/** How many differences are listed. All of them are counted. */
const most = 100_000;
/** How much of a value is shown. Characters. */
const shownCharacters = 120;

/** One difference, with all that is needed to show it. */
export interface DifferenceView {
  readonly kind: Difference["kind"];
  /** Where it is in the answer that came later, or where it was: a JSON Pointer (RFC 6901). */
  readonly pointer: string;
  /** Where it was, of what was moved. */
  readonly before: string | undefined;
  readonly left: SideView | undefined;
  readonly right: SideView | undefined;
}

/** A value on one side: as JSON, or how much is in it. */
export interface SideView {
  readonly kind: Kind;
  readonly text: string;
  readonly size: number;
}

/** What can be asked of two answers. */
export interface CompareDesk {
  readonly compare: (
    left: { readonly body: Blob; readonly opening: Opening },
    right: { readonly body: Blob; readonly opening: Opening },
  ) => Promise<{ readonly counts: Differences["counts"]; readonly listed: number }>;
  readonly differences: (from: number, to: number) => readonly DifferenceView[];
}

/** A desk for two answers, which are read here once more: each has a worker of its own otherwise. */
export function createCompareDesk(runner: Runner): CompareDesk {
  let sides: { readonly left: ReadAnswer; readonly right: ReadAnswer } | undefined;
  let listed: readonly Difference[] = [];

  return {
    async compare(left, right) {
      sides = {
        left: await readAnswer(left.body, left.opening, runner),
        right: await readAnswer(right.body, right.opening, runner),
      };
      const [one = 0, other = 0] = crypto.getRandomValues(new Uint32Array(2));
      const differences = await runner.run(
        "compare",
        compare(compared(sides.left), compared(sides.right), { seed: [one, other], most }),
      );
      ({ listed } = differences);
      return { counts: differences.counts, listed: listed.length };
    },
    differences(from, to) {
      if (sides === undefined) return [];
      const { left, right } = sides;
      return listed.slice(from, to).map((difference) => viewOf(difference, left, right));
    },
  };
}

function compared(answer: ReadAnswer) {
  return { tape: answer.tape, root: rootOf(answer) };
}

function viewOf({ kind, left, right }: Difference, one: ReadAnswer, other: ReadAnswer): DifferenceView {
  const before = left === undefined ? undefined : pointerIn(one, left);
  return {
    kind,
    pointer: right === undefined ? (before ?? "") : pointerIn(other, right),
    before: kind === "moved" ? before : undefined,
    left: left === undefined ? undefined : sideOf(one, left),
    right: right === undefined ? undefined : sideOf(other, right),
  };
}

function pointerIn(answer: ReadAnswer, node: number): string {
  return pointerOf(answer.tape, answer.families, node, rootOf(answer));
}

function sideOf({ tape }: ReadAnswer, node: number): SideView {
  const { text, whole } = isOpenable(tape, node)
    ? { text: "", whole: true }
    : shownOf(tape, node, shownCharacters);
  return {
    kind: at(tape.kind, node) as Kind,
    text: whole ? text : `${text}…`,
    size: at(tape.size, node),
  };
}
