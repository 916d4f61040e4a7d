import { useEffect, useState } from 'preact/hooks';
import { useServices } from './services';

/** How many papers are saved, kept up to date; undefined until the first answer. */
export function useCount(): number | undefined {
  const { ask, onChange } = useServices();
  const [count, setCount] = useState<number | undefined>(undefined);
  useEffect(() => {
    const load = async () => {
      const reply = await ask('find', { offset: 0, limit: 1 });
      if (reply.ok) setCount(reply.value.total);
    };
    void load();
    return onChange(() => void load());
  }, [ask, onChange]);
  return count;
}
