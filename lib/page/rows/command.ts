import type { Row } from './row';

/** What a press of a button in a row asks the panel script for. `at` counts within topics, badges or own tags. */
export interface PanelCommand {
  do: string;
  row?: Row;
  at?: number;
  /** The button that was pressed: panels open at it and give focus back to it. */
  from?: HTMLElement;
  /** A key that is a shortcut. */
  key?: string;
}

/** What opens a frame, and the kind of panel that it is in. */
export const framed: Readonly<Record<string, string>> = {
  note: 'notes',
  tag: 'tags',
  correct: 'correct',
  menu: 'saved',
  list: 'saved',
};
