/** What a long piece of work is doing; `fraction` 0–1, null while the amount is unknown. */
export type WorkProgress = {
  readonly step: 'unzip' | 'verify' | 'parse' | 'store' | 'sample';
  readonly fraction: number | null;
};
