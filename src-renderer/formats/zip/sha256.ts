// The pure rooms see neither DOM nor Node types; this is the part of Web Crypto that both a browser worker and Node have.
declare const crypto: { readonly subtle: { digest(name: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer> } };

/**
 * SHA-256 as lower-case hex. Computed by the platform outside the calling thread, so several can be under way while the
 * caller goes on; no library in JavaScript comes near it on a file of 60 MB.
 */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
