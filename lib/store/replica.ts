/** What a field of a record can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** The value of one field and when it was written there: the later stamp holds. */
export type Register = readonly [stamp: string, value: Json];

/** A text as it began, and what was typed since. Who says what was typed need not say again how it began. */
export interface TextRoot {
  base?: string | undefined;
  /** An update of Yjs over `base`, in base64. */
  update?: string | undefined;
}

/** A text that many devices write: one root, or one for each device that began it without knowing of the other. */
export interface TextState {
  roots: Readonly<Record<string, TextRoot>>;
  /** Roots whose words are in the first one, with a digest of those words. */
  taken: Readonly<Record<string, Register>>;
}

/** What all devices have said of one record; or only what one of them said of late. */
export interface RecordState {
  fields: Readonly<Record<string, Register>>;
  text?: TextState | undefined;
}

/** A record's state under its name. */
export interface NamedState extends RecordState {
  id: string;
}

/** What is still to be told: of one record, or of many all that is known. */
export interface StoredOutgoing extends NamedState {
  /** The names of the records of which all is to be told. */
  whole?: readonly string[] | undefined;
}

/** All that is known of a record, under the paper that it belongs to by its name. */
export interface StoredReplica extends NamedState {
  key?: string | undefined;
}
