/** Signatures and sizes of the parts of a ZIP archive (PKWARE APPNOTE 6.3, section 4.3). All numbers are little-endian. */
export const LOCAL_HEADER = { signature: 0x04034b50, size: 30 } as const;
export const DIRECTORY_ENTRY = { signature: 0x02014b50, size: 46 } as const;
export const END_RECORD = { signature: 0x06054b50, size: 22 } as const;

export const STORED = 0;
export const DEFLATED = 8;

/** One entry as the central directory tells it, checked against its local header. */
export type ZipEntry = {
  readonly name: string;
  readonly method: typeof STORED | typeof DEFLATED;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the packed bytes begin. */
  readonly dataOffset: number;
};
