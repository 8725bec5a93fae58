import { Button, CheckedForm, StateWord, useFormCheck } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { type KeyboardEvent, useMemo, useRef } from "react";
import type { Answer } from "../answer/answer.ts";
import type { DocumentProblem, Operation, Server } from "../document/api-document.ts";
import { useDocumentProblemWords } from "../document/document-problem-words.ts";
import { addressOf } from "../document/servers.ts";
import { documentWords } from "../words/document.ts";
import { requestWords } from "../words/request.ts";
import { BodySection } from "./body/body-section.tsx";
import { useCallProblemWords } from "./call-problem-words.ts";
import { CopyDialog } from "./copy/copy-dialog.tsx";
import { OwnHeaders } from "./own-headers.tsx";
import { ParameterFields } from "./parameter-fields.tsx";
import { prefixOf } from "./prefix-of.ts";
import type { PreparedCall } from "./prepared-call.ts";
import "./request.css";
import { SendBar } from "./send/send-bar.tsx";
import { SendOutcome } from "./send/send-outcome.tsx";
import { useSend } from "./send/use-send.ts";
import { TypedAddress } from "./typed-address.tsx";
import { useDraft } from "./use-draft.ts";
import { withChosen } from "./with-chosen.ts";
import { type CallProblem, type WireCall, wireCall } from "./wire-call.ts";

/** What a request is prepared with. */
export interface RequestPanelProps {
  /** What the page's own server calls the API, and its base. */
  readonly api: { readonly id: string; readonly base: string };
  /** Absent for an address that is typed. */
  readonly operation: Operation | undefined;
  /** Of the document. */
  readonly servers: readonly Server[];
  /** Path parameters that are chosen elsewhere on the page, by name. */
  readonly chosen: ReadonlyMap<string, string>;
  /** What stands before a token; absent where the operation asks nobody who they are. */
  readonly scheme: string | undefined;
  /** In place of what the form would begin with: from a link, from the history. */
  readonly begin?: PreparedCall;
  readonly onAnswer: (answer: Answer, call: PreparedCall) => void;
  /** Goes to where one signs in, or allows these scopes besides, and comes back. */
  readonly onSignIn: (scopes: readonly string[]) => void;
}

/** One request: what it takes as a form, what is sent along, and the way to send it. */
export function RequestPanel(props: RequestPanelProps) {
  const { api, operation, chosen, onAnswer, onSignIn, begin } = props;
  const check = useFormCheck();
  const form = useRef<HTMLDivElement>(null);
  const draft = useDraft({ api: api.id, operation, begin });
  const call = useMemo(() => withChosen(draft.call, chosen), [draft.call, chosen]);
  const prefix = prefixOf(api.base, operation, props.servers);
  const wire = useMemo(() => wireCall(call, operation, prefix ?? ""), [call, operation, prefix]);
  const { state, send, cancel } = useSend({
    api: api.id,
    base: api.base,
    onAnswer: (answer) => onAnswer(answer, call),
  });
  const submit = () => form.current?.querySelector("form")?.requestSubmit();
  const go = () => {
    if ("call" in wire) send(wire.call);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears keys pressed in the fields within
    <div ref={form} className="request" onKeyDown={(event) => isSubmit(event) && submit()}>
      <Head {...props} prefix={prefix} onStartOver={draft.isChanged ? draft.startOver : undefined} />
      <CheckedForm check={check} onPass={go} className="form request-form">
        {operation === undefined ? (
          <TypedAddress call={call} onChange={draft.change} base={api.base} />
        ) : (
          <ParameterFields
            operation={operation}
            call={call}
            onChange={draft.change}
            chosen={[...chosen.keys()]}
          />
        )}
        {takesBody(call, operation) && (
          <BodySection
            operation={operation}
            body={call.body}
            onSubmit={submit}
            onChange={(body) => {
              const { body: _, ...rest } = draft.call;
              draft.change(body === undefined ? rest : { ...rest, body });
            }}
          />
        )}
        <OwnHeaders call={call} onChange={draft.change} />
        <CallProblems wire={wire} tries={check.tries} />
        <SendOutcome state={state} onSignIn={onSignIn} onAgain={go} />
        <SendBar state={state} onCancel={cancel}>
          <CopyDialog wire={wire} base={api.base} scheme={props.scheme} connection={api.id} />
        </SendBar>
      </CheckedForm>
    </div>
  );
}

/** What the operation is, and where it goes. */
function Head(
  props: RequestPanelProps & {
    readonly prefix: string | undefined;
    readonly onStartOver: (() => void) | undefined;
  },
) {
  const { operation, api, servers, prefix, onStartOver } = props;
  const say = useWords(requestWords);
  const server = (operation?.servers ?? []).concat(servers)[0];
  return (
    <header className="request-head">
      {operation === undefined ? <h2>{say("typedAddress")}</h2> : <AboutOperation operation={operation} />}
      {prefix === undefined && server !== undefined && (
        <p className="hint">{say("elsewhere", { address: addressOf(server), base: api.base })}</p>
      )}
      {onStartOver !== undefined && (
        <div>
          <Button onClick={onStartOver}>{say("startOver")}</Button>
        </div>
      )}
    </header>
  );
}

function AboutOperation({ operation }: { readonly operation: Operation }) {
  const { method, path, summary, description, deprecated, problems } = operation;
  const say = useWords(requestWords);
  return (
    <>
      <h2 className="request-line">
        <span className="method">{method}</span> <bdi dir="ltr">{path}</bdi>
      </h2>
      {summary !== undefined && <p>{summary}</p>}
      {deprecated && (
        <p>
          <StateWord tone="caution">{say("deprecated")}</StateWord> {say("deprecatedWhy")}
        </p>
      )}
      {description !== undefined && description !== summary && (
        <details>
          <summary>{say("aboutOperation")}</summary>
          <p className="described">{description}</p>
        </details>
      )}
      {problems.length > 0 && <LeftOut problems={problems} />}
    </>
  );
}

/** What the document says of the operation that could not be read as it is written. */
function LeftOut({ problems }: { readonly problems: readonly DocumentProblem[] }) {
  const say = useWords(documentWords);
  const words = useDocumentProblemWords();
  return (
    <details>
      <summary>{say("leftOut", { count: problems.length })}</summary>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.place}`}>{words(problem)}</li>
        ))}
      </ul>
    </details>
  );
}

/** What stands in the way of sending, once it was tried. */
function CallProblems({
  wire,
  tries,
}: {
  readonly wire: { readonly call: WireCall } | { readonly problems: readonly CallProblem[] };
  readonly tries: number;
}) {
  const words = useCallProblemWords();
  if (tries === 0 || !("problems" in wire)) return undefined;
  return (
    <ul role="alert" className="call-problems">
      {wire.problems.map((problem) => (
        <li key={`${problem.code} ${problem.name}`}>{words(problem)}</li>
      ))}
    </ul>
  );
}

function takesBody({ method, body }: PreparedCall, operation: Operation | undefined): boolean {
  if (operation !== undefined) return operation.body !== undefined || body !== undefined;
  return method !== "GET" && method !== "HEAD";
}

function isSubmit({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === "Enter" && (ctrlKey || metaKey);
}
