import { useState } from 'preact/hooks';
import type { TableFile } from './backup-actions';

interface Props {
  table: TableFile;
  onColumns(columns: readonly string[]): void;
}

/** What each column of a table says, with what stands in its first rows: guessed, and changed by the reader. */
export function Columns({ table: { columns, meanings }, onColumns }: Props) {
  // The table is read anew after each change, and the reader may be at the next one by then.
  const [chosen, setChosen] = useState<readonly string[]>(() => columns.map(({ meaning }) => meaning));
  const change = (at: number, meaning: string) => {
    const several = meanings.find((each) => each.meaning === meaning)?.several ?? true;
    const next = chosen.map((other, index) => {
      if (index === at) return meaning;
      return other === meaning && !several ? '' : other;
    });
    setChosen(next);
    onColumns(next);
  };
  return (
    <section class="columns" aria-labelledby="columns-title">
      <h3 id="columns-title">What its columns say</h3>
      <p class="hint">Each row becomes a paper. Change what was guessed wrong; what is below follows.</p>
      <div class="columns-scroll">
        <table class="preview-table columns-table">
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">Says</th>
              <th scope="col">In the first rows</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ name, examples }, index) => (
              <tr key={index}>
                <th scope="row" dir="auto">
                  {name || `Column ${index + 1}`}
                </th>
                <td>
                  <select
                    aria-label={`What the column ${name || index + 1} says`}
                    value={chosen[index]}
                    onChange={({ currentTarget }) => change(index, currentTarget.value)}
                  >
                    <option value="">nothing, leave it out</option>
                    {meanings.map((each) => (
                      <option key={each.meaning} value={each.meaning}>
                        {each.label}
                      </option>
                    ))}
                  </select>
                </td>
                <td class="columns-examples" dir="auto">
                  {examples.join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
