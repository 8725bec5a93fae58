import { z } from "../zod.ts";
import { flag, text } from "./values.ts";

/*
 * Where the sign-ins of a client may begin, and what it is told of sign-outs, in every place where one is told of.
 */

/** What can be said of it. */
export const clientSessions = {
  backchannelLogoutUri: text(2000).meta({
    description: "Where it is told that a session it signed somebody in by has ended, by a logout token.",
  }),
  backchannelLogoutSessionRequired: flag.meta({
    description: "It needs to know which session that was; it is always told.",
  }),
  frontchannelLogoutUri: text(2000).meta({
    description: "What is loaded in a frame when a person signs out; at the host of a redirect URI.",
  }),
  frontchannelLogoutSessionRequired: flag.meta({
    description: "It needs to know which session that was; it is always told.",
  }),
  initiateLoginUri: text(2000).meta({
    description: "Where others may send people who are to sign in to it; at the host of a redirect URI.",
  }),
} as const;

/** The same of a client that is shown. */
export const shownSessions = {
  backchannelLogoutUri: z
    .string()
    .exactOptional()
    .meta({ description: "Where it is told that a session has ended; absent where it is not." }),
  backchannelLogoutSessionRequired: flag,
  frontchannelLogoutUri: z
    .string()
    .exactOptional()
    .meta({ description: "What is loaded in a frame when a person signs out; absent for nothing." }),
  frontchannelLogoutSessionRequired: flag,
  initiateLoginUri: z
    .string()
    .exactOptional()
    .meta({ description: "Where others may send people who are to sign in to it; absent for nowhere." }),
} as const;
