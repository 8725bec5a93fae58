/** Whether a body of this media type is a form, in which a second token may be (RFC 6750 §2.2). */
export function isForm(contentType: string | null | undefined): boolean {
  return (contentType ?? "").toLowerCase().startsWith("application/x-www-form-urlencoded");
}
