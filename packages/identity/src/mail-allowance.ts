import type { Clock, Hashing, Milliseconds } from "@grantway/protocol";
import type { FailedSignIns } from "./ports/failed-sign-ins.ts";

const hour: Milliseconds = 3_600_000;
/** Mails of one kind that one person is sent in an hour, whoever asks: nobody fills a mailbox with them. */
const most = 3;

/** Whether this person may be sent one more now, which counts it. They are named by an address or an id, which is kept as a keyed hash. */
export type MailAllowance = (to: string) => Promise<boolean>;

/** A {@link MailAllowance} over stored counts; `what` is the kind of mail, each counted apart. */
export function createMailAllowance({
  failures,
  hashing,
  clock,
  what,
}: {
  readonly failures: Pick<FailedSignIns, "count" | "add">;
  readonly hashing: Pick<Hashing, "keyed">;
  readonly clock: Clock;
  readonly what: string;
}): MailAllowance {
  return async (to) => {
    const keys = [hashing.keyed(JSON.stringify([what, "to", to]))];
    const [count] = await failures.count(keys, hour, clock());
    if ((count?.failures ?? 0) >= most) return false;
    await failures.add(keys, clock());
    return true;
  };
}
