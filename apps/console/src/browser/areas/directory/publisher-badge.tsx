import { StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { directoryWords } from "../../words/directory.ts";

/** Whether somebody confirmed who publishes an app, in a word and an icon. */
export function PublisherBadge({ domain }: { readonly domain: string | undefined }) {
  const say = useWords(directoryWords);
  return domain === undefined ? (
    <StateWord tone="caution">{say("unverified")}</StateWord>
  ) : (
    <StateWord tone="good">{say.rich("verified", { domain: <bdi>{domain}</bdi> })}</StateWord>
  );
}
