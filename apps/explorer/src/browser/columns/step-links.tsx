import { useWords } from "@grantway/words/react";
import { useGo } from "../api/api-address.ts";
import { type StepName, steps } from "../api/api-search.ts";
import { frameWords } from "../words/frame.ts";

/** The three steps, where there is room for one column alone. */
export function StepLinks({ shown }: { readonly shown: StepName }) {
  const say = useWords(frameWords);
  const go = useGo();
  return (
    <nav className="step-links" aria-label={say("steps")}>
      {steps.map((name) => (
        <button
          key={name}
          type="button"
          className="step-link"
          aria-current={name === shown ? "step" : undefined}
          onClick={() => go({ step: name })}
        >
          {say(name)}
        </button>
      ))}
    </nav>
  );
}
