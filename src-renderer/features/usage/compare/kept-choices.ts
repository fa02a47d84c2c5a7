import { useKeptState } from '#ui/kept-state.ts';

/** What is compared with what. Counties, and every library, are those of the whole country. */
export type Between = 'libraries' | 'counties' | 'allLibraries';

export type CompareChoices = {
  /** Null until one is chosen: then the service with most usage. */
  readonly serviceId: string | null;
  /** The metric chosen for a service; one without a choice is shown in its own. */
  readonly metrics: Readonly<Record<string, string>>;
  readonly between: Between;
  readonly show: 'uses' | 'perThousand';
};

export function useCompareChoices(): [CompareChoices, (changes: Partial<CompareChoices>) => void] {
  const [choices, change] = useKeptState('usage.compare', readChoices);
  return [choices, (changes) => change((current) => ({ ...current, ...changes }))];
}

/** Takes what is sound of stored choices; the rest is as when nothing has been chosen. */
export function readChoices(stored: unknown): CompareChoices {
  const parts: Record<string, unknown> = isObject(stored) ? stored : {};
  const { serviceId, metrics, between, show } = parts;
  return {
    serviceId: typeof serviceId === 'string' ? serviceId : null,
    metrics: isObject(metrics)
      ? Object.fromEntries(
          Object.entries(metrics).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
        )
      : {},
    between: between === 'counties' || between === 'allLibraries' ? between : 'libraries',
    show: show === 'uses' ? 'uses' : 'perThousand',
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
