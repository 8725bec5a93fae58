import { type MouseEvent, useEffect, useId, useRef } from "react";
import { Icon } from "../icon.tsx";
import { useWords } from "../words.ts";
import { reveal } from "./checking/reveal.ts";
import type { Problem } from "./problems.ts";

/** All that is wrong with a form, each with a link to its field. It takes the focus when it comes, so that it is read first. */
export function ErrorSummary({ problems }: { readonly problems: readonly Problem[] }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.focus(), []);
  const words = useWords();
  const titleId = useId();
  if (problems.length === 0) return undefined;
  return (
    <div
      ref={list}
      className="notice notice-danger error-summary"
      role="group"
      aria-labelledby={titleId}
      tabIndex={-1}
    >
      <Icon name="caution" />
      <div>
        <p id={titleId}>
          <strong>{words.toCorrect(problems.length)}</strong>
        </p>
        <ul>
          {problems.map(({ id, label, message }) => (
            <li key={id}>
              <a href={`#${id}`} onClick={goToField}>
                {label}
              </a>{" "}
              {message}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** The address stays as it is: it belongs to the page. */
function goToField(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  const control = document.getElementById(event.currentTarget.hash.slice(1));
  if (control === null) return;
  reveal(control);
  control.focus();
}
