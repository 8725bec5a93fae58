import { namesHost, parseAbsoluteUri } from "../absolute-uri.ts";

/** Whether clients may publish something there: https, as text that no parser mends. */
export function isPublishedAddress(text: string, longest: number): boolean {
  if (text.length > longest || !/^https:\/\/[\x21-\x7E]+$/.test(text) || text.includes("#")) return false;
  if (!namesHost(text)) return false;
  const uri = parseAbsoluteUri(text);
  return uri !== undefined && uri.username + uri.password === "";
}
