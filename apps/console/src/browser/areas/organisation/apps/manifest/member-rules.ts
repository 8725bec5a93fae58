import { type Manifest, manifestProblems } from "@grantway/platform/form-rules";
import type { DraftFields } from "../../../../forms/draft.ts";
import { useRuleWords } from "../../../../forms/rule-words.ts";
import type { useManifestWorld } from "./manifest-world.ts";

/** What the parts of the form are given. */
export interface ManifestFieldsProps {
  readonly draft: DraftFields<Manifest>;
  readonly world: ReturnType<typeof useManifestWorld>;
}

/** Says what is wrong with one member, as the server would. */
export function useMemberRules({ draft, world }: ManifestFieldsProps) {
  const { tell } = useRuleWords();
  return (member: keyof Manifest, of: (value: string) => Partial<Manifest>) => (value: string) => {
    const problems = manifestProblems({ ...draft.values, ...of(value) }, world);
    return tell(problems.find(({ path }) => path[0] === member));
  };
}
