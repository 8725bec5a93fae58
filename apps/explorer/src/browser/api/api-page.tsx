import { Failed } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useEffect } from "react";
import { useApiEntry } from "../apis/profiles-query.ts";
import { Columns } from "../columns/columns.tsx";
import { frameWords } from "../words/frame.ts";
import { useApiAddress } from "./api-address.ts";
import { AnswerColumn } from "./answer-column.tsx";
import { OperationsColumn } from "./operations-column.tsx";
import { RequestColumn } from "./request-column.tsx";

/** `/explorer/<api>/…`: one API, in three columns. */
export function ApiPage() {
  const say = useWords(frameWords);
  const { api: id } = useApiAddress();
  const api = useApiEntry(id);
  useEffect(() => {
    document.title = [api?.name, say("explorer")].filter((part) => part !== undefined).join(" · ");
  });
  if (api === undefined) return <Failed message={say("unknownApi", { id })} />;
  return (
    <Columns
      key={id}
      operations={<OperationsColumn api={api} />}
      request={<RequestColumn api={api} />}
      answer={<AnswerColumn />}
    />
  );
}
