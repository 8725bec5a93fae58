/** Every text of this script, in the language of the page: the page says them to it. */
export type Words = Readonly<Record<WordName, string>>;

const names = [
  "try",
  "bodyOf",
  "bodyWrong",
  "required",
  "nothing",
  "send",
  "sending",
  "changes",
  "sendAnyway",
  "changesAgain",
  "passwordWhy",
  "passwordOf",
  "passwordWrong",
  "signedOut",
  "signIn",
  "answer",
  "headers",
  "noBody",
  "cut",
  "unreachable",
  "unreachableReading",
  "preparing",
] as const;

type WordName = (typeof names)[number];

/** Reads them. @throws {Error} where the page lacks one */
export function wordsOf(element: HTMLElement): Words {
  const told = JSON.parse(element.dataset["words"] ?? "{}") as Readonly<Record<string, string>>;
  const pairs = names.map((name) => {
    const text = told[name];
    if (text === undefined) throw new Error(`The page has no word for ${name}.`);
    return [name, text] as const;
  });
  return Object.fromEntries(pairs) as Words;
}
