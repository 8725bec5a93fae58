import { z } from "../zod.ts";
import { oneOf } from "./values.ts";

/** What came of asking a page whether it lets itself be framed. */
export const framing = z
  .object({
    verdict: oneOf(["allows", "refuses", "leads-elsewhere", "fails", "unreachable"]),
    finding: z
      .string()
      .exactOptional()
      .meta({ description: "Which header decided, or why nothing was answered, by a word that stays." }),
    header: z.string().exactOptional(),
    status: z.int().exactOptional(),
  })
  .meta({ id: "Framing" });

/** The same for developers, who can change what their page sends. */
export const versionFraming = framing
  .extend({
    url: z.string().meta({ description: "Which was asked: the address of the frame in this version." }),
    wanted: z.string().meta({
      description: "The header with which the page lets this server frame it, and nobody else.",
    }),
  })
  .meta({ id: "VersionFraming" });
