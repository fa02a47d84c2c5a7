import { useAddressParts } from './use-address-parts.ts';

/** Which part of a view is shown, from the address: `?fane=frister`; the first where it names none of them. */
export function useTab<Tab extends string>(tabs: readonly [Tab, ...Tab[]]): [Tab, (tab: Tab) => void] {
  const [parts, change] = useAddressParts();
  const asked = parts.get('fane');
  return [tabs.find((tab) => tab === asked) ?? tabs[0], (chosen) => change({ fane: chosen })];
}
