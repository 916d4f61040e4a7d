import { useEffect, useState } from 'preact/hooks';

const pause = 120;

/** The value once it has not changed for a moment, so that not every key asks the store. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
