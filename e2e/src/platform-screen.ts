/*
 * The screens of the app platform in the console, as an administrator sees them who owns an organisation and a publisher: where each
 * is, what it asks for, and what is read of it in each of its states.
 */

/** What stands there when there is nothing, and what leads on: a link, a button, or a sentence that says it. */
export interface Nothing {
  readonly says: string;
  readonly next: string;
  /** What the server answers then, where it is not a page of a list without items. */
  readonly answer?: object;
}

/** What stands there when nothing matches. */
export interface NoMatch {
  /** An address that asks for what is not there. */
  readonly at?: string;
  /** Or what is chosen in the menu of filters, or typed into the search. */
  readonly filter?: string;
  readonly search?: string;
  readonly says: string;
  readonly clear: string;
}

/** One screen, or one part of a screen that comes by itself. */
export interface Screen {
  readonly name: string;
  readonly at: string;
  /** The path it asks, below that of the management API. */
  readonly asks: string;
  /** Asked by POST, for what is too long for an address: the page then cannot tell that nothing was to be changed. */
  readonly posts?: true;
  /** Of a list: what its table is called, which stands there before its rows. */
  readonly table?: string;
  /** Of anything else: what is said to be loading. */
  readonly loading?: string;
  /** What is read once it is there. */
  readonly there: string | RegExp;
  readonly empty?: Nothing;
  readonly noMatch?: NoMatch;
  /** The title that stands there when the thing is not there any more. */
  readonly gone?: string;
}
