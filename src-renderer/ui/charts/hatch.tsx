/** 45° hatch for what is estimated, allocated or assumed; the same pattern on screen and in exported pictures. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="7" height="7" fill="var(--b24-chart-hatch-ground)" />
      <line x1="0" y1="0" x2="0" y2="7" stroke="var(--b24-chart-hatch-line)" strokeWidth="3" />
    </pattern>
  );
}
