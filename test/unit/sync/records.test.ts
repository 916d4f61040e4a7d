import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextStamp, stampPattern } from '../../../lib/sync/merge/stamp';
import { idOf, partsOf } from '../../../lib/sync/records/shapes';
import { aPaper } from '../../builders';
import { aNote, aSaved, Device, type Fields } from './device';
import { joinStates, type State } from './join-states';

const saved = idOf('saved', 'arxiv:1');
const note = idOf('notes', 'n');
const paper = idOf('papers', 'arxiv:1');

const pair = (): [Device, Device] => [new Device('aaaaaaaa'), new Device('bbbbbbbb', 2000)];
const meet = (...devices: Device[]): void => {
  const said = devices.flatMap((device) => device.said);
  for (const device of devices) for (const each of said) device.hear(each);
};
/** A change of a record that is there. */
const but =
  (over: (record: Fields) => Fields) =>
  (record: Fields | undefined): Fields => {
    if (!record) throw new Error('The record is not there.');
    return { ...record, ...over(record) };
  };
const tagsOf = (record: Fields): string[] => (Array.isArray(record['tags']) ? record['tags'].map(String) : []);
const gone = (record: Fields): Fields => ({ ...record, live: 0, deletedAt: 5000 });

describe('Records from two machines', () => {
  test('take each field from who wrote it last, and each tag for itself', () => {
    const [a, b] = pair();
    a.write(saved, () => aSaved({ tags: ['old'] }));
    meet(a, b);
    a.write(
      saved,
      but(({ tags: _, ...record }) => ({ ...record, status: 'read', tags: ['old', 'graphs'] })),
    );
    b.write(
      saved,
      but(() => ({ rating: 4, tags: ['trees'] })),
    );
    meet(a, b);
    expect(a.read(saved)).toMatchObject({ status: 'read', rating: 4, tags: ['graphs', 'trees'] });
    expect(b.read(saved)).toEqual(a.read(saved));
  });

  test('are as who has seen the other’s value wrote it, however wrong the clocks are', () => {
    const [a, b] = [new Device('aaaaaaaa', 9_000_000), new Device('bbbbbbbb', 5)];
    a.write(saved, () => aSaved({ status: 'reading' }));
    meet(a, b);
    b.write(
      saved,
      but(() => ({ status: 'archived' })),
    );
    meet(a, b);
    expect(a.read(saved)).toMatchObject({ status: 'archived' });
  });

  test('stand where one took them away and the other, who did not know, changed them later', () => {
    const [a, b] = pair();
    a.write(saved, () => aSaved());
    meet(a, b);
    a.write(saved, but(gone));
    b.write(
      saved,
      but(() => ({ rating: 5 })),
    );
    meet(a, b);
    expect(a.read(saved)).toMatchObject({ live: 1, rating: 5 });
    b.write(saved, but(gone));
    meet(a, b);
    expect(a.read(saved)).toMatchObject({ live: 0, deletedAt: 5000, rating: 5 });
  });

  test('keep a note in which somebody wrote on while another deleted it, even if later', () => {
    const [b, a] = pair();
    a.write(note, () => aNote());
    meet(a, b);
    b.write(
      note,
      but(() => ({ markdown: 'A thought, written on' })),
    );
    a.write(note, but(gone));
    meet(a, b);
    expect(b.read(note)).toMatchObject({ live: 1, markdown: 'A thought, written on' });
    a.write(note, but(gone));
    meet(a, b);
    expect(b.read(note)).toMatchObject({ live: 0 });
  });

  test('hold what the reader wrote of a paper over what a page said later, until the reader takes it back', () => {
    const [a, b] = pair();
    const stored: Fields = { ...aPaper({ key: 'arxiv:1', year: 2020 }), names: [], createdAt: 1, updatedAt: 1 };
    a.write(paper, () => stored);
    meet(a, b);
    a.write(
      paper,
      but(() => ({ title: 'As I call it', year: undefined, edited: ['title', 'year'] })),
    );
    b.write(
      paper,
      but(() => ({ title: 'As a page calls it', year: 2024, venue: 'A venue' })),
    );
    meet(a, b);
    expect(b.read(paper)).toMatchObject({ title: 'As I call it', venue: 'A venue', edited: ['title', 'year'] });
    expect(b.read(paper)).not.toHaveProperty('year');
    b.write(
      paper,
      but(() => ({ title: 'As a page calls it', year: 2024, edited: undefined })),
    );
    meet(a, b);
    expect(a.read(paper)).toMatchObject({ title: 'As a page calls it', year: 2024 });
    expect(a.read(paper)).not.toHaveProperty('edited');
  });

  test('are none before all of it has come, and where what is said cannot be', () => {
    const [a, b] = pair();
    a.write(saved, () => aSaved());
    a.write(
      saved,
      but(() => ({ status: 'read' })),
    );
    b.hear(a.said[1] ?? new Map());
    expect(b.read(saved)).toBeUndefined();
    b.hear(a.said[0] ?? new Map());
    expect(b.read(saved)).toMatchObject({ status: 'read' });
    b.hear(new Map([[saved, { fields: { status: [nextStamp(undefined, 1e12, 'cccccccc'), 'burnt'] } }]]));
    expect(b.read(saved)).toBeUndefined();
  });

  test('have names of a table and a key', () => {
    expect(partsOf(idOf('listItems', 'l', 'k'))).toEqual({ table: 'listItems', key: ['l', 'k'] });
    for (const id of ['', 'saved', 'saved\n', 'saved\na\nb', 'listItems\na', 'constructor\na', 'listItems\na\nb\nc'])
      expect(partsOf(id)).toBeUndefined();
  });
});

