import { basename } from "node:path/posix";
import { type House, isTest } from "../house.ts";
import type { Problem } from "../problem.ts";
import type { Source } from "../read-source.ts";
import { specifications } from "../rules.ts";

/** A file with a specification in its name links a section of it; see also the rule on tests. */
export function checkSpecifications(house: House): readonly Problem[] {
  return house.sources
    .filter(({ path }) => path.startsWith(`${specifications.folder}/`) && !isTest(path))
    .flatMap(problemsOf);
}

function problemsOf({ path, text }: Source): readonly Problem[] {
  const wanted = linkOf(path);
  if (wanted === undefined || wanted.link.test(text)) return [];
  const message = `It carries ${wanted.name} but links no section of it. Add \`@see {@link ${wanted.example} | …}\`.`;
  return [{ rule: "specifications", file: path, line: 1, message }];
}

interface Wanted {
  readonly name: string;
  readonly link: RegExp;
  readonly example: string;
}

/** Whether the name of the file carries the number of a specification. */
export function carriesSpecification(path: string): boolean {
  return path.startsWith(`${specifications.folder}/`) && linkOf(path) !== undefined;
}

function linkOf(path: string): Wanted | undefined {
  const parts = basename(path).split(".").slice(1, -1);
  const number = parts.map((part) => /^rfc(\d+)$/.exec(part)?.[1]).find((one) => one !== undefined);
  if (number !== undefined) {
    const example = `https://www.rfc-editor.org/rfc/rfc${number}#section-…`;
    return { name: `RFC ${number}`, link: specifications.rfc(number), example };
  }
  const openid = parts.find((part) => part.startsWith("oidc"));
  if (openid === undefined) return undefined;
  return { name: openid, link: specifications.openid, example: "https://openid.net/specs/….html#…" };
}
