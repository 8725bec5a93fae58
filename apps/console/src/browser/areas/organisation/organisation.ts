import type { Output, showOrganisation } from "@grantway/api";
import type { Tone } from "@grantway/ui/react";

/** An organisation as the API shows it. */
export type Organisation = Output<typeof showOrganisation>;

/** How its state is shown. */
export const organisationTones: Readonly<Record<Organisation["status"], Tone>> = {
  active: "good",
  suspended: "caution",
  deleting: "bad",
};
