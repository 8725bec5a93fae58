import { Fact, Facts, RelativeTime } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import { clientsWords } from "../../../../words/clients.ts";
import type { Activity } from "./verdict.ts";

/** What it got tokens for, the most frequent first: the ways it takes, and the scopes. */
export function Used({ grantTypes, scopes }: Pick<Activity, "grantTypes" | "scopes">) {
  const all = [
    ...grantTypes.map(({ grantType, ...seen }) => ({ key: `by ${grantType}`, name: grantType, ...seen })),
    ...scopes.map(({ scope, ...seen }) => ({ key: `for ${scope}`, name: scope, ...seen })),
  ];
  return (
    <Facts>
      {all.map(({ key, name, count, lastAt }) => (
        <Fact key={key} label={<code dir="ltr">{name}</code>}>
          <Seen count={count} lastAt={lastAt} />
        </Fact>
      ))}
    </Facts>
  );
}

/** How often something happened, and when last. */
export function Seen({ count, lastAt }: { readonly count: number; readonly lastAt: string }) {
  const say = useWords(clientsWords);
  const { number } = useFormats();
  return say.rich("seen", { count: number(count), when: <RelativeTime at={lastAt} /> });
}
