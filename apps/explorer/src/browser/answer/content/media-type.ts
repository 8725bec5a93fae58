/** A media type (RFC 9110 §8.3.1). */
export interface MediaType {
  /** In small letters: `application/json`. Empty where none was told, or nothing that could be one. */
  readonly essence: string;
  /** In small letters, without quotes. */
  readonly charset: string | undefined;
}

/** Reads the value of a `Content-Type` header. */
export function readMediaType(value: string | undefined): MediaType {
  const [name = "", ...parameters] = (value ?? "").split(";");
  const essence = name.trim().toLowerCase();
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([^\s"]+)"?\s*$/i.exec(parameter)?.[1])
    .find((found) => found !== undefined);
  return {
    essence: /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+$/.test(essence) ? essence : "",
    charset: charset?.toLowerCase(),
  };
}
