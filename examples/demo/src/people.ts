/** A person to sign in as. The passwords are printed: this is a demo on this machine only. */
export interface SamplePerson {
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: "admin" | "user";
}

/** Made by the provider itself at its first start, as an operator would have it in production. */
export const administrator: SamplePerson = {
  username: "admin",
  name: "admin",
  email: "admin@acme.example",
  password: "admin-demo-only-2026",
  role: "admin",
};

/** Made through the command line. */
export const users: readonly SamplePerson[] = [
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
];

/** The people of every demo. */
export const people: readonly SamplePerson[] = [...users, administrator];
