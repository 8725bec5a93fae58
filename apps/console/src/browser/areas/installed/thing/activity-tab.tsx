import { useWords } from "@grantway/words/react";
import { useSession } from "../../../api/api-context.ts";
import { installedWords } from "../../../words/installed.ts";
import { Lately } from "../../platform/audit/lately.tsx";
import type { Installed } from "../installation.ts";

/** Who uses it as themselves, and what happened to it. */
export function ActivityTab({ installation }: { readonly installation: Installed }) {
  const say = useWords(installedWords);
  const { may } = useSession();
  const { id, appOf } = installation;
  return (
    <>
      {may("audit:read") && (
        <section className="section">
          <h2>{say("activityOf", { name: appOf.name })}</h2>
          <Lately
            toItself
            about={{ target: `installation:${id}` }}
            label={say("activityOf", { name: appOf.name })}
            none={say("noActivity")}
            noneWhy={say("noActivityText")}
          />
        </section>
      )}
    </>
  );
}
