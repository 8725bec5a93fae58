import { categories } from "@grantway/platform/form-rules";
import { useFormats, useWords } from "@grantway/words/react";
import { manifestWords } from "../../../../words/manifest.ts";

/** The value of a member as people read it: words of ours in their language, everything else as it is. */
export function useShownMember(): (member: string, value: string) => string {
  const say = useWords(manifestWords);
  const { list } = useFormats();
  const words: ReadonlyMap<string, string> = new Map([
    ["actsAs app", say("asApp")],
    ["actsAs person", say("asPerson")],
    ["installsFor organisation", say("forOrganisation")],
    ["installsFor person", say("forPerson")],
    ["afterInstall directory", say("toDirectory")],
    ["afterInstall app", say("toApp")],
    ...categories.map((one) => [`category ${one}`, say(`category-${one}`)] as const),
  ]);
  return (member, value) => {
    if (!worded.has(member) || value === "") return value;
    return list(value.split("\n").map((one) => words.get(`${member} ${one}`) ?? one));
  };
}

const worded: ReadonlySet<string> = new Set(["actsAs", "installsFor", "afterInstall", "category"]);
