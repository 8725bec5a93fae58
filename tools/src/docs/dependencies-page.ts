/** A package some workspace depends on. */
export interface Dependency {
  readonly name: string;
  readonly version: string;
  /** Absent when it is not installed here, like the packages of other platforms. */
  readonly licence?: string;
}

/**
 * The problems of `docs/dependencies.md`. It is written by hand, since no tool knows why a package was chosen, and has
 * one row for each dependency. A row may name several packages that are one thing for several platforms.
 */
export function dependencyProblems(page: string, dependencies: readonly Dependency[]): readonly string[] {
  const rows = rowsOf(page);
  const missing = dependencies.flatMap((one) => {
    const row = rows.find(({ names }) => names.includes(one.name));
    return row === undefined ? [`${one.name} has no row.`] : disagreements(one, row);
  });
  const gone = rows
    .flatMap(({ names }) => names)
    .filter((name) => !dependencies.some((one) => one.name === name))
    .map((name) => `${name} has a row, but nothing depends on it.`);
  return [...missing, ...gone];
}

interface Row {
  readonly names: readonly string[];
  readonly version: string;
  readonly licence: string;
  readonly words: readonly string[];
}

/** Rows begin with packages in backquotes: `| \`a\`, \`b\` | version | licence | what for | why | instead |`. */
function rowsOf(page: string): readonly Row[] {
  return page
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => {
      const [packages = "", version = "", licence = "", ...words] = line
        .slice(1, -1)
        .split("|")
        .map((part) => part.trim());
      const names = [...packages.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
      return { names, version, licence, words };
    });
}

function disagreements({ name, version, licence }: Dependency, row: Row): readonly string[] {
  return [
    row.version === version ? [] : [`${name} is at ${version}, its row says ${row.version}.`],
    licence === undefined || row.licence === licence
      ? []
      : [`${name} is under ${licence}, its row says ${row.licence}.`],
    row.words.length === 3 && row.words.every((word) => word !== "")
      ? []
      : [`The row of ${name} must say what for, why this one, and what would replace it.`],
  ].flat();
}
