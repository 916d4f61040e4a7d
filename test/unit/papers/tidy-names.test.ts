import { describe, expect, it } from 'vitest';
import { tidyNames } from '../../../lib/papers/tidy/names';

const shown = (raw: string[]) => tidyNames(raw).map((name) => name.replaceAll('\u00a0', '_'));

describe('one name', () => {
  it.each([
    ['Vaswani, Ashish', 'Ashish Vaswani'],
    ['Ashish Vaswani*,1', 'Ashish Vaswani'],
    ['Ada Example 1,2', 'Ada Example'],
    ["Poincar\\'e, Henri", 'Henri Poincaré'],
    ['Doe, J.', 'J. Doe'],
    ['García Márquez, Gabriel', 'Gabriel García_Márquez'],
    ['van der Berg, Jan', 'Jan van_der_Berg'],
    ['Martin Luther King, Jr.', 'Martin Luther King Jr.'],
    ['Roe, Richard, Jr.', 'Richard Roe Jr.'],
    ['Doe, Jane, MD', 'Jane Doe'],
    ['Jane Doe, PhD', 'Jane Doe'],
    ['MD, Jane Doe', 'Jane Doe'],
    ['and Jane Doe', 'Jane Doe'],
    ['Doe, Jane (ORCID: 0000-0001-2345-6789)', 'Jane Doe'],
    ['Jane Doe https://orcid.org/0000-0001-2345-678X', 'Jane Doe'],
    ['Jane Doe<sup>1</sup>', 'Jane Doe'],
    ['X. Æ A-12', 'X. Æ A-12'],
    ['Plato', 'Plato'],
    ['J. (John) Smith', 'J. (John) Smith'],
    ['Google, Inc.', 'Google, Inc.'],
    ['Gemini Team, Google', 'Gemini Team, Google'],
    ['University of California, Berkeley', 'University of California, Berkeley'],
    ['University of Somewhere, Department of Physics', 'University of Somewhere, Department of Physics'],
    ['Department of Health and Social Care', 'Department of Health and Social Care'],
    ['World Health Organization', 'World Health Organization'],
    ['KEYNOTE-024 Investigators', 'KEYNOTE-024 Investigators'],
    ['RECOVERY Collaborative Group', 'RECOVERY Collaborative Group'],
    ['for the LANTERN Investigators', 'LANTERN Investigators'],
    ['Prof. Dr. Erika Musterfrau', 'Erika Musterfrau'],
    ['Dr Jane Doe', 'Jane Doe'],
    ['Jane Doe PhD', 'Jane Doe'],
    ['Jane Doe [ORCID]', 'Jane Doe'],
    ['Jane Doe [0000-0001-2345-678X]', 'Jane Doe'],
    ['Jane Doe (corresponding author)', 'Jane Doe'],
    ['Jane Doe (Town University)', 'Jane Doe'],
    ['Jane Doe, Town University', 'Jane Doe'],
    ['Jane Doe, Department of Lamps, Institute of Light, Berlin, Germany', 'Jane Doe'],
    ['Jane Doe, Google', 'Jane Doe'],
    ['European Lamp Agency (ELA)', 'European Lamp Agency (ELA)'],
    ['Doe Jr., John', 'John Doe Jr.'],
    ['Doe, MS', 'MS Doe'],
    ['山田, 太郎', '山田 太郎'],
    ['李, 小龙', '李 小龙'],
    ['Jane Doe$^{1,2}$', 'Jane Doe'],
    ['Jane Doe${}^{\\ast}$', 'Jane Doe'],
    ['Jane Doe\\thanks{At home.}', 'Jane Doe'],
    ['Jane Doe¹,²', 'Jane Doe'],
    ['Jane Doe \\\\ Town University \\\\ New York, USA', 'Jane Doe'],
  ])('%s is %s', (raw, name) => expect(shown([raw])).toEqual([name]));
});

