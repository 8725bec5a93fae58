import { listKeys } from "@grantway/api";
import { Button, Empty, Failed, Loading } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useRef, useState } from "react";
import { useSession } from "../../../api/api-context.ts";
import { useProblemWords } from "../../../api/problem-words.ts";
import { useRead } from "../../../api/queries.ts";
import { Page } from "../../../frame/page.tsx";
import { keysWords } from "../../../words/keys.ts";
import { InstanceKeys } from "./instance-keys.tsx";
import { KeyTimeline } from "./key-timeline.tsx";
import type { SigningKeyView } from "./key-view.ts";
import { RetireDialog } from "./retire-dialog.tsx";
import { RetiredKeys } from "./retired-keys.tsx";
import { RotateDialog } from "./rotate-dialog.tsx";

/** `/keys`: the ring of signing keys on a time line, and the keys of the instance with what needs them. */
export function KeysPage() {
  const say = useWords(keysWords);
  const words = useProblemWords();
  const { may } = useSession();
  const { data, error, refetch } = useRead(listKeys, {});
  const pressed = useRef<HTMLButtonElement>(null);
  const [rotating, setRotating] = useState(false);
  const [retiring, setRetiring] = useState<SigningKeyView>();
  const mayChange = may("keys:write");
  const live = data?.signingKeys.filter(({ phase }) => phase !== "retired") ?? [];
  const algorithms = [...new Set(live.map(({ algorithm }) => algorithm))];

  return (
    <Page
      title={say("title")}
      action={
        mayChange && live.length > 0 ? (
          <Button ref={pressed} look="main" onClick={() => setRotating(true)}>
            {say("rotate")}
          </Button>
        ) : undefined
      }
    >
      {error !== null && <Failed message={words(error)} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what={say("loading")} />}
      {data !== undefined && (
        <>
          <section className="section">
            <h2>{say("signing")}</h2>
            <p className="quiet">{say("signingLead")}</p>
            {live.length === 0 && (
              <Empty title={say("none")}>
                <p>{say("noneWhy")}</p>
              </Empty>
            )}
            {algorithms.map((algorithm) => (
              <KeyTimeline
                key={algorithm}
                algorithm={algorithm}
                keys={live.filter((key) => key.algorithm === algorithm)}
                onRetire={mayChange ? setRetiring : undefined}
              />
            ))}
            <RetiredKeys keys={data.signingKeys.filter(({ phase }) => phase === "retired")} />
          </section>
          <InstanceKeys keys={data.instanceKeys} />
          <RotateDialog
            open={rotating}
            algorithms={algorithms}
            times={data.times}
            onClose={() => setRotating(false)}
            returnTo={pressed}
          />
        </>
      )}
      <RetireDialog retiring={retiring} onClose={() => setRetiring(undefined)} />
    </Page>
  );
}
