import { useEffect } from 'react';
import { useThemeChoice } from './choices.ts';

/** Light or dark over the whole page, as chosen or as the system has it. */
export function useColourScheme(): void {
  const [theme] = useThemeChoice();
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      const chosen = theme === 'auto' ? (dark.matches ? 'dark' : 'light') : theme;
      document.documentElement.dataset.colorScheme = chosen;
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [theme]);
}
