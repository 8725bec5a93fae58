/** What may be wrong with a request that cannot be read. Programs are told the same, in English. */
export const malformed = {
  repeated: "A field of the form was sent more than once.",
  request: "The request is not well-formed.",
  parameters: "The parameters are not well-formed.",
  tooManyParameters: "There are too many parameters.",
  parameterTooLong: "A parameter is too long.",
  noForm: "The body must be application/x-www-form-urlencoded.",
  coded: "The body must come without a Content-Encoding.",
  bodyTooLarge: "The body is too large.",
  noAnswer: "The form came without an answer.",
} as const;
