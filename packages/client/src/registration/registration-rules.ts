/** How a client that nobody registered by hand becomes known to a provider. What is left out: as its metadata says. */
export interface RegistrationRules {
  /** Whether the provider takes, for a client id, the address of a document about the client. */
  readonly documents?: boolean;
  /**
   * The address of the document about this client, which is its id unless `documents` is `false`. What to put there is
   * what `clientDocument` answers.
   */
  readonly document?: string;
  /** `false`: nobody registers by itself, though there is `endpoints.registration`. */
  readonly dynamic?: boolean;
  /** What a client may be registered for, by the names of RFC 7591 §2. Default: all that we ask for. */
  readonly grantTypes?: readonly string[];
  /** How a client may prove itself, by the names of RFC 7591 §2. Default: `client_secret_basic`, as in RFC 8414 §2. */
  readonly authenticationMethods?: readonly string[];
}
