/** Time, given from outside so that a run can be repeated. */

export interface Clock {
  /** Milliseconds of a clock that only goes forward: for durations. */
  monotonic(): number;
  /** Local time with offset, `2020-09-30T08:00:00+08:00`: for the log, never for order. */
  timestamp(): string;
  /** The day of this run, `YYYY-MM-DD`: one and the same from its beginning to its end. */
  readonly today: string;
}

/** The machine's clock; `today` may be given to repeat a run of another day. */
export function systemClock(today?: string): Clock {
  return {
    monotonic: () => performance.now(),
    timestamp: () => timestampOf(new Date()),
    today: today ?? timestampOf(new Date()).slice(0, 10),
  };
}

/** A moment in local time with its offset from UTC, to the second. */
export function timestampOf(moment: Date): string {
  const offset = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const two = (value: number): string => String(Math.floor(Math.abs(value))).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}
