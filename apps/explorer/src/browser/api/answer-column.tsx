import type { ApiEntry } from "@grantway/explorer/contract";
import { Empty, Loading } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useMemo } from "react";
import { useSignedIn } from "../session/use-signed-in.ts";
import { frameWords } from "../words/frame.ts";
import { type Answered, useExchange } from "./answered.ts";
import { documentQuery, useOperation } from "./api-document.ts";
import { loadPage } from "./load-page.ts";
import { tableHint } from "./table-hint.ts";

/** No part of the first load: nothing is answered before something was sent. */
const AnswerView = lazy(async () => ({
  default: (await import("../answer/view/answer-view.tsx")).AnswerView,
}));
const EditAnswer = lazy(async () => ({ default: (await import("../object/edit-answer.tsx")).EditAnswer }));

/** What was answered last, and the way to change it where it is an object of the API. */
export function AnswerColumn({ api }: { readonly api: ApiEntry }) {
  const say = useWords(frameWords);
  const { answered } = useExchange();
  if (answered === undefined) {
    return (
      <Empty title={say("noAnswer")}>
        <p>{say("noAnswerWhy")}</p>
      </Empty>
    );
  }
  return (
    <Suspense fallback={<Loading what={say("theAnswer")} />}>
      <Shown api={api} answered={answered} />
    </Suspense>
  );
}

function Shown({ api, answered }: { readonly api: ApiEntry; readonly answered: Answered }) {
  const { answer, call } = answered;
  const { onAnswer, open: openCall } = useExchange();
  const { signIn } = useSignedIn(api);
  const { data: open } = useQuery(documentQuery(api));
  const { data: operation } = useOperation(api, call.operation);
  const readOperation = useCallback(async (id: string) => open?.operation(id), [open]);
  const paged = useMemo(
    () => ({
      base: api.base,
      hint: operation?.paging,
      load: (url: string, signal: AbortSignal) => loadPage({ api, url, call, signal }),
    }),
    [api, operation, call],
  );
  return (
    <div className="answer-column">
      {open !== undefined && (
        <EditAnswer
          // Another object is not edited in the form of the one before.
          key={JSON.stringify([call.operation, call.path, call.parameters])}
          api={api}
          prefix=""
          operations={open.document.operations}
          open={readOperation}
          operation={operation ?? undefined}
          call={call}
          answer={answer}
          onSaved={(saved) => onAnswer(saved, call)}
          onSignIn={signIn}
        />
      )}
      <AnswerView
        answer={answer}
        operation={`${api.id} ${call.operation ?? ""}`}
        table={tableHint(api.tables ?? [], call.path)}
        paged={paged}
        onFollow={(url) =>
          openCall({ method: "GET", path: url.slice(api.base.length), parameters: [], headers: [] })
        }
      />
    </div>
  );
}
