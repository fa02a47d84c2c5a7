import { useKeptState } from '#ui/kept-state.ts';

const read = (stored: unknown): boolean => stored === true;

/** Whether she has said that vendors' prices are confidential on this PC. */
export function useConfidentialChoice(): [boolean, (confidential: boolean) => void] {
  const [chosen, change] = useKeptState('confidential', read);
  return [chosen, (confidential) => change(() => confidential)];
}
