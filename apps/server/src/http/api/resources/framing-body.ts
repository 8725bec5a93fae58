import type { FramingCheck } from "../../../egress/framing-check.ts";

/** What came of asking a page, as developers are told. */
export function framingBody(found: FramingCheck) {
  const { verdict } = found;
  switch (found.verdict) {
    case "fails":
      return { verdict, status: found.status };
    case "unreachable":
      return { verdict, finding: found.because };
    case "leads-elsewhere":
      return { verdict, header: found.header };
    case "allows":
    case "refuses":
      return { verdict, finding: found.finding, header: found.header };
  }
}
