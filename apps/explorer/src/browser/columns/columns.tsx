import { useWords } from "@grantway/words/react";
import { type ReactNode, useId, useRef } from "react";
import { useApiAddress } from "../api/api-address.ts";
import { type StepName, steps } from "../api/api-search.ts";
import { frameWords } from "../words/frame.ts";
import { ColumnSeparator } from "./column-separator.tsx";
import "./columns.css";
import { StepLinks } from "./step-links.tsx";
import { useWidths } from "./use-widths.ts";

/**
 * Operations, request and answer side by side, as wide as the person wants each. Where there is room for one alone they are three
 * steps of the same names.
 */
export function Columns(props: Readonly<Record<StepName, ReactNode>>) {
  const say = useWords(frameWords);
  const { operation, search } = useApiAddress();
  const id = useId();
  const room = useRef<HTMLDivElement>(null);
  const widths = useWidths();
  const shown = search.step ?? (operation === undefined ? "operations" : "request");
  return (
    <div className="columns-page">
      <StepLinks shown={shown} />
      <div ref={room} className="columns" data-step={shown} style={{ gridTemplateColumns: widths.tracks }}>
        {steps.map((name, at) => (
          <ColumnOf
            key={name}
            name={name}
            id={`${id}${name}`}
            label={say(name)}
            widths={widths}
            room={room}
            at={at}
          >
            {props[name]}
          </ColumnOf>
        ))}
      </div>
    </div>
  );
}

function ColumnOf(props: {
  readonly name: StepName;
  readonly id: string;
  readonly label: string;
  readonly at: number;
  readonly widths: ReturnType<typeof useWidths>;
  readonly room: React.RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
}) {
  const { name, id, label, at, widths, room, children } = props;
  return (
    <>
      <section
        className={`column column-${name}`}
        id={id}
        aria-label={label}
        tabIndex={-1}
        data-column={name}
      >
        {children}
      </section>
      {at < steps.length - 1 && (
        <ColumnSeparator at={at} label={label} controls={id} widths={widths} room={room} />
      )}
    </>
  );
}
