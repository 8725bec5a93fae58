/** See `../client-subjects.ts`. */
export const clientSubjects = {
  type: "It knows people by",
  typeHint:
    "A name of its own cannot be matched with what other apps know. After a change the app knows everybody by another name.",
  public: "Their id, the same for every app",
  pairwise: "A name of its own (pairwise)",
  sector: "Sector identifier",
  sectorHint:
    "An https address whose host is its sector: apps of one sector know a person by one name. Without one, the host of its redirect URIs is its sector.",
  userinfo: "Userinfo is signed with",
  userinfoHint: "With an algorithm, what the app reads of a person is a signed JWT.",
  userinfoPlain: "Nothing: it is JSON",
} as const;
