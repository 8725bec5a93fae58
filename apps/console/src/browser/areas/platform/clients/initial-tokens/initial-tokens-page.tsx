import { listInitialAccessTokens } from "@grantway/api";
import { Empty, Failed, Loading, SecretBox } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { useSession } from "../../../../api/api-context.ts";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useRead } from "../../../../api/queries.ts";
import { Page } from "../../../../frame/page.tsx";
import { clientsWords } from "../../../../words/clients.ts";
import { initialTokensWords } from "../../../../words/initial-tokens.ts";
import { InitialToken } from "./initial-token.tsx";
import { NewInitialToken } from "./new-initial-token.tsx";

/** As many are shown; the latest are first. */
const most = 200;

/** `/initial-access-tokens`: those by which programs may register clients. */
export function InitialTokensPage() {
  const say = useWords(initialTokensWords);
  const sayOfClients = useWords(clientsWords);
  const words = useProblemWords();
  const { mayAll } = useSession();
  const mayChange = mayAll("clients:write");
  const { data, error, refetch } = useRead(listInitialAccessTokens, { query: { limit: most } });
  const [made, setMade] = useState<string>();
  return (
    <Page
      narrow
      title={say("title")}
      above={[{ label: sayOfClients("title"), link: { to: "/clients" } }]}
      lead={<p className="quiet">{say("lead")}</p>}
    >
      {made !== undefined && (
        <SecretBox title={say("box")} secret={made} file="initial-access-token.txt">
          <p>{say("once")}</p>
        </SecretBox>
      )}
      {mayChange && <NewInitialToken onMade={setMade} />}
      {error !== null && <Failed message={words(error)} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what={say("loading")} />}
      {data?.items.length === 0 && (
        <Empty title={say("none")}>
          <p>{say("noneWhy")}</p>
        </Empty>
      )}
      <ul className="cards">
        {data?.items.map((token) => (
          <li key={token.id} className="panel">
            <InitialToken token={token} mayChange={mayChange} />
          </li>
        ))}
      </ul>
    </Page>
  );
}
