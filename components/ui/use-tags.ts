import { useEffect, useState } from 'preact/hooks';
import type { ReplyValue } from '../../lib/messages/protocol';
import { useServices } from './services';

/** The reader's tags with their counts, kept up to date; undefined until the first answer. */
export function useTags(): ReplyValue<'tags'> | undefined {
  const { ask, onChange } = useServices();
  const [tags, setTags] = useState<ReplyValue<'tags'> | undefined>(undefined);
  useEffect(() => {
    const load = async () => {
      const reply = await ask('tags', {});
      if (reply.ok) setTags(reply.value);
    };
    void load();
    return onChange(() => void load());
  }, [ask, onChange]);
  return tags;
}
