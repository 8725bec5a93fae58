import { ApiProblem, type Input, type Operation, type Output } from "@grantway/api";
import { Failed, Loading } from "@grantway/ui/react";
import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useProblemWords } from "../api/problem-words.ts";
import { useRead } from "../api/queries.ts";
import { type Above, Page } from "./page.tsx";

/** What there is to say when a thing is not there any more. */
interface Gone {
  readonly title: string;
  readonly why: string;
  readonly back: { readonly label: string; readonly link: LinkProps };
}

/**
 * The page of one thing, in whichever state it is: coming, there, gone, or not to be had. What was there stays while it is read
 * again.
 */
export function ThingPage<const Op extends Operation>(props: {
  readonly operation: Op;
  readonly input: Omit<Input<Op>, "signal">;
  /** What is known of its name before it is there. */
  readonly known: string;
  readonly title: (thing: Output<Op>) => string;
  readonly above: (thing: Output<Op> | undefined) => readonly Above[];
  readonly renderLead?: (thing: Output<Op>) => ReactNode;
  readonly renderAction?: (thing: Output<Op>) => ReactNode;
  readonly narrow?: boolean;
  /** What it is called while it is on its way. */
  readonly loading: string;
  readonly gone: Gone;
  readonly children: (thing: Output<Op>) => ReactNode;
}) {
  const { operation, input, known, title, above, renderLead, renderAction, narrow = false } = props;
  const { loading, gone, children } = props;
  const words = useProblemWords();
  const { data, error, refetch } = useRead(operation, input);
  const failed = error !== null && <Failed message={words(error)} onRetry={() => void refetch()} />;
  if (isGone(error)) return <GonePage gone={gone} above={above(undefined)} narrow={narrow} />;
  if (data === undefined) {
    return (
      <Page title={known} above={above(undefined)} narrow={narrow}>
        {error === null ? <Loading what={loading} /> : failed}
      </Page>
    );
  }
  const thing = data as Output<Op>;
  return (
    <Page
      title={title(thing)}
      above={above(thing)}
      lead={renderLead?.(thing)}
      action={renderAction?.(thing)}
      narrow={narrow}
    >
      {failed}
      {children(thing)}
    </Page>
  );
}

/** In place of a thing that is not there: why, and where to go on. */
export function GonePage(props: {
  readonly gone: Gone;
  readonly above?: readonly Above[];
  readonly narrow?: boolean;
}) {
  const { gone, above = [], narrow = false } = props;
  return (
    <Page title={gone.title} above={above} narrow={narrow}>
      <p>{gone.why}</p>
      <div>
        <Link className="button" {...gone.back.link}>
          {gone.back.label}
        </Link>
      </div>
    </Page>
  );
}

/** Whether the server says that there is no such thing, or none that this person may see. */
export function isGone(error: unknown): boolean {
  return error instanceof ApiProblem && error.type === "not-found";
}
