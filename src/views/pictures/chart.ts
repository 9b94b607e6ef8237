/** What is drawn, in the data's own units; how it looks is for the specs. */
export type Chart = BarChart | GridChart | TimelineChart;

/** `stale`: too old to be taken as today's. `gap`: nobody recorded it, so the bar is a broken outline. */
export type Tone = 'firm' | 'stale' | 'gap';

export interface BarChart {
  readonly sort: 'bars';
  readonly rows: readonly {
    readonly label: string;
    readonly value: number;
    /** What stands at the end of the bar, such as “more than 18 months”. */
    readonly valueText: string;
    readonly tone: Tone;
  }[];
}

export interface GridChart {
  readonly sort: 'grid';
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly tone: Tone;
    /** One for each column. */
    readonly counts: readonly number[];
  }[];
}

export interface TimelineChart {
  readonly sort: 'timeline';
  readonly rows: readonly TimelineRow[];
}

export interface TimelineRow {
  readonly label: string;
  /** Oldest first; never empty. */
  readonly marks: readonly TimelineMark[];
}

export type MarkSort = 'began' | 'formal' | 'changed' | 'paused' | 'stopped' | 'last-known';

/** One dated event. Times are years, with the part of the year gone as a fraction. */
export interface TimelineMark {
  readonly sort: MarkSort;
  /** The first and the last moment that the date can mean: a year apart where only the year is known. */
  readonly from: number;
  readonly to: number;
  readonly isAbout: boolean;
  readonly isBefore: boolean;
}
