import type { ReactNode } from "react";

/** One of what there is to choose from. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** What choosing it means, in a sentence. */
  readonly detail?: ReactNode;
}
