import { type Profile, profileSchema } from "./profile.ts";

/** What came of reading something: as far as it is right, and everything that is not, in sentences. */
export interface ReadProfiles {
  readonly profiles: readonly Profile[];
  readonly problems: readonly string[];
}

/** Checks what somebody wrote down. @param where - how a sentence about it begins. */
export function readProfile(value: unknown, where: string): ReadProfiles {
  const { success, data, error } = profileSchema.safeParse(value);
  if (success) return { profiles: [data], problems: [] };
  return {
    profiles: [],
    problems: error.issues.map(({ path, message }) => {
      const place = path.length === 0 ? "" : `, ${path.join(".")}`;
      return `${where}${place}: ${message.replace(/\.$/, "")}.`;
    }),
  };
}
