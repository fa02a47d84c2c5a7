/** `PR 5.1`; what is not known is left out. */
export function reportText({ report_id, release }: { report_id: string; release: string }): string {
  return [report_id, release].filter((part) => part !== '').join(' ');
}
