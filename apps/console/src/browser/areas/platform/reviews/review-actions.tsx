import { approveAppVersion, rejectAppVersion } from "@grantway/api";
import { Button } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useRef, useState } from "react";
import { useSession } from "../../../api/api-context.ts";
import { useThrownWords } from "../../../api/thrown-words.ts";
import { useChange } from "../../../api/queries.ts";
import { useTelling } from "@grantway/ui/frame";
import { reviewsWords } from "../../../words/reviews.ts";
import { ReasonDialog } from "./reason-dialog.tsx";
import type { Review } from "./review.ts";

/** Yes and no, each with what its developers read. */
export function ReviewActions({ review }: { readonly review: Review }) {
  const { app, version } = review;
  const { number, revision, status, manifest } = version;
  const say = useWords(reviewsWords);
  const thrown = useThrownWords();
  const { tell } = useTelling();
  const { mayAll } = useSession();
  const approving = useRef<HTMLButtonElement>(null);
  const rejecting = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState<"approve" | "reject">();
  const touches = { touches: ["app-versions", "apps", "audit"] };
  const approve = useChange(approveAppVersion, touches);
  const reject = useChange(rejectAppVersion, touches);
  const name = say("versionOf", { name: manifest.name, number });
  if (status !== "submitted" || !mayAll("reviews:write")) return undefined;

  async function decide(reason: string): Promise<void> {
    const at = { params: { app: app.id, version: number }, revision };
    await thrown(async () => {
      if (asking === "reject") await reject.mutateAsync({ ...at, body: { reason } });
      else await approve.mutateAsync({ ...at, body: reason === "" ? {} : { reason } });
    });
    setAsking(undefined);
    tell({ tone: "success", text: say(asking === "reject" ? "isRejected" : "isApproved", { name }) });
  }

  return (
    <div className="actions">
      <Button ref={rejecting} look="secondary" onClick={() => setAsking("reject")}>
        {say("reject")}
      </Button>
      <Button ref={approving} look="main" onClick={() => setAsking("approve")}>
        {say("approve")}
      </Button>
      {asking !== undefined && (
        <ReasonDialog
          title={say(asking === "approve" ? "approveQuestion" : "rejectQuestion", { name })}
          label={say("reason")}
          action={say(asking)}
          busy={say("deciding")}
          optional={asking === "approve"}
          danger={asking === "reject"}
          returnTo={asking === "approve" ? approving : rejecting}
          onClose={() => setAsking(undefined)}
          onAct={decide}
        >
          <p>{say(asking === "approve" ? "approveWhat" : "rejectWhat")}</p>
        </ReasonDialog>
      )}
    </div>
  );
}
