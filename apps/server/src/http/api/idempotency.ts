import type { Operation } from "@grantway/api";
import type { Claim } from "@grantway/protocol";
import type { ApiContext } from "./api-context.ts";
import type { ApiCaller } from "./authenticate.ts";
import type { PreparedAnswer } from "./prepare-answer.ts";
import { ApiRefusal, invalidFields, statusOf } from "./refusal.ts";

/*
 * A creation whose answer was lost can be asked again under the same `Idempotency-Key`: it is done once, whichever node and
 * thread it reaches, and the answer is the first one's. Whoever claims the key first does it. Where that one is interrupted,
 * nobody can say whether it was done; then nobody does it again under this key, and whoever asks is told to look.
 *
 * Answers rest sealed, for they may hold a secret; what was asked is kept as a keyed hash alone.
 *
 * @see {@link https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header | The Idempotency-Key header}
 */

/** How long an answer is kept. */
const keptFor = 24 * 60 * 60 * 1000;
/** How long something may take before it counts as interrupted. */
const patience = 60_000;

/** Answers once, and alike afterwards. */
export type Once = (
  asked: {
    readonly key: string | undefined;
    readonly asker: ApiCaller;
    readonly operation: Operation;
    /** All that decides what is done. */
    readonly input: unknown;
  },
  answer: () => Promise<PreparedAnswer>,
) => Promise<PreparedAnswer>;

/** {@link Once} over kept answers. */
export function createOnce({ keptAnswers, cipher, hashing, clock }: ApiContext): Once {
  return async ({ key, asker, operation, input }, answer) => {
    if (key === undefined || operation.idempotent !== true) return answer();
    refuseMalformed(key);
    const id = hashing.sha256(JSON.stringify([asker.name, key]));
    const text = JSON.stringify([operation.name, input]);
    const at = clock();
    const fingerprint = hashing.keyed(text);
    const claim = await keptAnswers.claim({ id, fingerprint, at, until: at + keptFor });
    if (claim.outcome === "asked") return again(claim, id, text, at);
    const made = await answer().catch(async (error: unknown) => {
      if (nothingWasDone(error)) await keptAnswers.release(id);
      throw error;
    });
    await keptAnswers.keep(id, `${cipher.currentKeyId}.${cipher.encrypt(JSON.stringify(made), id)}`);
    return made;
  };

  function again(
    claim: Extract<Claim, { outcome: "asked" }>,
    id: string,
    text: string,
    now: number,
  ): PreparedAnswer {
    if (!hashing.matches(text, claim.fingerprint)) {
      throw new ApiRefusal(
        "key-reused",
        "Another request was sent with this Idempotency-Key. Use a key for one request.",
      );
    }
    const answer = claim.answer === undefined ? undefined : open(claim.answer, id);
    if (answer !== undefined)
      return { ...answer, headers: { ...answer.headers, "idempotency-replayed": "true" } };
    if (claim.answer === undefined && claim.claimedAt + patience > now) {
      throw new ApiRefusal("in-progress", "The first request with this Idempotency-Key is being answered.", {
        headers: { "retry-after": "1" },
      });
    }
    throw new ApiRefusal(
      "answer-lost",
      "The first request with this Idempotency-Key was interrupted. Look whether it was done, and use another key.",
    );
  }

  /** `undefined` when the key that sealed it is gone from the ring. */
  function open(sealed: string, id: string): PreparedAnswer | undefined {
    const [keyId = "", ciphertext = ""] = sealed.split(".");
    const text = cipher.decrypt(keyId, ciphertext, id);
    return text === undefined ? undefined : (JSON.parse(text) as PreparedAnswer);
  }
}

/** What was refused, was not done. Of a failure nobody knows. */
function nothingWasDone(error: unknown): boolean {
  return error instanceof ApiRefusal && statusOf(error.problem) < 500;
}

function refuseMalformed(key: string): void {
  if (/^[\x21-\x7E]{1,255}$/.test(key)) return;
  throw invalidFields([
    {
      pointer: "/Idempotency-Key",
      in: "header",
      detail: "It must be 1 to 255 visible ASCII characters.",
      rule: "idempotency-key",
    },
  ]);
}
