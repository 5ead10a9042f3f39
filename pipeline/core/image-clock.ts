/** Time this process spent on decoding and encoding images, in milliseconds: read by the benchmark only. */
export const imageClock = { decoding: 0, encoding: 0 };

/** Runs `work` and adds its wall time to one of the counters. */
export async function timed<Result>(
  counter: keyof typeof imageClock,
  work: () => Promise<Result>,
): Promise<Result> {
  const started = performance.now();
  try {
    return await work();
  } finally {
    imageClock[counter] += performance.now() - started;
  }
}
