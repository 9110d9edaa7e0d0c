/** What the overview says of the sheet; a `Sheet` is one. */
export interface OverviewSheet {
  readonly title: string;
  readonly version: string;
  readonly exercises: readonly {
    readonly id: string;
    readonly title: string;
    readonly points: number;
    readonly checks: readonly OverviewCheck[];
  }[];
}

export interface OverviewCheck {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  readonly visibility: 'public' | 'hidden';
}
