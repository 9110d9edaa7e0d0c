/** What counts for one person in the end: the points of the checks, what a person and the policy made of them, and why. */
export interface Grade {
  /** What the checks gave, bonus exercises included; whole. */
  readonly checked: number;
  /** What can be reached without a bonus. */
  readonly possible: number;
  /** What was added or taken, in the order in which it was. */
  readonly lines: readonly GradeLine[];
  /** The points that count, as an exact decimal; nothing where there is no grade. */
  readonly points?: string;
  /** By the course's scale. */
  readonly mark?: string;
  /** What a person wrote without changing points. */
  readonly comments: readonly string[];
  /** What the student asked about verdicts, with the answers that there are. */
  readonly appeals?: readonly ToldAppeal[];
  /** The address that more of them are mailed to. */
  readonly questionsTo?: string;
  /** What a person gave and does not count before it is confirmed. */
  readonly stale: readonly StaleLine[];
}

export interface GradeLine {
  readonly kind: 'adjustment' | 'bonus' | 'late' | 'cut-off' | 'rounding' | 'bounds' | 'excused';
  /** An exact decimal with its sign, or a fraction where it has no end: `+2`, `-8.75`, `-1/3`. */
  readonly points: string;
  /** Half a sentence; it may hold a person's words. */
  readonly reason: string;
  /** What an adjustment is about: the id of a check or an exercise; nothing for the total. */
  readonly about?: string;
}

export interface ToldAppeal {
  readonly about: string;
  readonly question: string;
  readonly answer?: string;
  /** Whether what it is about was handed in anew since, or is asked no more. */
  readonly isStale?: true;
}

export interface StaleLine {
  readonly points: string;
  readonly reason: string;
  readonly about?: string;
  /** What has changed since it was given. */
  readonly changed: readonly ('content' | 'check')[];
}
