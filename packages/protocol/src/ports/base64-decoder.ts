/** Decodes base64 to the text it carries, or `undefined` when it is not base64. An argument: the language has none. */
export type Base64Decoder = (text: string) => string | undefined;
