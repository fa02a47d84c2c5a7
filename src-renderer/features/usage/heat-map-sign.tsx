import type { Unusual } from '#domain/usage/spikes.ts';

const POINTS = { spike: '4,0 8,7 0,7', dip: '0,0 8,0 4,7' } as const;

/** A month to look at: an arrow head up or down in the corner, told by its shape. Its words stand beside it. */
export function HeatSign({ kind }: { kind: Unusual['kind'] }) {
  return (
    <svg className="b24-heat-sign" viewBox="0 0 8 7" aria-hidden="true" data-mark={kind}>
      <polygon points={POINTS[kind]} />
    </svg>
  );
}
