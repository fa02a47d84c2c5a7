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
import type { ViewName } from '#domain/address/destination.ts';
import type { Messages } from '#texts/messages.ts';
import { type LazyView, lazyView } from './lazy-view.tsx';

export type View = {
  readonly name: ViewName;
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
    name: 'oversikt',
    text: 'overview',
    icon: HouseIcon,
    component: lazyView(async () => ({ default: (await import('#features/overview/index.ts')).OverviewView })),
  },
  {
    name: 'avtaler',
    text: 'agreements',
    icon: FileTextIcon,
    component: lazyView(async () => ({ default: (await import('#features/agreements/index.ts')).AgreementsView })),
  },
  {
    name: 'tilknytning',
    text: 'joining',
    icon: LinkIcon,
    component: lazyView(async () => ({ default: (await import('#features/joining/index.ts')).JoiningView })),
  },
  {
    name: 'bruk',
    text: 'usage',
    icon: BarChartIcon,
    component: lazyView(async () => ({ default: (await import('#features/usage/index.ts')).UsageView })),
  },
  {
    name: 'besparelse',
    text: 'savings',
    icon: PiggybankIcon,
    component: lazyView(async () => ({ default: (await import('#features/savings/index.ts')).SavingsView })),
  },
  {
    name: 'fylkene',
    text: 'counties',
    icon: Buildings3Icon,
    component: lazyView(async () => ({ default: (await import('#features/counties/index.ts')).CountiesView })),
  },
  {
    name: 'budsjett',
    text: 'budget',
    icon: CalculatorIcon,
    component: lazyView(async () => ({ default: (await import('#features/budget/index.ts')).BudgetView })),
  },
  {
    name: 'dokumenter',
    text: 'documents',
    icon: FolderIcon,
    component: lazyView(async () => ({ default: (await import('#features/documents/index.ts')).DocumentsView })),
  },
  {
    name: 'presentasjon',
    text: 'presentation',
    icon: PresentationIcon,
    component: lazyView(async () => ({ default: (await import('#features/presentation/index.ts')).PresentationView })),
  },
  {
    name: 'sentralfil',
    text: 'central',
    icon: ArrowsCirclepathIcon,
    component: lazyView(async () => ({ default: (await import('#features/central/index.ts')).CentralView })),
    secondary: true,
  },
  {
    name: 'innstillinger',
    text: 'settings',
    icon: CogIcon,
    component: lazyView(async () => ({ default: (await import('#features/settings/index.ts')).SettingsView })),
    secondary: true,
  },
  {
    name: 'hjelp',
    text: 'help',
    icon: QuestionmarkCircleIcon,
    component: lazyView(async () => ({ default: (await import('#features/help/index.ts')).HelpView })),
    secondary: true,
  },
];

/** Asks for the code of the view that this address (`#/…`) is in, so that it is there when the data are. */
export async function preloadView(hash: string): Promise<void> {
  const view = VIEWS.find(({ name }) => hash.startsWith(`#/${name}`));
  // A view that cannot be loaded says so where it would stand.
  await view?.component.preload().catch(() => undefined);
}

/** The view that a path (`/avtaler`) is in. */
export function viewAt(path: string): View | undefined {
  return VIEWS.find(({ name }) => path.startsWith(`/${name}`));
}
