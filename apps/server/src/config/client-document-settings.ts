import { z } from "zod";
import { isHostPattern } from "../egress/host-list.ts";
import { list, onOrOff } from "./field-forms.ts";

const hosts = list(isHostPattern, "must be a host such as app.example, or *.app.example for all below it");

/** Settings of clients that describe themselves. */
export const clientDocuments = z
  .strictObject({
    enabled: onOrOff.prefault("off").meta({
      description:
        "Whether apps that nobody registered here may be known by the https address of a document that describes them (OAuth Client ID Metadata Document), as agents of the Model Context Protocol are. They are not verified, people are always told so and asked, and this server fetches documents from addresses that strangers name.",
    }),
    allowHosts: hosts.prefault([]).meta({
      description:
        "Hosts whose documents are accepted, such as `app.example`, or `*.app.example` for all below it; separated by commas.",
      default: "all",
    }),
    denyHosts: hosts.prefault([]).meta({
      description: "Hosts whose documents are not accepted, in the same form.",
      default: "none",
    }),
  })
  .prefault({});
