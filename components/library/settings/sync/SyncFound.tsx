import type { Exchange, Found } from '../../../../lib/papers/machines';
import { countOf } from '../../../../lib/text/numbers';

/** What is at the place, and what joining would do. */
export function SyncFound({ found: { kind, preview } }: { found: Found }) {
  if (kind === 'nothing') return <p>There is no library yet. Yours goes there, and other machines can join.</p>;
  if (kind === 'locked' || !preview)
    return <p>A library is there, and it is locked. Tick the box above and enter its passphrase.</p>;
  return (
    <>
      <p>A library is there. Joining brings both together:</p>
      <table class="sync-preview">
        <thead>
          <tr>
            <td />
            <th scope="col">come here</th>
            <th scope="col">go there</th>
            <th scope="col">on both</th>
          </tr>
        </thead>
        <tbody>
          <Row name="Papers" exchange={preview.papers} />
          <Row name="Notes" exchange={preview.notes} />
          <Row name="Lists" exchange={preview.lists} />
        </tbody>
      </table>
      {preview.leave > 0 && (
        <p class="warning-text">
          {countOf(preview.leave, 'record')} of this machine {preview.leave === 1 ? 'was' : 'were'} removed elsewhere
          since, and {preview.leave === 1 ? 'goes' : 'go'} here too.
        </p>
      )}
    </>
  );
}

const Row = ({ name, exchange: { come, go, both } }: { name: string; exchange: Exchange }) => (
  <tr>
    <th scope="row">{name}</th>
    <td>{come}</td>
    <td>{go}</td>
    <td>{both}</td>
  </tr>
);
