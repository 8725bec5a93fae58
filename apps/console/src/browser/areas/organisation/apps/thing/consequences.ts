import { appConsequences } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { useRead } from "../../../../api/queries.ts";
import { portalWords } from "../../../../words/portal.ts";

/** What stops while an app is suspended, and ends when it is deleted, in numbers; nothing until they are there. */
export function useConsequences(app: string): readonly string[] {
  const say = useWords(portalWords);
  const { data } = useRead(appConsequences, { params: { app } });
  if (data === undefined) return [];
  return [
    say("endsInstallations", { count: data.installations }),
    say("endsGrants", { count: data.grants }),
    say("endsFamilies", { count: data.families }),
  ];
}