describe('a list in one text', () => {
  it.each([
    ['Jane Doe, Richard Roe, Max Mustermann', ['Jane Doe', 'Richard Roe', 'Max Mustermann']],
    ['Jane Doe, Richard Roe', ['Jane Doe', 'Richard Roe']],
    ['Jane Doe and Richard Roe', ['Jane Doe', 'Richard Roe']],
    ['Jane Doe, Richard Roe, and Max Mustermann', ['Jane Doe', 'Richard Roe', 'Max Mustermann']],
    ['Erika Musterfrau & John Smith', ['Erika Musterfrau', 'John Smith']],
    ['Doe, J., Roe, R., Mustermann, M.', ['J. Doe', 'R. Roe', 'M. Mustermann']],
    ['Doe, J., Roe, R., & Mustermann, M.', ['J. Doe', 'R. Roe', 'M. Mustermann']],
    ['Doe, J., Roe, R. and Mustermann, M.-L.', ['J. Doe', 'R. Roe', 'M.-L. Mustermann']],
    ['Doe, J. and Roe, R., Noe, M. A.', ['J. Doe', 'R. Roe', 'M. A. Noe']],
    ['Lovelace, A., Turing, A. M.', ['A. Lovelace', 'A. M. Turing']],
    ['Lovelace, Ada; Turing, Alan;', ['Ada Lovelace', 'Alan Turing']],
    ['Müller H, Schmidt K; RADIO Study Group.', ['Müller H', 'Schmidt K', 'RADIO Study Group']],
    [
      'WHO Solidarity Trial Consortium; Pan H, Peto R, Henao AM',
      ['WHO Solidarity Trial Consortium', 'Pan H', 'Peto R', 'Henao AM'],
    ],
    ['Hagger MS, Wood C.', ['Hagger MS', 'Wood C']],
    ['Ada Lovelace | Alan Turing', ['Ada Lovelace', 'Alan Turing']],
    ['Jane Doe, RECOVERY Collaborative Group', ['Jane Doe', 'RECOVERY Collaborative Group']],
    ['张三, 李四', ['张三', '李四']],
    ['de Souza e Silva, João, García Márquez, Gabriel', ['João de_Souza_e_Silva', 'Gabriel García_Márquez']],
    ['Doe, Jane Mary, Roe, Richard John', ['Jane Mary Doe', 'Richard John Roe']],
    ['Doe, J., Roe, R., LANTERN Study Group', ['J. Doe', 'R. Roe', 'LANTERN Study Group']],
    ['Jane Doe, Richard Roe, on behalf of the LANTERN Group', ['Jane Doe', 'Richard Roe', 'LANTERN Group']],
    ['Doe, Jane and Roe, Richard and Mustermann, Max', ['Jane Doe', 'Richard Roe', 'Max Mustermann']],
    ['Jane Doe a, Richard Roe b,c', ['Jane Doe', 'Richard Roe']],
    ['Jane Doe / Richard Roe', ['Jane Doe', 'Richard Roe']],
    ['Jane Doe et Luc Petit', ['Jane Doe', 'Luc Petit']],
    ['张伟 王小明 李娜', ['张伟', '王小明', '李娜']],
    ['Jane Doe, Richard Roe (eds.)', ['Jane Doe', 'Richard Roe']],
    ['Jane Doe, Member, IEEE, Richard Roe, Fellow, IEEE', ['Jane Doe', 'Richard Roe']],
    ['Jane Doe (on behalf of the LANTERN Group)', ['Jane Doe', 'LANTERN Group']],
    ['Juan Ortega y Gasset', ['Juan Ortega y Gasset']],
    ['Jane Doe and the LANTERN Group', ['Jane Doe', 'LANTERN Group']],
    ['Jane Doe, Richard Roe; LANTERN Study Group', ['Jane Doe', 'Richard Roe', 'LANTERN Study Group']],
    ['The Lantern Collaboration, J. Doe', ['The Lantern Collaboration', 'J. Doe']],
    ['Jane Doe, Town University, Richard Roe, Lamp Institute, Oslo', ['Jane Doe', 'Richard Roe']],
    ['Jane Doe1, Richard Roe2,3 and Max Mustermann1', ['Jane Doe', 'Richard Roe', 'Max Mustermann']],
    ['Prof. Dr. Jane Doe, Dr. Max Mustermann, PhD', ['Jane Doe', 'Max Mustermann']],
    ['Jane Doe \\\\ Richard Roe \\\\ Town University \\\\ Los Angeles', ['Jane Doe', 'Richard Roe']],
    ['Jane Doe \\\\ Town University \\\\ Max Mustermann \\\\ Lamp Institute', ['Jane Doe', 'Max Mustermann']],
    ['张三；李四、王五', ['张三', '李四', '王五']],
    ['Anonymous', []],
    ['[No authors listed]', []],
    ['', []],
  ])('%s', (raw, names) => expect(shown([raw])).toEqual(names));
});

describe('names that the page leaves out', () => {
  it.each([
    ['A Vaswani, N Shazeer, N Parmar…', ['A Vaswani', 'N Shazeer', 'N Parmar', 'et al.']],
    ['A Vaswani, N Shazeer, L Jones, ...', ['A Vaswani', 'N Shazeer', 'L Jones', 'et al.']],
    ['Jane Doe, Richard Roe, +6 authors', ['Jane Doe', 'Richard Roe', 'et al.']],
    ['Ada Lovelace, et al. (12 additional authors not shown)', ['Ada Lovelace', 'et al.']],
    ['Jane Doe et al.', ['Jane Doe', 'et al.']],
    ['Jane Doe and 3 more', ['Jane Doe', 'et al.']],
    ['Jane Doe, …, Max Mustermann', ['Jane Doe', 'Max Mustermann', 'et al.']],
    ['Doe J, Roe R, et al; LANTERN Study Group', ['Doe J', 'Roe R', 'LANTERN Study Group', 'et al.']],
  ])('%s', (raw, names) => expect(shown([raw])).toEqual(names));

  it('are told of where names stand one by one, too', () => {
    expect(shown(['Jane Doe', 'Richard Roe', '+6 authors', 'Max Mustermann'])).toEqual([
      'Jane Doe',
      'Richard Roe',
      'Max Mustermann',
      'et al.',
    ]);
    expect(shown(['Jane Doe', 'and 3 others'])).toEqual(['Jane Doe', 'et al.']);
  });
});

it('where each name was given by itself, a comma turns it whatever its words', () => {
  expect(shown(['Ahumada Sempoal, Miguel Angel', 'Roe, R.'])).toEqual(['Miguel Angel Ahumada_Sempoal', 'R. Roe']);
});

it('names that are tidy stay as they are', () => {
  const tidy = tidyNames([
    'García Márquez, Gabriel',
    'Doe, Jane, MD',
    'Jane Doe, Richard Roe',
    'Google, Inc.',
    'et al.',
  ]);
  expect(tidy).toContain('Gabriel García\u00a0Márquez');
  expect(tidyNames(tidy)).toEqual(tidy);
});
