import {
  ArrowsCirclepathIcon,
  BarChartIcon,
  Buildings3Icon,
  CalculatorIcon,
  CogIcon,
  FileTextIcon,
  FolderIcon,
  HouseIcon,
  LinkIcon,
  PiggybankIcon,
  PresentationIcon,
  QuestionmarkCircleIcon,
} from '@navikt/aksel-icons';
import type { ComponentType, SVGProps } from 'react';
import type { Messages } from '#texts/messages.ts';
import { type LazyView, lazyView } from './lazy-view.tsx';

export type View = {
  readonly path: string;
  readonly text: keyof Messages['frame'] &
    (
      | 'overview'
      | 'agreements'
      | 'joining'
      | 'usage'
      | 'savings'
      | 'counties'
      | 'budget'
      | 'documents'
      | 'presentation'
      | 'central'
      | 'settings'
      | 'help'
    );
  readonly icon: ComponentType<SVGProps<SVGSVGElement> & { title?: string }>;
  readonly component: LazyView;
  /** Below the line in the rail: about the program rather than the work. */
  readonly secondary?: true;
};

export const VIEWS: readonly View[] = [
  {
    path: '/oversikt',
    text: 'overview',
    icon: HouseIcon,
    component: lazyView(async () => ({ default: (await import('#features/overview/index.ts')).OverviewView })),
  },
  {
    path: '/avtaler',
    text: 'agreements',
    icon: FileTextIcon,
    component: lazyView(async () => ({ default: (await import('#features/agreements/index.ts')).AgreementsView })),
  },
  {
    path: '/tilknytning',
    text: 'joining',
    icon: LinkIcon,
    component: lazyView(async () => ({ default: (await import('#features/joining/index.ts')).JoiningView })),
  },
  {
    path: '/bruk',
    text: 'usage',
    icon: BarChartIcon,
    component: lazyView(async () => ({ default: (await import('#features/usage/index.ts')).UsageView })),
  },
  {
    path: '/besparelse',
    text: 'savings',
    icon: PiggybankIcon,
    component: lazyView(async () => ({ default: (await import('#features/savings/index.ts')).SavingsView })),
  },
  {
    path: '/fylkene',
    text: 'counties',
    icon: Buildings3Icon,
    component: lazyView(async () => ({ default: (await import('#features/counties/index.ts')).CountiesView })),
  },
  {
    path: '/budsjett',
    text: 'budget',
    icon: CalculatorIcon,
    component: lazyView(async () => ({ default: (await import('#features/budget/index.ts')).BudgetView })),
  },
  {
    path: '/dokumenter',
    text: 'documents',
    icon: FolderIcon,
    component: lazyView(async () => ({ default: (await import('#features/documents/index.ts')).DocumentsView })),
  },
  {
    path: '/presentasjon',
    text: 'presentation',
    icon: PresentationIcon,
    component: lazyView(async () => ({ default: (await import('#features/presentation/index.ts')).PresentationView })),
  },
  {
    path: '/sentralfil',
    text: 'central',
    icon: ArrowsCirclepathIcon,
    component: lazyView(async () => ({ default: (await import('#features/central/index.ts')).CentralView })),
    secondary: true,
  },
  {
    path: '/innstillinger',
    text: 'settings',
    icon: CogIcon,
    component: lazyView(async () => ({ default: (await import('#features/settings/index.ts')).SettingsView })),
    secondary: true,
  },
  {
    path: '/hjelp',
    text: 'help',
    icon: QuestionmarkCircleIcon,
    component: lazyView(async () => ({ default: (await import('#features/help/index.ts')).HelpView })),
    secondary: true,
  },
];

/** Asks for the code of the view that this address (`#/…`) is in, so that it is there when the data are. */
export async function preloadView(hash: string): Promise<void> {
  const view = VIEWS.find(({ path }) => hash.startsWith(`#${path}`));
  // A view that cannot be loaded says so where it would stand.
  await view?.component.preload().catch(() => undefined);
}
