import { useMemo } from 'react';
import { useFindable } from '#features/dataset/index.ts';
import { useNavigation } from '#features/navigation/index.ts';
import { useSession, useThemeChoice } from '#features/session/index.ts';
import { VIEWS } from '../views.ts';
import type { Command } from './command-menu.tsx';

/**
 * Everything Ctrl+K can reach: views, actions, counties and libraries (which choose the county), agreements. What has a name of its
 * own is read when somebody looks, and then it is complete.
 */
export function useCommands(looking: boolean): { readonly commands: readonly Command[]; readonly isComplete: boolean } {
  const { texts } = useSession();
  const { go, resume, choosePlace } = useNavigation();
  const [, setTheme] = useThemeChoice();
  const { isRead, places, agreements } = useFindable(looking);
  const commands = useMemo(() => {
    const { frame, central } = texts;
    const views = VIEWS.map((view) => ({
      id: view.name,
      label: frame[view.text],
      hint: frame.goTo,
      run: () => resume(view.name),
    }));
    const { tabs } = texts.agreements;
    const parts = [
      { tab: 'frister', label: tabs.deadlines },
      { tab: 'moter', label: tabs.meetings },
      { tab: 'registre', label: tabs.registers },
      { tab: 'historikk', label: texts.history.tab },
    ].map(({ tab, label }) => ({
      id: tab,
      label,
      hint: frame.goTo,
      run: () => go({ view: 'avtaler', fane: tab }),
    }));
    const actions = [
      { id: 'light', label: frame.themeLight, hint: frame.doAction, run: () => setTheme('light') },
      { id: 'dark', label: frame.themeDark, hint: frame.doAction, run: () => setTheme('dark') },
      { id: 'choose', label: central.choose, hint: frame.doAction, run: () => go({ view: 'sentralfil' }) },
    ];
    const found = [
      ...agreements.map((agreement) => ({
        id: agreement.id,
        label: `${agreement.serviceName}, ${agreement.holderName}`,
        hint: frame.agreements,
        run: () => go({ view: 'avtaler', avtale: agreement.id }),
      })),
      ...places.map((place) => ({
        id: place.id,
        label: place.name,
        hint: place.countyName,
        run: () => choosePlace(place.name, place.countyId),
      })),
    ];
    return [...views, ...parts, ...actions, ...found];
  }, [texts, go, resume, choosePlace, setTheme, places, agreements]);
  return { commands, isComplete: isRead };
}
