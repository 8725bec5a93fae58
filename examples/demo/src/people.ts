/** Somebody to sign in as. The passwords are printed: this is a demo on this machine only. */
export interface SamplePerson {
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: "admin" | "user";
}

/** The people of every demo. */
export const people: readonly SamplePerson[] = [
  {
    username: "ada",
    name: "Ada Lovelace",
    email: "ada@acme.example",
    password: "ada-first-program-1843",
    role: "user",
  },
  {
    username: "grace",
    name: "Grace Hopper",
    email: "grace@acme.example",
    password: "grace-first-compiler-1952",
    role: "user",
  },
  {
    username: "admin",
    name: "Demo Administrator",
    email: "admin@acme.example",
    password: "admin-demo-only-2026",
    role: "admin",
  },
];
