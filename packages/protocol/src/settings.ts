/** A setting of the instance, as it is in effect. */
export interface ListedSetting {
  /** Where it stands in the configuration file, such as `lifetimes.accessToken`. */
  readonly name: string;
  /** The environment variable for the same, which takes precedence. */
  readonly variable: string;
  /** As text; of a secret `set`; absent where it is off or unset. */
  readonly value?: string;
  readonly source: "environment" | "file" | "default";
  /** Whether its value is told nobody. */
  readonly secret: boolean;
  /** What holds where nobody sets it; absent for a setting that is off unless given. */
  readonly default?: string;
  /** What it does. */
  readonly description: string;
}
