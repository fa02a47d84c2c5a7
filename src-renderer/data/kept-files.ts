/** An imported file as it was, packed. So that each number can be traced to its line, and the file be placed anew. */
export type KeptFile = {
  /** Of the file's own bytes, lower-case hex. */
  readonly sha256: string;
  readonly fileName: string;
  /** Deflated. */
  readonly packed: Uint8Array<ArrayBuffer>;
};

/** Larger files are imported, but not kept. */
export const LARGEST_KEPT_FILE = 50 * 1024 * 1024;

export async function packFile(
  sha256: string,
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<KeptFile | null> {
  if (bytes.length > LARGEST_KEPT_FILE) return null;
  return { sha256, fileName, packed: await through(bytes, new CompressionStream('deflate-raw')) };
}

export function unpackFile({ packed }: KeptFile): Promise<Uint8Array<ArrayBuffer>> {
  return through(packed, new DecompressionStream('deflate-raw'));
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Response(new Blob([bytes]).stream().pipeThrough(stream)).bytes();
}
