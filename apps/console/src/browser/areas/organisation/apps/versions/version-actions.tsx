import {
  checkAppVersion,
  releaseAppVersion,
  showApp,
  submitAppVersion,
  withdrawAppVersion,
} from "@grantway/api";
import { ActionButton } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { useSession } from "../../../../api/api-context.ts";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useChange, useRead } from "../../../../api/queries.ts";
import { useTelling } from "@grantway/ui/frame";
import { portalWords } from "../../../../words/portal.ts";
import type { Version } from "../app.ts";

/** What can be done with a version as it is now. */
export function VersionActions(props: {
  readonly organisation: string;
  readonly app: string;
  readonly version: Version;
}) {
  const { organisation, app, version } = props;
  const { number, revision, status } = version;
  const say = useWords(portalWords);
  const words = useProblemWords();
  const { tell } = useTelling();
  const { mayIn } = useSession();
  const { data: shown } = useRead(showApp, { params: { app } });
  const touches = { touches: ["apps", "app-clients", "audit"] };
  const submit = useChange(submitAppVersion, touches);
  const withdraw = useChange(withdrawAppVersion, touches);
  const release = useChange(releaseAppVersion, touches);
  const check = useChange(checkAppVersion);
  const at = { params: { app, version: number }, revision };
  if (!mayIn(organisation, "apps:write")) return undefined;

  /** Says what came of it, or why nothing did. */
  async function telling(act: () => Promise<string>): Promise<void> {
    try {
      tell({ tone: "success", text: await act() });
    } catch (error) {
      tell({ tone: "failure", text: words(error) });
    }
  }

  const submitting = (review: boolean) =>
    telling(async () => {
      const submitted = await submit.mutateAsync({ ...at, body: { review } });
      return say(submitted.status === "submitted" ? "isSubmitted" : "isApprovedAtOnce", { number });
    });
  const withdrawing = () =>
    telling(async () => {
      await withdraw.mutateAsync(at);
      return say("isWithdrawn", { number });
    });
  const releasing = () =>
    telling(async () => {
      await release.mutateAsync(at);
      return say("isReleased", { number });
    });
  const checking = () =>
    telling(async () => {
      await check.mutateAsync({ params: at.params });
      return say("isChecked");
    });

  return (
    <div className="actions">
      {status === "draft" && (
        <>
          <Link
            className="button button-secondary"
            to="/organisations/$organisation/apps/$app/versions/$version/edit"
            params={{ organisation, app, version: String(number) }}
          >
            {say("edit")}
          </Link>
          {shown !== undefined && shown.visibility !== "public" && (
            // Where nothing needs it, only a version that was reviewed lets the app become public.
            <ActionButton look="secondary" busy={say("submitting")} onAct={() => submitting(true)}>
              {say("submitForReview")}
            </ActionButton>
          )}
          <ActionButton look="main" busy={say("submitting")} onAct={() => submitting(false)}>
            {say("submit")}
          </ActionButton>
        </>
      )}
      {status === "submitted" && (
        <ActionButton look="secondary" busy={say("checkingAgain")} onAct={checking}>
          {say("checkAgain")}
        </ActionButton>
      )}
      {(status === "submitted" || status === "approved") && (
        <ActionButton look="secondary" busy={say("withdrawing")} onAct={withdrawing}>
          {say("withdraw")}
        </ActionButton>
      )}
      {status === "approved" && (
        <ActionButton look="main" busy={say("releasing")} onAct={releasing}>
          {say("release")}
        </ActionButton>
      )}
    </div>
  );
}
