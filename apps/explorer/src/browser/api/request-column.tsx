import type { ApiEntry } from "@grantway/explorer/contract";
import { Empty, Failed, Loading } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { LinkButton } from "../calls/link-button.tsx";
import type { ApiDocument, Operation } from "../document/api-document.ts";
import { RequestPanel } from "../request/request-panel.tsx";
import { useProblemWords } from "../server/problem-words.ts";
import { ScopesNotice } from "../session/scopes-notice.tsx";
import { useSignedIn } from "../session/use-signed-in.ts";
import { frameWords } from "../words/frame.ts";
import { useExchange } from "./answered.ts";
import { useApiAddress } from "./api-address.ts";
import { documentQuery, useOperation } from "./api-document.ts";
import { documentedOperation, typedOperation } from "./typed.ts";

/** The request that is being prepared, and what is still missing for it. */
export function RequestColumn({ api }: { readonly api: ApiEntry }) {
  const say = useWords(frameWords);
  const words = useProblemWords();
  const { operation: id } = useApiAddress();
  const { data: open } = useQuery(documentQuery(api));
  const { data: operation, error, isLoading } = useOperation(api, documentedOperation(id));
  if (id === undefined) {
    return (
      <Empty title={say("noRequest")}>
        <p>{say("noRequestWhy", { base: api.base })}</p>
      </Empty>
    );
  }
  if (id === typedOperation)
    return <Prepared api={api} document={open?.document ?? noDocument} operation={undefined} />;
  if (error !== null) return <Failed message={words(error)} />;
  if (isLoading || open === undefined) return <Loading what={say("theOperation")} />;
  if (operation === null || operation === undefined)
    return <Failed message={say("unknownOperation", { id })} />;
  return <Prepared api={api} document={open.document} operation={operation} />;
}

const nothing: ReadonlyMap<string, string> = new Map();
const noDocument = { scopes: [], servers: [] } as const;
const typedCall = { id: undefined, scopes: [], security: [] } as const;

function Prepared(props: {
  readonly api: ApiEntry;
  readonly document: Pick<ApiDocument, "scopes" | "servers">;
  readonly operation: Operation | undefined;
}) {
  const { api, document, operation } = props;
  const { onAnswer, opened, answered } = useExchange();
  const { signIn } = useSignedIn(api);
  const chosen = useChosen(api, operation);
  const entry = operation ?? typedCall;
  const asksNobody = operation?.security.length === 0;
  const told = answered?.call.operation === entry.id ? toldMissing(answered?.answer.headers) : [];
  return (
    <div className="request-column">
      <ScopesNotice api={api} document={document} operation={entry} told={told} />
      <RequestPanel
        key={`${entry.id} ${opened}`}
        api={api}
        operation={operation}
        servers={document.servers}
        chosen={chosen}
        scheme={asksNobody ? undefined : "Bearer"}
        onAnswer={onAnswer}
        onSignIn={signIn}
      />
      <LinkButton api={api} operation={entry.id} />
    </div>
  );
}

/** The organisation or domain that is chosen above, for the parameter of the path it stands for. */
function useChosen({ choices }: ApiEntry, operation: Operation | undefined): ReadonlyMap<string, string> {
  const { choice } = useApiAddress();
  const name = choices?.parameter;
  const isPlaced = operation?.parameters.some((one) => one.in === "path" && one.name === name) === true;
  return useMemo(
    () => (isPlaced && name !== undefined && choice !== undefined ? new Map([[name, choice]]) : nothing),
    [isPlaced, name, choice],
  );
}

/** Scopes that the API itself says are missing (RFC 6750 §3.1). */
function toldMissing(headers: readonly (readonly [string, string])[] = []): readonly string[] {
  const challenge = headers.find(([name]) => name.toLowerCase() === "www-authenticate")?.[1] ?? "";
  if (!/error="insufficient_scope"/.test(challenge)) return [];
  return (
    /\bscope="([^"]*)"/
      .exec(challenge)?.[1]
      ?.split(" ")
      .filter((scope) => scope !== "") ?? []
  );
}
