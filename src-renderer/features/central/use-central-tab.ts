import { useSearchParams } from 'wouter';

const TABS = ['deling', 'bidrag', 'tilbud'] as const;
export type CentralTab = (typeof TABS)[number];

/** Which part of the central file's view is shown: `?fane=bidrag`. */
export function useCentralTab(): [CentralTab, (tab: CentralTab) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('fane');
  return [
    TABS.find((candidate) => candidate === asked) ?? 'deling',
    (chosen) =>
      setParams((previous) => {
        const next = new URLSearchParams(previous);
        next.set('fane', chosen);
        return next;
      }),
  ];
}
