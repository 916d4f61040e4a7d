import type { ReplyValue, Request } from '../../lib/messages/protocol';

/** A public interface that can be asked for abstracts. */
export interface AbstractSource {
  id: string;
  name: string;
  host: string;
  /** The kinds of identifiers that it knows papers by. */
  kinds: readonly string[];
}

/** Which sources are switched on, and whether pages of this host are read without being asked each time. */
export interface AbstractChoice {
  sources: readonly string[];
  always: boolean;
}

type Refs = Request<'readAbstracts'>['refs'];

/** What can be done about abstracts that the page in the tab does not give. */
export interface AbstractsActions {
  sources: readonly AbstractSource[];
  chosen(): Promise<AbstractChoice>;
  /** Keeps a choice, and asks for nothing. */
  keep(choice: AbstractChoice): Promise<void>;
  /** Asks for access to the sources' hosts, keeps the choice and begins; false where the reader said no. Call it straight from a click. */
  read(refs: Refs, choice: AbstractChoice): Promise<boolean>;
  /** Reads pages of this host on request only. */
  notAlways(): Promise<void>;
  state(refs: Refs): Promise<ReplyValue<'abstractsState'> | undefined>;
  stop(): Promise<void>;
}
