/*
 * The manifest: what an app says of itself, in the words of its publisher. A version holds one, and stays as it is once it was
 * submitted. All of it is somebody else's text.
 */

/** A scope that the app asks for. */
export interface ManifestScope {
  readonly scope: string;
  /** What it is for, quoted as theirs where people are asked. */
  readonly purpose: string;
  /** Whether people may install the app without it. */
  readonly optional: boolean;
}

/** What an app says of itself. */
export interface Manifest {
  readonly name: string;
  /** One line. */
  readonly summary: string;
  /** Several paragraphs of plain text. */
  readonly description: string;
  /** One of `categories`, where the directory finds it. */
  readonly category: string;
  /** Web addresses of theirs; empty text for none. */
  readonly homepage: string;
  readonly privacyPolicy: string;
  readonly termsOfService: string;
  readonly support: string;
  /** An https address of a picture, fetched through our guarded fetcher and served by ourselves; empty for none. */
  readonly logo: string;
  readonly scopes: readonly ManifestScope[];
  /**
   * For whom it acts: as itself for a whole organisation, which stays when its installer leaves, or as the person who uses it, or
   * both.
   */
  readonly actsAs: readonly ("app" | "person")[];
  /** Who may install it: organisations, people for themselves, or both. */
  readonly installsFor: readonly ("organisation" | "person")[];
  /**
   * Hosts to which people are sent back with a code, such as `app.example`, and schemes of native apps, such as
   * `com.example.app:`. Its live clients have no redirect URI elsewhere, but on the person's own machine: a new host is a new
   * version, which is reviewed (promise 17).
   */
  readonly redirectHosts: readonly string[];
  /** Where it opens inside our dashboard; `null` where it does not. */
  readonly embed: { readonly url: string } | null;
  /** Where a person goes who installed it: to the directory, or on to the app at its redirect URI. */
  readonly afterInstall: "directory" | "app";
  /** Where an installation begins that is started from the directory: the app starts its own authorization there; empty for none. */
  readonly setupUrl: string;
}
