/*
 * `npm install` leaves out of the lock file what its registry lacks, and a mirror may have only the packages of its own
 * platform. `npm ci` then refuses the lock file, on every platform. The missing entries can be derived: the name of a
 * platform's package says which platform it is for, and its dependent names the exact version.
 */

/** A package as `package-lock.json` describes it; other members are kept as they are. */
export interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The packages of a lock file by their path, such as `node_modules/pg`. */
export type LockedPackages = Readonly<Record<string, LockedPackage>>;

/** The packages that another one needs and the lock file lacks, by the path they belong at. */
export function missingPackages(packages: LockedPackages): LockedPackages {
  const missing: Record<string, LockedPackage> = {};
  for (const [place, wanting] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(wanting.optionalDependencies ?? {})) {
      const beside = siblingPlace(place, name);
      if (isLocked(packages, place, name) || beside in missing) continue;
      missing[beside] = describe(name, version, wanting.dev === true);
    }
  }
  return missing;
}

/** The lock file with the missing packages, in npm's order. */
export function complete(packages: LockedPackages): LockedPackages {
  const all = Object.entries({ ...packages, ...missingPackages(packages) });
  return Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b, "en")));
}

function isLocked(packages: LockedPackages, place: string, name: string): boolean {
  return [`${place}/node_modules/${name}`, siblingPlace(place, name), `node_modules/${name}`].some(
    (candidate) => candidate in packages,
  );
}

/** Beside the package that needs it: for `node_modules/a` that needs `b`, `node_modules/b`. */
function siblingPlace(place: string, name: string): string {
  const end = place.lastIndexOf("node_modules/");
  return `${end === -1 ? "" : place.slice(0, end)}node_modules/${name}`;
}

const systems: ReadonlySet<string> = new Set([
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "openharmony",
  "win32",
]);
const processors: ReadonlySet<string> = new Set([
  "arm64",
  "arm",
  "ia32",
  "loong64",
  "ppc64",
  "riscv64",
  "s390x",
  "x64",
]);

function describe(name: string, version: string, dev: boolean): LockedPackage {
  const words = name.split(/[/-]/);
  const os = words.find((word) => systems.has(word));
  const cpu = words.find((word) => processors.has(word));
  if (os === undefined || cpu === undefined || !/^\d+\.\d+\.\d+/.test(version)) {
    throw new Error(
      `${name}@${version} is missing from the lock file, and its name does not say for which platform it is.`,
    );
  }
  const libc = words.some((word) => word.startsWith("musl"))
    ? ["musl"]
    : words.some((word) => word.startsWith("gnu"))
      ? ["glibc"]
      : undefined;
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev } : {}),
    ...(libc === undefined ? {} : { libc }),
    optional: true,
    os: [os],
  };
}
