import { useSearchParams } from 'wouter';

/** Which part of a view is shown, from the address: `?fane=frister`; the first where it names none of them. */
export function useTab<Tab extends string>(tabs: readonly [Tab, ...Tab[]]): [Tab, (tab: Tab) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('fane');
  return [
    tabs.find((tab) => tab === asked) ?? tabs[0],
    (chosen) =>
      setParams((previous) => {
        const next = new URLSearchParams(previous);
        next.set('fane', chosen);
        return next;
      }),
  ];
}
