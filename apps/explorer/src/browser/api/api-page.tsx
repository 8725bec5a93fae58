import { Failed } from "@grantway/ui/react";
import type { ApiEntry } from "@grantway/explorer/contract";
import { useWords } from "@grantway/words/react";
import { useEffect } from "react";
import { useApiEntry } from "../apis/profiles-query.ts";
import { Columns } from "../columns/columns.tsx";
import { frameWords } from "../words/frame.ts";
import { AnswerColumn } from "./answer-column.tsx";
import { ExchangeContext } from "./answered.ts";
import "./api.css";
import { useApiAddress } from "./api-address.ts";
import { OperationsColumn } from "./operations-column.tsx";
import { RequestColumn } from "./request-column.tsx";
import { useExchangeState } from "./use-exchange-state.ts";

/** `/explorer/<api>/…`: one API, in three columns. */
export function ApiPage() {
  const say = useWords(frameWords);
  const { api: id, operation } = useApiAddress();
  const api = useApiEntry(id);
  useEffect(() => {
    document.title = [operation, api?.name, say("explorer")].filter((part) => part !== undefined).join(" · ");
  });
  if (api === undefined) {
    return (
      <div className="front">
        <Failed message={say("unknownApi", { id })} />
      </div>
    );
  }
  return <Exchanging key={id} api={api} />;
}

function Exchanging({ api }: { readonly api: ApiEntry }) {
  return (
    <ExchangeContext value={useExchangeState(api)}>
      <h1 className="unseen">{api.name}</h1>
      <Columns
        operations={<OperationsColumn api={api} />}
        request={<RequestColumn api={api} />}
        answer={<AnswerColumn api={api} />}
      />
    </ExchangeContext>
  );
}
