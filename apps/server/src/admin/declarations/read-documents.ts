import type { Problem } from "@grantway/protocol";
import { problemsWithin } from "@grantway/protocol/declarations";
import type { DeclarationFile } from "./declaration-files.ts";
import { type SecretPlaces, withSecrets } from "./secret-references.ts";
import { type Position, readYaml, type YamlDocument } from "./yaml-documents.ts";
import type { Path } from "./yaml-value.ts";

/** The documents of all files. */
export interface ReadDocuments {
  readonly values: readonly unknown[];
  /** What is wrong with references to secrets. Each path begins with the place of its document. */
  readonly problems: readonly Problem[];
  /** A sentence about each problem, with file, line and column, in the order of the files; see {@link problemLine}. */
  readonly tell: (problems: readonly Problem[]) => readonly string[];
}

interface FileDocument {
  readonly document: YamlDocument;
  readonly file: DeclarationFile;
}

/** Reads the documents of the files with the secrets they refer to, or says of each place why it cannot be read. */
export function readDocuments(
  files: readonly DeclarationFile[],
  environment: SecretPlaces["environment"],
): ReadDocuments | { readonly unreadable: readonly string[] } {
  const documents: FileDocument[] = [];
  const unreadable: string[] = [];
  for (const file of files) {
    const read = readYaml(file.text);
    if ("problems" in read) {
      unreadable.push(...read.problems.map(({ problem, ...at }) => problemLine(file.name, at, [], problem)));
    } else documents.push(...read.documents.map((document) => ({ document, file })));
  }
  if (unreadable.length > 0) return { unreadable };
  const read = documents.map(({ document, file }) =>
    withSecrets(document.value, { environment, folder: file.folder }),
  );
  return {
    values: read.map(({ value }) => value),
    problems: read.flatMap(({ problems }, place) => problemsWithin(place, problems)),
    tell: (problems) =>
      problems
        .map((one) => placed(one, documents))
        .toSorted(inOrder)
        .map(({ line }) => line),
  };
}

interface PlacedLine {
  readonly line: string;
  /** Of the document, then line and column in its file. */
  readonly at: readonly [number, number, number];
}

function placed(
  { path: [place, ...path], problem }: Problem,
  documents: readonly FileDocument[],
): PlacedLine {
  const within = typeof place === "number" ? documents[place] : undefined;
  if (within === undefined) return { line: problem, at: [-1, 0, 0] };
  const position = within.document.positionOf(path);
  const line = problemLine(within.file.name, position, path, problem);
  return { line, at: [Number(place), position.line, position.column] };
}

function inOrder({ at: one }: PlacedLine, { at: other }: PlacedLine): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}

/** `clients.yaml:3:5: clients[0].pkce: It must be one of required, optional.` */
export function problemLine(file: string, { line, column }: Position, path: Path, problem: string): string {
  const where = path.map((part, index) => partText(part, index)).join("");
  return `${file}:${line}:${column}: ${where === "" ? "" : `${where}: `}${problem}`;
}

function partText(part: string | number, index: number): string {
  if (typeof part === "number") return `[${part}]`;
  if (!/^[\w#-]{1,60}$/.test(part)) return `[${JSON.stringify(part.slice(0, 60))}]`;
  return index === 0 ? part : `.${part}`;
}
