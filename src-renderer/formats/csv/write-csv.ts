/** One field of RFC 4180: quoted only where it must be, so that equal content gives equal bytes. Never escaped for spreadsheets. */
export function csvField(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** A row with its line break (LF). */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map(csvField).join(',')}\n`;
}
