import { useSearchParams } from 'wouter';

const TABS = ['svar', 'tilbud', 'ikke-svart', 'bestilling', 'faktura'] as const;
export type JoiningTab = (typeof TABS)[number];

/** Which part of the view is shown: `?fane=tilbud`. */
export function useJoiningTab(): [JoiningTab, (tab: JoiningTab) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('fane');
  const tab = TABS.find((candidate) => candidate === asked) ?? 'svar';
  return [
    tab,
    (chosen) =>
      setParams((previous) => {
        const next = new URLSearchParams(previous);
        next.set('fane', chosen);
        return next;
      }),
  ];
}
