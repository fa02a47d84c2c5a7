/** Goals of the county's regional plan, written once and used in every case. */
export type RegionalGoals = {
  /** `Regionplan Agder 2030` */
  readonly heading: string;
  /** One goal a line. */
  readonly text: string;
};

/** Each goal once, in the order they are written. */
export function goalsOf({ text }: Pick<RegionalGoals, 'text'>): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines)].filter(Boolean);
}

/** What a case shows of the goals: those that are not left out of it. */
export function goalsShown(
  goals: RegionalGoals,
  leftOut: readonly string[],
): { readonly heading: string; readonly items: readonly string[] } {
  return { heading: goals.heading, items: goalsOf(goals).filter((goal) => !leftOut.includes(goal)) };
}
