import { z } from "../zod.ts";
import { instant } from "./values.ts";

/** One thing that is wrong with the request. */
const problemError = z
  .object({
    pointer: z.string().meta({
      description: "Where: a JSON pointer (RFC 6901), `/redirectUris/1`; empty for the whole.",
    }),
    in: z.enum(["body", "query", "path", "header"]).meta({ description: "What the pointer points into." }),
    detail: z
      .string()
      .meta({ description: "One English sentence for a person, which says what would be right." }),
    rule: z.string().meta({
      description:
        "Which rule, by a name that stays: `line`. The reference lists all; a newer server may know more.",
    }),
    values: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .exactOptional()
      .meta({ description: "How much or which one, by name, where the rule has such: `most`." }),
  })
  .meta({ id: "ProblemError" });

/** What somebody changed of a record. */
const change = z
  .object({
    at: instant,
    actor: z.string().meta({ description: "`user:<id>`, `client:<id>`, `operator` or `system`." }),
    onBehalfOf: z.string().exactOptional().meta({ description: "For whom, where that is somebody else." }),
    action: z.string().meta({ description: "As the audit record calls it: `client.updated`." }),
    changes: z
      .record(z.string(), z.object({ from: z.unknown().optional(), to: z.unknown().optional() }))
      .meta({ description: "By member, as it was and as it is." }),
  })
  .meta({ id: "Change" });

/**
 * A problem, as it goes on the wire.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9457#section-3 | RFC 9457 §3}
 */
export const problem = z
  .object({
    type: z
      .string()
      .meta({ description: "An address of the reference; what follows its `#` names the problem." }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    requestId: z.string().meta({ description: "Under which the log tells of the request." }),
    errors: z
      .array(problemError)
      .exactOptional()
      .meta({ description: "Of `invalid` and `taken`: everything that is wrong." }),
    current: z.unknown().optional().meta({ description: "Of `conflict`: the record as it is now." }),
    changed: z.array(change).exactOptional().meta({
      description: "Of `conflict`: what was changed since the revision the caller read, the oldest first.",
    }),
  })
  .meta({ id: "Problem" });

/** {@link problem}. */
export type Problem = z.output<typeof problem>;
