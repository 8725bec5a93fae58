import {
  cancelInstallRequest,
  listInstallRequests,
  type Output,
  remindOfInstallRequest,
} from "@grantway/api";
import { ActionButton, Failed, RelativeTime, StateWord, Unseen } from "@grantway/ui/react";
import { useTelling } from "@grantway/ui/frame";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { useProblemWords } from "../../../api/problem-words.ts";
import { useChange, useRead } from "../../../api/queries.ts";
import { installedWords } from "../../../words/installed.ts";

type InstallRequest = Output<typeof listInstallRequests>["items"][number];

/** As many as are shown: who asks for more waits for more. */
const most = 50;

/** What this person asked for and waits for, above what they have. Nothing where nothing waits. */
export function WaitingRequests() {
  const say = useWords(installedWords);
  const words = useProblemWords();
  const { data, error, refetch } = useRead(listInstallRequests, { query: { status: "open", limit: most } });
  const waiting = data?.items ?? [];
  if (waiting.length === 0 && error === null) return undefined;
  return (
    <section className="panel">
      <h2>{say("waiting")}</h2>
      {error !== null && <Failed message={words(error)} onRetry={() => void refetch()} />}
      <ul className="right-list">
        {waiting.map((request) => (
          <li key={request.id}>
            <WaitingRequest request={request} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function WaitingRequest({ request }: { readonly request: InstallRequest }) {
  const { id, appOf, organisationOf, createdAt } = request;
  const say = useWords(installedWords);
  const words = useProblemWords();
  const { tell } = useTelling();
  const [failure, setFailure] = useState<string>();
  const cancel = useChange(cancelInstallRequest, { touches: ["directory"] });
  const remind = useChange(remindOfInstallRequest);
  const params = { request: id };
  const of = <Unseen> {appOf.name}</Unseen>;

  async function act(turn: () => Promise<unknown>, done: "reminded" | "cancelled"): Promise<void> {
    setFailure(undefined);
    try {
      await turn();
      tell({ tone: "success", text: say(done, { app: appOf.name }) });
    } catch (error) {
      setFailure(words(error));
    }
  }

  return (
    <>
      <div className="right-row">
        <div>
          <p className="right-title">
            <span>
              <bdi>{appOf.name}</bdi>
            </span>
            <StateWord tone="caution" icon="waiting">
              {say("waits")}
            </StateWord>
          </p>
          <p className="quiet">
            {say.rich("askedIn", {
              place: <bdi>{organisationOf.name}</bdi>,
              when: <RelativeTime at={createdAt} />,
            })}
          </p>
        </div>
        <ActionButton
          look="quiet"
          busy={say("reminding")}
          onAct={() => act(() => remind.mutateAsync({ params, body: {} }), "reminded")}
        >
          {say("remind")}
          {of}
        </ActionButton>
        <ActionButton
          look="quiet"
          busy={say("cancelling")}
          onAct={() => act(() => cancel.mutateAsync({ params }), "cancelled")}
        >
          {say("cancelRequest")}
          {of}
        </ActionButton>
      </div>
      {failure !== undefined && <Failed message={failure} />}
    </>
  );
}
