import type { Format } from '../../../lib/export/format';

const groups = [
  ['notes', 'Notes'],
  ['bibliography', 'Bibliography'],
  ['data', 'Data'],
  ['reading', 'To read or print'],
] as const;

interface FormatProps {
  id: string;
  formats: readonly Format[];
  format: Format;
  onChange(id: string): void;
}

/** The formats, by what they are for. */
export const FormatSelect = ({ id, formats, format, onChange }: FormatProps) => (
  <select id={id} value={format.id} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
    {groups.map(([group, label]) => (
      <optgroup key={group} label={label}>
        {formats
          .filter((each) => each.group === group)
          .map((each) => (
            <option key={each.id} value={each.id}>
              {each.label}
            </option>
          ))}
      </optgroup>
    ))}
  </select>
);
