import { auditActions } from "@grantway/protocol/form-rules";
import { z } from "../../../zod.ts";
import { kinds, spans } from "./choices.ts";

const text = z.string().optional().catch(undefined);
const moment = z.iso.datetime().optional().catch(undefined);

/** What the address says of the list; what it cannot mean is as if it was not there. */
export const auditSearch = z.object({
  search: text,
  action: z.enum(auditActions).optional().catch(undefined),
  /** `user:<id>`, `client:<id>`, `operator`, `system`. */
  actor: text,
  /** In the same form. */
  target: text,
  /** What kind of thing it was done to. */
  kind: z.enum(kinds).optional().catch(undefined),
  request: text,
  /** How far back, counted from now whenever it is looked at. */
  span: z.enum(spans).optional().catch(undefined),
  from: moment,
  to: moment,
});

/** {@link auditSearch}, read. */
export type AuditSearch = z.output<typeof auditSearch>;
