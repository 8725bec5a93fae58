import type { ReactNode } from "react";

/* Icons stand beside a word and never instead of one, so they are hidden from assistive technology. */

function Icon({ children }: { readonly children: ReactNode }) {
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
      {children}
    </svg>
  );
}

/** All is well. */
export const GoodIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.5" />
    <path d="m6.5 10.3 2.4 2.4 4.6-5" />
  </Icon>
);

/** Something wants attention. */
export const CautionIcon = () => (
  <Icon>
    <path d="M10 3 18 17H2Z" />
    <path d="M10 8v4M10 14.25v.5" />
  </Icon>
);

/** It does not work. */
export const BadIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.5" />
    <path d="m7 7 6 6m0-6-6 6" />
  </Icon>
);

/** Nothing there yet. */
export const NoneIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.5" strokeDasharray="3 2.9" />
  </Icon>
);

/** It is under way. */
export const WaitingIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.5" />
    <path d="M10 5.5V10l3 2" />
  </Icon>
);

/** Opens what is below. */
export const DownIcon = () => (
  <Icon>
    <path d="m5.5 8 4.5 4.5L14.5 8" />
  </Icon>
);
