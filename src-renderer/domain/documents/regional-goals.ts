/** Goals of the county's regional plan, written once and used in every case. */
export type RegionalGoals = {
  /** `Regionplan Agder 2030` */
  readonly heading: string;
  /** One goal a line. */
  readonly text: string;
};
