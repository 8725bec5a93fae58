import type { ApiEntry } from "@grantway/explorer/contract";
import { Failed, Loading } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { UnreadableDocument } from "../document/open-document.ts";
import { useDocumentProblemWords } from "../document/document-problem-words.ts";
import { HistoryList } from "../history/history-list.tsx";
import { useHistory } from "../history/use-history.ts";
import { OperationList } from "../operations/operation-list.tsx";
import { useProblemWords } from "../server/problem-words.ts";
import { useSignedIn } from "../session/use-signed-in.ts";
import { operationWords } from "../words/operations.ts";
import { noChoice, useApiAddress } from "./api-address.ts";
import { useExchange } from "./answered.ts";
import { documentQuery } from "./api-document.ts";
import { typedOperation } from "./typed.ts";

/** How many of those that were sent lately stand above all. */
const lately = 4;

/** The operations of an API, an address to type, and what was sent before. */
export function OperationsColumn({ api }: { readonly api: ApiEntry }) {
  const say = useWords(operationWords);
  const words = useProblemWords();
  const unreadable = useDocumentProblemWords();
  const { choice, operation, search } = useApiAddress();
  const { open: openCall } = useExchange();
  const { scopes } = useSignedIn(api);
  const { all } = useHistory(api.id);
  const { data: open, error, refetch } = useQuery(documentQuery(api));
  const recent = [...new Set(all.flatMap(({ call }) => call.operation ?? []))].slice(0, lately);
  const { step: _, ...kept } = search;
  return (
    <div className="operations-column">
      {api.summary !== "" && <p className="quiet">{api.summary}</p>}
      {open !== undefined && <OperationList document={open.document} granted={scopes} recent={recent} />}
      {open === undefined && error === null && <Loading what={say("theDocument")} />}
      {error !== null && (
        <Failed
          message={say("noDocument", {
            name: api.name,
            why: error instanceof UnreadableDocument ? unreadable(error.problem) : words(error),
          })}
          onRetry={() => void refetch()}
        />
      )}
      {open !== undefined && open.document.problems.length > 0 && (
        <details className="quiet">
          <summary>{say("partly", { count: open.document.problems.length })}</summary>
          <ul className="problems">
            {open.document.problems.map((problem) => (
              <li key={`${problem.code} ${problem.place}`}>{unreadable(problem)}</li>
            ))}
          </ul>
        </details>
      )}
      <Link
        to="/$api/$choice/$operation"
        params={{ api: api.id, choice: choice ?? noChoice, operation: typedOperation }}
        search={kept}
        className="operation-row"
        data-current={operation === typedOperation}
        activeOptions={{ includeSearch: false }}
      >
        <span className="method">…</span>
        <span className="operation-name">
          {say("typed")}
          <span className="quiet">{say("typedWhy", { base: api.base })}</span>
        </span>
      </Link>
      <HistoryList api={api} onOpen={({ call, choice: where }) => openCall(call, where)} />
    </div>
  );
}
