import type { ReactNode } from "react";

/** What an icon stands for. */
export type IconName = "good" | "caution" | "bad" | "none" | "waiting" | "down";

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
