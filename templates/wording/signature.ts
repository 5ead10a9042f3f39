/** How wide a signature stands: the issuer is centred over the date, so a long name needs more room. */

/** A class of the signature block: names of up to 14, 19 and more characters of 16 points. */
export function signatureWidth(issuer: string): 'short' | 'long' | 'longest' {
  const { length } = [...issuer];
  if (length <= 14) return 'short';
  return length <= 19 ? 'long' : 'longest';
}
