import { writeZip } from '#formats/zip/write-zip.ts';

/** What is handed to the user: one file, or several together in a ZIP. */
export type SavedFiles = { readonly fileName: string; readonly bytes: Uint8Array; readonly files: number };

/** @param name of the ZIP, without ending, where there is more than one file */
export function together(
  files: readonly { readonly fileName: string; readonly bytes: Uint8Array }[],
  name: () => string,
): SavedFiles {
  const [only] = files;
  if (only && files.length === 1) return { ...only, files: 1 };
  const bytes = writeZip(files.map(({ fileName, bytes }) => ({ name: fileName, bytes })));
  return { fileName: `${name()}.zip`, bytes, files: files.length };
}
