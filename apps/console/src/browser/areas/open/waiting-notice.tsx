import { checkFraming } from "@grantway/api";
import { Button } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useRead } from "../../api/queries.ts";
import { openWords } from "../../words/open.ts";
import type { OpenedApp } from "./opening.ts";
import type { Patience } from "./use-patience.ts";

/** What is said while the app has not answered. */
export function WaitingNotice(props: {
  readonly opening: OpenedApp;
  readonly patience: Patience;
  readonly onRetry: () => void;
}) {
  const { opening, patience, onRetry } = props;
  const say = useWords(openWords);
  const names = { app: opening.app.name };
  return (
    <div role="status" aria-live="polite" className={patience === "loading" ? "open-waiting" : "open-notice"}>
      {patience === "loading" && <p>{say("launching", names)}</p>}
      {patience === "slow" && <p>{say("slow", names)}</p>}
      {patience === "silent" && <Silent opening={opening} onRetry={onRetry} />}
    </div>
  );
}

/** Nothing came for ten seconds. Whether the app lets itself be framed, our server asks now. */
function Silent({ opening, onRetry }: { readonly opening: OpenedApp; readonly onRetry: () => void }) {
  const say = useWords(openWords);
  const { data } = useRead(checkFraming, { params: { installation: opening.installation } });
  const names = { app: opening.app.name };
  const refuses = data?.verdict === "refuses";
  return (
    <>
      <h2>{say(refuses ? "refuses" : "silent", names)}</h2>
      <p>{refuses ? say("refusesWhy") : say("silentWhy")}</p>
      {data?.header !== undefined && data.header !== "" && (
        <p>
          {say("answered")} <code dir="ltr">{data.header}</code>
        </p>
      )}
      {refuses && data.finding !== undefined && (
        <p>
          {say("allowUs")}{" "}
          <code dir="ltr">{`Content-Security-Policy: frame-ancestors ${location.origin}`}</code>
        </p>
      )}
      <p>
        <Button look="main" onClick={onRetry}>
          {say("reload")}
        </Button>
      </p>
    </>
  );
}
