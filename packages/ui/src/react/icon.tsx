import type { ReactNode } from "react";

/** What an icon stands for. */
export type IconName =
  | "good"
  | "caution"
  | "bad"
  | "none"
  | "waiting"
  | "down"
  | "up"
  | "either"
  | "more"
  | "search"
  | "close"
  | "plus";

const circle = <circle cx="10" cy="10" r="7.5" />;

const drawings: Readonly<Record<IconName, ReactNode>> = {
  /** All is well. */
  good: (
    <>
      {circle}
      <path d="m6.5 10.3 2.4 2.4 4.6-5" />
    </>
  ),
  /** Something wants attention. */
  caution: (
    <>
      <path d="M10 3 18 17H2Z" />
      <path d="M10 8v4M10 14.25v.5" />
    </>
  ),
  /** It does not work. */
  bad: (
    <>
      {circle}
      <path d="m7 7 6 6m0-6-6 6" />
    </>
  ),
  /** Nothing there yet. */
  none: <circle cx="10" cy="10" r="7.5" strokeDasharray="3 2.9" />,
  /** It is under way. */
  waiting: (
    <>
      {circle}
      <path d="M10 5.5V10l3 2" />
    </>
  ),
  /** Opens what is below. */
  down: <path d="m5.5 8 4.5 4.5L14.5 8" />,
  /** Sorted from the smallest. */
  up: <path d="M5.5 12.5 10 8l4.5 4.5" />,
  /** Could be sorted, either way. */
  either: <path d="m6.5 8 3.5-3.5L13.5 8m-7 4 3.5 3.5 3.5-3.5" />,
  /** A menu of what can be done. */
  more: <path strokeWidth="3" d="M4.5 10h.01M10 10h.01M15.5 10h.01" />,
  search: (
    <>
      <circle cx="8.75" cy="8.75" r="5.25" />
      <path d="m12.75 12.75 4 4" />
    </>
  ),
  /** Takes away. */
  close: <path d="m5.5 5.5 9 9m0-9-9 9" />,
  /** Adds. */
  plus: <path d="M10 4.5v11M4.5 10h11" />,
};

/** One set, one stroke. It stands beside a word and never instead of one, so assistive technology passes it by. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      width="18"
      height="18"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {drawings[name]}
    </svg>
  );
}
