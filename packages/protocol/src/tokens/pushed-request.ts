import { createCodec, number, pairs, text, type RecordOf } from "./record.ts";

const fields = [text("id"), text("clientId"), number("expiresAt"), pairs("parameters")] as const;

/** An authorization request that a client sent ahead of the person. */
export type PushedRequestRecord = RecordOf<typeof fields>;

/** How pushed requests are written and read. */
export const pushedRequest = createCodec(fields);
