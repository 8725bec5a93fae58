import { inspectToken } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { useApi } from "../../../api/api-context.ts";
import { Page } from "../../../frame/page.tsx";
import { inspectorWords } from "../../../words/inspector.ts";
import { TokenFacts } from "./token-facts.tsx";
import { TokenForm } from "./token-form.tsx";

/** `/inspector`: what a token of this server is. */
export function InspectorPage() {
  const say = useWords(inspectorWords);
  const api = useApi();
  return (
    <Page title={say("title")} narrow>
      <TokenForm
        hint={say("tokenHint")}
        onLook={(token) => api.call(inspectToken, { body: { token } })}
        renderSeen={(seen) => (
          <TokenFacts
            token={seen}
            person={seen.person && (seen.person.username ?? <code>{seen.person.id}</code>)}
            unknown={{ title: say("unknown"), why: say("unknownWhy") }}
          />
        )}
      />
    </Page>
  );
}
