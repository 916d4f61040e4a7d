/** Milliseconds in which further changes are gathered. */
const pause = 100;

/** Calls back at once for the first of many changes, and once more after the last of them. */
export function gathered(callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  const rest = (): void => {
    timer = again ? setTimeout(rest, pause) : undefined;
    if (again) callback();
    again = false;
  };
  return () => {
    again = timer !== undefined;
    if (again) return;
    callback();
    timer = setTimeout(rest, pause);
  };
}
