const EXTENSION = '.b24.zip';

/** Whether a file name or path is named as central files are (`*.b24.zip`, in any case). */
export function isCentralFileName(name: string): boolean {
  return name.toLowerCase().endsWith(EXTENSION) && name.length > EXTENSION.length;
}
