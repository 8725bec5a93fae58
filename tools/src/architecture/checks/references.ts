import type { House } from "../house.ts";
import type { Problem } from "../problem.ts";

/** What comments refer to must exist in this repository: principles and headings of ARCHITECTURE.md, and ADRs. */
export function checkReferences(house: House): readonly Problem[] {
  const architecture = house.texts.get("ARCHITECTURE.md") ?? "";
  const decided = new Set(
    [...house.texts.keys()].flatMap((path) => /^docs\/adr\/0*(\d+)-/.exec(path)?.[1] ?? []),
  );
  const numbers = [...house.texts.keys()].filter((path) => path.startsWith("docs/adr/"));
  const twice = numbers.filter((path, index) =>
    numbers.some((one, at) => at < index && sameNumber(one, path)),
  );
  const resolves = ({ principle, heading, decision }: Reference): boolean => {
    if (principle !== undefined) return architecture.includes(`**${principle}. `);
    if (heading !== undefined) return architecture.includes(`\n## ${heading.trim()}`);
    return decided.has(decision ?? "");
  };
  const sources = house.sources.map(({ path, text }) => [path, text] as const);
  const doubled = twice.map((file) => ({
    rule: "references",
    file,
    line: 1,
    message: "Another decision has this number. Take the next free one.",
  }));
  const lost = [...sources, ...house.texts].flatMap(([path, text]) =>
    text.split("\n").flatMap((line, index) =>
      [...line.matchAll(reference)]
        .filter(({ groups = {} }) => !resolves(groups))
        .map(([found]) => ({
          rule: "references",
          file: path,
          line: index + 1,
          message: `"${found}" is not in this repository. Name a principle or heading of ARCHITECTURE.md, or an ADR.`,
        })),
    ),
  );
  return [...doubled, ...lost];
}

function sameNumber(one: string, other: string): boolean {
  return one.slice(0, "docs/adr/0000".length) === other.slice(0, "docs/adr/0000".length);
}

interface Reference {
  readonly principle?: string;
  readonly heading?: string;
  readonly decision?: string;
}

const reference =
  /principle (?<principle>P\d+)|\bARCHITECTURE\.md, (?<heading>[A-Z][\w ]+)|\bADR (?<decision>\d+)|\b(?:architecture|domain|standards|experience|style)(?:\.md)? §\d+/g;
