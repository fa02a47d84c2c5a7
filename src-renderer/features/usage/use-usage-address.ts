import { useSearchParams } from 'wouter';

const TABS = ['maned', 'sammenlign', 'filer', 'statistikk'] as const;
export type UsageTab = (typeof TABS)[number];

/** Which part of the usage view is shown: `?fane=filer`. */
export function useUsageTab(): [UsageTab, (tab: UsageTab) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('fane');
  const tab = TABS.find((candidate) => candidate === asked) ?? 'maned';
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
