import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useLocation } from 'wouter';
import type { Destination, ViewName } from '#domain/address/destination.ts';
import { scopeInAddress } from '#domain/address/scope-in-address.ts';
import type { Chosen } from '#domain/address/seen-from.ts';
import { COUNTRY } from '#domain/organisations/scope.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useAddressParts, useTexts } from '#features/session/index.ts';
import { UndoToast } from '#ui/undo-toast.tsx';
import { addressOf, viewAddress } from './address-of.ts';
import { readAgreement } from './read-agreement.ts';
import { useAllYears } from './use-all-years.ts';

/** The ways to go from place to place within the program. */
export type Navigation = {
  /**
   * Goes there with the county and year that are chosen. What is not seen from them is gone to where it is, and the move is told,
   * with a way back.
   */
  readonly go: (to: Destination) => void;
  /** Goes to a view as it was left. */
  readonly resume: (view: ViewName) => void;
  /** Chooses the county that a library lies in, and says so. */
  readonly choosePlace: (name: string, countyId: string) => void;
  /** True the first time that the agreement that was gone to is shown: the focus is then to be on it. */
  readonly arriveAt: (agreementId: string) => boolean;
};

/** A county or a year that was changed on the way, told where it came to pass. */
type Moved = { readonly text: string; readonly backTo: string | null; readonly backText: string; readonly at: string };

const NavigationContext = createContext<Navigation | null>(null);

/** The only one who makes addresses: county and year cannot be lost on the way. */
export function NavigationProvider({ children }: { children: ReactNode }) {
  const { frame, common } = useTexts();
  const dataset = useDataset();
  const [allYears] = useAllYears();
  const [path, navigate] = useLocation();
  const [parts] = useAddressParts();
  const [moved, setMoved] = useState<Moved | null>(null);
  const present = { path, parts, dataset, allYears, frame };
  const here = useRef(present);
  const goingTo = useRef<string | null>(null);
  useLayoutEffect(() => {
    here.current = present;
  });
  const navigation = useMemo(() => {
    const address = () => `${here.current.path}?${here.current.parts}`;
    const move = (to: string, text: string, chosen: Chosen) => {
      const { counties } = here.current.dataset;
      const place = counties.find(({ id }) => id === chosen.scope)?.name ?? here.current.frame.country;
      const from = address();
      const backTo = placeIn(from) === placeIn(to) ? null : from;
      navigate(to);
      setMoved({ text, backTo, backText: here.current.frame.backTo(place, chosen.year), at: placeIn(to) });
    };
    const goToAgreement = async (to: Destination, id: string) => {
      const from = address();
      const { parts, dataset, allYears, frame } = here.current;
      const chosen = scopeInAddress(parts, dataset.newestYear);
      const found = await readAgreement(id, chosen, allYears);
      // She went elsewhere meanwhile.
      if (address() !== from) return;
      if (!found) return navigate(addressOf(to, parts));
      goingTo.current = id;
      const { seen, serviceName } = found;
      const county = dataset.counties.find((each) => each.id === seen.scope)?.name;
      const said = [
        seen.scope !== chosen.scope &&
          (seen.scope === COUNTRY
            ? frame.movedCountry(serviceName)
            : frame.movedCounty(county ?? seen.scope, serviceName)),
        seen.year !== chosen.year && frame.movedYear(seen.year, serviceName, chosen.year),
      ].filter((line) => line !== false);
      if (said.length === 0) navigate(addressOf(to, parts));
      else move(addressOf(to, parts, seen), said.join(' '), chosen);
    };
    return {
      go: (to: Destination) => {
        if ('avtale' in to && to.avtale !== undefined) void goToAgreement(to, to.avtale);
        else navigate(addressOf(to, here.current.parts));
      },
      resume: (view: ViewName) => navigate(viewAddress(view, here.current.parts)),
      arriveAt: (id: string) => {
        const isThere = goingTo.current === id;
        if (isThere) goingTo.current = null;
        return isThere;
      },
      choosePlace: (name: string, countyId: string) => {
        const { path, parts, dataset, frame } = here.current;
        const chosen = scopeInAddress(parts, dataset.newestYear);
        const county = dataset.counties.find(({ id }) => id === countyId)?.name ?? countyId;
        const next = new URLSearchParams(parts);
        next.set('fylke', countyId);
        move(`${path}?${next}`, frame.chosenPlace(county, name), chosen);
      },
    };
  }, [navigate]);
  // What was told holds only where it came to pass.
  const at = placeIn(`${path}?${parts}`);
  const told = moved?.at === at ? moved : null;
  useEffect(() => setMoved((last) => (last?.at === at ? last : null)), [at]);
  return (
    <NavigationContext value={navigation}>
      {children}
      {told && (
        <UndoToast
          key={`${told.text} ${told.backTo}`}
          text={told.text}
          undoText={told.backText}
          closeText={common.close}
          onUndo={told.backTo === null ? undefined : () => navigate(told.backTo ?? '')}
          onClose={() => setMoved(null)}
        />
      )}
    </NavigationContext>
  );
}

/** View, county and year of an address. */
function placeIn(address: string): string {
  const [path, search] = address.split('?');
  const parts = new URLSearchParams(search);
  return [path, parts.get('fylke'), parts.get('ar')].join(' ');
}

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('useNavigation outside NavigationProvider');
  return navigation;
}

/** The path of the view that is shown: `/avtaler`. */
export function useViewPath(): string {
  return useLocation()[0];
}
