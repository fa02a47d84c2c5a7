import { useKeptState } from '#ui/kept-state.ts';

/** Whether agreements are shown whatever year they are valid in. */
export function useAllYears(): [boolean, (shown: boolean) => void] {
  const [shown, change] = useKeptState('agreements.allYears', isTrue);
  return [shown, (next) => change(() => next)];
}

function isTrue(stored: unknown): boolean {
  return stored === true;
}
