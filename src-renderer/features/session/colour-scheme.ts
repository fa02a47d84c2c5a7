import { useEffect } from 'react';
import { useThemeChoice } from './choices.ts';

/**
 * Light or dark over the whole page, as chosen or as the system has it. Where the system lays its own high-contrast colours over
 * the page, the system's is followed: charts keep their colours there, and must fit the ground it gives them.
 */
export function useColourScheme(): void {
  const [theme] = useThemeChoice();
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const forced = matchMedia('(forced-colors: active)');
    const apply = () => {
      const isSystems = theme === 'auto' || forced.matches;
      document.documentElement.dataset.colorScheme = isSystems ? (dark.matches ? 'dark' : 'light') : theme;
    };
    apply();
    for (const query of [dark, forced]) query.addEventListener('change', apply);
    return () => {
      for (const query of [dark, forced]) query.removeEventListener('change', apply);
    };
  }, [theme]);
}
