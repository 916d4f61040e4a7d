/** Changes often come several at a time. */
const pause = 3000;

/** A function that does `act` a few seconds after it was called last. */
export function settled(act: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(act, pause);
  };
}
