import type { ProfileTemplate } from "./profile.ts";

/** A profile that comes with the explorer. It is offered where its settings are given. */
export interface BuiltIn {
  /** What `{…}` in its texts stands for. The environment has each as `EXPLORER_<ID>_<SETTING>`. */
  readonly settings: Readonly<Record<string, "required" | "optional">>;
  readonly profile: ProfileTemplate;
}
