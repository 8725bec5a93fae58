import { type House, isTest } from "../house.ts";
import type { Problem } from "../problem.ts";
import type { Source } from "../read-source.ts";
import { words } from "../rules.ts";

/** What people read comes from the message catalogues, so that it is there in every language. */
export function checkWords(house: House): readonly Problem[] {
  return house.sources.filter(({ path }) => !isTest(path)).flatMap(textsIn);
}

function textsIn({ path, texts }: Source): readonly Problem[] {
  const pages = words.pages.find(({ files }) => files.test(path));
  if (pages === undefined) return [];
  return texts
    .filter(({ name }) => !words.names.some((one) => one === name))
    .map(({ name, line }) => ({
      rule: "words",
      file: path,
      line,
      message: `"${name.slice(0, 60)}" is text that people read. Put it into the message catalogues (${pages.catalogues}).`,
    }));
}
