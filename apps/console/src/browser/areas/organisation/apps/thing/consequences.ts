import { appConsequences } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { type Ends, useEnds } from "../../../../list/ends.ts";
import { portalWords } from "../../../../words/portal.ts";

/** What stops while an app is suspended, and ends when it is deleted, in numbers. */
export function useConsequences(app: string): Ends {
  const say = useWords(portalWords);
  return useEnds(appConsequences, { params: { app } }, ({ installations, grants, families }) => [
    say("endsInstallations", { count: installations }),
    say("endsGrants", { count: grants }),
    say("endsFamilies", { count: families }),
  ]);
}
