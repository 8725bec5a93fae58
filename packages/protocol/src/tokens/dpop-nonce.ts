import { createCodec, number, type RecordOf } from "./record.ts";

const fields = [number("at")] as const;

/** When a nonce was made, which is all it says (RFC 9449 §8): no node has to remember any. */
export type DpopNonceRecord = RecordOf<typeof fields>;

/** How nonces for proofs of possession are written and read. */
export const dpopNonce = createCodec(fields);
