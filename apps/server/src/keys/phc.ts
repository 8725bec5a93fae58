/** Parameters of one Argon2id hash. */
export interface Argon2Parameters {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** An Argon2id hash with everything needed to check it. */
export interface Argon2Hash extends Argon2Parameters {
  readonly salt: Uint8Array;
  readonly tag: Uint8Array;
}

/** No hash may ask for more than these, so that a row of the database cannot exhaust the memory. */
const most: Argon2Parameters = { memory: 1_048_576, passes: 64, parallelism: 64 };

const format =
  /^\$argon2id\$v=19\$m=(\d{1,10}),t=(\d{1,10}),p=(\d{1,10})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

/**
 * The PHC string of the hash: `$argon2id$v=19$m=19456,t=2,p=1$salt$tag`, base64 without padding.
 *
 * @see {@link https://github.com/P-H-C/phc-string-format/blob/master/phc-sf-spec.md | PHC string format}
 */
export function formatPhc({ memory, passes, parallelism, salt, tag }: Argon2Hash): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`;
}

/**
 * The hash of a PHC string; `undefined` for another algorithm or version, anything malformed, or parameters beyond
 * `most`.
 */
export function parsePhc(text: string): Argon2Hash | undefined {
  const match = format.exec(text);
  if (match === null) return undefined;
  const [memory, passes, parallelism] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const greedy = memory > most.memory || passes > most.passes || parallelism > most.parallelism;
  // RFC 9106 §3.1: at least eight blocks of memory for every lane.
  const starved = passes < 1 || parallelism < 1 || memory < 8 * parallelism;
  if (greedy || starved) return undefined;
  return {
    memory,
    passes,
    parallelism,
    salt: Buffer.from(match[4] ?? "", "base64"),
    tag: Buffer.from(match[5] ?? "", "base64"),
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64").replace(/=+$/, "");
}
