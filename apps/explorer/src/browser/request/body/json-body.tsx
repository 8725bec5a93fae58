import { Button, ErrorBoundary, Loading, LongTextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { lazy, Suspense, useMemo, useRef } from "react";
import type { Content } from "../../document/api-document.ts";
import type { Definitions } from "../../document/schema.ts";
import { checkWords } from "../../words/checks.ts";
import { requestWords } from "../../words/request.ts";
import { checkOf } from "../check/check-value.ts";
import { useValueProblemWords } from "../check/value-problem-words.ts";
import type { JsonEditorProps } from "../editor/json-editor.tsx";
import { jsonText } from "./body-kinds.ts";
import { useSettled } from "./use-settled.ts";

const JsonEditor = lazy(async () => ({ default: (await import("../editor/json-editor.tsx")).JsonEditor }));

/** Milliseconds without a key before what was written is checked. */
const pause = 250;

/** A body of JSON: written in an editor, checked by the schema, what does not fit told in words with a way to its place. */
export function JsonBody(props: {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onSubmit: () => void;
  readonly content: Content | undefined;
  readonly definitions: Definitions;
}) {
  const { text, onChange, onSubmit, content, definitions } = props;
  const say = useWords(requestWords);
  const goTo = useRef<(steps: readonly string[] | undefined) => void>(() => undefined);
  const checked = useSettled(text, pause);
  const found = useFound(checked, content, definitions);
  const wrong = useMemo(
    () => (found.problems ?? []).flatMap(({ steps }) => (steps === undefined ? [] : [steps])),
    [found],
  );
  const editor: JsonEditorProps = {
    label: say("bodyEditor"),
    text,
    onChange,
    onSubmit,
    wrong,
    onReady: (next) => (goTo.current = next),
  };
  const withoutEditor = () => <PlainEditor {...editor} hint={say("noEditor")} />;
  return (
    <div className="body-editor">
      {/* Without the editor there is still a field: what is written counts, not what it is written in. */}
      <ErrorBoundary fallback={withoutEditor}>
        {/* Nothing to write in until it is there: it would take its place in the middle of a word. */}
        <Suspense fallback={<Loading what={say("bodyEditor")} />}>
          <JsonEditor {...editor} />
        </Suspense>
      </ErrorBoundary>
      <div className="body-told">
        <div role="status">
          {found.problems === undefined ? undefined : found.problems.length === 0 ? (
            <p className="quiet">{content?.schema === undefined ? "" : say("bodyFits")}</p>
          ) : (
            <p>{say("bodyProblems", { count: found.problems.length })}</p>
          )}
        </div>
        {found.value !== undefined && (
          <Button onClick={() => onChange(jsonText(found.value))}>{say("tidy")}</Button>
        )}
      </div>
      {(found.problems ?? []).length > 0 && (
        <ul className="body-problems">
          {(found.problems ?? []).map(({ steps, sentence }) => (
            <li key={`${steps?.join("/")} ${sentence}`}>
              <Button onClick={() => goTo.current(steps)}>
                {steps === undefined || steps.length === 0 ? say("wholeBody") : steps.join(" › ")}
              </Button>{" "}
              {sentence}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function PlainEditor({ label, text, onChange, hint }: JsonEditorProps & { readonly hint?: string }) {
  return (
    <LongTextField
      label={label}
      value={text}
      onChange={onChange}
      rows={8}
      required
      {...(hint === undefined ? {} : { hint })}
    />
  );
}

interface Found {
  /** As it was read; absent where it is no JSON. */
  readonly value?: unknown;
  /** Absent where nothing was written. `steps` is absent where the text is no JSON. */
  readonly problems?: readonly { readonly steps: readonly string[] | undefined; readonly sentence: string }[];
}

function useFound(text: string, content: Content | undefined, definitions: Definitions): Found {
  const words = useValueProblemWords();
  const say = useWords(checkWords);
  const schema = content?.schema;
  const check = useMemo(
    () => (schema === undefined ? undefined : checkOf(schema, definitions)),
    [schema, definitions],
  );
  const read = useMemo(() => readJson(text), [text]);
  return useMemo(() => {
    if (text.trim() === "") return {};
    if ("why" in read)
      return { problems: [{ steps: undefined, sentence: say("notJson", { why: read.why }) }] };
    const problems = (check?.(read.value) ?? []).map((one) => ({ steps: one.steps, sentence: words(one) }));
    return { value: read.value, problems };
    // The words are made anew at each look; they change with the language, which loads the page anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [text, read, check]);
}

function readJson(text: string): { readonly value: unknown } | { readonly why: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}
