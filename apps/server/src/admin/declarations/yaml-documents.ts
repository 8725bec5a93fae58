import { Composer, type CST, type Document, isScalar, Lexer, LineCounter, Parser } from "yaml";
import { type Path, type Place, readValue } from "./yaml-value.ts";

/*
 * Documents of YAML 1.2, of which JSON is a part, as the values that JSON has: no tags of programs, no merge keys, no dates.
 * What a few lines could blow up to is bounded, and every value knows the line and column it stands at.
 */

/** Where something stands in a text; both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One document of a text. */
export interface YamlDocument {
  readonly value: unknown;
  /** Of the name of a member, or of what stands in a list; of what is not there, where it would be. */
  positionOf(path: Path): Position;
}

/** Something that cannot be read. */
export interface YamlProblem extends Position {
  readonly problem: string;
}

const mostProblems = 20;
/** Levels of a document; a declaration has six. */
const deepest = 100;
/** Words and signs of a text, each of which takes a while: what holds so many declares more than an instance may have. */
const mostLexemes = 3_000_000;

/** The documents of a text, those without a value left out. Where anything cannot be read, there are none. */
export function readYaml(
  written: string,
): { readonly documents: readonly YamlDocument[] } | { readonly problems: readonly YamlProblem[] } {
  const text = withPlainLines(written);
  const lines = new LineCounter();
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problemAt = (offset: number, problem: string): YamlProblem => ({ ...positionAt(offset), problem });
  const tokens = tokensOf(text, lines);
  if ("problem" in tokens) return { problems: [problemAt(tokens.offset, tokens.problem)] };
  const composed = compose(tokens);
  const wrong = composed.flatMap(({ errors, warnings }) => [...errors, ...warnings]);
  const read =
    wrong.length > 0 ? [] : composed.filter(isSomething).map(({ contents }) => readValue(contents));
  const problems = [
    ...wrong.map(({ message, pos: [start] }) => problemAt(start, sentence(message))),
    ...read.flatMap((one) => one.problems.map(({ offset, problem }) => problemAt(offset, problem))),
  ];
  if (problems.length > 0) return { problems: problems.slice(0, mostProblems) };
  return {
    documents: read.map(({ value, place }) => ({
      value,
      positionOf: (path) => positionAt(nearest(place, path).offset),
    })),
  };
}

/**
 * What the lexer knows nothing of: a carriage return by itself ends a line, and each document may begin with a byte order mark, as
 * where one file was put behind another.
 *
 * @see {@link https://yaml.org/spec/1.2.2/#54-line-break-characters | YAML 1.2.2 §5.4}
 * @see {@link https://yaml.org/spec/1.2.2/#52-character-encodings | YAML 1.2.2 §5.2}
 */
function withPlainLines(text: string): string {
  return text.replaceAll(/\r(?!\n)/g, "\n").replaceAll(/^\u{FEFF}/gmu, "");
}

/** The tokens of a text. One that nests too deep is not read on: what composes the tokens calls itself at each level. */
function tokensOf(
  text: string,
  lines: LineCounter,
): readonly CST.Token[] | { readonly offset: number; readonly problem: string } {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  // Beside the levels, the document is on the stack.
  const most = deepest + 1;
  let left = mostLexemes;
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > most)
      return { offset: parser.offset - 1, problem: `It is nested deeper than ${deepest} levels.` };
    if (--left < 0)
      return { offset: parser.offset, problem: `It holds more than ${mostLexemes} words and signs.` };
  }
  tokens.push(...parser.end());
  return tokens;
}

function compose(tokens: readonly CST.Token[]): readonly Document.Parsed[] {
  // That a name stands once is looked at when the value is read, where it does not take ever longer.
  const options = { merge: false, version: "1.2", schema: "core", uniqueKeys: false, strict: true } as const;
  return [...new Composer(options).compose(tokens)];
}

function isSomething({ contents }: Document.Parsed): boolean {
  return contents !== null && !(isScalar(contents) && contents.value === null);
}

function nearest(place: Place, [first, ...rest]: Path): Place {
  const part = first === undefined ? undefined : place.parts.get(first);
  return part === undefined ? place : nearest(part, rest);
}

function sentence(message: string): string {
  const [line = ""] = message.split("\n", 1);
  return line.endsWith(".") ? line : `${line}.`;
}
