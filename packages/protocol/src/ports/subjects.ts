/** What the protocol may say about a person (OpenID Connect Core §5.1). */
export interface Subject {
  /** `sub`: the user's id, stable, never reassigned. */
  readonly id: string;
  readonly status: "active" | "suspended";
  /** Grows when everything this person opened ends for good, see `epochOf`. */
  readonly epoch: number;
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly groups: readonly string[];
  /** Last change, for `updated_at`. */
  readonly updatedAt: number;
}

/** People, as the protocol reads them. */
export interface Subjects {
  find(userId: string): Promise<Subject | undefined>;
}