test('Stamps compare as text, and each is later than the one before', () => {
  const steps = fc.array(fc.nat(2 ** 41), { minLength: 2 });
  fc.assert(
    fc.property(steps, (walls) => {
      let before: string | undefined;
      for (const wall of walls) {
        const stamp = nextStamp(before, wall, 'aaaaaaaa');
        expect(stamp).toMatch(stampPattern);
        if (before !== undefined) expect(stamp > before).toBe(true);
        before = stamp;
      }
    }),
  );
});

/** One step of one of three devices: it writes something, or hears some of what another has said. */
const steps = fc.array(
  fc.record({
    who: fc.nat(2),
    do: fc.constantFrom('tag', 'untag', 'status', 'type', 'retype', 'delete', 'revive', 'hear', 'hear', 'hear'),
    word: fc.constantFrom('graphs', 'trees', 'Graphs'),
    pick: fc.nat(1000),
    clock: fc.nat(50_000),
  }),
  { minLength: 1, maxLength: 30 },
);

/** What each step writes; typed words are numbered, so that each can be looked for. */
const deeds: Record<string, (device: Device, word: string, turn: number) => void> = {
  tag: (device, word) =>
    device.write(saved, (record) => ({ ...aSaved(), ...record, tags: [...new Set([...tagsOf(record ?? {}), word])] })),
  untag: (device, word) => {
    if (device.read(saved))
      device.write(
        saved,
        but((record) => ({ tags: tagsOf(record).filter((tag) => tag !== word) })),
      );
  },
  status: (device, word) =>
    device.write(saved, (record) => ({ ...aSaved(), ...record, status: word === 'trees' ? 'read' : 'reading' })),
  type: (device, word, turn) =>
    device.write(note, (record) => ({
      ...aNote(),
      ...record,
      live: 1,
      deletedAt: undefined,
      markdown: `${record?.['markdown'] ?? 'Begun'}\n${word}${turn}`,
    })),
  retype: (device, word, turn) => {
    if (device.read(note)?.['live'] === 1)
      device.write(
        note,
        but(({ markdown }) => ({ markdown: `${word}${turn}\n${markdown}` })),
      );
  },
  delete: (device) => {
    if (device.read(note)?.['live'] === 1) device.write(note, but(gone));
  },
  revive: (device) => {
    if (device.read(note)?.['live'] === 0)
      device.write(
        note,
        but(() => ({ live: 1, deletedAt: undefined })),
      );
  },
};

test('Three devices that write apart and hear of each other in any order come to the same, and lose nothing typed', () => {
  fc.assert(
    fc.property(steps, fc.nat(5), (all, order) => {
      const devices = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'].map((name) => new Device(name));
      const typed: string[] = [];
      for (const [turn, { who, do: deed, word, pick, clock }] of all.entries()) {
        const device = devices[who];
        const other = devices[pick % 3];
        if (!device || !other) continue;
        device.clock = clock;
        if (deed === 'hear') device.hear(other.said[pick % Math.max(1, other.said.length)] ?? new Map());
        else deeds[deed]?.(device, word, turn);
        if (deed === 'type') typed.push(`${word}${turn}`);
      }
      const said: State[] = devices.flatMap((device) => device.said);
      const orders = [said, said.toReversed(), [...said.slice(order), ...said.slice(0, order)]];
      devices.forEach((device, index) => {
        for (const each of orders[index] ?? []) device.hear(each);
      });
      const results = devices.map((device) => [device.read(saved), device.read(note)]);
      expect(results[1]).toEqual(results[0]);
      expect(results[2]).toEqual(results[0]);
      const words = String(devices[0]?.read(note)?.['markdown']);
      for (const each of typed) expect(words).toContain(each);
      const [first, ...rest] = said;
      const nested = rest.reduceRight((sum, each) => joinStates(each, sum), first ?? new Map());
      expect([...joinStates(nested, nested).keys()].sort()).toEqual([...(devices[0]?.state.keys() ?? [])].sort());
    }),
    { numRuns: 150 },
  );
});
