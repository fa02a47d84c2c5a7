import {
  ArrowsCirclepathIcon,
  BarChartIcon,
  Buildings3Icon,
  CogIcon,
  FileTextIcon,
  FolderIcon,
  HouseIcon,
  LinkIcon,
  PiggybankIcon,
} from '@navikt/aksel-icons';
import { type ComponentType, type LazyExoticComponent, lazy, type SVGProps } from 'react';
import type { Messages } from '#texts/messages.ts';

export type View = {
  readonly path: string;
  readonly text: keyof Messages['frame'] &
    ('overview' | 'agreements' | 'joining' | 'usage' | 'savings' | 'counties' | 'documents' | 'central' | 'settings');
  readonly icon: ComponentType<SVGProps<SVGSVGElement> & { title?: string }>;
  readonly component: LazyExoticComponent<ComponentType>;
  /** Below the line in the rail: about the program rather than the work. */
  readonly secondary?: true;
};

/** What most open with; asked for early, it is there when the data are. */
export async function loadOverview() {
  return { default: (await import('#features/overview/index.ts')).OverviewView };
}

export const VIEWS: readonly View[] = [
  {
    path: '/oversikt',
    text: 'overview',
    icon: HouseIcon,
    component: lazy(loadOverview),
  },
  {
    path: '/avtaler',
    text: 'agreements',
    icon: FileTextIcon,
    component: lazy(async () => ({ default: (await import('#features/agreements/index.ts')).AgreementsView })),
  },
  {
    path: '/tilknytning',
    text: 'joining',
    icon: LinkIcon,
    component: lazy(async () => ({ default: (await import('#features/joining/index.ts')).JoiningView })),
  },
  {
    path: '/bruk',
    text: 'usage',
    icon: BarChartIcon,
    component: lazy(async () => ({ default: (await import('#features/usage/index.ts')).UsageView })),
  },
  {
    path: '/besparelse',
    text: 'savings',
    icon: PiggybankIcon,
    component: lazy(async () => ({ default: (await import('#features/savings/index.ts')).SavingsView })),
  },
  {
    path: '/fylkene',
    text: 'counties',
    icon: Buildings3Icon,
    component: lazy(async () => ({ default: (await import('#features/counties/index.ts')).CountiesView })),
  },
  {
    path: '/dokumenter',
    text: 'documents',
    icon: FolderIcon,
    component: lazy(async () => ({ default: (await import('#features/documents/index.ts')).DocumentsView })),
  },
  {
    path: '/sentralfil',
    text: 'central',
    icon: ArrowsCirclepathIcon,
    component: lazy(async () => ({ default: (await import('#features/central/index.ts')).CentralView })),
    secondary: true,
  },
  {
    path: '/innstillinger',
    text: 'settings',
    icon: CogIcon,
    component: lazy(async () => ({ default: (await import('#features/settings/index.ts')).SettingsView })),
    secondary: true,
  },
];
