/** A sealed authorization request that was left too long, or is not one of ours. Nothing was shared; start again. */
export class ExpiredRequestError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "ExpiredRequestError";
  }
}
