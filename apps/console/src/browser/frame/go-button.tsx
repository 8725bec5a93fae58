import { LinkButton } from "@grantway/ui/react";
import { createLink } from "@tanstack/react-router";

/** A link to a page of the console that looks like a button. */
export const GoButton = createLink(LinkButton);
