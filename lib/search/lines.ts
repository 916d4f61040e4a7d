const joint = '\u0000';

/** Texts that are stored as one and taken apart when the first is asked for: to take a hundred thousand apart takes long. */
export class Lines {
  #text: string;
  #values: string[] | undefined;

  /** `isEmpty`: there is none, not even an empty one. */
  constructor(text = '', isEmpty = text === '') {
    this.#text = text;
    this.#values = isEmpty ? [] : undefined;
  }

  get values(): string[] {
    this.#values ??= this.#text.split(joint);
    this.#text = '';
    return this.#values;
  }

  /** As they are stored. */
  joined(): string {
    return this.#values?.join(joint) ?? this.#text;
  }
}
