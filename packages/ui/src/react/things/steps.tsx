import type { ReactNode } from "react";
import { Icon } from "../icon.tsx";
import { Unseen } from "../unseen.tsx";
import { useWords } from "../words.ts";

/** One step of a path. */
export interface Step {
  readonly title: string;
  readonly state: "done" | "current" | "ahead";
  readonly content?: ReactNode;
}

const icons = { done: "good", current: "waiting", ahead: "none" } as const;

/** A path of a few steps, in order: where one is, what is behind and what is to come. */
export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  const words = useWords();
  return (
    <ol className="steps">
      {steps.map(({ title, state, content }) => (
        <li
          key={title}
          className={`step step-${state}`}
          aria-current={state === "current" ? "step" : undefined}
        >
          <Icon name={icons[state]} />
          <div className="step-words">
            <p className="step-title">
              {title}
              {state === "done" && <Unseen> {words.stepDone}</Unseen>}
            </p>
            {content}
          </div>
        </li>
      ))}
    </ol>
  );
}
