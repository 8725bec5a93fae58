import { type Manifest, manifestOfText, type ManifestWorld } from "@grantway/platform/form-rules";
import { Button, LongTextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useId, useState } from "react";
import { useRuleWords } from "../../../../forms/rule-words.ts";
import { manifestWords } from "../../../../words/manifest.ts";
import { placeInJson } from "./json-place.ts";

/** A manifest as JSON. What has the shape of one is taken over as it is typed; what is wrong is told with its line. */
export function JsonField(props: {
  readonly manifest: Manifest;
  readonly world: ManifestWorld;
  readonly onChange: (manifest: Manifest) => void;
}) {
  const { manifest, world, onChange } = props;
  const say = useWords(manifestWords);
  const { tell } = useRuleWords();
  const id = useId();
  const [text, setText] = useState(() => JSON.stringify(manifest, undefined, 2));
  const read = manifestOfText(text, world);
  const problems = read.outcome === "read" ? [] : read.problems;
  const isJson = isParsed(text);

  function change(next: string): void {
    setText(next);
    const { manifest: typed } = manifestOfText(next, world);
    if (typed !== undefined) onChange(typed);
  }

  function show(from: number, to: number): void {
    const area = document.getElementById(id);
    if (!(area instanceof HTMLTextAreaElement)) return;
    area.focus();
    area.setSelectionRange(from, to);
    const line = text.slice(0, from).split("\n").length;
    area.scrollTop = (area.scrollHeight / text.split("\n").length) * Math.max(0, line - 4);
  }

  return (
    <div className="form">
      <LongTextField
        id={id}
        label={say("json")}
        hint={say("jsonHint")}
        rows={24}
        required
        value={text}
        check={(value) => {
          const { manifest: typed } = manifestOfText(value, world);
          return typed === undefined ? say(isParsed(value) ? "jsonMisshapen" : "jsonNone") : undefined;
        }}
        onChange={change}
      />
      <div role="status">
        {problems.length === 0 ? (
          <p className="quiet">{say("jsonFine")}</p>
        ) : (
          <>
            <p>{say("jsonProblems", { count: problems.length })}</p>
            <ul className="plain section">
              {problems.map((problem) => {
                const { from, to, line } = isJson
                  ? placeInJson(text, problem.path)
                  : { from: 0, to: 0, line: 1 };
                return (
                  <li key={`${problem.path.join("/")} ${problem.rule}`} className="difference">
                    <div className="difference-words">
                      <code dir="ltr">/{problem.path.join("/")}</code>
                      <p>{tell(problem)}</p>
                    </div>
                    {isJson && <Button onClick={() => show(from, to)}>{say("goToLine", { line })}</Button>}
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}

function isParsed(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
