import type { ReplyValue } from '../../../lib/messages/protocol';
import { useLive } from './use-live';

const all = {};

/** The reader's tags with their counts, kept up to date; undefined until the first answer. */
export const useTags = (): ReplyValue<'tags'> | undefined => useLive('tags', all);
