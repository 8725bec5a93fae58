import type { NotTheirs } from "@grantway/platform";
import type { Within } from "@grantway/protocol";
import { type Decision, one } from "../decision.ts";
import { statements } from "../statement.ts";
import { mayIn } from "./role-in.ts";

const sql = statements("webhook-app", {
  publisher: "SELECT publisher_id FROM apps WHERE id = $app AND status <> 'deleted'",
});

/** Whether it may be done for this app: by the role of the caller in the organisation that publishes it. */
export function* mayForApp(app: string, within: Within): Decision<"may" | NotTheirs> {
  const row = yield* one(sql.publisher, { app });
  return row === undefined ? "unknown" : yield* mayIn(row[0] as string, within);
}
