import { useEffect, useState } from 'preact/hooks';

/** What is stored, undefined until it is read, with what shows a change at once and what reads again after one. */
export function useStored<Stored>(read: () => Promise<Stored>) {
  const [stored, setStored] = useState<Stored | undefined>(undefined);
  const reload = async () => setStored(await read());
  useEffect(() => void reload(), []);
  const after = (change: Promise<unknown>) => change.then(reload);
  return { stored, setStored, after };
}
