/**
 * What some work comes to, unless a signal comes first; then nobody waits for it any more.
 *
 * @param grace how long it is waited for all the same, in milliseconds
 * @throws the signal's reason when that is aborted
 */
export async function unlessAborted<Result>(
  work: Promise<Result>,
  signal: AbortSignal | undefined,
  grace = 0,
): Promise<Result> {
  if (!signal) return work;
  let timer: NodeJS.Timeout | undefined;
  let hear = () => {};
  const aborted = new Promise<never>((_, reject) => {
    const stop = () => reject(signal.reason as Error);
    hear = () => {
      if (grace > 0) timer = setTimeout(stop, grace);
      else stop();
    };
    if (signal.aborted) hear();
    else signal.addEventListener("abort", hear);
  });
  try {
    return await Promise.race([aborted, work]);
  } finally {
    signal.removeEventListener("abort", hear);
    clearTimeout(timer);
  }
}
