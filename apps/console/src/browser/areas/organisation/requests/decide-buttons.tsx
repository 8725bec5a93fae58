import { ApiProblem, approveInstallRequest, denyInstallRequest, showInstallRequest } from "@grantway/api";
import { ActionButton, Button, Dialog, Failed, LongTextField } from "@grantway/ui/react";
import { useReturnFocus, useTelling } from "@grantway/ui/frame";
import { useWords } from "@grantway/words/react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../../api/api-context.ts";
import { useProblemWords } from "../../../api/problem-words.ts";
import { readAgain, useChange } from "../../../api/queries.ts";
import { requestsWords } from "../../../words/requests.ts";
import type { InstallRequest } from "./request.ts";

const touches = ["installations", "directory", "policies", "audit"] as const;

/** The two answers. Who is second is told what the first decided, and sees it. */
export function DecideButtons({ request }: { readonly request: InstallRequest }) {
  const say = useWords(requestsWords);
  const { tell } = useTelling();
  const refusal = useRefusal(request.id);
  const [denying, setDenying] = useState(false);
  const [failure, setFailure] = useState<string>();
  const approve = useChange(approveInstallRequest, { touches });
  const { id, appOf, personName } = request;
  const told = { app: appOf.name, person: personName };

  async function act(): Promise<void> {
    setFailure(undefined);
    try {
      await approve.mutateAsync({ params: { request: id }, body: {} });
      tell({ tone: "success", text: say("approved", told) });
    } catch (error) {
      setFailure(await refusal(error));
    }
  }

  return (
    <section className="panel">
      {failure !== undefined && <Failed message={failure} />}
      <div className="equal-answers">
        <Button look="secondary" onClick={() => setDenying(true)}>
          {say("deny")}
        </Button>
        <ActionButton look="secondary" busy={say("approving")} onAct={act}>
          {say("approve")}
        </ActionButton>
      </div>
      {denying && <DenyDialog request={request} told={told} onClose={() => setDenying(false)} />}
    </section>
  );
}

function DenyDialog(props: {
  readonly request: InstallRequest;
  readonly told: { readonly app: string; readonly person: string };
  readonly onClose: () => void;
}) {
  const { request, told, onClose } = props;
  const say = useWords(requestsWords);
  const { tell } = useTelling();
  const refusal = useRefusal(request.id);
  const returnTo = useReturnFocus(true);
  const deny = useChange(denyInstallRequest, { touches });
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<string>();
  const missing = reason.trim() === "";

  async function act(): Promise<void> {
    setTried(true);
    setFailure(undefined);
    if (missing) return;
    try {
      await deny.mutateAsync({ params: { request: request.id }, body: { reason: reason.trim() } });
      onClose();
      tell({ tone: "success", text: say("denied", told) });
    } catch (error) {
      setFailure(await refusal(error));
    }
  }

  return (
    <Dialog
      open
      title={say("denyTitle", { app: told.app })}
      onClose={onClose}
      returnTo={returnTo}
      action={
        <ActionButton look="danger" busy={say("denying")} onAct={act}>
          {say("denyAction")}
        </ActionButton>
      }
    >
      <p>{say("denyWhat", { person: told.person })}</p>
      <LongTextField
        label={say("denyReason")}
        hint={say("denyHint")}
        required
        value={reason}
        onChange={setReason}
        error={tried && missing ? say("denyMissing") : undefined}
      />
      {failure !== undefined && <Failed message={failure} />}
    </Dialog>
  );
}

/**
 * What came of an answer that was refused; nothing where somebody was first. Who that was is told over the page, which shows then
 * what they decided.
 */
function useRefusal(id: string): (error: unknown) => Promise<string | undefined> {
  const say = useWords(requestsWords);
  const words = useProblemWords();
  const api = useApi();
  const { tell } = useTelling();
  const client = useQueryClient();
  return async (thrown) => {
    if (!(thrown instanceof ApiProblem)) return words(thrown);
    if (thrown.type === "beyond-caller") return say("beyond");
    if (thrown.type !== "not-possible") return words(thrown);
    const now = await api.call(showInstallRequest, { params: { request: id } }).catch(() => undefined);
    void readAgain(client, ["install-requests"]);
    if (now?.decidedAt === undefined) return say("changedMeanwhile");
    tell({ tone: "failure", text: say("decidedMeanwhile", { who: now.decidedByName ?? say("somebody") }) });
    return undefined;
  };
}
