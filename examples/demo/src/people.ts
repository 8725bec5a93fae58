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

/** Made through the management API: the people of the organisations. */
export const colleagues: readonly SamplePerson[] = [
  colleague("jean", "Jean Bartik", "harbour", "jean-first-crew-1945"),
  colleague("karen", "Karen Spärck Jones", "harbour", "karen-rare-words-1972"),
  colleague("mary", "Mary Jackson", "northwind", "mary-wind-tunnel-1958"),
  colleague("alan", "Alan Turing", "northwind", "alan-paper-machine-1936"),
  colleague("hedy", "Hedy Lamarr", "northwind", "hedy-hopping-radio-1942"),
  colleague("annie", "Annie Easley", "northwind", "annie-upper-stage-1963"),
  colleague("betty", "Betty Holberton", "southwind", "betty-break-point-1946"),
];

function colleague(username: string, name: string, place: string, password: string): SamplePerson {
  return { username, name, email: `${username}@${place}.example`, password, role: "user" };
}

/** The people of every demo. */
export const people: readonly SamplePerson[] = [...users, administrator, ...colleagues];
