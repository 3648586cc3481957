/**
 * What some work comes to, unless a signal comes first; then nobody waits for it any more.
 *
 * @throws the signal's reason when that is aborted
 */
export async function unlessAborted<Result>(
  work: Promise<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  if (!signal) return work;
  let hear = () => {};
  const aborted = new Promise<never>((_, reject) => {
    hear = () => reject(signal.reason as Error);
    if (signal.aborted) hear();
    else signal.addEventListener("abort", hear);
  });
  try {
    return await Promise.race([aborted, work]);
  } finally {
    signal.removeEventListener("abort", hear);
  }
}
